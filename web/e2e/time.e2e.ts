import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, middleOf, sit, until, words, type City } from './browser.ts';

const en = words.en;

describe('the time machine', () => {
  let browser: Browser;
  let city: City;
  beforeAll(async () => {
    browser = await launch();
    city = await cityWith(browser, 'accepted', 3);
  });
  afterAll(() => browser.close());

  it('shows the past when the slider is dragged there, and returns', async () => {
    const { page, complaints } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}?view=table`);
    const rows = page.locator('.table tbody tr');
    await rows.first().waitFor();
    const now = await rows.allInnerTexts();
    const accepted = (texts: string[]) => texts.filter((t) => t.includes(en['state.accepted'])).length;

    const slider = page.getByRole('slider');
    await until('the strip has its events', async () => Number(await slider.getAttribute('aria-valuemax')) > 10);
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider is not on the page');
    await page.mouse.move(box.x + box.width - 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20, { steps: 8 });
    await page.mouse.up();
    await page.getByText(en['history.sentence'].slice(-40)).waitFor();
    await until('fewer milestones are accepted then', async () => {
      const texts = await rows.allInnerTexts();
      return texts.length > 0 && accepted(texts) < accepted(now);
    });
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^\d+$/);
    await page.locator('.feed').getByText(en['live.history']).waitFor();

    await page.keyboard.press('Escape');
    await until('the present is back', async () => accepted(await rows.allInnerTexts()) === accepted(now));
    expect(new URL(page.url()).searchParams.get('at')).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('leads to now, and says so, when the address names no moment of the history', async () => {
    for (const at of ['999999999', 'abc', '0']) {
      const { page, context, complaints } = await sit(browser, city.lead);
      await page.goto(`${base()}${city.path}?at=${at}`);
      await page.getByText(en['history.nowhere']).waitFor();
      await page.locator('.dock').getByText(/^Now/).waitFor();
      expect(new URL(page.url()).searchParams.get('at')).toBeNull();
      // each topic of the page is asked once, and nothing again and again
      expect(complaints.length, complaints.join()).toBeLessThan(16);
      await context.close();
    }
  });

  it('marks what was reached also for who comes straight into the past', async () => {
    const seat = await sit(browser, city.lead);
    await seat.page.goto(`${base()}${city.path}`);
    const marks = seat.page.locator('.dock .diamond');
    await until('the strip has its marks', async () => (await marks.count()) > 0);
    const count = await marks.count();
    const middle = await middleOf(seat, `roadmap/${city.participation}`);
    await seat.page.goto(`${base()}${city.path}?at=${middle.position}`);
    await until('the strip has the same marks in the past', async () => (await marks.count()) === count);
  });

  it('says the same as the server for a moment in the address', async () => {
    const seat = await sit(browser, city.lead);
    const middle = await middleOf(seat, `roadmap/${city.participation}`);
    const answer = await seat.context.request.get(`${base()}/api/views/roadmap/${city.participation}?at=${middle.position}`);
    const { doc } = (await answer.json()) as { doc: { milestones: Record<string, { state: keyof typeof counts }> } };
    const counts = { planned: 0, in_progress: 0, submitted: 0, accepted: 0, cancelled: 0 };
    for (const m of Object.values(doc.milestones)) counts[m.state]++;
    await seat.page.goto(`${base()}${city.path}?view=board&at=${middle.position}`);
    for (const column of ['planned', 'in_progress', 'submitted', 'accepted'] as const) {
      await until(`${column} has ${counts[column]}`, async () => {
        const text = await seat.page
          .locator(`[data-column=${column}] h3`)
          .innerText()
          .catch(() => '');
        return text.trim().endsWith(String(counts[column]));
      });
    }
    // Everything that would change something is off, and says why.
    const plan = seat.page.getByRole('button', { name: en['milestones.plan'], exact: true });
    expect(await plan.getAttribute('aria-disabled')).toBe('true');
    expect(seat.complaints).toEqual([]);
  });

  it('goes by keys and by typed time', async () => {
    const { page } = await sit(browser, city.lead);
    await page.goto(`${base()}${city.path}`);
    const slider = page.getByRole('slider');
    await until('the strip has its events', async () => Number(await slider.getAttribute('aria-valuemax')) > 10);
    const last = Number(await slider.getAttribute('aria-valuemax'));
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await until('eleven events back', async () => Number(await slider.getAttribute('aria-valuenow')) === last - 11);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/\d{4}, \d\d:\d\d, event \d+ of \d+/);
    await page.keyboard.press('Home');
    await until('the first event', async () => (await slider.getAttribute('aria-valuenow')) === '0');
    await page.keyboard.press('End');
    await until('now', async () => Number(await slider.getAttribute('aria-valuenow')) === last);

    const typed = page.getByLabel(en['dock.typed']);
    await typed.fill('someday');
    await typed.press('Enter');
    await page.getByText(en['dock.wrong']).waitFor();
    await typed.fill('3 months ago');
    await typed.press('Enter');
    await page.getByText(en['history.sentence'].slice(-40)).waitFor();
    await page.goBack();
    await until('the browser’s back button leaves history', async () => !page.url().includes('at='));
  });
});
