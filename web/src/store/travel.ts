import { untrack } from 'svelte';
import { router } from '../router.svelte.ts';
import { moment } from './moment.svelte.ts';
import { place } from './place.svelte.ts';
import { say } from './say.svelte.ts';
import { t } from '../words/words.svelte.ts';
import { lastAt, lastBefore } from '../charts/strip.ts';

/**
 * Moves the cursor of the time machine; undefined returns to now. Entering is
 * a step that the browser's back button undoes; scrubbing is not one each.
 */
export function travel(position: number | undefined, time?: number): void {
  const entering = !moment.past && position !== undefined;
  moment.go(position, time);
  router.set({ at: position === undefined ? undefined : String(position) }, !entering);
}

/** Goes to a mark of the strip by its number; one past the last is now. */
export function travelToIndex(index: number): void {
  const mark = place.timeline?.points[index];
  if (mark) travel(mark.p, mark.at);
  else travel(undefined);
}

/** Goes to the last event at or before a time, or to the first there is. */
export function travelToTime(time: number): void {
  const points = place.timeline?.points ?? [];
  travelToIndex(Math.max(0, lastBefore(points, time)));
}

/** The number of the mark that the cursor stands on; points.length is now. */
export function indexNow(): number {
  const points = place.timeline?.points ?? [];
  return moment.at === undefined ? points.length : Math.max(0, lastAt(points, moment.at));
}

export function step(by: number): void {
  const points = place.timeline?.points ?? [];
  if (points.length === 0) return;
  travelToIndex(Math.min(points.length, Math.max(0, indexNow() + by)));
}

/**
 * Takes the cursor that the address carries. An address that names no moment of
 * the history, or one that lies ahead of it (of another log, or from before a
 * restore), leads to now, and says so.
 */
export function followAddress(): void {
  const text = router.query('at');
  const timeline = place.timeline;
  const at = text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
  if (text !== undefined && (at === undefined || (timeline && at > timeline.head))) {
    untrack(() => {
      travel(undefined);
      say({ kind: 'wrong', text: t('history.nowhere') });
    });
    return;
  }
  if (at === moment.at) return;
  const points = timeline?.points ?? [];
  moment.go(at, at === undefined ? undefined : points[lastAt(points, at)]?.at);
}
