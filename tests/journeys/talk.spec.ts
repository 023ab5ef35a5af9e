// Asking, complaining, suggesting: a person on one page, officers on another, over the same thread.
// Clauses: F-6.1.8.1 F-6.1.8.2 F-6.1.8.3 F-6.1.10.c
import { expect, Portal, test } from '../support/portal';
import { complaints } from '../support/axe';
import { enter, sample } from '../support/matter';
import { Office } from '../support/office';
import { listen } from '../support/watch';
import { zh, zhLike } from '../support/words';

test('asked, answered, asked further, published, rated, taken up again once', { tag: '@desktop' }, async ({ portal, page, api, browser, baseURL, context, watch }) => {
  test.setTimeout(300_000);
  watch.expectFailedAnswers();
  const other = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await other.addInitScript(listen);
  const counter = await other.newPage();
  const office = new Office(new Portal(counter, other, baseURL ?? ''), counter, 'talk');
  const guide = await api.guideWhere((one) => JSON.stringify(one.item.name).includes('居民身份证换领'));

  await test.step('published answers come first, for anybody', async () => {
    await portal.open(`/talk/new?item=${guide.item.id}`);
    await expect(portal.heading).toHaveText(zh('talk.new_title'));
    await expect(portal.main.getByText('身份证换领可以让家人代取吗？')).toBeVisible();
    await portal.main.getByLabel(zh('talk.title_field')).fill('身份证多久以前可以换');
    await portal.hears(zhLike('talk.found'));
    const answer = portal.button('身份证快到期了，多久以前可以换？', portal.main);
    await answer.click();
    await expect(portal.main.getByText(/有效期满前三个月内/)).toBeVisible();
    await expect(portal.main.getByText(zh('talk.new_signed_out'))).toBeVisible();
    expect(await complaints(page)).toEqual([]);
  });

  let thread = '';
  await test.step('what is written survives a reload, and is sent once', async () => {
    await enter(portal, `/talk/new?item=${guide.item.id}`);
    const title = portal.main.getByLabel(zh('talk.title_field'));
    await expect(title).toHaveValue('身份证多久以前可以换');
    await portal.button(zh('talk.send_new')).click();
    await expect(portal.main.getByRole('link', { name: zh('talk.text_missing') })).toBeVisible();
    await portal.main.getByLabel(zh('talk.text'), { exact: true }).fill('我是林晓禾，电话19900000101，想问多久以前可以换。');
    await portal.main.locator('input[type=file]').setInputFiles({ name: '旧证.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await expect(portal.main.getByText(zh('matter.document_received'), { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(portal.main.getByText(zh('talk.kept'))).toBeVisible();
    await page.reload();
    await portal.ready();
    await expect(portal.main.getByLabel(zh('talk.text'), { exact: true })).toHaveValue(/19900000101/);
    await expect(portal.main.getByText(zh('matter.document_received'), { exact: true })).toBeVisible({ timeout: 20_000 });
    await portal.button(zh('talk.send_new')).dblclick();
    await expect(page).toHaveURL(/\/talk\/(?!new)[^/]+$/);
    thread = new URL(page.url()).pathname.split('/').pop() ?? '';
    await expect(portal.main.getByText(zh('matter.live'))).toBeVisible({ timeout: 15_000 });
    const own = (await (await context.request.get('/api/threads')).json()) as { items: { title: string }[] };
    expect(own.items.filter((one) => one.title === '身份证多久以前可以换').length).toBe(1);
    expect(await complaints(page)).toEqual([]);
  });

  const stands = (state: string) => expect(portal.main.getByText(zh(`talk.state_${state}`)).first()).toBeVisible({ timeout: 15_000 });
  const say = async (act: string, text: string) => {
    await portal.button(zh(`talk.act_${act}`), portal.main).click();
    const form = portal.main.getByRole('group', { name: zh(`talk.act_${act}`), exact: true });
    await form.getByRole('textbox').fill(text);
    await portal.button(zh('talk.send'), form).click();
  };

  await test.step('taken, extended with a reason, answered; the page says so without a reload', async () => {
    await office.open('handler', `/desk/talk/${thread}`);
    await expect(counter.getByText('*晓禾').first()).toBeVisible();
    expect(await complaints(counter)).toEqual([]);
    await office.act('take');
    await stands('handling');
    await portal.hears(zhLike('matter.news'));
    await counter.getByRole('button', { name: zh('talk.desk_extend'), exact: true }).click();
    const form = counter.getByRole('group', { name: zh('talk.desk_extend'), exact: true });
    const confirm = form.getByRole('button', { name: zh('desk.confirm', { act: zh('talk.desk_extend') }), exact: true });
    await confirm.click();
    await expect(form.getByText(zh('desk.act_text_missing')).first()).toBeVisible();
    await form.getByRole('textbox').fill('需要与制证中心核实。');
    await confirm.click();
    await stands('extended');
    await expect(portal.main.getByText('需要与制证中心核实。')).toBeVisible();
    await office.act('reply', (one) => one.getByRole('textbox').fill('到期前三个月内可以换领。'));
    await stands('replied');
  });

  await test.step('asked further, published without name and number, rated apart, taken up again once', async () => {
    await say('ask', '提前四个月可以吗？');
    await stands('handling');
    await office.open('handler', `/desk/talk/${thread}`);
    await office.act('reply', (one) => one.getByRole('textbox').fill('暂时不可以。'));
    await office.act('publish');
    await stands('replied');
    await portal.button(zh('talk.act_rate'), portal.main).click();
    await portal.button(zh('talk.rate_send'), portal.main).click();
    await expect(portal.main.getByRole('link', { name: zh('verdict.resolved_missing') })).toBeVisible();
    await portal.main.getByLabel(zh('verdict.resolved_no'), { exact: true }).check();
    await portal.main.getByLabel(zh('show.satisfaction_2'), { exact: true }).check();
    await portal.main.getByLabel(zh('verdict.text')).fill('还是不能提前办。');
    await expect(portal.main.getByText(zh('verdict.kept'))).toBeVisible();
    // Written while the keys rest.
    await page.waitForTimeout(1_000);
    await page.reload();
    await portal.ready();
    await portal.button(zh('talk.act_rate'), portal.main).click();
    await expect(portal.main.getByLabel(zh('verdict.text'))).toHaveValue('还是不能提前办。');
    await expect(portal.main.getByLabel(zh('verdict.resolved_no'), { exact: true })).toBeChecked();
    await portal.button(zh('talk.rate_send'), portal.main).click();
    await expect(portal.main.getByText(zh('talk.rated', { solved: zh('talk.rated_unresolved'), level: zh('show.satisfaction_2') }))).toBeVisible();
    await portal.link(zh('talk.see_published'), portal.main).click();
    await portal.button('身份证多久以前可以换', portal.main).click();
    await expect(portal.main.getByText('*晓禾').first()).toBeVisible();
    await expect(portal.main.getByText('19900000101')).toHaveCount(0);
    expect(await complaints(page)).toEqual([]);
    await portal.open(`/talk/${thread}`);
    await say('reopen', '还是没有解决。');
    await stands('reopened');
    await office.open('handler', `/desk/talk/${thread}`);
    await office.act('reply', (one) => one.getByRole('textbox').fill('已经为您加急办理。'));
    await stands('replied');
    await expect(portal.button(zh('talk.act_reopen'), portal.main)).toHaveCount(0);
    await portal.open('/messages');
    // The newest stands first, and says more once it is opened.
    await portal.button('有答复了', portal.main).first().click();
    await expect(portal.main.getByText('身份证多久以前可以换').filter({ visible: true }).first()).toBeVisible();
  });
  await other.close();
});

test('a complaint in confidence about one’s own case; objected to once; a suggestion taken up; the list', { tag: '@phone' }, async ({ portal, page, request, browser, baseURL, watch }) => {
  test.setTimeout(300_000);
  watch.expectFailedAnswers();
  const mine = await sample(request, 'ACCEPTED', { persona: 'su-yun' });
  const strange = await sample(request, 'ACCEPTED', { persona: 'chen-shouyi' });
  const other = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const counter = await other.newPage();
  const office = new Office(new Portal(counter, other, baseURL ?? ''), counter, 'talk');

  await test.step('not about somebody else’s case', async () => {
    await enter(portal, `/talk/new?kind=COMPLAINT&case=${strange.id}`, 'su-yun');
    await expect(portal.button(zh('talk.send_new'))).toHaveCount(0);
  });

  await test.step('about an officer of one’s own, from the case', async () => {
    await portal.open(`/cases/${mine.id}`);
    await portal.link(zh('talk.begin_complaint'), portal.main).click();
    await portal.main.getByLabel(zh('talk.officer_of')).selectOption({ index: 1 });
    await portal.main.getByLabel(zh('talk.title_field')).fill('一直没有人联系我');
    await portal.main.getByLabel(zh('talk.text'), { exact: true }).fill('受理以后没有任何消息。');
    await portal.main.getByLabel(zh('talk.confidential'), { exact: true }).check();
    expect(await complaints(page)).toEqual([]);
    await portal.button(zh('talk.send_new')).click();
    await expect(page).toHaveURL(/\/talk\/(?!new)[^/]+$/);
  });
  const thread = new URL(page.url()).pathname.split('/').pop() ?? '';

  await test.step('sorted, answered without the name, objected to, reviewed by somebody else', async () => {
    // Who is complained about, the counter, does not see it: who supervises sorts it.
    await office.open('window', `/desk/talk/${thread}`);
    await expect(counter.getByRole('button', { name: zh('talk.desk_dispatch'), exact: true })).toHaveCount(0);
    await office.open('supervisor', `/desk/talk/${thread}`);
    await expect(counter.getByText('要求保密的诉求人').first()).toBeVisible();
    await expect(counter.getByText('*芸')).toHaveCount(0);
    await office.act('dispatch', (form) => form.getByRole('combobox').selectOption({ index: 1 }).then(() => undefined));
    await office.open('handler', `/desk/talk/${thread}`);
    await expect(counter.getByText('*芸')).toHaveCount(0);
    await office.act('take');
    await office.act('reply', (form) => form.getByRole('textbox').fill('已经提醒窗口主动联系您。'));
    await portal.open(`/talk/${thread}`);
    await portal.button(zh('talk.act_object'), portal.main).click();
    const form = portal.main.getByRole('group', { name: zh('talk.act_object'), exact: true });
    await form.getByRole('textbox').fill('仍然没有人联系我。');
    await portal.button(zh('talk.send'), form).click();
    await expect(portal.main.getByText(zh('talk.state_review')).first()).toBeVisible();
    await office.open('supervisor', `/desk/talk/${thread}`);
    await office.act('reply', (one) => one.getByRole('textbox').fill('经复核，已对窗口提出整改。'));
    await portal.open(`/talk/${thread}`);
    await expect(portal.main.getByText('经复核，已对窗口提出整改。')).toBeVisible();
    await expect(portal.button(zh('talk.act_object'), portal.main)).toHaveCount(0);
  });

  await test.step('a suggestion is withdrawn by who wrote it; everything is in the list', async () => {
    await portal.open('/talk/new?kind=SUGGESTION');
    await portal.main.getByLabel(zh('talk.subject_portal'), { exact: true }).check();
    await portal.main.getByLabel(zh('talk.title_field')).fill('字再大一点');
    await portal.main.getByLabel(zh('talk.text'), { exact: true }).fill('老人看不清。');
    await portal.button(zh('talk.send_new')).click();
    await expect(page).toHaveURL(/\/talk\/(?!new)[^/]+$/);
    await portal.button(zh('talk.act_withdraw'), portal.main).click();
    await page.getByRole('dialog').getByRole('button', { name: zh('talk.withdraw_send'), exact: true }).click();
    await expect(portal.main.getByText(zh('talk.state_withdrawn')).first()).toBeVisible();
    await portal.open('/talk');
    await expect(portal.main.getByText(zh('talk.needs_you')).first()).toBeVisible();
    await expect(portal.entries.first()).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await portal.link(zh('talk.filter_ratings'), portal.main).click();
    await expect(portal.main.getByText(zh('talk.ratings_none_title')).or(portal.entries.first())).toBeVisible();
  });
  await other.close();
});

test('signed out in another tab: none of what was being written stays, on screen or for who comes next', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const TITLE = '窗口让我跑了三趟';
  const TEXT = '三次要的材料都不一样，请核实。';
  await enter(portal, '/talk/new', 'luo-jian');
  await portal.main.getByLabel(zh('talk.text'), { exact: true }).fill(TEXT);
  await portal.main.getByLabel(zh('talk.title_field')).fill(TITLE);
  await expect(portal.main.getByText(zh('talk.kept'))).toBeVisible();
  const other = new Portal(await context.newPage(), context, portal.origin);
  await other.open('/help');
  // Nothing of it goes without a question, in whichever tab one signs out.
  await other.signOut({ sure: false });
  const asked = other.page.getByRole('dialog', { name: zh('news.unsent') });
  await expect(asked).toBeVisible();
  expect(await complaints(other.page)).toEqual([]);
  await other.button(zh('news.unsent_stay'), asked).click();
  await expect(asked).toBeHidden();
  await expect(other.banner.getByRole('button', { name: zh('frame.sign_out') })).toBeFocused();
  await expect(portal.main.getByLabel(zh('talk.text'), { exact: true })).toHaveValue(TEXT);
  await other.signOut({ sure: false });
  await other.button(zh('news.unsent_out'), asked).click();
  await expect(other.signInControl).toBeVisible();
  await expect(portal.main.getByText(zh('talk.new_signed_out'))).toBeVisible();
  await expect(portal.main.getByLabel(zh('talk.text'), { exact: true })).toHaveCount(0);
  await expect(portal.main.getByLabel(zh('talk.title_field'))).toHaveValue('');
  const traces = await portal.traces();
  for (const typed of [TITLE, TEXT]) expect(traces).not.toContain(typed);
  expect(await complaints(page)).toEqual([]);
  await other.page.close();
  await enter(portal, '/talk/new', 'chen-shouyi');
  await expect(portal.main.getByLabel(zh('talk.text'), { exact: true })).toHaveValue('');
  await expect(portal.main.getByLabel(zh('talk.title_field'))).toHaveValue('');
  // Nothing written, nothing to ask.
  await portal.signOut();
});
