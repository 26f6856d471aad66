import type { MilestoneState } from '../store/documents.ts';
import { dateOf, day, dayIn } from './dates.ts';

/** Who a delay lies with: nobody, the city, or the one who reviews. */
export type Late = '' | 'city' | 'reviewer';

interface Dated {
  state: MilestoneState;
  due: string;
  submitted?: { on?: string } | string;
}

/**
 * Overdue is never stored; whoever reads derives it (STR-7): due before today
 * in the programme's zone and not yet accepted. What was submitted is late of
 * the reviewer once more working days than the programme allows have passed.
 */
export function lateness(m: Dated, now: number, zone: string, reviewDays: number): Late {
  if (m.state === 'accepted' || m.state === 'cancelled') return '';
  const today = dayIn(zone, now);
  if (m.state === 'submitted') {
    const on = dateOf(typeof m.submitted === 'string' ? m.submitted : m.submitted?.on);
    if (on !== undefined && workingDays(on, today) > reviewDays) return 'reviewer';
  }
  const due = dateOf(m.due);
  return due !== undefined && due < today ? 'city' : '';
}

/** Days from Monday to Friday after one day and up to another. */
export function workingDays(from: number, to: number): number {
  const days = Math.max(0, Math.round((to - from) / day));
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let i = weeks * 7 + 1; i <= days; i++) {
    const weekday = new Date(from + i * day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: number, to: number): number {
  return Math.round((to - from) / day);
}
