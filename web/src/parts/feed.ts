import type { Line } from '../store/topics.svelte.ts';
import { day, dayIn } from '../words/dates.ts';

/** One row of the feed: one entry, or several of the same kind in a row. */
export interface FeedRow {
  /** The newest position in it; rows are keyed by the oldest, which stays. */
  key: number;
  newest: number;
  lines: readonly Line[];
}

export interface Group {
  kind: 'today' | 'week' | 'month';
  /** Start of the month, for the months. */
  month: number;
  rows: FeedRow[];
}

const near = 3_600_000; // what one person does within an hour is one row

/** Newest first; the same person doing the same to the same thing is one row. */
export function fold(lines: readonly Line[]): FeedRow[] {
  const rows: FeedRow[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && same(before, line)) {
      last.lines = [...last.lines, line];
      last.newest = line.p;
    } else rows.push({ key: line.p, newest: line.p, lines: [line] });
  }
  return rows.reverse();
}

function same(a: Line, b: Line): boolean {
  return (
    a.e.type === b.e.type &&
    a.e.by === b.e.by &&
    a.e.d['milestone'] === b.e.d['milestone'] &&
    a.e.d['activity'] === b.e.d['activity'] &&
    foldable.has(a.e.type) &&
    Date.parse(b.e.at) - Date.parse(a.e.at) < near
  );
}

const foldable = new Set([
  'roadmap.milestone_evidence_attached',
  'roadmap.milestone_commented',
  'participation.member_added',
  'programme.step_defined',
]);

/** Today, the last seven days, then months: seen from the cursor, not the clock. */
export function group(rows: readonly FeedRow[], now: number, zone: string): Group[] {
  const today = dayIn(zone, now);
  const groups: Group[] = [];
  for (const row of rows) {
    const on = dayIn(zone, Date.parse(row.lines.at(-1)?.e.at ?? ''));
    const kind = on >= today ? 'today' : on > today - 7 * day ? 'week' : 'month';
    const at = new Date(on);
    const month = kind === 'month' ? Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1) : 0;
    const last = groups.at(-1);
    if (last && last.kind === kind && last.month === month) last.rows.push(row);
    else groups.push({ kind, month, rows: [row] });
  }
  return groups;
}
