// The officers' desk: the inbox from the keyboard, every act on screen, two officers at once, whoever may not come in.
// Clauses: F-6.2.3 Q-6.2.3 Q-6.2.3.3 Q-6.2.3.6 Q-A.2.4.1 Q-A.2.4.2 Q-A.2.5 Q-A.2.6
import { expect, test as base } from '../support/portal';
import { complaints } from '../support/axe';
import { Desk, file } from '../support/desk';
import { sticksOut } from '../support/measure';
import { zh } from '../support/words';

const test = base.extend<{ desk: Desk }>({
  desk: async ({ portal, page }, use) => use(new Desk(portal, page)),
});

test('the inbox is worked from the keyboard alone', { tag: '@desktop' }, async ({ portal, page, desk, request }) => {
  await file(request);
  await desk.as('window', '/desk?box=ALL');
  await expect(desk.rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('#desk-row-0')).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.locator('#desk-row-1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#desk-row-2')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('#desk-row-1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/cases\/[^?]+\?box=ALL/);
  await expect(portal.heading).toBeFocused();
  await expect(page.getByText(zh('desk.materials'), { exact: true })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: zh('desk.materials'), exact: true })).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: zh('desk.acts'), exact: true })).toBeFocused();
  await page.keyboard.press('u');
  await expect(portal.heading).toHaveText(zh('desk.title'));
  await expect(page.locator('#desk-row-1')).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByLabel(zh('desk.search'))).toBeFocused();
  await page.keyboard.type('jjj');
  await expect(page.getByLabel(zh('desk.search'))).toHaveValue('jjj');
  await expect(page.getByText(zh('desk.empty'))).toBeVisible();
});

test('single keys are told by “?”, and can be switched off', { tag: '@desktop' }, async ({ page, desk }) => {
  await desk.as('window', '/desk?box=ALL');
  await expect(desk.rows.first()).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: zh('desk.keys') });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.locator('#desk-row-0')).not.toBeFocused();
  await page.reload();
  await expect(desk.rows.first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: zh('desk.keys'), exact: true }).click();
  await dialog.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.locator('#desk-row-0')).toBeFocused();
});

test('boxes and search live in the address, and stale answers are dropped', async ({ page, desk, request, portal }) => {
  const filed = await file(request);
  await desk.as('window');
  await page.getByRole('link', { name: new RegExp(zh('desk.box_all')) }).click();
  await expect(page).toHaveURL(/box=ALL/);
  await page.getByLabel(zh('desk.search')).pressSequentially(filed.number, { delay: 5 });
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.rows).toContainText(filed.number);
  await expect(page).toHaveURL(new RegExp(`q=${filed.number}`));
  await portal.hears(zh('desk.found', { n: 1, name: zh('desk.box_all') }));
  await page.reload();
  await expect(desk.rows).toHaveCount(1);
  await expect(page.getByLabel(zh('desk.search'))).toHaveValue(filed.number);
});

test('only what is near stands on the page, and the keyboard reaches all of it', { tag: '@desktop' }, async ({ page, desk, request }) => {
  for (let count = 0; count < 45; count++) await file(request, 'SUBMITTED', { applicant: 'su-yun' });
  await desk.as('window', '/desk?box=ALL');
  await expect(desk.rows.first()).toBeVisible();
  const size = Number(await desk.rows.first().getAttribute('aria-setsize'));
  expect(size).toBeGreaterThan(60);
  expect(await desk.rows.count()).toBeLessThan(61);
  await page.locator('#desk-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.locator(`[aria-posinset="${size}"]`)).toBeVisible();
  await expect(page.locator('[aria-posinset="1"]')).toHaveCount(0);
});

test('a case goes from the window to the archive', async ({ page, desk, request }) => {
  test.setTimeout(150_000);
  const filed = await file(request, 'SUBMITTED', { persona: 'luo-jian', applicant: 'qinghe-foods', item: 'food-operation-new' });
  await desk.open('window', filed);
  await expect(desk.act('accept')).toHaveAttribute('aria-disabled', 'true');
  await desk.allFine();
  await expect(desk.act('accept')).not.toHaveAttribute('aria-disabled', 'true');
  await desk.take('accept');
  await desk.open('handler', filed);
  await desk.take('handle', '材料齐全，符合条件，建议准予。');
  await desk.open('reviewer', filed);
  await expect(page.getByText('材料齐全，符合条件，建议准予。')).toBeVisible();
  await desk.take('review', '同意。');
  await desk.open('approver', filed);
  await desk.take('grant', '符合法定条件。');
  await desk.open('window', filed);
  await desk.take('issue');
  await desk.take('deliver');
  await desk.open('archivist', filed);
  await expect(page.getByText(zh('desk.archive_authentic'), { exact: true })).toBeVisible();
  await desk.take('archive');
  await expect(page.getByText(/已于.*归档/)).toBeVisible();
});

test('corrections are asked for once, previewed as they will be read', async ({ page, desk, request }) => {
  const filed = await file(request);
  await desk.open('window', filed);
  await desk.act('correction').click();
  await desk.confirm('correction');
  await expect(page.getByRole('link', { name: zh('desk.correction_empty') })).toBeVisible();
  await desk.wanting(desk.materials.first(), '照片模糊，看不清面部。');
  const form = desk.form('correction');
  await expect(form.getByText('照片模糊，看不清面部。')).toBeVisible();
  await form.getByLabel(zh('desk.remark_field')).selectOption({ index: 1 });
  await form.getByLabel(zh('desk.remark_why')).fill('与户口簿不一致。');
  await form.getByRole('button', { name: zh('desk.remark_add') }).click();
  await expect(form.getByText('与户口簿不一致。')).toBeVisible();
  await desk.confirm('correction');
  await desk.taken('correction');
  await expect(page.getByText(zh('case.state_correction')).last()).toBeVisible();
  await expect(page.getByText(zh('case.clock_paused')).last()).toBeVisible();
});

test('not accepted, with a reason; without one it is not sent', { tag: '@desktop' }, async ({ page, desk, request }) => {
  const filed = await file(request);
  await desk.open('window', filed);
  await desk.act('not_accept').click();
  await desk.confirm('not_accept');
  await expect(page.getByRole('link', { name: zh('desk.reason_missing') })).toBeVisible();
  await desk.form('not_accept').getByRole('textbox').last().fill('不属于本机关职权范围。');
  await desk.confirm('not_accept');
  await desk.taken('not_accept');
});

test('suspended with days and reason, and resumed; sent back; refused', { tag: '@desktop' }, async ({ page, desk, request }) => {
  test.setTimeout(120_000);
  const filed = await file(request, 'ACCEPTED');
  await desk.open('handler', filed);
  await desk.act('suspend').click();
  const form = desk.form('suspend');
  await desk.confirm('suspend');
  await expect(form.getByRole('link', { name: zh('desk.days_wrong') })).toBeVisible();
  await form.getByLabel(zh('desk.procedure'), { exact: true }).selectOption({ index: 1 });
  await form.getByLabel(zh('desk.days')).fill('10');
  await form.getByRole('textbox').last().fill('需要实地核查。');
  await desk.confirm('suspend');
  await desk.taken('suspend');
  await desk.take('resume');
  await desk.take('handle', '建议不予。');
  await desk.open('reviewer', filed);
  await desk.take('send_back', '请补充依据。');
  await desk.open('handler', filed);
  await desk.take('handle', '依据已补充。');
  await desk.open('reviewer', filed);
  await desk.take('review');
  await desk.open('approver', filed);
  await desk.take('refuse', '不符合法定条件。');
  await expect(page.getByText(zh('case.state_rejected')).last()).toBeVisible();
});

test('what a post may not do is not there', { tag: '@desktop' }, async ({ page, desk, request }) => {
  const filed = await file(request, 'REVIEWING.APPROVING');
  await desk.open('handler', filed);
  await expect(page.getByText(zh('desk.acts_none'))).toBeVisible();
  for (const act of ['accept', 'grant', 'refuse', 'handle']) await expect(desk.act(act)).toHaveCount(0);
});

test('a colleague was faster: the new state is shown, and what was typed is kept', { tag: '@desktop' }, async ({ page, desk, request, playwright, baseURL, watch }) => {
  watch.expectFailedAnswers();
  const filed = await file(request, 'REVIEWING.REVIEWING');
  await desk.open('reviewer', filed);
  await desk.act('send_back').click();
  await desk.form('send_back').getByRole('textbox').last().fill('请补充现场照片。');

  const colleague = await playwright.request.newContext({ baseURL });
  await colleague.get('/api/session/login?persona=officer-reviewer&returnTo=/desk');
  const { csrfToken } = (await (await colleague.get('/api/session')).json()) as { csrfToken: string };
  const { case: seen } = (await (await colleague.get(`/api/desk/cases/${filed.id}`)).json()) as { case: { revision: string } };
  const acted = await colleague.post(`/api/desk/cases/${filed.id}/acts`, {
    headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': `journey-${Date.now()}`, 'If-Match': `"${seen.revision}"` },
    data: { act: 'REVIEW', reason: '同意。', fields: [] },
  });
  expect(acted.status(), await acted.text()).toBe(200);
  await colleague.dispose();

  await desk.confirm('send_back');
  await expect(page.getByText(zh('desk.faster'))).toBeVisible();
  await expect(page.getByText(zh('desk.act_gone'))).toBeVisible();
  await expect(desk.form('send_back').getByRole('textbox').last()).toHaveValue('请补充现场照片。');
  await expect(page.getByText(zh('desk.stage_approving'), { exact: true }).first()).toBeVisible();
});

test('what was typed survives a failed act, a reload and signing in again', { tag: '@desktop' }, async ({ page, desk, request, portal, context, watch }) => {
  watch.expectFailedAnswers();
  const filed = await file(request, 'REVIEWING.REVIEWING');
  await desk.open('reviewer', filed);
  await desk.act('review').click();
  const text = desk.form('review').getByRole('textbox').last();
  await text.fill('拟同意，已核对。');
  await portal.fault('actOnCase', 'error500');
  await desk.confirm('review');
  await expect(desk.form('review').getByRole('alert')).toBeVisible();
  await expect(text).toHaveValue('拟同意，已核对。');
  await portal.noFault();
  await page.reload();
  await expect(text).toHaveValue('拟同意，已核对。');
  await context.clearCookies({ name: 'tongban_session' });
  await desk.confirm('review');
  await expect(page.getByText(zh('desk.signed_out'))).toBeVisible();
  await desk.as('reviewer', `/desk/cases/${filed.id}`);
  await expect(text).toHaveValue('拟同意，已核对。');
  await desk.confirm('review');
  await desk.taken('review');
});

test('at a public terminal nothing that was typed stays', { tag: '@desktop' }, async ({ page, desk, request, portal }) => {
  const filed = await file(request, 'REVIEWING.REVIEWING');
  await portal.open(`/sign-in?returnTo=${encodeURIComponent(`/desk/cases/${filed.id}`)}`);
  await page.getByRole('checkbox', { name: zh('enter.public_terminal') }).check();
  await portal.main.getByLabel(zh('enter.account'), { exact: true }).and(page.locator('input')).fill('19900000303');
  await portal.main.getByLabel(zh('enter.password'), { exact: true }).and(page.locator('input')).fill('Tongban2026');
  await portal.button(zh('enter.sign_in'), portal.main).click();
  await desk.act('review').click();
  await desk.form('review').getByRole('textbox').last().fill('拟同意，已核对。');
  await expect(page.getByText(zh('frame.public_terminal'))).toBeVisible();
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await desk.confirm('review');
  await desk.taken('review');
});

test('pressing twice acts once', { tag: '@desktop' }, async ({ page, desk, request, portal }) => {
  const filed = await file(request, 'ACCEPTED');
  await desk.open('handler', filed);
  const acts: string[] = [];
  page.on('request', (one) => {
    if (one.url().endsWith('/acts')) acts.push(one.url());
  });
  await desk.act('handle').click();
  const act = zh('desk.act_handle');
  await portal.button(zh('desk.confirm', { act }), desk.form('handle')).dblclick();
  await desk.taken('handle');
  expect(acts).toHaveLength(1);
});

test('a certificate is called up as a check, with a reason', { tag: '@desktop' }, async ({ page, desk, request }) => {
  const filed = await file(request, 'ACCEPTED');
  await desk.open('handler', filed);
  const start = page.getByRole('button', { name: zh('desk.check_start') });
  await start.click();
  await expect(page.getByText(zh('desk.certificate_missing'))).toBeVisible();
  await page.getByLabel(zh('desk.certificate'), { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(zh('desk.check_reason')).fill('核对住址。');
  await start.click();
  await expect(page.getByText('核对住址。')).toBeVisible();
});

test('whoever is no officer is told so, and sees no way in', async ({ page, desk, portal, watch }) => {
  watch.expectFailedAnswers();
  await desk.signIn('lin-xiaohe', '/desk');
  await expect(page.getByText(zh('desk.officers_only'))).toBeVisible();
  await expect(portal.who).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: zh('frame.menu_desk'), exact: true })).toHaveCount(0);
  expect(await complaints(page)).toEqual([]);
});

test('an officer finds the desk in the menu', { tag: '@desktop' }, async ({ page, desk, portal }) => {
  await desk.as('window', '/help');
  await page.getByRole('navigation').getByRole('link', { name: zh('frame.menu_desk'), exact: true }).click();
  await expect(portal.heading).toHaveText(zh('desk.title'));
});

for (const theme of ['default', 'dark', 'contrast', 'elder'] as const) {
  test(`axe finds nothing, in the ${theme} theme`, { tag: theme === 'elder' ? '@phone' : '@desktop' }, async ({ page, desk, request, portal }) => {
    test.setTimeout(90_000);
    const filed = await file(request);
    await portal.wears({ theme });
    await desk.as('window', '/desk?box=ALL');
    await expect(desk.rows.first()).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    expect(await page.evaluate(sticksOut)).toEqual([]);
    await desk.open('window', filed);
    await desk.wanting(desk.materials.first(), '请重新拍摄。');
    await desk.act('correction').click();
    await expect(desk.form('correction')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    expect(await page.evaluate(sticksOut)).toEqual([]);
  });
}

test('in English', async ({ page, desk, request, portal }) => {
  const filed = await file(request);
  await portal.wears({ lang: 'en' });
  await desk.open('window', filed);
  await expect(desk.act('accept')).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  expect(await page.evaluate(sticksOut)).toEqual([]);
});

test('the desk survives what its endpoints may do', { tag: '@desktop' }, async ({ desk, request, portal, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  watch.expect(/does not fit the contract/);
  const filed = await file(request);
  await desk.as('window');
  for (const [endpoint, path] of [['getDesk', '/desk'], ['listInbox', '/desk'], ['getDeskCase', `/desk/cases/${filed.id}`]]) {
    for (const fault of ['error500', 'malformedJson', 'wrongShape', 'unknownNames', 'tooMany429'] as const) {
      await test.step(`${endpoint} ${fault}`, async () => {
        await portal.fault(endpoint, fault);
        await portal.open(path);
        await portal.survives();
        await portal.noFault();
      });
    }
  }
});
