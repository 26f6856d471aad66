import { untrack } from 'svelte';
import { router } from '../router.svelte.ts';
import { compare, type Moment } from './compare.svelte.ts';
import { moment } from './moment.svelte.ts';
import { place } from './place.svelte.ts';
import { say } from './say.svelte.ts';
import type { Point } from './timeline.svelte.ts';
import { t } from '../words/words.svelte.ts';
import { lastAt, lastBefore } from '../charts/strip.ts';

/**
 * Moves the cursor of the time machine; undefined returns to now. Entering is
 * a step that the browser's back button undoes; scrubbing is not one each.
 */
export function travel(position: number | undefined, time?: number): void {
  const entering = !moment.past && position !== undefined;
  moment.go(position, time);
  const changes: Record<string, string | undefined> = { at: position === undefined ? undefined : String(position) };
  // Now is not compared with now.
  if (position === undefined && compare.with === 'now') {
    compare.go(undefined);
    changes['with'] = undefined;
  }
  router.set(changes, !entering);
}

/** Sets the second moment, which the first is compared with; undefined ends comparing. */
export function compareWith(to: Moment | undefined, time?: number): void {
  const entering = !compare.on && to !== undefined;
  compare.go(to, time);
  router.set({ with: to === undefined ? undefined : String(to) }, !entering);
}

/** Compares with a mark of the strip by its number; one past the last is now. */
export function compareWithIndex(index: number): void {
  const mark = place.timeline?.points[index];
  if (mark) compareWith(mark.p, mark.at);
  else compareWith('now');
}

export function compareWithTime(time: number): void {
  compareWithIndex(Math.max(0, lastBefore(place.timeline?.points ?? [], time)));
}

/** The number of the mark that the second moment stands on. */
export function indexOther(): number {
  const points = place.timeline?.points ?? [];
  return typeof compare.with === 'number' ? Math.max(0, lastAt(points, compare.with)) : points.length;
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
  const points = timeline?.points ?? [];
  if (at !== moment.at) moment.go(at, at === undefined ? undefined : points[lastAt(points, at)]?.at);
  followOther(points, timeline?.head);
}

/** The same for the second moment. */
function followOther(points: readonly Point[], head: number | undefined): void {
  const text = router.query('with');
  const to = text === 'now' ? text : text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
  if (text !== undefined && (to === undefined || (typeof to === 'number' && head !== undefined && to > head))) {
    untrack(() => {
      compareWith(undefined);
      say({ kind: 'wrong', text: t('history.nowhere') });
    });
    return;
  }
  const time = typeof to === 'number' ? points[lastAt(points, to)]?.at : undefined;
  if (to !== untrack(() => compare.with) || time !== untrack(() => compare.time)) compare.go(to, time);
}
