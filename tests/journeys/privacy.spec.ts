// The privacy space: a second factor, what is locked, what is covered, what destroys itself.
// Clauses: F-6.1.10.i
import type { Locator } from '@playwright/test';
import { complaints } from '../support/axe';
import { enter, sample, write } from '../support/matter';
import { expect, type Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { escape, zh, zhLike } from '../support/words';

const PIN = 'lotus7pond';

const field = (portal: Portal, key: string): Locator => portal.main.getByLabel(zh(key), { exact: true }).and(portal.page.locator('input, select'));

/** Sets a space up for somebody whom no other journey uses: what is in it would be missing there. */
async function setUp(portal: Portal, persona: string): Promise<void> {
  await enter(portal, '/me/privacy', persona);
  await field(portal, 'privacy.pin_new').fill(PIN);
  await field(portal, 'privacy.pin_twice').fill(PIN);
  await portal.button(zh('privacy.pin_set'), portal.main).click();
  await portal.hears(zh('privacy.set_up_done'));
}

async function unlock(portal: Portal, pin = PIN): Promise<void> {
  await field(portal, 'privacy.pin').fill(pin);
  await portal.button(zh('privacy.unlock'), portal.main).click();
}

/** Hides the page, or shows it, as another tab or app over it would. */
async function seen(portal: Portal, is: boolean): Promise<void> {
  await portal.page.evaluate((visible) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !visible });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (visible ? 'visible' : 'hidden') });
    document.dispatchEvent(new Event('visibilitychange'));
  }, is);
}

test('a PIN: set up, things moved in, locked in every tab, unlocked in place, covered, locked out, begun anew', { tag: '@desktop' }, async ({ portal, page, context, request, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  const who = 'luo-jian';
  const wanting = await sample(request, 'CORRECTION_REQUIRED', { persona: who, item: 'id-card-renewal' });

  // Set up: what is weak or differs is told at its field.
  await enter(portal, '/me/privacy', who);
  await field(portal, 'privacy.pin_new').fill('123456');
  await portal.button(zh('privacy.pin_set'), portal.main).click();
  await expect(portal.main.getByText(zh('privacy.pin_weak'))).toBeVisible();
  await field(portal, 'privacy.pin_new').fill(PIN);
  await expect(portal.main.getByText(zh('privacy.pin_differs'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await field(portal, 'privacy.pin_twice').fill(PIN);
  const sent = page.waitForRequest((one) => one.url().endsWith('/api/privacy/factor'));
  await portal.button(zh('privacy.pin_set'), portal.main).dblclick();
  expect((await sent).postData()).not.toContain(PIN);
  await portal.hears(zh('privacy.set_up_done'));
  await expect(portal.main.getByText(zh('privacy.nothing'))).toBeVisible();

  // A card and a case move in.
  await portal.go('/cards');
  const card = (await portal.entries.first().innerText()).trim();
  await portal.entries.first().click();
  await expect(portal.heading).toHaveText(card);
  const path = new URL(page.url()).pathname;
  await portal.button(zh('privacy.title'), portal.main).click();
  await portal.button(zh('privacy.move_in'), portal.main).click();
  await portal.hears(zh('privacy.moved_in'));
  await portal.open(`/cases/${wanting.id}`);
  await portal.button(zh('privacy.title'), portal.main).click();
  await portal.button(zh('privacy.move_in'), portal.main).click();
  await portal.hears(zh('privacy.moved_in'));

  // Locked in one tab, it is gone from the other.
  const other = await context.newPage();
  await other.goto(path);
  await expect(other.getByRole('heading', { level: 1, name: card })).toBeVisible();
  await portal.open('/me/privacy');
  await expect(portal.main.getByRole('link', { name: card, exact: true })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('privacy.lock'), portal.main).click();
  await portal.hears(zh('privacy.locked_now'));
  await expect(other.getByText(zh('privacy.locked_here'))).toBeVisible();
  await other.close();

  // In no list, and not by its address; that something waits is told, and not what.
  await portal.go('/cards');
  await expect(portal.heading).toHaveText(zh('wallet.title'));
  await expect(portal.main.getByText(zh('wallet.none_title'))).toBeVisible();
  await expect(page.getByText(zh('privacy.waits.other', { n: 1 }))).toBeVisible();
  await portal.go('/cases');
  await expect(portal.entries.first().or(portal.main.getByText(zh('matter.none_title'))).first()).toBeVisible();
  await expect(portal.main.getByText(wanting.number)).toHaveCount(0);
  await portal.go('/messages');
  const veiled = portal.main.getByRole('listitem').filter({ hasText: '您有一条隐私空间的消息' }).filter({ hasText: zh('messages.needs_you') });
  await expect(veiled.first()).toBeVisible();

  // Unlocked in place; a wrong PIN is counted.
  await portal.open(path);
  await expect(portal.main.getByText(zh('privacy.locked_here'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await unlock(portal, 'not-it-77');
  await expect(portal.main.getByText(zh('privacy.pin_wrong_left.other', { n: 4 }))).toBeVisible();
  await unlock(portal);
  await expect(portal.heading).toHaveText(card);
  await expect(portal.main.getByText(zh('wallet.about'))).toBeVisible();

  // Out of sight: covered until it is pressed away.
  await seen(portal, false);
  const cover = page.getByRole('dialog', { name: zh('privacy.covered') });
  await expect(cover).toBeVisible();
  await seen(portal, true);
  await expect(cover).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await cover.getByRole('button', { name: zh('privacy.uncover') }).click();
  await expect(cover).toBeHidden();
  await expect(portal.heading).toHaveText(card);

  // Locked by itself at once when that was chosen.
  await portal.go('/me/privacy');
  await expect(portal.main.getByRole('link', { name: card, exact: true })).toBeVisible();
  await field(portal, 'privacy.hidden_after').selectOption('0');
  // Who looks after the space hears of it from the back end.
  const heard = page.waitForResponse((answer) => answer.url().endsWith('/api/privacy') && answer.request().method() === 'GET');
  await portal.button(zh('privacy.save'), portal.main).click();
  await portal.hears(zh('privacy.saved'));
  await heard;
  await seen(portal, false);
  await seen(portal, true);
  await portal.hears(zh('privacy.locked_now'));
  await cover.getByRole('button', { name: zh('privacy.uncover') }).click();
  await expect(portal.main.getByRole('heading', { name: zh('privacy.locked'), exact: true })).toBeVisible();

  // Without a network: the list of this device, by the PIN alone.
  await context.setOffline(true);
  await page.evaluate(() => new BroadcastChannel('tongban.private').postMessage(true));
  await expect(portal.main.getByRole('heading', { name: zh('privacy.offline_title') })).toBeVisible();
  await field(portal, 'privacy.pin').last().fill('not-it-77');
  await portal.button(zh('privacy.offline_open'), portal.main).click();
  await expect(portal.main.getByText(zh('privacy.pin_wrong'))).toBeVisible();
  await field(portal, 'privacy.pin').last().fill(PIN);
  await portal.button(zh('privacy.offline_open'), portal.main).click();
  await expect(portal.main.getByText(card, { exact: true })).toBeVisible();
  await context.setOffline(false);

  // Too many wrong PINs, and the way back: a check of who one is.
  await portal.open('/me/privacy');
  for (let left = 4; left > 0; left--) {
    await unlock(portal, 'not-it-77');
    await expect(portal.main.getByText(new RegExp(`${left}`)).filter({ hasText: zhLike('privacy.pin_wrong_left.other') })).toBeVisible();
  }
  await unlock(portal, 'not-it-77');
  await expect(portal.main.getByRole('alert').filter({ hasText: zh('privacy.too_many') })).toBeVisible();
  await portal.button(zh('privacy.forgotten'), portal.main).click();
  const picture = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 480;
    canvas.height = 640;
    return canvas.toDataURL('image/jpeg').split(',')[1];
  });
  await page.locator('input[type=file]').setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture, 'base64') });
  await portal.button(zh('level.photo_use'), portal.main).click();
  await portal.hears(zh('privacy.reset_done'));
  await field(portal, 'privacy.pin_new').fill(PIN);
  await field(portal, 'privacy.pin_twice').fill(PIN);
  await portal.button(zh('privacy.pin_set'), portal.main).click();
  await expect(portal.main.getByRole('link', { name: card, exact: true })).toBeVisible();

  // Given up: everything is back in its list.
  await portal.button(zh('privacy.dissolve'), portal.main).first().click();
  await portal.button(zh('privacy.dissolve'), portal.main).nth(1).click();
  await page.getByRole('dialog', { name: zh('privacy.dissolve_ask') }).getByRole('button', { name: zh('privacy.dissolve') }).click();
  await portal.hears(zh('privacy.dissolved'));
  await portal.go('/cards');
  await expect(portal.main.getByRole('link', { name: card, exact: true })).toBeVisible();
});

test('a private message is gone once it is closed, and says so; what the law keeps stays', { tag: '@phone' }, async ({ portal, page, request, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  const who = 'yunchuan-library';
  await sample(request, 'REVIEWING.REVIEWING', { persona: who });
  await setUp(portal, who);
  await field(portal, 'privacy.destroy').selectOption('ON_CLOSE');
  await portal.button(zh('privacy.save'), portal.main).click();
  await portal.hears(zh('privacy.saved'));
  const own = portal.context.request;
  const all = (await (await own.get('/api/messages?limit=100')).json()) as { items: { id: string; title: { 'zh-CN': string }; text: { 'zh-CN': string }; privacy?: { keptByLaw?: boolean } }[] };
  const goes = all.items.find((one) => !one.privacy);
  const stays = all.items.find((one) => one.privacy?.keptByLaw);
  if (!goes || !stays) throw new Error('no two such messages');
  for (const { id } of [goes, stays]) await write(own, '/privacy/things', { kind: 'MESSAGE', id, private: true });

  await portal.open('/me/privacy');
  const fold = (title: string) => portal.main.getByRole('heading', { level: 4 }).getByRole('button', { name: title, exact: true }).first();
  const title = goes.title['zh-CN'];
  await fold(title).click();
  await expect(portal.main.getByText(goes.text['zh-CN'])).toBeVisible();
  await expect.poll(async () => JSON.stringify(await (await own.get('/api/messages?limit=100&unread=true')).json()).includes(goes.id)).toBe(false);
  await fold(title).click();
  await portal.hears(zh('privacy.destroyed_now'));
  await fold(zh('privacy.destroyed_title')).click();
  await expect(portal.main.getByText(zhLike('privacy.destroyed'))).toBeVisible();
  await expect(portal.main.getByText(goes.text['zh-CN'])).toHaveCount(0);
  const snapshot = (await (await request.get('/_mock/snapshot')).json()) as { cases: { messages: [string, { id: string }][] } };
  expect(JSON.stringify(snapshot.cases.messages.filter(([, one]) => one.id === goes.id))).not.toContain(goes.text['zh-CN']);

  await fold(stays.title['zh-CN']).click();
  await expect(portal.main.getByText(zh('privacy.kept_by_law'))).toBeVisible();
  await fold(stays.title['zh-CN']).click();
  await portal.go('/messages');
  await expect(portal.main.getByText(zh('privacy.destroyed_title')).or(portal.main.getByText('已销毁的消息')).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test.describe('a key of the device', () => {
  // Browsers make keys for names, not for numbers.
  test.use({ baseURL: async ({ baseURL }, use) => use((baseURL ?? '').replace('127.0.0.1', 'localhost')) });

  test('sets up and unlocks; a refusal is told; not at a public terminal', { tag: '@desktop' }, async ({ portal, page, watch }) => {
    test.setTimeout(120_000);
    watch.expectFailedAnswers();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await enter(portal, '/me/privacy', 'yunchuan-volunteers');
    await portal.button(zh('privacy.key_make'), portal.main).click();
    await portal.hears(zh('privacy.set_up_done'));
    await portal.button(zh('privacy.lock'), portal.main).click();
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await portal.button(zh('privacy.unlock_key'), portal.main).click();
    await expect(portal.main.getByRole('alert')).toContainText(new RegExp(`${escape(zh('privacy.key_refused'))}|${escape(zh('privacy.key_wrong'))}`));
    expect(await complaints(page)).toEqual([]);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await portal.button(zh('privacy.unlock_key'), portal.main).click();
    await expect(portal.button(zh('privacy.lock'), portal.main)).toBeVisible();

    await portal.button(zh('privacy.dissolve'), portal.main).first().click();
    await portal.button(zh('privacy.dissolve'), portal.main).nth(1).click();
    await page.getByRole('dialog', { name: zh('privacy.dissolve_ask') }).getByRole('button', { name: zh('privacy.dissolve') }).click();
    await portal.hears(zh('privacy.dissolved'));

    await portal.signOut();
    await portal.open('/sign-in?returnTo=%2Fme%2Fprivacy');
    await page.getByRole('checkbox', { name: zh('enter.public_terminal') }).check();
    await field(portal, 'enter.account').fill('19900000103');
    await field(portal, 'enter.password').fill('Tongban2026');
    await portal.button(zh('enter.sign_in'), portal.main).click();
    await expect(portal.main.getByText(zh('privacy.public_terminal'))).toBeVisible();
    await expect(portal.button(zh('privacy.key_make'), portal.main)).toHaveCount(0);
    const kept = await page.evaluate(async () => [
      ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name }) => `db ${name}`),
    ]);
    // Of the session only when it was used last, and that there is one.
    const plain = ['tongban.alive', 'tongban.backend', 'tongban.look', 'tongban.session', 'db tongban'];
    expect(kept.filter((key) => !plain.includes(key))).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('tongban.alive'))).toMatch(/^\d+$/);
  });
});
