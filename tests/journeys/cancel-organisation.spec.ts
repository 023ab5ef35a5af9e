// An organisation gives its account up: by who stands for it, proved by its e-licence.
// Clauses: F-6.1.10.h
import { complaints } from '../support/axe';
import { expect } from '../support/portal';
import { alone as test } from '../support/server';
import { zh } from '../support/words';

test('cancelling an organisation: not by its agent; by who holds its e-licence, with a receipt', { tag: '@desktop' }, async ({ portal, page, context, request }) => {
  test.setTimeout(90_000);
  await portal.comesAs('yunchuan-volunteers', '/me/cancel');
  await expect(portal.main.getByText(zh('account.not_representative'))).toBeVisible();
  await expect(portal.main).toContainText('请用电子营业执照登录后再来');
  await expect(portal.button(zh('account.cancel_now'))).toHaveCount(0);
  expect(await complaints(page)).toEqual([]);

  await context.clearCookies();
  await portal.open('/sign-in?returnTo=%2Fme%2Fcancel');
  await page.getByRole('tab', { name: zh('enter.by_licence') }).click();
  await portal.button(zh('enter.handover_start'), portal.main).click();
  const number = await portal.main.getByText(/^\d{8}$/).innerText();
  const device = await context.newPage();
  await device.goto(`${portal.origin}/_idp/device`);
  await device.getByRole('textbox').fill(number);
  await device.getByRole('button').click();
  await device.locator('input[value=yunchuan-volunteers]').check();
  await device.locator('button[value=yes]').click();
  await expect(portal.main.getByText(zh('account.no_blocks'))).toBeVisible({ timeout: 15_000 });

  await portal.main.getByRole('radio', { name: zh('account.by_sms') }).check();
  await portal.button(zh('account.send_code'), portal.main).click();
  const code = async () => ((await (await request.get('/_mock/codes')).json()) as { purpose: string; code: string }[]).find(({ purpose }) => purpose === 'OWN')?.code ?? '';
  await expect.poll(code).toMatch(/^\d{6}$/);
  await portal.main.getByRole('textbox', { name: zh('account.code'), exact: true }).fill(await code());
  await portal.button(zh('account.prove'), portal.main).click();
  await portal.button(zh('account.cancel_now'), portal.main).click();
  await portal.button(zh('account.cancel_sure'), page.getByRole('dialog', { name: zh('account.sure') })).dblclick();
  await expect(portal.main.getByText(zh('account.cancelling')).first()).toBeVisible();
  expect((await portal.main.locator('dd').first().innerText()).trim()).toMatch(/^[0-9a-f]{24}$/);
  expect(await complaints(page)).toEqual([]);
});
