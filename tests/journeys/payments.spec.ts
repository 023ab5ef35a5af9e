// What is due, paid, asked back: a person on one page, an officer on another, over the same bill.
import type { Page } from '@playwright/test';
import { begun, read, signIn } from '../support/apply';
import { complaints } from '../support/axe';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { zh, zhLike } from '../support/words';

/** Chooses how the payment ends, on the payment system's page. */
async function ends(page: Page, portal: Portal, outcome: string): Promise<void> {
  await page.waitForURL((url) => url.pathname.startsWith('/_pay'));
  await page.locator(`button[value=${outcome}]`).click();
  await portal.ready();
}

test('due, failed, unknown, paid in another browser, asked back, refused, granted', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL }) => {
  test.setTimeout(240_000);
  const draft = await begun(context, '临时居民身份证申领', { persona: 'lin-xiaohe' });
  const { bill } = (await read(context, draft.id)) as unknown as { bill: { id: string } };
  const path = `/payments/${bill.id}`;
  const pay = portal.button(zh('apply.bill_pay'), portal.main);

  await test.step('what is due says why and until when', async () => {
    await portal.open('/payments?box=DUE');
    await portal.main.locator(`a[href$="${path}"]`).click();
    await expect(portal.heading).toHaveText(zh('payments.one'));
    await expect(portal.main.getByText(zh('payments.due_on'), { exact: true })).toBeVisible();
    await expect(portal.main.getByText('居民身份证收费的国家规定')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
  });

  await test.step('a payment that failed or was cancelled is never thanked for', async () => {
    for (const outcome of ['failed', 'cancel']) {
      await pay.click();
      await ends(page, portal, outcome);
      await expect(portal.main.getByText(zh('payments.failed_title'))).toBeVisible();
      await expect(portal.main.getByText(zh('payments.done_title'))).toHaveCount(0);
    }
  });

  await test.step('a second click pays once', async () => {
    let starts = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/payment')) starts += 1;
    });
    await pay.dblclick();
    await ends(page, portal, 'unknown');
    expect(starts, 'one start of a payment').toBe(1);
    await expect(portal.main.getByText(zh('apply.bill_unknown'))).toBeVisible();
    await expect(portal.main.getByText(zh('payments.done_title'))).toHaveCount(0);
  });

  await test.step('in another browser the same, after signing in', async () => {
    const address = new URL(page.url());
    const other = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
    await other.addInitScript(listen);
    const tab = await other.newPage();
    const there = new Portal(tab, other, baseURL ?? '');
    await there.open(address.pathname + address.search);
    await expect(there.main.getByText(zh('payments.signed_out'))).toBeVisible();
    await signIn(other, 'lin-xiaohe');
    await there.open(address.pathname + address.search);
    await expect(there.main.getByText(zh('apply.bill_unknown'))).toBeVisible();
    await other.close();
  });

  await test.step('the payment system knows at last; the page asks by itself', async () => {
    await expect(portal.main.getByText(zh('apply.bill_paid')).first()).toBeVisible({ timeout: 60_000 });
    await expect(portal.main.getByText(zh('payments.check_code'), { exact: true })).toBeVisible();
    await expect(portal.main.getByRole('listitem').filter({ hasText: /^\d+\.\d\d\s?元，\d{4}年.+，流水号 [0-9A-Za-z]+$/ })).toBeVisible();
    await expect(pay).toHaveCount(0);
    expect(await complaints(page)).toEqual([]);
  });

  const ask = async (why: string) => {
    await portal.button(zh('payments.ask'), portal.main).click();
    await portal.button(zh('payments.ask_send'), portal.main).click();
    await expect(portal.main.getByRole('link', { name: zh('payments.reason_missing') })).toBeVisible();
    await portal.main.getByRole('radio', { name: zh('payments.reason_else') }).check();
    await portal.button(zh('payments.ask_send'), portal.main).click();
    await expect(portal.main.getByRole('link', { name: zh('payments.text_missing') })).toBeVisible();
    await portal.main.getByLabel(zh('payments.own_words')).fill(why);
    expect(await complaints(page)).toEqual([]);
    await portal.button(zh('payments.ask_send'), portal.main).click();
    await expect(portal.main.getByText(zh('payments.state_asked')).first()).toBeVisible();
    await expect(portal.main.getByText(zhLike('payments.next_asked'))).toBeVisible();
  };
  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await desk.addInitScript(listen);
  const counter = await desk.newPage();
  const office = new Portal(counter, desk, baseURL ?? '');
  const take = async (why: string) => {
    await office.comesAs('officer-handler', '/desk/refunds?open=true');
    await office.main.getByRole('link', { name: '临时居民身份证工本费' }).last().click();
    await expect(office.main.getByText(why)).toBeVisible();
    expect(await complaints(counter)).toEqual([]);
  };

  await test.step('asked back, and refused with a reason', async () => {
    await ask('单位已经替我办好了');
    await take('单位已经替我办好了');
    await office.button(zh('payments.refuse'), office.main).click();
    await expect(office.main.getByRole('link', { name: zh('payments.why_not_missing') })).toBeVisible();
    await office.main.getByLabel(zh('payments.why_not')).fill('证件已经制作');
    await office.button(zh('payments.refuse'), office.main).click();
    await expect(office.main.getByText(zh('payments.state_refused')).first()).toBeVisible();
    await portal.open(path);
    await expect(portal.main.getByText('证件已经制作')).toBeVisible();
  });

  await test.step('asked back again, granted, and back', async () => {
    await ask('证件还没有制作');
    await take('证件还没有制作');
    await office.button(zh('payments.approve'), office.main).click();
    await expect(office.main.getByText(zhLike('payments.next_approved')).first()).toBeVisible();
    await desk.close();
    await portal.open(path);
    await expect(portal.main.getByText(zh('payments.next_refunded'))).toBeVisible({ timeout: 30_000 });
    await expect(portal.main.getByText(zh('payments.reversed'))).toBeVisible();
    await expect(portal.button(zh('payments.ask'), portal.main)).toHaveCount(0);
  });
});

test('what was paid twice goes back unasked', { tag: '@phone' }, async ({ portal, page, context }) => {
  test.setTimeout(120_000);
  const draft = await begun(context, '机动车驾驶证期满换证', { persona: 'luo-jian' });
  const { bill } = (await read(context, draft.id)) as unknown as { bill: { id: string } };
  await portal.open(`/payments/${bill.id}`);
  await portal.button(zh('apply.bill_pay'), portal.main).click();
  await ends(page, portal, 'twice');
  await expect(portal.main.getByText(zh('payments.twice_title'))).toBeVisible();
  await expect(portal.main.getByText(zh('payments.reason_paid_twice'))).toBeVisible();
  await expect(portal.main.getByText(zh('payments.next_refunded'))).toBeVisible({ timeout: 30_000 });
  // The application is paid for all the same.
  await expect(portal.main.getByText(zh('apply.bill_paid')).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});
