import { day } from '../words/dates.ts';

/** A stretch of calendar days laid out on a width of pixels. */
export interface Scale {
  from: number;
  to: number;
  width: number;
}

export interface Month {
  year: number;
  month: number;
  x0: number;
  x1: number;
  /** Whether there is room for its name. */
  named: boolean;
}

/** Covers all the days, with whole months at both ends. */
export function scaleOf(days: readonly (number | undefined)[], width: number): Scale {
  const known = days.filter((d): d is number => d !== undefined && Number.isFinite(d));
  const first = new Date(known.length > 0 ? Math.min(...known) : 0);
  const last = new Date(known.length > 0 ? Math.max(...known) : 0);
  return {
    from: Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1),
    to: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1),
    width: Math.max(1, width),
  };
}

/** The place of a moment, kept on the scale. */
export function px(scale: Scale, ms: number): number {
  const share = (ms - scale.from) / (scale.to - scale.from);
  return Math.min(1, Math.max(0, share)) * scale.width;
}

/** The place of the end of a day: a due date includes its day. */
export function pxEnd(scale: Scale, ms: number): number {
  return px(scale, ms + day);
}

/** The months of the scale; names every so many, so that they never touch. */
export function monthsOf(scale: Scale, room = 34): Month[] {
  const months: Month[] = [];
  const start = new Date(scale.from);
  for (let i = 0; i < 600; i++) {
    const from = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1);
    if (from >= scale.to) break;
    const at = new Date(from);
    const to = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
    months.push({ year: at.getUTCFullYear(), month: at.getUTCMonth(), x0: px(scale, from), x1: px(scale, to), named: false });
  }
  const wide = scale.width / Math.max(1, months.length);
  const every = [1, 2, 3, 6, 12].find((n) => n * wide >= room) ?? 24;
  for (const m of months) m.named = m.month % every === 0;
  return months;
}
