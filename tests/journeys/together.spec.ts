// Two people play one case through: the applicant on a page that stays open, officers on another. Nobody reloads.
// Clauses: F-6.1.7 F-6.2.3 Q-A.2.4.1
import { expect, Portal, test } from '../support/portal';
import { Desk, file } from '../support/desk';
import { enter } from '../support/matter';
import { listen } from '../support/watch';
import { zh, zhLike } from '../support/words';

test('asked to correct, corrected, accepted, reviewed, granted, in the wallet, delivered, rated', { tag: '@phone' }, async ({ portal, page, request, browser, baseURL }) => {
  test.setTimeout(180_000);
  const filed = await file(request, 'SUBMITTED');
  const office = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await office.addInitScript(listen);
  const counter = await office.newPage();
  const desk = new Desk(new Portal(counter, office, baseURL ?? ''), counter);
  await enter(portal, `/cases/${filed.id}`);
  await expect(portal.main.getByText(zh('matter.live'))).toBeVisible();
  const stands = (state: string) => expect(portal.main.getByText(zh(`case.state_${state}`)).first()).toBeVisible({ timeout: 15_000 });

  await test.step('asked to correct, and corrected', async () => {
    await desk.open('window', filed);
    await desk.wanting(desk.materials.first(), '照片模糊，看不清面部。');
    await desk.act('correction').click();
    const form = desk.form('correction');
    await form.getByLabel(zh('desk.remark_field')).selectOption({ index: 1 });
    await form.getByLabel(zh('desk.remark_why')).fill('与户口簿不一致。');
    await form.getByRole('button', { name: zh('desk.remark_add') }).click();
    await desk.confirm('correction');
    await desk.taken('correction');

    await stands('correction');
    await portal.hears(zhLike('matter.news'));
    await expect(portal.main.getByText(zh('matter.clock_paused')).first()).toBeVisible();
    await portal.link(zh('matter.correct'), portal.main).click();
    await expect(portal.main.getByText('与户口簿不一致。')).toBeVisible();
    await portal.main.locator('input[type=file]').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await expect(portal.main.getByText(zh('matter.document_received'), { exact: true })).toBeVisible({ timeout: 20_000 });
    await portal.main.getByRole('textbox').fill('林晓禾');
    await portal.button(zh('matter.correct_send')).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${filed.id}$`));
    await stands('submitted');
  });

  await test.step('accepted, reviewed and granted', async () => {
    await desk.open('window', filed);
    await desk.allFine();
    await desk.take('accept');
    await stands('accepted');
    await desk.open('handler', filed);
    await desk.take('handle', '材料齐全，符合条件，建议准予。');
    await desk.open('reviewer', filed);
    await desk.take('review', '同意。');
    await desk.open('approver', filed);
    await desk.take('grant', '符合法定条件。');
    await desk.open('window', filed);
    await desk.take('issue');
    await desk.take('deliver');
    await stands('closed');
  });

  await test.step('the certificate is in the wallet, the result has come, and the case is rated', async () => {
    const decision = portal.main.getByRole('region', { name: zh('matter.decision') });
    await decision.getByRole('link').click();
    await expect(portal.button(zh('wallet.code_make'))).toBeVisible();
    await page.goBack();
    await expect(portal.main.getByRole('region', { name: zh('matter.handover') })).toBeVisible();
    await portal.link(zh('matter.rate'), portal.main).first().click();
    await portal.main.getByRole('radio', { name: zh('show.satisfaction_1'), exact: true }).check();
    await portal.button(zh('matter.rate_send')).click();
    await expect(portal.main.getByRole('heading', { name: zh('matter.rate_thanks') })).toBeVisible();
  });
  await office.close();
});
