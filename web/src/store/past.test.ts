import { describe, expect, it } from 'vitest';
import { merge, type Json } from './merge.ts';
import { Versions, type Step } from './past.ts';

/** A small generator of chances, so that a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let x = seed;
  return (sides) => {
    x = (Math.imul(x, 1_103_515_245) + 12_345) >>> 0;
    return (x >>> 16) % sides;
  };
}

describe('versions of a document', () => {
  it('any moment equals a plain fold, in any order of asking', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const roll = dice(seed);
      const patches: Step[] = [];
      let p = 10;
      for (let i = 0; i < 120; i++) {
        const b = p;
        p += 1 + roll(4);
        const key = 'k' + roll(6);
        const patch: Json = roll(5) === 0 ? { [key]: null } : { [key]: { ['f' + roll(3)]: roll(100) } };
        patches.push({ b, p, at: `t${p}`, patch });
      }
      const versions = new Versions();
      versions.add({ from: 10, to: p, doc: { k0: { f0: 0 } }, patches });
      for (let i = 0; i < 200; i++) {
        const at = 10 + roll(p - 9);
        let plain: Json = { k0: { f0: 0 } };
        for (const step of patches) if (step.p <= at) plain = merge(plain, step.patch);
        expect(versions.at(at)?.doc, `seed ${seed}, position ${at}`).toEqual(plain);
      }
    }
  });

  it('knows what it does not have', () => {
    const versions = new Versions();
    versions.add({ from: 10, to: 20, doc: {}, patches: [] });
    expect(versions.at(9)).toBeUndefined();
    expect(versions.at(21)).toBeUndefined();
    expect(versions.at(20)?.doc).toEqual({});
    expect(versions.near(15, 5, 1, 99)).toBe(true);
    expect(versions.near(15, 6, 1, 99)).toBe(false);
    expect(versions.near(15, 6, 12, 18)).toBe(true);
  });

  it('forgets a window that a wider one covers', () => {
    const versions = new Versions();
    versions.add({ from: 10, to: 20, doc: { old: 1 }, patches: [] });
    versions.add({ from: 5, to: 30, doc: { new: 1 }, patches: [] });
    expect(versions.at(15)?.doc).toEqual({ new: 1 });
  });
});
