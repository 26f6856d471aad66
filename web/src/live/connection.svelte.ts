import { LiveClient, type Connection } from './client.ts';

let connection = $state.raw<Connection>({ phase: 'connecting', since: Date.now(), catching: 0 });

/** How the page's connection is now. */
export function connected(): Connection {
  return connection;
}

/** The one connection of the page. */
export const live = new LiveClient({
  open: (protocol) => new WebSocket(new URL('/api/live', location.href.replace(/^http/, 'ws')), protocol),
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
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
