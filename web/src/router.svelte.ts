import { match, type Match } from './routes.ts';

/** Where the address leads. */
let path = $state(location.pathname);
let query = $state.raw(new URLSearchParams(location.search));
/** Whether the person came here inside the page, so that focus must follow. */
let arrived = false;

const found = $derived.by<Match>(() => match(path));

export const router = {
  get path(): string {
    return path;
  },
  get route(): Match {
    return found;
  },
  query(name: string): string | undefined {
    return query.get(name) ?? undefined;
  },
  /** Goes to another page, or to the same with another query. */
  go(to: string, replace = false): void {
    const url = new URL(to, location.href);
    if (url.pathname !== path) arrived = true;
    if (replace) history.replaceState(history.state, '', url);
    else {
      history.replaceState({ ...(history.state as object | null), y: scrollY }, '');
      history.pushState({}, '', url);
    }
    read();
    if (!replace && arrived) scrollTo(0, 0);
  },
  /** Changes parts of the query; undefined removes. */
  set(changes: Record<string, string | undefined>, replace = false): void {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href !== location.href) router.go(url.href, replace);
  },
  /** The address of a page, at the moments that are looked at. */
  to(target: string, extra: Record<string, string> = {}): string {
    const params = new URLSearchParams(extra);
    for (const name of ['at', 'with']) {
      const value = query.get(name);
      if (value !== null) params.set(name, value);
    }
    const text = params.toString();
    return text === '' ? target : `${target}?${text}`;
  },
  /** Whether focus is owed to the new page's heading; asked once. */
  owesFocus(): boolean {
    const owed = arrived;
    arrived = false;
    return owed;
  },
};

function read(): void {
  path = location.pathname;
  query = new URLSearchParams(location.search);
}

/** Listens to the browser's own ways of going somewhere. */
export function listen(): void {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', (ev) => {
    if (location.pathname !== path) arrived = true;
    read();
    const y = (ev.state as { y?: number } | null)?.y ?? 0;
    requestAnimationFrame(() => scrollTo(0, y));
  });
  document.addEventListener('click', (ev) => {
    if (ev.defaultPrevented || ev.button !== 0 || ev.metaKey || ev.ctrlKey || ev.shiftKey || ev.altKey) return;
    const link = (ev.target as Element | null)?.closest('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    // Files and the server's own paths are not pages.
    if (link.pathname.startsWith('/api/') || /\.\w+$/.test(link.pathname) || link.hash !== '') return;
    ev.preventDefault();
    router.go(link.href);
  });
}
