import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, sit, until, words, type City } from './browser.ts';

const en = words.en;

describe('the timeline', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'planned', 3);
  });
  afterAll(() => browser.close());

  const row = (page: Page, id: string) => page.locator(`button.line[data-milestone="${id}"]`);
  /** Milestones in the order of the page. */
  const shown = (page: Page) =>
    page.locator('button.line[data-milestone]').evaluateAll((all) => all.map((r) => (r as HTMLElement).dataset['milestone'] ?? ''));
  const reschedule = '#act-reschedule-due';

  it('names its columns, keeps what is settled folded with a count, and opens it', async () => {
    const { page, complaints } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    await page.locator('button.line[data-milestone]').first().waitFor();
    const open = await shown(page);
    await page.locator('.scale').getByText(en['table.due'], { exact: true }).waitFor();
    const fold = page.getByRole('button', { name: new RegExp(`^${en['state.accepted']} \\d+$`) });
    const count = Number(/\d+/.exec(await fold.innerText())?.[0]);
    expect(count).toBeGreaterThan(0);
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    await fold.click();
    await until('the accepted ones are there, below', async () => (await shown(page)).length === open.length + count);
    expect((await shown(page)).slice(0, open.length)).toEqual(open);
    expect(complaints).toEqual([]);
  });

  it('shows the same date in the timeline and in the table', async () => {
    const { page } = await sit(browser, city.lead);
    const [id, m] = city.milestones[0] ?? [];
    const day = String(Number(m?.due.slice(8)));
    for (const view of ['', '?view=table']) {
      await page.goto(`${base()}${city.path}${view}`);
      const line = page.locator(`[data-thing="${id}"]`);
      await line.waitFor();
      expect(await line.innerText(), view).toContain(`${day} `);
    }
  });

  it('zooms to a quarter that the address carries, and turns over to the next', async () => {
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    await page.getByRole('button', { name: en['zoom.quarter'], exact: true }).click();
    await until('the address says so', async () => new URL(page.url()).searchParams.get('zoom') === 'quarter');
    const unit = page.locator('.turn [role=status]');
    const first = await unit.innerText();
    await page.getByRole('button', { name: en['zoom.after'], exact: true }).click();
    await until('the next quarter', async () => (await unit.innerText()) !== first);
    const from = new URL(page.url()).searchParams.get('from');
    await page.reload();
    expect(from).toMatch(/^\d{4}-(01|04|07|10)-01$/);
    await until('a reload shows the same', async () => (await unit.innerText()) !== first);
    await page.locator('.turn').getByRole('button', { name: en.today, exact: true }).click();
    await until('back to today', async () => (await unit.innerText()) === first);
  });

  it('carries the end of a bar by pointer into the form that asks why', async () => {
    const { page, complaints } = await sit(browser, city.lead);
    const [id, m] = city.milestones[0] ?? [];
    await page.goto(`${base()}${city.path}?zoom=quarter&from=${m?.due.slice(0, 7)}-01`);
    const handle = row(page, id ?? '').locator('.handle');
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not on the page');
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const sideways = m && Number(m.due.slice(8)) > 15 ? -40 : 40;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + sideways, y, { steps: 5 });
    await page.mouse.up();
    const due = page.locator(reschedule);
    await due.waitFor();
    expect((await due.inputValue()) < (m?.due ?? '')).toBe(sideways < 0);
    await until('what is left to write has the focus', () => page.evaluate(() => document.activeElement?.id === 'act-reschedule-reason'));
    expect(complaints).toEqual([]);
  });

  it('does the same by keys, and puts it back with Escape', async () => {
    const { page } = await sit(browser, city.lead);
    const [id, m] = city.milestones[0] ?? [];
    await page.goto(`${base()}${city.path}`);
    await row(page, id ?? '').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await row(page, id ?? '')
      .locator('.target')
      .waitFor();
    await page.keyboard.press('Escape');
    expect(
      await row(page, id ?? '')
        .locator('.target')
        .count(),
    ).toBe(0);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator(reschedule).waitFor();
    const later = new Date(Date.parse(m?.due ?? '') + 8 * 86_400_000).toISOString().slice(0, 10);
    expect(await page.locator(reschedule).inputValue()).toBe(later);
  });

  it('offers no end to carry to those who may not set dates, and says who may', async () => {
    const { page } = await sit(browser, city.expert);
    const [id] = city.milestones[0] ?? [];
    await page.goto(`${base()}${city.path}`);
    await row(page, id ?? '').focus();
    expect(await page.locator('.handle').count()).toBe(0);
    await page.keyboard.press('d');
    await page
      .getByText(en['who.may'].split('{')[0]?.trim() ?? '')
      .first()
      .waitFor();
    expect(await page.locator('.drawer').count()).toBe(0);
  });
});

describe('the filter', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'accepted', 2);
  });
  afterAll(() => browser.close());

  it('is in the address, holds for every view, and offers to clear when nothing fits', async () => {
    const { page, complaints } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?view=board`);
    const things = page.locator('main [data-thing]');
    await things.first().waitFor();
    const all = await things.count();
    await page.getByLabel(en['table.state'], { exact: true }).selectOption('accepted');
    await until('only the accepted ones', async () => (await things.count()) === city.milestones.length);
    for (const view of ['layout.table', 'layout.timeline'] as const) {
      await page.getByRole('button', { name: en[view], exact: true }).click();
      await until(`the same in ${view}`, async () => (await things.count()) === city.milestones.length);
    }
    await page.reload();
    await until('a reload shows the same', async () => (await things.count()) === city.milestones.length);
    await page.getByLabel(en['filter.text']).fill('nothing is called that');
    await page.getByText(en['filter.none']).waitFor();
    await page.locator('.empty').getByRole('button', { name: en['filter.clear'] }).click();
    await page.getByRole('button', { name: en['layout.board'], exact: true }).click();
    await until('everything is back', async () => (await things.count()) === all);
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(['view']);
    expect(complaints).toEqual([]);
  });
});
