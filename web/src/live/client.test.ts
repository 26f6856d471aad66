import { describe, expect, it } from 'vitest';
import { LiveClient, type Connection, type Socket, type Watcher } from './client.ts';
import { afterClose, backoff } from './backoff.ts';
import type { Incoming } from './wire.ts';

/** A line to a server that the test plays, and a clock that it moves. */
class Rig {
  time = 0;
  timers: { at: number; run: () => void }[] = [];
  sockets: Line[] = [];
  states: Connection[] = [];
  client = new LiveClient({
    open: () => {
      const line = new Line();
      this.sockets.push(line);
      return line;
    },
    now: () => this.time,
    after: (ms, run) => {
      const timer = { at: this.time + ms, run };
      this.timers.push(timer);
      return () => (this.timers = this.timers.filter((t) => t !== timer));
    },
    random: () => 0.5,
    changed: (c) => this.states.push(c),
  });

  get line(): Line {
    return this.sockets.at(-1) as Line;
  }
  get phase(): string {
    return this.states.at(-1)?.phase ?? '';
  }
  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = this.timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((t) => t !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
  connected(epoch = 'k1'): Line {
    this.client.start();
    this.line.give({ hello: { v: 1, sid: 'x', ping: 25, epoch } });
    return this.line;
  }
}

class Line implements Socket {
  sent: Record<string, unknown>[] = [];
  closed: number | undefined;
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(code?: number): void {
    this.closed = code ?? 1000;
  }
  give(...messages: (Incoming | object)[]): void {
    this.onmessage?.({ data: messages.map((m) => JSON.stringify(m)).join('\n') } as MessageEvent);
  }
  break(code: number): void {
    this.onclose?.({ code } as CloseEvent);
  }
}

function recorder(): Watcher & { log: string[] } {
  const log: string[] = [];
  return {
    log,
    document: (p, doc) => log.push(`doc ${p} ${JSON.stringify(doc)}`),
    patch: (p, patch, c) => log.push(`patch ${p} ${JSON.stringify(patch)}${c.length ? ' ' + c.join() : ''}`),
    entry: (p, _b, e) => log.push(`entry ${p} ${e.type}`),
    reset: (why) => log.push(`reset ${why}`),
    end: (why) => log.push(`end ${why}`),
    presence: (d, whole) => log.push(`presence ${whole ? 'all' : 'some'} ${(d.in ?? []).join()}`),
  };
}

describe('live client', () => {
  it('watches what was asked for before the line was there', () => {
    const rig = new Rig();
    const seen = recorder();
    rig.client.watch('roadmap/a', seen);
    const line = rig.connected();
    expect(line.sent).toEqual([{ id: 1, watch: { t: 'roadmap/a' } }]);
    line.give({ id: 1, ok: { s: 3, p: 10, mode: 'live' } }, { s: 3, p: 10, doc: { a: 1 } });
    line.give({ s: 3, p: 12, b: 10, patch: { a: 2 }, c: ['k'] });
    expect(seen.log).toEqual(['doc 10 {"a":1}', 'patch 12 {"a":2} k']);
  });

  it('asks again from what it has when a predecessor is missing', () => {
    const rig = new Rig();
    const seen = recorder();
    rig.client.watch('roadmap/a', seen);
    const line = rig.connected();
    line.give({ id: 1, ok: { s: 3, p: 10 } }, { s: 3, p: 10, doc: {} }, { s: 3, p: 15, b: 12, patch: { x: 1 } });
    expect(line.sent.slice(1)).toEqual([
      { id: 2, unwatch: 3 },
      { id: 3, watch: { t: 'roadmap/a', since: 10, epoch: 'k1' } },
    ]);
    // What still comes under the old number is not for anybody.
    line.give({ s: 3, p: 16, b: 15, patch: { x: 2 } });
    line.give({ id: 3, ok: { s: 4, p: 16, mode: 'resumed' } }, { s: 4, p: 12, b: 10, patch: { x: 0 } });
    line.give({ s: 4, p: 15, b: 12, patch: { x: 1 } }, { s: 4, p: 16, b: 15, patch: { x: 2 } });
    expect(seen.log).toEqual(['doc 10 {}', 'patch 12 {"x":0}', 'patch 15 {"x":1}', 'patch 16 {"x":2}']);
  });

  it.each([
    { name: 'the server says when', retry: 300, after: 300, told: [] },
    { name: 'the server failed', retry: true, after: 1000, told: ['end server.fault'] },
  ])('asks again when $name', ({ retry, after, told }) => {
    const rig = new Rig();
    const seen = recorder();
    rig.client.watch('roadmap/a', seen);
    const line = rig.connected();
    line.give({ id: 1, err: { code: 'server.fault', retry } });
    expect(seen.log).toEqual(told);
    rig.pass(after - 1);
    expect(line.sent).toHaveLength(1);
    rig.pass(1);
    expect(line.sent[1]).toEqual({ id: 2, watch: { t: 'roadmap/a' } });
    line.give({ id: 2, ok: { s: 3, p: 10, mode: 'live' } }, { s: 3, p: 10, doc: {} });
    expect(seen.log).toEqual([...told, 'doc 10 {}']);
  });

  it('does not ask again after a no, nor for what nobody watches any more', () => {
    const rig = new Rig();
    const seen = recorder();
    rig.client.watch('roadmap/a', seen);
    const leave = rig.client.watch('roadmap/b', recorder());
    const line = rig.connected();
    line.give({ id: 1, err: { code: 'rights.denied', retry: false } }, { id: 2, err: { code: 'request.too_many', retry: 300 } });
    leave();
    rig.pass(5000);
    expect(seen.log).toEqual(['end rights.denied']);
    expect(line.sent).toHaveLength(2);
  });

  it('says that a feed is empty when no entry follows the answer', () => {
    const rig = new Rig();
    const told: string[] = [];
    const watcher = (name: string) => ({ ...recorder(), empty: () => told.push(name) });
    rig.client.watch('feed/a', watcher('a'));
    rig.client.watch('feed/b', watcher('b'));
    const line = rig.connected();
    line.give({ id: 1, ok: { s: 1, p: 0, mode: 'live' } });
    line.give({ id: 2, ok: { s: 2, p: 0, mode: 'live' } }, { s: 2, p: 4, b: 0, e: { type: 'x.y', v: 1, at: '', by: '', d: {} } });
    rig.pass(1000);
    expect(told).toEqual(['a']);
  });

  it('gives back what was given up before it was answered', () => {
    const rig = new Rig();
    const leave = rig.client.watch('roadmap/a', recorder());
    const line = rig.connected();
    leave();
    line.give({ id: 1, ok: { s: 3, p: 10, mode: 'live' } }, { s: 3, p: 10, doc: {} });
    expect(line.sent.slice(1)).toEqual([{ id: 2, unwatch: 3 }]);
  });

  it('keeps what was given up and is watched again, which has the same number', () => {
    const rig = new Rig();
    const leave = rig.client.watch('roadmap/a', recorder());
    const line = rig.connected();
    leave();
    const seen = recorder();
    rig.client.watch('roadmap/a', seen);
    line.give({ id: 1, ok: { s: 3, p: 10 } }, { id: 2, ok: { s: 3, p: 10 } }, { s: 3, p: 10, doc: {} });
    expect(line.sent.some((m) => 'unwatch' in m)).toBe(false);
    expect(seen.log).toEqual(['doc 10 {}']);
  });

  it('drops what it was given before the line broke', () => {
    const rig = new Rig();
    const seen = recorder();
    rig.client.watch('feed/a', seen);
    const line = rig.connected();
    const entry = { type: 'x.y', v: 1, at: '', by: '', d: {} };
    line.give({ id: 1, ok: { s: 1, p: 5 } }, { s: 1, p: 4, b: 0, e: entry }, { s: 1, p: 5, b: 4, e: entry });
    line.give({ s: 1, p: 5, b: 4, e: entry });
    expect(seen.log).toEqual(['entry 4 x.y', 'entry 5 x.y']);
  });

  it('resumes from its position after the line broke, with the epoch it knew', () => {
    const rig = new Rig();
    const seen = recorder();
    rig.client.watch('roadmap/a', seen, { presence: true });
    rig.connected().give({ id: 1, ok: { s: 3, p: 10 } }, { s: 3, p: 10, v: 4, doc: {} });
    rig.line.break(1006);
    expect(rig.phase).toBe('reconnecting');
    rig.pass(300);
    expect(rig.sockets.length).toBe(2);
    rig.line.give({ hello: { v: 1, sid: 'y', ping: 25, epoch: 'k2' } });
    expect(rig.line.sent).toEqual([{ id: 2, watch: { t: 'roadmap/a', since: 10, epoch: 'k1', v: 4, pres: true } }]);
    rig.line.give({ id: 2, ok: { s: 1, p: 11, mode: 'reset' } }, { s: 1, p: 11, doc: { new: 1 } });
    expect(seen.log).toEqual(['doc 10 {}', 'reset window', 'doc 11 {"new":1}']);
    expect(rig.phase).toBe('live');
  });

  it('answers the heartbeat and gives up a silent line', () => {
    const rig = new Rig();
    const line = rig.connected();
    line.give({});
    expect(line.sent).toEqual([{}]);
    rig.pass(34_000);
    expect(line.closed).toBeUndefined();
    rig.pass(2_000);
    expect(line.closed).toBe(4100);
    expect(rig.phase).toBe('reconnecting');
  });

  it('leaves when the server asks for it and comes back at once', () => {
    const rig = new Rig();
    const line = rig.connected();
    line.give({ bye: { why: 'deploy', after: 3400, then: 'resume' } });
    rig.pass(3300);
    expect(line.closed).toBeUndefined();
    rig.pass(200);
    expect(line.closed).toBe(4200);
    expect(rig.sockets.length).toBe(2);
  });

  it('stops when the server says so', () => {
    const rig = new Rig();
    rig.connected().break(4001);
    rig.pass(120_000);
    expect(rig.sockets.length).toBe(1);
    expect(rig.phase).toBe('stopped');
  });

  it('takes a topic away with the reason and does not ask for it again', () => {
    const rig = new Rig();
    const seen = recorder();
    rig.client.watch('roadmap/a', seen);
    rig.connected().give({ id: 1, ok: { s: 3, p: 1 } }, { s: 3, end: { why: 'revoked' } });
    rig.line.break(4200);
    rig.pass(1);
    rig.line.give({ hello: { v: 1, sid: 'y', ping: 25, epoch: 'k1' } });
    expect(rig.line.sent).toEqual([]);
    expect(seen.log).toEqual(['end revoked']);
  });

  it('acknowledges every 64 messages, or after 5 s', () => {
    const rig = new Rig();
    rig.client.watch('roadmap/a', recorder());
    const line = rig.connected();
    line.give({ id: 1, ok: { s: 3, p: 1 } }, { s: 3, p: 1, doc: {} });
    rig.pass(5_000);
    expect(line.sent.at(-1)).toEqual({ ack: [[3, 1]] });
    for (let p = 2; p < 66; p++) line.give({ s: 3, p, b: p - 1, patch: {} });
    expect(line.sent.at(-1)).toEqual({ ack: [[3, 65]] });
  });

  it('tells the server when nobody watches any more', () => {
    const rig = new Rig();
    const leave = rig.client.watch('roadmap/a', recorder());
    const line = rig.connected();
    line.give({ id: 1, ok: { s: 3, p: 1 } });
    leave();
    leave();
    expect(line.sent.slice(1)).toEqual([{ id: 2, unwatch: 3 }]);
  });

  it('ignores what it does not know', () => {
    const rig = new Rig();
    const line = rig.connected();
    line.give({ weather: 'fine' }, { s: 99, p: 1, doc: {} }, { id: 77, ok: {} });
    expect(rig.phase).toBe('live');
  });
});

describe('backing off', () => {
  it.each([
    [0, 250],
    [1, 500],
    [5, 8_000],
    [9, 15_000],
    [400, 15_000],
  ])('attempt %i waits %i ms at the middle of the dice', (attempt, wait) => {
    expect(backoff(attempt, () => 0.5)).toBe(wait);
  });

  it.each([
    [1006, 'wait'],
    [1001, 'wait'],
    [4003, 'stop'],
    [4100, 'wait'],
    [4250, 'at once'],
  ])('close code %i means %s', (code, what) => {
    expect(afterClose(code)).toBe(what);
  });
});
