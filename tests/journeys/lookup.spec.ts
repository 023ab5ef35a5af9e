// A case by number and query code, for anybody: masked, and not many tries.
// Clauses: F-6.1.7
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { sample } from '../support/matter';
import { zh, zhLike } from '../support/words';

test('finds a case, masked, and puts nothing into the address', async ({ portal, page, request }) => {
  const { number, queryCode } = await sample(request, 'REVIEWING.REVIEWING');
  await portal.open('/lookup');
  expect(await complaints(page)).toEqual([]);
  await page.getByLabel(zh('matter.number')).fill(number);
  await page.getByLabel(zh('matter.query_code')).fill(queryCode);
  await page.getByLabel(zh('matter.query_code')).press('Enter');
  const found = portal.main.getByRole('heading', { level: 2 }).first();
  await expect(found).toBeFocused();
  await expect(portal.main).toContainText(zh('case.state_reviewing'));
  await expect(portal.main).toContainText('*');
  await expect(portal.main).not.toContainText('林晓禾');
  expect(await complaints(page)).toEqual([]);
  const traces = await portal.traces();
  expect(traces).not.toContain(number);
  expect(traces).not.toContain(queryCode);
});

test('asks for what is missing', async ({ portal, page }) => {
  await portal.open('/lookup');
  await portal.button(zh('matter.lookup_send')).click();
  const summary = portal.main.getByRole('group', { name: zh('ui.errors_title') });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: zh('matter.query_code_missing') }).click();
  await expect(page.getByLabel(zh('matter.query_code'))).toBeFocused();
});

test('wrong: one sentence for both; too often: a clear wait, and then it works again', async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  const { number, queryCode } = await sample(request, 'ACCEPTED');
  await page.clock.install();
  await portal.open('/lookup');
  const send = portal.button(zh('matter.lookup_send'));
  await page.getByLabel(zh('matter.number')).fill(number);
  // A code that is right in form and wrong in fact.
  await page.getByLabel(zh('matter.query_code')).fill(queryCode === '000000' ? '000001' : '000000');
  const waiting = portal.main.getByText(zh('matter.lookup_too_many'));
  for (let turn = 0; turn < 7 && !(await waiting.isVisible()); turn++) {
    const answer = page.waitForResponse(/case-lookups/);
    await send.click();
    await answer;
    await page.clock.runFor(300);
    if (turn === 0) await expect(portal.main.getByRole('link', { name: zh('matter.lookup_wrong') })).toBeVisible();
  }
  await expect(waiting).toBeVisible();
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByLabel(zh('matter.number'))).toHaveValue(number);
  expect(await complaints(page)).toEqual([]);
  const before = (await portal.heard()).length;
  await page.clock.runFor(5_000);
  const told = (await portal.heard()).slice(before);
  expect(told.filter((one) => zhLike('failure.wait').test(one)).length, 'the seconds are not read out').toBe(0);
  await page.clock.runFor(3_600_000);
  await expect(send).not.toHaveAttribute('aria-disabled', 'true');
  await portal.hears(zh('matter.lookup_again'));
});
