// Bad ratings are put right, and what everybody said is public.
// Clauses: F-6.1.9
import { expect, Portal, test } from '../support/portal';
import { complaints } from '../support/axe';
import { enter, sample } from '../support/matter';
import { Office } from '../support/office';
import { zh, zhLike } from '../support/words';

test('rated badly without a name, looked into, answered, called unsolved, sent back, answered again, closed', { tag: '@desktop' }, async ({ portal, page, context, request, browser, baseURL, watch }) => {
  test.setTimeout(300_000);
  watch.expectFailedAnswers();
  const other = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const counter = await other.newPage();
  const office = new Office(new Portal(counter, other, baseURL ?? ''), counter, 'rectify');
  const { id, number } = await sample(request, 'CLOSED');
  let path = '';

  await test.step('rated with aspects; what becomes of it stands there at once', async () => {
    await enter(portal, `/cases/${id}/rate`);
    await portal.main.getByRole('radio', { name: zh('show.satisfaction_5'), exact: true }).check();
    await portal.main.getByLabel(zh('show.aspect_efficiency')).selectOption('VERY_DISSATISFIED');
    await portal.main.getByRole('textbox').fill('超过承诺时间没有人联系');
    await portal.main.getByRole('checkbox', { name: zh('matter.anonymous'), exact: true }).check();
    expect(await complaints(page)).toEqual([]);
    await portal.button(zh('matter.rate_send')).dblclick();
    await expect(portal.main.getByRole('heading', { name: zh('matter.rate_thanks') })).toBeFocused();
    await expect(portal.main.getByText(zh('rectify.state_received'), { exact: true })).toBeVisible();
    const own = (await (await context.request.get(`/api/cases/${id}`)).json()) as { ratings: { rectification?: { id: string } }[] };
    expect(own.ratings).toHaveLength(1);
    path = `/desk/ratings/${own.ratings[0].rectification?.id}`;
  });

  await test.step('the desk sees what was said, and neither name nor number', async () => {
    await office.open('handler', '/desk/ratings');
    await expect(counter.getByText('匿名评价人').first()).toBeVisible();
    expect(await complaints(counter)).toEqual([]);
    await office.open('handler', path);
    await expect(counter.getByText('超过承诺时间没有人联系')).toBeVisible();
    await expect(counter.getByText('晓禾')).toHaveCount(0);
    await expect(counter.getByText(number)).toHaveCount(0);
    expect(await complaints(counter)).toEqual([]);
    await office.act('take');
    const name = zh('rectify.desk_extend');
    await counter.getByRole('button', { name, exact: true }).click();
    const form = counter.getByRole('group', { name, exact: true });
    await form.getByRole('button', { name: zh('desk.confirm', { act: name }), exact: true }).click();
    await expect(form.getByText(zh('desk.act_text_missing')).first()).toBeVisible();
    await form.getByRole('textbox').fill('需要调取办理记录。');
    await form.getByRole('button', { name: zh('desk.confirm', { act: name }), exact: true }).click();
    await expect(counter.getByText(zh('rectify.state_rectifying'), { exact: true }).first()).toBeVisible();
  });

  const answer = async (text: string) => {
    await office.open('handler', path);
    await office.act('answer', async (form) => {
      await form.getByRole('radio', { name: zh('rectify.outcome_rectified'), exact: true }).check();
      await form.getByRole('textbox').fill(text);
    });
  };
  const revisit = async (solved: 'yes' | 'no') => {
    await portal.open(`/cases/${id}/rate`);
    const form = portal.main.getByRole('group', { name: zh('rectify.say_now'), exact: true });
    await form.getByRole('radio', { name: zh(`verdict.resolved_${solved}`), exact: true }).check();
    await form.getByRole('radio', { name: zh('show.satisfaction_2'), exact: true }).check();
    await portal.button(zh('rectify.send'), form).dblclick();
    await portal.hears(zhLike('rectify.thanks'));
    await expect(portal.main.getByText(zh('rectify.state_revisited'), { exact: true }).first()).toBeVisible();
  };

  await test.step('the rater is told, reads reason and answer, and says solved and satisfied apart', async () => {
    await answer('已经联系窗口，当天补办。');
    await portal.open('/messages');
    await portal.button('差评有反馈了', portal.main).first().click();
    await expect(portal.main.getByText(/差评的整改情况/).filter({ visible: true }).first()).toBeVisible();
    await portal.open(`/cases/${id}`);
    await portal.link(zh('rectify.say_now'), portal.main).click();
    await expect(portal.main.getByText('需要调取办理记录。')).toBeVisible();
    await expect(portal.main.getByText('已经联系窗口，当天补办。')).toBeVisible();
    await portal.button(zh('rectify.send'), portal.main).click();
    await expect(portal.main.getByRole('link', { name: zh('verdict.resolved_missing') })).toBeVisible();
    await portal.main.getByRole('textbox').first().fill('还是没有联系我');
    await expect(portal.main.getByText(zh('verdict.kept')).first()).toBeVisible();
    // Kept a moment after the last key.
    await page.waitForTimeout(1_000);
    await page.reload();
    await portal.ready();
    await expect(portal.main.getByRole('textbox').first()).toHaveValue('还是没有联系我');
    expect(await complaints(page)).toEqual([]);
    await revisit('no');
  });

  await test.step('supervision sends it back; answered and solved, it is closed and goes no further', async () => {
    await office.open('supervisor', path);
    await office.act('return', (form) => form.getByRole('textbox').fill('请再核实。'));
    await answer('已经电话说明并致歉。');
    await revisit('yes');
    await office.open('supervisor', path);
    await expect(counter.getByText(zh('desk.act_blocked', { act: zh('rectify.desk_return'), why: '评价人说问题已经解决' }))).toBeVisible();
    await office.act('close');
    await portal.open(`/cases/${id}/rate`);
    await expect(portal.main.getByText(zh('rectify.state_closed'), { exact: true }).first()).toBeVisible();
    await expect(portal.main.getByRole('group', { name: zh('rectify.say_now'), exact: true })).toHaveCount(0);
  });
  await other.close();
});

test('what everybody said is public, narrowed by address, and told in words and figures', async ({ portal, page, api }) => {
  await portal.open('/ratings');
  await expect(portal.heading).toHaveText(zh('ratings.title'));
  const told = await api.get<{ total: { mean: string; byDefault: number } }>('/rating-statistics');
  await expect(portal.main.getByText(zh('ratings.mean', { mean: told.total.mean }))).toBeVisible();
  await expect(portal.main.getByRole('row').filter({ hasText: zh('show.satisfaction_1') }).first()).toBeVisible();
  await portal.button(zh('ratings.trend_table'), portal.main).click();
  expect(await complaints(page)).toEqual([]);
  await portal.link(zh('ratings.months_3'), portal.main).click();
  await expect(page).toHaveURL(/period=MONTHS_3/);
  await expect(portal.main.getByRole('link', { name: zh('ratings.months_3') })).toHaveAttribute('aria-current', 'true');
  const table = portal.main.getByRole('table', { name: zh('ratings.parts_caption') });
  const department = table.getByRole('link').first();
  const name = (await department.innerText()).trim();
  await department.click();
  await expect(page).toHaveURL(/department=/);
  await expect(portal.heading).toContainText(name);
  await expect(portal.main.getByRole('heading', { name: zh('ratings.by_item') })).toBeVisible();
  const items = portal.main.getByRole('table', { name: zh('ratings.parts_caption') });
  await items.getByRole('link').first().click();
  await expect(page).toHaveURL(/item=/);
  const address = page.url();
  await page.goto(address);
  await portal.ready();
  await portal.link(zh('ratings.to_guide'), portal.main).click();
  await portal.link(zh('guide.rating_more'), portal.main).click();
  await expect(page).toHaveURL(/\/ratings\?item=/);
});

test('no figures for what nobody rated, and a way on when they do not come', { tag: '@desktop' }, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await page.route('**/api/rating-statistics*', (route) => route.fulfill({
    json: { region: { id: '990101000000', name: '明湖区' }, from: '2026-01-01', until: '2026-11-28', total: { count: 0 }, levels: [], strange: { more: 1 } },
  }));
  await portal.open('/ratings');
  await expect(portal.main.getByText(zh('ratings.none'), { exact: true })).toBeVisible();
  await page.unroute('**/api/rating-statistics*');
  await portal.fault('getRatingStatistics', 'error500');
  await portal.open('/ratings?period=MONTHS_6');
  await expect(portal.button(zh('ui.retry'), portal.main)).toBeVisible();
  await portal.noFault();
  await portal.button(zh('ui.retry'), portal.main).click();
  await expect(portal.main.getByRole('heading', { name: zh('ratings.overall') })).toBeVisible();
});
