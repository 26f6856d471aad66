import { afterClose, backoff } from './backoff.ts';
import { subprotocol, type Entry, type Incoming, type Outgoing, type Presence } from './wire.ts';
import type { Json } from '../store/merge.ts';

/** What somebody who watches a topic is told, in the order of the log. */
export interface Watcher {
  document(position: number, doc: Json, version: number | undefined): void;
  patch(position: number, patch: Json, commands: readonly string[], at: string | undefined): void;
  entry(position: number, before: number, entry: Entry, commands: readonly string[]): void;
  /** What follows is a fresh page, not a continuation. */
  reset(why: string): void;
  /** The topic is over for this person. */
  end(why: string): void;
  presence(difference: Presence, whole: boolean): void;
  /** There is nothing yet: the feed has no entry. */
  empty?(): void;
}

/** How the connection is; the words for it are chosen by who shows it. */
export interface Connection {
  phase: 'connecting' | 'live' | 'reconnecting' | 'stopped';
  /** When the connection was lost, in ms since 1970. */
  since: number;
  /** How many messages came in since it was resumed, while they come in a row. */
  catching: number;
}

/** The part of WebSocket that is used. */
export interface Socket {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onopen: ((ev: Event) => void) | null;
  onmessage: ((ev: MessageEvent) => void) | null;
  onclose: ((ev: CloseEvent) => void) | null;
}

export interface Surroundings {
  open(protocol: string): Socket;
  now(): number;
  after(ms: number, run: () => void): () => void;
  random(): number;
  changed(connection: Connection): void;
}

interface Watch {
  topic: string;
  watcher: Watcher;
  presence: boolean;
  /** Short number of the topic on this connection; 0 while not confirmed. */
  number: number;
  /** The request that is to be answered; 0 when none is. */
  asked: number;
  /** The last position that was handed on; undefined before the first. */
  position: number | undefined;
  /** The version of the view that the document was folded with. */
  version: number | undefined;
  ended: boolean;
}

const patience = 10_000; // added to the server's ping before a silent line is dead
const ackEvery = 64;
const ackAfter = 5_000;
const again = 1_000; // before what the server failed at is asked again
const pageAfter = 150; // in which the first entries follow the answer, if there are any

/**
 * LiveClient keeps one socket to the server and many topics on it. It promises
 * that a watcher is given every message of its topic once and in order, or a
 * reset followed by a fresh page: each message names its predecessor, and one
 * whose predecessor was not seen makes the client ask again from what it has.
 *
 * It does not merge, draw or decide. Connections are retried for ever with
 * full jitter, unless the server says stop.
 */
export class LiveClient {
  #around: Surroundings;
  #socket: Socket | undefined;
  #watches = new Set<Watch>();
  #numbers = new Map<number, Watch>();
  /** Topics of requests that nobody waits for any more. */
  #abandoned = new Map<number, string>();
  #lastId = 0;
  #epoch: string | undefined;
  #ping = 25_000;
  #attempt = 0;
  #resumed = false;
  #leaving: (() => void) | undefined;
  #silence: (() => void) | undefined;
  #retry: (() => void) | undefined;
  #quiet: (() => void) | undefined;
  #ackTimer: (() => void) | undefined;
  #unacked = 0;
  #connection: Connection = { phase: 'connecting', since: 0, catching: 0 };

  constructor(around: Surroundings) {
    this.#around = around;
    this.#connection = { phase: 'connecting', since: around.now(), catching: 0 };
  }

  start(): void {
    if (this.#socket || this.#retry) return;
    this.#tell({ phase: 'connecting' });
    this.#connect();
  }

  /** Closes for good, or until start is called again. */
  stop(): void {
    this.#retry?.();
    this.#retry = undefined;
    this.#drop(1000);
    this.#tell({ phase: 'stopped' });
  }

  /** Tries again at once: the network is back, or the person asks. */
  hurry(): void {
    if (!this.#retry) return;
    this.#retry();
    this.#retry = undefined;
    this.#attempt = 0;
    this.#connect();
  }

  /** Watches a topic, from a position when the document is already there. */
  watch(topic: string, watcher: Watcher, options: { presence?: boolean; since?: number; version?: number } = {}): () => void {
    const watch: Watch = {
      topic,
      watcher,
      presence: options.presence ?? false,
      number: 0,
      asked: 0,
      position: options.since,
      version: options.version,
      ended: false,
    };
    this.#watches.add(watch);
    if (this.#connection.phase === 'live') this.#ask(watch);
    return () => {
      if (!this.#watches.delete(watch)) return;
      if (watch.asked !== 0) this.#abandoned.set(watch.asked, topic);
      this.#forget(watch);
    };
  }

  #connect(): void {
    this.#retry = undefined;
    const socket = this.#around.open(subprotocol);
    this.#socket = socket;
    socket.onopen = () => this.#hear();
    socket.onmessage = (ev) => {
      if (this.#socket !== socket || typeof ev.data !== 'string') return;
      this.#hear();
      for (const line of ev.data.split('\n')) {
        if (line !== '') this.#take(JSON.parse(line) as Incoming);
      }
    };
    socket.onclose = (ev) => {
      if (this.#socket === socket) this.#lost(ev.code);
    };
    this.#hear();
  }

  /** Something came in: the line is not dead for a while. */
  #hear(): void {
    this.#silence?.();
    this.#silence = this.#around.after(this.#ping + patience, () => {
      const socket = this.#socket;
      this.#drop(4100);
      if (socket) this.#lost(4100);
    });
  }

  #drop(code: number): void {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onmessage = null;
      socket.onclose = null;
      socket.onopen = null;
      // Codes below 4000 other than 1000 may not be given by a client.
      socket.close(code);
    }
    this.#rest();
  }

  #rest(): void {
    this.#silence?.();
    this.#leaving?.();
    this.#ackTimer?.();
    this.#silence = this.#leaving = this.#ackTimer = undefined;
    this.#unacked = 0;
    this.#numbers.clear();
    this.#abandoned.clear();
    for (const watch of this.#watches) watch.number = watch.asked = 0;
  }

  #lost(code: number): void {
    this.#socket = undefined;
    this.#rest();
    const what = afterClose(code);
    if (what === 'stop') {
      this.#tell({ phase: 'stopped', since: this.#around.now() });
      return;
    }
    if (this.#connection.phase === 'live') {
      this.#tell({ phase: 'reconnecting', since: this.#around.now(), catching: 0 });
    }
    const wait = what === 'at once' ? 0 : backoff(this.#attempt++, this.#around.random);
    this.#retry = this.#around.after(wait, () => this.#connect());
  }

  #take(m: Incoming): void {
    if (m.hello) this.#greeted(m.hello);
    else if (m.bye) this.#farewell(m.bye);
    else if (m.id !== undefined) this.#answered(m);
    else if (m.s !== undefined) this.#topic(m.s, m);
    else if (Object.keys(m).length === 0) this.#send({});
  }

  #greeted(hello: NonNullable<Incoming['hello']>): void {
    if (hello.ping > 0) this.#ping = hello.ping * 1000;
    this.#hear();
    this.#resumed = this.#connection.phase === 'reconnecting';
    // What was read over HTTP a moment before the first greeting is of the same
    // epoch as the greeting.
    const epoch = this.#epoch ?? hello.epoch;
    this.#attempt = 0;
    this.#tell({ phase: 'live', since: this.#around.now(), catching: 0 });
    for (const watch of this.#watches) if (!watch.ended) this.#ask(watch, epoch);
    this.#epoch = hello.epoch;
  }

  #farewell(bye: NonNullable<Incoming['bye']>): void {
    if (bye.then === 'fresh') for (const watch of this.#watches) watch.position = undefined;
    if (bye.then === 'stop') {
      this.#drop(1000);
      this.#tell({ phase: 'stopped', since: this.#around.now() });
      return;
    }
    this.#leaving?.();
    this.#leaving = this.#around.after(bye.after ?? 0, () => {
      this.#drop(4200);
      this.#lost(4200);
    });
  }

  #answered(m: Incoming): void {
    let watch: Watch | undefined;
    for (const w of this.#watches) if (w.asked === m.id) watch = w;
    if (!watch) {
      this.#unwanted(m);
      return;
    }
    watch.asked = 0;
    if (m.err) {
      this.#refused(watch, m.err);
      return;
    }
    if (m.ok?.s === undefined) return;
    watch.number = m.ok.s;
    this.#numbers.set(m.ok.s, watch);
    if (m.ok.mode === 'reset') this.#reset(watch, 'window');
    if (watch.topic.startsWith('feed/') && watch.position === undefined) this.#expect(watch);
    if (m.ok.pres) watch.watcher.presence(m.ok.pres, true);
  }

  /** Gives back what was given up before it was answered, unless somebody else watches it now. */
  #unwanted(m: Incoming): void {
    const topic = this.#abandoned.get(m.id ?? 0);
    if (topic === undefined) return;
    this.#abandoned.delete(m.id ?? 0);
    if (m.ok?.s === undefined) return;
    for (const w of this.#watches) if (w.topic === topic && !w.ended) return;
    this.#send({ id: ++this.#lastId, unwatch: m.ok.s });
  }

  /** A passing trouble is tried again; a no is the end. */
  #refused(watch: Watch, err: NonNullable<Incoming['err']>): void {
    const retry = err.retry ?? false;
    if (typeof retry !== 'number') watch.watcher.end(err.code);
    if (retry === false) {
      watch.ended = true;
      return;
    }
    const socket = this.#socket;
    this.#around.after(typeof retry === 'number' ? retry : again, () => {
      if (this.#socket === socket && this.#watches.has(watch) && watch.asked === 0 && watch.number === 0) this.#ask(watch);
    });
  }

  #expect(watch: Watch): void {
    const { number } = watch;
    this.#around.after(pageAfter, () => {
      if (watch.number === number && watch.position === undefined) watch.watcher.empty?.();
    });
  }

  #topic(number: number, m: Incoming): void {
    const watch = this.#numbers.get(number);
    if (!watch) return;
    if (m.reset) this.#reset(watch, m.reset.why);
    else if (m.end) {
      watch.ended = true;
      this.#forget(watch, false);
      watch.watcher.end(m.end.why);
    } else if (m.pres) watch.watcher.presence(m.pres, false);
    else if (m.p !== undefined) this.#positioned(watch, m.p, m);
  }

  #positioned(watch: Watch, position: number, m: Incoming): void {
    if (m.doc !== undefined) {
      watch.position = position;
      watch.version = m.v;
      watch.watcher.document(position, m.doc, m.v);
      this.#count(watch);
      return;
    }
    const seen = watch.position ?? 0;
    if (position <= seen) return; // already handed on before the line broke
    if (watch.position !== undefined && (m.b ?? 0) > seen) {
      this.#missed(watch);
      return;
    }
    watch.position = position;
    if (m.patch !== undefined) watch.watcher.patch(position, m.patch, m.c ?? [], m.at);
    else if (m.e) watch.watcher.entry(position, m.b ?? 0, m.e, m.c ?? []);
    this.#count(watch);
  }

  #reset(watch: Watch, why: string): void {
    watch.position = undefined;
    watch.watcher.reset(why);
  }

  /** A predecessor was not seen: ask again from what is there. */
  #missed(watch: Watch): void {
    this.#forget(watch);
    this.#ask(watch);
  }

  #forget(watch: Watch, say = true): void {
    if (watch.number === 0) return;
    this.#numbers.delete(watch.number);
    if (say) this.#send({ id: ++this.#lastId, unwatch: watch.number });
    watch.number = 0;
  }

  #ask(watch: Watch, epoch = this.#epoch): void {
    if (!this.#socket) return;
    watch.asked = ++this.#lastId;
    const ask: Extract<Outgoing, { watch: unknown }>['watch'] = { t: watch.topic };
    if (watch.position !== undefined) {
      ask.since = watch.position;
      if (epoch !== undefined) ask.epoch = epoch;
      if (watch.version !== undefined) ask.v = watch.version;
    }
    if (watch.presence) ask.pres = true;
    this.#send({ id: watch.asked, watch: ask });
  }

  #count(watch: Watch): void {
    this.#catchUp();
    if (watch.number === 0) return;
    if (++this.#unacked >= ackEvery) this.#ack();
    else this.#ackTimer ??= this.#around.after(ackAfter, () => this.#ack());
  }

  #ack(): void {
    this.#ackTimer?.();
    this.#ackTimer = undefined;
    this.#unacked = 0;
    const ack: [number, number][] = [];
    for (const [number, watch] of this.#numbers) {
      if (watch.position !== undefined) ack.push([number, watch.position]);
    }
    if (ack.length > 0) this.#send({ ack });
  }

  /** Counts what comes in a row after a resume, for "Catching up". */
  #catchUp(): void {
    if (!this.#resumed) return;
    this.#connection = { ...this.#connection, catching: this.#connection.catching + 1 };
    this.#around.changed(this.#connection);
    this.#quiet?.();
    this.#quiet = this.#around.after(400, () => {
      this.#resumed = false;
      this.#tell({ catching: 0 });
    });
  }

  #send(message: Outgoing): void {
    this.#socket?.send(JSON.stringify(message));
  }

  #tell(change: Partial<Connection>): void {
    this.#connection = { ...this.#connection, ...change };
    this.#around.changed(this.#connection);
  }
}
