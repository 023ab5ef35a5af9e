// A result that is fetched: its code, somebody else who fetches it, the window that hands it over.
// Clauses: Y-8
import { complaints } from '../support/axe';
import { sample } from '../support/matter';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { en, zh, zhLike } from '../support/words';

const ITEM = 'id-card-renewal';
const own = (portal: Portal) => portal.main.getByRole('region', { name: portal.say('collect.title') });
const letters = async (portal: Portal, which = 0) => (await own(portal).locator('strong[translate=no]').nth(which).innerText()).replace(/\s/g, '');

test('fetched by somebody else: named, taken back, named again, handed over once; the case shows it by itself', { tag: '@desktop' }, async ({ portal, page, browser, request, baseURL }) => {
  test.setTimeout(240_000);
  const filed = await sample(request, 'DELIVERING', { item: ITEM, delivery: 'COLLECT' });
  await portal.comesAs('lin-xiaohe', `/cases/${filed.id}`);
  const part = own(portal);
  let first = '';
  let second = '';

  await test.step('where, until when, one code in groups; a new one ends it, and pressing twice makes one', async () => {
    await expect(part).toContainText(zh('collect.waiting'));
    await expect(part).toContainText(zh('collect.kept_until'));
    await expect(part.getByRole('img')).toHaveCount(1);
    expect(await part.locator('strong[translate=no]').innerText()).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4}$/);
    first = await letters(portal);
    await portal.button(zh('collect.anew')).dblclick();
    await portal.hears(new RegExp(zh('collect.made')));
    await expect.poll(() => letters(portal)).not.toBe(first);
    const earlier = part.getByRole('listitem').filter({ hasText: zh('collect.code_withdrawn') });
    await expect(earlier).toHaveCount(1);
    second = await letters(portal);
    expect(await complaints(page)).toEqual([]);
  });

  const named = async (name: string, end: string) => {
    await part.getByLabel(zh('collect.name')).fill(name);
    await part.getByLabel(zh('collect.end')).fill(end);
    await part.getByLabel(zh('collect.days', { n: 3 }), { exact: true }).check();
  };
  await test.step('somebody else is named with as little as is needed, and nothing typed is lost on the way', async () => {
    await portal.button(zh('collect.deputy_name')).click();
    await portal.button(zh('collect.deputy_send')).click();
    await expect(part.getByRole('link', { name: zh('collect.end_wrong') })).toBeVisible();
    await named('欧阳知秋', '00x');
    await portal.button(zh('collect.deputy_send')).click();
    await expect(part.getByRole('link')).toContainText([zh('collect.end_wrong'), zh('collect.agreed_missing')]);
    await expect(part.getByLabel(zh('collect.name'))).toHaveValue('欧阳知秋');
    expect(await complaints(page)).toEqual([]);
    await page.reload();
    await portal.button(zh('collect.deputy_name')).click();
    await expect(part.getByText(zh('collect.kept'))).toBeVisible();
    await expect(part.getByLabel(zh('collect.name'))).toHaveValue('欧阳知秋');
    await expect(part.getByLabel(zh('collect.days', { n: 3 }), { exact: true })).toBeChecked();
    await part.getByLabel(zh('collect.end')).fill('001x');
    await part.getByLabel(zh('collect.agreed')).check();
    await portal.button(zh('collect.deputy_send')).dblclick();
    await portal.hears(new RegExp(zh('collect.deputy_made')));
    await expect(part).toContainText(zh('collect.deputy_tell'));
    await expect(part).not.toContainText('欧阳知秋');
    await expect(part.locator('strong[translate=no]')).toHaveCount(2);
    expect(page.url()).not.toMatch(/[?#]/);
    expect(await page.title()).not.toContain('知秋');
    expect(await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]))).not.toContain('知秋');
    expect(await complaints(page)).toEqual([]);
  });

  const other = await letters(portal, 1);
  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await desk.addInitScript(listen);
  const counter = await desk.newPage();
  const office = new Portal(counter, desk, baseURL ?? '');
  const check = async (code: string) => {
    await office.main.getByLabel(zh('collect.code')).fill(code);
    await office.button(zh('desk_collect.check')).click();
  };

  await test.step('at the window: a code that there is not and one that was replaced are refused, each with what to do', async () => {
    await office.comesAs('officer-window', '/desk');
    await office.main.getByRole('link', { name: zh('desk_collect.title') }).click();
    await expect(office.heading).toHaveText(zh('desk_collect.title'));
    await check('KITNONE2');
    await expect(office.main).toContainText(zh('desk_collect.code_unknown'));
    await check(first);
    await expect(office.main).toContainText(zh('desk_collect.code_withdrawn'));
    expect(await complaints(counter)).toEqual([]);
  });

  await test.step('taken back, it is refused at once; named anew, what to check is said', async () => {
    await check(other);
    await expect(office.main.getByRole('region', { name: zh('desk_collect.found') })).toContainText('001X');
    await part.getByRole('button', { name: `${zh('collect.take_back')} ${zh('collect.deputy')}` }).click();
    await portal.hears(new RegExp(zh('collect.taken_back')));
    await office.main.getByLabel(zh('desk_collect.checked')).check();
    await office.button(zh('desk_collect.give')).click();
    await expect(office.main).toContainText(zh('desk_collect.code_withdrawn'));
    await portal.button(zh('collect.deputy_name')).click();
    await expect(part.getByLabel(zh('collect.name'))).toHaveValue('');
    await named('欧阳知秋', '0012');
    await part.getByLabel(zh('collect.agreed')).check();
    await portal.button(zh('collect.deputy_send')).click();
    await expect(part.locator('strong[translate=no]')).toHaveCount(2);
    expect(await letters(portal, 1)).not.toBe(other);
  });

  await test.step('handed over, once, from one of two tabs; the case shows it without being asked', async () => {
    const code = await letters(portal, 1);
    const twin = await desk.newPage();
    const again = new Portal(twin, desk, baseURL ?? '');
    await again.open('/desk/collect');
    await again.main.getByLabel(zh('collect.code')).fill(code);
    await again.button(zh('desk_collect.check')).click();
    await again.main.getByLabel(zh('desk_collect.checked')).check();
    await check(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
    const found = office.main.getByRole('region', { name: zh('desk_collect.found') });
    await office.button(zh('desk_collect.give')).click();
    await expect(found).toContainText(zh('desk_collect.checked_missing'));
    await office.main.getByLabel(zh('desk_collect.checked')).check();
    await office.button(zh('desk_collect.give')).dblclick();
    await expect(found).toContainText(zh('desk_collect.given'));
    await expect(found).toContainText(zhLike('desk_collect.given_to'));
    expect(counter.url()).not.toMatch(/[?#]/);
    expect(await complaints(counter)).toEqual([]);
    await again.button(zh('desk_collect.give')).click();
    await expect(again.main.getByRole('region', { name: zh('desk_collect.found') })).toContainText(zhLike('desk_collect.given_to'));
    await check(second);
    await expect(found).toContainText(zhLike('desk_collect.given_to'));
    await expect(part).toContainText(zh('collect.collected'), { timeout: 40_000 });
    await expect(part.locator('strong[translate=no]')).toHaveCount(0);
    await expect(part).toContainText(zh('collect.code_used'));
    expect(await complaints(page)).toEqual([]);
    await desk.close();
  });

  await test.step('the applicant has a message', async () => {
    await portal.open('/messages');
    await expect(portal.main).toContainText('领取，办件办结');
  });
});

test('too many codes that there are not: the window waits', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.comesAs('officer-window', '/desk/collect');
  const code = portal.main.getByLabel(zh('collect.code'));
  for (let turn = 2; turn < 8; turn++) {
    await code.fill(`KITNONE${turn}`);
    const answered = portal.page.waitForResponse((answer) => answer.url().endsWith('/desk/collection-checks'));
    await portal.button(zh('desk_collect.check')).click();
    await answered;
  }
  await expect(portal.main).toContainText(zh('desk_collect.too_many'));
  await expect(portal.button(zh('desk_collect.check'))).toBeDisabled();
  expect(await complaints(portal.page)).toEqual([]);
});

test('on a phone, in English: a code of one\'s own, taken back and made anew; kept no longer, and what then', { tag: '@phone' }, async ({ portal, page, request }) => {
  const filed = await sample(request, 'DELIVERING', { item: ITEM, delivery: 'COLLECT' });
  const late = await sample(request, 'DELIVERING', { item: ITEM, delivery: 'COLLECT', workdays: 70 });
  await portal.wears({ lang: 'en' });
  await portal.comesAs('lin-xiaohe', `/cases/${filed.id}`);
  const part = portal.main.getByRole('region', { name: en('collect.title') });
  await expect(part).toContainText(en('collect.waiting'));
  const before = await part.locator('strong[translate=no]').innerText();
  await part.getByRole('button', { name: `${en('collect.take_back')} ${en('collect.own')}` }).click();
  await expect(part).toContainText(en('collect.own_none'));
  await part.getByRole('button', { name: en('collect.make'), exact: true }).click();
  await expect(part.locator('strong[translate=no]')).toHaveCount(1);
  expect(await part.locator('strong[translate=no]').innerText()).not.toBe(before);
  expect(await complaints(page)).toEqual([]);
  await portal.open(`/cases/${late.id}`);
  await expect(part).toContainText(en('collect.kept_no_longer'));
  await expect(part).toContainText('stays good');
  await expect(part.locator('strong[translate=no]')).toHaveCount(0);
  expect(await complaints(page)).toEqual([]);
});
