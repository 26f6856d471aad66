import { ask, Refused } from '../api/http.ts';
import type { Json } from './merge.ts';
import { Versions, type Step, type Version } from './past.ts';
import type { Line } from './topics.svelte.ts';

const reach = 2_000; // positions fetched to each side of the thumb
const steps = 1_000; // at most so many patches in one window
const debounce = 120;
const rows = 24; // lines of a feed that history shows

interface WindowAnswer {
  from: number;
  doc?: Json;
  patches?: Step[];
}

interface ViewAnswer {
  p: number;
  changed?: number;
  at?: string;
  doc: Json;
}

/**
 * Grows whenever something of the past came in, so that readers look again. It
 * is one for all, made before anybody asks: a reaction does not follow a state
 * that it has itself brought into being.
 */
let arrivals = $state(0);

export function arrived(): number {
  return arrivals;
}

const nothing: Version = { doc: undefined, changed: 0, at: undefined };

/** The past of one topic, fetched in windows around the thumb. */
class Replay {
  readonly topic: string;
  readonly versions = new Versions();
  #single = new Map<number, Version>();
  #asking = new Set<string>();
  #first: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(topic: string) {
    this.topic = topic;
  }

  at(position: number): Version | undefined {
    if (this.#first !== undefined && position < this.#first) return nothing;
    return this.versions.at(position) ?? this.#single.get(position);
  }

  /** Makes sure that the version at a position is there, or on its way. */
  need(position: number, head: number): void {
    clearTimeout(this.#timer);
    const first = this.#first ?? 1;
    if (position < first || this.versions.near(position, reach / 2, first, head)) return;
    this.#timer = setTimeout(() => void this.#fetch(position, head), this.at(position) ? 0 : debounce);
  }

  async #fetch(position: number, head: number): Promise<void> {
    try {
      this.#first ??= (await ask<{ first: number }>(`/api/history/${this.topic}?limit=1`)).first;
    } catch (error) {
      if (error instanceof Refused) return this.#one(position);
      return; // not reached: the next step asks again
    }
    if (position < this.#first) {
      arrivals++;
      return;
    }
    for (let span = reach; span >= 1; span = Math.floor(span / 8)) {
      const from = Math.max(this.#first, position - span);
      if (await this.#window(from, Math.min(head, position + span), position)) return;
    }
    await this.#one(position);
  }

  /** Whether the window came and holds the position. */
  async #window(from: number, to: number, position: number): Promise<boolean> {
    const path = `/api/history/${this.topic}/window?from=${from}&to=${to}&limit=${steps}`;
    if (this.#asking.has(path)) return true;
    this.#asking.add(path);
    try {
      const w = await ask<WindowAnswer>(path);
      const patches = w.patches ?? [];
      // A full window goes on after its last step.
      const end = patches.length < steps ? to : (patches.at(-1)?.p ?? to);
      this.versions.add({ from: Math.min(w.from, from), to: end, doc: w.doc, patches });
      arrivals++;
      return end >= position;
    } catch {
      return false;
    } finally {
      this.#asking.delete(path);
    }
  }

  async #one(position: number): Promise<void> {
    try {
      const v = await ask<ViewAnswer>(`/api/views/${this.topic}?at=${position}`);
      this.#single.set(position, { doc: v.doc, changed: v.changed ?? v.p, at: v.at });
    } catch (error) {
      // Nothing had been recorded by then.
      if (!(error instanceof Refused) || error.problem.status !== 404) return;
      this.#single.set(position, nothing);
    }
    arrivals++;
  }
}

const replays = new Map<string, Replay>();

export function replayOf(topic: string): Replay {
  let replay = replays.get(topic);
  if (!replay) replays.set(topic, (replay = new Replay(topic)));
  return replay;
}

interface Page {
  from: number;
  to: number;
  lines: readonly Line[];
}

/** The past of a feed: what it showed at a position. */
class FeedReplay {
  readonly tag: string;
  #pages: Page[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tag: string) {
    this.tag = tag;
  }

  at(position: number): readonly Line[] | undefined {
    for (const page of this.#pages) {
      if (position > page.to) continue;
      const seen = page.lines.filter((l) => l.p <= position);
      if (seen.length >= rows || page.from === 0) return seen.slice(-rows);
    }
    return undefined;
  }

  need(position: number, head: number): void {
    clearTimeout(this.#timer);
    if (this.at(position)) return;
    this.#timer = setTimeout(() => void this.#fetch(position, head), debounce);
  }

  async #fetch(position: number, head: number): Promise<void> {
    for (const before of [Math.min(head, position + reach) + 1, position + 1]) {
      try {
        const path = `/api/feeds/${this.tag}?before=${before}&limit=200`;
        const answer = await ask<{ entries?: Line[]; more?: boolean }>(path);
        const lines = answer.entries ?? [];
        const from = answer.more ? (lines[0]?.p ?? 0) : 0;
        this.#pages = [{ from, to: before - 1, lines }, ...this.#pages].slice(0, 12);
      } catch {
        return;
      }
      arrivals++;
      if (this.at(position)) return;
    }
  }
}

const feeds = new Map<string, FeedReplay>();

export function feedReplayOf(tag: string): FeedReplay {
  let replay = feeds.get(tag);
  if (!replay) feeds.set(tag, (replay = new FeedReplay(tag)));
  return replay;
}

/** Forgets everything: somebody else is here. */
export function forgetReplays(): void {
  replays.clear();
  feeds.clear();
}
