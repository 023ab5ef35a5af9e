// Finding an item without knowing its name: by theme, by stage of life, by department.
// Clauses: F-6.1.4 Q-6.2.2.4
import { expect, test } from '../support/portal';
import { themePath } from '../support/places';
import { text, type Department, type Item, type Page, type Theme } from '../support/wire';
import { escape, zh } from '../support/words';

test('by theme, from the home page to a guide', async ({ portal, page, api }) => {
  const { themes } = await api.get<{ themes: Theme[] }>('/themes', { side: 'PERSON' });
  const theme = themes.find(({ kind }) => kind === 'PERSON');
  if (!theme) throw new Error('the mock server has no themes');
  await portal.open('/');
  await portal.toPage('browse');
  await expect(portal.heading).toHaveText(zh('browse.title'));
  await portal.main.getByRole('link', { name: new RegExp(escape(text(theme.name))) }).first().click();
  await expect(page).toHaveURL(new RegExp(escape(themePath(theme))));
  await expect(portal.heading).toContainText(text(theme.name));
  const items = await api.items({ personTheme: theme.code });
  expect(items.items.length).toBeGreaterThan(0);
  for (const item of items.items.slice(0, 5)) {
    await expect(portal.main.getByRole('link', { name: text(item.name), exact: true }).first()).toBeVisible();
  }
  await portal.main.getByRole('link', { name: text(items.items[0].name), exact: true }).first().click();
  await expect(portal.heading).toContainText(text(items.items[0].name));
});

test('themes of legal persons stand behind their own tab, with the number of items', async ({ portal, page, api }) => {
  const { themes } = await api.get<{ themes: Theme[] }>('/themes', { side: 'LEGAL' });
  const theme = themes.find(({ kind }) => kind === 'LEGAL');
  if (!theme) throw new Error('the mock server has no themes for legal persons');
  await portal.open('/browse');
  await portal.main.getByRole('link', { name: zh('browse.side_legal') }).or(portal.main.getByRole('tab', { name: zh('browse.side_legal') })).click();
  const named = page.getByRole('link', { name: new RegExp(escape(text(theme.name))) });
  const tile = portal.main.getByRole('listitem').filter({ has: named }).first();
  await expect(tile).toBeVisible();
  await expect(tile).toContainText(zh('show.items', { n: theme.count }));
  await page.reload();
  await portal.ready();
  await expect(tile).toBeVisible();
});

test('a long list goes on, page after page, to its end', async ({ portal, api }) => {
  const { themes } = await api.get<{ themes: Theme[] }>('/themes');
  const [largest] = themes.sort((a, b) => b.count - a.count);
  expect(largest.count, 'a theme with more than one page').toBeGreaterThan(20);
  await portal.open(themePath(largest));
  const lines = portal.main.getByRole('article');
  await expect(lines).toHaveCount(20);
  const more = portal.button(zh('show.more'), portal.main);
  while (await more.isVisible()) {
    const before = await lines.count();
    await more.click();
    await expect.poll(() => lines.count()).toBeGreaterThan(before);
    if ((await lines.count()) >= 60) break;
  }
  expect(await lines.count()).toBeGreaterThanOrEqual(Math.min(60, largest.count));
});

test('by department: its telephone dials, its items lead to guides', async ({ portal, api }) => {
  const departments = await api.get<Page<Department>>('/departments');
  const department = departments.items.find(({ itemCount }) => itemCount > 0);
  if (!department) throw new Error('no department handles anything');
  const name = text(department.name);
  await portal.open('/browse');
  await portal.link(zh('browse.departments_link'), portal.main).click();
  await expect(portal.heading).toHaveText(zh('browse.departments_title'));
  await portal.main.getByLabel(zh('browse.departments_filter')).fill(name);
  await portal.main.getByRole('link', { name: new RegExp(escape(name)) }).first().click();
  await expect(portal.heading).toContainText(name);
  await expect(portal.main).toContainText(department.creditCode);
  await expect(portal.main).toContainText(text(department.hours));
  const phone = department.consult.find(({ kind }) => kind === 'PHONE');
  await expect(portal.main.getByRole('link', { name: phone?.value ?? '?' }).first()).toHaveAttribute('href', /^tel:[0-9+]+$/);
  const items = await api.get<Page<Item>>('/items', { department: department.id });
  await portal.main.getByRole('link', { name: text(items.items[0].name), exact: true }).first().click();
  await expect(portal.heading).toContainText(text(items.items[0].name));
});

test('a department nobody knows by that name', { tag: '@desktop' }, async ({ portal }) => {
  await portal.open('/departments');
  await portal.main.getByLabel(zh('browse.departments_filter')).fill('月球开发局');
  await expect(portal.main.getByText(zh('browse.departments_none', { words: '月球开发局' }))).toBeVisible();
  await portal.button(zh('browse.departments_clear'), portal.main).first().click();
  await expect(portal.main.getByLabel(zh('browse.departments_filter'))).toHaveValue('');
});

test('a theme that there is not leads back to all of them', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/browse/person/no-such-theme');
  await expect(portal.main.getByText(portal.like('browse.theme_empty_title')).first()).toBeVisible();
  await portal.link(zh('browse.to_browse'), portal.main).first().click();
  await expect(portal.heading).toHaveText(zh('browse.title'));
});

for (const [kind, code] of [['CROSS_PROVINCE', 'ONLINE'], ['WAY', 'NO_VISIT']]) {
  test(`by ${kind}: as many items as it says, for both sides`, { tag: '@desktop' }, async ({ portal, page, api }) => {
    const { themes } = await api.get<{ themes: Theme[] }>('/themes');
    const theme = themes.find((theme) => theme.kind === kind && theme.code === code);
    if (!theme) throw new Error(`the mock server has no items under ${kind}`);
    await portal.open('/browse?side=LEGAL');
    const tile = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: new RegExp(`^${escape(text(theme.name))}`) }) });
    const own = tile.filter({ hasText: zh('show.items', { n: theme.count }) });
    await own.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(escape(themePath(theme))));
    await expect(portal.heading).toContainText(text(theme.name));
    await expect(portal.main.getByRole('article').first()).toBeVisible();
  });
}

test('an entry that there cannot be leaves a page with a way on', { tag: '@desktop' }, async ({ portal }) => {
  await portal.open(themePath({ kind: 'WAY', code: 'BY_MAGIC', name: '', count: 0 }));
  await portal.link(zh('browse.to_browse'), portal.main).click();
  await expect(portal.heading).toHaveText(zh('browse.title'));
});
