// My space in English on a telephone: the account and giving it up, devices, consents, files and archive, the level, delegation,
// signing out.
// Clauses: F-6.1.10.h F-6.1.10.j F-6.1.10.k F-6.3.2 Q-6.2.2.7
import { pdf } from '../support/apply';
import { english as test, sound } from '../support/english';
import { enter, sample } from '../support/matter';
import { expect, Portal } from '../support/portal';
import { codeTo, newcomer } from '../support/server';
import { en, enLike, escape } from '../support/words';

const phone = { tag: '@phone' };

const box = (portal: Portal, key: string) => portal.page.getByLabel(en(key), { exact: true }).and(portal.page.locator('input:not([type=radio]), select, textarea'));
const dialog = (portal: Portal, key: string) => portal.page.getByRole('dialog', { name: en(key) });
const starts = (key: string) => new RegExp(`^${escape(en(key))}`);

test('profile and security: shown for a while after raising the level in place, changed with codes, devices, password', phone, async ({ portal, page, context, baseURL, browser, watch }) => {
  test.setTimeout(150_000);
  watch.expectFailedAnswers();
  const origin = baseURL ?? '';
  const who = await newcomer(context.request, origin);
  await portal.open('/me/account');
  await expect(portal.heading).toHaveText(en('account.profile'));
  await sound(portal, 'p profile');
  await portal.button(new RegExp(`^${en('account.reveal')}.*${en('account.id_number')}$`), portal.main).click();
  const asks = dialog(portal, 'account.reveal_title');
  await expect(asks).toBeVisible();
  await sound(portal, 'p reveal');
  await portal.button(en('account.reveal_now'), asks).click();
  await expect(asks.getByLabel(en('level.name'), { exact: true }).and(page.locator('input'))).toBeVisible();
  await sound(portal, 'p raise in place');
  await asks.getByLabel(en('level.name'), { exact: true }).and(page.locator('input')).fill(who.name);
  await asks.getByLabel(en('level.id_number'), { exact: true }).and(page.locator('input')).fill(who.idNumber);
  await asks.getByRole('checkbox', { name: en('level.for_good') }).check();
  await portal.button(en('level.verify'), asks).click();
  await expect(portal.main.getByText(who.idNumber)).toBeVisible();
  await sound(portal, 'p revealed');

  const next = `1990005${who.mobile.slice(-4)}`;
  await portal.button(en('account.change_mobile'), portal.main).click();
  await box(portal, 'account.new_mobile').fill(next);
  const sends = portal.button(en('account.send_code'), portal.main);
  await sends.first().click();
  await expect.poll(() => codeTo(context.request, origin, who.mobile, 'OWN')).toMatch(/^\d{6}$/);
  await sends.first().click();
  await expect.poll(() => codeTo(context.request, origin, next, 'NEW')).toMatch(/^\d{6}$/);
  const old = portal.main.getByLabel(enLike('account.old_code')).and(page.locator('input')).first();
  await old.fill('000000');
  await box(portal, 'account.new_code').fill('000000');
  await portal.button(en('account.change'), portal.main).click();
  await expect(portal.main.getByRole('group', { name: en('ui.errors_title') }).getByRole('link')).toHaveCount(2);
  await sound(portal, 'p codes wrong');
  await old.fill(await codeTo(context.request, origin, who.mobile, 'OWN'));
  await box(portal, 'account.new_code').fill(await codeTo(context.request, origin, next, 'NEW'));
  await portal.button(en('account.change'), portal.main).click();
  await expect(portal.main.getByText(en('account.mobile_changed'))).toBeVisible();
  await sound(portal, 'p changed');

  // Signed in elsewhere, too: signed out from here.
  const there = await browser.newContext({ baseURL: origin });
  const session = (await (await there.request.get('/api/session')).json()) as { csrfToken: string };
  const headers = { 'X-CSRF-Token': session.csrfToken, 'Idempotency-Key': crypto.randomUUID() };
  expect((await there.request.post('/api/session/password', { data: { account: next, password: who.password, publicTerminal: false }, headers })).ok()).toBe(true);
  await portal.go('/me/security');
  const places = portal.main.getByRole('region', { name: en('account.places') });
  await expect(places.getByRole('listitem')).toHaveCount(2);
  await sound(portal, 's devices');
  await portal.button(starts('account.end_one'), places).click();
  await portal.hears(en('account.ended'));
  await there.close();
  const password = portal.main.getByRole('region', { name: en('account.password') });
  await password.getByLabel(en('account.old_password'), { exact: true }).fill(who.password);
  await password.getByLabel(en('account.new_password'), { exact: true }).fill('short');
  await portal.button(en('account.change_password'), password).click();
  await expect(password.getByText(en('identity.weak_password')).first()).toBeVisible();
  await sound(portal, 's password wrong');
  await password.getByLabel(en('account.new_password'), { exact: true }).fill('mountain-lake-9');
  await portal.button(en('account.change_password'), password).click();
  await expect(password.getByText(en('account.password_changed'))).toBeVisible();
  await portal.go('/me/consents');
  const sms = portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Reminders by text message' }) });
  await portal.button(/^Withdraw|^Agree/, sms).click();
  await portal.button(en('account.read_text'), sms).click();
  await sound(portal, 's consents');
});

test('F-6.1.10.h: what blocks it, all data taken along, cancelled, kept after all', phone, async ({ portal, page, context, request, baseURL }) => {
  test.setTimeout(150_000);
  const origin = baseURL ?? '';
  const { id } = await sample(request, 'ACCEPTED', { persona: 'zhou-mingyuan' });
  await enter(portal, '/me/cancel', 'zhou-mingyuan');
  await expect(portal.main.locator(`a[href$="/cases/${id}"]`)).toBeVisible();
  await expect(portal.button(en('account.cancel_now'))).toHaveCount(0);
  await sound(portal, 'h blocked');
  await context.clearCookies();
  const who = await newcomer(context.request, origin);
  await portal.open('/me/cancel');
  await expect(portal.main.getByText(en('account.no_blocks'))).toBeVisible();
  await box(portal, 'account.account_password').fill(who.password);
  await portal.button(en('account.prove'), portal.main).click();
  await portal.button(en('account.export'), portal.main).click();
  const archive = portal.main.getByRole('link', { name: /my-data.*ZIP/ });
  await expect(archive).toBeVisible();
  await sound(portal, 'h data');
  const [download] = await Promise.all([page.waitForEvent('download'), archive.click()]);
  expect(await download.failure()).toBeNull();
  await portal.button(en('account.cancel_now'), portal.main).click();
  await expect(dialog(portal, 'account.sure')).toBeVisible();
  await sound(portal, 'h sure');
  await portal.button(en('account.cancel_sure'), dialog(portal, 'account.sure')).click();
  await expect(portal.main.getByText(en('account.cancelling')).first()).toBeVisible();
  await sound(portal, 'h cancelling');
  await portal.go('/help');
  await expect(page.getByRole('region', { name: en('frame.banners') }).getByText(en('news.cancelling'))).toBeVisible();
  await sound(portal, 'h banner');
  await portal.go('/me/cancel');
  await portal.button(en('account.keep'), portal.main).click();
  await expect(portal.main.getByText(en('account.kept')).first()).toBeVisible();
  await sound(portal, 'h kept');
});

test('Q-6.2.2.7: a kept file is named, changed, thrown away; the archive gives papers again', phone, async ({ portal, page }) => {
  test.setTimeout(90_000);
  await enter(portal, '/me/materials', 'luo-jian');
  await sound(portal, 'm none');
  await page.getByRole('textbox', { name: enLike('papers.name') }).first().fill('Diploma');
  await page.getByLabel(en('papers.pick')).setInputFiles(pdf('diploma.pdf'));
  const kept = portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Diploma' }) });
  await expect(kept.getByRole('link', { name: /diploma\.pdf/ })).toBeVisible();
  await portal.button(en('papers.change'), kept).click();
  for (const [part, value] of [['ui.year', '2020'], ['ui.month', '1'], ['ui.day', '2']]) await kept.getByLabel(en(part), { exact: true }).fill(value);
  await sound(portal, 'm changing');
  await portal.button(en('papers.change_save'), kept).click();
  await expect(kept.getByText(enLike('papers.expired'))).toBeVisible();
  await kept.getByRole('button', { name: starts('papers.remove') }).click();
  await expect(portal.button(en('papers.remove_yes'))).toBeVisible();
  await sound(portal, 'm sure');
  await portal.button(en('papers.remove_yes')).click();
  await expect(kept).toHaveCount(0);
  await enter(portal, '/me/archive');
  await portal.main.getByRole('button', { name: enLike('papers.contents.other') }).first().click();
  await sound(portal, 'm archive');
  const [download] = await Promise.all([page.waitForEvent('download'), portal.main.getByRole('link', { name: /\.pdf/ }).last().click()]);
  expect(await download.failure()).toBeNull();
});

test('F-6.1.10.j: the ladder; refused with its reason, three times, and when to try again', phone, async ({ portal, page, context, baseURL, request, watch }) => {
  test.setTimeout(150_000);
  watch.expectFailedAnswers();
  const who = await newcomer(context.request, baseURL ?? '');
  await portal.open('/level');
  await expect(portal.main.getByText(en('level.here'))).toBeVisible();
  await sound(portal, 'j ladder');
  for (const turn of [1, 2, 3]) {
    await box(portal, 'level.name').fill('赵二明');
    await box(portal, 'level.id_number').fill(who.idNumber);
    await page.getByRole('checkbox', { name: en('level.for_good') }).check();
    await portal.button(en('level.verify'), portal.main).click();
    if (turn < 3) await expect(portal.main.getByRole('alert').filter({ hasText: en('level.not_matching') })).toBeVisible();
    if (turn === 1) await sound(portal, 'j refused');
  }
  await expect(portal.main.getByText(en('level.too_many'))).toBeVisible();
  await expect(portal.main.getByText(enLike('level.too_many_until'))).toBeVisible();
  await sound(portal, 'j three times');

  await enter(portal, '/level', 'lin-xiaohe');
  await portal.button(en('level.app_start'), portal.main).first().click();
  const number = await portal.main.getByText(/^\d{8}$/).innerText();
  await sound(portal, 'j code');
  const app = await context.newPage();
  await app.goto(`/_idp/device?code=${number}`);
  await app.locator('button[value=yes]').click();
  await app.close();
  await expect(portal.main.getByText(en('level.highest'))).toBeVisible();
  await sound(portal, 'j highest');
  expect((await request.get('/_mock/health')).ok()).toBe(true);
});

test('F-6.1.10.k: given, accepted, acted by, narrowed, revoked; the elders’ large entry', phone, async ({ portal, page, browser, baseURL, watch }) => {
  test.setTimeout(200_000);
  watch.expectFailedAnswers();
  await enter(portal, '/me/delegations', 'su-yun');
  await sound(portal, 'k list');
  await portal.link(en('delegation.give')).click();
  await portal.button(en('delegation.look_over')).click();
  await expect(portal.main.getByText(en('delegation.missing_name')).first()).toBeVisible();
  await sound(portal, 'k wrong');
  await page.getByRole('textbox', { name: en('delegation.name'), exact: true }).fill('罗健');
  await page.getByRole('textbox', { name: en('delegation.mobile') }).fill('19900000202');
  await page.getByRole('radio', { name: starts('delegation.by_all') }).check();
  for (const right of ['right_sign', 'right_results']) await page.getByRole('checkbox', { name: starts(`delegation.${right}`) }).check();
  await portal.button(en('delegation.look_over')).click();
  await expect(portal.main.getByText(en('delegation.look_over_title'))).toBeVisible();
  await sound(portal, 'k look over');
  await portal.button(en('delegation.give_do')).click();
  await expect(portal.main.getByText(en('delegation.offered'), { exact: true })).toBeVisible();
  await sound(portal, 'k given');

  const there = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 }, locale: 'en' });
  const delegate = new Portal(await there.newPage(), there, baseURL ?? '');
  await delegate.wears({ lang: 'en', theme: 'elder' });
  await delegate.comesAs('luo-jian', '/me');
  await delegate.main.getByRole('link', { name: starts('delegation.title') }).click();
  await expect(delegate.heading).toHaveText(en('delegation.title'));
  await delegate.link(enLike('delegation.received_from'), delegate.main).first().click();
  await delegate.button(en('delegation.accept')).click();
  await expect(delegate.main.getByText(en('delegation.active'), { exact: true })).toBeVisible();
  await sound(delegate, 'k accepted');
  await delegate.go('/me/delegations');
  await delegate.button(enLike('acting.act_for', { name: '*芸' })).first().click();
  const band = delegate.page.getByRole('complementary', { name: en('acting.label') });
  await expect(band).toContainText('*芸');
  await sound(delegate, 'k acting');
  await delegate.go('/cases');
  await expect(delegate.heading).toHaveText(en('matter.cases'));
  await sound(delegate, 'k cases of another');

  await page.reload();
  await portal.ready();
  await portal.button(en('delegation.narrow')).click();
  await page.getByRole('checkbox', { name: starts('delegation.right_sign') }).uncheck();
  await sound(portal, 'k narrowing');
  await portal.button(en('delegation.narrow_do')).click();
  await expect(portal.main.getByText(enLike('delegation.event_narrowed')).first()).toBeVisible();
  await portal.button(en('delegation.revoke')).click();
  await sound(portal, 'k revoking');
  await portal.button(en('delegation.revoke')).click();
  await expect(portal.main.getByText(en('delegation.revoked'), { exact: true })).toBeVisible();
  await sound(portal, 'k revoked');
  await delegate.page.reload();
  await delegate.ready();
  await expect(band).toHaveCount(0);
  await there.close();
});

test('F-6.3.2.c: signed out in every tab, and told what could not be reached', phone, async ({ portal, page, context, request, watch }) => {
  watch.expectFailedAnswers();
  await request.post('/_mock/systems', { data: { deaf: true } });
  await enter(portal, '/me');
  const second = await context.newPage();
  await second.goto('/cards');
  await expect(second.getByRole('banner')).toContainText(/\*/);
  await portal.signOut();
  await expect(page.getByText(en('news.out_partly'))).toBeVisible();
  await expect(second.getByRole('banner')).not.toContainText(/\*/);
  await expect(second.getByText(en('wallet.signed_out'))).toBeVisible();
  await expect(second.getByRole('main')).not.toContainText('*晓禾');
  // What was theirs does not stay on screen, here or there.
  await expect(portal.main.getByText(en('me.signed_out'))).toBeVisible();
  await expect(portal.main.getByRole('region')).toHaveCount(0);
  await sound(portal, 'o signed out');
  expect(await portal.traces()).not.toContain('晓禾');
});
