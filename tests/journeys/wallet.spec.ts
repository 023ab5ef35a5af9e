// The wallet: cards, their standing, and showing one by a code that holds once and for two minutes.
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { enter } from '../support/matter';
import { zh, zhLike } from '../support/words';

test('lists the cards with their standing, and opens one', async ({ portal, page }) => {
  await enter(portal, '/cards');
  await expect(portal.entries.first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  const name = (await portal.entries.first().innerText()).trim();
  await portal.entries.first().click();
  await expect(portal.heading).toHaveText(name);
  await expect(portal.main.getByRole('heading', { name: zh('wallet.about') })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test('shows a card by a code, whose time is seen and not read out, and which is gone when it is over', async ({ portal, page }) => {
  await page.clock.install();
  await enter(portal, '/cards');
  const valid = portal.main.getByRole('listitem').filter({ hasText: zh('wallet.valid') }).first();
  await valid.getByRole('link').click();
  await page.clock.runFor(1_000);
  await portal.button(zh('wallet.code_make')).dblclick();
  const code = portal.main.getByRole('img', { name: zh('ui.qr_alt', { what: zh('wallet.code_label') }) });
  await expect(code).toBeVisible();
  await expect(portal.main.getByText(zh('wallet.code_once'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  const before = (await portal.heard()).length;
  await page.clock.runFor(4_000);
  const told = (await portal.heard()).slice(before);
  expect(told.filter((one) => zhLike('wallet.code_left').test(one)).length).toBe(0);
  await page.clock.runFor(121_000);
  await expect(code).toHaveCount(0);
  await portal.hears(zh('wallet.code_over'));
  await portal.button(zh('wallet.code_make')).click();
  await expect(code).toBeVisible();
});

test('nobody signed in: says what one would see', async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/cards');
  await expect(portal.main.getByText(zh('wallet.signed_out'))).toBeVisible();
});
