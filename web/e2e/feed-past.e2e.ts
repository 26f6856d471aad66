import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, middleOf, sit, until, words, type City, type Seat } from './browser.ts';

const en = words.en;

/** Positions of the rows of the feed, newest first. */
function shown(page: Page): Promise<number[]> {
  return page.locator('.feed li.row').evaluateAll((rows) => rows.map((r) => Number(r.getAttribute('data-position'))));
}

/** The newest entry of a city's feed at a position, as the server has it. */
async function newestAt(seat: Seat, city: City, position: number): Promise<number> {
  const answer = await seat.context.request.get(`${base()}/api/feeds/${city.participation}?before=${position + 1}&limit=1`);
  const { entries } = (await answer.json()) as { entries: { p: number }[] };
  const entry = entries.at(-1);
  if (!entry) throw new Error(`the feed has nothing at ${position}`);
  return entry.p;
}

/** Keeps the latest entry that the page ever shows beside the word that it is history. */
async function keepWatch(page: Page): Promise<void> {
  await page.evaluate((history) => {
    const seen = { past: 0 };
    Object.assign(window, { seen });
    const look = () => {
      const feed = document.querySelector('.feed');
      const settled = feed?.querySelector('.past')?.textContent?.includes(history) && !feed.querySelector('.region.stale');
      for (const row of settled ? (feed?.querySelectorAll('li.row') ?? []) : [])
        seen.past = Math.max(seen.past, Number(row.getAttribute('data-position')));
      requestAnimationFrame(look);
    };
    look();
  }, en['live.history']);
}

function latestSeen(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { seen: { past: number } }).seen.past);
}

describe('the feed in the past', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'in_progress');
  });
  afterAll(() => browser.close());

  it('has what there was at a moment in the address, and nothing later', async () => {
    const seat = await sit(browser, city.lead);
    const { position } = await middleOf(seat, `roadmap/${city.participation}`);
    const newest = await newestAt(seat, city, position);
    await seat.page.goto(`${base()}${city.path}?at=${position}`);
    await seat.page.locator('.feed').getByText(en['live.history']).waitFor();
    await until(`the feed begins with ${newest}`, async () => (await shown(seat.page))[0] === newest);
    const rows = await shown(seat.page);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((p) => p > position)).toEqual([]);
    expect(rows).toEqual([...rows].sort((a, b) => b - a));
    expect(seat.complaints).toEqual([]);
  });

  it('lets nothing of the present in when somebody goes back, and while others work', async () => {
    const here = await sit(browser, city.lead);
    const there = await sit(browser, city.expert);
    for (const { page } of [here, there]) {
      await page.goto(`${base()}${city.path}`);
      await until('the feed is there', async () => (await shown(page)).length > 10);
    }
    const present = (await shown(here.page))[0] ?? 0;
    await keepWatch(here.page);
    const slider = here.page.getByRole('slider');
    await until('the strip has its events', async () => Number(await slider.getAttribute('aria-valuemax')) > 30);
    await slider.focus();
    for (let n = 0; n < 3; n++) await here.page.keyboard.press('Shift+ArrowLeft');
    await until('the address says when', async () => new URL(here.page.url()).searchParams.has('at'));
    const position = async () => Number(new URL(here.page.url()).searchParams.get('at'));
    await until('the feed is of then', async () => (await shown(here.page))[0] === (await newestAt(here, city, await position())));
    expect((await shown(here.page))[0]).toBeLessThan(present);

    const [milestone] = city.milestones[0] ?? [];
    const text = `Said while somebody looks back: ${randomUUID()}`;
    const answer = await there.context.request.post(`${base()}/api/commands/roadmap.comment_on_milestone`, {
      headers: { Origin: base(), 'Idempotency-Key': randomUUID() },
      data: {
        programme: city.programme,
        city: (await cityOf(there)).city,
        milestone,
        comment: randomUUID(),
        text,
      },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    await there.page.locator('.feed').getByText(text).waitFor();
    expect(await here.page.locator('.feed').getByText(text).count()).toBe(0);
    const then = await position();
    expect((await shown(here.page)).filter((p) => p > then)).toEqual([]);
    expect(await latestSeen(here.page)).toBeLessThan(present);

    await here.page.keyboard.press('Escape');
    await here.page.locator('.feed').getByText(text).waitFor();
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  });

  async function cityOf(seat: Seat): Promise<{ city: string }> {
    const answer = await seat.context.request.get(`${base()}/api/views/roadmap/${city.participation}`);
    return ((await answer.json()) as { doc: { city: string } }).doc;
  }
});
