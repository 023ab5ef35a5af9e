// Every room from every other room; every address cold; back, forward, title, focus, and what is said aloud.
import { expect, test } from '../support/portal';
import { everyPlace, fixed, ownPlaces } from '../support/places';
import { zh } from '../support/words';

test('every address works cold, with its own title', async ({ portal, page, api, watch }) => {
  watch.expectFailedAnswers();
  test.slow();
  const titles = new Map<string, string>();
  for (const { name, path, heading } of await everyPlace(api)) {
    await test.step(name, async () => {
      await portal.open(path);
      await expect(portal.heading).toHaveText(heading);
      await expect(portal.heading).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      titles.set(await page.title(), name);
    });
  }
  expect([...titles.values()].length, 'no two pages have the same title').toBe((await everyPlace(api)).length);
});

test('pages of one’s own have a title each, and one heading', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  test.setTimeout(180_000);
  watch.expectFailedAnswers();
  const titles = new Map<string, string[]>();
  // The steps of an application are named in its title as well.
  for (const place of await ownPlaces(portal, request)) {
    await test.step(place.name, async () => {
      await portal.visit(place);
      await expect(portal.heading).toHaveCount(1);
      const title = await page.title();
      titles.set(title, [...(titles.get(title) ?? []), place.name]);
    });
  }
  expect([...titles.values()].filter((names) => names.length > 1), 'pages with the same title').toEqual([]);
});

// The trap of code splitting is code that two parts share: it shows when the second of two rooms is entered after the
// first alone, or when one comes back. So: each pair from cold, and then all of them in one long walk.
for (const name of ['home', 'find', 'browse', 'guide', 'notices', 'help', 'accessibility', 'lost']) {
  test(`from ${name} alone, every other room can be entered`, { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
    watch.expectFailedAnswers();
    const rooms = (await everyPlace(api)).filter(({ name: room }) => !['theme', 'departments', 'department', 'notice', 'decisions', 'publicity', 'hall'].includes(room));
    const from = rooms.find((room) => room.name === name);
    for (const to of rooms.filter((room) => room !== from)) {
      await test.step(`→ ${to.name}`, async () => {
        await portal.open(from?.path);
        await portal.go(to.path);
        await expect(portal.heading).toHaveText(to.heading);
        await page.goBack();
        await expect(portal.heading).toHaveText(from?.heading ?? '?');
      });
    }
    const dialog = await portal.openRegions();
    await expect(dialog.getByLabel(zh('region.search_label'))).toBeVisible();
  });
}

test('from each room of one’s own alone, all the others can be entered', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  test.setTimeout(240_000);
  watch.expectFailedAnswers();
  const mine = (await ownPlaces(portal, request)).filter(({ as }) => as === 'su-yun');
  const rooms = ['cases', 'rating', 'cards', 'messages', 'apply', 'draft form/person', 'draft sign'].flatMap((name) => mine.filter((one) => one.name === name));
  await portal.enters('su-yun');
  for (const from of rooms) {
    await test.step(from.name, async () => {
      await portal.visit(from);
      for (const to of [...fixed.filter(({ name }) => ['home', 'find', 'level'].includes(name)), ...rooms.filter((one) => one !== from)]) {
        await portal.go(to.path);
        await expect(portal.heading, `${from.name} → ${to.name}`).toHaveText(to.heading);
      }
      await page.goBack();
    });
  }
});

test('every page from every other page, without ever loading anew', { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
  test.setTimeout(240_000);
  watch.expectFailedAnswers();
  const places = await everyPlace(api);
  await portal.open(places[0].path);
  await page.evaluate(() => ((window as unknown as { stayed: boolean }).stayed = true));
  const enter = async (place: (typeof places)[number]) => {
    await portal.go(place.path);
    await expect(portal.heading, place.name).toHaveText(place.heading);
  };
  // There and back for each pair, and on to the next: every ordered pair is walked.
  for (const [at, one] of places.entries()) {
    for (const other of places.slice(at + 1)) {
      await test.step(`${one.name} ⇄ ${other.name}`, async () => {
        await enter(other);
        await enter(one);
      });
    }
    if (places[at + 1]) await enter(places[at + 1]);
  }
  expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
});

test('going somewhere: the title, the focus on the heading, and a word for screen readers', async ({ portal, page }) => {
  await portal.open('/');
  await portal.toPage('help');
  await expect(portal.heading).toHaveText(zh('help.title'));
  await expect(page).toHaveTitle(new RegExp(`^${zh('help.title')}`));
  await expect(portal.heading).toBeFocused();
  await portal.hears(zh('help.title'));
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('back and forward: to the same place on the page', async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await portal.open('/departments');
  await expect(portal.main.getByRole('link').nth(10)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 600));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(600);
  await portal.go(`/items/${item.id}`);
  await expect(portal.heading).not.toHaveText(zh('browse.departments_title'));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(portal.heading).toHaveText(zh('browse.departments_title'));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(600);
  await page.goForward();
  await expect(portal.heading).not.toHaveText(zh('browse.departments_title'));
  await page.goBack();
  await expect(portal.heading).toHaveText(zh('browse.departments_title'));
});

test('an address nobody knows: what it means, a search box, a way home', async ({ portal, page }) => {
  await portal.open('/no/such/page');
  await expect(portal.heading).toHaveText(zh('lost.title'));
  await expect(page).toHaveTitle(new RegExp(zh('lost.title')));
  await expect(portal.searchBox).toBeVisible();
  await portal.main.getByRole('link', { name: zh('ui.back_home') }).first().click();
  await expect(page).toHaveURL(/\/$/);
  await portal.survives();
});

for (const path of ['/items/%E5%9D%8F', '/notices/a%20b', '/items/..%2f..%2fetc', '/departments/%00', '/find?q=%ff', '/%zz']) {
  test(`a spoilt address, ${path}, is a page and not a blank`, { tag: '@desktop' }, async ({ portal, page, watch }) => {
    watch.expectFailedAnswers();
    const answer = await page.goto(path);
    // What the server refuses outright never reaches the portal.
    if (answer && answer.status() >= 400 && !(answer.headers()['content-type'] ?? '').includes('html')) return;
    await portal.ready();
    await portal.survives();
  });
}

test('pressing twice goes once', async ({ portal, page }) => {
  await portal.open('/');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('navigation', { name: zh('frame.menu') }).getByRole('link', { name: zh('frame.menu_help') }).dblclick();
  await expect(portal.heading).toHaveText(zh('help.title'));
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
});

test('the breadcrumb leads up', async ({ portal, page, api }) => {
  const notice = (await everyPlace(api)).find(({ name }) => name === 'notice');
  await portal.open(notice?.path ?? '');
  const crumbs = page.getByRole('navigation', { name: zh('ui.breadcrumb') });
  await crumbs.getByRole('link', { name: zh('notices.title') }).click();
  await expect(portal.heading).toHaveText(zh('notices.title'));
  await crumbs.getByRole('link', { name: zh('ui.breadcrumb_home') }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('help is one step away from every page', { tag: '@desktop' }, async ({ portal, api, watch }) => {
  watch.expectFailedAnswers();
  for (const { path } of [...fixed, ...(await everyPlace(api)).slice(fixed.length)]) {
    await portal.open(path);
    await expect(portal.page.getByRole('link', { name: new RegExp(zh('help.title')) }).first()).toBeVisible();
  }
});

test('a module that is off is nowhere offered, and its address says so', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const config = (await (await request.get('/config.json')).json()) as Record<string, unknown>;
  const body = JSON.stringify({ ...config, modulesOff: ['browse', 'notices'] });
  await page.route('**/config.json*', (route) => route.fulfill({ contentType: 'application/json', body }));
  await portal.open('/');
  await expect(portal.main.getByRole('heading', { name: zh('home.hot_items') })).toBeVisible();
  for (const absent of ['home.themes', 'home.life', 'home.notices']) {
    await expect(portal.main.getByRole('heading', { name: zh(absent) })).toHaveCount(0);
  }
  for (const off of ['/browse', '/departments', '/notices']) {
    await expect(page.locator(`a[href="${off}"]`)).toHaveCount(0);
    await portal.open(off);
    await expect(portal.heading).toHaveText(zh('lost.off_title'));
    await expect(portal.main.getByRole('link', { name: zh('lost.help') })).toBeVisible();
    await portal.open('/');
  }
});
