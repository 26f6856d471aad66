import { describe, expect, it } from 'vitest';
import type { CityLine, MilestoneLine } from '../../store/documents.ts';
import { attention } from './attention.ts';

const city = (change: Partial<CityLine> = {}): CityLine => ({
  city: 'c',
  category: 'participating',
  lead: 'l',
  expert: 'e',
  members: 1,
  milestones: { planned: 0, in_progress: 0, submitted: 0, accepted: 0, cancelled: 0 },
  last: { p: 1, at: '2018-10-01T00:00:00Z', type: '', by: '' },
  ...change,
});
const milestone = (change: Partial<MilestoneLine>): MilestoneLine => ({
  participation: 'a',
  number: 1,
  state: 'in_progress',
  due: '2018-12-01',
  ...change,
});
const now = Date.parse('2018-10-20T10:00:00Z');
const look = (cities: Record<string, CityLine>, milestones: Record<string, MilestoneLine>) =>
  attention(cities, milestones, now, 'UTC', 10).map((a) => `${a.participation} ${a.kind} ${a.count}`);

describe('needs attention', () => {
  it('puts what is late first, the most of it on top', () => {
    const late = milestone({ due: '2018-10-01' });
    expect(
      look(
        { a: city(), b: city({ category: 'partner' }) },
        {
          1: late,
          2: { ...late, participation: 'b' },
          3: { ...late, participation: 'b' },
          4: milestone({ state: 'submitted', submitted: '2018-10-19' }),
          5: milestone({ state: 'submitted', submitted: '2018-09-01' }),
        },
      ),
    ).toEqual(['b late 2', 'a late 1', 'a review 1', 'a waiting 1']);
  });
  it('names who is missing and who has been quiet', () => {
    const { lead: _lead, ...leaderless } = city({ last: { p: 1, at: '2018-09-01T00:00:00Z', type: '', by: '' } });
    expect(look({ a: leaderless }, { 1: milestone({}) })).toEqual(['a noLead 1', 'a quiet 7']);
  });
  it('leaves withdrawn cities and mentor cities alone', () => {
    const { lead: _l, expert: _e, ...bare } = city();
    expect(
      look({ a: { ...bare, withdrawn: '2018-10-01' }, m: { ...bare, category: 'mentor' } }, { 1: milestone({ due: '2018-01-01' }) }),
    ).toEqual([]);
  });
});
