// 一件事: several items as one, found from every side, and begun.
// Clauses: F-6.2.2.c Y-6
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { text, type Page } from '../support/wire';
import { zh } from '../support/words';

type Words = Parameters<typeof text>[0];
interface Effort { visits: number; materials: number }
interface Summary { id: string; name: Words; side: string; stage: { id: string; name: Words }; before: Effort; after: Effort }
interface Whole {
  oneThing: Summary;
  items: { item: { id: string; name: Words }; when?: { question: string; anyOf: string[] }[] }[];
  situations: { id: string; question: Words; options: { id: string; label: Words }[] }[];
  materials: { material: { name: Words; exemption: { mode: string } }; items: string[] }[];
  jointItem?: string;
}

test('from the first screen to one of them: what it joins and spares, side by side', async ({ portal, page, api }) => {
  const { oneThing, items } = await api.get<Whole>('/one-things/newborn');
  await portal.open('/');
  await portal.main.getByRole('link', { name: zh('home.all_one_things') }).click();
  await expect(portal.heading).toHaveText(zh('one_thing.title'));
  await portal.main.getByRole('link', { name: text(oneThing.name), exact: true }).click();
  await expect(portal.heading).toHaveText(zh('one_thing.named', { name: text(oneThing.name) }));
  const table = portal.main.getByRole('table');
  const papers = table.getByRole('row', { name: zh('one_thing.papers') }).getByRole('cell');
  await expect(papers.nth(0)).toContainText(String(oneThing.before.materials));
  await expect(papers.nth(1)).toContainText(String(oneThing.after.materials));
  for (const { item } of items) await expect(portal.main.getByRole('article').filter({ hasText: text(item.name) })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test('for a person or an organisation, in one stage: all of it in the address', async ({ portal, page, api }) => {
  await portal.open('/one-things');
  await portal.main.getByRole('link', { name: zh('browse.side_legal') }).click();
  await expect(page).toHaveURL(/side=LEGAL/);
  const { items: legal } = await api.get<Page<Summary>>('/one-things', { side: 'LEGAL' });
  const cards = portal.main.getByRole('heading', { level: 2 });
  await expect(cards).toHaveText(legal.map(({ name }) => text(name)));
  await portal.main.getByRole('link', { name: text(legal[0].stage.name), exact: true }).click();
  await expect(cards).toHaveText(legal.filter(({ stage }) => stage.id === legal[0].stage.id).map(({ name }) => text(name)));
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByRole('link', { name: text(legal[0].stage.name), exact: true })).toHaveAttribute('aria-current', 'true');
  // Another side has other stages: what was chosen does not go along.
  await portal.main.getByRole('link', { name: zh('browse.side_person') }).click();
  await expect(page).not.toHaveURL(/life=/);
  await expect(cards.first()).toBeVisible();
});

test('answers leave only the items and the materials that one needs, and are heard', async ({ portal, api }) => {
  const one = await api.get<Whole>('/one-things/newborn');
  const conditional = one.items.find(({ when }) => when?.length);
  if (!conditional?.when) throw new Error('no item of it depends on anything');
  const [{ question, anyOf }] = conditional.when;
  const asked = one.situations.find(({ id }) => id === question);
  const other = asked?.options.find(({ id }) => !anyOf.includes(id));
  if (!asked || !other) throw new Error('its question has no other answer');
  await portal.open('/one-things/newborn');
  const item = portal.main.getByRole('article').filter({ hasText: text(conditional.item.name) });
  await expect(item).toBeVisible();
  await portal.main.getByRole('radiogroup', { name: text(asked.question) }).or(portal.main.getByRole('group', { name: text(asked.question) }))
    .getByText(text(other.label), { exact: true }).click();
  await expect(item).toBeHidden();
  await expect(portal.main.getByText(zh('one_thing.items_count.other', { n: one.items.length - 1 }))).toBeVisible();
  const only = one.materials.find(({ items }) => items.every((id) => id === conditional.item.id));
  if (!only) throw new Error('none of the materials is for that item alone');
  await portal.main.getByRole('button', { name: /免提交/ }).click();
  await expect(portal.main.getByText(text(only.material.name), { exact: true })).toBeHidden();
  await portal.main.getByRole('button', { name: zh('show.questions_clear') }).click();
  await expect(item).toBeVisible();
});

test('begun: at one window, and on line each by itself in order', async ({ portal, page, api, watch }) => {
  watch.expectFailedAnswers();
  const one = await api.get<Whole>('/one-things/newborn');
  expect(one.jointItem).toBeUndefined();
  await portal.open('/one-things/newborn');
  await portal.main.getByRole('link', { name: zh('one_thing.start'), exact: true }).click();
  await expect(portal.main.getByRole('heading', { name: zh('one_thing.at_window') })).toBeInViewport();
  await expect(portal.main.getByText(zh('one_thing.one_by_one'))).toBeVisible();
  await portal.main.getByRole('list').filter({ hasNot: page.getByRole('article') })
    .getByRole('link', { name: text(one.items[0].item.name), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/apply/${one.items[0].item.id}`));
});

test('where one application takes them all, that is what is offered', { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
  watch.expectFailedAnswers();
  const { jointItem } = await api.get<Whole>('/one-things/utilities');
  await portal.open('/one-things/utilities');
  await expect(portal.main.getByText(zh('one_thing.one_by_one'))).toHaveCount(0);
  await portal.main.getByRole('link', { name: zh('one_thing.apply_joint') }).click();
  await expect(page).toHaveURL(new RegExp(`/apply/${jointItem}`));
});

test('found by words, by its stage of life, and from the guide of each item', { tag: '@desktop' }, async ({ portal, api }) => {
  const one = await api.get<Whole>('/one-things/newborn');
  const name = text(one.oneThing.name);
  await portal.open(`/find?q=${encodeURIComponent('新生儿')}&kind=ONE_THING`);
  await portal.main.getByRole('link', { name, exact: true }).click();
  await expect(portal.heading).toHaveText(zh('one_thing.named', { name }));
  await portal.open(`/browse/life-person/${one.oneThing.stage.id}`);
  await expect(portal.main.getByRole('heading', { name: zh('browse.one_things') })).toBeVisible();
  await expect(portal.main.getByRole('link', { name, exact: true })).toBeVisible();
  await portal.open(`/items/${one.items[0].item.id}`);
  await expect(portal.main.getByText(zh('guide.part_of'))).toBeVisible();
  await portal.main.getByRole('link', { name, exact: true }).click();
  await expect(portal.heading).toHaveText(zh('one_thing.named', { name }));
});

test('one that there is not, and a wrong address', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/one-things/no-such-thing');
  await expect(portal.heading).toHaveText(zh('one_thing.title'));
  await expect(portal.main.getByRole('link', { name: zh('one_thing.title') })).toBeVisible();
  await portal.open('/one-things?side=nobody');
  await expect(portal.main).toContainText(zh('show.wrong_address'));
  await expect(portal.main.getByRole('heading', { level: 2 }).first()).toBeVisible();
});

test('a region that handles nothing as one says so and leads on', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.route('**/api/one-things?**', (route) => route.fulfill({ json: { items: [], total: 0 } }));
  await portal.open('/one-things');
  await expect(portal.main.getByText(zh('one_thing.none_explain'))).toBeVisible();
  await portal.main.getByRole('link', { name: zh('browse.title') }).last().click();
  await expect(portal.heading).toHaveText(zh('browse.title'));
});

test('answers with unknown names and missing parts still make a page', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.route('**/api/one-things/newborn*', async (route) => {
    const answer = await route.fetch();
    const { oneThing, items, materials } = (await answer.json()) as Whole;
    materials[0].material.exemption.mode = 'SOMETHING_NEW';
    await route.fulfill({ json: { oneThing: { ...oneThing, side: 'SOMEBODY_ELSE', more: 1 }, items, materials } });
  });
  await portal.open('/one-things/newborn');
  await expect(portal.main.getByRole('table')).toBeVisible();
  await expect(portal.main.getByRole('article').first()).toBeVisible();
});

test('a back end without it: nothing leads there', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.route('**/api/capabilities', async (route) => {
    const answer = await route.fetch();
    const can = (await answer.json()) as { clauses: string[] };
    await route.fulfill({ response: answer, json: { ...can, clauses: can.clauses.filter((clause) => clause !== 'F-6.2.2.c') } });
  });
  await portal.open('/browse');
  await expect(portal.main.getByRole('heading', { name: zh('browse.by_department') })).toBeVisible();
  await expect(portal.main.getByRole('link', { name: zh('browse.one_things_all') })).toHaveCount(0);
  await portal.open('/');
  await expect(portal.main.getByRole('heading', { name: zh('home.life') })).toBeVisible();
  await expect(portal.main.getByRole('link', { name: zh('home.all_one_things') })).toHaveCount(0);
});

test('where it cannot be loaded, a stage of life says so and shows its items', { tag: '@desktop' }, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await page.route('**/api/one-things?*', (route) => route.abort());
  await portal.open('/browse/life-person/birth');
  await expect(portal.main.getByText(zh('browse.one_things_failed'))).toBeVisible();
  await expect(portal.main.getByRole('article').first()).toBeVisible();
});
