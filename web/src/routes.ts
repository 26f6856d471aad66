import type { Component } from 'svelte';
import { installationId } from './store/documents.ts';

/** A page takes the parts of its address as properties. */
type Page = Component<Record<string, string>>;

export interface Route {
  name: 'home' | 'programme' | 'city' | 'missing';
  pattern: RegExp;
  load: () => Promise<{ default: Page }>;
  /** What the page will want to know at once. */
  topics?: (params: Record<string, string>) => string[];
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Every page of the product: one line each. */
export const routes: Route[] = [
  { name: 'home', pattern: /^\/$/, load: page(() => import('./pages/home/Home.svelte')) },
  {
    name: 'programme',
    pattern: new RegExp(`^/programme/(?<programme>${uuid})$`),
    load: page(() => import('./pages/programme/Programme.svelte')),
    topics: (p) => [`programme/${p['programme']}`, `cities/${installationId}`, `people/${p['programme']}`],
  },
  {
    name: 'city',
    pattern: new RegExp(`^/programme/(?<programme>${uuid})/city/(?<participation>${uuid})$`),
    load: page(() => import('./pages/city/City.svelte')),
    topics: (p) => [
      `roadmap/${p['participation']}`,
      `programme/${p['programme']}`,
      `cities/${installationId}`,
      `people/${p['programme']}`,
      `feed/${p['participation']}`,
    ],
  },
];

const missing: Route = {
  name: 'missing',
  pattern: /^/,
  load: page(() => import('./pages/home/Missing.svelte')),
};

export function match(path: string): Match {
  const clean = path.length > 1 ? path.replace(/\/+$/, '') : path;
  for (const route of routes) {
    const found = route.pattern.exec(clean);
    if (found) return { route, params: { ...found.groups } };
  }
  return { route: missing, params: {} };
}

export const paths = {
  programme: (programme: string) => `/programme/${programme}`,
  city: (programme: string, participation: string) => `/programme/${programme}/city/${participation}`,
};

/** A page's properties are the named groups of its pattern. */
function page<P extends Record<string, unknown>>(load: () => Promise<{ default: Component<P> }>): () => Promise<{ default: Page }> {
  return load as unknown as () => Promise<{ default: Page }>;
}
