import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, sit, until, words, type City } from './browser.ts';

const { en, bg } = words;

describe('the palette and the keys', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'accepted', 2);
  });
  afterAll(() => browser.close());

  async function typed(page: Page, text: string): Promise<void> {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: en['palette.label'] });
    await field.waitFor();
    await field.fill(text);
  }
  const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');

  it('goes to a city by its name in either language, by keys alone', async () => {
    const { page, complaints } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    await page.locator('.feed').waitFor();
    for (const name of ['sofia', 'софия']) {
      await typed(page, name);
      await chosen(page).getByText('Sofia').waitFor();
      await page.keyboard.press('Escape');
    }
    await typed(page, 'sofia');
    await chosen(page).getByText('Sofia').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sofia' }).waitFor();
    // A city of others: what everybody in the programme sees of it, and no more.
    await page.getByText(en['outside.story']).waitFor();
    expect(await page.locator('.feed').count()).toBe(0);
    expect(await page.locator('.table tbody tr').count()).toBeGreaterThan(5);
    expect(complaints.filter((c) => !c.includes('403'))).toEqual([]);
  });

  it('opens a milestone of the page, changes the view, the theme and the language', async () => {
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    const [id, m] = city.milestones[0] ?? [];
    await page.locator('.feed').waitFor();
    await typed(page, `m${m?.number} `);
    await page.keyboard.press('Enter');
    await until('the drawer is open', async () => new URL(page.url()).searchParams.get('milestone') === id);
    await typed(page, en['view.board']);
    await page.keyboard.press('Enter');
    await page.locator('.board').waitFor();
    await typed(page, en['theme.dark']);
    await page.keyboard.press('Enter');
    await until('it is dark', () => page.evaluate(() => document.documentElement.dataset['theme'] === 'dark'));
    await typed(page, 'Български');
    await page.keyboard.press('Enter');
    await page.getByText(bg['milestones.title'], { exact: true }).first().waitFor();
  });

  it('travels to a time that is typed', async () => {
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    await until('the strip has its events', async () => Number(await page.getByRole('slider').getAttribute('aria-valuemax')) > 10);
    await typed(page, '3 months ago');
    await page.keyboard.press('Enter');
    await page.getByText(en['history.sentence'].slice(-40)).waitFor();
  });

  it('lists the keys of the page, and they do what it says', async () => {
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    await page.locator('button.line[data-milestone]').first().waitFor();
    await page.keyboard.press('?');
    const dialog = page.locator('dialog[open]');
    for (const key of ['keys.rows', 'keys.comment', 'act.reassign.do', 'compare.start', 'keys.programme'] as const) {
      await dialog.getByText(en[key], { exact: true }).waitFor();
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('form.act').getByText(en['act.reassign.title']).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await until('the comment can be written', () => page.evaluate(() => document.activeElement?.id === 'comment'));
    await page.keyboard.type('g p');
    expect(await page.locator('#comment').inputValue()).toBe('g p');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await until('on the programme’s page', async () => new URL(page.url()).pathname === `/programme/${city.programme}`);
  });
});

describe('the choice of persons', () => {
  it('names the city and the role of everybody, in both languages', async () => {
    const browser = await launch();
    try {
      for (const [language, city, role] of [
        ['en', 'Sofia', en['role.city_lead']],
        ['bg', 'София', bg['role.city_lead']],
      ] as const) {
        const { page } = await sit(browser, undefined, { language });
        await page.goto(base());
        await page.locator('button.all').click();
        await page.getByRole('region', { name: city, exact: true }).getByRole('button', { name: role }).waitFor();
      }
    } finally {
      await browser.close();
    }
  });
});
