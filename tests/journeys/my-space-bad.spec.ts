// What goes wrong in my space: a code whose time is over at the counter, storage that is full, a device whose clock is a day
// wrong, two people on one browser, a form that the privacy space takes away while one writes.
// Clauses: F-6.1.10 F-6.1.10.g F-6.1.10.i F-6.3.2
import { complaints } from '../support/axe';
import { enter, sample, write } from '../support/matter';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { zh, zhLike } from '../support/words';

const desktop = { tag: '@desktop' };
const PIN = 'lotus7pond';
const DAY = 86_400_000;

/** What is on screen as a code. */
async function shown(portal: Portal): Promise<string> {
  const code = portal.main.getByRole('img', { name: zh('ui.qr_alt', { what: zh('wallet.code_label') }) });
  await expect(code).toBeVisible();
  return (await code.locator('xpath=following-sibling::p[1]').innerText()).trim();
}

test('F-6.1.10.g: a code that is scanned when its time is over is no proof, and nothing of the card is told', desktop, async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  await enter(portal, '/cards', 'zhou-mingyuan');
  await portal.entries.filter({ hasText: '居民身份证' }).first().click();
  await portal.button(zh('wallet.code_make')).click();
  const code = await shown(portal);
  await request.post('/_mock/clock', { data: { minutes: 3 } });
  await portal.open('/verify');
  await page.getByLabel(zh('verify.code'), { exact: true }).fill(code);
  await portal.button(zh('verify.send')).click();
  await expect(portal.main.getByRole('alert').filter({ hasText: zh('verify.expired') })).toBeVisible();
  await expect(portal.main.getByText(zh('verify.expired_do'))).toBeVisible();
  await expect(portal.main).not.toContainText('居民身份证');
  expect(await complaints(page)).toEqual([]);
});

test('storage that is full: said where one writes, nothing is claimed to be kept, and it is sent all the same', desktop, async ({ portal, page }) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('spoilt by a test', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
    IDBObjectStore.prototype.add = full;
  });
  await enter(portal, '/talk/new?kind=SUGGESTION', 'su-yun');
  await portal.main.getByLabel(zh('talk.subject_portal'), { exact: true }).check();
  await portal.main.getByLabel(zh('talk.title_field')).fill('字再大一点');
  await portal.main.getByLabel(zh('talk.text'), { exact: true }).fill('老人看不清。');
  await expect(portal.main.getByText(zh('form.not_kept'))).toBeVisible();
  await expect(portal.main.getByText(zh('talk.kept'))).toHaveCount(0);
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('talk.send_new')).click();
  await expect(page).toHaveURL(/\/talk\/(?!new)[^/]+$/);
  for (const [path, heading] of [['/me', 'me.title'], ['/cards', 'wallet.title'], ['/messages', 'messages.title'], ['/me/delegations', 'delegation.title']]) {
    await portal.go(path);
    await expect(portal.heading).toHaveText(zh(heading));
  }
  await portal.go('/me/footprints');
  await portal.button(zh('footprints.start')).click();
  await expect(portal.main.getByRole('alert')).toContainText(zh('footprints.refused'));
});

for (const [off, days] of [['a day behind', -1], ['a day ahead', 1]] as const) {
  test(`the clock of the device ${off}: days left, codes and first days are those of the back end`, desktop, async ({ portal, page }) => {
    test.setTimeout(90_000);
    await page.clock.install({ time: Date.now() + days * DAY });
    await enter(portal, '/cards', 'chen-shouyi');
    const soon = portal.main.getByRole('heading', { level: 2, name: zh('wallet.soon') }).locator('..');
    await expect(soon.getByText(zh('wallet.runs_out', { n: 45 }))).toBeVisible();
    await portal.entries.filter({ hasText: '居民身份证' }).first().click();
    await page.clock.runFor(1_000);
    await portal.button(zh('wallet.code_make')).click();
    await expect(portal.main.getByText(/还有1[12]\d秒|1[12]\d/).first()).toBeVisible();
    const code = await shown(portal);
    await portal.go('/verify');
    await page.getByLabel(zh('verify.code'), { exact: true }).fill(code);
    await portal.button(zh('verify.send')).click();
    await expect(portal.main.getByRole('alert').filter({ hasText: zh('verify.valid') })).toBeVisible();
    // The first day that is proposed is today's, not the device's.
    const today = new Date(Date.now() + 8 * 3_600_000);
    await portal.go('/me/delegations/new');
    const first = portal.main.getByRole('group', { name: zh('delegation.from'), exact: true });
    await expect(first.getByLabel(zh('ui.day'))).toHaveValue(String(today.getUTCDate()));
    await expect(first.getByLabel(zh('ui.month'))).toHaveValue(String(today.getUTCMonth() + 1));
    await portal.go('/me');
    await page.clock.runFor(1_000);
    await expect(portal.main.getByRole('region', { name: zh('me.todo'), exact: true }).getByRole('listitem').filter({ hasText: '社会保障卡' })).toBeVisible();
  });
}

test('two people on one browser: the second finds nothing of the first, whose words come back to them alone', desktop, async ({ portal, page, context, watch }) => {
  test.setTimeout(90_000);
  watch.expectFailedAnswers();
  const secret = '隔壁装修太吵了，我是林晓禾';
  await enter(portal, '/talk/new?kind=COMPLAINT', 'lin-xiaohe');
  const text = portal.main.getByLabel(zh('talk.text'), { exact: true });
  await text.fill(secret);
  await expect(portal.main.getByText(zh('talk.kept'))).toBeVisible();
  await portal.go('/cards');
  await expect(portal.entries.first()).toBeVisible();
  const left = await context.newPage();
  await left.goto('/cards');
  await expect(left.getByRole('banner')).toContainText('*晓禾');

  // Somebody else signs in, without the first having signed out: in every tab it is them.
  await portal.comesAs('chen-shouyi', '/talk/new?kind=COMPLAINT');
  await expect(portal.who).toContainText('*守义');
  await expect(text).toHaveValue('');
  expect(await portal.traces()).not.toContain(secret);
  await left.bringToFront();
  await left.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(left.getByRole('banner')).toContainText('*守义');
  await expect(left.getByRole('main')).not.toContainText('*晓禾');
  await left.close();
  await portal.go('/cards');
  await expect(portal.entries.first()).toBeVisible();
  await expect(portal.main).not.toContainText('*晓禾');
  await expect(portal.main.getByText('不动产权证书')).toHaveCount(0);
  await context.setOffline(true);
  watch.expectOffline();
  await portal.go('/help');
  await portal.go('/cards');
  await expect(portal.main.getByText(zhLike('wallet.offline'))).toBeVisible();
  await expect(portal.main.getByText('不动产权证书')).toHaveCount(0);
  await context.setOffline(false);

  await portal.comesAs('lin-xiaohe', '/talk/new?kind=COMPLAINT');
  await expect(text).toHaveValue(secret);
});

test('F-6.1.10.i: a rating that is being written comes back when the space is unlocked, and lies nowhere in the open', desktop, async ({ portal, page, request, context, watch }) => {
  test.setTimeout(90_000);
  watch.expectFailedAnswers();
  const { id } = await sample(request, 'CLOSED', { persona: 'luo-jian', item: 'id-card-renewal' });
  await enter(portal, '/me/privacy', 'luo-jian');
  const field = (key: string) => portal.main.getByLabel(zh(key), { exact: true }).and(page.locator('input, select'));
  await field('privacy.pin_new').fill(PIN);
  await field('privacy.pin_twice').fill(PIN);
  await portal.button(zh('privacy.pin_set'), portal.main).click();
  await portal.hears(zh('privacy.set_up_done'));
  await write(context.request, '/privacy/things', { kind: 'CASE', id, private: true });
  await portal.go(`/cases/${id}/rate`);
  await expect(portal.heading).toHaveText(zh('matter.rate_title'));
  const words = portal.main.getByRole('textbox', { name: zhLike('matter.text') });
  const level = portal.main.getByRole('radio').first();
  await level.check();
  const tag = portal.main.getByRole('group', { name: zh('matter.tags') }).getByRole('checkbox').first();
  await tag.check();
  await words.fill('窗口的同事很耐心');
  await expect(portal.main.getByText(zh('matter.correct_kept'))).toBeVisible();
  // Locked elsewhere while the last words are typed.
  await words.pressSequentially('，谢谢');
  await write(context.request, '/privacy/locking', {});
  await page.evaluate(() => new BroadcastChannel('tongban.private').postMessage(true));
  await expect(portal.main.getByText(zh('privacy.locked_here'))).toBeVisible();
  await expect(words).toHaveCount(0);
  const traces = await portal.traces();
  expect(traces).not.toContain('耐心');
  await field('privacy.pin').fill(PIN);
  await portal.button(zh('privacy.unlock'), portal.main).click();
  await expect(words).toHaveValue('窗口的同事很耐心，谢谢');
  await expect(level).toBeChecked();
  await expect(tag).toBeChecked();
  await portal.button(zh('matter.rate_send')).click();
  await expect(portal.main.getByText(zh('matter.rate_thanks'))).toBeVisible();
});
