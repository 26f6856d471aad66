import type { Milestone } from '../../store/documents.ts';
import { dateOf, day, dayIn } from '../../words/dates.ts';

/** A milestone as days: what its row of the timeline draws. */
export interface Bar {
  from: number;
  to: number;
  due: number;
  /** The date planned first, when it is another. */
  first: number | undefined;
  /** Until when it is overdue: today, while it is. */
  lateTo: number | undefined;
}

const lead = 28 * day; // a planned milestone is drawn for the weeks before it is due

/** The day on which work began, as far as anybody said so. */
export function began(m: Milestone, zone: string): number | undefined {
  return dayOf(m.started_at, zone) ?? dayOf(m.submitted?.at, zone);
}

export function barOf(m: Milestone, late: boolean, today: number, zone: string): Bar {
  const due = dateOf(m.due) ?? today;
  const over = dateOf(m.accepted?.on) ?? dateOf(m.cancelled?.on) ?? dayOf(m.cancelled?.at, zone);
  const settled = m.state === 'accepted' || m.state === 'cancelled';
  const to = settled ? (over ?? due) : due;
  const from = Math.min(began(m, zone) ?? due - lead, due, to);
  return {
    from,
    to,
    due,
    first: m.first === m.due ? undefined : dateOf(m.first),
    lateTo: late && today > due ? today : undefined,
  };
}

function dayOf(time: string | undefined, zone: string): number | undefined {
  const ms = time === undefined ? NaN : Date.parse(time);
  return Number.isNaN(ms) ? undefined : dayIn(zone, ms);
}
