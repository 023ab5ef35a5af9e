// Messages: found by kind, days and words, leading to the very field, read in bulk; and which of them reach one where.
// Clauses: F-6.1.10.d Q-6.2.2.7
import type { Locator } from '@playwright/test';
import { expect, test, type Portal } from '../support/portal';
import { complaints } from '../support/axe';
import { enter, sample } from '../support/matter';
import { zh, zhLike } from '../support/words';

/** Nobody else's tests touch what is his. */
const reader = 'he-wei';
const subscriber = 'luo-jian';

const kinds = (portal: Portal): Locator => portal.main.getByRole('navigation', { name: zh('messages.kinds') });
const rows = (portal: Portal): Locator => portal.main.getByRole('list').last().getByRole('listitem');

test('a message leads to the field that waits; many are read at once, and only those that are meant', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const wanting = await sample(request, 'CORRECTION_REQUIRED', { persona: reader, item: 'id-card-renewal' });
  await sample(request, 'ACCEPTED', { persona: reader });
  await enter(portal, '/messages', reader);
  expect(await complaints(page)).toEqual([]);

  // By kind, in the address; the count says how many are unread.
  const corrections = kinds(portal).getByRole('link', { name: new RegExp(`^${zh('messages.kind_correction')}`) });
  await expect(corrections).toContainText(zhLike('messages.counted', { name: zh('messages.kind_correction') }));
  await corrections.click();
  await expect(page).toHaveURL(/kind=CORRECTION/);
  await expect(corrections).toHaveAttribute('aria-current', 'true');

  // Opening marks it as read; its link leads to the very field, and the keyboard is there.
  const first = rows(portal).first();
  await expect(first.getByText(zh('messages.new'), { exact: true })).toBeVisible();
  await first.getByRole('button', { expanded: false }).click();
  await expect(first.getByText(zh('messages.new'), { exact: true })).toHaveCount(0);
  await portal.link(zh('messages.to_correction'), first).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${wanting.id}/correct\\?at=%2Fnote$`));
  await expect(portal.main.getByRole('textbox', { name: await portal.main.getByRole('heading', { level: 2 }).innerText() })).toBeFocused();

  // Words are looked for as they are typed, and stand in no address; days do.
  await page.goBack();
  await portal.link(zh('messages.all_kinds'), kinds(portal)).or(kinds(portal).getByRole('link').first()).first().click();
  await portal.button(zh('messages.narrow')).click();
  const words = page.getByRole('textbox', { name: zhLike('messages.search') });
  await words.fill('nothing-holds-this');
  await expect(portal.main.getByText(zh('messages.none_fit'))).toBeVisible();
  expect(page.url()).not.toContain('nothing-holds-this');
  await words.fill('');

  // A few that are chosen, then all of a kind: the others stay as they are.
  const unread = portal.main.getByRole('checkbox', { name: zhLike('messages.choose') });
  // The list comes whole: with its second, all are there.
  await expect(unread.nth(1)).toBeVisible();
  const before = await unread.count();
  expect(before).toBeGreaterThan(1);
  await unread.first().check();
  await portal.button(zh('messages.mark_chosen', { n: 1 })).click();
  await portal.hears(zh('messages.marked'));
  await expect(unread).toHaveCount(before - 1);
  await sample(request, 'CORRECTION_REQUIRED', { persona: reader });
  await page.reload();
  await portal.ready();
  await kinds(portal).getByRole('link', { name: new RegExp(`^${zh('messages.kind_case')}`) }).click();
  await portal.button(zh('messages.mark_kind', { kind: zh('messages.kind_case') })).dblclick();
  await expect(kinds(portal).getByRole('link', { name: zh('messages.kind_case'), exact: true })).toBeVisible();
  await expect(corrections).toContainText(zhLike('messages.counted', { name: zh('messages.kind_correction') }));
  await portal.link(zh('messages.unread_only')).click();
  await expect(page).toHaveURL(/unread=true/);
  await expect(portal.main.getByText(zh('messages.none_fit'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test('subscriptions: what is mandatory says why, quiet hours hold, and another tab is not undone', { tag: '@desktop' }, async ({ portal, page, context, request, watch }) => {
  await enter(portal, '/messages/settings', subscriber);
  expect(await complaints(page)).toEqual([]);
  const policy = portal.main.getByRole('group', { name: zhLike('messages.ways_of', { kind: zh('messages.kind_policy') }) });
  const news = portal.main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: zh('messages.kind_account') }) });
  await expect(news.getByText(zhLike('messages.always'))).toBeVisible();
  await expect(news.getByRole('checkbox')).toHaveCount(0);
  await expect(portal.main.getByText(/^199\*{4}/)).toBeVisible();

  const other = await context.newPage();
  await other.goto('/messages/settings');
  await policy.getByRole('checkbox', { name: zh('messages.channel_sms') }).check();
  await page.getByRole('checkbox', { name: zh('messages.quiet_on') }).check();
  await portal.button(zh('messages.save')).click();
  await expect(portal.main.getByText(zh('messages.saved'), { exact: true })).toBeVisible();
  expect(await complaints(page)).toEqual([]);

  // The other tab was made on what was before: it is told, and nothing is undone.
  watch.expect(/status of 412 .*\/api\/messages\/subscriptions$/);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(zh('messages.settings'));
  await other.getByRole('checkbox', { name: zh('messages.quiet_on') }).check();
  await other.getByRole('button', { name: zh('messages.save') }).click();
  await expect(other.getByText(zh('messages.stale'))).toBeVisible();
  await other.getByRole('button', { name: zh('messages.stale_again') }).click();
  await expect(other.getByRole('group', { name: zhLike('messages.ways_of', { kind: zh('messages.kind_policy') }) }).getByRole('checkbox', { name: zh('messages.channel_sms') })).toBeChecked();
  await other.close();

  await page.reload();
  await portal.ready();
  await expect(page.getByRole('checkbox', { name: zh('messages.quiet_on') })).toBeChecked();

  // It binds: news of a case go out by text message, as he left it.
  await sample(request, 'SUBMITTED', { persona: subscriber });
  const sent = (await (await request.get('/_mock/sent')).json()) as { persona: string; channel: string }[];
  expect(sent.some((one) => one.persona === subscriber && one.channel === 'SMS')).toBe(true);
});
