import { installationId } from '../store/documents.ts';
import { LiveClient, type Connection, type Socket } from './client.ts';
import { EventStream } from './stream.ts';

let connection = $state.raw<Connection>({ phase: 'connecting', since: Date.now(), catching: 0 });

/** How the page's connection is now. */
export function connected(): Connection {
  return connection;
}

const enough = 2; // sockets that broke before a word was heard
const tryAgain = 30_000;
let unheard = 0;

/**
 * A socket; or, where sockets break before anything is heard on them, every
 * other time a stream of events, which such networks let through.
 */
function open(protocol: string): Socket {
  if (unheard >= enough && unheard % 2 === 0) {
    unheard++;
    const stream = new EventStream((address) => new EventSource(address), later, `installation/${installationId}`);
    later(tryAgain, () => probe(stream, protocol));
    return stream;
  }
  const socket = new WebSocket(socketAddress(), protocol);
  unheard++;
  socket.addEventListener('message', () => (unheard = 0), { once: true });
  return socket;
}

/** Goes back to a socket as soon as one is heard: the server was only away. */
function probe(stream: EventStream, protocol: string): void {
  if (!stream.onclose) return; // the stream is history
  const socket = new WebSocket(socketAddress(), protocol);
  socket.onmessage = () => {
    unheard = 0;
    socket.onclose = null;
    socket.close();
    const closed = stream.onclose;
    stream.close();
    closed?.({ code: 4200 } as CloseEvent);
  };
  socket.onclose = () => later(tryAgain, () => probe(stream, protocol));
}

function socketAddress(): URL {
  return new URL('/api/live', location.href.replace(/^http/, 'ws'));
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** The one connection of the page. */
export const live = new LiveClient({
  open,
  now: () => Date.now(),
  after: later,
  random: () => Math.random(),
  changed: (c) => {
    connection = c;
    if (c.phase === 'live') {
      for (const wake of waiting.splice(0)) wake();
    }
  },
});

const waiting: (() => void)[] = [];

/** Settles when the connection is there again, or after a while. */
export function whenLive(ms: number): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    setTimeout(resolve, ms);
  });
}

/** Connects, and hurries when the network or the person comes back. */
export function connect(): void {
  live.start();
  addEventListener('online', () => live.hurry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') live.hurry();
  });
}
