import type { Milestone, MilestoneState } from '../../store/documents.ts';

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
