import type { Milestone, MilestoneState } from '../../store/documents.ts';
import type { Late } from '../../words/lateness.ts';

export const states: readonly MilestoneState[] = ['planned', 'in_progress', 'submitted', 'accepted', 'cancelled'];

export type Row = readonly [id: string, milestone: Milestone];

/** By place on the board; equal ranks by number, so that the order is one. */
export function byRank(milestones: Record<string, Milestone> | undefined): Row[] {
  return Object.entries(milestones ?? {}).sort(([, a], [, b]) => (a.rank === b.rank ? a.number - b.number : a.rank < b.rank ? -1 : 1));
}

/** By due date, then by number. */
export function byDue(milestones: Record<string, Milestone> | undefined): Row[] {
  return Object.entries(milestones ?? {}).sort(([, a], [, b]) => (a.due === b.due ? a.number - b.number : a.due < b.due ? -1 : 1));
}

/** Milestones by what they ask of people, each part by due date. */
export interface ByNeed {
  /** Overdue first, then what waits for somebody's review. */
  attention: Row[];
  /** Planned and under way, and nothing is wrong. */
  open: Row[];
  accepted: Row[];
  cancelled: Row[];
}

export function byNeed(milestones: Record<string, Milestone> | undefined, late: (m: Milestone) => Late): ByNeed {
  const parts: ByNeed & { waiting: Row[] } = { attention: [], waiting: [], open: [], accepted: [], cancelled: [] };
  for (const row of byDue(milestones)) {
    const [, m] = row;
    if (m.state === 'accepted' || m.state === 'cancelled') parts[m.state].push(row);
    else if (late(m) !== '') parts.attention.push(row);
    else parts[m.state === 'submitted' ? 'waiting' : 'open'].push(row);
  }
  const { waiting, ...rest } = parts;
  return { ...rest, attention: [...parts.attention, ...waiting] };
}
