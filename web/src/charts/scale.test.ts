import { describe, expect, it } from 'vitest';
import { cover, dayEndingAt, monthsOf, px, pxEnd, scaleOf, unitAround, weeksOf } from './scale.ts';
import { isoDate } from '../words/dates.ts';

const march = Date.UTC(2018, 2, 14);
const june = Date.UTC(2018, 5, 2);

describe('the scale bar', () => {
  it('has whole months at both ends', () => {
    const s = scaleOf([march, undefined, june], 400);
    expect([s.from, s.to]).toEqual([Date.UTC(2018, 2, 1), Date.UTC(2018, 6, 1)]);
    expect(monthsOf(s).map((m) => m.month)).toEqual([2, 3, 4, 5]);
  });
  it('keeps everything on the scale', () => {
    const s = scaleOf([march, june], 400);
    expect(px(s, 0)).toBe(0);
    expect(px(s, Date.UTC(2030, 0, 1))).toBe(400);
    expect(pxEnd(s, march)).toBeGreaterThan(px(s, march));
  });
  it.each([
    [1200, 1],
    [300, 3],
    [90, 12],
  ])('at %i px names every %i months', (width, every) => {
    const months = monthsOf(scaleOf([Date.UTC(2018, 0, 1), Date.UTC(2019, 11, 1)], width));
    expect(months.filter((m) => m.named).length).toBe(24 / every);
  });
  it('copes with nothing', () => {
    expect(monthsOf(scaleOf([], 0)).length).toBe(1);
  });
});

describe('zooming', () => {
  const at = Date.UTC(2026, 10, 24);
  it.each([
    ['year', 0, '2026-01-01', '2027-01-01'],
    ['year', -1, '2025-01-01', '2026-01-01'],
    ['quarter', 0, '2026-10-01', '2027-01-01'],
    ['quarter', 1, '2027-01-01', '2027-04-01'],
    ['month', 0, '2026-11-01', '2026-12-01'],
    ['month', 2, '2027-01-01', '2027-02-01'],
  ] as const)('a %s, %i further', (zoom, further, from, to) => {
    const scale = unitAround(zoom, at, 300, further);
    expect([scale.from, scale.to].map(isoDate)).toEqual([from, to]);
  });

  it('covers nothing of what lies outside, and cuts what begins before', () => {
    const scale = unitAround('month', at, 300);
    expect(cover(scale, Date.UTC(2026, 8, 1), Date.UTC(2026, 9, 30))).toBeUndefined();
    expect(cover(scale, Date.UTC(2026, 11, 1), Date.UTC(2026, 11, 9))).toBeUndefined();
    expect(cover(scale, Date.UTC(2026, 8, 1), Date.UTC(2026, 10, 16))).toEqual({ x0: 0, x1: 150 });
  });

  it('finds the day whose end is under the pointer', () => {
    const scale = unitAround('month', at, 300);
    for (const d of [1, 9, 30]) {
      const due = Date.UTC(2026, 10, d);
      expect(dayEndingAt(scale, pxEnd(scale, due))).toBe(due);
    }
    expect(isoDate(dayEndingAt(scale, -40))).toBe('2026-11-01');
    expect(isoDate(dayEndingAt(scale, 999))).toBe('2026-11-30');
  });

  it('divides a month into weeks from Monday', () => {
    const weeks = weeksOf(unitAround('month', at, 300));
    expect(weeks.map((w) => isoDate(w.at))).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']);
  });
});
