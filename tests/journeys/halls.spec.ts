// Halls: where one is served in person, when, how long one waits; and items that are not as usual.
// Clauses: Y-7
import type { Page as Tab } from '@playwright/test';
import { complaints } from '../support/axe';
import { outline } from '../support/outline';
import { expect, test } from '../support/portal';
import { text, type Item, type Page, type Region, type Text } from '../support/wire';
import { escape, zh, zhLike } from '../support/words';

interface Now { open: boolean; until?: string; note?: Text }
interface Summary {
  id: string; name: Text; reach?: string; address: Text; position?: { latitude: string; longitude: string }; now: Now;
  queue?: { waiting: number; minutes?: number; measuredAt: string };
}
interface Hall { hall: Summary; counters: { id: string; name: Text; itemCount: number }[]; days: { date: string; periods: unknown[] }[] }
interface Placed { item: Item; places: { name: Text; hall?: string; window?: Text }[] }

/** Halls as they are at ten o'clock on a Friday, or closed for a holiday: what the test sees must not depend on when it runs. */
async function at(tab: Tab, when: 'open' | 'holiday'): Promise<void> {
  const now: Now = when === 'open'
    ? { open: true, until: '2026-11-27T17:00:00+08:00' }
    : { open: false, until: '2027-01-02T09:00:00+08:00', note: { 'zh-CN': '元旦放假', en: 'New Year’s Day' } };
  const measuredAt = '2026-11-27T10:00:00+08:00';
  const queue = when === 'open' ? { waiting: 12, minutes: 9, measuredAt } : undefined;
  await tab.route(/\/api\/halls(\?|\/[^/]+$|$)/, async (route) => {
    const answer = await route.fetch();
    if (!answer.ok()) return route.fulfill({ response: answer });
    const body = await answer.json();
    for (const one of body.items ?? [body.hall]) Object.assign(one, { now, queue });
    const periods = [{ from: '09:00', to: '17:00' }];
    if (body.days) body.days = [27, 28, 29, 30].map((day) => ({ date: `2026-11-${day}`, periods }));
    await route.fulfill({ response: answer, json: body });
  });
  await tab.route(/\/api\/halls\/[^/]+\/queue/, async (route) => {
    const { hall, counters } = (await (await tab.request.get(route.request().url().replace(/\/queue.*/, ''))).json()) as Hall;
    expect(hall.id).toBeTruthy();
    const queues = counters.map(({ id }, index) => ({ counter: id, waiting: index, minutes: index * 4, windowsOpen: 2 }));
    await route.fulfill({ json: { now, measuredAt, againAfterSeconds: 30, counters: when === 'open' ? queues : [] } });
  });
}

test('from a guide to its hall: open now, how long one waits, what is taken where', { tag: '@phone' }, async ({ portal, page, api }) => {
  await at(page, 'open');
  const guide = (await api.guideWhere((one) => (one as unknown as Placed).places.some(({ hall }) => hall))) as unknown as Placed;
  const place = guide.places.find(({ hall }) => hall);
  const { hall, counters } = await api.get<Hall>(`/halls/${place?.hall}`);
  await portal.open(`/items/${guide.item.id}`);
  await portal.main.getByRole('link', { name: new RegExp(escape(zh('guide.place_hall'))) }).first().click();
  await expect(portal.heading).toHaveText(text(hall.name));
  await expect(portal.main).toContainText(zh('halls.open_until', { time: '17:00' }));
  // The window that the guide names is one of those here.
  const row = portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  const named = counters.findIndex(({ name }) => text(place?.window ?? '').includes(text(name)));
  expect(named, text(place?.window ?? '')).toBeGreaterThanOrEqual(0);
  await expect(row.nth(named)).toContainText(named === 0 ? zh('halls.nobody') : zh('halls.waiting_long', { n: named, minutes: named * 4 }));
  await portal.button(zh('halls.queue_again')).click();
  await portal.hears(zhLike('halls.queue_measured'));
  await portal.openFolds();
  await expect(portal.main.getByRole('link', { name: text(guide.item.department.name), exact: true }).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  expect(outline(await page.locator('body').ariaSnapshot())).toMatchSnapshot('hall.yml');
});

test('all halls of the region: on a drawing and in words, by distance only when one says so', { tag: '@desktop' }, async ({ portal, page, api, context }) => {
  await at(page, 'open');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  const { items } = await api.get<Page<Summary>>('/halls', { limit: '100' });
  await portal.open('/browse');
  await portal.link(zh('browse.halls_all'), portal.main).click();
  await expect(portal.heading).toHaveText(zh('halls.title'));
  await expect(portal.entries).toHaveText(items.map(({ name }) => text(name)));
  await expect(portal.main.getByRole('img', { name: zh('halls.map_alt') })).toBeVisible();
  const line = (at: number) => portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) }).nth(at);
  await expect(line(0)).toContainText(zh('halls.waiting_long', { n: 12, minutes: 9 }));
  await expect(line(1)).toContainText(zhLike('halls.away_from', { from: text(items[0].name) }));
  expect(await complaints(page)).toEqual([]);
  expect(outline(await page.locator('body').ariaSnapshot())).toMatchSnapshot('halls.yml');
  // Not allowed first; then allowed, twenty metres from the last of them.
  await portal.button(zh('halls.sort_near')).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('halls.here_denied'));
  const last = items[items.length - 1];
  await context.grantPermissions(['geolocation']);
  const { latitude, longitude } = last.position ?? { latitude: '0', longitude: '0' };
  await context.setGeolocation({ latitude: Number(latitude), longitude: Number(longitude) });
  await portal.button(zh('halls.sort_near')).dblclick();
  await portal.hears(zh('halls.sorted'));
  await expect(portal.entries.first()).toHaveText(text(last.name));
  await expect(line(0)).toContainText(zh('halls.away_near'));
  await expect(line(1)).toContainText(zhLike('halls.away'));
  await expect(portal.main.getByRole('img', { name: zh('halls.map_alt_here') })).toBeVisible();
  const [north, east] = [latitude, longitude].map((at) => at.slice(0, at.indexOf('.') + 2));
  expect(asked.filter((one) => one.includes(north) && one.includes(east)), 'the position stays here').toEqual([]);
  await portal.button(zh('halls.sort_region')).click();
  await expect(portal.entries.first()).toHaveText(text(items[0].name));
});

test('a street without a hall, a province without any, a holiday, and queues that cannot be seen', { tag: '@phone' }, async ({ portal, page, api, watch }) => {
  watch.expectFailedAnswers();
  await at(page, 'holiday');
  const { regions } = await api.get<{ regions: Region[] }>('/regions', { q: '松涛街道' });
  const { items } = await api.get<Page<Summary>>('/halls', { region: regions[0].code });
  expect(items.some(({ reach }) => reach === 'OWN'), 'a street without a hall').toBe(false);
  const choose = (code: string, name: string) =>
    page.evaluate(([code, name]) => localStorage.setItem('tongban.region', `${code}|${name}|${name}`), [code, name]);
  await portal.open('/help');
  await choose(regions[0].code, text(regions[0].name));
  await portal.open('/halls');
  await expect(portal.main).toContainText(zh('halls.above', { region: text(regions[0].name), hall: text(items[0].name) }));
  await expect(portal.main).toContainText('元旦放假');
  await expect(portal.main).toContainText(zh('halls.opens', { day: '2027年1月2日', weekday: '星期六', time: '09:00' }));
  await portal.fault('getHallQueue', 'error500');
  await page.unroute(/\/api\/halls\/[^/]+\/queue/);
  await portal.entries.first().click();
  await expect(portal.heading).toHaveText(text(items[0].name));
  await expect(portal.main).toContainText(zh('halls.queue_lost'));
  await portal.noFault();
  await portal.button(zh('halls.queue_again')).click();
  await expect(portal.main).not.toContainText(zh('halls.queue_lost'));
  // What is no hall, and a region that has none.
  await portal.open('/halls/990101000000-community');
  await expect(portal.main.getByRole('alert')).toContainText(zh('failure.not_found'));
  const none = (await api.get<{ regions: Region[] }>('/regions')).regions.find(({ hasServices }) => !hasServices);
  if (!none) throw new Error('every region handles something');
  await choose(none.code, text(none.name));
  await portal.open('/halls');
  await expect(portal.main).toContainText(zh('halls.none', { region: text(none.name) }));
  await expect(portal.main.getByRole('button', { name: zh('show.region_change') }).last()).toBeVisible();
});

test('found by search and by completion', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const { items } = await api.get<Page<Summary>>('/halls', { limit: '100' });
  await portal.open('/');
  await portal.searchBox.pressSequentially('zhengwudating', { delay: 20 });
  await page.getByRole('option', { name: /政务服务中心/ }).first().click();
  const group = portal.main.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: zh('find.kind_hall') }) });
  await expect(group.getByRole('heading', { level: 3 }).first()).toHaveText(text(items[0].name));
  await portal.go(`/find?q=${encodeURIComponent('便民服务中心')}`);
  await expect(group.getByRole('heading', { level: 3 }).first()).toBeVisible();
  const all = group.getByRole('link', { name: zhLike('find.all_of_kind', { kind: zh('find.kind_hall') }) });
  if (await all.count()) await all.click();
  await group.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/halls\//);
  await expect(portal.main.getByRole('heading', { name: zh('halls.windows') })).toBeVisible();
});

test('not as usual: moved leads to where it went, suspended is seen everywhere, gone leads to what replaces it', { tag: '@desktop' }, async ({ portal, api, request, watch }) => {
  watch.expectFailedAnswers();
  type Stated = Item & { state?: { kind: string; since: string; movedTo?: { id: string; name: Text } } };
  const found: Stated[] = [];
  let cursor: string | undefined;
  do {
    const part: Page<Item> = await api.items({ limit: '100', ...(cursor ? { cursor } : {}) });
    found.push(...(part.items as Stated[]));
    cursor = part.next;
  } while (cursor);
  const moved = found.find(({ state }) => state?.kind === 'MOVED');
  if (!moved?.state?.movedTo) throw new Error('no item of the default region moved');
  await portal.open(`/items/${moved.id}`);
  await expect(portal.main).toContainText(zh('show.state_moved'));
  await portal.main.getByRole('link', { name: text(moved.state.movedTo.name), exact: true }).first().click();
  await expect(portal.heading).toHaveText(text(moved.state.movedTo.name));
  // Of the rarest, so that nobody else's test looks at them.
  const [other, replaces, gone] = found.filter(({ state }) => !state).slice(-3);
  const stand = async (item: string, standing: string, successor?: string) =>
    expect((await request.post('/_mock/item', { data: { item, standing, ...(successor ? { successor } : {}) } })).ok()).toBe(true);
  await stand(other.id, 'SUSPENDED');
  await stand(gone.id, 'WITHDRAWN', replaces.id);
  try {
    await portal.open(`/find?q=${encodeURIComponent(text(other.name))}&kind=ITEM`);
    const line = portal.main.getByRole('article').filter({ hasText: text(other.name) }).first();
    await expect(line).toContainText(zh('show.state_suspended'));
    await expect(line).toContainText(zhLike('show.state_since'));
    await portal.open(`/compare?items=${other.id},${replaces.id}`);
    const row = portal.main.getByRole('row', { name: zh('compare.state') });
    await expect(row).toContainText(zh('show.state_suspended'));
    await expect(row).toContainText(zh('compare.state_usual'));
    await portal.open(`/items/${gone.id}`);
    await expect(portal.main.getByRole('alert')).toContainText(zh('failure.gone'));
    await portal.main.getByRole('link', { name: text(replaces.name), exact: true }).click();
    await expect(portal.heading).toHaveText(text(replaces.name));
  } finally {
    await stand(other.id, 'USUAL');
    await stand(gone.id, 'USUAL');
  }
});
