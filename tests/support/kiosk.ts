// The portal as a self-service terminal, and a look into everything that its browser keeps.
import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Portal } from './portal';

export const IDLE = 15;
export const WARNING = 20;

/** From now on this browser is a terminal; before `open`. */
export async function becomesTerminal({ context, origin }: Portal, kiosk: Record<string, unknown> = {}): Promise<void> {
  const config = (await (await context.request.get(`${origin}/config.json`)).json()) as Record<string, unknown>;
  const body = JSON.stringify({ ...config, profile: 'kiosk', kiosk: { idleSeconds: IDLE, warningSeconds: WARNING, ...kiosk } });
  await context.route('**/config.json*', (route) => route.fulfill({ contentType: 'application/json', body }));
}

/** Lets the test move the clock, which would otherwise hide how a page was come to. */
export async function clockInHand({ page, context }: Portal): Promise<void> {
  await context.addInitScript(() => Object.assign(window, { __entries: performance.getEntriesByType.bind(performance) }));
  await page.clock.install();
  await context.addInitScript(() => {
    performance.getEntriesByType = (window as unknown as { __entries: Performance['getEntriesByType'] }).__entries;
  });
}

/** Goes back as far as one can get: each time the first page, as nobody. */
export async function wayBack(portal: Portal, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await portal.page.goBack().catch(() => undefined);
    // The program is made twice: for the address of before, and for the first page in its place.
    await expect(portal.page.locator('html[data-ready]')).toBeAttached({ timeout: 40_000 });
    await expect(portal.page).toHaveURL(new RegExp(`^${portal.origin}/\\??$`), { timeout: 20_000 });
    await portal.ready();
    await expect(portal.signInControl).toBeVisible();
    await expect(portal.searchBox).toHaveValue('');
  }
}

/** Everything that any storage of the browser holds for the portal. */
export async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stores = [localStorage, sessionStorage].flatMap((store) => Object.entries(store).map(([key, value]) => `${key}=${value}`));
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    const caches_ = (await caches.keys()).filter((name) => !name.startsWith('tongban-shell-')).map((name) => `cache ${name}`);
    // The mock server's own, by which a test asks it for faults.
    const cookies = document.cookie.split('; ').filter((cookie) => cookie && !cookie.startsWith('mock-fault='));
    return [...stores, ...databases, ...caches_, ...cookies.map((cookie) => `cookie ${cookie}`)];
  });
}

/** What is left of the visit before: the device's own, and nothing else. */
export async function nothingKept(page: Page): Promise<void> {
  expect((await kept(page)).toSorted()).toEqual([
    'cache tongban-look',
    'terminal.visit=new',
    'tongban.backend=/api',
    'tongban.look={"theme":"elder","lang":"zh-CN"}',
  ]);
}

/** Whether the back end still holds a session of this browser. */
export async function signedIn(context: BrowserContext, origin: string): Promise<boolean> {
  const session = (await (await context.request.get(`${origin}/api/session`)).json()) as { person?: unknown };
  return session.person !== undefined;
}
