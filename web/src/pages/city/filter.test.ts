import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../store/documents.ts';
import type { Late } from '../../words/lateness.ts';
import { filterOf, filters, passes, type Filter } from './filter.ts';
import { byNeed } from './order.ts';

function milestone(over: Partial<Milestone>): Milestone {
  const base = { number: 7, title: 'Funding mix', state: 'planned', due: '2026-03-01', first: '2026-03-01', owner: 'ana', rank: 'a' };
  return { ...base, horizon: 'programme', planned_at: '', changed: {}, ...over } as Milestone;
}

describe('the filter', () => {
  const all: Filter = { owner: '', state: '', activity: '', text: '' };
  it.each([
    ['nothing chosen shows everything', {}, {}, '', true],
    ['the owner', { owner: 'ana' }, {}, '', true],
    ['another owner', { owner: 'ben' }, {}, '', false],
    ['the state', { state: 'planned' }, {}, '', true],
    ['another state', { state: 'accepted' }, {}, '', false],
    ['late is no state of its own', { state: 'late' }, { state: 'submitted' }, 'reviewer', true],
    ['late, and it is not', { state: 'late' }, {}, '', false],
    ['the activity', { activity: 'a1' }, { activity: 'a1' }, '', true],
    ['another activity', { activity: 'a1' }, {}, '', false],
    ['without an activity', { activity: 'none' }, {}, '', true],
    ['words in any order, without accents', { text: 'mix FUND' }, {}, '', true],
    ['a word that is not there', { text: 'fibre' }, {}, '', false],
    ['owner and state together', { owner: 'ana', state: 'accepted' }, {}, '', false],
  ] as [string, Partial<Filter>, Partial<Milestone>, Late, boolean][])('%s', (_name, chosen, m, late, want) => {
    const whole = milestone(m);
    expect(passes({ ...all, ...chosen }, whole, late, `M7 ${String(whole.title)}`)).toBe(want);
  });

  it('reads an address, and takes an unknown state for none', () => {
    const address = new URLSearchParams('owner=ana&state=late&q=hub');
    const filter = filterOf((name) => address.get(name) ?? undefined);
    expect(filter).toEqual({ owner: 'ana', state: 'late', activity: '', text: 'hub' });
    expect(filters(filter)).toBe(true);
    expect(filters(filterOf((name) => (name === 'state' ? 'lost' : undefined)))).toBe(false);
  });
});

describe('the order of the timeline', () => {
  it('puts what is late first, then what waits, then what is ahead, and keeps what is settled apart', () => {
    const parts = byNeed(
      {
        done: milestone({ state: 'accepted', due: '2026-01-01' }),
        ahead: milestone({ due: '2026-09-01' }),
        waiting: milestone({ state: 'submitted', due: '2026-02-01' }),
        late: milestone({ due: '2026-02-15' }),
        later: milestone({ state: 'in_progress', due: '2026-02-20' }),
        off: milestone({ state: 'cancelled' }),
      },
      (m) => (m.due < '2026-03-01' && (m.state === 'planned' || m.state === 'in_progress') ? 'city' : ''),
    );
    const ids = Object.fromEntries(
      Object.entries(parts).map(([part, rows]) => [part, rows.map(([id]: readonly [string, Milestone]) => id)]),
    );
    expect(ids).toEqual({ attention: ['late', 'later', 'waiting'], open: ['ahead'], accepted: ['done'], cancelled: ['off'] });
  });
});
