// Getting here: offline, lost pieces, wrong configuration, spoilt storage.
import { expect, test } from '../support/portal';
import { everyPlace } from '../support/places';
import { zh } from '../support/words';

/** What the browser's console says of a part that did not come. */
const lostPart = /part: \d+|Failed to fetch/;

test.describe('off line', () => {
  test('said at once, and taken back', async ({ portal, context, watch }) => {
    watch.expectOffline();
    await portal.open('/');
    await context.setOffline(true);
    await expect(portal.page.getByText(zh('frame.offline')).first()).toBeVisible();
    await portal.hears(zh('frame.offline'));
    await context.setOffline(false);
    await expect(portal.page.getByText(zh('frame.offline'))).toHaveCount(0);
  });

  test('a page asked for without a network says so, and comes by itself when there is one', async ({ portal, context, watch }) => {
    watch.expectOffline();
    await portal.open('/help');
    await portal.toPage('notices');
    await expect(portal.heading).toHaveText(zh('notices.title'));
    await context.setOffline(true);
    await portal.entries.first().click();
    await expect(portal.main.getByRole('alert').filter({ hasText: zh('failure.offline') })).toBeVisible();
    await context.setOffline(false);
    await expect(portal.main.getByRole('alert')).toHaveCount(0);
    await expect(portal.heading).toBeVisible();
  });

  test('what was read before is still here, marked as old', async ({ portal, context, page, watch }) => {
    watch.expectOffline();
    await portal.open('/notices');
    await portal.toPage('help');
    await expect(portal.heading).toHaveText(zh('help.title'));
    await context.setOffline(true);
    await page.goBack();
    await expect(portal.main.getByText(zh('ui.stale_plain'))).toBeVisible();
    await expect(portal.entries.first()).toBeVisible();
  });
});

test.describe('a lost piece of the program', () => {
  test('says so in the room’s place, and “again” brings the room', async ({ portal, page, watch }) => {
    watch.expectFailedAnswers();
    watch.expect(lostPart);
    await portal.open('/');
    let lost = 0;
    await page.route(/\/assets\/.*\.(wasm|js)(\?.*)?$/, (route) => {
      lost++;
      return route.abort('connectionfailed');
    });
    await portal.toPage('help');
    await expect(portal.page.getByRole('alert').filter({ hasText: portal.say('frame.room_lost') })).toBeVisible();
    expect(lost, 'the room comes by itself, not with the first screen').toBeGreaterThan(0);
    await portal.survives();
    await page.unroute(/\/assets\/.*\.(wasm|js)(\?.*)?$/);
    await portal.button(zh('ui.retry')).first().click();
    await expect(portal.heading).toHaveText(zh('help.title'));
  });

  test('the rest of the portal goes on', async ({ portal, page, watch }) => {
    watch.expectFailedAnswers();
    watch.expect(lostPart);
    await portal.open('/');
    await page.route(/\/assets\/help-.*\.wasm(\?.*)?$/, (route) => route.abort('connectionfailed'));
    await portal.toPage('help');
    await expect(portal.page.getByRole('alert').filter({ hasText: portal.say('frame.room_lost') })).toBeVisible();
    await portal.toPage('notices');
    await expect(portal.heading).toHaveText(zh('notices.title'));
    await expect(portal.entries.first()).toBeVisible();
  });

  test('gone for good after a deployment: a new version is here', async ({ portal, page, watch }) => {
    watch.expectFailedAnswers();
    watch.expect(lostPart);
    await portal.open('/');
    await page.route(/\/assets\/.*\.wasm(\?.*)?$/, (route) => route.fulfill({ status: 404, body: 'Not Found' }));
    await portal.toPage('help');
    await expect(portal.page.getByText(portal.say('frame.new_version')).first()).toBeVisible();
    await page.unroute(/\/assets\/.*\.wasm(\?.*)?$/);
    await portal.button(portal.say('frame.reload')).first().click();
    await expect(portal.heading).toHaveText(zh('help.title'));
  });

  test('no program at all: a message, and a way on', async ({ page, watch }) => {
    watch.expectFailedAnswers();
    watch.expect(lostPart);
    await page.route(/\.wasm(\?.*)?$/, (route) => route.abort('connectionfailed'));
    await page.goto('/');
    await expect(page.getByRole('alert').getByText(/网页没有(加载完整|完整下载)/)).toBeVisible();
    await expect(page.getByRole('alert').getByText('您的浏览器太旧')).toBeHidden();
    await page.unroute(/\.wasm(\?.*)?$/);
    await page.getByRole('button', { name: /重新(加载|打开)/ }).click();
    await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 15_000 });
  });

  test('no WebAssembly in the browser: a message', { tag: '@desktop' }, async ({ page, watch }) => {
    watch.expect(/WebAssembly/);
    await page.addInitScript(() => Object.defineProperty(window, 'WebAssembly', { value: undefined }));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText(/浏览器/);
  });
});

test.describe('a wrong config.json', () => {
  const wrong: [string, (config: Record<string, unknown>) => string, RegExp][] = [
    ['a missing key', ({ name: _, ...rest }) => JSON.stringify(rest), /name/],
    ['a value of the wrong kind', (config) => JSON.stringify({ ...config, languages: 'zh-CN' }), /languages/],
    ['a language that is not built in', (config) => JSON.stringify({ ...config, languages: ['tlh'] }), /languages/],
    ['a back end that is no address', (config) => JSON.stringify({ ...config, backend: 42 }), /backend/],
    ['a key nobody knows', (config) => JSON.stringify({ ...config, bakcend: '/api' }), /bakcend/],
    ['a profile nobody knows', (config) => JSON.stringify({ ...config, profile: 'kisok' }), /profile/],
    ['a terminal that asks nobody before it forgets', (config) => JSON.stringify({ ...config, profile: 'kiosk', kiosk: { warningSeconds: 0 } }), /kiosk\.warningSeconds/],
    ['text that is no JSON', () => '{ "name": ', /config\.json/],
  ];
  for (const [what, spoil, names] of wrong) {
    test(`${what}: a page that says which`, { tag: '@desktop' }, async ({ page, baseURL, playwright }) => {
      const request = await playwright.request.newContext({ baseURL });
      const config = (await (await request.get('/config.json')).json()) as Record<string, unknown>;
      await request.dispose();
      await page.route('**/config.json*', (route) => route.fulfill({ contentType: 'application/json', body: spoil(config) }));
      await page.goto('/');
      await expect(page.getByText(names).first()).toBeVisible();
      await expect(page.getByText('config.json').first()).toBeVisible();
    });
  }
});

test.describe('what is stored on the device', () => {
  test('spoilt values are ignored', async ({ portal, page, watch }) => {
    // The address of the back end is kept too, to be asked before the settings are read.
    watch.expectFailedAnswers();
    await portal.open('/');
    await portal.theme('elder');
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.length, 'the portal remembers something').toBeGreaterThan(0);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"broken":[\u0000');
    });
    await page.reload();
    await portal.ready();
    await portal.survives();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', /broken/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });

  test('no storage at all is no hindrance', { tag: '@desktop' }, async ({ portal, page }) => {
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, store, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
      }
    });
    await portal.open('/');
    await portal.survives();
    await portal.theme('dark');
  });
});

test('the first load moves nothing', async ({ portal, page }) => {
  await portal.open('/');
  await expect(portal.main.getByRole('link').first()).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { __seen: { shift: number; shifts: string[] } }).__seen);
  expect(seen.shift, seen.shifts.join('\n')).toBeLessThanOrEqual(0.001);
});

test('what is typed before the program arrives is still in the box', async ({ page, portal }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.wasm(\?.*)?$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  const box = page.locator('input#q');
  await box.fill('居住证');
  release();
  await portal.ready();
  await expect(portal.searchBox).toHaveValue('居住证');
});

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a second visit starts without a network, in one’s own theme', { tag: '@desktop' }, async ({ portal, page, context, watch }) => {
    watch.expectFailedAnswers();
    watch.expect(lostPart);
    await portal.open('/');
    await portal.theme('dark');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
    await page.reload();
    await portal.ready();
    await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
    await context.setOffline(true);
    await page.goto('/help');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(portal.main.getByRole('alert').first()).toBeVisible();
  });

  test('never keeps an answer of the back end', { tag: '@desktop' }, async ({ portal, page, api }) => {
    await portal.open('/');
    for (const { path } of (await everyPlace(api)).slice(0, 4)) await portal.open(path);
    const kept = await page.evaluate(async () => {
      const urls: string[] = [];
      for (const key of await caches.keys()) {
        for (const request of await (await caches.open(key)).keys()) urls.push(new URL(request.url).pathname);
      }
      return urls;
    });
    expect(kept.filter((path) => path.startsWith('/api/') || path.startsWith('/_'))).toEqual([]);
  });
});
