import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, middleOf, sit, words, type City, type Look, type Person } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Screen {
  name: string;
  who: (city: City) => Person | undefined;
  path: (city: City) => string;
  /** Steps after the page is there. */
  then?: (page: Page, language: 'en' | 'bg') => Promise<void>;
  /** Only now: there is no past of it. */
  present?: true;
}

const screens: Screen[] = [
  { name: 'sign-in', who: () => undefined, path: () => '/', present: true },
  { name: 'programme', who: (c) => c.lead, path: (c) => `/programme/${c.programme}` },
  { name: 'programme as a table', who: (c) => c.manager, path: (c) => `/programme/${c.programme}?view=table` },
  { name: 'city timeline', who: (c) => c.lead, path: (c) => c.path },
  {
    name: 'city timeline of a month, everything unfolded',
    who: (c) => c.lead,
    path: (c) => `${c.path}?zoom=month`,
    then: async (page) => {
      await page.locator('.fold button').first().click();
      await page.locator('.fold [aria-expanded=true]').first().waitFor();
    },
  },
  { name: 'a city of others', who: (c) => c.other, path: (c) => c.path },
  { name: 'nothing fits the filter', who: (c) => c.lead, path: (c) => `${c.path}?view=board&q=nothing-is-called-that` },
  {
    name: 'palette',
    who: (c) => c.lead,
    path: (c) => c.path,
    then: async (page) => {
      await page.locator('[data-thing]').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] [role=option]').first().waitFor();
    },
  },
  {
    name: 'two moments compared',
    who: (c) => c.lead,
    path: (c) => `${c.path}?with=${c.early}`,
    then: async (page, language) => {
      await page.locator('.compare').getByRole('button', { name: words[language]['compare.list'] }).click();
      await page.locator('.compare li').first().waitFor();
    },
  },
  { name: 'city board', who: (c) => c.expert, path: (c) => `${c.path}?view=board` },
  { name: 'city table', who: (c) => c.manager, path: (c) => `${c.path}?view=table` },
  { name: 'milestone', who: (c) => c.lead, path: (c) => `${c.path}?milestone=${c.milestones[0]?.[0]}` },
  {
    name: 'milestone with a form and its errors',
    who: (c) => c.lead,
    path: (c) => `${c.path}?milestone=${c.milestones[0]?.[0]}`,
    present: true,
    then: async (page, language) => {
      const name = words[language]['act.submit.do'];
      await page.locator('.drawer .acts').getByRole('button', { name, exact: true }).click();
      await page.locator('.drawer form.act').getByRole('button', { name, exact: true }).click();
    },
  },
  {
    name: 'the form for a new milestone',
    who: (c) => c.lead,
    path: (c) => c.path,
    present: true,
    then: (page, language) => page.getByRole('button', { name: words[language]['milestones.plan'], exact: true }).click(),
  },
  {
    name: 'keyboard list',
    who: (c) => c.lead,
    path: (c) => c.path,
    then: async (page) => {
      await page.locator('.line').first().waitFor();
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'person menu',
    who: (c) => c.lead,
    path: (c) => c.path,
    then: (page) => page.locator('[aria-controls=person-panel]').click(),
  },
  { name: 'no such page', who: (c) => c.lead, path: () => '/nowhere', present: true },
];

type Time = 'now' | 'past';
interface Row extends Required<Pick<Look, 'language' | 'theme'>> {
  screen: Screen;
  time: Time;
  width: number;
}

/** Every pair of language, theme, time and width, and both of each for every screen. */
function pairwise(): Row[] {
  const patterns: [Pick<Row, 'language' | 'theme' | 'time'>, Pick<Row, 'language' | 'theme' | 'time'>][] = [
    [
      { language: 'en', theme: 'light', time: 'now' },
      { language: 'bg', theme: 'dark', time: 'past' },
    ],
    [
      { language: 'en', theme: 'dark', time: 'past' },
      { language: 'bg', theme: 'light', time: 'now' },
    ],
    [
      { language: 'en', theme: 'light', time: 'past' },
      { language: 'bg', theme: 'dark', time: 'now' },
    ],
    [
      { language: 'en', theme: 'dark', time: 'now' },
      { language: 'bg', theme: 'light', time: 'past' },
    ],
  ];
  return screens.flatMap((screen, i) =>
    (patterns[i % patterns.length] ?? []).map((p, j) => ({
      ...p,
      screen,
      time: screen.present ? ('now' as const) : p.time,
      width: (i + j) % 2 === 0 ? 1280 : 390,
    })),
  );
}

describe('axe finds nothing', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'in_progress');
  });
  afterAll(() => browser.close());

  it.each(pairwise().map((row) => [`${row.screen.name}, ${row.language}, ${row.theme}, ${row.time}, ${row.width} px`, row] as const))(
    '%s',
    async (_name, row) => {
      const seat = await sit(browser, row.screen.who(city), row);
      let address = base() + row.screen.path(city);
      if (row.time === 'past') {
        const middle = await middleOf(seat, `programme/${city.programme}`);
        address += `${address.includes('?') ? '&' : '?'}at=${middle.position}`;
      }
      await seat.page.goto(address);
      await seat.page.locator('h1').waitFor();
      if (row.screen.who(city)) {
        await seat.page.locator('.connection').waitFor();
        await seat.page.waitForFunction(
          () => document.querySelector('main .sheet, main p') !== null && document.querySelector('.stale') === null,
        );
      }
      await row.screen.then?.(seat.page, row.language);
      await seat.page.evaluate(axe);
      const violations = await seat.page.evaluate(async (wanted) => {
        const run = (
          globalThis as unknown as {
            axe: {
              run(
                context: Document,
                options: object,
              ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
            };
          }
        ).axe;
        const result = await run.run(document, { runOnly: { type: 'tag', values: wanted }, resultTypes: ['violations'] });
        return result.violations.map(
          (v) => `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`).join(' | ')}`,
        );
      }, tags);
      expect(violations).toEqual([]);
      expect(await seat.page.evaluate(() => document.documentElement.lang)).toBe(row.language);
      expect(seat.complaints.filter((c) => !c.includes('403'))).toEqual([]);
      await seat.context.close();
    },
  );
});
