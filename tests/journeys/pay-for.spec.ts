// Somebody else pays a bill with the consent of whose it is: the code, what they see, every outcome, and what ends it.
// Clauses: Q-6.2.2.9, Y-8
import { at, begun, read, signIn, write } from '../support/apply';
import { complaints } from '../support/axe';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { en, zh, zhLike } from '../support/words';
import type { Browser, BrowserContext, Locator } from '@playwright/test';

const ITEM = '临时居民身份证申领';

/** A draft of Lin's, and the page of its bill. */
async function due(context: BrowserContext) {
  const draft = await begun(context, ITEM, { persona: 'lin-xiaohe' });
  const { bill } = (await read(context, draft.id)) as unknown as { bill: { id: string } };
  return { draft, bill: bill.id, path: `/payments/${bill.id}` };
}

/** A pay code of the person signed in there, made past the portal. */
async function codeFor(context: BrowserContext, bill: string): Promise<{ id: string; code: string }> {
  const { share } = await write<{ share: { codes: { id: string; code: string }[] } }>(context, 'POST', `/bills/${bill}/pay-codes`, null);
  return share.codes[0];
}

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, baseURL = ''): Promise<Portal> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await context.addInitScript(listen);
  return new Portal(await context.newPage(), context, baseURL);
}

/** Chooses how the payment ends, on the payment system's page. */
async function ends(portal: Portal, outcome: string): Promise<void> {
  await portal.page.waitForURL((url) => url.pathname.startsWith('/_pay'));
  await portal.page.locator(`button[value=${outcome}]`).click();
  await portal.ready();
}

const letters = async (within: Locator) => (await within.locator('strong[translate=no]').innerText()).replace(/\s/g, '');

/** Types a code, and waits for the answer. */
async function types(portal: Portal, code: string): Promise<void> {
  await portal.main.getByLabel(portal.say('pay_code.code')).fill(code);
  const answered = portal.page.waitForResponse((answer) => answer.url().endsWith('/bill-looks'));
  await portal.button(portal.say('pay_for.look')).click();
  await answered;
}

test('agreed to, seen masked, failed, cancelled, unknown, paid; the owner is told and goes on', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL, watch }) => {
  test.setTimeout(240_000);
  watch.expectFailedAnswers();
  const own = await due(context);
  await portal.open(own.path);
  let first = '';
  let code = '';

  await test.step('folded away until it is wanted; what the other sees, and does not see, is said before', async () => {
    const fold = portal.button(zh('pay_code.title'));
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await fold.focus();
    await page.keyboard.press('Enter');
    for (const word of ['pay_code.sees', 'pay_code.hides']) await expect(portal.main.getByRole('heading', { name: zh(word) })).toBeVisible();
    await expect(portal.main).toContainText(zh('pay_code.days', { n: 3 }));
    await portal.button(zh('pay_code.make')).dblclick();
    await portal.hears(new RegExp(zh('pay_code.made')));
    expect(await portal.main.locator('strong[translate=no]').innerText()).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4}$/);
    first = await letters(portal.main);
    await portal.button(zh('pay_code.anew')).click();
    await expect.poll(() => letters(portal.main)).not.toBe(first);
    code = await letters(portal.main);
    await expect(portal.main.getByText(new RegExp(zh('pay_code.state_withdrawn')))).toHaveCount(1);
    expect(page.url() + (await page.title())).not.toContain(code);
    expect(await complaints(page)).toEqual([]);
  });

  const other = await another(browser, baseURL);
  const pay = other.button(zh('apply.bill_pay'), other.main);

  await test.step('whoever pays finds the way from their own payments; codes that open nothing say why', async () => {
    await other.comesAs('su-yun', '/payments');
    await other.link(zh('pay_for.title'), other.main).click();
    await expect(other.heading).toHaveText(zh('pay_for.title'));
    await expect(other.main).toContainText(zh('pay_for.none'));
    await other.button(zh('pay_for.look')).click();
    await expect(other.main).toContainText(zh('pay_for.code_missing'));
    await types(other, 'KITNONE2');
    await expect(other.main).toContainText(zh('pay_for.code_unknown'));
    await types(other, first);
    await expect(other.main).toContainText(zh('pay_for.code_withdrawn'));
    await expect(other.main.getByLabel(zh('pay_code.code'))).toBeFocused();
    expect(await complaints(other.page)).toEqual([]);
  });

  await test.step('the bill, masked; its address holds no code', async () => {
    await types(other, `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
    await expect(other.heading).toHaveText(zh('pay_for.one'));
    await expect(other.main).toContainText('*晓禾');
    await expect(other.main).not.toContainText('林晓禾');
    await expect(other.main).toContainText(ITEM);
    expect(other.page.url()).not.toContain(code);
    expect(await complaints(other.page)).toEqual([]);
  });

  await test.step('a payment that failed or was cancelled is never thanked for', async () => {
    for (const outcome of ['failed', 'cancel']) {
      await pay.click();
      await ends(other, outcome);
      await expect(other.main).toContainText(zh('payments.failed_title'));
      await expect(other.main).toContainText(zh('pay_for.failed'));
      await expect(other.main).not.toContainText(zh('payments.done_title'));
    }
  });

  await test.step('not known yet: asked again by itself; the owner sees that somebody pays, and cannot pay a second time', async () => {
    await pay.dblclick();
    await ends(other, 'unknown');
    await expect(other.main).toContainText(zh('apply.bill_unknown'));
    await portal.open(own.path);
    await expect(portal.main).toContainText(zh('pay_code.busy'));
    await expect(portal.main).toContainText('*芸');
    await expect(portal.button(zh('apply.bill_pay'), portal.main)).toHaveCount(0);
    await expect(other.main).toContainText(zh('payments.done_title'), { timeout: 90_000 });
    await expect(other.main.getByRole('listitem').filter({ hasText: /流水号 [0-9A-Za-z]+/ })).toBeVisible();
    await expect(other.main).toContainText(zh('pay_for.receipt'));
    await expect(pay).toHaveCount(0);
    expect(await complaints(other.page)).toEqual([]);
  });

  await test.step('what one paid for others is in a list of its own, and in no other', async () => {
    await other.link(zh('pay_for.to_list')).click();
    await expect(other.main.getByRole('listitem').filter({ hasText: zh('pay_for.state_paid') })).toContainText('*晓禾');
    expect(await complaints(other.page)).toEqual([]);
    await other.open('/payments');
    await expect(other.main).not.toContainText(ITEM);
    await other.context.close();
  });

  await test.step('a message leads its owner to the bill; the step of the application goes on', async () => {
    await portal.open('/messages');
    await portal.main.getByRole('button', { name: '有人替您缴了费' }).first().click();
    await portal.link(zh('messages.to_bill'), portal.main).first().click();
    await expect(page).toHaveURL(new RegExp(`${own.path}$`));
    await expect(portal.main).toContainText(zh('pay_code.paid_title'));
    await expect(portal.main).toContainText('*芸');
    await expect(portal.main.getByText(zh('payments.check_code'), { exact: true })).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await portal.open(at(own.draft, 'pay'));
    await expect(portal.main).toContainText(zh('apply.bill_paid'));
    await expect(portal.main).toContainText(zh('pay_code.paid_by'));
    await expect(portal.button(zh('apply.bill_pay'), portal.main)).toHaveCount(0);
  });
});

test('taken back, and paid by its owner meanwhile: nothing is taken', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL, watch }) => {
  test.setTimeout(180_000);
  watch.expectFailedAnswers();
  const own = await due(context);
  const { code } = await codeFor(context, own.bill);
  const other = await another(browser, baseURL);
  await other.comesAs('su-yun', '/pay-for');
  await types(other, code);
  const pay = other.button(zh('apply.bill_pay'), other.main);
  await expect(pay).toBeVisible();

  await portal.open(own.path);
  await portal.button(zh('pay_code.title')).click();
  await expect(portal.main).toContainText(zhLike('pay_code.looked'));
  await portal.button(zh('pay_code.take_back')).click();
  await portal.hears(new RegExp(zh('pay_code.taken_back')));
  await expect(portal.main.locator('strong[translate=no]')).toHaveCount(0);
  expect(await complaints(page)).toEqual([]);
  await pay.click();
  await expect(other.main).toContainText(zh('pay_for.conflict'));
  await expect(other.main).toContainText(zh('pay_for.code_withdrawn'));
  await expect(other.main).not.toContainText('*晓禾');
  await expect(pay).toHaveCount(0);

  const again = await codeFor(context, own.bill);
  await other.open('/pay-for');
  await types(other, again.code);
  await expect(pay).toBeVisible();
  await portal.open(own.path);
  await portal.button(zh('apply.bill_pay'), portal.main).click();
  await ends(portal, 'paid');
  await expect(portal.main).toContainText(zh('payments.done_title'));
  await pay.click();
  await expect(other.main).toContainText(zh('pay_for.settled_explain'));
  expect(await complaints(other.page)).toEqual([]);
  await other.open('/pay-for');
  await types(other, again.code);
  await expect(other.main).toContainText(zh('pay_for.code_settled'));
  await other.context.close();

  // Whose code it is pays where their own bills are.
  const next = await begun(context, '居民身份证换领', { persona: 'lin-xiaohe' });
  const { bill } = (await read(context, next.id)) as unknown as { bill: { id: string } };
  const mine = await codeFor(context, bill.id);
  await portal.open('/pay-for');
  await types(portal, mine.code);
  await expect(portal.main).toContainText(zh('pay_for.code_own'));
});

test('on a phone, in English: paid, and after too many tries one waits', { tag: '@phone' }, async ({ portal, page, context, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  const own = await due(context);
  const { code } = await codeFor(context, own.bill);
  await signIn(context, 'su-yun');
  await portal.wears({ lang: 'en' });
  await portal.open('/pay-for');
  await types(portal, code);
  await expect(portal.heading).toHaveText(en('pay_for.one'));
  await portal.button(en('apply.bill_pay'), portal.main).click();
  await ends(portal, 'paid');
  await expect(portal.main).toContainText(en('payments.done_title'));
  expect(await complaints(page)).toEqual([]);
  await portal.open('/pay-for');
  for (let turn = 2; turn < 7; turn++) {
    await types(portal, `NONE${turn}`);
    await expect(portal.main).toContainText(en('pay_for.code_unknown'));
  }
  await types(portal, 'NONE9');
  await expect(portal.main.getByRole('alert').filter({ hasText: en('pay_for.too_many') })).toBeVisible();
  await expect(portal.button(en('pay_for.look'))).toBeDisabled();
  expect(await complaints(page)).toEqual([]);
});
