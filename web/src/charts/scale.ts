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

/** How much time a drawing shows at once: all of it, or one unit of the calendar. */
export const zooms = ['whole', 'year', 'quarter', 'month'] as const;
export type Zoom = (typeof zooms)[number];

const monthsIn: Record<Exclude<Zoom, 'whole'>, number> = { year: 12, quarter: 3, month: 1 };

/** The unit of the calendar that a day lies in, some units further. */
export function unitAround(zoom: Exclude<Zoom, 'whole'>, ms: number, width: number, further = 0): Scale {
  const at = new Date(ms);
  const count = monthsIn[zoom];
  const first = Math.floor(at.getUTCMonth() / count) * count + further * count;
  return {
    from: Date.UTC(at.getUTCFullYear(), first, 1),
    to: Date.UTC(at.getUTCFullYear(), first + count, 1),
    width: Math.max(1, width),
  };
}

/** What a stretch of time covers of the scale; undefined when nothing. */
export function cover(scale: Scale, from: number, to: number): { x0: number; x1: number } | undefined {
  if (to < scale.from || from >= scale.to) return undefined;
  return { x0: px(scale, from), x1: px(scale, to) };
}

export function holds(scale: Scale, ms: number): boolean {
  return ms >= scale.from && ms < scale.to;
}

/** The day whose end lies at a place: the inverse of pxEnd. */
export function dayEndingAt(scale: Scale, x: number): number {
  const ms = scale.from + (x / scale.width) * (scale.to - scale.from) - day;
  const whole = Math.round(ms / day) * day;
  return Math.min(scale.to - day, Math.max(scale.from, whole));
}

/** Weeks of the scale, from Monday to Monday, for short stretches of time. */
export function weeksOf(scale: Scale): { at: number; x0: number; x1: number }[] {
  const weeks: { at: number; x0: number; x1: number }[] = [];
  const weekday = (new Date(scale.from).getUTCDay() + 6) % 7;
  for (let at = scale.from - weekday * day; at < scale.to && weeks.length < 60; at += 7 * day) {
    weeks.push({ at, x0: px(scale, at), x1: px(scale, at + 7 * day) });
  }
  return weeks;
}
