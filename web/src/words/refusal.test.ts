// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { refusalText } from './refusal.ts';
import { speak } from './words.svelte.ts';

const problem = (code: string, args: Record<string, unknown> = {}, detail = '') => ({ status: 422, code, args, detail });

describe('a refusal in words', () => {
  beforeAll(async () => (await speak('en', false)).whole);

  it.each([
    [
      'writes dates as dates',
      problem('roadmap.reopening_too_late', { last_day: '2018-10-09' }),
      'Reopening was possible until 9 October 2018.',
    ],
    [
      'writes states as words',
      problem('roadmap.milestone_not_submitted', { status: 'in_progress' }),
      'Only a milestone sent for review is accepted or returned. Meanwhile it is: Under way.',
    ],
    [
      'lists who could',
      problem('rights.denied', { could: ['lead_expert', 'city_lead'] }),
      'Your role does not allow this. It is for: lead expert or city lead.',
    ],
    ['falls back to what the server says', problem('future.rule', {}, 'A rule refuses this.'), 'A rule refuses this.'],
    ['never fails over a missing argument', problem('roadmap.too_many', {}, 'Too many.'), 'Too many.'],
  ])('%s', (_name, p, want) => expect(refusalText(p)).toBe(want));

  it('speaks Bulgarian', async () => {
    await (
      await speak('bg', false)
    ).whole;
    expect(refusalText(problem('roadmap.milestone_not_planned', { status: 'accepted' }))).toContain('Приет');
    await (
      await speak('en', false)
    ).whole;
  });
});
