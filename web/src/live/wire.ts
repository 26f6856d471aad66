import type { Json } from '../store/merge.ts';

/** Messages of the live channel, subprotocol megdan.v1.json. */
export const subprotocol = 'megdan.v1.json';

export type Outgoing =
  | { id: number; watch: { t: string; since?: number; epoch?: string; v?: number; pres?: true } }
  | { id: number; unwatch: number }
  | { ack: [topic: number, position: number][] }
  | Record<string, never>;

export interface Entry {
  type: string;
  v: number;
  at: string;
  by: string;
  d: { [field: string]: Json };
}

export interface Presence {
  in?: string[];
  out?: string[];
  n?: number;
}

/** Everything that may come in; which fields are there says what it is. */
export interface Incoming {
  id?: number;
  ok?: { s?: number; p?: number; mode?: 'resumed' | 'live' | 'reset'; pres?: Presence };
  err?: { code: string; args?: { [name: string]: Json }; retry?: boolean | number };
  hello?: { v: number; sid: string; ping: number; epoch: string };
  bye?: { why: string; after?: number; then?: 'resume' | 'fresh' | 'stop' };
  s?: number;
  p?: number;
  b?: number;
  at?: string;
  c?: string[];
  v?: number;
  doc?: Json;
  patch?: Json;
  e?: Entry;
  pres?: Presence;
  reset?: { why: string };
  end?: { why: string };
}
