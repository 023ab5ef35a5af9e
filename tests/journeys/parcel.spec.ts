// A parcel that did not come: asked after, looked for, sent again; shown to have been received, and the way to complain.
// Clauses: Y-8
import { complaints } from '../support/axe';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { en, zh, zhLike } from '../support/words';

const OWNER = 'su-yun';

/** The case of theirs whose parcel has gone astray. */
async function astray(portal: Portal): Promise<string> {
  await portal.comesAs(OWNER, '/cases');
  const { items } = (await (await portal.page.request.get('/api/cases?limit=50')).json()) as { items: { id: string; state: string }[] };
  const id = items.find(({ state }) => state === 'DELIVERING')?.id;
  expect(id, 'a case on its way').toBeTruthy();
  return id ?? '';
}

const own = (portal: Portal) => portal.main.getByRole('region', { name: portal.say('parcel.title') });

test('asked after, taken back, asked again; found, late again, sent again; the case shows it by itself', { tag: '@desktop' }, async ({ portal, page, browser, request, baseURL }) => {
  test.setTimeout(240_000);
  const id = await astray(portal);
  await portal.open(`/cases/${id}`);
  const part = own(portal);
  const way = portal.main.getByRole('region', { name: zh('matter.handover') });
  const number = /YC\d+/.exec(await way.innerText())?.[0] ?? '';

  await test.step('the day by which it should be there; what to say is asked for; what is typed survives a reload', async () => {
    await expect(way).toContainText(zh('parcel.expected'));
    await portal.button(zh('parcel.ask')).click();
    await portal.button(zh('parcel.send')).click();
    await expect(part.getByRole('link', { name: zh('parcel.kind_missing') })).toBeVisible();
    await part.getByLabel(zh('parcel.not_arrived')).check();
    await expect(part).toContainText('免费重寄');
    await expect(part).toContainText(zh('parcel.within', { n: 3 }));
    await part.getByLabel(zhLike('parcel.said')).fill('门卫也没有代收');
    await expect(part.getByText(zh('parcel.kept'))).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await page.reload();
    await portal.button(zh('parcel.ask')).click();
    await expect(part.getByLabel(zhLike('parcel.said'))).toHaveValue('门卫也没有代收');
    await expect(part.getByLabel(zh('parcel.not_arrived'))).toBeChecked();
  });

  await test.step('pressing twice asks once; taken back, it can be asked again', async () => {
    await portal.button(zh('parcel.send')).dblclick();
    await portal.hears(new RegExp(zh('parcel.sent')));
    await expect(part).toContainText(zh('parcel.open'));
    await expect(part).toContainText(zh('parcel.answer_by'));
    await expect(part).toContainText('门卫也没有代收');
    await expect(portal.button(zh('parcel.ask'))).toHaveCount(0);
    expect(page.url()).not.toMatch(/[?#]/);
    expect(await complaints(page)).toEqual([]);
    await portal.button(zh('parcel.take_back')).click();
    await portal.hears(new RegExp(zh('parcel.taken_back')));
    await expect(part).toContainText(zh('parcel.withdrawn'));
    await portal.button(zh('parcel.ask')).click();
    await expect(part.getByLabel(zhLike('parcel.said'))).toHaveValue('');
    await part.getByLabel(zh('parcel.not_arrived')).check();
    await portal.button(zh('parcel.send')).click();
    await expect(part).toContainText(zh('parcel.open'));
  });

  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await desk.addInitScript(listen);
  const counter = await desk.newPage();
  const office = new Portal(counter, desk, baseURL ?? '');
  const first = () => office.main.getByRole('listitem').filter({ hasText: zh('parcel.open') }).getByRole('link');

  await test.step('at the window: the list, the inquiry, masked; found needs a day', async () => {
    await office.comesAs('officer-window', '/desk');
    await office.main.getByRole('link', { name: zh('parcel.desk_title') }).click();
    await expect(office.heading).toHaveText(zh('parcel.desk_title'));
    await office.main.getByRole('link', { name: zh('parcel.desk_open') }).click();
    await expect(first()).toHaveCount(1);
    expect(await complaints(counter)).toEqual([]);
    await first().click();
    await expect(office.heading).toHaveText(zh('parcel.desk_one'));
    await expect(office.main).toContainText(number);
    await expect(office.main).not.toContainText('苏芸');
    await office.button(zh('parcel.desk_found')).click();
    await office.button(zh('desk.confirm', { act: zh('parcel.desk_found') })).click();
    await expect(office.main.getByRole('link', { name: zh('parcel.desk_day_missing') })).toBeVisible();
    // Tomorrow, where the desk is.
    const day = new Date(Date.now() + (8 + 24) * 3_600_000);
    const parts = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    for (const [at, name] of (['year', 'month', 'day'] as const).entries()) await office.main.getByLabel(zh(`ui.${name}`), { exact: true }).fill(String(parts[at]));
    expect(await complaints(counter)).toEqual([]);
    await office.button(zh('desk.confirm', { act: zh('parcel.desk_found') })).dblclick();
    await expect(office.main).toContainText(zh('parcel.found'));
    await expect(office.main).toContainText(zh('desk.act_none'));
  });

  await test.step('the case shows it by itself; two days later it is not there, or is: then what', async () => {
    await expect(part).toContainText(zh('parcel.found'), { timeout: 40_000 });
    await expect(way).toContainText('找到');
    await request.post('/_mock/clock', { data: { hours: 72 } });
    // Sessions do not last that long.
    await portal.comesAs(OWNER, `/cases/${id}`);
    await expect(way).toContainText('已签收');
    await portal.button(zh('parcel.ask')).click();
    await part.getByLabel(zh('parcel.signed_not_by_me')).check();
    await portal.button(zh('parcel.send')).click();
    await expect(part).toContainText(zh('parcel.open'));
  });

  await test.step('sent again from one of two tabs: a new number, the old one void, once', async () => {
    await office.comesAs('officer-window', '/desk/parcels');
    await first().click();
    await expect(office.heading).toHaveText(zh('parcel.desk_one'));
    const twin = await desk.newPage();
    const again = new Portal(twin, desk, baseURL ?? '');
    await again.open(new URL(counter.url()).pathname);
    for (const one of [office, again]) await one.button(zh('parcel.desk_send_again')).click();
    await office.button(zh('desk.confirm', { act: zh('parcel.desk_send_again') })).dblclick();
    await expect(office.main).toContainText(zh('parcel.new_number'));
    await expect(office.main).toContainText(zh('parcel.void', { number }));
    await again.button(zh('desk.confirm', { act: zh('parcel.desk_send_again') })).click();
    await expect(again.main).toContainText(zh('parcel.desk_conflict'));
    await expect(way).toContainText(zh('parcel.void', { number }), { timeout: 40_000 });
    await expect(part).toContainText(zh('parcel.sent_again'));
    await expect(portal.button(zh('parcel.ask'))).toHaveCount(0);
    expect(await complaints(page)).toEqual([]);
    expect(await complaints(counter)).toEqual([]);
    await desk.close();
  });

  await test.step('the applicant has messages that lead to the case', async () => {
    await portal.open('/messages');
    await expect(portal.main).toContainText('重新寄出');
    const news = portal.main.getByRole('listitem').filter({ hasText: '已重新寄出' });
    await news.getByRole('button', { expanded: false }).click();
    await news.getByRole('link').first().click();
    await expect(portal.page).toHaveURL(new RegExp(`/cases/${id}`));
  });
});

test('by keyboard, on a phone, in English: asked after; shown to be received, and the way to complain', { tag: '@phone' }, async ({ portal, page, browser, baseURL }) => {
  const id = await astray(portal);
  await portal.wears({ lang: 'en' });
  await portal.open(`/cases/${id}`);
  const part = own(portal);
  await part.getByRole('button', { name: en('parcel.ask') }).focus();
  await page.keyboard.press('Enter');
  await expect(part.getByRole('radio')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(part).toContainText('free of charge');
  await part.getByRole('button', { name: en('parcel.send'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(part).toContainText(en('parcel.open'));
  expect(await complaints(page)).toEqual([]);
  const desk = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  await desk.addInitScript(listen);
  const office = new Portal(await desk.newPage(), desk, baseURL ?? '');
  await office.comesAs('officer-window', '/desk/parcels');
  await office.main.getByRole('listitem').filter({ hasText: zh('parcel.open') }).getByRole('link').click();
  await office.button(zh('parcel.desk_delivered')).click();
  await office.button(zh('desk.confirm', { act: zh('parcel.desk_delivered') })).click();
  await expect(office.main.getByRole('link', { name: zh('desk.act_text_missing') })).toBeVisible();
  await office.main.getByLabel(zh('parcel.desk_proof')).fill('家属于昨日下午在家中签收');
  await office.button(zh('desk.confirm', { act: zh('parcel.desk_delivered') })).click();
  await expect(office.main).toContainText(zh('parcel.delivered'));
  await desk.close();
  await expect(part).toContainText(en('parcel.delivered'), { timeout: 40_000 });
  await expect(part).toContainText('家属于昨日下午在家中签收');
  await expect(part).toContainText(en('parcel.delivered_do'));
  expect(await complaints(page)).toEqual([]);
  await part.getByRole('link', { name: en('talk.begin_complaint') }).click();
  await expect(page).toHaveURL(new RegExp(`/talk/new\\?.*case=${id}`));
});
