import { connected, live } from '../live/connection.svelte.ts';
import type { Entry } from '../live/wire.ts';
import { frames } from './frames.ts';
import { first, type Page, type Snapshot } from './first.ts';
import { merge, type Json } from './merge.ts';
import { confirm } from './pending.svelte.ts';

/** One line of a feed, with its place in the log. */
export interface Line {
  p: number;
  b: number;
  e: Entry;
}

interface Shown {
  doc: Json | undefined;
  position: number;
  ready: boolean;
  /** Why the topic is over for this person, when it is. */
  ended: string | undefined;
  lines: readonly Line[];
  /** Whether there are lines before the first. */
  older: boolean;
}

const nothing: Shown = { doc: undefined, position: 0, ready: false, ended: undefined, lines: [], older: false };
const keep = 30_000; // a page left and come back to is there at once
const maxLines = 600;

/**
 * Topic is one document or feed as the server last told it. Messages are
 * merged as they come; what is shown follows once a frame.
 */
export class Topic {
  readonly name: string;
  shown = $state.raw<Shown>(nothing);
  present = $state.raw<readonly string[]>([]);
  /** Which things of the document somebody else changed, and where. */
  touched = $state.raw<ReadonlyMap<string, number>>(new Map());

  #next: Shown = nothing;
  #touches = new Map<string, number>();
  #confirmed: string[] = [];
  #here = new Set<string>();
  #users = 0;
  #leave: (() => void) | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    this.name = name;
  }

  acquire(): void {
    this.#users++;
    clearTimeout(this.#late);
    if (this.#leave) return;
    // While the line is not there yet, the beginning comes compressed over
    // HTTP; the socket then goes on from exactly there.
    if (connected().phase === 'live' || this.#next.ready) this.#watch();
    else void this.#begin();
  }

  release(): void {
    if (--this.#users > 0) return;
    this.#late = setTimeout(() => this.abandon(), keep);
  }

  /** Stops watching, whoever still looks. */
  abandon(): void {
    clearTimeout(this.#late);
    this.#leave?.();
    this.#leave = undefined;
    if (topics.get(this.name) === this) topics.delete(this.name);
  }

  /** Puts lines in front that were asked for. */
  prepend(lines: readonly Line[], older: boolean): void {
    const first = this.#next.lines[0]?.p ?? Infinity;
    this.#set({ lines: [...lines.filter((l) => l.p < first), ...this.#next.lines], older });
  }

  #watch(since?: number, version?: number): void {
    const options: { presence: boolean; since?: number; version?: number } = { presence: /^(roadmap|programme)\//.test(this.name) };
    if (since !== undefined) options.since = since;
    if (version !== undefined) options.version = version;
    this.#leave = live.watch(this.name, this.#watcher(), options);
  }

  async #begin(): Promise<void> {
    let gone = false;
    this.#leave = () => (gone = true);
    try {
      if (this.name.startsWith('feed/')) {
        const page = await first<Page>(this.name);
        if (gone) return;
        this.#set({ lines: page.entries, position: page.p, ready: true, older: page.more });
        this.#watch(page.p);
      } else {
        const snapshot = await first<Snapshot>(this.name);
        if (gone) return;
        this.#set({ doc: snapshot.doc, position: snapshot.p, ready: true, ended: undefined });
        this.#watch(snapshot.p, snapshot.v);
      }
    } catch {
      // The socket says why, or is what comes back first.
      if (!gone) this.#watch();
    }
  }

  #watcher() {
    return {
      document: (position: number, doc: Json) => this.#set({ doc, position, ready: true, ended: undefined }),
      patch: (position: number, patch: Json, commands: readonly string[]) => {
        this.#confirmed.push(...commands);
        this.#touch(patch, position);
        this.#set({ doc: merge(this.#next.doc, patch), position });
      },
      entry: (position: number, before: number, entry: Entry, commands: readonly string[]) => {
        this.#confirmed.push(...commands);
        const lines = [...this.#next.lines, { p: position, b: before, e: entry }].slice(-maxLines);
        this.#set({ lines, position, ready: true, older: (lines[0]?.b ?? 0) > 0 });
      },
      reset: () => {
        if (this.name.startsWith('feed/')) this.#set({ lines: [], older: false });
      },
      empty: () => this.#set({ ready: true }),
      end: (why: string) => this.#set({ ended: why, ready: true }),
      presence: (difference: { in?: string[]; out?: string[] }, whole: boolean) => {
        if (whole) this.#here.clear();
        for (const person of difference.in ?? []) this.#here.add(person);
        for (const person of difference.out ?? []) this.#here.delete(person);
        frames.add(this.#flush);
      },
    };
  }

  #touch(patch: Json, position: number): void {
    if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return;
    for (const part of Object.values(patch)) {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
      for (const key of Object.keys(part)) this.#touches.set(key, position);
    }
  }

  #set(change: Partial<Shown>): void {
    this.#next = { ...this.#next, ...change };
    frames.add(this.#flush);
  }

  #flush = () => {
    if (this.#next !== this.shown) this.shown = this.#next;
    if (this.#here.size !== this.present.length || this.present.some((p) => !this.#here.has(p))) {
      this.present = [...this.#here];
    }
    if (this.#touches.size > 0) {
      this.touched = new Map([...this.touched, ...this.#touches]);
      this.#touches.clear();
    }
    // In the same flush, so that a thing never jumps back in between.
    confirm(this.#confirmed.splice(0));
  };
}

const topics = new Map<string, Topic>();

/** The topic of a name; the same one for everybody on the page. */
export function topicOf(name: string): Topic {
  let topic = topics.get(name);
  if (!topic) topics.set(name, (topic = new Topic(name)));
  return topic;
}

/** Forgets everything: somebody else is here. */
export function forgetTopics(): void {
  for (const topic of [...topics.values()]) topic.abandon();
}
