// Applying on line, from the guide to the receipt: with a mouse, by keyboard alone, with every way a payment can end.
// Clauses: F-6.1.6 Q-A.2.3.1 Q-A.2.3.2 Q-6.2.2.6 Q-6.2.2.9
import { expect, test, type Portal } from '../support/portal';
import { at, begun, draw, itemNamed, pdf, read, signIn, supplyAll, type Draft } from '../support/apply';
import { complaints } from '../support/axe';
import { zh } from '../support/words';
import type { BrowserContext, Locator, Page } from '@playwright/test';

test('the guide leads on line', { tag: '@desktop' }, async ({ portal, page, context }) => {
  await signIn(context, 'lin-xiaohe');
  await portal.open(`/items/${await itemNamed(context, '居民身份证换领')}`);
  await portal.link(zh('guide.apply_on_line')).click();
  await expect(page).toHaveURL(/\/apply\//);
  await expect(page.getByText(zh('apply.start_lead'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

/** What a person says to renew an identity card, but for the materials, the payment and the signature. */
const renewal = (context: BrowserContext, persona: string): Promise<Draft> =>
  begun(context, '居民身份证换领', {
    persona,
    answers: {
      registeredAddress: '平安路1号',
      reason: 'EXPIRED',
      validFrom: '2006-12-01',
      validUntil: '2026-12-01',
      photo: 'LATEST',
      reduction: 'NO',
      livingAddress: '平安路1号',
      truth: 'YES',
    },
    situation: [
      { question: 'reason', options: ['expired'] },
      { question: 'minor', options: ['yes'] },
      { question: 'remote', options: ['local'] },
    ],
  });

const language = (width: string) => (width === 'phone' ? 'en' : 'zh-CN');

test('from the materials to the receipt', async ({ portal, page, context }, about) => {
  test.setTimeout(120_000);
  const draft = await renewal(context, about.project.name === 'phone' ? 'luo-jian' : 'lin-xiaohe');
  await portal.wears({ lang: language(about.project.name) });
  await portal.open(at(draft, 'materials'));
  const onward = portal.button(portal.say('apply.next'));
  await supplyAll(portal);
  expect(await complaints(page)).toEqual([]);
  await onward.click();
  await page.getByRole('radio', { name: new RegExp(portal.say('apply.delivery_electronic')) }).check();
  expect(await complaints(page)).toEqual([]);
  await onward.click();
  expect(await complaints(page)).toEqual([]);
  await portal.button(portal.say('apply.bill_pay')).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/apply'));
  await page.getByRole('button').first().click();
  await portal.ready();
  await expect(portal.main.getByText(portal.say('apply.bill_paid')).first()).toBeVisible();
  await onward.click();
  await expect(page.getByText(portal.say('apply.review_lead'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await onward.click();
  await draw(portal);
  expect(await complaints(page)).toEqual([]);
  await portal.button(portal.say('apply.sign_do')).click();
  const submissions: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/submission')) submissions.push(request.method());
  });
  await expect(page.getByText(portal.say('apply.complete'))).toBeVisible({ timeout: 15_000 });
  expect(await complaints(page)).toEqual([]);
  await portal.button(portal.say('apply.submit')).dblclick();
  await expect(page).toHaveURL(/\/cases\/[^/]+\/receipt$/, { timeout: 15_000 });
  await expect(portal.heading).toHaveText(portal.say('matter.receipt'), { timeout: 15_000 });
  expect(submissions, 'however often one presses, it is handed in once').toEqual(['POST']);
  expect(await complaints(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText(portal.say('matter.query_code'), { exact: true })).toBeVisible({ timeout: 15_000 });
});

test('what was signed and changed afterwards has to be signed anew', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const draft = await begun(context, '社会保险缴费证明打印');
  await portal.open(at(draft, 'sign'));
  await draw(portal);
  await portal.button(zh('apply.sign_do')).click();
  await expect(page).toHaveURL(/step=submit/);
  await expect(page.getByText(zh('apply.incomplete'))).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(zh('apply.not_signed'))).toBeHidden();
  // What is missing leads to its field.
  await portal.link(/详细地址/, portal.main).click();
  const field = page.getByRole('textbox', { name: '详细地址', exact: true });
  await expect(field).toBeFocused();
  await field.fill('平安路2号');
  await portal.open(at(draft, 'submit'));
  await expect(page.getByText(zh('apply.not_signed'))).toBeVisible();
});

/** The keyboard, and nothing else. */
class Keys {
  constructor(private readonly portal: Portal) {}

  private get page(): Page {
    return this.portal.page;
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await expect(target).toBeVisible({ timeout: 15_000 });
    await this.portal.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** Ticks or chooses. */
  async choose(target: Locator): Promise<void> {
    await this.press(target, 'Space');
    await expect(target).toBeChecked();
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.portal.tabTo(target);
    await this.page.keyboard.type(text);
  }

  /** On to the next step, whose heading then has the keyboard. */
  async next(heading: string): Promise<void> {
    await this.press(this.portal.button(zh('apply.next')));
    await expect(this.page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeFocused();
  }
}

test('the whole application by keyboard alone', { tag: '@desktop' }, async ({ portal, page, context }) => {
  test.setTimeout(180_000);
  await signIn(context, 'chen-shouyi');
  const keys = new Keys(portal);
  await portal.open(`/items/${await itemNamed(context, '居民身份证补领')}`);
  await keys.press(portal.link(zh('guide.apply_on_line')));
  await keys.press(portal.button(zh('apply.start')));
  await keys.choose(page.getByRole('checkbox', { name: zh('apply.agree') }));
  await keys.next(zh('apply.step_situation'));
  for (let asked = 0; ; asked++) {
    // An answer may bring another question.
    const group = portal.main.getByRole('group').filter({ visible: true }).nth(asked);
    if (!(await group.count())) break;
    await keys.choose(group.locator('input').first());
  }
  await keys.next('申请人');
  await keys.type(page.getByRole('textbox', { name: '详细地址', exact: true }), '平安路1号');
  await keys.next('申请事由');
  // Nothing said: the summary tells, takes the keyboard, and leads to the field.
  await keys.press(portal.button(zh('apply.next')));
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary).toBeFocused();
  await keys.press(summary.getByRole('link').first());
  await page.keyboard.type('身份证丢了，要补一张。');
  await keys.press(page.getByRole('radio', { name: zh('form.yes'), exact: true }), 'ArrowDown');
  await expect(page.getByRole('radio', { name: zh('form.no'), exact: true })).toBeChecked();
  await keys.next('声明');
  await keys.choose(page.getByRole('checkbox'));
  await keys.next(zh('apply.step_materials'));
  for (const file of await portal.main.locator('input[type=file]').all()) {
    const chooser = page.waitForEvent('filechooser');
    await keys.press(file);
    await (await chooser).setFiles([pdf('户口簿.pdf')]);
  }
  await expect(page.getByText(zh('apply.not_supplied'), { exact: true })).toHaveCount(0, { timeout: 15_000 });
  await keys.next(zh('apply.step_delivery'));
  await keys.choose(page.getByRole('radio').first());
  await keys.next(zh('apply.step_pay'));
  await keys.press(portal.button(zh('apply.bill_pay')));
  await page.waitForURL((url) => !url.pathname.startsWith('/apply'));
  await keys.press(page.getByRole('button').first());
  await portal.ready();
  await expect(portal.main.getByText(zh('apply.bill_paid')).first()).toBeVisible();
  await keys.next(zh('apply.step_review'));
  await keys.next(zh('apply.step_sign'));
  // Nobody draws with a keyboard: the certificate on another device is the way for everyone.
  await keys.press(page.getByRole('radio', { name: new RegExp(zh('apply.sign_drawn')) }), 'ArrowDown');
  await keys.press(portal.button(zh('apply.sign_do')));
  const other = await context.newPage();
  await other.goto(await page.getByText(/_sign\//).innerText());
  await other.getByRole('button').first().click();
  await expect(page.getByText(zh('apply.complete'))).toBeVisible({ timeout: 15_000 });
  await keys.press(portal.button(zh('apply.submit')));
  await expect(page).toHaveURL(/\/cases\/[^/]+\/receipt$/, { timeout: 15_000 });
  await expect(portal.heading).toBeFocused();
});

test('a payment that fails, is cancelled, is not known yet, and is made', { tag: '@desktop' }, async ({ portal, page, context, request }) => {
  test.setTimeout(90_000);
  const draft = await begun(context, '居民身份证补领');
  expect((await read(context, draft.id)).bill, 'something is to be paid').toBeTruthy();
  const pay = portal.button(zh('apply.bill_pay'));
  const ends = async (outcome: string) => {
    await pay.click();
    await page.waitForURL((url) => !url.pathname.startsWith('/apply'));
    await page.locator(`button[value=${outcome}]`).click();
    await portal.ready();
    await expect(page).toHaveURL(/step=pay/);
  };
  await portal.open(at(draft, 'pay'));
  for (const outcome of ['failed', 'cancel']) {
    await ends(outcome);
    await expect(portal.main.getByText(zh('apply.bill_unpaid'))).toBeVisible();
  }
  await ends('unknown');
  await expect(page.getByText(zh('apply.bill_unknown'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('apply.bill_ask')).click();
  await expect(page.getByText(zh('apply.bill_unknown'))).toBeVisible();
  // The payment system knows at last; the page asks by itself.
  await request.post('/_mock/payments', { data: { outcome: 'PAID' } });
  await expect(portal.main.getByText(zh('apply.bill_paid')).first()).toBeVisible({ timeout: 15_000 });
  await request.post('/_mock/payments', { data: { outcome: 'HONEST' } });
  await expect(portal.button(zh('apply.next'))).toBeVisible();
  await expect(pay).toHaveCount(0);
});
