import { describe, expect, it } from 'vitest';
import type { Line } from '../store/topics.svelte.ts';
import { fold, group } from './feed.ts';

function line(p: number, at: string, type = 'roadmap.milestone_evidence_attached', by = 'x', milestone = 'm'): Line {
  return { p, b: p - 1, e: { type, v: 1, at, by, d: { milestone } } };
}

describe('the feed', () => {
  it('is newest first and folds what one person does in a row', () => {
    const rows = fold([
      line(1, '2018-10-09T10:00:00Z'),
      line(2, '2018-10-09T10:05:00Z'),
      line(3, '2018-10-09T10:06:00Z', 'roadmap.milestone_submitted'),
      line(4, '2018-10-09T10:07:00Z', 'roadmap.milestone_commented', 'y'),
      line(5, '2018-10-09T12:07:00Z', 'roadmap.milestone_commented', 'y'),
    ]);
    expect(rows.map((r) => [r.key, r.lines.length])).toEqual([
      [5, 1],
      [4, 1],
      [3, 1],
      [1, 2],
    ]);
  });

  it('never folds decisions, even the same twice', () => {
    const twice = [
      line(1, '2018-10-09T10:00:00Z', 'roadmap.milestone_returned'),
      line(2, '2018-10-09T10:01:00Z', 'roadmap.milestone_returned'),
    ];
    expect(fold(twice).length).toBe(2);
  });

  it('groups by today, last seven days and months, seen from the cursor', () => {
    const rows = fold([
      line(1, '2018-08-30T10:00:00Z', 'a'),
      line(2, '2018-10-01T10:00:00Z', 'a'),
      line(3, '2018-10-03T23:30:00Z', 'a'),
      line(4, '2018-10-09T22:30:00Z', 'a'),
    ]);
    const groups = group(rows, Date.parse('2018-10-10T09:00:00Z'), 'Europe/Sofia');
    expect(groups.map((g) => [g.kind, g.rows.length])).toEqual([
      ['today', 1],
      ['week', 1],
      ['month', 1],
      ['month', 1],
    ]);
  });
});
