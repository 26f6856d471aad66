import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { components } from '../src/api/schema.d.ts';
import en from '../locales/en.ts';
import bg from '../locales/bg.ts';

export type Person = components['schemas']['IdentityPerson'];
type Schemas = components['schemas'];

export const words = { en, bg };

/** Where the server is. */
export function base(): string {
  const url = process.env['MEGDAN_URL'];
  if (!url) throw new Error('MEGDAN_URL names no server: run `make e2e`, or set it to one that runs with --demo');
  return url.replace(/\/$/, '');
}

/** Chromium as the system has it. */
export function launch(...more: string[]): Promise<Browser> {
  const found = [process.env['MEGDAN_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined) throw new Error('no Chromium: install the package chromium, or set MEGDAN_CHROMIUM');
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  args.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
  return chromium.launch({ executablePath: found, args: [...args, ...more] });
}

export interface Look {
  language?: 'en' | 'bg';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** One person at one browser. What the browser complains about is kept. */
export interface Seat {
  context: BrowserContext;
  page: Page;
  person: Person | undefined;
  complaints: string[];
}

export async function sit(browser: Browser, person: Person | undefined, look: Look = {}): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.theme ?? 'light',
    locale: look.language === 'bg' ? 'bg-BG' : 'en-GB',
    hasTouch: (look.width ?? 1280) < 600,
    reducedMotion: 'reduce',
  });
  if (person) await post(context, '/api/demo/sign-in', { person: person.person });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (m) => {
    if (m.type() === 'error' && !/status of 401|ERR_CONNECTION|WebSocket connection|ERR_EMPTY_RESPONSE|status of 50\d/.test(m.text()))
      complaints.push(m.text());
  });
  page.on('pageerror', (e) => complaints.push(String(e)));
  return { context, page, person, complaints };
}

async function post(context: BrowserContext, path: string, data: unknown): Promise<void> {
  const answer = await context.request.post(base() + path, { data, headers: { Origin: base() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}

/** The people of one participating city that has work under way. */
export interface City {
  programme: string;
  participation: string;
  path: string;
  lead: Person;
  expert: Person;
  manager: Person;
  /** Leads another city. */
  other: Person;
  milestones: [id: string, milestone: Schemas['RoadmapViewMilestone']][];
  /** A position early in the history of its roadmap. */
  early: number;
}

/** Finds a city whose roadmap has a milestone in a state, and its people. */
export async function cityWith(browser: Browser, state: Schemas['RoadmapViewState'], atLeast = 1): Promise<City> {
  const context = await browser.newContext();
  try {
    const { persons } = (await (await context.request.get(`${base()}/api/demo/persons`)).json()) as Schemas['DemoPersons'];
    const manager = persons.find((p) => p.role === 'programme_manager');
    if (!manager) throw new Error('the demo has no programme manager');
    await post(context, '/api/demo/sign-in', { person: manager.person });
    for (const expert of persons.filter((p) => p.role === 'lead_expert')) {
      const lead = persons.find((p) => p.role === 'city_lead' && p.participation === expert.participation);
      if (!lead?.participation) continue;
      const view = await context.request.get(`${base()}/api/views/roadmap/${lead.participation}`);
      const { doc } = (await view.json()) as { doc: Schemas['RoadmapView'] };
      const milestones = Object.entries(doc.milestones).filter(([, m]) => m.state === state);
      if (milestones.length < atLeast) continue;
      const path = `/programme/${lead.programme}/city/${lead.participation}`;
      const other = persons.find((p) => p.role === 'city_lead' && p.participation !== lead.participation);
      if (!other) throw new Error('the demo has one city only');
      const answer = await context.request.get(`${base()}/api/history/roadmap/${lead.participation}`);
      const { points } = (await answer.json()) as Schemas['History'];
      const early = points[Math.floor(points.length / 3)]?.p ?? 0;
      return { programme: lead.programme, participation: lead.participation, path, lead, expert, manager, other, milestones, early };
    }
    throw new Error(`no city of the demo has ${atLeast} milestones that are ${state}`);
  } finally {
    await context.close();
  }
}

/** A position in the middle of a city's history. */
export async function middleOf(seat: Seat, topic: string): Promise<{ position: number; at: string; total: number }> {
  const answer = await seat.context.request.get(`${base()}/api/history/${topic}`);
  const history = (await answer.json()) as Schemas['History'];
  const point = history.points[Math.floor(history.points.length / 2)];
  if (!point) throw new Error(`${topic} has no history`);
  return { position: point.p, at: point.at, total: history.total };
}

/** Waits until something holds, as long as the page may take. */
export async function until(what: string, holds: () => Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`not within ${ms} ms: ${what}`);
}
