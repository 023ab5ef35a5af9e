// The wallet: cards by kind, showing one and checking it, what a holder gives and takes back, what is missing or wrong, and
// what is left without a network.
// Clauses: F-6.1.10.g F-6.3.4
import type { APIRequestContext, Browser } from '@playwright/test';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { complaints } from '../support/axe';
import { enter, sample, write } from '../support/matter';
import { zh, zhLike } from '../support/words';
import { text } from '../support/wire';

interface Brief { id: string; name: Parameters<typeof text>[0]; state: string }

const QR = zh('ui.qr_alt', { what: zh('wallet.code_label') });

/** The cards of who is signed in. */
async function cards(request: APIRequestContext): Promise<Brief[]> {
  return ((await (await request.get('/api/cards')).json()) as { cards: Brief[] }).cards;
}

/** The id of a card by its name. */
async function card(portal: Portal, name: string): Promise<string> {
  const all = await cards(portal.context.request);
  const found = all.find((one) => text(one.name) === name);
  if (!found) throw new Error(`no card ${name}`);
  return found.id;
}

/** Days from today on as three boxes hold them. */
async function day(portal: Portal, group: string, days: number): Promise<void> {
  const then = new Date(Date.now() + days * 86_400_000);
  const boxes = portal.main.getByRole('group', { name: group, exact: true });
  for (const [name, value] of [['ui.year', then.getFullYear()], ['ui.month', then.getMonth() + 1], ['ui.day', then.getDate()]] as const) {
    await boxes.getByLabel(zh(name)).fill(String(value));
  }
}

/** Somebody at a counter, not signed in, who checks codes. */
async function counter(browser: Browser, origin: string): Promise<Portal> {
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN' });
  const checker = new Portal(await context.newPage(), context, origin);
  await checker.open('/verify');
  return checker;
}

async function checks(checker: Portal, code: string, says: string): Promise<void> {
  await checker.page.getByLabel(zh('verify.code'), { exact: true }).fill(code);
  await checker.button(zh('verify.send')).click();
  await expect(checker.main.getByRole('alert').filter({ hasText: zh(says) })).toBeVisible();
}

test('cards by kind, those to renew first; the document in the page; every version', async ({ portal, page, request }) => {
  // A new identity card supersedes the old one.
  const { id } = await sample(request, 'DECIDED_APPROVED', { persona: 'luo-jian', item: 'id-card-renewal' });
  await portal.enters('officer-window');
  const { case: file } = (await (await portal.context.request.get(`/api/desk/cases/${id}`)).json()) as { case: { revision: string } };
  const { csrfToken } = (await (await portal.context.request.get('/api/session')).json()) as { csrfToken: string };
  const headers = { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${file.revision}"` };
  const issued = await portal.context.request.post(`/api/desk/cases/${id}/acts`, { data: { act: 'ISSUE' }, headers });
  expect(issued.status()).toBe(200);

  await enter(portal, '/cards', 'luo-jian');
  await expect(portal.main.getByRole('heading', { level: 2, name: '身份' })).toBeVisible();
  await portal.entries.filter({ hasText: '居民身份证' }).first().click();
  await expect(portal.main.getByRole('heading', { name: zh('wallet.versions') })).toBeVisible();
  await portal.button(zh('wallet.picture')).click();
  const picture = page.getByRole('img', { name: zh('wallet.picture_alt') });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  expect(await complaints(page)).toEqual([]);
  // The old version stays readable, says so, and is not shown.
  await portal.main.getByRole('link', { name: zhLike('wallet.version', { number: '1' }) }).click();
  await expect(portal.main.getByText(zh('wallet.newer'))).toBeVisible();
  await expect(portal.main.getByText(zh('wallet.cannot_show'))).toBeVisible();
  await portal.link(zh('wallet.to_newer')).click();
  await expect(portal.button(zh('wallet.code_make'))).toBeVisible();

  // What has run out can be renewed from here.
  await enter(portal, '/cards');
  const soon = portal.main.getByRole('heading', { level: 2, name: zh('wallet.soon') }).locator('..');
  await expect(soon.getByRole('listitem').filter({ hasText: '居住证' }).getByRole('link', { name: zhLike('wallet.renew') })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.speak('en');
  await expect(portal.main.getByRole('heading', { level: 2, name: 'Property' })).toBeVisible();
});

test('shown by a code and checked: once; used twice, out of time and unknown each told', async ({ portal, page, browser, request, watch }) => {
  watch.expectFailedAnswers();
  await page.clock.install();
  await enter(portal, '/cards', 'zhou-mingyuan');
  const id = await card(portal, '居民身份证');
  await portal.go(`/cards/${id}`);
  await page.clock.runFor(1_000);
  await portal.button(zh('wallet.code_make')).dblclick();
  const code = portal.main.getByRole('img', { name: QR });
  await expect(code).toBeVisible();
  const shown = async () => (await code.locator('xpath=following-sibling::p[1]').innerText()).trim();
  const first = await shown();
  await expect(portal.main.getByText(zh('wallet.code_once'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);

  // As a camera brings it: behind `#`, and gone from the address at once. Nothing is checked before one presses.
  const checker = await counter(browser, portal.origin);
  await checker.page.goto('about:blank');
  await checker.open(`/verify#${first}`);
  await expect(checker.page.getByLabel(zh('verify.code'), { exact: true })).toHaveValue(first);
  await expect(checker.page).toHaveURL(/\/verify$/);
  await checker.page.getByLabel(zh('verify.by')).fill('明湖酒店前台');
  await checker.button(zh('verify.send')).dblclick();
  await expect(checker.main.getByRole('alert').filter({ hasText: zh('verify.valid') })).toBeVisible();
  await expect(checker.main).toContainText('居民身份证');
  await expect(checker.main).toContainText('*');
  await expect(checker.main).not.toContainText('周明远');
  expect(await complaints(checker.page)).toEqual([]);
  await checks(checker, first, 'verify.used');
  await expect(checker.main).not.toContainText('居民身份证');

  // Its time is seen and not read out; when it is over it is gone here, and no proof there.
  await portal.button(zh('wallet.code_again')).click();
  await expect.poll(shown).not.toBe(first);
  const late = await shown();
  const before = (await portal.heard()).length;
  await page.clock.runFor(4_000);
  const told = (await portal.heard()).slice(before);
  expect(told.filter((one) => zhLike('wallet.code_left').test(one)).length).toBe(0);
  await page.clock.runFor(121_000);
  await expect(code).toHaveCount(0);
  await portal.hears(zh('wallet.code_over'));
  await portal.button(zh('wallet.code_make')).click();
  await expect(code).toBeVisible();
  await checks(checker, late, 'verify.recalled');

  // The holder sees who checked, and reports what they do not recognise.
  await portal.go(`/cards/${id}/uses`);
  // The newest use comes first.
  const used = portal.main.getByRole('listitem').filter({ hasText: '明湖酒店前台' }).first();
  await expect(used).toContainText(zh('card_use.use_shown'));
  expect(await complaints(page)).toEqual([]);
  await used.getByRole('button', { name: zh('card_use.unknown') }).click();
  await used.getByRole('button', { name: zh('card_use.unknown_send') }).dblclick();
  await expect(used.getByText(zh('card_use.unknown_done'))).toBeVisible();

  // Codes that nobody knows: told, and after a few a clear wait.
  const waiting = checker.main.getByText(zh('verify.too_many'));
  const send = checker.button(zh('verify.send'));
  await checks(checker, 'nosuchcode', 'verify.unknown');
  for (let turn = 0; turn < 7 && !(await waiting.isVisible()); turn++) {
    const answer = checker.page.waitForResponse(/card-checks/);
    await checker.page.getByLabel(zh('verify.code'), { exact: true }).fill(`nosuchcode${turn}`);
    await send.click();
    await answer;
    const ready = async () => (await waiting.isVisible()) || (await send.getAttribute('aria-disabled')) !== 'true';
    await expect.poll(ready).toBe(true);
  }
  await expect(waiting).toBeVisible();
  await expect(checker.button(zh('verify.send'))).toHaveAttribute('aria-disabled', 'true');
  await checker.context.close();
});

test('a copy for a purpose and an authorisation: given, respected, taken back', { tag: '@desktop' }, async ({ portal, page, browser, request, watch }) => {
  watch.expectFailedAnswers();
  const { id: filed } = await sample(request, 'SUBMITTED');
  await enter(portal, '/cards');
  const id = await card(portal, '不动产权证书');
  await portal.go(`/cards/${id}/copies`);
  await portal.button(zh('card_use.copy_send')).click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary.getByRole('link')).toHaveCount(3);
  await page.getByLabel(zh('card_use.purpose'), { exact: true }).fill('办理租房登记');
  await page.getByLabel(zh('card_use.recipient'), { exact: true }).fill('云川房产中介');
  await day(portal, zh('card_use.valid_until'), 400);
  await portal.button(zh('card_use.copy_send')).click();
  await expect(summary.getByRole('link', { name: zh('card_use.until_wrong') })).toBeVisible();
  await day(portal, zh('card_use.valid_until'), 30);
  await portal.button(zh('card_use.copy_send')).dblclick();
  const copy = portal.main.getByRole('listitem').filter({ hasText: '云川房产中介' });
  await expect(copy).toHaveCount(1);
  await expect(copy.getByText(zh('card_use.term_active'), { exact: true })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await copy.getByRole('link', { name: zhLike('card_use.copy_file') }).click();
  expect((await download).suggestedFilename()).toContain('用途副本');
  const code = (await copy.getByRole('definition').last().innerText()).trim();
  const checker = await counter(browser, portal.origin);
  await checks(checker, code, 'verify.copy_valid');
  await expect(checker.main).toContainText('办理租房登记');
  await copy.getByRole('button', { name: zh('card_use.copy_recall') }).click();
  await expect(copy.getByText(zh('card_use.term_revoked'), { exact: true })).toBeVisible();
  await checks(checker, code, 'verify.recalled');
  await checker.context.close();

  // The desk may not look at it before, may while it is authorised, and may not after.
  const officer = await browser.newContext({ baseURL: portal.origin });
  await officer.request.get('/api/session/login?persona=officer-window&returnTo=/help');
  const file = (await (await officer.request.get(`/api/desk/cases/${filed}`)).json()) as { case: { department: { id: string; name: Parameters<typeof text>[0] } }; checkable: { id: string }[] };
  expect(file.checkable.map((one) => one.id)).not.toContain(id);
  await portal.go(`/cards/${id}/grants`);
  await expect(portal.main.getByText(zh('card_use.needed'))).toBeVisible();
  await page.getByLabel(zh('card_use.department'), { exact: true }).selectOption(file.case.department.id);
  await page.getByLabel(zh('card_use.purpose'), { exact: true }).fill('核对房产');
  await day(portal, zh('card_use.grant_until'), 30);
  await portal.button(zh('card_use.grant_send')).dblclick();
  const grant = portal.main.getByRole('listitem').filter({ hasText: '核对房产' });
  await expect(grant).toHaveCount(1);
  await expect(grant.getByText(zh('card_use.term_active'), { exact: true })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await write(officer.request, `/desk/cases/${filed}/certificate-checks`, { certificate: id, reason: '核对房产归属' });
  await page.reload();
  await portal.ready();
  await expect(grant).toContainText(zh('card_use.times', { n: 1 }));
  await grant.getByRole('button', { name: zh('card_use.revoke') }).dblclick();
  await expect(grant.getByText(zh('card_use.term_revoked'), { exact: true })).toBeVisible();
  const { csrfToken } = (await (await officer.request.get('/api/session')).json()) as { csrfToken: string };
  const again = await officer.request.post(`/api/desk/cases/${filed}/certificate-checks`, {
    data: { certificate: id, reason: '核对房产归属' },
    headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() },
  });
  expect(again.status()).toBe(409);
  await officer.close();
  await portal.go(`/cards/${id}/uses`);
  await expect(portal.main.getByRole('listitem').filter({ hasText: '核对房产归属' })).toContainText(zh('card_use.use_officer'));
  await portal.go('/cards/grants');
  await expect(portal.main.getByRole('listitem').filter({ hasText: '核对房产' })).toContainText('不动产权证书');
});

test('a card that is missing, and a line that is wrong', { tag: '@phone' }, async ({ portal, page }) => {
  await enter(portal, '/cards/link', 'su-yun');
  const asks = async (kind: string, number: string) => {
    await page.getByLabel(zh('card_use.kind'), { exact: true }).selectOption({ label: kind });
    await page.getByLabel(zh('wallet.number'), { exact: true }).fill(number);
    await portal.button(zh('card_use.link_send')).click();
  };
  for (const [level, name] of [['level_province', '示例省'], ['level_city', '云川市'], ['level_county', '明湖区']]) {
    await page.getByLabel(zh(`form.${level}`)).selectOption({ label: name });
  }
  const says = (word: string) => expect(portal.main.getByRole('alert').filter({ hasText: zh(word) })).toBeVisible();
  await asks('交通', '990101199003070015');
  await says('card_use.link_of_another');
  await asks('交通', '990101198805120050');
  await says('card_use.link_not_found');
  expect(await complaints(page)).toEqual([]);
  await asks('交通', '990101198805120040');
  await says('card_use.link_done');
  await portal.main.getByRole('alert').getByRole('link', { name: '机动车驾驶证' }).click();
  await expect(portal.button(zh('wallet.code_make'))).toBeVisible();
  expect(await portal.traces()).not.toContain('990101198805120040');

  await portal.link(zh('wallet.to_report')).click();
  await expect(portal.heading).toHaveText(zh('card_use.report'));
  await portal.button(zh('card_use.report_send')).click();
  await expect(portal.main.getByRole('group', { name: zh('ui.errors_title') }).getByRole('link')).toHaveCount(2);
  await page.getByRole('radio', { name: '颁发日期' }).check();
  await page.getByLabel(zh('card_use.should_be'), { exact: true }).fill('2014年2月12日');
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('card_use.report_send')).dblclick();
  await expect(portal.main.getByText(zh('card_use.report_sent'))).toBeVisible();
  await portal.link(zh('card_use.back')).click();
  await expect(portal.main.getByRole('listitem').filter({ hasText: '2014年2月12日' })).toContainText(zh('wallet.report_received'));
});

test('without a network: what was seen last, marked with its age, and no proof; nothing after signing out', { tag: '@phone' }, async ({ portal, page, context, watch }) => {
  watch.expectOffline();
  await enter(portal, '/cards', 'chen-shouyi');
  await portal.entries.filter({ hasText: '居民身份证' }).click();
  await expect(portal.button(zh('wallet.code_make'))).toBeVisible();
  await expect(portal.who).toBeVisible();
  await context.setOffline(true);
  await portal.button(zh('wallet.code_make')).click();
  await expect(portal.main.getByText(zh('wallet.code_offline'))).toBeVisible();
  await portal.go('/cards');
  await expect(portal.main.getByText(zhLike('wallet.offline'))).toBeVisible();
  await portal.entries.filter({ hasText: '居民身份证' }).click();
  await expect(portal.main.getByText(zh('wallet.face_old'))).toBeVisible();
  await expect(portal.main.getByText(zh('wallet.no_proof'))).toBeVisible();
  await expect(portal.button(zh('wallet.code_make'))).toHaveCount(0);
  await expect(portal.main).toContainText('*');
  expect(await complaints(page)).toEqual([]);
  // Nobody's name or number lies about in the open.
  expect(await portal.traces()).not.toContain('守');
  await context.setOffline(false);
  await expect(portal.button(zh('wallet.code_make'))).toBeVisible();
  await portal.signOut();
  await context.setOffline(true);
  await portal.go('/cards');
  await expect(portal.main.getByRole('alert').filter({ hasText: zh('failure.offline') })).toBeVisible();
  await expect(portal.entries).toHaveCount(0);
  await context.setOffline(false);
});

test('nobody signed in: says what one would see', async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/cards');
  await expect(portal.main.getByText(zh('wallet.signed_out'))).toBeVisible();
});
