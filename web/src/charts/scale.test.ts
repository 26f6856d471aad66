import { describe, expect, it } from 'vitest';
import { monthsOf, px, pxEnd, scaleOf } from './scale.ts';

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
