import type { Milestone, MilestoneState } from '../../store/documents.ts';
import { fit } from '../../words/find.ts';
import type { Late } from '../../words/lateness.ts';
import { states } from './order.ts';

/** Which milestones are looked at; empty is all. The address carries it. */
export interface Filter {
  owner: string;
  state: '' | MilestoneState | 'late';
  /** An activity's id, or "none" for what belongs to none. */
  activity: string;
  text: string;
}

export const noActivity = 'none';

/** The names that the address uses. */
export const names = { owner: 'owner', state: 'state', activity: 'activity', text: 'q' } as const;

export function filterOf(query: (name: string) => string | undefined): Filter {
  const state = query(names.state);
  return {
    owner: query(names.owner) ?? '',
    state: state === 'late' ? 'late' : (states.find((s) => s === state) ?? ''),
    activity: query(names.activity) ?? '',
    text: query(names.text) ?? '',
  };
}

export function filters(f: Filter): boolean {
  return f.owner !== '' || f.state !== '' || f.activity !== '' || f.text.trim() !== '';
}

/** Whether a milestone is looked at; title is how it is written on the page. */
export function passes(f: Filter, m: Milestone, late: Late, title: string): boolean {
  if (f.owner !== '' && m.owner !== f.owner) return false;
  if (f.state === 'late' ? late === '' : f.state !== '' && m.state !== f.state) return false;
  if (f.activity !== '' && (m.activity ?? noActivity) !== f.activity) return false;
  return fit(f.text, title) !== undefined;
}
