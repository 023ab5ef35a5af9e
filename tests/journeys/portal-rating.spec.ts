// What people think of the portal itself and of a guide: said in a minute, by anybody, counted at once.
// Clauses: F-6.1.9
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { zh } from '../support/words';

interface Ratings { count: number; levels: { level: string; count: number }[] }

test('a guide: nothing goes without a level, what is too long is told, and nobody is named', async ({ portal, page, api, request }) => {
  const guide = await api.guideWhere(({ rating }) => !!rating);
  const counted = async () => (await (await request.get(`/api/portal-ratings?item=${guide.item.id}`)).json()) as Ratings;
  const before = await counted();
  await portal.open(`/items/${guide.item.id}`);
  await portal.button(zh('rate_portal.open_guide')).click();
  const panel = portal.main.getByRole('group', { name: zh('rate_portal.level_guide') }).first();
  await expect(panel).toBeFocused();
  expect(await complaints(page)).toEqual([]);
  const send = portal.button(zh('rate_portal.send'));
  await page.getByLabel(zh('rate_portal.text')).fill('字'.repeat(201));
  await send.click();
  await expect(portal.main.getByRole('link', { name: zh('rate_portal.level_missing') })).toBeVisible();
  await expect(portal.main.getByRole('link', { name: zh('rate_portal.text_long', { most: '200' }) })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('radio', { name: zh('show.satisfaction_4'), exact: true }).check();
  await page.getByLabel(zh('rate_portal.text')).fill('材料那一段看不懂');
  const sent = page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/portal-ratings'));
  await send.dblclick();
  expect((await sent).postDataJSON()).toEqual({ item: guide.item.id, level: 'DISSATISFIED', text: '材料那一段看不懂' });
  await expect(portal.main.getByText(zh('rate_portal.done'))).toBeVisible();
  await expect(portal.main).toContainText(zh('rate_portal.done_explain'));
  await portal.hears(zh('rate_portal.done'));
  expect((await counted()).count, 'pressed twice, counted once').toBe(before.count + 1);
  const kept = (await (await request.get('/_mock/portal-ratings')).json()) as { rating: { item?: string; text?: string } }[];
  expect(kept.filter(({ rating }) => rating.item === guide.item.id && rating.text === '材料那一段看不懂').length, 'read by those who keep the guide').toBeGreaterThan(0);
  expect(await portal.traces()).not.toContain('材料那一段看不懂');
  expect(await complaints(page)).toEqual([]);
});

test('the portal: the counts stand there, and follow; what was written survives a reload', async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await portal.comesAs('luo-jian', '/ratings');
  const section = portal.main.locator('section').filter({ has: page.getByRole('heading', { name: zh('rate_portal.portal') }) });
  await expect(section.getByRole('table')).toBeVisible();
  const row = section.getByRole('row').filter({ hasText: zh('show.satisfaction_3') }).getByRole('cell').last();
  const before = Number(/\d+/.exec(await row.innerText())?.[0]);
  await portal.button(zh('rate_portal.open_portal')).click();
  await page.getByRole('radio', { name: zh('show.satisfaction_3'), exact: true }).check();
  await page.getByLabel(zh('rate_portal.text')).fill('搜索找不到公积金');
  await expect(portal.main.getByText(zh('rate_portal.kept'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await page.reload();
  await portal.button(zh('rate_portal.open_portal')).click();
  await expect(page.getByLabel(zh('rate_portal.text'))).toHaveValue('搜索找不到公积金');
  // Without a network nothing is lost, and it is not said to be sent.
  await page.context().setOffline(true);
  await portal.button(zh('rate_portal.send')).click();
  await expect(portal.main.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel(zh('rate_portal.text'))).toHaveValue('搜索找不到公积金');
  await page.context().setOffline(false);
  await portal.button(zh('rate_portal.send')).click();
  await expect(portal.main.getByText(zh('rate_portal.done'))).toBeVisible();
  await expect.poll(async () => Number(/\d+/.exec(await row.innerText())?.[0])).toBeGreaterThan(before);
  await page.reload();
  await portal.button(zh('rate_portal.open_portal')).click();
  await expect(page.getByLabel(zh('rate_portal.text'))).toHaveValue('');
  await portal.speak('en');
  await expect(page.getByLabel('What should be better')).toBeVisible();
});
