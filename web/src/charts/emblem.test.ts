import { describe, expect, it } from 'vitest';
import { corners, outline, progressOf } from './emblem.ts';

const sofia = '5b3e8a52-1f6e-8d0a-9c55-0c4f6f1b2a3d';
const patras = '7c21d8f0-22b1-8a44-b0e6-9d1f3c5a7e10';

describe('emblem', () => {
  it('is the same for the same city and different for another', () => {
    expect(corners(sofia, 0.5)).toEqual(corners(sofia, 0.5));
    expect(corners(sofia, 0.5)).not.toEqual(corners(patras, 0.5));
  });
  it('reaches from 34 % to 100 % when all is done, and grows with what is done', () => {
    const done = corners(sofia, 1);
    expect(Math.min(...done)).toBeCloseTo(0.34);
    expect(Math.max(...done)).toBeCloseTo(1);
    corners(sofia, 0.2).forEach((r, i) => expect(r).toBeLessThan(done[i] ?? 0));
  });
  it('counts what is nearly there in part', () => {
    expect(progressOf(undefined)).toBe(0);
    expect(progressOf({ planned: 0, in_progress: 0, submitted: 0, accepted: 0, cancelled: 4 })).toBe(0.5);
    expect(progressOf({ planned: 1, in_progress: 1, submitted: 1, accepted: 1, cancelled: 0 })).toBeCloseTo(0.5);
  });
  it('draws a closed path', () => {
    expect(outline([1, 1, 1, 1], 10, 5)).toBe('M10.0 5.0L15.0 10.0L10.0 15.0L5.0 10.0z');
  });
});
