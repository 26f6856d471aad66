import { ask } from '../api/http.ts';
import type { Json } from './merge.ts';
import type { Line } from './topics.svelte.ts';

/** A document as it is answered over HTTP, compressed. */
export interface Snapshot {
  p: number;
  v?: number;
  doc: Json;
}

export interface Page {
  p: number;
  entries: Line[];
  more: boolean;
}

const asked = new Map<string, Promise<unknown>>();
const feedRows = 60;

/** Where the first answer of a topic is read. */
export function addressOf(topic: string): string {
  return topic.startsWith('feed/') ? `/api/feeds/${topic.slice('feed/'.length)}?limit=${feedRows}` : `/api/views/${topic}`;
}

/**
 * Asks for what a page will need before its code is here: a cold start waits
 * for the slowest of these and not for all of them in a row.
 */
export function askAhead(topics: readonly string[]): void {
  for (const topic of topics) {
    const answer = ask<unknown>(addressOf(topic));
    // Whoever needs it asks again, over the socket, and learns why not.
    answer.catch(() => undefined);
    asked.set(topic, answer);
  }
}

/** The first answer of a topic; one that was asked for ahead is used once. */
export function first<T>(topic: string): Promise<T> {
  const ahead = asked.get(topic) as Promise<T> | undefined;
  asked.delete(topic);
  return ahead ?? ask<T>(addressOf(topic));
}
