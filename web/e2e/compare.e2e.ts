import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, middleOf, sit, until, words, type City } from './browser.ts';

const en = words.en;

describe('two moments compared', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'accepted', 3);
  });
  afterAll(() => browser.close());

  type States = Record<string, { state: string }>;

  it('tells what differs between a moment and now, as the server has both', async () => {
    const seat = await sit(browser, city.lead);
    const { page } = seat;
    const { position } = await middleOf(seat, `roadmap/${city.participation}`);
    const states = async (at: string): Promise<States> => {
      const answer = await seat.context.request.get(`${base()}/api/views/roadmap/${city.participation}${at}`);
      return ((await answer.json()) as { doc: { milestones: States } }).doc.milestones;
    };
    const [then, now] = [await states(`?at=${position}`), await states('')];
    const accepted = Object.keys(now).filter((id) => now[id]?.state === 'accepted' && then[id] && then[id].state !== 'accepted');
    expect(accepted.length).toBeGreaterThan(0);

    await page.goto(`${base()}${city.path}?view=table&with=${position}`);
    await page.locator('.compare').waitFor();
    await page.locator('.compare').getByRole('button', { name: en['compare.list'] }).click();
    const line = `${en['field.state']}`;
    await until('every milestone that was accepted since is told', async () => {
      const told = await page.locator('.compare li').allInnerTexts();
      return told.filter((t) => t.includes(line) && t.includes(en['state.accepted'])).length >= accepted.length;
    });
    // And marked where it stands.
    const marked = await page.locator(`[data-thing="${accepted[0]}"]`).evaluate((row) => getComputedStyle(row).boxShadow !== 'none');
    expect(marked).toBe(true);
    await page.locator('.compare').getByRole('button', { name: en['compare.end'] }).click();
    await until('the address has no second moment', async () => !new URL(page.url()).searchParams.has('with'));
    await page.goto(`${base()}${city.path}?at=${position}&with=now`);
    await page.locator('.compare').waitFor();
    await page.keyboard.press('Escape');
    await until('now is not compared with now', async () => new URL(page.url()).search === '');
    expect(seat.complaints).toEqual([]);
  });

  it('says the same the other way round: in the past, compared with now', async () => {
    const seat = await sit(browser, city.lead);
    const { page } = seat;
    const { position } = await middleOf(seat, `roadmap/${city.participation}`);
    const count = async (address: string) => {
      await page.goto(`${base()}${city.path}?${address}`);
      const words = page.locator('.compare h2 [role=status]');
      await until('it is counted', async () => /^\d+ /.test((await words.innerText().catch(() => '')).trim()));
      return (await words.innerText()).trim();
    };
    expect(await count(`at=${position}&with=now`)).toBe(await count(`with=${position}`));
    expect(seat.complaints).toEqual([]);
  });

  it('has a second thumb for keys, a field for a typed time, and goes along to the programme', async () => {
    const { page, complaints } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    const slider = page.getByRole('slider', { name: en['dock.slider'], exact: true });
    await until('the strip has its events', async () => Number(await slider.getAttribute('aria-valuemax')) > 30);
    await page.getByRole('button', { name: en['compare.start'] }).click();
    const other = page.getByRole('slider', { name: en['compare.with'] });
    await other.focus();
    const before = Number(await other.getAttribute('aria-valuenow'));
    await page.keyboard.press('Shift+ArrowLeft');
    await until('ten events back', async () => Number(await other.getAttribute('aria-valuenow')) === Math.max(0, before - 10));
    await page.getByLabel(en['compare.with']).and(page.locator('input')).fill('6 months ago');
    await page.keyboard.press('Enter');
    await until('further back', async () => Number(await other.getAttribute('aria-valuenow')) < before - 10);
    const address = new URL(page.url()).searchParams.get('with');
    await page.getByRole('link', { name: en['rail.programme'], exact: true }).click();
    await page.locator('.emblems').waitFor();
    expect(new URL(page.url()).searchParams.get('with')).toBe(address);
    await page.locator('.compare').getByRole('button', { name: en['compare.list'] }).click();
    await page
      .locator('.compare')
      .getByText(en['things.cities'] ?? '')
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads to no comparison, and says so, when the address names no moment', async () => {
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?with=yesterday`);
    await page.getByText(en['history.nowhere']).waitFor();
    expect(new URL(page.url()).searchParams.has('with')).toBe(false);
    expect(await page.locator('.compare').count()).toBe(0);
  });
});
