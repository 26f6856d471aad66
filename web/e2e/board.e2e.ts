import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, sit, until, words } from './browser.ts';

const en = words.en;

describe('the board', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launch()));
  afterAll(() => browser.close());

  const column = (page: Page, state: string) => page.locator(`[data-column=${state}]`);
  const card = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);

  it('moves a card by keys alone: it starts, and focus stays on it', async () => {
    const city = await cityWith(browser, 'planned', 2);
    const { page, complaints } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?view=board`);
    const id = city.milestones[0]?.[0] ?? '';
    await card(page, id).waitFor();
    await page.locator(`[data-grip="${id}"]`).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await column(page, 'in_progress').locator(`[data-card="${id}"]`).waitFor();
    await until('focus is on the card’s handle', () =>
      page.evaluate((want) => document.activeElement?.getAttribute('data-grip') === want, id),
    );
    // Who comes next finds it started: what is seen here is ahead of the log.
    await until('the log has it', async () => {
      const answer = await page.request.get(`${base()}/api/views/roadmap/${city.participation}`);
      return (
        ((await answer.json()) as { doc: { milestones: Record<string, { state: string }> } }).doc.milestones[id]?.state === 'in_progress'
      );
    });
    expect(complaints).toEqual([]);
  });

  it('puts a card back with Escape', async () => {
    const city = await cityWith(browser, 'planned');
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?view=board`);
    const id = city.milestones[0]?.[0] ?? '';
    await page.locator(`[data-grip="${id}"]`).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await column(page, 'planned').locator(`[data-card="${id}"]`).count()).toBe(1);
    expect(await card(page, id).getAttribute('class')).not.toContain('held');
  });

  it('opens the evidence form when a card is dropped on “Sent for review”', async () => {
    const city = await cityWith(browser, 'in_progress');
    const { page, complaints } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?view=board`);
    const id = city.milestones[0]?.[0] ?? '';
    await drag(page, id, 'submitted');
    await page.locator('.drawer form.act').getByText(en['act.submit.title']).waitFor();
    await until('the form has the focus', () => page.evaluate(() => document.activeElement?.closest('form.act') !== null));
    expect(await column(page, 'in_progress').locator(`[data-card="${id}"]`).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('says why a column does not take a card', async () => {
    const city = await cityWith(browser, 'planned');
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?view=board`);
    const id = city.milestones[0]?.[0] ?? '';
    await drag(page, id, 'accepted', async () => {
      await column(page, 'accepted').getByText(en['board.noWay'].slice(0, 20)).waitFor();
    });
    expect(await column(page, 'planned').locator(`[data-card="${id}"]`).count()).toBe(1);
  });

  it('changes the order by pointer, for everybody, and undoes it', async () => {
    const city = await cityWith(browser, 'planned', 3);
    const mine = await sit(browser, city.lead);
    const theirs = await sit(browser, city.expert);
    await Promise.all([mine, theirs].map((s) => s.page.goto(`${base()}${city.path}?view=board`)));
    const order = (page: Page) =>
      column(page, 'planned')
        .locator('[data-card]')
        .evaluateAll((all) => all.map((c) => (c as HTMLElement).dataset['card'] ?? ''));
    await card(mine.page, city.milestones[0]?.[0] ?? '').waitFor();
    const before = await order(mine.page);
    const [first, second] = before as [string, string];
    const target = card(mine.page, second);
    await target.scrollIntoViewIfNeeded();
    const to = await target.boundingBox();
    const from = await mine.page.locator(`[data-grip="${first}"]`).boundingBox();
    if (!to || !from) throw new Error('the cards are not on the page');
    await mine.page.mouse.move(from.x + 10, from.y + 10);
    await mine.page.mouse.down();
    await mine.page.mouse.move(to.x + 30, to.y + to.height - 4, { steps: 6 });
    await mine.page.mouse.up();
    const after = [second, first, ...before.slice(2)];
    await until('the order changed here', async () => (await order(mine.page)).join() === after.join());
    await until('and there', async () => (await order(theirs.page)).join() === after.join());
    await mine.page.getByRole('button', { name: en.undo }).click();
    await until('it is undone there as well', async () => (await order(theirs.page)).join() === before.join());
  });

  it('has a menu that does the same with single clicks', async () => {
    const city = await cityWith(browser, 'planned');
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?view=board`);
    const id = city.milestones[0]?.[0] ?? '';
    await card(page, id).locator('[data-row]').focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: new RegExp(`^${en['state.in_progress']}`) }).click();
    await column(page, 'in_progress').locator(`[data-card="${id}"]`).waitFor();
  });

  async function drag(page: Page, id: string, to: string, over?: () => Promise<void>): Promise<void> {
    const grip = page.locator(`[data-grip="${id}"]`);
    await grip.waitFor();
    await grip.scrollIntoViewIfNeeded();
    const from = await grip.boundingBox();
    const target = await column(page, to).boundingBox();
    if (!from || !target) throw new Error('the board is not on the page');
    const y = Math.max(target.y + 40, Math.min(from.y, target.y + target.height - 20));
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 3 });
    await page.mouse.move(target.x + target.width / 2, y, { steps: 8 });
    await over?.();
    await page.mouse.up();
  }
});
