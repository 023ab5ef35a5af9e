// For somebody else, through to the receipt: a delegate, a guardian, the agent of an organisation, who signs by
// certificate on another device.
// Clauses: F-6.1.6 F-6.1.10.k
import { expect, test, type Portal } from '../support/portal';
import { at, begun, draw, itemNamed, signIn, supplyAll, write } from '../support/apply';
import { complaints } from '../support/axe';
import { alone } from '../support/server';
import { zh, zhLike } from '../support/words';
import type { Guide } from '../support/wire';

const once = { tag: '@desktop' };
const general = { address: '平安路1号', reason: '代为申请', before: 'NO', truth: 'YES' };

/** Signs on another device: refused there the first time, then done. */
async function signElsewhere(portal: Portal): Promise<void> {
  const { page, context } = portal;
  for (const answer of ['refuse', 'sign'] as const) {
    await portal.button(zh('apply.sign_do')).click();
    const address = await portal.main.getByText(/\/_sign\//).innerText();
    expect(await complaints(page)).toEqual([]);
    const other = await context.newPage();
    await other.goto(address);
    await other.locator(`button[value=${answer}]`).click();
    if (answer === 'refuse') await expect(portal.main.getByText(zh('apply.sign_refused'))).toBeVisible({ timeout: 10_000 });
  }
}

for (const [whom, persona, applicant, name, item, answers] of [
  ['a delegate', 'lin-xiaohe', 'chen-shouyi', '*守义', '民生档案查询利用', general],
  ['a guardian', 'lin-xiaohe', 'zhou-yinuo', '*一诺', '完税证明开具', general],
  ['the agent of an organisation', 'luo-jian', 'qinghe-foods', '云川青禾食品有限公司', '用人单位社会保险登记', general],
] as const) {
  test(`${whom} applies: named on every step, on the receipt and in the list`, once, async ({ portal, page, context, api }) => {
    test.setTimeout(90_000);
    const guide = (await api.guide(await itemNamed(context, item))) as Guide & { situations?: { id: string; options: { id: string }[] }[] };
    const situation = (guide.situations ?? []).map(({ id, options }) => ({ question: id, options: [options[0].id] }));
    const draft = await begun(context, item, { persona, applicant, answers, situation });
    const forWhom = portal.main.getByText(zh('apply.for_other', { name, region: '' }).replace(/ · $/, ''));
    const onward = portal.button(zh('apply.next'));
    await portal.open(at(draft, 'materials'));
    await expect(forWhom).toBeVisible();
    if (draft.materials.length) await supplyAll(portal);
    await onward.click();
    await page.getByRole('radio', { name: new RegExp(zh('apply.delivery_electronic')) }).check();
    await onward.click();
    await expect(page.getByText(zh('apply.review_lead'))).toBeVisible();
    await expect(forWhom).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await onward.click();
    await expect(portal.button(zh('apply.sign_do'))).toBeVisible();
    const pad = page.getByRole('img', { name: zh('apply.sign_pad') });
    if (await pad.count()) {
      await draw(portal);
      await portal.button(zh('apply.sign_do')).click();
    } else {
      await signElsewhere(portal);
    }
    await expect(page.getByText(zh('apply.complete'))).toBeVisible({ timeout: 15_000 });
    await portal.button(zh('apply.submit')).click();
    await expect(page).toHaveURL(/\/cases\/[^/]+\/receipt$/, { timeout: 15_000 });
    await expect(portal.main.getByText(name).first()).toBeVisible();
    await portal.open('/cases');
    await expect(portal.main.getByRole('listitem').filter({ hasText: item }).filter({ hasText: name }).first()).toBeVisible();
  });
}

alone('opened straight from its address, nothing can be begun before it is known for whom one acts', once, async ({ portal, page, context }) => {
  await signIn(context, 'lin-xiaohe');
  await write(context, 'POST', '/session/acting', { principal: 'chen-shouyi' });
  const item = await itemNamed(context, '民生档案查询利用');
  let know = () => {};
  const known = new Promise<void>((done) => (know = done));
  await page.route(/\/api\/session$/, async (route) => {
    await known;
    await route.continue();
  });
  const whom = page.waitForResponse(/\/api\/me\/principals/);
  await page.goto(`/apply/${item}`);
  await whom;
  await expect(portal.heading).toBeVisible();
  await expect(portal.main.getByRole('radio')).toHaveCount(0);
  await expect(portal.button(zh('apply.start'))).toHaveCount(0);
  know();
  const chosen = portal.main.getByRole('radio', { name: zhLike('apply.whom_delegate', { name: '*守义' }) });
  await expect(chosen).toBeChecked();
  await expect(page.getByRole('complementary', { name: zh('acting.label') })).toContainText('*守义');
  await portal.button(zh('apply.start')).click();
  await expect(page).toHaveURL(/\/apply\/draft\/.+step=/);
  await expect(portal.main.getByText(zhLike('apply.for_other'))).toContainText('*守义');
});
