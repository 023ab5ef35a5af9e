// Signing in on the portal's own screens, registering, raising the level: every way there is, and every way it can be refused.
// Clauses: F-6.1.2 F-6.1.3 F-6.1.10.j
import type { APIRequestContext, Locator } from '@playwright/test';
import { complaints } from '../support/axe';
import { expect, test, type Portal } from '../support/portal';
import { zh } from '../support/words';

const PASSWORD = 'Tongban2026';

/** The check digit of a citizen's number. */
function citizen(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first17].reduce((all, digit, at) => all + Number(digit) * weights[at], 0);
  return first17 + '10X98765432'[sum % 11];
}

/** The check digit of a credit code. */
function credit(first17: string): string {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const sum = [...first17].reduce((all, letter, at) => all + letters.indexOf(letter) * (3 ** at % 31), 0);
  return first17 + letters[(31 - (sum % 31)) % 31];
}

/** Three digits that no other test of this run has: registered accounts stay until the mock server is reset. */
const fresh = () => String(Math.floor(Math.random() * 9000) + 1000);

async function code(request: APIRequestContext, mobile: string): Promise<string> {
  const sent = (await (await request.get('/_mock/codes')).json()) as { mobile: string; code: string }[];
  return sent.find((one) => one.mobile === mobile)?.code ?? '';
}

// A tab's panel is named like the tab, which may be named like a field in it.
const field = (portal: Portal, key: string): Locator => portal.main.getByLabel(portal.say(key), { exact: true }).and(portal.page.locator('input, select'));

async function ask(portal: Portal, mobile: string): Promise<void> {
  await portal.button(portal.say('enter.send_code'), portal.main).click();
  await expect(portal.main.getByText(new RegExp(mobile.slice(-4)))).toBeVisible();
}

async function byPassword(portal: Portal, account: string, password = PASSWORD): Promise<void> {
  await field(portal, 'enter.account').fill(account);
  await field(portal, 'enter.password').fill(password);
  await portal.button(portal.say('enter.sign_in'), portal.main).click();
}

test('signs in with a password and comes back to where one was', async ({ portal, page }) => {
  await portal.open('/help');
  await portal.signInControl.click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fhelp$/);
  await expect(portal.heading).toHaveText(zh('enter.title'));
  expect(await complaints(page)).toEqual([]);
  await byPassword(portal, '19900000101');
  await expect(page).toHaveURL(/\/help$/);
  await expect(portal.who).toContainText(/\*/);
});

test('nothing typed and a wrong password are told where they are', { tag: '@desktop' }, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/sign-in');
  await portal.button(zh('enter.sign_in'), portal.main).click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: zh('identity.missing_account') }).click();
  await expect(field(portal, 'enter.account')).toBeFocused();
  await byPassword(portal, `nobody-${fresh()}`, 'wrong');
  await expect(summary).toContainText(zh('identity.wrong_credentials_left.other', { n: 4 }));
  expect(await complaints(page)).toEqual([]);
});

test('too many wrong passwords lock the account, and say until when', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.wears({ lang: 'en' });
  await portal.open('/sign-in');
  const account = `nobody-${fresh()}`;
  for (let turn = 0; turn < 4; turn++) {
    await byPassword(portal, account, 'wrong');
    await expect(portal.main.getByRole('group', { name: portal.say('ui.errors_title') })).toContainText(String(4 - turn));
  }
  await byPassword(portal, account, 'wrong');
  await expect(portal.main.getByRole('alert')).toContainText(portal.say('enter.locked'));
  await expect(portal.main.getByRole('alert')).toContainText(/\d\d:\d\d/);
});

test('signs in with a code to the telephone', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const mobile = '19900000104';
  await portal.open('/sign-in?returnTo=%2Fnotices');
  await page.getByRole('tab', { name: zh('enter.by_sms') }).click();
  await field(portal, 'enter.mobile').fill(mobile);
  await portal.button(/.+/, portal.main.getByRole('tabpanel')).first().click();
  await expect.poll(() => code(request, mobile)).toMatch(/^\d{6}$/);
  await field(portal, 'enter.code').fill(await code(request, mobile));
  await portal.button(zh('enter.sign_in'), portal.main).click();
  await expect(page).toHaveURL(/\/notices$/);
  await expect(portal.who).toContainText(/\*/);
});

test('another device confirms, or refuses', { tag: '@desktop' }, async ({ portal, page, context }) => {
  await portal.open('/sign-in?returnTo=%2Fhelp');
  await page.getByRole('tab', { name: zh('enter.by_licence') }).click();
  for (const [answer, start] of [['no', 'enter.handover_start'], ['yes', 'enter.handover_again']] as const) {
    await portal.button(zh(start), portal.main).click();
    const number = await portal.main.getByText(/^\d{8}$/).innerText();
    expect(await complaints(page)).toEqual([]);
    const other = await context.newPage();
    await other.goto('/_idp/device');
    await other.getByRole('textbox').fill(number);
    await other.getByRole('button').click();
    expect(await complaints(other)).toEqual([]);
    await expect(portal.main.getByText(zh('enter.handover_scanned'))).toBeVisible({ timeout: 8_000 });
    await other.locator(`button[value=${answer}]`).click();
    if (answer === 'no') await expect(portal.main.getByText(zh('enter.handover_refused'))).toBeVisible({ timeout: 8_000 });
  }
  await expect(page).toHaveURL(/\/help$/, { timeout: 8_000 });
  await expect(portal.who).toContainText(/\*/);
});

test('a public terminal keeps nothing', async ({ portal, page }) => {
  await portal.open('/sign-in');
  await page.getByRole('checkbox', { name: zh('enter.public_terminal') }).check();
  await byPassword(portal, '19900000103');
  await expect(page.getByText(zh('frame.public_terminal'))).toBeVisible();
  await portal.go('/browse');
  await expect(portal.heading).toHaveText(zh('browse.title'));
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(kept.filter((key) => !['tongban.alive', 'tongban.backend', 'tongban.look', 'tongban.session'].includes(key))).toEqual([]);
  await portal.signOut();
  await expect(page.getByText(zh('frame.public_terminal'))).toBeHidden();
});

for (const kind of ['natural', 'legal', 'organisation'] as const) {
  test(`registers: ${kind}`, async ({ portal, page, request }) => {
    const own = fresh();
    const mobile = `1990001${own}`;
    await portal.open('/register?returnTo=%2Fhelp');
    await portal.main.getByRole('radio', { name: new RegExp(`^${zh(`enter.${kind}`)}`) }).check();
    const person = kind === 'natural';
    if (!person) {
      await field(portal, 'enter.organisation_name').fill('云川新叶茶业有限公司');
      await field(portal, 'enter.credit_code').fill(credit(`${kind === 'legal' ? '91' : '51'}990100MA0${own}9X`.slice(0, 17)));
    }
    await field(portal, person ? 'enter.name' : 'enter.representative_name').fill('古丽米热·艾比布力');
    await field(portal, person ? 'enter.id_number' : 'enter.representative_number').fill(citizen(`990101198${own[0]}0101${own.slice(1)}`));
    if (person) await page.getByRole('checkbox', { name: zh('enter.for_good') }).check();
    await field(portal, person ? 'enter.mobile' : 'enter.agent_mobile').fill(mobile);
    await ask(portal, mobile);
    await field(portal, 'enter.code').fill(await code(request, mobile));
    await field(portal, 'enter.new_password').fill('river-stone-7');
    expect(await complaints(page)).toEqual([]);
    await portal.button(zh('enter.register'), portal.main).click();
    await expect(page).toHaveURL(/\/help$/);
    await expect(portal.who).toBeVisible();
  });
}

test('what is wrong with a registration is told field by field', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  const mobile = `1990002${fresh()}`;
  await portal.open('/register');
  await field(portal, 'enter.name').fill('别人');
  await field(portal, 'enter.id_number').fill('990101199508200022');
  await page.getByRole('checkbox', { name: zh('enter.for_good') }).check();
  await field(portal, 'enter.mobile').fill(mobile);
  await ask(portal, mobile);
  await field(portal, 'enter.code').fill('000000');
  await field(portal, 'enter.new_password').fill('short');
  await portal.button(zh('enter.register'), portal.main).click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary).toContainText(zh('identity.not_matching'));
  await expect(summary).toContainText(zh('identity.weak_password'));
  await field(portal, 'enter.name').fill('林晓禾');
  await field(portal, 'enter.code').fill(await code(request, mobile));
  await field(portal, 'enter.new_password').fill('river-stone-7');
  await portal.button(zh('enter.register'), portal.main).click();
  await expect(summary).toContainText(zh('identity.account_exists'));
});

test('rises from level 2 to 4: refused, reviewed, raised', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const own = fresh();
  const mobile = `1990003${own}`;
  const number = citizen(`990101197${own[0]}0202${own.slice(1)}`);
  await portal.open('/register?returnTo=%2Flevel%3FreturnTo%3D%252Fhelp');
  await field(portal, 'enter.name').fill('赵一明');
  await field(portal, 'enter.id_number').fill(number);
  await page.getByRole('checkbox', { name: zh('enter.for_good') }).check();
  await field(portal, 'enter.mobile').fill(mobile);
  await ask(portal, mobile);
  await field(portal, 'enter.code').fill(await code(request, mobile));
  await field(portal, 'enter.new_password').fill('river-stone-7');
  await portal.button(zh('enter.register'), portal.main).click();
  await expect(page).toHaveURL(/\/level/);

  await expect(page.getByText(zh('level.here'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await field(portal, 'level.name').fill('赵二明');
  await field(portal, 'level.id_number').fill(number);
  await page.getByRole('checkbox', { name: zh('level.for_good') }).check();
  await portal.button(zh('level.verify'), portal.main).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('level.not_matching'));
  await field(portal, 'level.name').fill('赵一明');
  await field(portal, 'level.id_number').fill(number);
  await page.getByRole('checkbox', { name: zh('level.for_good') }).check();
  await portal.button(zh('level.verify'), portal.main).click();
  await portal.hears(zh('level.reached', { level: 3 }));

  const picture = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 480;
    canvas.height = 640;
    return canvas.toDataURL('image/jpeg').split(',')[1];
  });
  const file = { name: 'face.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture, 'base64') };
  const small = { name: 'broken.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') };
  await page.locator('input[type=file]').setInputFiles(small);
  await expect(portal.main.getByText(zh('identity.bad_picture')).first()).toBeVisible();
  await request.post('/_mock/level', { data: { face: 'REFUSED' } });
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('img', { name: zh('level.photo_alt') })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('level.photo_use'), portal.main).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('level.other_face'));
  await request.post('/_mock/level', { data: { face: 'REVIEW' } });
  await page.locator('input[type=file]').setInputFiles(file);
  await portal.button(zh('level.photo_use'), portal.main).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('level.review'));
  expect(await complaints(page)).toEqual([]);
  await request.post('/_mock/level', { data: { review: 'RAISED', face: 'RAISED' } });
  await expect(page).toHaveURL(/\/help$/, { timeout: 12_000 });
});
