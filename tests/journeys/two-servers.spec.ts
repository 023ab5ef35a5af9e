// Two servers in one state behind a round-robin proxy, without sticky sessions: nothing that anybody does signed out depends
// on which of them answers. Every second request goes to the other one, whatever it is for.
// Clauses: A F-6.1.5 F-6.1.7 Y-7
import { test as base, expect } from '../support/portal';
import { robin, type Robin } from '../support/robin';
import { sample } from '../support/matter';
import { themePath } from '../support/places';
import { text, type Item, type Page, type Theme } from '../support/wire';
import { escape, zh } from '../support/words';

const test = base.extend<{ two: Robin }>({
  two: async ({}, use) => {
    const two = await robin();
    await use(two);
    two.stop();
  },
  baseURL: async ({ two }, use) => use(two.origin),
});

/** What of the API each server was asked for. */
const answered = (two: Robin) => two.asked.map((all) => all.filter((one) => / \/api\//.test(one)));

test('home, search, paging, guide, look-up, halls: by two servers in turn', async ({ two, portal, page, request }) => {
  test.setTimeout(90_000);
  const filed = await sample(request, 'REVIEWING.REVIEWING');
  // The anonymous session of this browser, which guards its writes: a store that the servers share.
  await portal.context.request.get(`${two.origin}/api/session`);
  await two.share();
  await portal.open('/');
  await expect(portal.main.getByRole('link').first()).toBeVisible();

  await portal.search('身份证');
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '身份证' }));
  await portal.main.getByRole('article').first().getByRole('link').first().click();
  await expect(portal.heading).toHaveText(/身份证/);
  await expect(portal.materials.first()).toBeVisible();

  // Every page of the longest list: the cursor of one server is taken by the other, nothing is left out or shown twice.
  const { themes } = (await (await request.get('/api/themes')).json()) as { themes: Theme[] };
  const [largest] = themes.sort((a, b) => b.count - a.count);
  expect(largest.count, 'a theme with more than two pages').toBeGreaterThan(40);
  await portal.go(themePath(largest));
  await expect(portal.heading).toHaveText(new RegExp(escape(text(largest.name))));
  const lines = portal.main.getByRole('article');
  await expect(lines).toHaveCount(20);
  const more = portal.button(zh('show.more'), portal.main);
  while ((await more.isVisible()) && (await lines.count()) < 100) {
    const shown = await lines.count();
    await more.click();
    await expect.poll(() => lines.count()).toBeGreaterThan(shown);
  }
  const leads = await lines.getByRole('heading').getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(leads.length).toBeGreaterThanOrEqual(Math.min(100, largest.count));
  expect(new Set(leads).size, 'none twice').toBe(leads.length);

  await portal.go('/halls');
  await expect(portal.heading).toHaveText(zh('halls.title'));
  await portal.entries.first().click();
  await expect(portal.main.getByRole('heading', { level: 2 }).first()).toBeVisible();

  await portal.go('/lookup');
  await page.getByLabel(zh('matter.number')).fill(filed.number);
  await page.getByLabel(zh('matter.query_code')).fill(filed.queryCode);
  await portal.button(zh('matter.lookup_send')).click();
  await expect(portal.main).toContainText(zh('case.state_reviewing'));

  const [one, other] = answered(two);
  expect(one.length, 'the first has answered').toBeGreaterThan(8);
  expect(other.length, 'so has the second').toBeGreaterThan(8);
  for (const kind of ['/api/items', '/api/session', '/api/capabilities']) {
    expect([...one, ...other].filter((asked) => asked.includes(kind)).length, kind).toBeGreaterThan(0);
  }
});

test('what one server said the other one confirms: same marks, same order, same cursors', { tag: '@desktop' }, async ({ two, request }) => {
  await two.share();
  for (const path of ['/api/home', '/api/themes', '/api/items?limit=50', '/api/halls', '/api/notices', '/api/help']) {
    const first = await request.get(path);
    const second = await request.get(path, { headers: { 'If-None-Match': first.headers().etag } });
    expect(first.headers().etag, path).toBeTruthy();
    expect(second.status(), `${path}: the other server knows the mark`).toBe(304);
  }
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await request.get('/api/items', { params: { limit: '50', ...(cursor ? { cursor } : {}) } });
    const part = (await answer.json()) as Page<Item>;
    ids.push(...part.items.map(({ id }) => id));
    cursor = part.next;
  } while (cursor);
  expect(new Set(ids).size).toBe(ids.length);
  const [one, other] = answered(two);
  expect(Math.abs(one.length - other.length), 'in turn').toBeLessThanOrEqual(1);
});

test('one of them is taken away in the middle of a visit', { tag: '@desktop' }, async ({ two, portal }) => {
  await two.share();
  await portal.open('/browse');
  await expect(portal.heading).toHaveText(zh('browse.title'));
  two.lose(0);
  const before = answered(two)[1].length;
  await portal.toPage('departments');
  await expect(portal.heading).toHaveText(zh('browse.departments_title'));
  await expect(portal.entries.first()).toBeVisible();
  await portal.search('社保');
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '社保' }));
  expect(answered(two)[1].length).toBeGreaterThan(before);
});
