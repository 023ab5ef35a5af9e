// A rating is passed on to the higher platform, and the person sees how far that is.
// Clauses: Q-6.2.2.8
import { expect } from '../support/portal';
import { alone as test } from '../support/server';
import { enter, sample } from '../support/matter';
import { complaints } from '../support/axe';
import { zh, zhLike } from '../support/words';

test('waiting, passed on, confirmed: for the first rating and the follow-up apart', async ({ portal, page, request, baseURL }) => {
  const said = (how: 'waiting' | 'sent' | 'confirmed') => portal.main.getByText(zh(`matter.passed_${how}`));
  const { id } = await sample(request, 'CLOSED');
  const later = async (hours: number) => {
    const moved = await request.post(`${baseURL}/_mock/clock`, { data: { hours } });
    expect(moved.ok()).toBe(true);
    // Sessions end while nobody does anything.
    await enter(portal, `/cases/${id}/rate`);
  };
  await enter(portal, `/cases/${id}/rate`);
  await portal.main.getByRole('radio', { name: zh('show.satisfaction_2'), exact: true }).check();
  await portal.button(zh('matter.rate_send')).click();
  await expect(portal.main.getByRole('heading', { name: zh('matter.rate_thanks') })).toBeFocused();
  await expect(said('waiting')).toBeVisible();

  await later(2);
  await expect(said('sent')).toBeVisible();
  await expect(said('waiting')).toHaveCount(0);
  expect(await complaints(page)).toEqual([]);

  await portal.main.getByRole('radio', { name: zh('show.satisfaction_1'), exact: true }).check();
  await portal.button(zh('matter.rate_send')).click();
  await expect(portal.main.getByRole('heading', { name: zh('matter.rate_thanks') })).toBeFocused();
  await expect(said('waiting'), 'the follow-up has its own way').toBeVisible();

  await later(25);
  await expect(said('confirmed')).toHaveCount(2);
  await expect(portal.main.getByText(zhLike('matter.receipt_of')), 'each with the receipt of the platform').toHaveCount(2);
});
