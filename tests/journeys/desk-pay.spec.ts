// Paid at a window: an officer finds the bill, confirms it once, takes it back; its owner reads how and where.
// Clauses: Q-6.2.2.9, Y-8
import type { Browser, BrowserContext } from '@playwright/test';
import { begun, read, signIn, write } from '../support/apply';
import { complaints } from '../support/axe';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { en, zh, zhLike } from '../support/words';

interface Bill { id: string; number: string; amount: string }

/** What is due for an application that was just begun. */
async function due(context: BrowserContext, item: string, persona: string): Promise<Bill> {
  const draft = await begun(context, item, { persona });
  return ((await read(context, draft.id)) as unknown as { bill: Bill }).bill;
}

/** A window of its own, in a browser of its own. */
async function window(browser: Browser, baseURL: string | undefined): Promise<{ office: Portal; desk: BrowserContext }> {
  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block', acceptDownloads: true });
  await desk.addInitScript(listen);
  const office = new Portal(await desk.newPage(), desk, baseURL ?? '');
  await office.comesAs('officer-window', '/desk');
  await office.main.getByRole('link', { name: zh('desk_pay.title') }).click();
  await expect(office.heading).toHaveText(zh('desk_pay.title'));
  return { office, desk };
}

const look = async (office: Portal, number: string) => {
  await office.main.getByLabel(zh('apply.bill_number')).fill(number);
  await office.button(zh('desk_pay.look')).click();
};

/** What came in by all ways together. */
const total = (office: Portal) => office.main.getByRole('row').filter({ hasText: zh('desk_pay.total') }).getByRole('cell').last();

test('confirmed once for what is due, taken back with a reason, confirmed again; the owner reads each', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL }) => {
  test.setTimeout(240_000);
  const bill = await due(context, '临时居民身份证申领', 'lin-xiaohe');
  const { office, desk } = await window(browser, baseURL);
  const found = office.main.getByRole('region', { name: '临时居民身份证工本费' });
  const fill = async (receipt: string, amount: string) => {
    await found.getByLabel(zh('desk_pay.receipt')).fill(receipt);
    await found.getByLabel(zh('desk_pay.received')).fill(amount);
  };

  await test.step('a number that there is not is told at its field; the bill shows its basis, and who pays masked', async () => {
    await look(office, '202600000001');
    await expect(office.main).toContainText(zh('desk_pay.fault_unknown'));
    await look(office, bill.number);
    await expect(found).toContainText('*晓禾');
    await expect(found).not.toContainText('林晓禾');
    await expect(found).toContainText('居民身份证收费的国家规定');
    await expect(found).toContainText(zh('payments.due_on'));
    expect(office.page.url() + (await office.page.title())).not.toContain(bill.number);
    expect(await complaints(office.page)).toEqual([]);
  });

  await test.step('nothing goes before way, receipt and the right amount are there', async () => {
    await office.button(zh('desk_pay.confirm')).click();
    for (const wrong of ['way_missing', 'receipt_wrong', 'amount_wrong'] as const) {
      await expect(found.getByRole('link', { name: zh(`desk_pay.${wrong}`) })).toBeVisible();
    }
    await found.getByRole('radio', { name: zh('payments.way_cash') }).check();
    await fill('=1+1', '0.01');
    await office.button(zh('desk_pay.confirm')).click();
    await expect(found.getByRole('link', { name: zh('desk_pay.receipt_wrong') })).toBeVisible();
    await expect(found.getByRole('link', { name: zh('desk_pay.amount_wrong') })).toBeVisible();
    await expect(found.getByRole('link', { name: zh('desk_pay.way_missing') })).toHaveCount(0);
    expect(await complaints(office.page)).toEqual([]);
  });

  await test.step('two clicks confirm once; the till has it with its sum', async () => {
    let sent = 0;
    office.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/confirmation')) sent += 1;
    });
    await fill('SK-0001', bill.amount);
    await office.button(zh('desk_pay.confirm')).dblclick();
    await expect(found).toContainText(zhLike('desk_pay.confirmed_told'));
    expect(sent, 'one confirmation').toBe(1);
    await expect(total(office)).toHaveText(zh('apply.yuan', { amount: bill.amount }));
    await expect(office.main.getByRole('listitem').filter({ hasText: 'SK-0001' })).toBeVisible();
    const saving = office.page.waitForEvent('download');
    await office.button(zh('matter.export')).click();
    expect((await saving).suggestedFilename()).toMatch(/^payments-.+\.csv$/);
    expect(await complaints(office.page)).toEqual([]);
  });

  await test.step('its owner reads where it was paid, and how, and has the receipt', async () => {
    await portal.open(`/payments/${bill.id}`);
    await expect(portal.main).toContainText(zhLike('payments.window_title'));
    await expect(portal.main).toContainText(zhLike('payments.paid_at_window'));
    await expect(portal.main.getByText(zh('payments.check_code'), { exact: true })).toBeVisible();
    await expect(portal.button(zh('apply.bill_pay'), portal.main)).toHaveCount(0);
    expect(await complaints(page)).toEqual([]);
  });

  await test.step('taken back: not without a reason, which stays over a reload', async () => {
    await office.button(zh('desk_pay.take_back')).click();
    await office.button(zh('desk_pay.take_back_send')).click();
    await expect(found).toContainText(zh('desk_pay.reason_missing'));
    await found.getByLabel(zh('desk_pay.reason')).fill('录错了缴款单');
    await office.page.reload();
    await office.ready();
    await look(office, bill.number);
    await expect(found.getByLabel(zh('desk_pay.reason'))).toHaveValue('录错了缴款单');
    await office.button(zh('desk_pay.take_back_send')).dblclick();
    await expect(found.getByRole('heading', { name: zh('desk_pay.confirm_title') })).toBeVisible();
    await expect(total(office)).toHaveText(zh('apply.yuan', { amount: '0.00' }));
    await expect(office.main.getByRole('listitem').filter({ hasText: '录错了缴款单' })).toContainText(zh('desk_pay.taken_back'));
    expect(await complaints(office.page)).toEqual([]);
  });

  await test.step('its owner is told why; the message leads to the bill, which is due again, its receipt reversed', async () => {
    await portal.open('/messages');
    const news = portal.main.getByRole('listitem').filter({ hasText: '窗口撤销了一笔收款确认' });
    await news.getByRole('button', { expanded: false }).click();
    await expect(news).toContainText('录错了缴款单');
    await news.getByRole('link', { name: zh('messages.to_bill') }).click();
    await expect(page).toHaveURL(new RegExp(`/payments/${bill.id}`));
    await expect(portal.main).toContainText(zh('payments.reversed_why'));
    await expect(portal.button(zh('apply.bill_pay'), portal.main)).toBeVisible();
    expect(await complaints(page)).toEqual([]);
  });
  await desk.close();
});

test('paid on line meanwhile: the officer asks first, and what is paid twice goes back unasked', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL }) => {
  test.setTimeout(180_000);
  const bill = await due(context, '机动车驾驶证期满换证', 'luo-jian');
  const { href } = await write<{ href: string }>(context, 'POST', `/bills/${bill.id}/payment`, { returnTo: `/payments/${bill.id}` });
  const { office, desk } = await window(browser, baseURL);
  await look(office, bill.number);
  await expect(office.main).toContainText(zh('desk_pay.under_way_do'));
  await office.main.getByRole('radio', { name: zh('payments.way_card') }).check();
  await office.main.getByLabel(zh('desk_pay.receipt')).fill('POS-7');
  await office.main.getByLabel(zh('desk_pay.received')).fill(bill.amount);
  await office.button(zh('desk_pay.confirm')).click();
  await expect(office.main.getByRole('link', { name: zh('desk_pay.asked_missing') })).toBeVisible();
  await office.main.getByRole('checkbox', { name: zh('desk_pay.asked') }).check();
  expect(await complaints(office.page)).toEqual([]);
  await office.button(zh('desk_pay.confirm')).click();
  await expect(office.main).toContainText(zhLike('desk_pay.confirmed_told'));
  // The page of the payment system was open all the while.
  await page.goto(href);
  await page.locator('button[value=paid]').click();
  await portal.ready();
  await expect(portal.main.getByText(zh('payments.twice_title'))).toBeVisible();
  await expect(portal.main.getByText(zh('payments.reason_paid_twice'))).toBeVisible();
  await expect(portal.main.getByText(zh('payments.next_refunded'))).toBeVisible({ timeout: 30_000 });
  await look(office, bill.number);
  await expect(office.button(zh('desk_pay.take_back'))).toHaveCount(0);
  await desk.close();
});

test('by keyboard, on a phone, in English: confirmed as a transfer; who sits at no window is told so', { tag: '@phone' }, async ({ portal, page, context }) => {
  const bill = await due(context, '居民身份证换领', 'lin-xiaohe');
  await portal.wears({ lang: 'en' });
  await signIn(context, 'officer-window');
  await portal.open('/desk/pay');
  await portal.main.getByLabel(en('apply.bill_number')).fill(bill.number);
  await page.keyboard.press('Enter');
  const way = portal.main.getByRole('radio', { name: en('payments.way_transfer') });
  await way.focus();
  await page.keyboard.press('Space');
  await expect(way).toBeChecked();
  await portal.main.getByLabel(en('desk_pay.receipt')).fill('T-20261129');
  await portal.main.getByLabel(en('desk_pay.received')).fill(bill.amount);
  await page.keyboard.press('Enter');
  await expect(portal.main).toContainText(en('desk_pay.confirmed'));
  expect(await complaints(page)).toEqual([]);
  await signIn(context, 'officer-handler');
  await portal.open('/desk/pay');
  await expect(portal.main).toContainText(en('desk_pay.windows_only'));
  expect(await complaints(page)).toEqual([]);
});
