// Finding an item by what one would type.
// Clauses: F-6.1.5
import { expect, test } from '../support/portal';
import { text, type Text } from '../support/wire';
import { zh, zhLike } from '../support/words';

// Words, pinyin, initials, everyday speech, another word for the same thing, a slip of the hand.
for (const typed of ['身份证', 'shenfenzheng', 'sfz', '办身份证', '身分证', '居民身份证件']) {
  test(`“${typed}” finds the identity card`, { tag: '@desktop' }, async ({ portal, page, api }) => {
    await portal.open('/');
    await portal.search(typed);
    await expect(page).toHaveURL(/\/find\?/);
    const answer = await api.search(typed);
    const items = answer.groups.find(({ kind }) => kind === 'ITEM');
    expect(items?.hits.map(({ title }) => text(title)).join(), 'what the mock server finds').toContain('身份证');
    for (const hit of items?.hits ?? []) {
      await expect(portal.main.getByRole('link', { name: text(hit.title), exact: true }).first()).toBeVisible();
    }
    const first = items?.hits[0];
    const line = portal.main.getByRole('article').filter({ hasText: text(first?.title ?? '') }).first();
    await expect(line).toContainText(text(first?.item?.department.name ?? ''));
    await expect(line).toContainText(zh(first?.item?.hasFee ? 'show.fee_some' : 'show.fee_none'));
    await line.getByRole('link').first().click();
    await expect(portal.heading).toContainText(text(first?.title ?? ''));
  });
}

test('results keep their words, their count is said, and they survive reload and sharing', async ({ portal, page, api }) => {
  await portal.open('/');
  await portal.search('身份证');
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '身份证' }));
  const total = (await api.search('身份证')).groups.reduce((sum, group) => sum + group.total, 0);
  await portal.hears(zh('find.found', { n: total }));
  await expect(portal.main.getByText(zh('find.found', { n: total })).first()).toBeVisible();
  await expect(portal.main.locator('mark').first()).toBeVisible();
  await expect(portal.searchBox).toHaveValue('身份证');
  await page.reload();
  await portal.ready();
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '身份证' }));
  await expect(portal.searchBox).toHaveValue('身份证');
});

test('a query that finds nothing itself shows what is near, and says so', { tag: '@desktop' }, async ({ portal, api }) => {
  const slips = ['身分証', '身份政', '驾使证', '公鸡金', '社保咔', '营业植照', '居主证', '不动产等记'];
  const answers = await Promise.all(slips.map((slip) => api.search(slip)));
  const answer = answers.find(({ corrected }) => corrected);
  expect(answer?.corrected, 'the mock server corrects at least one slip').toBeTruthy();
  await portal.open(`/find?q=${encodeURIComponent(answer?.query ?? '')}`);
  const said = zh('find.instead', { asked: answer?.query ?? '', shown: answer?.corrected ?? '' });
  await expect(portal.main.getByText(said).first()).toBeVisible();
});

test('nothing found: what was tried, and four ways on', async ({ portal }) => {
  const words = '量子纠缠泡泡龙';
  await portal.open(`/find?q=${encodeURIComponent(words)}`);
  await expect(portal.main.getByText(zh('find.none_title', { words })).first()).toBeVisible();
  await expect(portal.link(zh('find.none_browse'), portal.main)).toBeVisible();
  await expect(portal.link(zh('find.none_departments'), portal.main)).toBeVisible();
  await expect(portal.link(zh('find.none_help'), portal.main)).toBeVisible();
  await portal.hears(zh('find.none_title', { words }));
  await portal.link(zh('find.none_browse'), portal.main).click();
  await expect(portal.heading).toHaveText(zh('browse.title'));
});

test('one kind alone, page after page, and back again', async ({ portal, page, api }) => {
  const answer = await api.search('登记');
  const items = answer.groups.find(({ kind }) => kind === 'ITEM');
  expect(items?.total ?? 0, 'enough hits for a second page').toBeGreaterThan(10);
  await portal.open(`/find?q=${encodeURIComponent('登记')}`);
  await portal.link(portal.like('find.all_of_kind', { kind: zh('find.kind_item') }), portal.main).click();
  await expect(page).toHaveURL(/kind=ITEM/i);
  const lines = portal.main.getByRole('article');
  await expect(lines).toHaveCount(10);
  await portal.button(zh('show.more'), portal.main).click();
  await expect.poll(() => lines.count()).toBeGreaterThan(10);
  const shown = await lines.count();
  await page.reload();
  await portal.ready();
  await expect.poll(() => lines.count()).toBe(shown);
  await lines.last().getByRole('link').first().click();
  await expect(portal.heading).not.toContainText('登记”');
  await page.goBack();
  await expect.poll(() => lines.count()).toBe(shown);
});

test('narrowed to one side', { tag: '@desktop' }, async ({ portal, page, api }) => {
  await portal.open(`/find?q=${encodeURIComponent('登记')}`);
  await portal.link(zh('find.side_legal'), portal.main).click();
  await expect(page).toHaveURL(/side=LEGAL/i);
  const items = (await api.search('登记', { side: 'LEGAL' })).groups.find(({ kind }) => kind === 'ITEM');
  await expect(portal.main.getByRole('link', { name: text(items?.hits[0].title ?? ''), exact: true }).first()).toBeVisible();
});

const wrong: [string, string, string][] = [
  ['a kind that there is not', '/find?q=%E7%A4%BE%E4%BF%9D&kind=NONSENSE', zh('find.bad_kind', { value: 'NONSENSE' })],
  ['a side that there is not', '/find?q=%E7%A4%BE%E4%BF%9D&side=nobody', zh('find.bad_side', { value: 'nobody' })],
  ['words that are too long', `/find?q=${'a'.repeat(300)}`, zh('find.long_words')],
  ['characters nobody can search for', '/find?q=a%01b', zh('find.bad_words')],
];
for (const [what, path, message] of wrong) {
  test(`an address with ${what} says so and shows the rest`, { tag: '@desktop' }, async ({ portal }) => {
    await portal.open(path);
    await expect(portal.main.getByText(message).first()).toBeVisible();
    await expect(portal.heading).toBeVisible();
    await expect(portal.searchBox).toBeVisible();
  });
}

test('no words at all: the page explains how to search', async ({ portal }) => {
  await portal.open('/find');
  await expect(portal.heading).toHaveText(zh('find.title'));
  await expect(portal.main.getByText(zh('find.lead'))).toBeVisible();
});

test.describe('completions', () => {
  test('by keyboard alone: type, choose with the arrows, go', async ({ portal, page }) => {
    await portal.open('/');
    await portal.tabTo(portal.searchBox);
    await page.keyboard.type('shenfen');
    const list = page.getByRole('listbox');
    await expect(list.getByRole('option').first()).toContainText('身份');
    await expect(portal.searchBox).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    const first = list.getByRole('option').first();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(portal.searchBox).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '?');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(portal.searchBox).toHaveValue('shenfen');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/(find|items)/);
    await expect(portal.heading).toContainText('身份');
  });

  test('one question a pause, not one a letter', { tag: '@desktop' }, async ({ portal, page }) => {
    await portal.open('/');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/search/completions')) asked.push(request.url());
    });
    await portal.searchBox.pressSequentially('shenfenzheng', { delay: 15 });
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test('an answer that comes late is never shown over a newer one', { tag: '@desktop' }, async ({ portal, page }) => {
    await portal.open('/');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let late = false;
    await page.route('**/api/search/completions?*', async (route) => {
      if (!route.request().url().includes('q=gong&') && !route.request().url().endsWith('q=gong')) return route.continue();
      const answer = await route.fetch();
      await held;
      late = true;
      // The portal may have given this one up: then there is nobody to answer.
      await route.fulfill({ response: answer }).catch(() => {});
    });
    const first = page.waitForRequest(/completions\?.*q=gong/);
    await portal.searchBox.fill('gong');
    await first;
    await portal.searchBox.fill('sfz');
    const options = page.getByRole('option');
    await expect(options.first()).toContainText('身份');
    release();
    await expect.poll(() => late).toBe(true);
    await expect(options.first()).toContainText('身份');
  });

  test('when completions fail, one can still search', { tag: '@desktop' }, async ({ portal, page, watch }) => {
    watch.expectFailedAnswers();
    await portal.open('/');
    await portal.fault('complete', 'error500');
    const answered = page.waitForResponse(/completions/);
    await portal.searchBox.fill('身份');
    await answered;
    await portal.searchBox.press('Enter');
    await expect(portal.heading).toHaveText(zh('find.title_for', { words: '身份' }));
  });
});

test('a region named in the words: said, and one press away', async ({ portal, page, api }) => {
  type Regions = { regions: { code: string; name: Text; hasServices?: boolean; selfLevel?: boolean }[] };
  const { regions: [top] } = await api.get<Regions>('/regions');
  const { regions: cities } = await api.get<Regions>('/regions', { parent: top.code });
  const city = cities.filter(({ hasServices, selfLevel }) => hasServices && !selfLevel)[1];
  await portal.open(`/find?q=${encodeURIComponent(`${text(city.name)}居民身份证换领`)}`);
  await expect(portal.main.getByText(zhLike('find.named_region', { named: text(city.name) }))).toBeVisible();
  await portal.button(zh('find.to_named_region', { named: text(city.name) }), portal.main).click();
  await expect(portal.regionButton).toContainText(text(city.name));
  await expect(portal.main.getByText(zhLike('find.named_region', { named: text(city.name) }))).toHaveCount(0);
  await expect(portal.main.getByRole('article').first()).toBeVisible();
  // The keyboard stays with the results.
  await expect(page.locator('#find-results')).toBeFocused();
});
