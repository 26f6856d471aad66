import { ask } from '../api/http.ts';
import { place } from './place.svelte.ts';
import { merge, type Json } from './merge.ts';
import { moment } from './moment.svelte.ts';
import { pendingOn } from './pending.svelte.ts';
import { arrived, feedReplayOf, replayOf } from './replay.svelte.ts';
import { topicOf, type Line, type Topic } from './topics.svelte.ts';

/** A document as a page sees it: now with what is pending, or at the cursor. */
export interface Watched<T> {
  readonly doc: T | undefined;
  /** Something can be said: the document is there, or is known not to be. */
  readonly ready: boolean;
  /** An older version is shown while the right one is on its way. */
  readonly stale: boolean;
  readonly ended: string | undefined;
  readonly present: readonly string[];
  touched(thing: string): number | undefined;
}

/**
 * Watches the topic of a name for as long as the component lives. The name may
 * change or be unknown at first. The type is what the server promises for it.
 */
export function watched<T>(name: () => string | undefined): Watched<T> {
  let topic = $state.raw<Topic | undefined>(undefined);
  let before: Json | undefined;
  let beforeName: string | undefined;

  $effect(() => {
    const n = name();
    if (n === undefined) return;
    const acquired = topicOf(n);
    acquired.acquire();
    topic = acquired;
    return () => acquired.release();
  });
  $effect(() => {
    const n = name();
    if (n !== undefined && moment.at !== undefined) replayOf(n).need(moment.at, place.head);
  });

  const now = $derived.by(() => {
    if (!topic || topic.name !== name()) return { doc: undefined, ready: false };
    let doc = topic.shown.doc;
    if (doc !== undefined) for (const p of pendingOn(topic.name)) doc = merge(doc, p.patch);
    return { doc, ready: topic.shown.ready };
  });
  const then = $derived.by(() => {
    const n = name();
    if (n === undefined || moment.at === undefined) return undefined;
    const replay = replayOf(n);
    void arrived();
    const version = replay.at(moment.at);
    if (version) {
      before = version.doc;
      beforeName = n;
      return { doc: version.doc, ready: true, stale: false };
    }
    return { doc: beforeName === n ? before : now.doc, ready: now.ready, stale: true };
  });

  return {
    get doc() {
      return (then ?? now).doc as T | undefined;
    },
    get ready() {
      return (then ?? now).ready;
    },
    get stale() {
      return then?.stale ?? false;
    },
    get ended() {
      return topic?.shown.ended;
    },
    get present() {
      return moment.past ? [] : (topic?.present ?? []);
    },
    touched: (thing) => (moment.past ? undefined : topic?.touched.get(thing)),
  };
}

export interface WatchedFeed {
  /** Oldest first. */
  readonly lines: readonly Line[];
  readonly ready: boolean;
  readonly stale: boolean;
  readonly older: boolean;
  readonly ended: string | undefined;
  more(): Promise<void>;
}

/** Watches the feed of a tag in the same way. */
export function watchedFeed(tag: () => string | undefined): WatchedFeed {
  let topic = $state.raw<Topic | undefined>(undefined);
  let before: readonly Line[] = [];

  $effect(() => {
    const n = tag();
    if (n === undefined) return;
    const acquired = topicOf(`feed/${n}`);
    acquired.acquire();
    topic = acquired;
    return () => acquired.release();
  });
  $effect(() => {
    const n = tag();
    if (n !== undefined && moment.at !== undefined) feedReplayOf(n).need(moment.at, place.head);
  });
  const then = $derived.by(() => {
    const n = tag();
    if (n === undefined || moment.at === undefined) return undefined;
    const replay = feedReplayOf(n);
    void arrived();
    const lines = replay.at(moment.at);
    if (lines) before = lines;
    return { lines: lines ?? before, stale: lines === undefined };
  });

  return {
    get lines() {
      return then?.lines ?? topic?.shown.lines ?? [];
    },
    get ready() {
      return then ? true : (topic?.shown.ready ?? false);
    },
    get stale() {
      return then?.stale ?? false;
    },
    get older() {
      return then ? false : (topic?.shown.older ?? false);
    },
    get ended() {
      return topic?.shown.ended;
    },
    async more() {
      const at = topic;
      const first = at?.shown.lines[0];
      if (!at || !first) return;
      const path = `/api/feeds/${at.name.slice('feed/'.length)}?before=${first.p}&limit=60`;
      const answer = await ask<{ entries?: Line[]; more?: boolean }>(path);
      at.prepend(answer.entries ?? [], answer.more ?? false);
    },
  };
}
