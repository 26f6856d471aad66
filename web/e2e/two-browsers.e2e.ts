import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, sit, words } from './browser.ts';

const en = words.en;

describe('two browsers', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launch()));
  afterAll(() => browser.close());

  it('a milestone goes from the city to the expert and back, and each step shows at the other without reloading', async () => {
    const city = await cityWith(browser, 'in_progress');
    const id = city.milestones[0]?.[0] ?? '';
    const lead = await sit(browser, city.lead);
    const expert = await sit(browser, city.expert);
    const loads = { lead: 0, expert: 0 };
    lead.page.on('load', () => loads.lead++);
    expert.page.on('load', () => loads.expert++);
    await Promise.all([lead, expert].map((s) => s.page.goto(`${base()}${city.path}?milestone=${id}`)));
    await state(lead.page, en['state.in_progress']);
    await state(expert.page, en['state.in_progress']);

    // The city sends it with evidence.
    await act(lead.page, en['act.submit.do']);
    await lead.page.getByLabel(en['form.evidence.title']).fill('Letters of commitment');
    await lead.page.getByLabel(en['form.evidence.link']).fill('https://example.org/letters');
    await confirm(lead.page, en['act.submit.do']);
    await state(lead.page, en['state.submitted']);
    await state(expert.page, en['state.submitted']);
    await expert.page.getByRole('link', { name: 'Letters of commitment' }).waitFor();

    // The expert returns it: first without a reason, which is asked for.
    await act(expert.page, en['act.return.do']);
    const due = expert.page.getByLabel(en['form.due.new']);
    await due.fill(later(await due.inputValue()));
    await confirm(expert.page, en['act.return.do']);
    await expert.page.getByRole('alert').getByText(en['form.reason.missing']).waitFor();
    await expert.page.getByLabel(en['form.reason'], { exact: true }).fill('One partner has not signed yet.');
    await confirm(expert.page, en['act.return.do']);
    await state(lead.page, en['state.in_progress']);
    await lead.page.getByText('One partner has not signed yet.').first().waitFor();

    // The city sends it again; what was attached is still there.
    await act(lead.page, en['act.submit.do']);
    await confirm(lead.page, en['act.submit.do']);
    await state(expert.page, en['state.submitted']);

    // For the city accepting is there, but not for it.
    const accept = lead.page.getByRole('button', { name: en['act.accept.do'], exact: true });
    expect(await accept.getAttribute('aria-disabled')).toBe('true');

    // The expert accepts, after being told what it means.
    await act(expert.page, en['act.accept.do']);
    await confirm(expert.page, en['act.accept.do']);
    await state(lead.page, en['state.accepted']);
    await state(expert.page, en['state.accepted']);
    await lead.page
      .locator('.feed')
      .getByText(en['feed.roadmap.milestone_accepted']?.split(' ')[1] ?? '')
      .first()
      .waitFor();

    expect(loads).toEqual({ lead: 1, expert: 1 });
    expect([...lead.complaints, ...expert.complaints]).toEqual([]);
  });

  it('a refusal keeps what was typed and says who was faster', async () => {
    const city = await cityWith(browser, 'planned');
    const id = city.milestones[0]?.[0] ?? '';
    const one = await sit(browser, city.lead);
    const two = await sit(browser, city.lead);
    await Promise.all([one, two].map((s) => s.page.goto(`${base()}${city.path}?milestone=${id}`)));
    await state(one.page, en['state.planned']);
    await act(one.page, en['act.reschedule.do']);
    const due = one.page.getByLabel(en['form.due.new']);
    await due.fill(later(await due.inputValue()));
    await one.page.getByLabel(en['form.reason'], { exact: true }).fill('Too short');
    await act(two.page, en['act.start.do']);
    await one.page.getByText(en['form.overtaken'].split('{who}')[1]?.slice(1, 20) ?? '').waitFor();
    // Others must understand the reason later: the server says so, the text stays.
    await confirm(one.page, en['act.reschedule.do']);
    await one.page.getByRole('alert').getByText(en['form.refused']).waitFor();
    expect(await one.page.getByLabel(en['form.reason'], { exact: true }).inputValue()).toBe('Too short');
    expect([...one.complaints, ...two.complaints].filter((c) => !c.includes('422'))).toEqual([]);
  });
});

async function state(page: Page, word: string): Promise<void> {
  await page.locator('.drawer .facts').getByText(word, { exact: false }).first().waitFor();
}
async function act(page: Page, name: string): Promise<void> {
  await page.locator('.drawer .acts').getByRole('button', { name, exact: true }).click();
}
async function confirm(page: Page, name: string): Promise<void> {
  await page.locator('.drawer form.act').getByRole('button', { name, exact: true }).click();
}
function later(date: string): string {
  return new Date(Date.parse(date) + 3 * 86_400_000).toISOString().slice(0, 10);
}
