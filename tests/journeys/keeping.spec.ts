// What a person keeps: favourites, footprints, the archive, files to hand in again.
// Clauses: F-6.1.10.e F-6.1.10.f Q-6.2.2.7
import { expect, test, type Portal } from '../support/portal';
import { complaints } from '../support/axe';
import { enter } from '../support/matter';
import { pdf } from '../support/apply';
import { ownPlaces } from '../support/places';
import { zh, zhLike } from '../support/words';
import { text } from '../support/wire';

const keeper = 'luo-jian';

/** The names of the favourites, in their order on screen. */
const names = (portal: Portal) => portal.entries.allInnerTexts();

/** What an earlier try of the journey saved would be counted, too. */
async function withoutFavourites(portal: Portal): Promise<void> {
  await portal.enters(keeper);
  const request = portal.context.request;
  const { favourites } = (await (await request.get('/api/favourites')).json()) as { favourites: { page: { kind: string; id: string } }[] };
  const { csrfToken } = (await (await request.get('/api/session')).json()) as { csrfToken: string };
  for (const { page } of favourites) {
    const headers = { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() };
    expect((await request.delete(`/api/favourites/${page.kind}/${page.id}`, { headers })).status()).toBe(200);
  }
  await portal.enters(undefined);
}

test('a guide is saved by way of signing in; favourites are ordered, tagged, found, removed and brought back', { tag: '@desktop' }, async ({ portal, page, api, request }) => {
  const { items } = await api.items({ limit: '30' });
  const [first, second] = items.slice(20);
  await withoutFavourites(portal);
  await portal.open(`/items/${first.id}`);

  // Signed out: the press leads to sign in and back, and then it is saved.
  await portal.main.getByRole('link', { name: zh('show.save'), exact: true }).click();
  await portal.main.getByRole('link', { name: zh('enter.provider'), exact: true }).click();
  await page.goto(`/api/session/login?persona=${keeper}&returnTo=${encodeURIComponent(`/items/${first.id}`)}`);
  await portal.ready();
  await expect(portal.button(zh('show.saved'))).toBeVisible();
  await portal.hears(zh('show.saved_now'));

  // A double press is one press; a notice, a department and a life event can be saved, too.
  await portal.go(`/items/${second.id}`);
  await expect(portal.heading).toContainText(text(second.name));
  await portal.button(zh('show.save')).click();
  await expect(portal.button(zh('show.saved'))).toBeVisible();
  for (const path of ['/one-things/newborn', '/notices/20230401-hrss', `/departments/${first.department.id}`]) {
    await portal.go(path);
    await portal.button(zh('show.save')).click();
    await expect(portal.button(zh('show.saved'))).toBeVisible();
  }
  await portal.go('/me/favourites');
  await expect(portal.main.getByText(zh('favourites.count', { n: 5 }))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  // What was replaced says where it went.
  await expect(portal.link(zhLike('favourites.instead'), portal.main)).toBeVisible();

  // Order by keyboard: the keyboard stays on the button, which has moved along.
  const before = await names(portal);
  const down = portal.main.getByRole('button', { name: new RegExp(`^${zh('favourites.down')} ?: `) });
  await down.first().focus();
  await page.keyboard.press('Enter');
  await portal.hears(zh('favourites.moved', { at: 2, all: 5 }));
  await expect.poll(() => names(portal)).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(down.nth(1)).toBeFocused();

  // Tags, and finding by them; what is typed stands in no address.
  const entry = portal.main.getByRole('listitem').filter({ has: page.getByRole('link', { name: text(first.name), exact: true }) });
  await portal.button(zh('favourites.tags'), entry).click();
  await entry.getByRole('textbox').fill('孩子，上学');
  await portal.button(zh('favourites.tags_save'), entry).click();
  await portal.hears(zh('favourites.tags_saved'));
  await page.getByRole('combobox', { name: zhLike('favourites.which') }).selectOption({ label: zh('favourites.which_tag', { tag: '上学' }) });
  await expect.poll(() => names(portal)).toEqual([text(first.name)]);
  expect(await portal.traces()).not.toContain('上学');

  // Removed, and brought back at its place with its tags.
  await entry.getByRole('button', { name: new RegExp(`^${zh('favourites.remove')} ?: `) }).click();
  await expect(portal.main.getByText(zh('favourites.count', { n: 0 }))).toBeVisible();
  await portal.button(zh('ui.undo')).click();
  await portal.hears(zh('favourites.back'));
  await expect.poll(() => names(portal)).toEqual([text(first.name)]);

  // It changed since: said, until it was seen.
  await request.post('/_mock/item', { data: { item: first.id, standing: 'SUSPENDED' } });
  await page.reload();
  await portal.ready();
  await expect(entry.getByText(zh('favourites.changed'))).toBeVisible();
  await portal.button(zh('favourites.seen'), entry).click();
  await expect(entry.getByText(zh('favourites.changed'))).toHaveCount(0);
  await request.post('/_mock/item', { data: { item: first.id, standing: 'USUAL' } });
  expect(await complaints(page)).toEqual([]);
});

test('footprints: off until asked for, never of what is private, synced by consent only, gone with sign-out', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const { items } = await api.items({ limit: '2' });
  const saver = () => expect(portal.button(zh('show.save')).or(portal.link(zh('show.save'), portal.main)).or(portal.button(zh('show.saved')))).toBeEnabled();
  const visit = async (path: string) => {
    await portal.go(path);
    await saver();
  };
  await portal.open(`/items/${items[0].id}`);
  await saver();
  await portal.go('/me/footprints');
  await expect(portal.main.getByText(zh('footprints.none_title'))).toBeVisible();
  expect(await portal.traces()).not.toContain(text(items[0].name));
  expect(await complaints(page)).toEqual([]);

  await portal.button(zh('footprints.start')).click();
  await visit(`/items/${items[0].id}`);
  await visit('/one-things/newborn');
  await portal.go('/help');
  await expect(portal.heading).toHaveText(zh('help.title'));
  await portal.go('/me/footprints');
  const rows = portal.main.getByRole('button', { name: zhLike('footprints.erase_one') });
  await expect(rows).toHaveCount(2);
  expect(await complaints(page)).toEqual([]);

  // Paused: nothing more; one is deleted.
  await portal.button(zh('footprints.pause')).click();
  await visit(`/items/${items[1].id}`);
  await portal.go('/me/footprints');
  await expect(rows).toHaveCount(2);
  await rows.first().click();
  await expect(rows).toHaveCount(1);
  await portal.button(zh('footprints.go_on')).click();

  // By consent they are kept with the account, and seen on another device.
  await portal.comesAs(keeper, '/me/footprints');
  await portal.button(zh('footprints.agree')).click();
  await portal.hears(zh('footprints.agreed_now'));
  await visit(`/items/${items[1].id}`);
  const kept = () => page.request.get('/api/footprints').then(async (answer) => ((await answer.json()) as { footprints: unknown[] }).footprints.length);
  await expect.poll(kept).toBe(2);

  // Signing out clears this device; what is with the account stays, and goes with the consent.
  await portal.signOut();
  await portal.go('/me/footprints');
  await expect(portal.main.getByText(zh('footprints.none_title'))).toBeVisible();
  expect(await portal.traces()).not.toContain(text(items[1].name));
  await portal.comesAs(keeper, '/me/footprints');
  await expect(rows).toHaveCount(2);
  await portal.button(zh('footprints.withdraw')).click();
  await portal.hears(zh('footprints.withdrawn_now'));
  await expect.poll(kept).toBe(0);
  await expect(portal.main.getByText(zh('footprints.none_title'))).toBeVisible();
});

test('the archive gives papers again; a kept file is named, said to run out, and thrown away', { tag: '@desktop' }, async ({ portal, page }) => {
  await enter(portal, '/me/archive', 'lin-xiaohe');
  const matters = portal.main.getByRole('list').last().getByRole('listitem');
  await expect(portal.main.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.main.getByRole('button', { name: zhLike('papers.contents') }).first().click();
  const paper = portal.main.getByRole('link', { name: /\.pdf/ }).last();
  const [download] = await Promise.all([page.waitForEvent('download'), paper.click()]);
  expect(await download.failure()).toBeNull();
  const years = portal.main.getByRole('navigation', { name: zh('papers.years') });
  await years.getByRole('link').last().click();
  await expect(page).toHaveURL(/year=\d{4}/);
  await expect(matters.first()).toBeVisible();

  await enter(portal, '/me/materials', keeper);
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('textbox', { name: zhLike('papers.name') }).first().fill('毕业证');
  await page.getByLabel(zh('papers.pick')).setInputFiles(pdf('diploma.pdf'));
  const kept = portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '毕业证' }) });
  await expect(kept.getByRole('link', { name: /diploma\.pdf/ })).toBeVisible();
  await portal.button(zh('papers.change'), kept).click();
  for (const [part, value] of [['ui.year', '2020'], ['ui.month', '1'], ['ui.day', '2']]) await kept.getByLabel(zh(part), { exact: true }).fill(value);
  await portal.button(zh('papers.change_save'), kept).click();
  await expect(kept.getByText(zhLike('papers.expired'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await kept.getByRole('button', { name: new RegExp(`^${zh('papers.remove')}`) }).click();
  await portal.button(zh('papers.remove_yes')).click();
  await expect(kept).toHaveCount(0);
});

test('a device that lets nothing be kept: my space is whole, and what cannot be kept is said', { tag: '@desktop' }, async ({ portal, page, request }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('spoilt by a test', 'SecurityError'); } });
    }
  });
  for (const place of await ownPlaces(portal, request)) {
    if (!place.path.startsWith('/me') && !['/cards', '/messages', '/cases', '/talk'].includes(place.path)) continue;
    await test.step(place.name, () => portal.visit(place));
  }
  await portal.go('/me/footprints');
  await portal.button(zh('footprints.start')).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('footprints.refused'));
  await expect(portal.button(zh('footprints.start'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});
