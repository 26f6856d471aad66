import type { Browser, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, cityWith, launch, sit, until, words } from './browser.ts';

const en = words.en;
const restart = process.env['MEGDAN_RESTART'];

describe('without a connection', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launch()));
  afterAll(() => browser.close());

  it('says so after five seconds, keeps the page and a change, and goes on by itself', async () => {
    const city = await cityWith(browser, 'planned');
    const id = city.milestones[0]?.[0] ?? '';
    const seat = await sit(browser, city.lead);
    const { page } = seat;
    // The socket goes through here, so that it can be cut as a network does it.
    let cut = false;
    const open: WebSocketRoute[] = [];
    await page.routeWebSocket(/\/api\/live/, (socket) => {
      if (cut) return void socket.close();
      socket.connectToServer();
      open.push(socket);
    });
    await page.goto(`${base()}${city.path}?milestone=${id}`);
    await page.locator('.connection').getByText(en['live.live']).waitFor();
    await page.locator('.drawer .facts').getByText(en['state.planned']).waitFor();
    await seat.context.setOffline(true);
    cut = true;
    for (const socket of open) await socket.close();
    await page.locator('.connection').getByText(en['live.reconnecting']).waitFor();
    await page.getByText(en['live.offline'].split('.')[1]?.trim() ?? '').waitFor();
    await page.locator('.drawer .acts').getByRole('button', { name: en['act.start.do'], exact: true }).click();
    await page.locator('.drawer .facts').getByText(en['state.in_progress']).waitFor();
    cut = false;
    await seat.context.setOffline(false);
    await page.locator('.connection').getByText(en['live.live']).waitFor();
    await until('the server has it', async () => {
      const answer = await seat.context.request.get(`${base()}/api/views/milestone/${id}`);
      return ((await answer.json()) as { doc: { state: string } }).doc.state === 'in_progress';
    });
    await page.locator('.drawer .facts').getByText(en['state.in_progress']).waitFor();
  });

  it('stays live where the network breaks every socket', async () => {
    const city = await cityWith(browser, 'planned');
    const id = city.milestones[0]?.[0] ?? '';
    const [mine, theirs] = [await sit(browser, city.lead), await sit(browser, city.expert)];
    await mine.page.routeWebSocket(/\/api\/live/, (socket) => void socket.close());
    for (const s of [mine, theirs]) {
      await s.page.goto(`${base()}${city.path}?milestone=${id}`);
      await until('live', async () => (await s.page.locator('.connection').innerText()).trim() === en['live.live']);
    }
    await theirs.page.getByLabel(en['drawer.comment.label']).fill('Said over a socket, read without one.');
    await theirs.page.getByRole('button', { name: en['drawer.comment.do'], exact: true }).click();
    await mine.page.getByText('Said over a socket, read without one.').first().waitFor();
  });

  it.runIf(restart !== undefined)('goes on where it was when the server is replaced', async () => {
    const city = await cityWith(browser, 'planned');
    const id = city.milestones[0]?.[0] ?? '';
    const [mine, theirs] = [await sit(browser, city.lead), await sit(browser, city.expert)];
    let loads = 0;
    mine.page.on('load', () => loads++);
    for (const s of [mine, theirs]) {
      await s.page.goto(`${base()}${city.path}?milestone=${id}`);
      await s.page.locator('.connection').getByText(en['live.live']).waitFor();
    }
    const answer = await fetch(restart ?? '', { method: 'POST' });
    expect(answer.ok).toBe(true);
    for (const s of [mine, theirs]) {
      await until('live again', async () => (await s.page.locator('.connection').innerText()).trim() === en['live.live'], 60_000);
    }
    await theirs.page.getByLabel(en['drawer.comment.label']).fill('Still here after the change of servers.');
    await theirs.page.getByRole('button', { name: en['drawer.comment.do'], exact: true }).click();
    await mine.page.getByText('Still here after the change of servers.').first().waitFor();
    expect(loads).toBe(1);
  });
});
