import { describe, expect, it } from 'vitest';
import { bins, countUpTo, keyed, lastAt, lastBefore, lay, timeAt, xOf, type Mark } from './strip.ts';

const day = 86_400_000;
const marks: Mark[] = [
  { p: 5, at: 10 * day, n: 1 },
  { p: 9, at: 12 * day, n: 4 },
  { p: 20, at: 60 * day, n: 1 },
  { p: 30, at: 70 * day, n: 9 },
];

describe('the time strip', () => {
  it('folds what is idle for more than three weeks', () => {
    const spans = lay(marks, 71 * day);
    expect(spans.map((s) => [s.from / day, s.to / day, s.folded])).toEqual([
      [10, 12, false],
      [12, 60, true],
      [60, 71, false],
    ]);
    expect(spans.at(-1)?.x1).toBeCloseTo(1);
  });

  it('leads from a time to its place and back', () => {
    const spans = lay(marks, 71 * day);
    for (let d = 10; d <= 71; d += 0.5) expect(timeAt(spans, xOf(spans, d * day)) / day).toBeCloseTo(d, 5);
    expect(xOf(spans, 0)).toBe(0);
    expect(xOf(spans, 900 * day)).toBeCloseTo(1);
    expect(timeAt(spans, 2)).toBe(71 * day);
  });

  it('never goes backwards', () => {
    const spans = lay(marks, 71 * day);
    let before = -1;
    for (let d = 0; d <= 80; d++) {
      const x = xOf(spans, d * day);
      expect(x).toBeGreaterThanOrEqual(before);
      before = x;
    }
  });

  it('draws many as the square root of many', () => {
    const spans = lay(marks, 71 * day);
    const heights = bins(marks, spans, 1000).filter((h) => h > 0);
    expect(heights.map((h) => Math.round(h * 100))).toEqual([33, 67, 33, 100]);
  });

  it.each([
    ['before the first', 4, -1],
    ['on a mark', 9, 1],
    ['between marks', 19, 1],
    ['after the last', 99, 3],
  ])('finds the mark of a position %s', (_name, p, want) => expect(lastAt(marks, p)).toBe(want));

  it('finds the mark of a time', () => {
    expect(lastBefore(marks, 9 * day)).toBe(-1);
    expect(lastBefore(marks, 60 * day)).toBe(2);
    expect(countUpTo(marks, 1)).toBe(5);
  });

  it.each([
    ['ArrowLeft', false, 5, 4],
    ['ArrowRight', true, 5, 15],
    ['ArrowLeft', true, 5, 0],
    ['PageUp', false, 30, 5],
    ['PageDown', false, 95, 100],
    ['Home', false, 50, 0],
    ['End', false, 50, 100],
    ['a', false, 50, undefined],
  ] as const)('key %s (shift %s) at %i goes to %s', (key, shift, at, want) => {
    expect(keyed(key, shift, at, 100)).toBe(want);
  });

  it('copes with nothing, and with one event', () => {
    expect(lay([], 5)).toEqual([]);
    expect(xOf([], 5)).toBe(0);
    const one = lay([{ p: 1, at: 100, n: 1 }], 100);
    expect(xOf(one, 100)).toBe(0);
    expect(bins([{ p: 1, at: 100, n: 1 }], one, 4)).toEqual([1, 0, 0, 0]);
  });
});
