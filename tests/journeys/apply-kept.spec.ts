// Nothing typed is ever lost: not by a reload, a crash, a network that goes, a session that ends, a second tab or device.
// Clauses: Q-A.2.3.1
import { expect, test } from '../support/portal';
import { TYPED, address, arrives, at, begin, elsewhere, keptHere, read, signIn } from '../support/apply';
import { complaints } from '../support/axe';
import { zh } from '../support/words';

// What is typed does not depend on the width of the screen.
const once = { tag: '@desktop' };

test('what is typed is here within a second and there soon after, and comes back after a reload', once, async ({ portal, page, context }) => {
  const draft = await begin(portal, '社会保障卡申领');
  await address(page).fill(TYPED);
  await keptHere(page);
  await page.reload();
  await portal.ready();
  await expect(address(page)).toHaveValue(TYPED);
  await expect(address(page), 'the keyboard is back in the field').toBeFocused();
  await arrives(context, draft.id);
});

test('a reload in the middle of a word', once, async ({ portal, page }) => {
  await begin(portal, '机动车驾驶证期满换证');
  await address(page).click();
  await page.keyboard.type('平安路', { delay: 60 });
  await page.keyboard.type('1号楼三单元', { delay: 20 });
  await page.reload();
  await portal.ready();
  await expect(address(page)).toHaveValue('平安路1号楼三单元');
  await expect(address(page)).toBeFocused();
});

test('a page that is killed, and a tab that is closed', once, async ({ portal, page, context, watch }) => {
  watch.expectOffline();
  await begin(portal, '异地就医备案');
  // What a page still sends while it goes may get past a network that is off for the page only.
  await portal.fault('saveDraft', 'unavailable503');
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await keptHere(page);
  const url = page.url();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  await portal.noFault();
  const again = await context.newPage();
  await again.goto(url);
  await expect(address(again)).toHaveValue(TYPED, { timeout: 15_000 });
  await expect(again.getByText(zh('apply.restored'))).toBeVisible();
  await address(again).fill(`${TYPED}二楼`);
  await again.close({ runBeforeUnload: true });
  const last = await context.newPage();
  await last.goto(url);
  await expect(address(last)).toHaveValue(`${TYPED}二楼`, { timeout: 15_000 });
});

test('off line for long: kept here, told so, and saved when the network is back', once, async ({ portal, page, context, watch }) => {
  watch.expectOffline();
  const draft = await begin(portal, '住房公积金提取（租房）');
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await expect(portal.main.getByText(new RegExp(zh('apply.saved_offline'))).first()).toBeVisible({ timeout: 10_000 });
  // One may go on meanwhile.
  await portal.button(zh('apply.next')).click();
  await expect(page.getByRole('heading', { level: 2, name: '申请事由' })).toBeVisible();
  await page.getByRole('textbox', { name: '申请的内容和理由' }).fill('租房提取');
  await context.setOffline(false);
  await arrives(context, draft.id);
  await expect.poll(async () => (await read(context, draft.id)).content.answers.reason, { timeout: 12_000 }).toBe('租房提取');
  await portal.hears(zh('apply.saved_again'));
});

test('a back end that fails at saving is tried again', once, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const draft = await begin(portal, '育儿补贴申领');
  await portal.fault('saveDraft', 'error500');
  await address(page).fill(TYPED);
  await expect(portal.main.getByText(new RegExp(zh('apply.saved_broken'))).first()).toBeVisible({ timeout: 10_000 });
  await portal.noFault();
  await arrives(context, draft.id);
});

test('two devices: both versions are shown, and the person chooses one by one', once, async ({ portal, page, context, watch }) => {
  watch.expectOffline();
  const draft = await begin(portal, '结婚登记（预约）');
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await page.getByRole('textbox', { name: '电子邮箱' }).fill('mine@example.com');
  await keptHere(page);
  // Requests of the test itself are not off line: they are the other device.
  await elsewhere(context, draft.id, { address: '别处填的地址', email: 'theirs@example.com' });
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: zh('apply.conflict') })).toBeFocused({ timeout: 12_000 });
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('radio', { name: /theirs@example/ }).check();
  await expect(page.getByRole('radio', { name: new RegExp(TYPED) })).toBeChecked();
  await portal.button(zh('apply.conflict_take')).click();
  await expect(address(page)).toHaveValue(TYPED);
  await expect(page.getByRole('textbox', { name: '电子邮箱' })).toHaveValue('theirs@example.com');
  await arrives(context, draft.id);
  expect((await read(context, draft.id)).content.answers.email).toBe('theirs@example.com');
});

test('two devices: all of the one or all of the other', once, async ({ portal, page, context, watch }) => {
  watch.expectOffline();
  const draft = await begin(portal, '普通护照签发');
  for (const [button, holds] of [['conflict_mine', TYPED], ['conflict_theirs', '别处的第二个地址']] as const) {
    await context.setOffline(true);
    await address(page).fill(button === 'conflict_mine' ? TYPED : '这里的第二个地址');
    await keptHere(page);
    await elsewhere(context, draft.id, { address: button === 'conflict_mine' ? '别处的地址' : '别处的第二个地址' });
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: zh('apply.conflict') })).toBeVisible({ timeout: 12_000 });
    await portal.button(zh(`apply.${button}`)).click();
    await expect(address(page)).toHaveValue(holds);
    await arrives(context, draft.id, holds);
  }
});

test('a conflict that was not settled is still there after a reload', once, async ({ portal, page, context, watch }) => {
  watch.expectOffline();
  const draft = await begin(portal, '职工正常退休申请');
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await keptHere(page);
  await elsewhere(context, draft.id, { address: '别处填的地址' });
  await context.setOffline(false);
  const heading = page.getByRole('heading', { name: zh('apply.conflict') });
  await expect(heading).toBeVisible({ timeout: 12_000 });
  await page.reload();
  await portal.ready();
  await expect(heading).toBeVisible({ timeout: 12_000 });
  await portal.button(zh('apply.conflict_mine')).click();
  await arrives(context, draft.id);
});

test('a second tab takes over what the first has saved, and back', once, async ({ portal, page, context }) => {
  const draft = await begin(portal, '失业保险金申领');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(address(other)).toBeVisible({ timeout: 15_000 });
  await address(page).fill(TYPED);
  await arrives(context, draft.id);
  await expect(address(other)).toHaveValue(TYPED, { timeout: 10_000 });
  await address(other).fill('第二个窗口改的');
  await arrives(context, draft.id, '第二个窗口改的');
  await expect(address(page)).toHaveValue('第二个窗口改的', { timeout: 10_000 });
});

test('a session that ends while one types: signed in again, back in the same field', once, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const draft = await begin(portal, '往来港澳通行证及签注');
  await address(page).click();
  await context.clearCookies({ name: 'tongban_session' });
  await page.keyboard.type(TYPED);
  const link = page.getByRole('link', { name: zh('apply.sign_in'), exact: true });
  await expect(link).toBeVisible({ timeout: 10_000 });
  await link.click();
  await expect(page).toHaveURL(/\/sign-in/);
  const field = (key: string) => portal.main.getByLabel(zh(key), { exact: true }).and(page.locator('input'));
  await field('enter.account').fill('19900000101');
  await field('enter.password').fill('Tongban2026');
  await portal.button(zh('enter.sign_in'), portal.main).click();
  await expect(page).toHaveURL(new RegExp(draft.id));
  await expect(address(page)).toHaveValue(TYPED, { timeout: 15_000 });
  await expect(address(page)).toBeFocused();
  await arrives(context, draft.id);
});

test('signing in again in another tab is enough', once, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const draft = await begin(portal, '无犯罪记录证明开具');
  await portal.fault('saveDraft', 'expiredSession');
  await address(page).fill(TYPED);
  await expect(page.getByRole('link', { name: zh('apply.sign_in'), exact: true })).toBeVisible({ timeout: 10_000 });
  await portal.noFault();
  await signIn(context, 'lin-xiaohe');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await arrives(context, draft.id);
  await expect(page.getByRole('link', { name: zh('apply.sign_in'), exact: true })).toHaveCount(0);
  await expect(address(page)).toHaveValue(TYPED);
});

test('nothing typed stands in the address, the title or plain storage', once, async ({ portal, page }) => {
  await begin(portal, '最低生活保障金给付');
  await address(page).fill(TYPED);
  await keptHere(page);
  expect(await portal.traces()).not.toContain(TYPED);
});

test('back and forward walk the steps, and what was typed stands', once, async ({ portal, page, context }) => {
  const draft = await begin(portal, '住房公积金提取（购房）');
  await address(page).fill(TYPED);
  await portal.button(zh('apply.next')).click();
  await expect(page).toHaveURL(/matter/);
  await page.goBack();
  await expect(address(page)).toHaveValue(TYPED);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 2, name: '申请事由' })).toBeVisible();
  await portal.open(at(draft, 'form/person'));
  await expect(address(page)).toHaveValue(TYPED);
});
