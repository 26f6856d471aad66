import { describe, expect, it } from 'vitest';
import { Chords, commands, offer, type Command } from './commands.svelte.ts';

function command(id: string, keys?: string): Command {
  return { id, label: id, place: 'here', run: () => undefined, ...(keys === undefined ? {} : { keys }) };
}

describe('keys', () => {
  const all = [command('comment', 'c'), command('city', 'g c'), command('programme', 'g p')];
  it.each([
    ['c', ['comment']],
    ['g c', [undefined, 'city']],
    ['g p c', [undefined, 'programme', 'comment']],
    // Two that mean nothing together leave nothing behind.
    ['g x c', [undefined, undefined, 'comment']],
    ['x g g c', [undefined, undefined, undefined, 'comment']],
  ] as const)('%s', (typed, want) => {
    const chords = new Chords();
    expect(typed.split(' ').map((key) => chords.press(key, all).command?.id)).toEqual(want);
  });
});

describe('what can be done', () => {
  it('is what was offered and not taken back, the page before the shell', () => {
    const shell = offer(() => [command('theme')]);
    const page = offer(() => [command('plan')]);
    expect(commands().map((c) => c.id)).toEqual(['plan', 'theme']);
    page();
    expect(commands().map((c) => c.id)).toEqual(['theme']);
    shell();
    expect(commands()).toEqual([]);
  });
});
