// What else one may need, with its reason and its switch; and what was searched for on this device before (F-6.1.5).
// Clauses: F-6.1.5
import { complaints } from '../support/axe';
import { expect, test } from '../support/portal';
import { text, type Item, type Text } from '../support/wire';
import { zh } from '../support/words';

interface Recommended { items: { item: Item; reasons: { text: Text }[] }[] }

test('the first page recommends what the season asks for, and says why', { tag: '@desktop' }, async ({ portal, api }) => {
  const { items } = await api.get<Recommended>('/recommendations', { side: 'PERSON' });
  expect(items.length, 'something is recommended').toBeGreaterThan(0);
  await portal.open();
  const entries = portal.recommended.getByRole('article');
  await expect(entries.getByRole('heading')).toHaveText(items.map(({ item }) => text(item.name)));
  for (const [at, { reasons }] of items.entries()) await expect(entries.nth(at)).toContainText(text(reasons[0].text));
  await portal.main.getByRole('tab', { name: zh('home.legal') }).click();
  const legal = await api.get<Recommended>('/recommendations', { side: 'LEGAL' });
  await expect(entries.getByRole('heading')).toHaveText(legal.items.map(({ item }) => text(item.name)));
});

test('a guide recommends what others did next, and never itself', { tag: '@desktop' }, async ({ portal, api }) => {
  const { items: found } = { items: (await api.search('新生儿出生登记')).groups.find(({ kind }) => kind === 'ITEM')?.hits ?? [] };
  const id = found[0].id;
  const { items } = await api.get<Recommended>('/recommendations', { after: id });
  await portal.open(`/items/${id}`);
  const entries = portal.recommended.getByRole('article');
  await expect(entries.getByRole('heading')).toHaveText(items.map(({ item }) => text(item.name)));
  await expect(entries.first()).toContainText(text(items[0].reasons[0].text));
  expect(items.map(({ item }) => item.id)).not.toContain(id);
});

test('switched off where it stands: nothing is asked for any more, until it is switched on in the settings', async ({ portal, page }) => {
  let asked = 0;
  page.on('request', (request) => void (asked += Number(request.url().includes('/api/recommendations'))));
  await portal.wears({ theme: 'elder' });
  await portal.open(`/find?q=${encodeURIComponent('量子纠缠泡泡龙')}`);
  await expect(portal.recommended.getByRole('article').first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('recommended.off'), portal.recommended).click();
  await portal.hears(zh('recommended.now_off'));
  await expect(portal.recommended.getByText(zh('recommended.is_off'))).toBeFocused();
  await expect(portal.recommended.getByRole('article')).toHaveCount(0);
  asked = 0;
  await page.reload();
  await portal.ready();
  await expect(portal.heading).toBeVisible();
  await expect(portal.recommended).toHaveCount(0);
  expect(asked, 'nothing is asked for').toBe(0);
  await portal.inSettings((dialog) => dialog.getByRole('checkbox', { name: zh('frame.recommends') }).check());
  await expect(portal.recommended.getByRole('article').first()).toBeVisible();
});

test('when nothing can be had, the place says so and the page is whole', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  for (const fault of ['error500', 'wrongShape'] as const) {
    await portal.open('/help');
    await portal.fault('recommend', fault);
    await portal.open('/');
    await expect(portal.recommended.getByText(zh('recommended.failed'))).toBeVisible();
    await expect(portal.main.getByRole('heading', { name: zh('home.hot_items') })).toBeVisible();
  }
});

test('where nothing is to be recommended, there is no place for it', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.route('**/api/recommendations*', (route) => route.fulfill({ json: { items: [] } }));
  const asked = page.waitForResponse('**/api/recommendations*');
  await portal.open();
  await asked;
  await expect(portal.recommended).toHaveCount(0);
  await expect(portal.main.getByRole('heading', { name: zh('home.help') })).toBeVisible();
});

test('what was searched for is offered again, and forgotten one by one or whole', async ({ portal, page }) => {
  await portal.open();
  for (const words of ['护照', '公积金']) {
    await portal.search(words);
    await expect(portal.heading).toHaveText(zh('find.title_for', { words }));
    await expect(portal.entries.first()).toBeVisible();
  }
  await portal.go('/');
  await portal.searchBox.fill('');
  await portal.searchBox.focus();
  const offered = page.getByRole('listbox').getByRole('option');
  await expect(offered).toHaveText([new RegExp(`^公积金.*${zh('frame.searched')}`), /^护照/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '护照' }));
  await expect(portal.entries.first()).toContainText('护照');

  await portal.go('/find');
  const before = portal.main.getByRole('region', { name: zh('find.before') });
  await expect(before.getByRole('link')).toHaveText(['护照', '公积金']);
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('find.before_forget', { words: '公积金' }), before).click();
  await expect(before.getByText(zh('find.before_forgotten', { words: '公积金' }))).toBeFocused();
  await expect(before.getByRole('link')).toHaveText(['护照']);
  await portal.button(zh('find.before_forget_all'), before).click();
  await expect(before.getByText(zh('find.before_all_forgotten'))).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('tongban.searches'))).toBeNull();
});

test('numbers of somebody are never remembered; switched off, searches are forgotten and not remembered again', { tag: '@desktop' }, async ({ portal, page }) => {
  const kept = () => page.evaluate(() => localStorage.getItem('tongban.searches'));
  await portal.open();
  await portal.search('身份证 990101199508200022');
  await expect(portal.main.getByRole('heading', { name: zh('find.helpful') })).toBeVisible();
  expect(await kept()).toBeNull();
  await portal.search('护照');
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '护照' }));
  await expect.poll(kept).toBe('护照');
  await portal.inSettings((dialog) => dialog.getByRole('checkbox', { name: zh('frame.remembers') }).uncheck());
  expect(await kept()).toBeNull();
  await portal.search('公积金');
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '公积金' }));
  await expect(portal.entries.first()).toBeVisible();
  expect(await kept()).toBeNull();
});

test('whoever comes next is not offered what was searched for: at a public terminal, and after signing out in another tab', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const kept = () => page.evaluate(() => localStorage.getItem('tongban.searches'));
  const offered = page.getByRole('listbox').getByRole('option');
  const searchBox = async () => {
    await portal.searchBox.fill('');
    await portal.searchBox.blur();
    await portal.searchBox.focus();
  };
  await portal.comesAs('lin-xiaohe', '/help');
  await portal.ready();
  await portal.search('护照');
  await expect.poll(kept).toBe('护照');
  await searchBox();
  await expect(offered).toHaveText([/^护照/]);
  const other = await context.newPage();
  await other.goto('/help');
  await other.getByRole('banner').getByRole('button', { name: zh('frame.sign_out') }).click();
  await expect(other.getByRole('banner').getByRole('link', { name: zh('frame.sign_in') })).toBeVisible();
  await expect(portal.signInControl).toBeVisible();
  expect(await kept()).toBeNull();
  await searchBox();
  await expect(offered).toHaveCount(0);

  await portal.search('公积金');
  await expect.poll(kept).toBe('公积金');
  await portal.go('/sign-in');
  await page.getByRole('checkbox', { name: zh('enter.public_terminal') }).check();
  await portal.main.getByLabel(zh('enter.account'), { exact: true }).and(page.locator('input')).fill('19900000103');
  await portal.main.getByLabel(zh('enter.password'), { exact: true }).and(page.locator('input')).fill('Tongban2026');
  await portal.button(zh('enter.sign_in'), portal.main).click();
  await expect(page.getByText(zh('frame.public_terminal'))).toBeVisible();
  await searchBox();
  await expect(offered).toHaveCount(0);
  await portal.search('护照');
  await expect(portal.entries.first()).toBeVisible();
  expect(await kept()).toBeNull();
});

test('a result that is opened is counted, by its words alone', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const words = '居住证申领';
  const unopened = async () => ((await (await request.get('/_mock/searches')).json()) as { openedNothing: string[] }).openedNothing;
  await portal.open(`/find?q=${encodeURIComponent(words)}`);
  await expect(portal.entries.first()).toBeVisible();
  expect(await unopened()).toContain(words);
  const told = page.waitForRequest((one) => one.url().endsWith('/api/search/opened'));
  await portal.entries.first().click();
  expect(Object.keys((await told).postDataJSON() as object).sort()).toEqual(['id', 'kind', 'position', 'query']);
  await expect.poll(unopened).not.toContain(words);
});
