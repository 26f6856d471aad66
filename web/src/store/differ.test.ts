import { describe, expect, it } from 'vitest';
import { differences } from './differ.ts';
import type { Json } from './merge.ts';

const one = '01920000-0000-7000-8000-000000000001';
const two = '01920000-0000-7000-8000-000000000002';
const labels = new Set(['status', 'state', 'due', 'counts.accepted', 'accepted']);
const named = (path: string) => labels.has(path);

function told(before: Json | undefined, after: Json | undefined): string[] {
  return differences(before, after, named).map(
    (d) => `${d.kind} ${d.collection}/${d.id.slice(-1)} ${d.fields.map((f) => f.path).join()}`.trim() as string,
  );
}

describe('what differs', () => {
  const thing = { state: 'planned', due: '2026-01-01', rank: 'a', counts: { accepted: 1, planned: 2 } };
  it.each([
    ['nothing', { things: { [one]: thing } }, { things: { [one]: { ...thing } } }, []],
    ['a field', { things: { [one]: thing } }, { things: { [one]: { ...thing, due: '2026-02-01' } } }, ['changed things/1 due']],
    ['a field without a name is nothing', { things: { [one]: thing } }, { things: { [one]: { ...thing, rank: 'b' } } }, []],
    [
      'a field inside',
      { things: { [one]: thing } },
      { things: { [one]: { ...thing, counts: { accepted: 2, planned: 1 } } } },
      ['changed things/1 counts.accepted'],
    ],
    [
      'something that came',
      { things: { [one]: thing } },
      { things: { [one]: { ...thing, accepted: { on: '2026-01-01' } } } },
      ['changed things/1 accepted'],
    ],
    ['a new thing', { things: {} }, { things: { [two]: thing } }, ['added things/2']],
    ['the first thing', {}, { things: { [two]: thing } }, ['added things/2']],
    ['a thing that went', { things: { [one]: thing, [two]: thing } }, { things: { [two]: thing } }, ['removed things/1']],
    ['the document itself', { status: 'running', version: 1 }, { status: 'closed', version: 2 }, ['changed / status']],
    ['before there was anything', undefined, { status: 'running', things: { [one]: thing } }, ['changed / status', 'added things/1']],
  ] as [string, Json | undefined, Json | undefined, string[]][])('%s', (_name, before, after, want) =>
    expect(told(before, after)).toEqual(want),
  );
});
