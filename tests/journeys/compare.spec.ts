// One item in several regions, or several items, side by side: held against the mock server's own guides.
// Clauses: F-6.2.2.b
import type { Locator } from '@playwright/test';
import { expect, test, type Api } from '../support/portal';
import { text, type Elsewhere, type Guide, type Page } from '../support/wire';
import { escape, zh, zhLike } from '../support/words';
import { sticksOut } from '../support/measure';

/** An item of the default region, and where else it is run. */
async function known(api: Api): Promise<{ own: Guide; others: Elsewhere[] }> {
  const items = await api.items({ limit: '100' });
  const item = items.items.find(({ name }) => text(name) === '居民身份证换领');
  if (!item) throw new Error('the mock server renews no identity cards');
  const { items: others } = await api.get<Page<Elsewhere>>(`/items/${item.id}/elsewhere`, { limit: '100' });
  return { own: await api.guide(item.id), others };
}

const address = (...ids: string[]) => `/compare?items=${ids.join(',')}`;
const days = (guide: { promiseTime: { amount: number } }) => zh('show.workdays', { n: guide.promiseTime.amount });
const bring = ({ materials }: Guide) => materials.filter(({ exemption }) => exemption.mode === 'NONE').length;

/** The cells of a row. */
function row(table: Locator, head: string): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name: head, exact: true }) }).getByRole('cell');
}

test('from a guide to its neighbour’s, kept in the address, and back to one', async ({ portal, page, api }) => {
  const { own, others } = await known(api);
  const [near] = others;
  await portal.open(`/items/${own.item.id}`);
  await portal.link(zh('compare.from_guide'), portal.main).click();
  await expect(portal.heading).toHaveText(zh('compare.title'));
  await expect(portal.main.getByText(zh('compare.one'))).toBeVisible();
  await portal.link(zh('compare.add_this', { name: text(near.region.name) }), portal.main).click();
  await expect(page).toHaveURL(new RegExp(`${escape(address(own.item.id, near.id))}$`));
  const table = portal.main.getByRole('table', { name: zh('compare.table') });
  const shown = async () => {
    await expect(table.getByRole('columnheader')).toHaveText([zh('compare.aspect'), text(own.item.region.name), text(near.region.name)]);
    await expect(row(table, zh('guide.promise')).nth(0)).toContainText(days(own.item));
    await expect(row(table, zh('guide.promise')).nth(1)).toContainText(days(near));
    await expect(row(table, zh('guide.visits')).nth(1)).toContainText(zh('show.visits', { n: near.visits }));
  };
  await shown();
  await portal.hears(zh('compare.now_comparing', { n: 2 }));
  await page.reload();
  await portal.ready();
  await shown();
  const there = await api.guide(near.id);
  const materials = portal.main.getByRole('table', { name: zh('compare.materials') });
  for (const { name } of [...own.materials, ...there.materials]) {
    await expect(materials.getByRole('rowheader', { name: text(name), exact: true })).toBeVisible();
  }
  await portal.link(zh('compare.remove', { name: text(near.region.name) }), portal.main).click();
  await expect(page).toHaveURL(new RegExp(`${escape(address(own.item.id))}$`));
  await expect(portal.heading).toBeFocused();
  await page.goBack();
  await shown();
});

test('the best values are marked, by words too, and only where there is a best', { tag: '@desktop' }, async ({ portal, api }) => {
  const { own, others } = await known(api);
  const quick = others.find(({ promiseTime, visits }) => promiseTime.amount < own.item.promiseTime.amount && visits === own.item.visits);
  if (!quick) throw new Error('all regions promise the same');
  const there = await api.guide(quick.id);
  await portal.open(address(own.item.id, quick.id));
  const table = portal.main.getByRole('table', { name: zh('compare.table') });
  const promise = row(table, zh('guide.promise'));
  await expect(promise.nth(1)).toContainText(zh('compare.fastest'));
  await expect(promise.nth(0)).not.toContainText(zh('compare.fastest'));
  await expect(table.getByText(zh('compare.cheapest')), 'the same fee has no best').toHaveCount(0);
  await expect(row(table, zh('guide.visits')).filter({ hasText: zh('compare.fewest') }), 'the same visits neither').toHaveCount(0);
  const [here, away] = [bring(own), bring(there)];
  for (const [at, count] of [here, away].entries()) {
    const cell = row(table, zh('compare.bring')).nth(at);
    await expect(cell).toContainText(zh('compare.pieces', { n: count }));
    await expect(cell.getByText(zh('compare.fewest'))).toHaveCount(here !== away && count === Math.min(here, away) ? 1 : 0);
  }
});

test('differences only: what is the same goes, and the choice is in the address', async ({ portal, page, api }) => {
  const { own, others } = await known(api);
  const other = others.find(({ promiseTime, visits }) => promiseTime.amount !== own.item.promiseTime.amount && visits === own.item.visits);
  if (!other) throw new Error('all regions promise the same');
  await portal.open(address(own.item.id, other.id));
  const table = portal.main.getByRole('table', { name: zh('compare.table') });
  await expect(table.getByRole('rowheader', { name: zh('guide.visits'), exact: true })).toBeVisible();
  await portal.link(zh('compare.show_only'), portal.main).click();
  const narrowed = async () => {
    await expect(table.getByRole('rowheader', { name: zh('guide.promise'), exact: true })).toBeVisible();
    for (const same of ['guide.visits', 'guide.legal_time', 'guide.fee', 'compare.counter']) {
      await expect(table.getByRole('rowheader', { name: zh(same), exact: true }), same).toHaveCount(0);
    }
    await expect(portal.link(zh('compare.show_only'), portal.main)).toHaveAttribute('aria-current', 'true');
  };
  await narrowed();
  await expect(page).toHaveURL(/&only=differences$/);
  await page.reload();
  await portal.ready();
  await narrowed();
  await portal.link(zh('compare.show_all'), portal.main).click();
  await expect(table.getByRole('rowheader', { name: zh('guide.visits'), exact: true })).toBeVisible();
});

test('one that has gone, and one that never was: named in their columns, the others stand', { tag: '@desktop' }, async ({ portal, api, request, watch }) => {
  watch.expectFailedAnswers();
  const { own, others } = await known(api);
  const lost = others[others.length - 1];
  const stand = async (standing: string) =>
    expect((await request.post('/_mock/item', { data: { item: lost.id, standing } })).ok()).toBe(true);
  await stand('WITHDRAWN');
  try {
    await portal.open(address(lost.id, own.item.id, '0'.repeat(33)));
    const table = portal.main.getByRole('table', { name: zh('compare.table') });
    await expect(table.getByRole('columnheader')).toHaveText([
      zh('compare.aspect'), zh('compare.unnamed', { at: 1 }), text(own.item.region.name), zh('compare.unnamed', { at: 3 }),
    ]);
    await expect(row(table, zh('guide.promise')).filter({ hasText: days(own.item) })).toHaveCount(1);
    await expect(table.getByRole('cell', { name: zh('failure.gone') })).toHaveCount(1);
    await expect(table.getByRole('cell', { name: zh('failure.not_found') })).toHaveCount(1);
    const answer = await request.get(`/api/items/${lost.id}`);
    expect(answer.status()).toBe(410);
    const { detail } = (await answer.json()) as { detail: string };
    await expect(portal.main.getByRole('alert').filter({ hasText: detail }), 'what the back end says of it').toBeVisible();
  } finally {
    await stand('USUAL');
  }
});

test('a wrong address: each thing that is wrong is said, the rest is shown', { tag: '@desktop' }, async ({ portal, api }) => {
  const { own, others } = await known(api);
  const wrong = portal.main.getByText(zh('compare.wrong_title')).locator('..');
  const heads = portal.main.getByRole('table', { name: zh('compare.table') }).getByRole('columnheader');
  await portal.open('/compare');
  await expect(portal.main.getByText(zh('compare.none_title'))).toBeVisible();
  await expect(portal.link(zh('compare.to_find'), portal.main)).toBeVisible();
  await portal.open(address(own.item.id, own.item.id, 'no%20item'));
  await expect(wrong).toContainText(zh('compare.wrong_twice'));
  await expect(wrong).toContainText(zh('compare.wrong_id', { value: 'no item' }));
  await expect(portal.main.getByText(zh('compare.one'))).toBeVisible();
  const five = [own.item.id, ...others.slice(0, 4).map(({ id }) => id)];
  await portal.open(`${address(...five)}&only=nothing`);
  await expect(wrong).toContainText(zh('compare.wrong_many', { count: 5 }));
  await expect(wrong).toContainText(zh('compare.wrong_only', { value: 'nothing' }));
  await expect(heads).toHaveCount(5);
  await expect(portal.main.getByText(zh('compare.full'))).toBeVisible();
});

test('a region is found by its name; another item of the same region by what people call it', async ({ portal, api }) => {
  const { own, others } = await known(api);
  const far = others[others.length - 1];
  await portal.open(address(own.item.id));
  await portal.main.getByLabel(zh('compare.region_label')).fill(text(far.region.name));
  await expect(portal.link(zh('compare.add_this', { name: text(others[0].region.name) }), portal.main)).toHaveCount(0);
  await portal.link(zh('compare.add_this', { name: text(far.region.name) }), portal.main).click();
  const table = portal.main.getByRole('table', { name: zh('compare.table') });
  await expect(table.getByRole('columnheader').nth(2)).toHaveText(text(far.region.name));
  await portal.main.getByLabel(zh('compare.region_label')).fill('qqxqzzkvvw');
  await expect(portal.main.getByText(zh('compare.region_none', { words: 'qqxqzzkvvw' }))).toBeVisible();
  const found = await api.search('临时身份证', { region: own.item.region.id, kind: 'ITEM' });
  const hit = found.groups[0].hits[0];
  await portal.main.getByLabel(zh('compare.other_label', { region: text(own.item.region.name) })).fill('临时身份证');
  await portal.link(zh('compare.add_this', { name: text(hit.title) }), portal.main).click();
  await expect(table.getByRole('columnheader').nth(3)).toContainText(text(hit.title));
});

test('on a phone each cell names its column, and nothing scrolls sideways', { tag: '@phone' }, async ({ portal, page, api }) => {
  const { own, others } = await known(api);
  await page.setViewportSize({ width: 320, height: 640 });
  await portal.wears({ theme: 'elder' });
  await portal.open(address(own.item.id, ...others.slice(0, 3).map(({ id }) => id)));
  const table = portal.main.getByRole('table', { name: zh('compare.table') });
  const promise = row(table, zh('guide.promise'));
  await expect(promise).toHaveCount(4);
  for (const [at, name] of [own.item.region.name, ...others.slice(0, 3).map(({ region }) => region.name)].entries()) {
    expect(await promise.nth(at).evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe(`"${text(name)}"`);
  }
  expect(await page.evaluate(sticksOut)).toEqual([]);
  expect(await table.evaluate((one) => (one.parentElement?.scrollWidth ?? 0) <= (one.parentElement?.clientWidth ?? 0))).toBe(true);
});

test('where comparing is not served, a guide offers it not', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await page.route('**/api/capabilities', async (route) => {
    const answer = await route.fetch();
    const can = (await answer.json()) as { clauses: string[] };
    await route.fulfill({ response: answer, json: { ...can, clauses: can.clauses.filter((clause) => clause !== 'F-6.2.2.b') } });
  });
  await portal.open(`/items/${item.id}`);
  await expect(portal.heading).toContainText(text(item.name));
  await expect(portal.link(zh('compare.from_guide'), portal.main)).toHaveCount(0);
});

test('printed, it is the tables and nothing to press', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const { own, others } = await known(api);
  await portal.open(address(own.item.id, others[0].id));
  await expect(portal.main.getByRole('table')).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  await expect(portal.main.getByRole('table', { name: zh('compare.table') })).toBeVisible();
  await expect(portal.main.getByText(zh('compare.add'), { exact: true })).toBeHidden();
  await expect(portal.main.getByText(zhLike('compare.remove')).first()).toBeHidden();
});
