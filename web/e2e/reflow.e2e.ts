import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, middleOf, sit, type City } from './browser.ts';

const pages: [name: string, path: (c: City) => string][] = [
  ['programme', (c) => `/programme/${c.programme}`],
  ['programme table', (c) => `/programme/${c.programme}?view=table`],
  ['city timeline', (c) => c.path],
  ['city timeline of a quarter', (c) => `${c.path}?zoom=quarter`],
  ['city filtered', (c) => `${c.path}?state=planned&q=a`],
  ['two moments', (c) => `${c.path}?with=${c.early}`],
  ['city board', (c) => `${c.path}?view=board`],
  ['city table', (c) => `${c.path}?view=table`],
  ['milestone', (c) => `${c.path}?milestone=${c.milestones[0]?.[0]}`],
];

/** What sticks out of the page to the right. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5 && !e.closest('.scroll, svg'))
      .slice(0, 5)
      .map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''} ${(e.textContent ?? '').trim().slice(0, 40)}`);
  });
}

describe('reflow', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'planned');
  });
  afterAll(() => browser.close());

  it.each(pages.flatMap(([name, path]) => (['en', 'bg'] as const).map((language) => [name, language, path] as const)))(
    '%s in %s fits 320 px, now, in history and with wider text spacing',
    async (_name, language, path) => {
      const seat = await sit(browser, city.lead, { width: 320, height: 640, language });
      const middle = await middleOf(seat, `roadmap/${city.participation}`);
      const target = base() + path(city);
      for (const address of [target, `${target}${target.includes('?') ? '&' : '?'}at=${middle.position}`]) {
        await seat.page.goto(address);
        await seat.page.locator('main .sheet').first().waitFor();
        await seat.page.evaluate(() => document.fonts.ready);
        expect(await overflow(seat.page), address).toEqual([]);
      }
      // WCAG 1.4.12, set the way a person's own style sheet would.
      await seat.page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
          element.style.setProperty('letter-spacing', '0.12em');
          element.style.setProperty('word-spacing', '0.16em');
        }
      });
      expect(await overflow(seat.page), 'with wider text spacing').toEqual([]);
      await seat.context.close();
    },
  );
});

describe('text of twice the size', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch('--blink-settings=defaultFontSize=32');
    city = await cityWith(browser, 'planned');
  });
  afterAll(() => browser.close());

  it.each(pages)('%s fits, and nothing lies over the words of the rail', async (_name, path) => {
    const { page, context } = await sit(browser, city.lead, { width: 1280, height: 900 });
    await page.goto(base() + path(city));
    await page.locator('main .sheet').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await overflow(page)).toEqual([]);
    const rail = await page.locator('.rail').boundingBox();
    for (const label of await page.locator('.rail li span').all()) {
      const box = await label.boundingBox();
      expect(box && rail && box.x + box.width <= rail.x + rail.width + 1, await label.innerText()).toBe(true);
    }
    await context.close();
  });
});
