import { moment } from './moment.svelte.ts';
import { timelineOf, type Timeline } from './timeline.svelte.ts';

/**
 * Where the person is: the topic whose history the dock shows, and that
 * history. A page says it once; the dock and the time machine follow.
 */
let topic = $state<string | undefined>(undefined);
let timeline = $state.raw<Timeline | undefined>(undefined);
let zone = $state(Intl.DateTimeFormat().resolvedOptions().timeZone);
let marks = $state.raw<readonly PlaceMark[]>([]);
let controller: AbortController | undefined;

/** Something worth seeing on the strip: a milestone that was reached. */
export interface PlaceMark {
  id: string;
  at: number;
  label: string;
}

export const place = {
  get topic(): string | undefined {
    return topic;
  },
  get timeline(): Timeline | undefined {
    return timeline?.topic === topic ? timeline : undefined;
  },
  /** The last position of the log that is known. */
  get head(): number {
    return Math.max(timeline?.head ?? 0, moment.at ?? 0);
  },
  /** The time zone in which the place lives. */
  get zone(): string {
    return zone;
  },
  set zone(to: string) {
    zone = to;
  },
  get marks(): readonly PlaceMark[] {
    return marks;
  },
  set marks(to: readonly PlaceMark[]) {
    marks = to;
  },
  be(at: string | undefined): void {
    if (topic === at) return;
    topic = at;
    marks = [];
    void place.refresh();
  },
  /** Reads the history again: it has grown. */
  async refresh(): Promise<void> {
    controller?.abort();
    if (topic === undefined) return;
    const own = (controller = new AbortController());
    try {
      const got = await timelineOf(topic, own.signal);
      if (own.signal.aborted) return;
      timeline = got;
      date(got);
    } catch {
      // The strip stays as it was; the next change asks again.
    }
  },
};

/** An address may carry a position whose time is not known until now. */
function date(of: Timeline): void {
  const at = moment.at;
  if (at === undefined || moment.time !== undefined) return;
  let time: number | undefined;
  for (const point of of.points) {
    if (point.p > at) break;
    time = point.at;
  }
  time ??= of.points[0]?.at;
  if (time !== undefined) moment.dated(at, time);
}
