import type { Socket } from './client.ts';
import type { Incoming, Outgoing } from './wire.ts';

/** The part of EventSource that is used. */
export interface Source {
  onmessage: ((ev: MessageEvent) => void) | null;
  onerror: ((ev: Event) => void) | null;
  close(): void;
}

interface Slot {
  /** The client's request; also the number under which it knows the topic. */
  id: number;
  topic: string;
  position: number | undefined;
  version: number | undefined;
  answered: boolean;
}

type Watch = Extract<Outgoing, { watch: unknown }>['watch'];

const gather = 30; // ms in which a page asks for its topics

/**
 * The live channel over Server-Sent Events, for networks that break sockets.
 * To the client it is a socket: the topics that it watches are those of one
 * stream, which is opened anew, from where each topic stands, whenever they
 * change. Acknowledgements, presence and signals are a socket's only.
 */
export class EventStream implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;

  #make: (address: string) => Source;
  #after: (ms: number, run: () => void) => () => void;
  #base: string;
  #source: Source | undefined;
  #slots: Slot[] = [];
  #asked: Slot[] = [];
  #numbers = new Map<number, Slot>();
  #epoch: string | undefined;
  #timer: (() => void) | undefined;

  /** Base is a topic that everybody may read: it is watched until others are. */
  constructor(make: (address: string) => Source, after: (ms: number, run: () => void) => () => void, base: string) {
    this.#make = make;
    this.#after = after;
    this.#base = base;
    this.#open();
  }

  send(text: string): void {
    const message = JSON.parse(text) as { id?: number; watch?: Watch; unwatch?: number };
    if (message.watch && message.id !== undefined) {
      const { t, since, v } = message.watch;
      this.#slots.push({ id: message.id, topic: t, position: since, version: v, answered: false });
      this.#soon();
    } else if (message.unwatch !== undefined) {
      // What still comes of it is dropped; the next opening leaves it out.
      this.#slots = this.#slots.filter((slot) => slot.id !== message.unwatch);
    }
  }

  close(): void {
    this.#timer?.();
    this.#source?.close();
    this.#source = undefined;
  }

  #soon(): void {
    this.#timer?.();
    this.#timer = this.#after(gather, () => this.#open());
  }

  #open(): void {
    this.#source?.close();
    this.#numbers.clear();
    this.#asked = [...this.#slots];
    const source = this.#make(this.#address());
    this.#source = source;
    source.onmessage = (ev) => {
      if (this.#source !== source || typeof ev.data !== 'string') return;
      for (const line of ev.data.split('\n')) if (line !== '') this.#take(JSON.parse(line) as Incoming);
    };
    source.onerror = () => {
      if (this.#source !== source) return;
      this.close();
      this.onclose?.({ code: 1006 } as CloseEvent);
    };
  }

  #address(): string {
    const query = new URLSearchParams();
    for (const topic of this.#asked.length > 0 ? this.#asked.map((s) => s.topic) : [this.#base]) query.append('t', topic);
    if (this.#asked.some((s) => s.position !== undefined)) {
      const places = this.#asked.map((s) => `${s.position ?? 0}.${s.version ?? 0}`).join();
      query.set('since', this.#epoch === undefined ? places : `${places}@${this.#epoch}`);
    }
    return `/api/live/sse?${query}`;
  }

  #take(m: Incoming): void {
    if (m.hello) {
      const first = this.#epoch === undefined;
      this.#epoch = m.hello.epoch;
      if (first) this.#give(m);
    } else if (m.id !== undefined) this.#answered(m.id, m);
    else if (m.s !== undefined) this.#message(m.s, m);
    else this.#give(m);
  }

  #answered(id: number, m: Incoming): void {
    const slot = this.#asked[id - 1];
    if (!slot || !this.#slots.includes(slot)) return;
    if (m.err) {
      this.#slots = this.#slots.filter((s) => s !== slot);
      this.#give({ id: slot.id, err: m.err });
      return;
    }
    if (m.ok?.s === undefined) return;
    this.#numbers.set(m.ok.s, slot);
    // Opened anew, the client goes on as if nothing had been.
    if (!slot.answered) this.#give({ id: slot.id, ok: { ...m.ok, s: slot.id } });
    slot.answered = true;
  }

  #message(number: number, m: Incoming): void {
    const slot = this.#numbers.get(number);
    if (!slot || !this.#slots.includes(slot)) return;
    if (m.p !== undefined) slot.position = m.p;
    if (m.doc !== undefined) slot.version = m.v;
    if (m.end) this.#slots = this.#slots.filter((s) => s !== slot);
    this.#give({ ...m, s: slot.id });
  }

  #give(m: Incoming): void {
    this.onmessage?.({ data: JSON.stringify(m) } as MessageEvent);
  }
}
