// One's own space: what waits, for oneself and for others, what is under way, what is new; narrowing one's cases; tags.
// Clauses: F-6.1.10 F-6.1.10.a F-6.1.10.b
import { readFile } from 'node:fs/promises';
import { expect, test, type Fault } from '../support/portal';
import { complaints } from '../support/axe';
import { enter, sample } from '../support/matter';
import { en, escape, zh, zhLike } from '../support/words';

const desktop = { tag: '@desktop' };

test('the space says what waits, for whom and until when, leads there, and follows what happens', desktop, async ({ portal, page, request }) => {
  test.setTimeout(90_000);
  const { id } = await sample(request, 'CORRECTION_REQUIRED', { workdays: 1 });
  await enter(portal, '/help');
  await portal.who.click();
  await expect(portal.heading).toHaveText(zh('me.title'));
  await expect(page).toHaveURL(/\/me$/);
  const todo = portal.main.getByRole('region', { name: zh('me.todo'), exact: true });
  const rows = todo.getByRole('listitem');
  await expect(rows.first()).toContainText(/\d{4}年/);
  const more = todo.getByRole('button', { name: zhLike('me.todo_more') });
  if (await more.count()) await more.click();
  // Her child's identity card has run out: she renews it for the child.
  const child = rows.filter({ hasText: '居民身份证' }).filter({ hasText: zh('me.for_whom', { name: '*一诺' }) });
  await expect(child.getByRole('link', { name: zhLike('me.do_renew') })).toHaveAttribute('href', /\/items\//);
  const correct = todo.locator(`a[href$="/cases/${id}/correct"]`);
  await expect(correct).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await expect(portal.main.getByText(zh('me.live'))).toBeVisible();

  // Something happens while she looks.
  const now = await sample(request, 'CORRECTION_REQUIRED', { workdays: 1 });
  await expect(todo.locator(`a[href$="/cases/${now.id}/correct"]`)).toBeVisible({ timeout: 10_000 });

  await correct.click();
  await expect(portal.heading).toHaveText(zh('matter.correct'));
  await page.goBack();
  await expect(portal.heading).toHaveText(zh('me.title'));

  // One source fails: by name, and the rest stays.
  await portal.fault('getMySpace', 'partFailed:cards' as Fault);
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('me.failed', { parts: zh('me.part_cards') }))).toBeVisible();
  await expect(rows.first()).toBeVisible();
  await expect(child).toHaveCount(0);
  await portal.noFault();
  await portal.button(zh('me.again')).click();
  await expect(portal.main.getByText(zh('me.failed', { parts: zh('me.part_cards') }))).toHaveCount(0);

  await portal.speak('en');
  await expect(portal.heading).toHaveText(en('me.title'));
  await expect(portal.main.getByRole('heading', { name: en('me.todo'), exact: true })).toBeVisible();
});

test('an organisation sees its licences and agents; its agent is told for whom; elders get eight large entries at most', { tag: '@phone' }, async ({ portal, page }) => {
  test.setTimeout(60_000);
  await enter(portal, '/me', 'qinghe-foods');
  const body = portal.main.getByRole('region', { name: zh('me.organisation') });
  await expect(body.getByRole('link', { name: '食品经营许可证' })).toBeVisible();
  await expect(body).toContainText(zh('me.agents'));
  expect(await complaints(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing beside the page').toBe(true);

  await portal.wears({ theme: 'elder' });
  await enter(portal, '/me', 'luo-jian');
  const entries = portal.main.getByRole('region').getByRole('listitem');
  await expect(entries.first()).toBeVisible();
  expect(await entries.count()).toBeLessThanOrEqual(8);
  await expect(portal.main.getByText(zh('me.for_whom', { name: '云川青禾食品有限公司' })).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('me.elder_more'), portal.main).click();
  await expect(portal.link(zh('me.door_tags'), portal.main)).toBeVisible();
});

test('cases: narrowed, found by number without it in the address, kept, saved as a table, and drafts that fail by name', desktop, async ({ portal, page, request, watch }) => {
  test.setTimeout(90_000);
  watch.expectFailedAnswers();
  const persona = 'yunchuan-library';
  const wanting = await sample(request, 'CORRECTION_REQUIRED', { persona });
  const closed = await sample(request, 'CLOSED', { persona });
  await enter(portal, '/cases', persona);
  const filed = portal.main.getByRole('region', { name: zh('matter.filed') });
  const rows = filed.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(rows.first()).toContainText(zh('matter.needs_you'));
  await expect(portal.main.getByText(zh('matter.live'))).toBeVisible();

  // By number: what was typed stays out of the address, of storage, and of the title.
  await filed.getByLabel(zh('matter.search_label')).fill(closed.number);
  await portal.button(zh('matter.search'), filed).click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(closed.number);
  expect(await portal.traces()).not.toContain(closed.number);
  await filed.getByRole('button', { name: zh('ui.remove', { what: zh('matter.chip_words', { words: closed.number }) }) }).click();

  await portal.button(zh('matter.narrow'), filed).click();
  await filed.getByLabel(zh('matter.by_group')).selectOption({ label: zh('matter.group_correction') });
  await portal.button(zh('matter.apply'), filed).click();
  await expect(page).toHaveURL(/group=CORRECTION/);
  await expect(filed).toContainText(wanting.number);
  await expect(filed).not.toContainText(closed.number);
  expect(await complaints(page)).toEqual([]);
  await page.reload();
  await portal.ready();
  await expect(filed).toContainText(wanting.number);

  // Kept at the back end, not on this device.
  await portal.button(zh('matter.narrow'), filed).click();
  const name = `等我补正${Date.now() % 100_000}`;
  await filed.getByLabel(zh('matter.keep_name')).fill(name);
  await portal.button(zh('matter.keep'), filed).click();
  await expect(portal.button(name, filed)).toBeVisible();
  expect(await portal.traces()).not.toContain(name);
  await filed.getByRole('link', { name: zh('matter.clear') }).first().click();
  await expect(filed).toContainText(closed.number);
  await portal.button(name, filed).click();
  await expect(page).toHaveURL(/group=CORRECTION/);
  await filed.getByRole('button', { name: new RegExp(`^${escape(zh('matter.forget'))} ?: ${name}$`) }).click();
  await expect(portal.button(name, filed)).toHaveCount(0);

  const download = page.waitForEvent('download');
  await portal.button(zh('matter.export'), filed).dblclick();
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table.startsWith('\uFEFF"')).toBe(true);
  expect(table).toContain(wanting.number);
  expect(table).not.toContain(closed.number);

  // What was begun is another source: it fails by name.
  await portal.fault('listDrafts', 'error500');
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('matter.drafts_failed'))).toBeVisible();
  await expect(rows.first()).toBeVisible();
});

test('tags say where they come from; removed, off and added they hold at once, here and on home', desktop, async ({ portal, page }) => {
  test.setTimeout(90_000);
  await enter(portal, '/me', 'laozhou-noodles');
  const suggested = portal.main.getByRole('region', { name: zh('me.suggestions') });
  const reason = '因为您在明湖区经营餐饮';
  await expect(suggested.getByText(reason).first()).toBeVisible();
  await suggested.getByRole('link', { name: zh('me.to_tags') }).click();
  await expect(portal.heading).toHaveText(zh('tags.title'));
  const mine = portal.main.getByRole('region', { name: zh('tags.mine'), exact: true });
  const catering = mine.getByRole('listitem').filter({ hasText: '经营餐饮' });
  await expect(catering).toContainText(zh('tags.from_case'));
  expect(await complaints(page)).toEqual([]);
  await catering.getByRole('button').dblclick();
  await portal.hears(zh('tags.told_removed', { name: '经营餐饮' }));
  await expect(catering).toHaveCount(0);
  await expect(portal.main.getByText(zh('tags.told_removed', { name: '经营餐饮' }))).toBeFocused();
  await portal.open('/me');
  await expect(suggested.getByRole('article').first()).toBeVisible();
  await expect(suggested.getByText(reason)).toHaveCount(0);

  await portal.go('/me/tags');
  const removed = portal.main.getByRole('region', { name: zh('tags.removed') });
  await removed.getByRole('listitem').filter({ hasText: '经营餐饮' }).getByRole('button').click();
  await expect(catering).toBeVisible();
  await portal.open('/');
  await expect(portal.recommended.getByText(reason).first()).toBeVisible();
  await expect(portal.recommended.getByText(zh('recommended.about_own'))).toBeVisible();

  // Off is off, at the back end: on home stands what is for everybody.
  await portal.open('/me/tags');
  await portal.button(zh('tags.turn_off'), portal.main).click();
  await expect(portal.button(zh('tags.turn_on'), portal.main)).toBeVisible();
  await portal.open('/');
  await expect(portal.recommended.getByText(zh('recommended.about'))).toBeVisible();
  await expect(portal.recommended.getByText(reason)).toHaveCount(0);
  await portal.open('/me/tags');
  await portal.button(zh('tags.turn_on'), portal.main).click();
  await expect(portal.button(zh('tags.turn_off'), portal.main)).toBeVisible();
});
