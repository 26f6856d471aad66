import { post, Unreachable } from '../api/http.ts';
import { whenLive } from '../live/connection.svelte.ts';
import type { Json } from './merge.ts';

export interface Answer {
  position: number;
  version: number;
  events: number;
  already: boolean;
}

/** A change that a person made and the log has not confirmed yet. */
export interface Pending {
  id: string;
  topic: string;
  /** What it is about, for the mark beside it. */
  thing: string;
  /** What the person expects to see, as a merge patch of the topic. */
  patch: Json;
  since: number;
}

// After an answer the patch is nearly always there already. Where it is late the
// change stays on screen; where it was replaced by a whole document, which names
// no commands, the same is below it.
const longEnough = 15_000;

let pending = $state.raw<readonly Pending[]>([]);

export function pendingOn(topic: string): readonly Pending[] {
  return pending.filter((p) => p.topic === topic);
}

export function pendingThing(thing: string): Pending | undefined {
  return pending.find((p) => p.thing === thing);
}

/** The log confirmed these commands: what is shown now comes from there. */
export function confirm(ids: readonly string[]): void {
  if (ids.length > 0 && pending.some((p) => ids.includes(p.id))) {
    pending = pending.filter((p) => !ids.includes(p.id));
  }
}

export interface Asked {
  type: string;
  body: { [field: string]: Json };
  /** The role in which it is given, when the person holds several. */
  actingAs?: string;
  /** What to show at once. */
  expect?: { topic: string; thing: string; patch: Json };
}

/**
 * Gives a command, with an id that makes it safe to repeat: while the server
 * cannot be reached the change waits and is sent again. Throws Refused.
 */
export async function give(asked: Asked): Promise<Answer> {
  const id = crypto.randomUUID();
  if (asked.expect) pending = [...pending, { ...asked.expect, id, since: Date.now() }];
  try {
    const answer = await deliver(id, asked);
    // The patch carries the command's id and confirms it. A command that
    // recorded nothing has no patch.
    if (answer.events === 0) confirm([id]);
    else setTimeout(() => confirm([id]), longEnough);
    return answer;
  } catch (error) {
    confirm([id]);
    throw error;
  }
}

async function deliver(id: string, asked: Asked): Promise<Answer> {
  const headers: Record<string, string> = { 'Idempotency-Key': id };
  if (asked.actingAs) headers['Megdan-Acting-As'] = asked.actingAs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await post<Answer>(`/api/commands/${asked.type}`, asked.body, headers);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await whenLive(Math.min(1_000 * 2 ** attempt, 15_000));
    }
  }
}
