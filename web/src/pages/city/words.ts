import type { MilestoneState } from '../../store/documents.ts';
import type { Late } from '../../words/lateness.ts';
import { t } from '../../words/words.svelte.ts';

/** "Under way, overdue" or "Sent for review, overdue with the reviewer". */
export function stateWords(m: { state: MilestoneState }, late: Late): string {
  const state = t(`state.${m.state}`);
  if (late === '') return state;
  return `${state}, ${t(late === 'reviewer' ? 'late.reviewer' : 'late.city')}`;
}
