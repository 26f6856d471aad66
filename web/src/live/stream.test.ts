import { describe, expect, it } from 'vitest';
import { LiveClient, type Watcher } from './client.ts';
import { EventStream, type Source } from './stream.ts';

class Line implements Source {
  onmessage: Source['onmessage'] = null;
  onerror: Source['onerror'] = null;
  closed = false;
  address: string;
  constructor(address: string) {
    this.address = decodeURIComponent(address);
  }
  close(): void {
    this.closed = true;
  }
  give(...messages: object[]): void {
    this.onmessage?.({ data: messages.map((m) => JSON.stringify(m)).join('\n') } as MessageEvent);
  }
}

/** A client on streams that the test plays; timers run when it says so. */
function rig() {
  const lines: Line[] = [];
  let timers: { ms: number; run: () => void }[] = [];
  const after = (ms: number, run: () => void) => {
    const timer = { ms, run };
    timers.push(timer);
    return () => (timers = timers.filter((t) => t !== timer));
  };
  const phases: string[] = [];
  const client = new LiveClient({
    open: () =>
      new EventStream(
        (address) => {
          const line = new Line(address);
          lines.push(line);
          return line;
        },
        after,
        'installation/i',
      ),
    now: () => 0,
    after,
    random: () => 0,
    changed: (c) => phases.push(c.phase),
  });
  const log: string[] = [];
  const watcher = (name: string): Watcher => ({
    document: (p, doc) => log.push(`${name} doc ${p} ${JSON.stringify(doc)}`),
    patch: (p, patch) => log.push(`${name} patch ${p} ${JSON.stringify(patch)}`),
    entry: (p, _b, e) => log.push(`${name} entry ${p} ${e.type}`),
    reset: (why) => log.push(`${name} reset ${why}`),
    end: (why) => log.push(`${name} end ${why}`),
    presence: () => undefined,
  });
  /** Runs what waits for no longer than this. */
  const pass = (ms: number) => {
    const due = timers.filter((t) => t.ms <= ms);
    timers = timers.filter((t) => t.ms > ms);
    for (const t of due) t.run();
  };
  return { client, lines, log, phases, watcher, pass };
}
const hello = { hello: { v: 1, sid: 'x', ping: 25, epoch: 'k1' } };

describe('the live channel over events', () => {
  it('greets over a topic that everybody may read, then opens the page’s topics', () => {
    const { client, lines, log, watcher, pass, phases } = rig();
    client.watch('roadmap/a', watcher('a'));
    client.start();
    expect(lines[0]?.address).toBe('/api/live/sse?t=installation/i');
    lines[0]?.give(hello);
    expect(phases.at(-1)).toBe('live');
    client.watch('feed/b', watcher('b'));
    pass(30);
    expect(lines[0]?.closed).toBe(true);
    expect(lines[1]?.address).toBe('/api/live/sse?t=roadmap/a&t=feed/b');
    lines[1]?.give(hello, { id: 1, ok: { s: 1, p: 5, mode: 'live' } }, { s: 1, p: 5, v: 3, doc: { x: 1 } });
    lines[1]?.give({ id: 2, ok: { s: 2, p: 6, mode: 'live' } }, { s: 2, p: 6, b: 0, e: { type: 'x.y' } });
    lines[1]?.give({ s: 1, p: 7, b: 5, patch: { x: 2 } });
    expect(log).toEqual(['a doc 5 {"x":1}', 'b entry 6 x.y', 'a patch 7 {"x":2}']);
  });

  it('opens anew from where each topic stands, and the client does not notice', () => {
    const { client, lines, log, watcher, pass } = rig();
    client.watch('roadmap/a', watcher('a'));
    client.start();
    lines[0]?.give(hello);
    pass(30);
    lines[1]?.give({ id: 1, ok: { s: 1, p: 5, mode: 'live' } }, { s: 1, p: 5, v: 3, doc: { x: 1 } });
    client.watch('roadmap/c', watcher('c'));
    pass(30);
    expect(lines[2]?.address).toBe('/api/live/sse?t=roadmap/a&t=roadmap/c&since=5.3,0.0@k1');
    lines[2]?.give(hello, { id: 1, ok: { s: 1, p: 5, mode: 'resumed' } }, { s: 1, p: 8, b: 5, patch: { x: 2 } });
    lines[2]?.give({ id: 2, ok: { s: 2, p: 8, mode: 'reset' } }, { s: 2, p: 8, v: 3, doc: {} });
    expect(log).toEqual(['a doc 5 {"x":1}', 'a patch 8 {"x":2}', 'c reset window', 'c doc 8 {}']);
  });

  it('leaves out what nobody watches, and hands on refusals', () => {
    const { client, lines, log, watcher, pass } = rig();
    const leave = client.watch('roadmap/a', watcher('a'));
    client.watch('roadmap/b', watcher('b'));
    client.start();
    lines[0]?.give(hello);
    pass(30);
    lines[1]?.give({ id: 1, ok: { s: 1, p: 5 } }, { s: 1, p: 5, v: 1, doc: {} }, { id: 2, err: { code: 'rights.denied', retry: false } });
    leave();
    lines[1]?.give({ s: 1, p: 6, b: 5, patch: {} });
    expect(log).toEqual(['a doc 5 {}', 'b end rights.denied']);
    client.watch('roadmap/c', watcher('c'));
    pass(30);
    expect(lines[2]?.address).toBe('/api/live/sse?t=roadmap/c');
  });

  it('is a broken line when the stream breaks, and resumes', () => {
    const { client, lines, watcher, pass, phases } = rig();
    client.watch('roadmap/a', watcher('a'));
    client.start();
    lines[0]?.give(hello);
    pass(30);
    lines[1]?.give({ id: 1, ok: { s: 1, p: 5 } }, { s: 1, p: 5, v: 2, doc: {} });
    lines[1]?.onerror?.({} as Event);
    expect(phases.at(-1)).toBe('reconnecting');
    pass(0);
    lines[2]?.give(hello);
    pass(30);
    expect(lines[3]?.address).toBe('/api/live/sse?t=roadmap/a&since=5.2@k1');
    expect(phases.at(-1)).toBe('live');
  });
});
