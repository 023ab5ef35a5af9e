// 授权委托: two people, each in a browser of their own. Given, accepted, acted by, revoked while the other is typing; handed
// over to be signed; run out while a page is open.
// Clauses: F-6.1.10.k
import { expect, Portal, test } from '../support/portal';
import { address, arrives, at, itemNamed, read, TYPED, write, type Draft } from '../support/apply';
import { complaints } from '../support/axe';
import { zh, zhLike } from '../support/words';

const ITEM = '民生档案查询利用';
const OTHER = '完税证明开具';
const PRINCIPAL = '*芸';
const DELEGATE = '*健';

interface Given { brief: { id: string; actsFor?: string; state: string }; revision: string; code?: { code: string } }

const day = (after: number) => new Date(Date.now() + 8 * 3_600_000 + after * 86_400_000).toISOString().slice(0, 10);

test('is given, accepted and acted by; revoked while the other is typing, what was typed comes back to its owner', { tag: '@desktop' }, async ({ portal, page, browser, watch }) => {
  test.setTimeout(150_000);
  watch.expectFailedAnswers();
  // The principal gives it.
  await portal.comesAs('su-yun', '/me/delegations');
  await expect(portal.heading).toHaveText(zh('delegation.title'));
  expect(await complaints(page)).toEqual([]);
  await portal.link(zh('delegation.give')).click();
  await portal.button(zh('delegation.look_over')).click();
  await expect(portal.main.getByText(zh('delegation.missing_name')).first()).toBeVisible();
  await page.getByRole('textbox', { name: zh('delegation.name') }).fill('罗健');
  await page.getByRole('textbox', { name: zh('delegation.mobile') }).fill('19900000202');
  await page.getByRole('textbox', { name: new RegExp(`^${zh('delegation.items')}`) }).fill('民生档案');
  await portal.button(zh('delegation.items_add', { name: ITEM })).first().click();
  await page.getByRole('checkbox', { name: zh('delegation.right_results') }).check();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('delegation.look_over')).click();
  await expect(portal.main.getByText(zh('delegation.look_over_title'))).toBeVisible();
  await expect(portal.main.getByText(ITEM)).toBeVisible();
  await portal.button(zh('delegation.give_do')).dblclick();
  await expect(portal.heading).toHaveText(zh('delegation.given_to', { name: DELEGATE }));
  await expect(portal.main.getByText(zh('delegation.offered'), { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/me\/delegations\/[^/]+$/);

  // The other side is told, looks, accepts.
  const there = await browser.newContext({ baseURL: portal.origin, viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const delegate = new Portal(await there.newPage(), there, portal.origin);
  await delegate.comesAs('luo-jian', '/messages');
  await delegate.main.getByRole('button', { name: zh('delegation.title') }).or(delegate.main.getByText(`${PRINCIPAL}想委托您代办`)).first().click();
  await delegate.link(zh('messages.to_delegation')).first().click();
  await expect(delegate.heading).toHaveText(zh('delegation.received_from', { name: PRINCIPAL }));
  await delegate.button(zh('delegation.accept')).click();
  await expect(delegate.main.getByText(zh('delegation.active'), { exact: true })).toBeVisible();
  expect(await complaints(delegate.page)).toEqual([]);

  // Acts for them: named on every page, in every tab.
  await delegate.open('/me/delegations');
  await delegate.button(zh('acting.act_for', { name: PRINCIPAL })).click();
  const band = delegate.page.getByRole('complementary', { name: zh('acting.label') });
  await expect(band).toContainText(PRINCIPAL);
  expect(await complaints(delegate.page)).toEqual([]);
  const second = await there.newPage();
  await second.goto('/help');
  await expect(second.getByRole('complementary', { name: zh('acting.label') })).toContainText(PRINCIPAL);
  await delegate.go('/cases');
  await expect(band).toBeVisible();

  // An item that was not delegated is told before anything is filled in; what one may not sign too.
  await delegate.open(`/apply/${await itemNamed(there, OTHER)}`);
  await expect(delegate.main.getByText(zh('apply.lack_scope', { name: PRINCIPAL }))).toBeVisible();
  await expect(delegate.button(zh('apply.start'))).toHaveCount(0);
  await delegate.open(`/apply/${await itemNamed(there, ITEM)}`);
  await expect(delegate.main.getByText(zh('apply.lack_sign', { name: PRINCIPAL }))).toBeVisible();
  await delegate.button(zh('apply.start')).click();
  await expect(delegate.page).toHaveURL(/\/apply\/draft\//);
  const id = /draft\/([^?]+)/.exec(delegate.page.url())?.[1] ?? '';
  const draft = await read(there, id);
  await delegate.open(at(draft, 'form/person'));
  await address(delegate.page).fill('平安路');
  await arrives(there, id, '平安路');

  // Revoked while the other is typing: said at once, nothing lost, handed back.
  await page.reload();
  await portal.ready();
  await portal.button(zh('delegation.revoke')).click();
  await portal.button(zh('delegation.revoke')).click();
  await expect(portal.main.getByText(zh('delegation.revoked'), { exact: true })).toBeVisible();
  await address(delegate.page).fill(TYPED);
  await expect(delegate.main.getByText(zh('apply.lack_ended_now'))).toBeVisible({ timeout: 15_000 });
  await expect(delegate.main.getByText(zh('apply.lack_owner'))).toBeVisible();
  await expect(band).toHaveCount(0);
  await expect(second.getByRole('complementary', { name: zh('acting.label') })).toHaveCount(0);
  expect(await complaints(delegate.page)).toEqual([]);
  await delegate.button(zh('apply.lack_hand_back')).click();
  await expect(delegate.main.getByText(zh('apply.handed_explain'))).toBeVisible();

  // The principal finds it, with the last words, and the log says who did what.
  await expect.poll(async () => (await read(portal.context, id)).content.answers.address).toBe(TYPED);
  await portal.open('/messages');
  await portal.main.getByText(`${DELEGATE}把代您填的申请交给了您`).first().click();
  await portal.link(zhLike('messages.to_draft')).first().click();
  await expect(page).toHaveURL(new RegExp(`/apply/draft/${id}`));
  await portal.go('/me/delegations');
  await expect(portal.button(zh('delegation.over'))).toBeVisible();
  await portal.openFolds();
  await portal.link(zh('delegation.given_to', { name: DELEGATE })).first().click();
  const log = portal.main.getByRole('region', { name: zh('delegation.log') });
  await expect(log.getByText(zh('delegation.log_line', { name: DELEGATE, deed: zh('delegation.deed_began'), item: ITEM }))).toBeVisible();
  await expect(log.getByText(zh('delegation.log_line', { name: DELEGATE, deed: zh('delegation.deed_handed_over'), item: ITEM }))).toBeVisible();
  await there.close();
});

test('taken up with a code; what may not be signed goes to its principal; run out while a page is open', { tag: '@phone' }, async ({ portal, page, browser, request, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  const there = await browser.newContext({ baseURL: portal.origin, locale: 'zh-CN' });
  await there.request.get('/api/session/login?persona=su-yun&returnTo=/help');
  const start = { scope: { kind: 'ALL' }, may: [], from: day(0), until: day(30) };
  const given = await write<Given>(there, 'POST', '/me/delegations', start);

  await portal.comesAs('luo-jian', '/me/delegations');
  const code = page.getByRole('textbox', { name: zh('delegation.code') });
  await code.fill('NOSUCHCODE');
  await portal.button(zh('delegation.take_do')).click();
  await expect(portal.main.getByText(zh('delegation.code_wrong')).first()).toBeVisible();
  await code.fill(given.code?.code ?? '');
  await portal.button(zh('delegation.take_do')).click();
  await expect(portal.heading).toHaveText(zh('delegation.received_from', { name: PRINCIPAL }));
  await portal.button(zh('delegation.accept')).click();
  await expect(portal.main.getByText(zh('delegation.active'), { exact: true })).toBeVisible();
  const taken = (await (await portal.context.request.get(`/api/me/delegations/${given.brief.id}`)).json()) as Given;

  // To be signed by the principal: the message leads to the very step.
  const item = await itemNamed(portal.context, OTHER);
  const draft = await write<Draft>(portal.context, 'POST', '/drafts', { item, anew: true, applicant: taken.brief.actsFor });
  await portal.open(at(draft, 'sign'));
  await expect(portal.main.getByText(zh('acting.of_other', { name: PRINCIPAL }))).toBeVisible();
  await portal.button(zh('apply.hand_over', { name: PRINCIPAL })).click();
  await expect(portal.main.getByText(zh('apply.handed_explain'))).toBeVisible();
  const principal = new Portal(await there.newPage(), there, portal.origin);
  await principal.open('/messages');
  await principal.main.getByText(`${DELEGATE}把代您填的申请交给了您`).first().click();
  await principal.link(zhLike('messages.to_draft')).first().click();
  await expect(principal.page).toHaveURL(/step=sign/);

  // Run out while a page is open.
  const open = await write<Draft>(portal.context, 'POST', '/drafts', { item: await itemNamed(portal.context, ITEM), anew: true, applicant: taken.brief.actsFor });
  await portal.open(at(open, 'form/person'));
  await expect(address(page)).toBeVisible({ timeout: 15_000 });
  expect((await request.post('/_mock/delegation', { data: { delegation: given.brief.id } })).ok()).toBe(true);
  await address(page).fill(TYPED);
  await expect(portal.main.getByText(zh('apply.lack_ended_now'))).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('apply.lack_ended_now'))).toBeVisible();
  await portal.button(zh('apply.lack_hand_back')).click();
  await expect(portal.main.getByText(zh('apply.handed_explain'))).toBeVisible();
  await there.close();
});
