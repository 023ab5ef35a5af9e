// Where one is served: chosen once, everything follows.
// Clauses: F-6.1.5
import type { Locator } from '@playwright/test';
import { complaints } from '../support/axe';
import { expect, test } from '../support/portal';
import { text, type Page, type Item, type Region } from '../support/wire';
import { escape, zh } from '../support/words';

test('chosen by its pinyin: the lists change, and it is remembered', async ({ portal, page, api }) => {
  const here = (await api.capabilities()).defaultRegion;
  const { regions } = await api.get<{ regions: Region[] }>('/regions', { q: 'songlingqu' });
  const there = regions.find(({ hasServices, selfLevel }) => hasServices && !selfLevel);
  if (!there) throw new Error('the mock server knows no Songling District');
  await portal.open('/departments');
  await expect(portal.regionButton).toContainText(text(here.name));
  const dialog = await portal.openRegions();
  await dialog.getByLabel(zh('region.search_label')).fill('songlingqu');
  await dialog.getByRole('button', { name: new RegExp(escape(text(there.name))) }).first().click();
  await expect(dialog).toBeHidden();
  await portal.hears(zh('region.chosen', { name: text(there.name) }));
  await expect(portal.regionButton).toContainText(text(there.name));
  const departments = await api.get<Page<{ name: Item['name'] }>>('/departments', { region: there.code });
  await expect(portal.main.getByRole('link', { name: new RegExp(escape(text(departments.items[0].name))) }).first()).toBeVisible();
  await page.reload();
  await portal.ready();
  await expect(portal.regionButton).toContainText(text(there.name));
  await expect(portal.main.getByRole('link', { name: new RegExp(escape(text(departments.items[0].name))) }).first()).toBeVisible();
});

test('a street without items of its own is served from above, and says so', async ({ portal, api }) => {
  const here = (await api.capabilities()).defaultRegion;
  const { regions } = await api.get<{ regions: Region[] }>('/regions', { parent: here.code });
  const street = regions.find(({ level, hasServices }) => level === 4 && hasServices);
  if (!street) throw new Error('no street below the default region');
  const items = await api.items({ region: street.code, limit: '100' });
  const served = items.items.find(({ servedBy }) => servedBy);
  if (!served?.servedBy) throw new Error('nothing is served from above');
  await portal.open('/departments');
  const dialog = await portal.openRegions();
  await dialog.getByLabel(zh('region.search_label')).fill(text(street.name));
  const found = dialog.getByRole('button', { name: new RegExp(escape(text(street.name))) }).first();
  await expect(found, 'what it lies in tells places of one name apart').toContainText(text(here.name));
  await found.click();
  await expect(dialog).toBeHidden();
  await portal.go(`/find?q=${encodeURIComponent(text(served.name))}`);
  const line = portal.main.getByRole('article').filter({ hasText: text(served.name) }).first();
  await expect(line).toContainText(zh('show.served_by', { name: text(served.servedBy.name) }));
});

test('a place that handles nothing: the nearest above it is used, said aloud', async ({ portal, api }) => {
  // One of the real provinces, which stand beside the fictional one for matching only.
  const { regions } = await api.get<{ regions: Region[] }>('/regions');
  const none = regions.find(({ hasServices }) => !hasServices);
  if (!none) throw new Error('every region handles something');
  await portal.open('/departments');
  const before = await portal.regionButton.innerText();
  const dialog = await portal.openRegions();
  await dialog.getByLabel(zh('region.search_label')).fill(text(none.name));
  await dialog.getByRole('button', { name: new RegExp(escape(text(none.name))) }).first().click();
  await portal.hears(zh('region.served_nowhere', { asked: text(none.name) }));
  await portal.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await portal.regionButton.innerText()).toBe(before);
});

test('no region of that name', async ({ portal }) => {
  await portal.open('/');
  const dialog = await portal.openRegions();
  await dialog.getByLabel(zh('region.search_label')).fill('亚特兰蒂斯');
  await expect(dialog.getByText(zh('region.search_none', { words: '亚特兰蒂斯' })).first()).toBeVisible();
});

test('level by level, with the keyboard; Escape gives the focus back', async ({ portal, page, api }) => {
  const { regions } = await api.get<{ regions: Region[] }>('/regions');
  const province = regions.find(({ hasServices, hasChildren }) => hasServices && hasChildren);
  const below = await api.get<{ regions: Region[] }>('/regions', { parent: province?.code ?? '' });
  await portal.open('/');
  const opener = portal.regionButton;
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: zh('frame.region_title') });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((one) => one.contains(document.activeElement)), 'the focus is in the dialog').toBe(true);
  await expect(dialog).toContainText(zh('region.by_level'));
  // It begins where one is; the way up leads to the top, and from there down again.
  const top = dialog.getByRole('button', { name: zh('region.top') });
  const first = dialog.getByRole('button', { name: new RegExp(`^${escape(text(province?.name ?? '?'))}`) }).last();
  await expect(top.or(first).first()).toBeVisible();
  if (await top.isVisible()) {
    await top.focus();
    await page.keyboard.press('Enter');
  }
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(text(below.regions[0].name));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a failed search for regions says so in the dialog', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/');
  await portal.fault('listRegions', 'error500');
  const dialog = await portal.openRegions();
  await dialog.getByLabel(zh('region.search_label')).fill('云川');
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await portal.noFault();
  // The search and the list of regions below it have failed, each with a way on of its own.
  await expect(async () => {
    const again = dialog.getByRole('button', { name: zh('ui.retry') }).first();
    if (await again.isVisible()) await again.click();
    await expect(dialog.getByRole('alert')).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
});

test('a region that is no longer known falls back to the default', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const here = (await api.capabilities()).defaultRegion;
  await page.addInitScript(() => localStorage.setItem('tongban.region', '|||nonsense'));
  await portal.open('/');
  await expect(portal.regionButton).toContainText(text(here.name));
});

test('where one is, to a kilometre: asked for only on a press, and told when it is of no use', async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const told: unknown[] = [];
  page.on('request', (request) => request.url().endsWith('/api/regions/locate') && told.push(request.postDataJSON()));
  await portal.open('/departments');
  const dialog = await portal.openRegions();
  const here = portal.button(zh('region.here'), dialog);
  await here.click();
  await expect(dialog.getByRole('alert')).toContainText(zh('region.here_denied'));
  expect(told, 'nothing is sent').toEqual([]);
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 0.123456, longitude: -20.5 });
  await here.click();
  await expect(dialog.getByRole('alert')).toContainText(zh('region.here_outside'));
  expect(told.pop()).toEqual({ latitude: '0.12', longitude: '-20.50' });
  expect(await complaints(page)).toEqual([]);
  await context.setGeolocation({ latitude: 33.987654, longitude: 165.987654 });
  await here.dblclick();
  await expect(dialog).toBeHidden();
  expect(told).toEqual([{ latitude: '33.99', longitude: '165.99' }]);
  await expect(portal.regionButton).not.toContainText('明湖区');
});

test('a region that is chosen while the device is asked where it is stays', { tag: '@desktop' }, async ({ portal, page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 33.987654, longitude: 165.987654 });
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  await page.route('**/api/regions/locate', async (route) => {
    await held;
    await route.continue();
  });
  await portal.open('/departments');
  const dialog = await portal.openRegions();
  const here = portal.button(new RegExp(`^${zh('region.here')}`), dialog);
  await here.click();
  await expect(here).toHaveAttribute('aria-busy', 'true');
  await dialog.getByLabel(zh('region.search_label')).fill('songlingqu');
  await dialog.getByRole('button', { name: /松岭区/ }).first().click();
  await expect(dialog).toBeHidden();
  const answered = page.waitForResponse('**/api/regions/locate');
  answer();
  await answered;
  await portal.openRegions();
  await expect(here).not.toHaveAttribute('aria-busy', 'true');
  await expect(portal.regionButton).toContainText('松岭区');
});

test('where one is registered: one press away for who is signed in', { tag: '@desktop' }, async ({ portal }) => {
  await portal.comesAs('lin-xiaohe', '/departments');
  await portal.ready();
  const own = (await (await portal.page.request.get('/api/me/region')).json()) as { region: Region };
  const button = (dialog: Locator) => portal.button(zh('region.registered', { name: text(own.region.name) }), dialog);
  let dialog = await portal.openRegions();
  await expect(button(dialog).or(dialog.getByText(zh('region.now_is', { path: text(own.region.name) })))).toBeVisible();
  await dialog.getByLabel(zh('region.search_label')).fill('songlingqu');
  await dialog.getByRole('button', { name: /松岭区/ }).first().click();
  await expect(dialog).toBeHidden();
  dialog = await portal.openRegions();
  await button(dialog).click();
  await expect(dialog).toBeHidden();
  await expect(portal.regionButton).toContainText(text(own.region.name));
});
