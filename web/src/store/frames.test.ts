import { describe, expect, it } from 'vitest';
import { Frames } from './frames.ts';

describe('frames', () => {
  it('shows everything that gathered at once, and each thing once', () => {
    const requests: (() => void)[] = [];
    const frames = new Frames((run) => requests.push(run));
    const shown: string[] = [];
    const a = () => shown.push('a');
    const b = () => shown.push('b');
    frames.add(a);
    frames.add(b);
    frames.add(a);
    expect(requests.length).toBe(1);
    expect(shown).toEqual([]);
    requests[0]?.();
    expect(shown).toEqual(['a', 'b']);
  });

  it('leaves what comes during a flush to the next frame', () => {
    const requests: (() => void)[] = [];
    const frames = new Frames((run) => requests.push(run));
    let flushes = 0;
    const again = () => {
      if (++flushes < 3) frames.add(again);
    };
    frames.add(again);
    for (let i = 0; i < requests.length; i++) requests[i]?.();
    expect([requests.length, flushes]).toEqual([3, 3]);
  });
});
