// What becomes of an application, for the person whose it is: every state, news while one looks, every act.
// Clauses: F-6.1.7 F-6.1.9 Q-A.2.4.1 Q-A.2.4.2
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { enter, sample, states, write } from '../support/matter';
import { en, zh, zhLike } from '../support/words';

test('nobody signed in: says what one would see, the way in, and the look-up', async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/cases');
  await expect(portal.main.getByText(zh('matter.signed_out'))).toBeVisible();
  await expect(portal.main.getByRole('link', { name: zh('frame.sign_in') })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.main.getByRole('link', { name: zh('matter.lookup') }).first().click();
  await expect(portal.heading).toHaveText(zh('matter.lookup'));
});

test('the list shows what needs the person first, and can be narrowed by the address', async ({ portal, page, request }) => {
  await sample(request, 'CORRECTION_REQUIRED');
  await enter(portal, '/cases');
  const filed = portal.main.getByRole('region', { name: zh('matter.filed') });
  const rows = filed.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(rows.first()).toContainText(zh('matter.needs_you'));
  await portal.main.getByRole('link', { name: zh('matter.filter_ended'), exact: true }).click();
  await expect(page).toHaveURL(/open=false/);
  await expect(rows.first()).not.toContainText(zh('matter.needs_you'));
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByRole('link', { name: zh('matter.filter_ended'), exact: true })).toHaveAttribute('aria-current', 'true');
  await expect(portal.main.getByRole('link', { name: zh('matter.filter_all'), exact: true })).toBeVisible();
});

for (const at of states) {
  test(`a case that is ${at}: its clock, what comes next, what has happened`, { tag: '@phone' }, async ({ portal, page, request }) => {
    const { id, number } = await sample(request, at);
    await enter(portal, `/cases/${id}`);
    await expect(portal.main).toContainText(number);
    await expect(portal.main.getByRole('heading', { name: zh('matter.next') })).toBeVisible();
    await expect(portal.main.getByRole('region', { name: zh('matter.timeline') }).getByRole('listitem').first()).toBeVisible();
    await expect(portal.main.getByRole('region', { name: zh('matter.help') })).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await portal.speak('en');
    await expect(portal.main.getByRole('heading', { name: en('matter.next') })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing beside the page').toBe(true);
  });
}

for (const theme of ['elder', 'dark', 'contrast'] as const) {
  test(`the pages of a case in the theme ${theme} have nothing that axe finds`, { tag: '@phone' }, async ({ portal, page, request }) => {
    test.setTimeout(120_000);
    const wanting = await sample(request, 'CORRECTION_REQUIRED');
    const refused = await sample(request, 'DECIDED_REJECTED');
    await portal.wears({ theme });
    for (const path of [
      '/cases', `/cases/${refused.id}`, `/cases/${wanting.id}`, `/cases/${wanting.id}/correct`, `/cases/${refused.id}/rate`,
      `/cases/${wanting.id}/receipt`, '/lookup', '/messages', '/cards',
    ]) {
      await enter(portal, path);
      await expect(portal.main.locator('[aria-busy=true]')).toHaveCount(0);
      expect(await complaints(page), path).toEqual([]);
    }
  });
}

test('an overdue case says so, honestly', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const { id } = await sample(request, 'ACCEPTED', { workdays: 200 });
  await enter(portal, `/cases/${id}`);
  await expect(portal.main.getByText(zh('matter.clock_overdue'))).toBeVisible();
  await expect(portal.main.getByText(zhLike('matter.clock_over'))).toBeVisible();
});

test('a refusal comes with its grounds and both ways to appeal', async ({ portal, page, request }) => {
  const { id } = await sample(request, 'DECIDED_REJECTED');
  await enter(portal, `/cases/${id}`);
  const decision = portal.main.getByRole('region', { name: zh('matter.decision') });
  await expect(decision).toContainText(zh('matter.grounds'));
  for (const way of ['matter.reconsideration', 'matter.litigation']) {
    await expect(decision.getByRole('button', { name: zh(way) })).toHaveAttribute('aria-expanded', 'true');
  }
});

test('news comes while one looks, is told, marked, and takes nothing away', { tag: '@desktop' }, async ({ portal, page, request, playwright, baseURL }) => {
  const { id } = await sample(request, 'ACCEPTED');
  await enter(portal, `/cases/${id}`);
  await expect(portal.main.getByText(zh('matter.live'))).toBeVisible();
  const print = portal.button(zh('matter.print'));
  await print.focus();
  const elsewhere = await playwright.request.newContext({ baseURL });
  await elsewhere.get('/api/session/login?persona=lin-xiaohe&returnTo=/', { maxRedirects: 5 });
  await write(elsewhere, `/cases/${id}/urging`, { note: '' });
  await elsewhere.dispose();
  const timeline = portal.main.getByRole('region', { name: zh('matter.timeline') });
  await expect(timeline.getByRole('listitem').first()).toContainText(zh('case.timeline_new'));
  await portal.hears(zhLike('matter.news'));
  await expect(print).toBeFocused();
});

test('where pushing is blocked the page asks, and says so', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  const { id } = await sample(request, 'ACCEPTED');
  await page.route('**/events', (route) => route.abort());
  await page.clock.install();
  await enter(portal, `/cases/${id}`);
  await page.clock.runFor(1_000);
  await expect(portal.main.getByText(zh('matter.asking'))).toBeVisible();
  const asked = page.waitForRequest(new RegExp(`/api/cases/${id}$`));
  await page.clock.runFor(21_000);
  await asked;
});

test('urges once a day; the second time says why not', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  const { id } = await sample(request, 'ACCEPTED');
  await enter(portal, `/cases/${id}`);
  for (const time of [1, 2]) {
    await portal.button(zh('matter.urge')).click();
    const dialog = page.getByRole('dialog', { name: zh('matter.urge_title') });
    await dialog.getByRole('button', { name: zh('matter.urge_send') }).dblclick();
    if (time === 1) {
      await expect(dialog).toBeHidden();
      await portal.hears(zh('matter.urged'));
      if (!(await portal.button(zh('matter.urge')).isVisible())) return;
    } else {
      await expect(dialog.getByRole('alert')).toContainText(zh('matter.urge_conflict'));
    }
  }
});

test('is withdrawn only with a reason, and after being asked', async ({ portal, page, request }) => {
  const { id } = await sample(request, 'SUBMITTED');
  await enter(portal, `/cases/${id}`);
  await portal.button(zh('matter.withdraw')).click();
  const dialog = page.getByRole('dialog', { name: zh('matter.withdraw_title') });
  const send = dialog.getByRole('button', { name: zh('matter.withdraw_send') });
  await send.click();
  const reason = dialog.getByRole('textbox');
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await reason.fill('材料要重新准备');
  await send.dblclick();
  await expect(dialog).toBeHidden();
  await expect(portal.main.getByText(zh('case.state_withdrawn')).first()).toBeVisible();
  await portal.hears(zh('matter.withdrawn'));
});

test('corrects only what was asked, and hands it in once', async ({ portal, page, request }) => {
  const { id } = await sample(request, 'CORRECTION_REQUIRED', { item: 'residence-permit' });
  await enter(portal, `/cases/${id}`);
  await portal.main.getByRole('link', { name: zh('matter.correct'), exact: true }).click();
  await expect(portal.heading).toHaveText(zh('matter.correct'));
  await expect(portal.main.getByText(zh('matter.correct_paused'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  const send = portal.button(zh('matter.correct_send'));
  await send.click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary).toBeFocused();
  const inputs = portal.main.locator('input[type=file]');
  const png = Buffer.from(await page.screenshot({ type: 'png' }));
  for (let at = 0; at < (await inputs.count()); at++) {
    await inputs.nth(at).setInputFiles({ name: `again-${at}.png`, mimeType: 'image/png', buffer: png });
  }
  await expect(portal.main.getByText(zh('matter.document_received'), { exact: true })).toHaveCount(await inputs.count(), { timeout: 20_000 });
  for (const box of await portal.main.getByRole('textbox').all()) await box.fill('更正后的内容');
  await send.dblclick();
  await expect(page).toHaveURL(new RegExp(`/cases/${id}$`));
  await portal.hears(zh('matter.correct_sent'));
  await expect(portal.main.getByRole('link', { name: zh('matter.correct'), exact: true })).toHaveCount(0);
});

test('every kind of question can be answered again, and travels in the shape of its field', { tag: '@phone' }, async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  const { id } = await sample(request, 'CORRECTION_REQUIRED');
  const told = (zh: string) => ({ 'zh-CN': zh });
  await page.route(`**/api/cases/${id}`, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const option = (value: string) => ({ value, label: told(`选项${value}`) });
    body.form.pages[0].groups.push({ id: 'more', fields: [
      { id: 'region', kind: 'REGION', label: told('所在地区'), regionLevel: 2 },
      { id: 'kinds', kind: 'CHOICES', label: told('经营种类'), options: ['A', 'B', 'C'].map(option) },
      { id: 'shops', kind: 'TABLE', label: told('门店'), repeat: { min: 0, max: 3, row: told('门店') }, columns: [{ id: 'name', kind: 'TEXT', label: told('门店名称') }] },
    ] });
    Object.assign(body.answers, { kinds: ['A'], shops: [{ name: '一店' }] });
    body.correction.materials = [];
    body.correction.fields = ['/region', '/kinds', '/shops', '/unknown'].map((pointer) => ({ pointer, reason: told(`请改${pointer}`) }));
    await route.fulfill({ response: answer, json: body });
  });
  await enter(portal, `/cases/${id}/correct`);
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('matter.correct_send')).click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary.getByRole('link')).toHaveCount(2);
  await page.getByRole('checkbox', { name: '选项B' }).check();
  await page.getByLabel('门店名称').fill('二店');
  await page.getByLabel(zh('matter.answer_new')).fill('随便写的');
  // The second list comes when the first is answered.
  for (const level of [0, 1]) await portal.main.getByRole('combobox').nth(level).selectOption({ index: 1 });
  // Kept when the keys have rested for a moment.
  await page.waitForTimeout(1_000);
  await page.reload();
  await portal.ready();
  await expect(page.getByLabel('门店名称')).toHaveValue('二店');
  const sent = page.waitForRequest((one) => one.url().endsWith('/correction') && one.method() === 'POST');
  await portal.button(zh('matter.correct_send')).click();
  const { answers } = (await sent).postDataJSON() as { answers: { pointer: string; value: unknown }[] };
  expect(answers.slice(1)).toEqual([
    { pointer: '/kinds', value: ['A', 'B'] }, { pointer: '/shops', value: [{ name: '二店' }] }, { pointer: '/unknown', value: '随便写的' },
  ]);
  expect(answers[0].value).toMatch(/^\d{6,12}$/);
});

test('an empty file, and a program that calls itself a document, are refused by name', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const { id } = await sample(request, 'CORRECTION_REQUIRED', { item: 'residence-permit' });
  await enter(portal, `/cases/${id}/correct`);
  const input = portal.main.locator('input[type=file]').first();
  await input.setInputFiles({ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await expect(portal.main.getByText(zh('apply.file_empty', { name: '空.pdf' }))).toBeVisible();
  await input.setInputFiles({ name: '程序.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
  await expect(portal.main.getByText(zh('apply.file_program', { name: '程序.pdf' }))).toBeVisible();
});

test('rates by name, then once more, and then no more', async ({ portal, page, request }) => {
  const { id } = await sample(request, 'CLOSED');
  await enter(portal, `/cases/${id}/rate`);
  await portal.button(zh('matter.rate_send')).click();
  await expect(portal.main.getByRole('group', { name: zh('ui.errors_title') })).toBeFocused();
  await portal.main.getByRole('radio', { name: zh('show.satisfaction_1'), exact: true }).check();
  await portal.main.getByRole('checkbox').first().check();
  await portal.main.getByRole('textbox').fill('很快就办好了');
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('matter.rate_send')).dblclick();
  await expect(portal.main.getByRole('heading', { name: zh('matter.rate_thanks') })).toBeFocused();
  await expect(portal.main.getByText(zhLike('matter.passed_waiting'))).toBeVisible();
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('matter.rate_again_about'))).toBeVisible();
  await portal.main.getByRole('radio', { name: zh('show.satisfaction_4'), exact: true }).check();
  await portal.button(zh('matter.rate_send')).click();
  await expect(portal.main.getByRole('heading', { name: zh('matter.rate_thanks') })).toBeFocused();
  await expect(portal.main.getByText(zh('matter.follow_up'), { exact: true })).toBeVisible();
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('matter.rate_done'))).toBeVisible();
});

test('the receipt can be had again', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const { id, number, queryCode } = await sample(request, 'ACCEPTED');
  await enter(portal, `/cases/${id}`);
  await portal.main.getByRole('link', { name: zh('matter.receipt') }).click();
  await expect(portal.main).toContainText(number);
  await expect(portal.main).toContainText(queryCode);
  expect(await complaints(page)).toEqual([]);
});

test('a case of somebody else is not there', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  const { id } = await sample(request, 'ACCEPTED');
  await enter(portal, `/cases/${id}`, 'zhou-mingyuan');
  await expect(portal.main.getByRole('alert')).toContainText(zh('failure.not_found'));
});

for (const [path, endpoint] of [
  ['/cases', 'listCases'], ['/messages', 'listMessages'], ['/cards', 'listCards'],
] as const) {
  for (const fault of ['error500', 'wrongShape', 'malformedJson', 'unknownNames', 'cutBody'] as const) {
    test(`${path} lives with ${fault}`, { tag: '@desktop' }, async ({ portal, watch }) => {
      watch.expectFailedAnswers();
      await portal.fault(endpoint, fault);
      await enter(portal, path);
      await portal.survives();
    });
  }
}

for (const fault of ['error500', 'wrongShape', 'unknownNames', 'expiredSession'] as const) {
  test(`the page of a case lives with ${fault}`, { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
    watch.expectFailedAnswers();
    const { id } = await sample(request, 'CORRECTION_REQUIRED');
    await portal.fault('getCase', fault);
    for (const end of ['', '/correct', '/rate']) {
      await enter(portal, `/cases/${id}${end}`);
      await portal.survives();
    }
  });
}
