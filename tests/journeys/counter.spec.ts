// Begun on line, continued at the counter: the code, the window that takes it in or gives it back, and what its owner sees of it.
// Clauses: Y-7
import { at, begun, read, write, type Draft } from '../support/apply';
import { complaints } from '../support/axe';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { en, zh, zhLike } from '../support/words';
import type { BrowserContext, Locator } from '@playwright/test';

const ITEM = '居民身份证换领';
const ANSWERS = {
  registeredAddress: '平安路1号', reason: 'EXPIRED', validFrom: '2006-12-01', validUntil: '2026-12-01',
  photo: 'LATEST', reduction: 'YES', livingAddress: '平安路1号', truth: 'YES',
};
const SITUATION = [
  { question: 'reason', options: ['expired'] }, { question: 'minor', options: ['yes'] }, { question: 'remote', options: ['local'] },
];

/** All is filled in but how the result is handed over. */
const draft = (context: BrowserContext) => begun(context, ITEM, { answers: ANSWERS, situation: SITUATION });

/** The owner goes on on line meanwhile, on another device. */
async function changes(context: BrowserContext, { id }: Draft, change: object): Promise<void> {
  const { content, revision } = await read(context, id);
  await write(context, 'PUT', `/drafts/${id}`, { ...content, ...change }, revision);
}

const letters = async (page: Locator) => (await page.locator('strong[translate=no]').innerText()).replace(/\s/g, '');

test('taken in: a code, what the window sees, looked at again after a change, once; the draft is a case', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL, watch }) => {
  test.setTimeout(240_000);
  // The draft that is one no more.
  watch.expectFailedAnswers();
  const own = await draft(context);
  await portal.open(at(own, 'review'));
  const { main } = portal;
  let first = '';
  let code = '';

  await test.step('folded away until it is wanted; what the window sees, what to bring and where is said before', async () => {
    const fold = portal.button(zh('apply.to_counter'));
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await fold.focus();
    await page.keyboard.press('Enter');
    await expect(main.getByRole('heading', { name: zh('counter.sees') })).toBeVisible();
    await expect(main).toContainText('身份证原件');
    await expect(main).toContainText(zh('counter.days', { n: 7 }));
    await portal.button(zh('counter.make')).dblclick();
    await portal.hears(new RegExp(zh('counter.made')));
    expect(await main.locator('strong[translate=no]').innerText()).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4}$/);
    await expect(main.getByRole('img', { name: zh('counter.code') })).toBeVisible();
    first = await letters(main);
    await portal.button(zh('counter.anew')).click();
    await expect.poll(() => letters(main)).not.toBe(first);
    code = await letters(main);
    expect(page.url() + (await page.title())).not.toContain(code);
    expect(await complaints(page)).toEqual([]);
  });

  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await desk.addInitScript(listen);
  const window = await desk.newPage();
  const office = new Portal(window, desk, baseURL ?? '');
  const look = async (typed: string) => {
    await office.main.getByLabel(zh('counter.code')).fill(typed);
    await office.button(zh('desk_counter.look')).click();
  };
  const found = office.main.getByRole('region', { name: ITEM });

  await test.step('at the window: codes that open nothing say what to do; the draft is shown masked, with what is missing', async () => {
    await office.comesAs('officer-window', '/desk');
    await office.main.getByRole('link', { name: zh('desk_counter.title') }).click();
    await expect(office.heading).toHaveText(zh('desk_counter.title'));
    await look('KITNONE2');
    await expect(office.main).toContainText(zh('desk_counter.code_unknown'));
    await look(first);
    await expect(office.main).toContainText(zh('desk_counter.code_withdrawn'));
    await look(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
    await expect(found).toContainText('*晓禾');
    await expect(found).not.toContainText('林晓禾');
    await expect(found).toContainText(zh('desk_counter.blocked'));
    expect(window.url()).not.toMatch(/[?#]/);
    expect(await complaints(window)).toEqual([]);
  });

  await test.step('filled in on the telephone, looked at again; papers are noted, and nothing goes before all is ticked', async () => {
    await changes(context, own, { delivery: { kind: 'ELECTRONIC' } });
    await office.button(zh('desk_counter.look_again')).click();
    await expect(office.button(zh('desk_counter.take_in'))).toBeVisible();
    await office.button(zh('desk_counter.take_in')).click();
    await expect(found).toContainText(zh('desk_counter.checked_missing'));
    await expect(found).toContainText(zh('desk_counter.signed_missing'));
    await expect(found).toContainText(zh('desk_counter.papers_missing'));
    for (const copy of await found.getByRole('radio', { name: zh('case.paper_copy') }).all()) await copy.check();
    await expect(found).not.toContainText(zh('desk_counter.papers_missing'));
    expect(await complaints(window)).toEqual([]);
  });

  await test.step('it changed meanwhile: that is said, and looked at anew with what was typed; then it is taken in, once', async () => {
    await office.button(zh('desk_counter.give_back')).click();
    await office.main.getByLabel(zh('desk_counter.reason')).fill('照片不清楚');
    await changes(context, own, { delivery: { kind: 'ELECTRONIC' }, answers: { ...(await read(context, own.id)).content.answers, email: 'lin@example.com' } });
    await office.main.getByLabel(zh('desk_counter.checked')).check();
    await office.main.getByLabel(zh('desk_counter.signed')).check();
    await office.button(zh('desk_counter.take_in')).click();
    await expect(found).toContainText(zh('desk_counter.changed'));
    await expect(office.main.getByLabel(zh('desk_counter.reason'))).toHaveValue('照片不清楚');
    await expect(found.getByRole('radio', { name: zh('case.paper_copy') }).first()).toBeChecked();
    await office.main.getByLabel(zh('desk_counter.checked')).check();
    await office.main.getByLabel(zh('desk_counter.signed')).check();
    await office.button(zh('desk_counter.take_in')).dblclick();
    await expect(found).toContainText(zh('desk_counter.taken'));
    await expect(found).not.toContainText('*晓禾');
    await look(code);
    await expect(found).toContainText(zhLike('desk_counter.taken_told'));
    expect(await complaints(window)).toEqual([]);
    await desk.close();
  });

  await test.step('the page that its owner left open says so by itself', async () => {
    await expect(main.getByRole('alert').filter({ hasText: zh('counter.gone') })).toBeVisible({ timeout: 40_000 });
    await expect(main.locator('strong[translate=no]')).toHaveCount(0);
    expect(await complaints(page)).toEqual([]);
    await portal.link(zh('counter.to_cases')).click();
    await expect(page).toHaveURL(/\/cases$/);
  });

  await test.step('its owner has a message, a case that says how it came, and no draft', async () => {
    await portal.open('/messages');
    await expect(main).toContainText('网上的暂存已经转成办件');
    const { items } = (await (await context.request.get('/api/cases')).json()) as { items: { id: string; item: { name: Record<string, string> } }[] };
    const filed = items.find((one) => one.item.name['zh-CN'] === ITEM);
    await portal.open(`/cases/${filed?.id}`);
    await expect(main).toContainText('窗口收件');
    await expect(main).toContainText(zh('case.paper_copy'));
    await portal.open('/cases');
    await expect(main).toContainText(zh('matter.drafts_none'));
  });
});

test('given back: the reason is kept over a reload, its owner reads it with what was missing', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL }) => {
  const own = await draft(context);
  const { code } = await write<{ code: { code: string } }>(context, 'POST', `/drafts/${own.id}/counter-codes`, null);
  await portal.open(at(own, 'review'));
  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await desk.addInitScript(listen);
  const office = new Portal(await desk.newPage(), desk, baseURL ?? '');
  await office.comesAs('officer-window', '/desk/counter');
  const look = async () => {
    await office.main.getByLabel(zh('counter.code')).fill(code.code);
    await office.button(zh('desk_counter.look')).click();
  };
  const reason = office.main.getByLabel(zh('desk_counter.reason'));
  // A state that this portal does not know is no state that it knows.
  await office.fault('checkCounterCode', 'unknownNames');
  await look();
  const found = office.main.getByRole('region', { name: ITEM });
  await expect(found).toBeVisible();
  await expect(found).not.toContainText(zh('desk_counter.taken'));
  await office.noFault();
  await look();
  await office.button(zh('desk_counter.give_back')).click();
  await office.button(zh('desk_counter.give_back_send')).click();
  await expect(office.main).toContainText(zh('desk_counter.reason_missing'));
  await reason.fill('照片不符合要求');
  await office.page.reload();
  await office.ready();
  await look();
  await expect(reason).toHaveValue('照片不符合要求');
  await office.button(zh('desk_counter.give_back_send')).dblclick();
  await expect(office.main).toContainText(zhLike('desk_counter.returned_told'));
  await look();
  await expect(office.main).toContainText(zh('desk_counter.code_returned'));
  expect(await complaints(office.page)).toEqual([]);
  await desk.close();

  // By itself where the draft is open, and wherever it is found again.
  await expect(portal.main.getByRole('alert')).toContainText(zh('counter.returned'), { timeout: 40_000 });
  await portal.open('/cases');
  await expect(portal.main).toContainText(zh('matter.draft_returned'));
  await portal.open(at(own, 'review'));
  await expect(portal.main).toContainText(zh('counter.returned'));
  await expect(portal.main).toContainText('照片不符合要求');
  await expect(portal.main).toContainText(zh('counter.lacked'));
  await expect(portal.button(zh('counter.make'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test('on a phone, in English: a code made, taken back, made again; without a network nothing is promised', { tag: '@phone' }, async ({ portal, page, context, watch }) => {
  watch.expectOffline();
  const own = await draft(context);
  await portal.wears({ lang: 'en' });
  await portal.open(at(own, 'review'));
  await portal.button(en('apply.to_counter')).click();
  await portal.button(en('counter.make')).click();
  const before = await letters(portal.main);
  await portal.button(en('counter.take_back')).click();
  await expect(portal.main.locator('strong[translate=no]')).toHaveCount(0);
  await portal.button(en('counter.make')).click();
  await expect(portal.main.locator('strong[translate=no]')).toHaveCount(1);
  const now = await letters(portal.main);
  expect(now).not.toBe(before);
  expect(await complaints(page)).toEqual([]);
  await context.setOffline(true);
  await portal.button(en('counter.anew')).click();
  await expect(portal.main.getByRole('alert')).toContainText(en('failure.offline_again'));
  expect(await letters(portal.main)).toBe(now);
  await context.setOffline(false);
  await portal.button(en('counter.anew')).click();
  await expect.poll(() => letters(portal.main)).not.toBe(now);
});
