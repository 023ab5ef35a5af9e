// The negative list of foreign investment: looked up, compared, and asked before applying.
// Clauses: F-6.2.2.d
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { text, type Page } from '../support/wire';
import { escape, zh } from '../support/words';

type Words = Parameters<typeof text>[0];
interface List { id: string; title: Words; zone: string; year: number }
interface Entry { id: string; text: Words; industries: { path: string[]; name: Words }[]; items: { id: string; name: Words }[] }
interface Change { kind: string; before?: Entry; after?: Entry }

test('from the notices to the list, down the industries to an entry, and on to the guide it bears on', async ({ portal, page, api }) => {
  await portal.open('/notices');
  await portal.main.getByRole('link', { name: zh('notices.negative_list') }).click();
  await expect(portal.heading).toHaveText(zh('negative.title'));
  await portal.main.getByRole('navigation', { name: zh('negative.industries_below') }).getByRole('link', { name: /卫生和社会工作/ }).click();
  await expect(page).toHaveURL(/industry=Q/);
  const entries = portal.main.getByRole('article');
  await expect(entries).toHaveCount(1);
  await expect(portal.main.getByRole('heading', { name: zh('negative.entries') })).toBeFocused();
  const { items: [hospitals] } = await api.get<Page<Entry>>('/negative-lists/cn-2024/entries', { industry: '841' });
  await expect(entries).toContainText(text(hospitals.text));
  await expect(entries).toContainText(zh('negative.restricted'));
  await page.reload();
  await portal.ready();
  await expect(entries).toHaveCount(1);
  await entries.getByRole('link', { name: text(hospitals.items[0].name) }).click();
  await expect(portal.heading).toContainText(text(hospitals.items[0].name));
});

test('words find entries; none found says so and leads back to all', { tag: '@desktop' }, async ({ portal, page }) => {
  await portal.open('/negative-list');
  const words = page.getByLabel(zh('negative.words'));
  await words.fill('稀土');
  await words.press('Enter');
  await expect(portal.main.getByRole('article')).toHaveCount(1);
  await expect(portal.main.getByRole('article')).toContainText('稀土');
  await words.fill('没有这样的词');
  await words.press('Enter');
  await expect(portal.main).toContainText(zh('negative.none_found'));
  await portal.main.getByRole('link', { name: zh('negative.all_entries') }).click();
  await expect(portal.main.getByRole('article').nth(1)).toBeVisible();
});

test('two editions side by side: each change told by a word, as the back end tells it', { tag: '@desktop' }, async ({ portal, api }) => {
  const { lists } = await api.get<{ lists: List[] }>('/negative-lists');
  const old = lists.find(({ zone, year }) => zone === 'FREE_TRADE_ZONE' && year === 2022);
  const now = lists.find(({ zone, year }) => zone === 'FREE_TRADE_ZONE' && year === 2024);
  if (!old || !now) throw new Error('the mock server has no two editions of one zone');
  await portal.open(`/negative-list?list=${now.id}`);
  await portal.button(zh('negative.compare'), portal.main).click();
  await portal.main.getByRole('link', { name: zh('negative.compare_with', { title: text(old.title) }) }).click();
  const { items } = await api.get<Page<Change>>(`/negative-lists/${now.id}/changes`, { against: old.id });
  const rows = portal.main.getByRole('article');
  await expect(rows).toHaveCount(items.length);
  for (const [at, change] of items.entries()) {
    await expect(rows.nth(at)).toContainText(zh(`negative.${change.kind.toLowerCase()}`));
    const shown = change.after ?? change.before;
    if (shown) await expect(rows.nth(at)).toContainText(text(shown.text));
  }
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['ADDED', 'REMOVED', 'EASED', 'TIGHTENED']));
});

test('the pre-check: chosen level by level, the answer takes the keyboard, can be shared, and goes along with another share', async ({ portal, page }) => {
  await portal.open('/negative-list/check');
  const level = (name: string) => page.getByRole('combobox', { name: zh(`negative.${name}`) });
  await level('level_1').selectOption('Q');
  await level('level_2').selectOption('84');
  await level('level_3').selectOption('841');
  await page.getByLabel(zh('negative.check_share')).fill('７０％');
  await portal.button(zh('negative.check_send')).click();
  const answer = portal.main.getByRole('heading', { level: 2 });
  await expect(answer).toHaveText(zh('negative.is_restricted'));
  await expect(answer).toBeFocused();
  await expect(portal.main).toContainText(zh('negative.no_decision'));
  await expect(page).toHaveURL(/industry=841&share=70$/);
  expect(await complaints(page)).toEqual([]);
  await page.getByLabel(zh('negative.check_share')).fill('70.000001');
  await portal.button(zh('negative.check_send')).click();
  await expect(answer).toHaveText(zh('negative.is_over'));
  await expect(answer).toBeFocused();
  await page.reload();
  await portal.ready();
  await expect(answer).toHaveText(zh('negative.is_over'));
  await expect(level('level_3')).toHaveValue('841');
  await page.goBack();
  await expect(answer).toHaveText(zh('negative.is_restricted'));
  await expect(page.getByLabel(zh('negative.check_share'))).toHaveValue('70');
});

for (const [what, query, says] of [
  ['forbidden, below the entry', 'list=cn-2024&industry=0421&share=1', 'is_forbidden'],
  ['free in the free trade zones', 'list=ftz-2024&industry=0421&share=1', 'is_free'],
  ['free, though its code begins like a forbidden one', 'list=cn-2024&industry=842&share=100', 'is_free'],
  ['in part: a whole section', 'list=cn-2024&industry=A&share=30', 'is_partly'],
] as const) {
  test(`the pre-check by its address: ${what}`, { tag: '@desktop' }, async ({ portal }) => {
    await portal.open(`/negative-list/check?${query}`);
    await expect(portal.main.getByRole('heading', { level: 2 })).toHaveText(zh(`negative.${says}`));
  });
}

test('what is missing in the form is named; what is wrong in the address is said', { tag: '@desktop' }, async ({ portal, page }) => {
  await portal.open('/negative-list/check?share=101');
  await expect(portal.main).toContainText(zh('show.wrong_parameter', { name: 'share' }));
  await portal.button(zh('negative.check_send')).click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: zh('negative.industry_missing') }).click();
  await expect(page.getByRole('combobox', { name: zh('negative.level_1') })).toBeFocused();
});

test('before an application that the item marks: to the pre-check and back', async ({ portal, page, api }) => {
  const { items } = await api.get<Page<Entry>>('/negative-lists/cn-2024/entries', { industry: '841' });
  const [item] = items[0].items;
  await portal.open(`/items/${item.id}`);
  await portal.main.getByRole('link', { name: zh('guide.negative_list') }).click();
  await expect(portal.heading).toHaveText(zh('negative.check'));
  await expect(page).toHaveURL(new RegExp(`item=${escape(item.id)}`));
  await portal.main.getByRole('link', { name: zh('negative.back_to_item') }).click();
  await expect(portal.heading).toContainText(text(item.name));
});

test('a back end without the list: nothing leads to it', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.route(/\/api\/capabilities$/, async (route) => {
    const answer = await route.fetch();
    const can = (await answer.json()) as { clauses: string[] };
    await route.fulfill({ response: answer, json: { ...can, clauses: can.clauses.filter((clause) => clause !== 'F-6.2.2.d') } });
  });
  await portal.open('/notices');
  await expect(portal.main.getByRole('article').or(portal.main.getByRole('listitem')).first()).toBeVisible();
  await expect(portal.main.getByRole('link', { name: zh('notices.negative_list') })).toHaveCount(0);
});
