import { ask, Refused } from '../api/http.ts';
import { place } from './place.svelte.ts';
import type { Json } from './merge.ts';
import { moment } from './moment.svelte.ts';
import { topicOf } from './topics.svelte.ts';

/** A moment of the log, or the present. */
export type Moment = number | 'now';

/**
 * The second moment: what the page is compared with. Undefined when nothing is
 * compared. The address carries it as ?with=.
 */
let other = $state<Moment | undefined>(undefined);
let time = $state<number | undefined>(undefined);

export const compare = {
  get with(): Moment | undefined {
    return other;
  },
  get on(): boolean {
    return other !== undefined;
  },
  /** When the other moment was, as far as it is known. */
  get time(): number | undefined {
    return other === 'now' ? undefined : time;
  },
  /** Whether the other moment is the later of the two. */
  get later(): boolean {
    if (other === 'now') return true;
    return other !== undefined && moment.at !== undefined && other > moment.at;
  },
  go(to: Moment | undefined, when?: number): void {
    other = to;
    time = when;
  },
};

export interface Other<T> {
  readonly doc: T | undefined;
  readonly ready: boolean;
}

const debounce = 120;

/** A document as it is at the other moment, for as long as the component lives. */
export function otherVersion<T>(name: () => string | undefined): Other<T> {
  let held = $state.raw<{ topic: string; at: number; doc: Json | undefined } | undefined>(undefined);

  $effect(() => {
    const topic = name();
    const at = compare.with;
    if (topic === undefined || typeof at !== 'number') return;
    const control = new AbortController();
    const timer = setTimeout(() => void fetch(topic, at, control.signal), held?.topic === topic ? debounce : 0);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  });
  async function fetch(topic: string, at: number, signal: AbortSignal): Promise<void> {
    try {
      const answer = await ask<{ doc: Json }>(`/api/views/${topic}?at=${at}`, { signal });
      held = { topic, at, doc: answer.doc };
    } catch (error) {
      // Nothing had been recorded by then; otherwise the next step asks again.
      if (error instanceof Refused && error.problem.status === 404) held = { topic, at, doc: undefined };
    }
  }
  const found = $derived.by<Other<T>>(() => {
    const topic = name();
    if (topic === undefined || compare.with === undefined) return { doc: undefined, ready: false };
    if (compare.with === 'now') {
      const { doc, ready } = topicOf(topic).shown;
      return { doc: doc as T | undefined, ready };
    }
    return held?.topic === topic ? { doc: held.doc as T | undefined, ready: true } : { doc: undefined, ready: false };
  });
  return {
    get doc() {
      return found.doc;
    },
    get ready() {
      return found.ready;
    },
  };
}

/** The moment to begin a comparison with: now from the past, a month back from now. */
export function firstOther(): { to: Moment; time?: number } {
  if (moment.past) return { to: 'now' };
  const points = place.timeline?.points ?? [];
  const wanted = Date.now() - 30 * 86_400_000;
  const before = points.findLast((p) => p.at <= wanted) ?? points[0];
  return before ? { to: before.p, time: before.at } : { to: 'now' };
}
