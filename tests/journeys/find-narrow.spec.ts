// Many results: narrowed by what they differ in, put in order, explained, and judged.
// Clauses: F-6.1.5
import { complaints } from '../support/axe';
import { expect, test } from '../support/portal';
import type { SearchAnswer } from '../support/wire';
import { text } from '../support/wire';
import { zh } from '../support/words';

const words = '登记';
const path = `/find?q=${encodeURIComponent(words)}`;

const count = (answer: SearchAnswer, kind: string, value: string) =>
  answer.facets.find((facet) => facet.kind === kind)?.values.find((choice) => choice.value === value)?.count ?? 0;
const items = (answer: SearchAnswer) => answer.groups.find(({ kind }) => kind === 'ITEM');

test('narrowed by two conditions, shared, and widened again', { tag: '@phone' }, async ({ portal, page, api }) => {
  const all = await api.search(words);
  const unpaid = count(all, 'FREE', 'true');
  const both = count(await api.search(words, { free: 'true' }), 'VISITS', '0');
  expect(both, 'something is left to find').toBeGreaterThan(0);
  expect(both, 'the second condition narrows').toBeLessThan(unpaid);

  await portal.open(path);
  await portal.button(zh('find.narrow'), portal.main).click();
  await portal.link(zh('find.choice', { name: zh('find.fee_none'), n: unpaid }), portal.main).click();
  await expect(page).toHaveURL(/free=true/);
  await expect(portal.main.getByText(zh('find.found', { n: unpaid })).first()).toBeVisible();
  await expect(portal.main.getByRole('heading', { name: zh('find.kind_policy') })).toHaveCount(0);
  await portal.link(zh('find.choice', { name: zh('find.no_visit'), n: both }), portal.main).click();
  await portal.hears(zh('find.found', { n: both }));
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('find.to_results'), portal.main).click();
  await expect(portal.main.locator('#find-results')).toBeFocused();

  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('find.found', { n: both })).first()).toBeVisible();
  const chosen = portal.main.getByRole('list', { name: zh('find.chosen') });
  await portal.link(zh('find.take_back', { name: zh('find.fee_none') }), chosen).click();
  await expect(page).not.toHaveURL(/free=/);
  await expect(portal.link(zh('find.take_back', { name: zh('find.no_visit') }), chosen)).toBeVisible();
  await page.goBack();
  await portal.link(zh('find.take_all_back'), chosen).click();
  await expect(portal.main.getByText(zh('find.found', { n: all.groups.reduce((sum, group) => sum + group.total, 0) })).first()).toBeVisible();
});

test('a condition that leaves nothing can be taken back where it says so', { tag: '@desktop' }, async ({ portal, page }) => {
  await portal.open(`${path}&department=nobody`);
  await expect(portal.main.getByText(zh('find.none_title', { words })).first()).toBeVisible();
  await portal.link(zh('find.none_widen'), portal.main).click();
  await expect(page).not.toHaveURL(/department/);
  await expect(portal.main.getByRole('article').first()).toBeVisible();
});

test('put in order by what is promised soonest', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const first = items(await api.search(words, { sort: 'PROMISE' }))?.hits[0];
  await portal.open(path);
  await portal.button(zh('find.narrow'), portal.main).click();
  await portal.link(zh('find.sort_promise'), portal.main).click();
  await expect(page).toHaveURL(/sort=PROMISE/);
  await expect(portal.main.getByRole('article').first()).toContainText(text(first?.title ?? '?'));
});

test('each result says why it is there, when asked', { tag: '@desktop' }, async ({ portal }) => {
  await portal.open(`/find?q=sfz`);
  const why = portal.main.getByText(zh('find.why_sound'));
  await expect(portal.main.getByRole('article').first()).toBeVisible();
  await expect(why).toHaveCount(0);
  await portal.button(zh('find.narrow'), portal.main).click();
  await portal.button(zh('find.why'), portal.main).click();
  await expect(why.first()).toContainText('100%');
});

test('says that it helped, with one press', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const helped = async () => {
    const { said } = (await (await request.get('/_mock/searches')).json()) as { said: { feedback: { query: string; helpful: boolean } }[] };
    return said.filter(({ feedback }) => feedback.query === words && feedback.helpful).length;
  };
  const before = await helped();
  await portal.open(path);
  await portal.button(zh('find.helpful_yes'), portal.main).dblclick();
  await expect(portal.main.getByText(zh('find.helpful_done'))).toBeVisible();
  expect(await helped(), 'pressed twice, sent once').toBe(before + 1);
  await page.reload();
  await expect(portal.button(zh('find.helpful_yes'), portal.main)).toBeVisible();
});

test('says what was missing; nothing typed is lost when it cannot be sent', { tag: '@desktop' }, async ({ portal, request, watch }) => {
  watch.expectFailedAnswers();
  await portal.open(`/find?q=${encodeURIComponent('量子纠缠泡泡龙')}`);
  await portal.button(zh('find.helpful_no'), portal.main).click();
  const field = portal.main.getByRole('textbox', { name: zh('find.helpful_missing') });
  await expect(field).toBeFocused();
  const send = portal.button(zh('find.helpful_send'), portal.main);
  await field.fill('字'.repeat(201));
  await send.click();
  await expect(portal.main.getByText(zh('find.helpful_long', { n: 200 }))).toBeVisible();
  await field.fill('想买一只泡泡龙');
  await portal.fault('rateSearch', 'error500');
  await send.click();
  await expect(portal.main.getByRole('alert')).toBeVisible();
  await expect(field).toHaveValue('想买一只泡泡龙');
  await portal.noFault();
  await send.click();
  await expect(portal.main.getByText(zh('find.helpful_done'))).toBeVisible();
  const said = (await (await request.get('/_mock/searches')).json()).said as { feedback: { remark?: string } }[];
  expect(said.map(({ feedback }) => feedback.remark)).toContain('想买一只泡泡龙');
});

test('when the search is down, there are other ways', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/');
  await portal.fault('search', 'error500');
  await portal.search(words);
  await expect(portal.main.getByRole('heading', { name: zh('find.down') })).toBeVisible();
  await portal.link(zh('find.none_departments'), portal.main).click();
  await expect(portal.heading).toHaveText(zh('browse.departments_title'));
});

test('an address with a condition that there is not says so and shows the rest', { tag: '@desktop' }, async ({ portal }) => {
  await portal.open(`${path}&visits=never&free=true`);
  await expect(portal.main.getByText(zh('find.bad_condition', { value: 'never' }))).toBeVisible();
  await expect(portal.link(zh('find.take_back', { name: zh('find.fee_none') }), portal.main)).toBeVisible();
});
