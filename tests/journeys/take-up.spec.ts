// Begun at the window, continued on line: the slip, the person it was begun for, their draft; and what opens nothing.
// Clauses: Y-7
import { at, draw, itemNamed, read, signIn, write, type Draft } from '../support/apply';
import { complaints } from '../support/axe';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { text, type Text } from '../support/wire';
import { en, zh, zhLike } from '../support/words';
import type { Browser, BrowserContext, Locator } from '@playwright/test';

const ITEM = '居民身份证换领';
const NAME = '林晓禾';
const NUMBER = '990101199508200022';
const REST = {
  registeredAddress: '平安路1号', reason: 'EXPIRED', validFrom: '2006-12-01', validUntil: '2026-12-01',
  photo: 'LATEST', reduction: 'YES', livingAddress: '平安路1号', truth: 'YES',
};
const SITUATION = [
  { question: 'reason', options: ['expired'] }, { question: 'minor', options: ['yes'] }, { question: 'remote', options: ['local'] },
];

interface Begun {
  id: string;
  code: string;
}

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, baseURL = ''): Promise<Portal> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await context.addInitScript(listen);
  return new Portal(await context.newPage(), context, baseURL);
}

/** Begun by a window for Lin, past the portal; whoever was signed in there is the officer afterwards. */
async function begunFor(context: BrowserContext, { name = NAME, idNumber = NUMBER, papers = [] as object[] } = {}): Promise<Begun> {
  await signIn(context, 'officer-window');
  const item = await itemNamed(context, ITEM);
  return write<Begun>(context, 'POST', '/desk/counter-drafts', { item, name, idNumber, answers: { reduction: 'YES' }, papers });
}

const letters = async (within: Locator) => (await within.locator('strong[translate=no]').innerText()).replace(/\s/g, '');

/** Types a code, and waits for the answer. */
async function types(portal: Portal, code: string): Promise<void> {
  await portal.main.getByLabel(portal.say('take_up.code')).fill(code);
  const answered = portal.page.waitForResponse((answer) => answer.url().endsWith('/draft-take-ups/checks'));
  await portal.button(portal.say('take_up.look')).click();
  await answered;
}

test('from the window to handing in: the slip once, nobody else, the draft with what was noted', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL, watch }) => {
  test.setTimeout(300_000);
  watch.expectFailedAnswers();
  const office = await another(browser, baseURL);
  let code = '';

  await test.step('the item is found by its name, by keyboard; what is wrong with the person is said at the fields', async () => {
    await office.comesAs('officer-window', '/desk');
    await office.link(zh('desk_begin.title'), office.main).click();
    await expect(office.heading).toHaveText(zh('desk_begin.title'));
    await expect(office.main).toContainText(zh('desk_begin.none_title'));
    await office.button(zh('desk_begin.item_find')).click();
    await expect(office.main).toContainText(zh('desk_begin.item_missing'));
    await office.main.getByLabel(zh('desk_begin.item'), { exact: true }).fill(ITEM);
    await office.page.keyboard.press('Enter');
    await office.main.getByRole('button', { name: new RegExp(`${zh('desk_begin.item_choose')}.*${ITEM}`) }).first().click();
    await expect(office.main.getByRole('heading', { name: ITEM, level: 2 })).toBeVisible();
    await expect(office.main).toContainText(zh('desk_begin.number_hint'));
    await office.button(zh('desk_begin.send')).click();
    for (const wrong of ['name_missing', 'number_wrong']) await expect(office.main.getByRole('link', { name: zh(`desk_begin.${wrong}`) })).toBeVisible();
    for (const field of ['name', 'number']) await expect(office.main.locator(`#begin-${field}`)).toHaveAttribute('autocomplete', 'off');
    expect(await complaints(office.page)).toEqual([]);
  });

  await test.step('the name outlives a reload, the number does not; nothing of either is in an address', async () => {
    await office.main.locator('#begin-name').fill(NAME);
    await office.main.locator('#begin-number').fill(NUMBER);
    expect(await office.page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(NUMBER);
    await office.main.getByRole('radio', { name: zh('case.paper_original') }).first().check();
    await office.page.reload();
    await office.ready();
    await expect(office.main.getByRole('heading', { name: ITEM, level: 2 })).toBeVisible();
    await expect(office.main.locator('#begin-name')).toHaveValue(NAME);
    await expect(office.main.getByRole('radio', { name: zh('case.paper_original') }).first()).toBeChecked();
    await expect(office.main.locator('#begin-number')).toHaveValue('');
    expect(office.page.url()).not.toMatch(/[?#]/);
  });

  await test.step('offline nothing is promised, and what was typed stays; then it is begun, once', async () => {
    await office.main.locator('#begin-number').fill(NUMBER);
    for (const seen of await office.main.getByRole('radio', { name: zh('case.paper_original') }).all()) await seen.check();
    await office.context.setOffline(true);
    await office.button(zh('desk_begin.send')).click();
    await expect(office.main.getByRole('alert')).toContainText(zh('failure.offline_again'));
    await office.context.setOffline(false);
    await office.button(zh('desk_begin.send')).dblclick();
    const slip = office.main.getByRole('region', { name: zh('desk_begin.slip') });
    await expect(slip).toContainText('*晓禾');
    await expect(slip).not.toContainText(NAME);
    await expect(slip).not.toContainText(NUMBER);
    await expect(slip).toContainText('/take-up');
    await expect(slip).toContainText(zh('desk_begin.missing'));
    await expect(slip).toContainText(zh('desk_begin.slip_once'));
    code = await letters(slip);
    await expect(office.main.getByRole('listitem').filter({ hasText: zh('desk_begin.state_waits') })).toHaveCount(1);
    expect(await complaints(office.page)).toEqual([]);
    await office.page.reload();
    await office.ready();
    await expect(office.main.locator('strong[translate=no]')).toHaveCount(0);
    await expect(office.main).not.toContainText(code);
  });

  await test.step('the right code in the wrong hands is one that there is not', async () => {
    const other = await another(browser, baseURL);
    await other.comesAs('su-yun', '/take-up');
    await other.button(zh('take_up.look')).click();
    await expect(other.main).toContainText(zh('take_up.code_missing'));
    await types(other, code);
    await expect(other.main).toContainText(zh('take_up.code_unknown'));
    await expect(other.main.getByLabel(zh('take_up.code'))).toBeFocused();
    await expect(other.main).not.toContainText(ITEM);
    expect(await complaints(other.page)).toEqual([]);
    await other.context.close();
  });

  await test.step('the person signs in, finds it in their own space, and sees what was begun', async () => {
    await portal.open('/take-up');
    await expect(portal.main).toContainText(zh('take_up.signed_out'));
    await portal.comesAs('lin-xiaohe', '/me');
    await portal.link(zh('take_up.title'), portal.main).click();
    await types(portal, `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
    const found = portal.main.getByRole('region', { name: ITEM });
    await expect(found).toContainText(zh('case.paper_original'));
    expect(page.url() + (await page.title())).not.toContain(code);
    expect(await complaints(page)).toEqual([]);
    await context.setOffline(true);
    await portal.button(zh('take_up.take')).click();
    await expect(found.getByRole('alert')).toContainText(zh('failure.offline_again'));
    await context.setOffline(false);
    await portal.button(zh('take_up.take')).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/apply\/draft\//);
    await expect(portal.main).toContainText(zhLike('take_up.begun_at'));
    expect(await complaints(page)).toEqual([]);
  });

  await test.step('what was noted is marked, and its paper need not be uploaded; it is handed in', async () => {
    const { items } = (await (await context.request.get('/api/drafts')).json()) as { items: { id: string }[] };
    const own: Draft = await read(context, items[0].id);
    await portal.open(at(own, 'materials'));
    await expect(portal.main).toContainText(zhLike('take_up.paper_noted'));
    await write(context, 'PUT', `/drafts/${own.id}`, {
      ...own.content, agreed: true, situation: SITUATION, answers: { ...own.content.answers, ...REST }, delivery: { kind: 'ELECTRONIC' },
    }, own.revision);
    await portal.open(at(own, 'review'));
    await expect(portal.main).toContainText(zhLike('take_up.paper_noted'));
    expect(await complaints(page)).toEqual([]);
    await portal.open(at(own, 'sign'));
    await draw(portal);
    await portal.button(zh('apply.sign_do')).click();
    await expect(page.getByText(zh('apply.complete'))).toBeVisible({ timeout: 15_000 });
    await portal.button(zh('apply.submit')).click();
    await expect(page).toHaveURL(/\/cases\/[^/]+\/receipt$/, { timeout: 15_000 });
  });

  await test.step('used once; the window sees that it was taken up', async () => {
    await portal.open('/take-up');
    await types(portal, code);
    await expect(portal.main).toContainText(zh('take_up.code_used'));
    await office.page.reload();
    await office.ready();
    await expect(office.main.getByRole('listitem').filter({ hasText: zh('desk_begin.state_taken') })).toHaveCount(1);
    await expect(office.button(zh('desk_begin.take_back'))).toHaveCount(0);
    await office.context.close();
  });
});

test('taken back with a reason: the person is told, and an open draft stands in the way of another', { tag: '@desktop' }, async ({ portal, page, context, browser, baseURL, watch }) => {
  test.setTimeout(180_000);
  watch.expectFailedAnswers();
  const office = await another(browser, baseURL);
  const first = await begunFor(office.context);
  await office.open('/desk/begin');
  await office.button(zh('desk_begin.take_back')).click();
  await office.button(zh('desk_begin.take_back_send')).click();
  await expect(office.main).toContainText(zh('desk_begin.reason_missing'));
  await office.main.getByLabel(zh('desk_begin.reason')).fill('选错了事项');
  await office.page.reload();
  await office.ready();
  await expect(office.main.getByLabel(zh('desk_begin.reason'))).toHaveValue('选错了事项');
  await office.button(zh('desk_begin.take_back_send')).dblclick();
  await expect(office.main.getByRole('listitem').filter({ hasText: zh('desk_begin.state_withdrawn') })).toContainText('选错了事项');
  expect(await complaints(office.page)).toEqual([]);

  await portal.comesAs('lin-xiaohe', '/take-up');
  await types(portal, first.code);
  await expect(portal.main).toContainText(zh('take_up.code_withdrawn'));

  // An open draft of the same item: the code goes on holding.
  const item = await itemNamed(context, ITEM);
  const own = await write<Draft>(context, 'POST', '/drafts', { item, anew: false });
  const second = await begunFor(office.context);
  await types(portal, second.code);
  await portal.button(zh('take_up.take')).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('take_up.conflict'));
  await portal.link(zh('take_up.open_draft'), portal.main).click();
  await expect(page).toHaveURL(new RegExp(`/apply/draft/${own.id}`));
  await office.context.close();
});

test('an item that cannot be begun in this hall is said to be so, and another is found', { tag: '@desktop' }, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  await portal.comesAs('officer-window', '/desk/begin');
  const { items } = (await (await context.request.get('/api/items?limit=100')).json()) as { items: { id: string; name: Text }[] };
  let foreign = '';
  for (const { id, name } of items) {
    if ((await context.request.get(`/api/desk/counter-forms/${id}`)).status() === 404) {
      foreign = text(name);
      break;
    }
  }
  const find = async (words: string) => {
    await portal.main.getByLabel(zh('desk_begin.item'), { exact: true }).fill(words);
    await page.keyboard.press('Enter');
    await portal.main.getByRole('button', { name: new RegExp(`${zh('desk_begin.item_choose')}.*${words}`) }).first().click();
  };
  await find(foreign);
  await expect(portal.main.getByRole('alert')).toContainText(zh('desk_begin.elsewhere'));
  expect(await complaints(page)).toEqual([]);
  // The way on is in what is said, and in the search over it.
  await portal.button(zh('desk_begin.item_other')).click();
  await expect(portal.main.getByRole('alert')).toHaveCount(0);
  await find(foreign);
  await expect(portal.main.getByRole('alert')).toContainText(zh('desk_begin.elsewhere'));
  await find(ITEM);
  await expect(portal.main.getByRole('heading', { name: ITEM, level: 2 })).toBeVisible();
});

test('answers that make no sense are no reason to break', { tag: '@desktop' }, async ({ portal, page, browser, baseURL, watch }) => {
  watch.expectFailedAnswers();
  const office = await another(browser, baseURL);
  const { code } = await begunFor(office.context);
  await portal.comesAs('lin-xiaohe', '/take-up');
  await portal.fault('checkTakeUp', 'malformedJson');
  await types(portal, code);
  await expect(portal.main.getByRole('alert')).toBeVisible();
  await portal.noFault();
  await portal.fault('checkTakeUp', 'unknownNames');
  await types(portal, code);
  await expect(portal.main.getByRole('region', { name: ITEM })).toBeVisible();
  await portal.noFault();
  await office.open('/desk/begin');
  await office.fault('listCounterDrafts', 'unknownNames');
  await office.page.reload();
  await office.ready();
  await expect(office.main.getByRole('listitem').first()).toContainText(ITEM);
  await expect(office.button(zh('desk_begin.take_back'))).toHaveCount(0);
  expect(await complaints(page)).toEqual([]);
  await office.context.close();
});

test('an answer that was garbled on its way, and a second try: begun once, taken up once', { tag: '@desktop' }, async ({ portal, page, browser, baseURL, watch }) => {
  watch.expectFailedAnswers();
  const office = await another(browser, baseURL);
  await office.comesAs('officer-window', '/desk/begin');
  await office.main.getByLabel(zh('desk_begin.item'), { exact: true }).fill(ITEM);
  await office.page.keyboard.press('Enter');
  await office.main.getByRole('button', { name: new RegExp(`${zh('desk_begin.item_choose')}.*${ITEM}`) }).first().click();
  await office.main.locator('#begin-name').fill(NAME);
  await office.main.locator('#begin-number').fill(NUMBER);
  await office.fault('startCounterDraft', 'malformedJson');
  await office.button(zh('desk_begin.send')).click();
  await expect(office.main.getByRole('alert')).toContainText(zh('failure.malformed'));
  await office.noFault();
  await office.button(zh('desk_begin.send')).click();
  const slip = office.main.getByRole('region', { name: zh('desk_begin.slip') });
  await expect(slip).toBeVisible();
  await expect(office.main.getByRole('listitem').filter({ hasText: zh('desk_begin.state_waits') })).toHaveCount(1);
  const code = await letters(slip);
  await office.context.close();

  await portal.comesAs('lin-xiaohe', '/take-up');
  await types(portal, code);
  await portal.fault('takeUpDraft', 'malformedJson');
  await portal.button(zh('take_up.take')).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('failure.malformed'));
  await portal.noFault();
  await portal.button(zh('take_up.take')).click();
  await expect(page).toHaveURL(/\/apply\/draft\//);
});

test('on a phone, in English: taken up; after too many tries one waits', { tag: '@phone' }, async ({ portal, page, context, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  const { code } = await begunFor(context);
  await signIn(context, 'lin-xiaohe');
  await portal.wears({ lang: 'en' });
  await portal.open('/take-up');
  await types(portal, code);
  await portal.button(en('take_up.take')).click();
  await expect(page).toHaveURL(/\/apply\/draft\//);
  await expect(portal.main).toContainText(en('take_up.begun_explain'));
  expect(await complaints(page)).toEqual([]);
  await portal.open('/take-up');
  await types(portal, code);
  await expect(portal.main).toContainText(en('take_up.code_used'));
  for (let turn = 2; turn < 7; turn++) {
    await types(portal, `NONE${turn}`);
    await expect(portal.main).toContainText(en('take_up.code_unknown'));
  }
  await types(portal, 'NONE9');
  await expect(portal.main.getByRole('alert').filter({ hasText: en('take_up.too_many') })).toBeVisible();
  await expect(portal.button(en('take_up.look'))).toBeDisabled();
  expect(await complaints(page)).toEqual([]);
});
