/** The mathematics of the time strip: times to places and back. Pure. */

export interface Mark {
  p: number;
  at: number;
  n: number;
}

/** A stretch of time and where it lies, as a share of the strip's width. */
export interface Span {
  from: number;
  to: number;
  x0: number;
  x1: number;
  folded: boolean;
}

const week = 7 * 86_400_000;
const longest = 3 * week; // longer without an event is folded
const foldedAs = 5 * 86_400_000; // a folded stretch is as wide as five days

/** Lays the time from the first mark to an end out on 0..1, idle stretches folded. */
export function lay(marks: readonly Mark[], end: number): Span[] {
  const first = marks[0];
  if (!first) return [];
  const raw: { from: number; to: number; folded: boolean }[] = [];
  let from = first.at;
  let before = first.at;
  const stop = Math.max(end, marks.at(-1)?.at ?? end, first.at + 1);
  for (const at of [...marks.map((m) => m.at), stop]) {
    if (at - before > longest) {
      if (before > from) raw.push({ from, to: before, folded: false });
      raw.push({ from: before, to: at, folded: true });
      from = at;
    }
    before = Math.max(before, at);
  }
  if (before > from || raw.length === 0) raw.push({ from, to: Math.max(before, from + 1), folded: false });
  const width = (s: { from: number; to: number; folded: boolean }) => (s.folded ? foldedAs : s.to - s.from);
  const total = raw.reduce((sum, s) => sum + width(s), 0);
  let x = 0;
  return raw.map((s) => {
    const x0 = x;
    x += width(s) / total;
    return { ...s, x0, x1: x };
  });
}

/** Where a time lies on the strip. */
export function xOf(spans: readonly Span[], time: number): number {
  const last = spans.at(-1);
  if (!last) return 0;
  for (const s of spans) {
    if (time <= s.to) return s.x0 + ((Math.max(time, s.from) - s.from) / (s.to - s.from)) * (s.x1 - s.x0);
  }
  return last.x1;
}

/** The time at a place of the strip. */
export function timeAt(spans: readonly Span[], x: number): number {
  const last = spans.at(-1);
  if (!last) return 0;
  for (const s of spans) {
    if (x <= s.x1) return s.from + ((Math.max(x, s.x0) - s.x0) / (s.x1 - s.x0)) * (s.to - s.from);
  }
  return last.to;
}

/** Heights of the histogram, 0..1 on a square-root scale so that quiet days show. */
export function bins(marks: readonly Mark[], spans: readonly Span[], count: number): number[] {
  const sums = new Array<number>(count).fill(0);
  for (const m of marks) {
    const i = Math.min(count - 1, Math.floor(xOf(spans, m.at) * count));
    sums[i] = (sums[i] ?? 0) + m.n;
  }
  const most = Math.sqrt(Math.max(1, ...sums));
  return sums.map((n) => Math.sqrt(n) / most);
}

/** The index of the last mark at or before a time; -1 before the first. */
export function lastBefore(marks: readonly Mark[], time: number): number {
  return search(marks, (m) => m.at <= time);
}

/** The index of the last mark at or before a position; -1 before the first. */
export function lastAt(marks: readonly Mark[], position: number): number {
  return search(marks, (m) => m.p <= position);
}

function search(marks: readonly Mark[], before: (m: Mark) => boolean): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (before(marks[mid] as Mark)) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** How many events lie up to and including a mark. */
export function countUpTo(marks: readonly Mark[], index: number): number {
  let n = 0;
  for (let i = 0; i <= index && i < marks.length; i++) n += (marks[i] as Mark).n;
  return n;
}

/**
 * What a key does to the thumb: the index of the mark to go to, marks.length
 * for now, or undefined when the key is not one of the strip's.
 */
export function keyed(key: string, shift: boolean, index: number, length: number): number | undefined {
  const step: Record<string, number> = {
    ArrowLeft: shift ? -10 : -1,
    ArrowDown: shift ? -10 : -1,
    ArrowRight: shift ? 10 : 1,
    ArrowUp: shift ? 10 : 1,
    PageUp: -25,
    PageDown: 25,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return length;
  const by = step[key];
  return by === undefined ? undefined : Math.min(length, Math.max(0, index + by));
}
