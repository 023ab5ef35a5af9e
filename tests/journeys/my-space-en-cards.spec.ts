// My space in English on a telephone: the card wallet and the privacy space, each with its main acts.
// Clauses: F-6.1.10.g F-6.1.10.i
import { english as test, sound } from '../support/english';
import { enter, sample, write } from '../support/matter';
import { expect, type Portal } from '../support/portal';
import { en, enLike } from '../support/words';

const phone = { tag: '@phone' };
const PIN = 'lotus7pond';
const QR = en('ui.qr_alt', { what: en('wallet.code_label') });

/** Days from today on as three boxes hold them. */
async function day(portal: Portal, group: string, days: number): Promise<void> {
  const then = new Date(Date.now() + days * 86_400_000);
  const boxes = portal.main.getByRole('group', { name: en(group), exact: true });
  for (const [name, value] of [['ui.year', then.getFullYear()], ['ui.month', then.getMonth() + 1], ['ui.day', then.getDate()]] as const) {
    await boxes.getByLabel(en(name)).fill(String(value));
  }
}

/** A link of the page that one has come to, by the name of a card. */
async function opens(portal: Portal, name: string): Promise<string> {
  await portal.entries.filter({ hasText: name }).first().click();
  await expect(portal.heading).toContainText(name);
  return new URL(portal.page.url()).pathname;
}

const box = (portal: Portal, key: string) => portal.page.getByLabel(en(key), { exact: true }).and(portal.page.locator('input, select, textarea'));

test('F-6.1.10.g: a card that runs out is told on the first screen and in the wallet, and renewed from there', phone, async ({ portal }) => {
  await enter(portal, '/me', 'chen-shouyi');
  const row = portal.main.getByRole('region', { name: en('me.todo'), exact: true }).getByRole('listitem').filter({ hasText: en('me.kind_card') });
  await expect(row.getByText(enLike('me.todo_until'))).toBeVisible();
  await expect(row.getByRole('link', { name: enLike('me.do_renew') })).toHaveAttribute('href', /\/items\//);
  await sound(portal, 'g first screen');
  await portal.go('/cards');
  const soon = portal.main.getByRole('heading', { level: 2, name: en('wallet.soon') }).locator('..');
  const card = soon.getByRole('listitem').first();
  await expect(card.getByText(enLike('wallet.runs_out.other'))).toBeVisible();
  await card.getByRole('link', { name: enLike('wallet.renew') }).click();
  await expect(portal.page).toHaveURL(/\/items\//);
  await expect(portal.heading).toBeVisible();
  await portal.go('/messages');
  await expect(portal.main.getByText(en('messages.kind_expiry')).first()).toBeVisible();
});

test('F-6.1.10.g: shown by a code, looked at, copied for a purpose, authorised, recalled', phone, async ({ portal, page, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  await enter(portal, '/cards');
  await sound(portal, 'g wallet');
  const path = await opens(portal, 'Certificate of real estate');
  await portal.button(en('wallet.code_make')).click();
  const code = portal.main.getByRole('img', { name: QR });
  await expect(code).toBeVisible();
  await sound(portal, 'g code');
  await portal.button(en('wallet.picture')).click();
  const picture = page.getByRole('img', { name: en('wallet.picture_alt') });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  await sound(portal, 'g document');

  await portal.link(enLike('wallet.to_copies'), portal.main).first().click();
  await expect(portal.heading).toHaveText(en('card_use.copies'));
  await portal.button(en('card_use.copy_send')).click();
  await expect(portal.main.getByRole('group', { name: en('ui.errors_title') }).getByRole('link')).toHaveCount(3);
  await sound(portal, 'g copy wrong');
  await box(portal, 'card_use.purpose').fill('Renting a flat');
  await box(portal, 'card_use.recipient').fill('Minghu Hotel');
  await day(portal, 'card_use.valid_until', 30);
  await portal.button(en('card_use.copy_send')).click();
  const copy = portal.main.getByRole('listitem').filter({ hasText: 'Minghu Hotel' });
  await expect(copy.getByText(en('card_use.term_active'), { exact: true })).toBeVisible();
  await sound(portal, 'g copy');
  const held = (await copy.getByRole('definition').last().innerText()).trim();
  await copy.getByRole('button', { name: en('card_use.copy_recall') }).click();
  await expect(copy.getByText(en('card_use.term_revoked'), { exact: true })).toBeVisible();

  await portal.go(`${path}/grants`);
  await expect(portal.heading).toHaveText(en('card_use.grants'));
  await portal.button(en('card_use.grant_send')).click();
  await expect(portal.main.getByRole('group', { name: en('ui.errors_title') })).toBeFocused();
  await sound(portal, 'g authorise wrong');
  await box(portal, 'card_use.department').selectOption({ index: 1 });
  await box(portal, 'card_use.purpose').fill('Checking who owns it');
  await day(portal, 'card_use.grant_until', 30);
  await portal.button(en('card_use.grant_send')).click();
  const grant = portal.main.getByRole('listitem').filter({ hasText: 'Checking who owns it' });
  await expect(grant.getByText(en('card_use.term_active'), { exact: true })).toBeVisible();
  await sound(portal, 'g authorised');
  await grant.getByRole('button', { name: en('card_use.revoke') }).click();
  await expect(grant.getByText(en('card_use.term_revoked'), { exact: true })).toBeVisible();

  // Whoever checks the recalled copy is told so, and the log tells the holder.
  await portal.go('/verify');
  await box(portal, 'verify.code').fill(held);
  await portal.button(en('verify.send')).click();
  await expect(portal.main.getByRole('alert').filter({ hasText: en('verify.recalled') })).toBeVisible();
  await sound(portal, 'g checked');
  await portal.go(`${path}/uses`);
  await expect(portal.main.getByText(en('card_use.use_copy_made')).first()).toBeVisible();
  await sound(portal, 'g log');
});

test('F-6.1.10.g: a missing card is found, a wrong line reported; the last state without a network', phone, async ({ portal, page, context, watch }) => {
  test.setTimeout(120_000);
  watch.expectOffline();
  await enter(portal, '/cards/link', 'su-yun');
  await box(portal, 'card_use.kind').selectOption({ label: 'Driving and transport' });
  for (const level of ['level_province', 'level_city', 'level_county']) {
    await page.getByLabel(en(`form.${level}`)).selectOption({ index: 1 });
  }
  await box(portal, 'wallet.number').fill('990101198805120050');
  await portal.button(en('card_use.link_send')).click();
  await expect(portal.main.getByRole('alert').filter({ hasText: en('card_use.link_not_found') })).toBeVisible();
  await sound(portal, 'g not found');
  await box(portal, 'wallet.number').fill('990101198805120040');
  await portal.button(en('card_use.link_send')).click();
  const done = portal.main.getByRole('alert').filter({ hasText: en('card_use.link_done') });
  await expect(done).toBeVisible();
  await sound(portal, 'g found');
  await done.getByRole('link').first().click();
  await expect(portal.button(en('wallet.code_make'))).toBeVisible();
  await portal.link(enLike('wallet.to_report'), portal.main).click();
  await expect(portal.heading).toHaveText(en('card_use.report'));
  await portal.main.getByRole('radio').first().check();
  await box(portal, 'card_use.should_be').fill('12 February 2014');
  await sound(portal, 'g reporting', ['明湖区公安局']);
  await portal.button(en('card_use.report_send')).click();
  await expect(portal.main.getByText(en('card_use.report_sent'))).toBeVisible();
  await sound(portal, 'g reported');
  await portal.link(en('card_use.back')).click();
  await expect(portal.main.getByText('12 February 2014')).toBeVisible();
  await portal.go('/cards');
  await expect(portal.entries.first()).toBeVisible();
  await context.setOffline(true);
  await portal.go('/help');
  await portal.go('/cards');
  await expect(portal.main.getByText(enLike('wallet.offline'))).toBeVisible();
  await sound(portal, 'g offline');
  await context.setOffline(false);
});

test('F-6.1.10.i: set up, a card moved in, locked, unlocked in place, covered, given up', phone, async ({ portal, page, watch }) => {
  test.setTimeout(150_000);
  watch.expectFailedAnswers();
  await enter(portal, '/me/privacy', 'luo-jian');
  await box(portal, 'privacy.pin_new').fill('123456');
  await portal.button(en('privacy.pin_set'), portal.main).click();
  await expect(portal.main.getByText(en('privacy.pin_weak'))).toBeVisible();
  await sound(portal, 'i weak');
  // What was typed can be looked at, and the button says what it is.
  await portal.button(en('ui.pin_show'), portal.main).first().click();
  await expect(box(portal, 'privacy.pin_new')).toHaveAttribute('type', 'text');
  await expect(portal.button(en('ui.password_show'), portal.main)).toHaveCount(0);
  await box(portal, 'privacy.pin_new').fill(PIN);
  await box(portal, 'privacy.pin_twice').fill(PIN);
  await portal.button(en('privacy.pin_set'), portal.main).click();
  await portal.hears(en('privacy.set_up_done'));
  await sound(portal, 'i empty');
  await portal.go('/cards');
  const path = await opens(portal, 'Identity card');
  await portal.button(en('privacy.title'), portal.main).click();
  await sound(portal, 'i move in');
  await portal.button(en('privacy.move_in'), portal.main).click();
  await portal.hears(en('privacy.moved_in'));
  await portal.go('/me/privacy');
  await expect(portal.link('Identity card', portal.main)).toBeVisible();
  await sound(portal, 'i open');
  await portal.button(en('privacy.lock'), portal.main).click();
  await portal.hears(en('privacy.locked_now'));
  await portal.go('/cards');
  await expect(portal.main.getByText(en('wallet.none_title'))).toBeVisible();
  await sound(portal, 'i hidden');
  await portal.go(path);
  await expect(portal.main.getByText(en('privacy.locked_here'))).toBeVisible();
  await box(portal, 'privacy.pin').fill('not-it-77');
  await portal.button(en('privacy.unlock'), portal.main).click();
  await expect(portal.main.getByText(en('privacy.pin_wrong_left', { n: 4 }))).toBeVisible();
  await sound(portal, 'i wrong');
  await box(portal, 'privacy.pin').fill(PIN);
  await portal.button(en('privacy.unlock'), portal.main).click();
  await expect(portal.heading).toHaveText('Identity card');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const cover = page.getByRole('dialog', { name: en('privacy.covered') });
  await expect(cover).toBeVisible();
  await sound(portal, 'i covered');
  await cover.getByRole('button', { name: en('privacy.uncover') }).click();
  await portal.go('/me/privacy');
  await box(portal, 'privacy.hidden_after').selectOption('0');
  await portal.button(en('privacy.save'), portal.main).click();
  await portal.hears(en('privacy.saved'));
  await portal.button(en('privacy.dissolve'), portal.main).first().click();
  await portal.button(en('privacy.dissolve'), portal.main).nth(1).click();
  const sure = page.getByRole('dialog', { name: en('privacy.dissolve_ask') });
  await expect(sure).toBeVisible();
  await sound(portal, 'i giving up');
  await sure.getByRole('button', { name: en('privacy.dissolve') }).click();
  await portal.hears(en('privacy.dissolved'));
  await sound(portal, 'i given up');
});

test('F-6.1.10.i: a private message destroys itself, and says so', phone, async ({ portal, request }) => {
  test.setTimeout(120_000);
  await sample(request, 'REVIEWING.REVIEWING', { persona: 'yunchuan-library' });
  await enter(portal, '/me/privacy', 'yunchuan-library');
  await box(portal, 'privacy.pin_new').fill(PIN);
  await box(portal, 'privacy.pin_twice').fill(PIN);
  await portal.button(en('privacy.pin_set'), portal.main).click();
  await portal.hears(en('privacy.set_up_done'));
  await box(portal, 'privacy.destroy').selectOption('ON_CLOSE');
  await portal.button(en('privacy.save'), portal.main).click();
  await portal.hears(en('privacy.saved'));
  const own = portal.context.request;
  const all = (await (await own.get('/api/messages?limit=100')).json()) as { items: { id: string; title: { en: string }; privacy?: { keptByLaw?: boolean } }[] };
  const goes = all.items.find((one) => !one.privacy?.keptByLaw);
  if (!goes) throw new Error('no such message');
  await write(own, '/privacy/things', { kind: 'MESSAGE', id: goes.id, private: true });
  await portal.open('/me/privacy');
  const fold = (title: string) => portal.main.getByRole('heading', { level: 4 }).getByRole('button', { name: title, exact: true }).first();
  await fold(goes.title.en).click();
  await expect.poll(async () => JSON.stringify(await (await own.get('/api/messages?limit=100&unread=true')).json()).includes(goes.id)).toBe(false);
  await sound(portal, 'i reading');
  await fold(goes.title.en).click();
  await portal.hears(en('privacy.destroyed_now'));
  await fold(en('privacy.destroyed_title')).click();
  await expect(portal.main.getByText(enLike('privacy.destroyed'))).toBeVisible();
  await sound(portal, 'i destroyed');
});
