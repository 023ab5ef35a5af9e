// One's own account: seen masked, revealed with a trace, changed with proof; devices; consents; who looked; the session that
// ends; giving it up.
// Clauses: F-6.1.10.h F-6.1.10.j F-6.3.2 Q-8 Q-6.2.2.7
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { complaints } from '../support/axe';
import { enter, sample } from '../support/matter';
import { expect, Portal, test } from '../support/portal';
import { codeTo, newcomer, ownServer } from '../support/server';
import { en, zh, zhLike } from '../support/words';

const field = (portal: Portal, label: string | RegExp, within: Locator = portal.main): Locator =>
  within.getByLabel(label, { exact: typeof label === 'string' }).and(portal.page.locator('input, textarea'));

const dialog = (portal: Portal, title: string): Locator => portal.page.getByRole('dialog', { name: title });

/** Everything of a person that scripts of this origin could find afterwards. */
async function everyStorage(portal: Portal): Promise<string> {
  return portal.page.evaluate(async () => {
    const found: string[] = [document.title, location.href, document.cookie];
    for (const store of [localStorage, sessionStorage]) for (const [key, value] of Object.entries(store)) found.push(`${key}=${value}`);
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const open = await new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      for (const table of open.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done, fail) => {
          const asked = open.transaction(table).objectStore(table).getAll();
          asked.onsuccess = () => done(asked.result as unknown[]);
          asked.onerror = () => fail(asked.error);
        });
        found.push(`${name}/${table}: ${rows.length} ${JSON.stringify(rows)}`);
      }
      open.close();
    }
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) found.push(`${name}: ${request.url}`);
    }
    return found.join('\n');
  });
}

test('details are masked, revealed with a reason and for a short time, and changed with two codes', async ({ portal, page, context, baseURL, watch }) => {
  watch.expectFailedAnswers();
  const origin = baseURL ?? '';
  const who = await newcomer(context.request, origin);
  await page.clock.install();
  await portal.open('/me/account');
  await expect(portal.heading).toHaveText(zh('account.profile'));
  await expect(portal.main).not.toContainText(who.idNumber);
  await expect(portal.main).not.toContainText(who.mobile);
  await expect(portal.main.getByText(/\*{4}/).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);

  // Level 2 is too low: it is raised in the dialog, and the datum comes.
  const show = portal.button(new RegExp(`^${zh('account.reveal')}.*${zh('account.id_number')}$`), portal.main);
  await show.click();
  const asks = dialog(portal, zh('account.reveal_title'));
  await expect(asks).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('account.reveal_now'), asks).click();
  await field(portal, zh('level.name'), asks).fill(who.name);
  await field(portal, zh('level.id_number'), asks).fill(who.idNumber);
  await asks.getByRole('checkbox', { name: zh('level.for_good') }).check();
  await portal.button(zh('level.verify'), asks).click();
  await expect(portal.main.getByText(who.idNumber)).toBeVisible();
  await expect(portal.main.getByText(who.idNumber)).toBeFocused();
  expect(await portal.traces()).not.toContain(who.idNumber);
  expect((await portal.heard()).join()).not.toContain(who.idNumber);
  // Looking away hides it; so does its time.
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(portal.main.getByText(who.idNumber)).toHaveCount(0);
  await portal.hears(zh('account.hidden'));
  await show.click();
  await portal.button(zh('account.reveal_now'), asks).click();
  await expect(portal.main.getByText(who.idNumber)).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(portal.main.getByText(who.idNumber)).toHaveCount(0);
  expect(await page.content()).not.toContain(who.idNumber);

  // A new number: every wrong entry at its field, then with both codes.
  const next = `1990005${who.mobile.slice(-4)}`;
  await portal.button(zh('account.change_mobile'), portal.main).click();
  await field(portal, zh('account.new_mobile')).fill(next);
  const sends = portal.button(zh('account.send_code'), portal.main);
  await sends.first().click();
  await expect.poll(() => codeTo(context.request, origin, who.mobile, 'OWN')).toMatch(/^\d{6}$/);
  await sends.first().click();
  await expect.poll(() => codeTo(context.request, origin, next, 'NEW')).toMatch(/^\d{6}$/);
  const old = field(portal, zhLike('account.old_code')).first();
  await old.fill('000000');
  await field(portal, zh('account.new_code')).fill('000000');
  await portal.button(zh('account.change'), portal.main).click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary.getByRole('link')).toHaveCount(2);
  expect(await complaints(page)).toEqual([]);
  await old.fill(await codeTo(context.request, origin, who.mobile, 'OWN'));
  await field(portal, zh('account.new_code')).fill(await codeTo(context.request, origin, next, 'NEW'));
  await portal.button(zh('account.change'), portal.main).click();
  await expect(portal.main.getByText(zh('account.mobile_changed'))).toBeVisible();

  await portal.button(zh('account.set_email'), portal.main).click();
  const mail = `a${who.mobile}@example.test`;
  await field(portal, zh('account.new_email')).fill('nobody');
  await sends.first().click();
  await sends.last().click();
  await expect(portal.main.getByText(zh('identity.bad_email')).first()).toBeVisible();
  await field(portal, zh('account.new_email')).fill(mail);
  await sends.last().click();
  await expect.poll(() => codeTo(context.request, origin, mail, 'NEW')).toMatch(/^\d{6}$/);
  await old.fill(await codeTo(context.request, origin, next, 'OWN'));
  await field(portal, zh('account.new_code')).fill(await codeTo(context.request, origin, mail, 'NEW'));
  await portal.button(zh('account.change'), portal.main).click();
  await expect(portal.main.getByText(zh('account.email_changed'))).toBeVisible();
  await expect(portal.main).not.toContainText(mail);
});

test('devices: another one is signed out with its next request; the password changes; the history tells', async ({ portal, page, context, browser, baseURL, watch }) => {
  watch.expectFailedAnswers();
  const origin = baseURL ?? '';
  const who = await newcomer(context.request, origin);
  const there = await browser.newContext({ baseURL: origin });
  const other = new Portal(await there.newPage(), there, origin);
  const signIn = async (password: string) => {
    await other.open('/sign-in?returnTo=%2Fmessages');
    await field(other, zh('enter.account')).fill(who.mobile);
    await field(other, zh('enter.password')).fill(password);
    await other.button(zh('enter.sign_in'), other.main).click();
  };
  await signIn(who.password);
  await expect(other.heading).toHaveText(zh('messages.title'));

  await portal.open('/me/security');
  const places = portal.main.getByRole('region', { name: zh('account.places') });
  await expect(places.getByRole('listitem')).toHaveCount(2);
  await expect(places.getByText(zh('account.this_one'))).toHaveCount(1);
  expect(await complaints(page)).toEqual([]);
  await portal.button(new RegExp(`^${zh('account.end_one')}`), places).dblclick();
  await expect(places.getByRole('listitem')).toHaveCount(1);
  await portal.hears(zh('account.ended'));
  await other.open('/messages');
  await expect(other.main.getByText(zh('messages.signed_out'))).toBeVisible();

  const password = portal.main.getByRole('region', { name: zh('account.password') });
  await field(portal, zh('account.old_password'), password).fill('wrong');
  await field(portal, zh('account.new_password'), password).fill('short');
  await portal.button(zh('account.change_password'), password).click();
  await expect(password.getByText(zh('identity.wrong_password_left.other', { n: 4 })).first()).toBeVisible();
  await field(portal, zh('account.old_password'), password).fill(who.password);
  await portal.button(zh('account.change_password'), password).click();
  await expect(password.getByText(zh('identity.weak_password')).first()).toBeVisible();
  await field(portal, zh('account.new_password'), password).fill('mountain-lake-9');
  await portal.button(zh('account.change_password'), password).click();
  await expect(password.getByText(zh('account.password_changed'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await signIn(who.password);
  await expect(other.main.getByRole('group', { name: zh('ui.errors_title') })).toBeVisible();
  await there.close();
  await portal.open('/me/security');
  const history = portal.main.getByRole('region', { name: zh('account.history') });
  await expect(history.getByText(zh('account.refused')).first()).toBeVisible();
  await expect(history.getByText(zh('account.by_registration')).first()).toBeVisible();
});

test('consent is taken back with one press and given again; who looked is told with the reason, page by page', async ({ portal, page, request, playwright, baseURL }) => {
  const origin = baseURL ?? '';
  await portal.wears({ lang: 'en' });
  await enter(portal, '/me/consents', 'luo-jian');
  await expect(portal.heading).toHaveText(en('account.consents'));
  expect(await complaints(page)).toEqual([]);
  const sms = portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Reminders by text message' }) });
  await portal.button(new RegExp(`^${en('account.withdraw')}`), sms).click();
  await expect(sms.getByText(en('account.withdrawn'), { exact: true }).first()).toBeVisible();
  await portal.hears(en('account.consent_withdrawn', { name: 'Reminders by text message' }));
  const undo = portal.button(new RegExp(`^${en('account.undo_withdrawal')}`), sms);
  await expect(undo).toBeFocused();
  await portal.button(en('account.read_text'), sms).click();
  await expect(sms.getByText(/none between nine/)).toBeVisible();
  await undo.click();
  await expect(sms.getByText(en('account.given'), { exact: true }).first()).toBeVisible();
  const terms = portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Terms of service' }) });
  await expect(portal.link(en('account.to_cancel'), terms)).toHaveAttribute('href', /\/me\/cancel$/);

  // An officer opens twenty-one of his cases.
  const officer = await playwright.request.newContext({ baseURL: origin });
  await officer.get('/api/session/login?persona=officer-window&returnTo=/help');
  for (let turn = 0; turn < 21; turn++) {
    const { id } = await sample(request, 'ACCEPTED', { persona: 'luo-jian', item: 'id-card-renewal' });
    expect((await officer.get(`/api/desk/cases/${id}`)).status()).toBe(200);
  }
  await officer.dispose();
  await portal.go('/me/access');
  await expect(portal.heading).toHaveText(en('account.access'));
  await expect(portal.main.getByText('Working on your application').first()).toBeVisible();
  await expect(portal.main.getByText(/\*/).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(en('show.more'), portal.main).click();
  await expect(page).toHaveURL(/pages=2/);
  await portal.link(en('account.access_own'), portal.main).click();
  await expect(portal.main.getByText('Working on your application')).toHaveCount(0);
});

test('the session’s end is told two minutes ahead on a device whose clock is a day wrong; nothing typed is lost', { tag: '@desktop' }, async ({ browser }) => {
  test.setTimeout(90_000);
  const server = await ownServer();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const portal = new Portal(page, context, server.origin);
    await page.clock.install({ time: Date.now() - 86_400_000 });
    await context.request.get(`${server.origin}/api/session/login?persona=lin-xiaohe&returnTo=/help`);
    const minutes = async (count: number) => {
      await context.request.post(`${server.origin}/_mock/clock`, { data: { minutes: count } });
      await page.clock.runFor(count * 60_000);
    };
    await page.goto(`${server.origin}/lookup`);
    await portal.ready();
    await page.clock.runFor(2_000);
    await expect(portal.who).toBeVisible();
    await portal.main.getByRole('textbox').first().fill('12345');
    const bar = page.getByRole('group', { name: zh('news.idle') });
    await minutes(12);
    await expect(bar).toHaveCount(0);
    await minutes(1);
    await page.clock.runFor(22_000);
    await expect(bar).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await portal.button(zh('news.stay'), bar).click();
    await page.clock.runFor(3_000);
    await expect(bar).toHaveCount(0);
    await expect(portal.who).toBeVisible();

    await minutes(13);
    await page.clock.runFor(22_000);
    await expect(bar).toBeVisible();
    await minutes(3);
    await page.clock.runFor(25_000);
    await expect(page.getByText(zh('frame.expired')).first()).toBeVisible();
    await expect(bar).toHaveCount(0);
    await expect(portal.main.getByRole('textbox').first()).toHaveValue('12345');
  } finally {
    await context.close();
    server.stop();
  }
});

test('cancelling: open matters stand in the way; all data first; undone; done, with a receipt', { tag: '@desktop' }, async ({ browser }) => {
  test.setTimeout(90_000);
  const server = await ownServer();
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const portal = new Portal(page, context, server.origin);
    const filed = await context.request.post(`${server.origin}/_mock/case`, { data: { persona: 'zhou-mingyuan', at: 'ACCEPTED', workdays: 1 } });
    const { id } = (await filed.json()) as { id: string };
    await context.request.get(`${server.origin}/api/session/login?persona=zhou-mingyuan&returnTo=/help`);
    const open = async (path: string) => {
      await page.goto(server.origin + path);
      await portal.ready();
    };
    await open('/me/cancel');
    await expect(portal.main.getByText(zh('account.some_blocks'))).toBeVisible();
    await expect(portal.main.locator(`a[href$="/cases/${id}"]`)).toBeVisible();
    await expect(portal.button(zh('account.cancel_now'))).toHaveCount(0);
    expect(await complaints(page)).toEqual([]);

    await context.clearCookies();
    const who = await newcomer(context.request, server.origin);
    await open('/me/cancel');
    await expect(portal.main.getByText(zh('account.no_blocks'))).toBeVisible();
    const prove = async () => {
      await portal.main.getByRole('radio', { name: zh('account.by_sms') }).check();
      await portal.button(zh('account.send_code'), portal.main).click();
      await expect.poll(() => codeTo(context.request, server.origin, who.mobile, 'OWN')).toMatch(/^\d{6}$/);
      await portal.main.getByRole('textbox', { name: zh('account.code'), exact: true }).fill(await codeTo(context.request, server.origin, who.mobile, 'OWN'));
      await portal.button(zh('account.prove'), portal.main).click();
    };
    await field(portal, zh('account.account_password')).fill('wrong');
    await portal.button(zh('account.prove'), portal.main).click();
    await expect(portal.main.getByText(zh('identity.wrong_password_left.other', { n: 4 })).first()).toBeVisible();
    await prove();
    await portal.button(zh('account.export'), portal.main).click();
    const [download] = await Promise.all([page.waitForEvent('download'), portal.main.getByRole('link', { name: /my-data.*ZIP/ }).click()]);
    const bytes = readFileSync(await download.path()).toString('latin1');
    expect(bytes.startsWith('PK')).toBe(true);
    for (const part of ['overview.html', 'data.json', who.idNumber]) expect(bytes).toContain(part);

    const cancel = async () => {
      await portal.button(zh('account.cancel_now'), portal.main).click();
      await portal.button(zh('account.cancel_sure'), dialog(portal, zh('account.sure'))).dblclick();
      await expect(portal.main.getByText(zh('account.cancelling')).first()).toBeVisible();
    };
    await cancel();
    await open('/help');
    const banners = page.getByRole('region', { name: zh('frame.banners') });
    await expect(banners.getByText(zh('news.cancelling'))).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await banners.getByRole('link', { name: zh('news.to_cancel') }).click();
    await portal.button(zh('account.keep'), portal.main).click();
    await expect(portal.main.getByText(zh('account.kept')).first()).toBeVisible();
    await expect(banners.getByText(zh('news.cancelling'))).toHaveCount(0);

    await context.request.post(`${server.origin}/_mock/clock`, { data: { minutes: 2 } });
    await prove();
    await cancel();
    const receipt = (await portal.main.locator('dd').first().innerText()).trim();
    expect(receipt).toMatch(/^[0-9a-f]{24}$/);
    await context.request.post(`${server.origin}/_mock/clock`, { data: { hours: 15 * 24 + 1 } });
    await open('/sign-in');
    await field(portal, zh('enter.account')).fill(who.mobile);
    await field(portal, zh('enter.password')).fill(who.password);
    await portal.button(zh('enter.sign_in'), portal.main).click();
    await expect(portal.main.getByRole('group', { name: zh('ui.errors_title') })).toBeVisible();
    await open('/me/cancel');
    await field(portal, zh('account.receipt_field')).fill(receipt);
    await portal.button(zh('account.look_up'), portal.main).click();
    await expect(portal.main.getByText(zh('account.is_cancelled'))).toBeVisible();
    await expect(portal.main).not.toContainText(who.name);
  } finally {
    await context.close();
    server.stop();
  }
});

test('signing out says what else it reached; a public terminal keeps nothing, and the next person finds nothing', { tag: '@desktop' }, async ({ browser }) => {
  const server = await ownServer();
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const portal = new Portal(page, context, server.origin);
    const open = async (path: string) => {
      await page.goto(server.origin + path);
      await portal.ready();
    };
    await context.request.post(`${server.origin}/_mock/systems`, { data: { deaf: true } });
    await open('/sign-in?returnTo=%2Fme%2Faccount');
    await page.getByRole('checkbox', { name: zh('enter.public_terminal') }).check();
    await field(portal, zh('enter.account')).fill('19900000101');
    await field(portal, zh('enter.password')).fill('Tongban2026');
    await portal.button(zh('enter.sign_in'), portal.main).click();
    await expect(portal.heading).toHaveText(zh('account.profile'));
    await portal.search('林晓禾');
    await expect(page).toHaveURL(/\/find/);
    await portal.go('/me/security');
    await expect(portal.main.getByText(zh('account.public')).first()).toBeVisible();
    await portal.go('/cards');
    await expect(portal.heading).toHaveText(zh('wallet.title'));
    await portal.signOut();
    await expect(page.getByText(zh('news.out_partly'))).toBeVisible();
    await expect(page.getByText(/非税缴费系统/)).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await portal.go('/help');
    await expect(portal.heading).toHaveText(zh('help.title'));
    const left = await everyStorage(portal);
    for (const secret of ['林晓禾', '990101199508200022', '19900000101', '*晓禾']) expect(left).not.toContain(secret);
    const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect(keys.filter((key) => !['tongban.backend', 'tongban.look', 'tongban.session', 'tongban.recommend', 'tongban.remember'].includes(key))).toEqual([]);

    // Somebody else, on the same browser.
    await context.request.get(`${server.origin}/api/session/login?persona=chen-shouyi&returnTo=/help`);
    await open('/me/access');
    await expect(portal.main.getByText(zh('account.access_none'))).toBeVisible();
    await expect(page.locator('body')).not.toContainText('晓禾');
  } finally {
    await context.close();
    server.stop();
  }
});

test('the ladder: what each level opens; by the app to level 5; refused three times, one is told until when', { tag: '@desktop' }, async ({ browser }) => {
  test.setTimeout(120_000);
  const server = await ownServer();
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const portal = new Portal(page, context, server.origin);
    await context.request.get(`${server.origin}/api/session/login?persona=lin-xiaohe&returnTo=/help`);
    await page.goto(`${server.origin}/level`);
    await portal.ready();
    await expect(portal.main.getByText(zh('level.five_opens'))).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    const onApp = async (answer: string, start: string) => {
      await portal.button(zh(start), portal.main).click();
      const number = await portal.main.getByText(/^\d{8}$/).innerText();
      expect(await complaints(page)).toEqual([]);
      const app = await context.newPage();
      await app.goto(`${server.origin}/_idp/device?code=${number}`);
      await app.locator(`button[value=${answer}]`).click();
      // A page that is closed while it still loads may never say that it is.
      await app.waitForLoadState();
      await app.close();
    };
    await onApp('no', 'level.app_start');
    await expect(portal.main.getByText(zh('level.app_refused'))).toBeVisible();
    for (const turn of [1, 2, 3]) {
      await onApp('fail', turn === 1 ? 'level.app_again' : 'level.app_start');
      await expect(portal.main.getByRole('alert').filter({ hasText: zh('level.not_matching') })).toBeVisible();
      if (turn < 3) await expect(portal.button(zh('level.app_start'), portal.main)).toBeVisible();
    }
    await expect(portal.main.getByText(zh('level.too_many'))).toBeVisible();
    await expect(portal.main.getByText(zhLike('level.too_many_until'))).toBeVisible();
    await context.request.post(`${server.origin}/_mock/clock`, { data: { minutes: 61 } });
    await context.request.get(`${server.origin}/api/session/login?persona=lin-xiaohe&returnTo=/help`);
    await page.reload();
    await portal.ready();
    await onApp('yes', 'level.app_start');
    await expect(portal.main.getByText(zh('level.highest'))).toBeVisible();
  } finally {
    await context.close();
    server.stop();
  }
});
