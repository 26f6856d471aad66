import { describe, expect, it } from 'vitest';
import type { Milestone, MilestoneState } from '../../store/documents.ts';
import { actBetween, actOf, bodyOf, expected, mayBe, offered, type Filled } from './acts.ts';

function milestone(state: MilestoneState, proposed = false): Milestone {
  return {
    number: 1,
    title: 'A',
    state,
    due: '2018-10-09',
    first: '2018-10-09',
    owner: 'p',
    horizon: 'programme',
    rank: 'i',
    planned_at: '',
    changed: {},
    ...(proposed ? { cancellation: { by: 'p' } } : {}),
  };
}
const filled: Filled = { title: ' New ', due: '2019-01-01', reason: ' because ', owner: 'q', beyond: false, evidence: [] };

describe('what is offered', () => {
  it.each([
    ['planned', false, 'start submit attach reschedule reassign rename propose'],
    ['in_progress', false, 'submit attach reschedule reassign rename propose'],
    ['in_progress', true, 'submit attach reschedule reassign rename cancel withdraw'],
    ['submitted', false, 'accept return'],
    ['accepted', false, 'reopen'],
    ['cancelled', false, ''],
  ] as const)('a %s milestone (cancellation proposed: %s)', (state, proposed, want) => {
    expect(
      offered(milestone(state, proposed))
        .map((a) => a.name)
        .join(' '),
    ).toBe(want);
  });

  it.each([
    ['planned', 'in_progress', 'start'],
    ['planned', 'submitted', 'submit'],
    ['submitted', 'in_progress', 'return'],
    ['submitted', 'accepted', 'accept'],
    ['accepted', 'in_progress', 'reopen'],
    ['in_progress', 'cancelled', 'propose'],
    ['in_progress', 'planned', undefined],
    ['planned', 'accepted', undefined],
    ['cancelled', 'planned', undefined],
  ] as const)('from %s to %s leads %s', (from, to, want) => {
    expect(actBetween(milestone(from), to)?.name).toBe(want);
  });

  it('knows whose role is not among those that may', () => {
    expect(mayBe('roadmap.accept_milestone', ['lead_expert'], 'participating')).toBe(true);
    expect(mayBe('roadmap.accept_milestone', ['city_lead'], 'participating')).toBe(false);
    expect(mayBe('roadmap.accept_milestone', ['partner_city_member', 'city_lead'], 'partner')).toBe(true);
    expect(mayBe('roadmap.accept_milestone', ['partner_city_member'], 'partner')).toBe(false);
    expect(mayBe('roadmap.reopen_milestone', ['lead_expert'], 'participating')).toBe(false);
  });
});

describe('what is sent', () => {
  it('holds the asked fields, trimmed', () => {
    expect(bodyOf(actOf('return'), 'm', filled, () => 'id')).toEqual({
      milestone: 'm',
      due: '2019-01-01',
      reason: 'because',
      horizon: 'programme',
    });
  });
  it('leaves out empty pieces of evidence and empty parts of a piece', () => {
    const evidence = [
      { title: ' Plan ', link: '', note: ' ' },
      { title: '', link: '', note: '' },
    ];
    expect(bodyOf(actOf('submit'), 'm', { ...filled, evidence }, () => 'id')).toEqual({
      milestone: 'm',
      evidence: [{ evidence: 'id', title: 'Plan' }],
    });
  });
  it('expects what the person asked for', () => {
    expect(expected(actOf('return'), 'm', filled)).toEqual({ milestones: { m: { state: 'in_progress', due: '2019-01-01' } } });
    expect(expected(actOf('propose'), 'm', filled)).toEqual({ milestones: { m: {} } });
  });
});
