import { describe, expect, it } from 'vitest';
import { fit, plain } from './find.ts';

describe('finding', () => {
  it.each([
    ['iasi', 'Iași', 0],
    ['ИАШИ', 'Яш', undefined],
    ['sofia', 'Sofia София', 0],
    ['софия', 'Sofia София', 2],
    ['hub it', 'M20 IT talent hub: partners', 2],
    ['m2', 'M20 IT talent hub', 1],
    ['alent', 'IT talent hub', 3],
    ['hub x', 'IT talent hub', undefined],
    ['', 'anything', 0],
    ['m2 (', 'M2 (draft)', 2],
  ] as const)('%s in %s: %s', (typed, text, want) => expect(fit(typed, text)).toBe(want));

  it('keeps letters that are their own', () => expect(plain('Йордан')).toBe('йордан'));
});
