// F-6.1.4, publication: policies read well, decisions and publicity, powers and duties.
// Clauses: F-6.1.4
import { expect, test } from '../support/portal';
import { text, type Department, type Notice, type NoticeSummary, type Page, type Power } from '../support/wire';
import { zh } from '../support/words';

const POLICY = '20260112-health';
const OLD = '20230401-hrss';

test('a policy: in plain words first, its parts reached by keyboard from the contents, its original fetched', async ({ portal, page, api }) => {
  const policy = await api.get<Notice>(`/notices/${POLICY}`);
  await portal.open(`/notices/${POLICY}`);
  for (const point of policy.plain ?? []) await expect(portal.main).toContainText(text(point.text));
  const plain = await portal.main.getByText(text(policy.plain![0].text)).boundingBox();
  const [first, ...others] = policy.body.filter(({ kind }) => kind === 'HEADING').map((block) => text(block.text!));
  const heading = portal.main.getByRole('heading', { name: others.at(-1) });
  expect(plain!.y).toBeLessThan((await portal.main.getByRole('heading', { name: first }).boundingBox())!.y);
  const jump = portal.main.getByRole('navigation', { name: zh('notices.contents') }).getByRole('link', { name: others.at(-1) });
  await jump.focus();
  await jump.press('Enter');
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(portal.heading).toHaveText(text(policy.notice.title));
  const [original] = policy.attachments!;
  const fetched = page.waitForEvent('download');
  await portal.main.getByRole('link', { name: text(original.name) }).click();
  expect((await fetched).suggestedFilename()).toBe(text(original.name));
});

test('a policy that no longer holds says until when it did, and leads to what holds now', { tag: '@desktop' }, async ({ portal, api }) => {
  const old = await api.get<Notice>(`/notices/${OLD}`);
  await portal.open(`/notices/${OLD}`);
  await expect(portal.main).toContainText(zh('notices.ended_on', { date: '2026年3月31日' }));
  await portal.main.getByRole('link', { name: text(old.replacedBy!.name), exact: true }).click();
  await expect(portal.heading).toHaveText(text(old.replacedBy!.name));
  await expect(portal.main).toContainText(zh('notices.in_force', { date: '2026年4月1日' }));
  await portal.main.getByRole('link', { name: text(old.notice.title), exact: true }).click();
  await expect(portal.heading).toHaveText(text(old.notice.title));
});

test('whether it concerns one: asked for by signing in, told with its reason, or that none is known', async ({ portal, page }) => {
  await portal.open('/notices/20260410-civil-affairs');
  await expect(portal.main).toContainText(zh('notices.matched_sign_in'));
  await portal.main.getByRole('link', { name: zh('frame.sign_in') }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fnotices%2F20260410-civil-affairs/);
  await portal.comesAs('chen-shouyi', '/notices/20260410-civil-affairs');
  await expect(portal.main).toContainText(zh('notices.matched'));
  await expect(portal.main).toContainText('您持有老年人优待证');
  await portal.comesAs('lin-xiaohe', '/notices/20260410-civil-affairs');
  await expect(portal.main).toContainText(zh('notices.matched_none'));
});

test('that it cannot be told whom a policy concerns keeps nobody from reading it', { tag: '@desktop' }, async ({ portal, api, watch }) => {
  watch.expectFailedAnswers();
  const policy = await api.get<Notice>(`/notices/${POLICY}`);
  await portal.fault('matchNotice', 'error500');
  await portal.comesAs('lin-xiaohe', `/notices/${POLICY}`);
  await expect(portal.main).toContainText(text(policy.plain![0].text));
  await expect(portal.button(zh('ui.retry'), portal.main)).toBeVisible();
});

test('decisions made public: narrowed to, read row by row, natural persons masked', async ({ portal, page, api }) => {
  await portal.open('/notices');
  await portal.link(zh('notices.kind_decision'), portal.main).click();
  await expect(page).toHaveURL(/kind=DECISION/);
  await portal.link('明湖区食品安全行政处罚决定公开', portal.main).click();
  const { decisions } = await api.get<Notice>('/notices/decisions-market-food');
  const table = portal.main.getByRole('table', { name: zh('notices.decisions') });
  for (const one of decisions!) {
    const row = table.getByRole('row').filter({ hasText: one.number });
    await expect(row).toContainText(one.party);
    await expect(row).toContainText(text(one.outcome));
  }
  await expect(table).toContainText('*立群');
});

test('publicity: before, within and after the time to object, with how and to whom', { tag: '@desktop' }, async ({ portal, api }) => {
  const { items } = await api.get<Page<NoticeSummary>>('/notices', { kind: 'PUBLICITY', limit: '100' });
  const seen = new Set<string>();
  for (const { id } of items) {
    const { objection } = await api.get<Notice>(`/notices/${id}`);
    const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
    const state = objection!.daysLeft ? 'open' : objection!.from > today ? 'begin' : 'over';
    if (seen.has(state)) continue;
    seen.add(state);
    await portal.open(`/notices/${id}`);
    await expect(portal.main).toContainText(portal.like(`notices.objections_${state}`, state === 'open' ? { n: objection!.daysLeft! } : {}));
    await expect(portal.main.getByRole('link', { name: objection!.contacts[0].value })).toHaveAttribute('href', /^tel:/);
  }
  expect(seen).toEqual(new Set(['open', 'begin', 'over']));
});

test('from a department to its powers and duties, narrowed by kind, unfolded, and on to a guide', async ({ portal, page, api }) => {
  const { items: departments } = await api.get<Page<Department>>('/departments', { limit: '100' });
  const market = departments.find(({ name }) => text(name).includes('市场监督管理局'));
  if (!market) throw new Error('no such department');
  await portal.open(`/departments/${market.id}`);
  await portal.main.getByRole('link', { name: zh('browse.department_powers') }).click();
  await expect(portal.heading).toHaveText(zh('powers.title_of', { department: text(market.name) }));
  const { items: own } = await api.get<Page<Power>>('/powers', { department: market.id });
  const lines = portal.main.getByRole('article');
  await expect(lines).toHaveCount(own.length);
  await portal.link(zh('powers.penalty'), portal.main).click();
  await expect(page).toHaveURL(/type=PENALTY/);
  await expect(lines).toHaveCount(own.filter(({ powerType }) => powerType === 'PENALTY').length);
  await expect(lines.getByRole('link', { name: zh('powers.guide') })).toHaveCount(0);
  await lines.first().getByRole('button', { name: zh('powers.details') }).click();
  const [penalty] = own.filter(({ powerType }) => powerType === 'PENALTY');
  for (const duty of penalty.duties) await expect(lines.first()).toContainText(text(duty));
  await portal.link(zh('powers.all_types'), portal.main).click();
  const linked = own.find(({ item }) => item);
  await lines.filter({ hasText: text(linked!.name) }).first().getByRole('link', { name: zh('powers.guide') }).click();
  await expect(portal.heading).toContainText(text(linked!.name));
});

test('powers: what is wrong in the address is said; none of a kind leads back to all', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/powers?type=MAGIC');
  await expect(portal.main.getByText(zh('show.wrong_parameter', { name: 'type' })).first()).toBeVisible();
  await portal.open('/powers?type=LEVY&department=nobody.990101000000');
  await expect(portal.main).toContainText(zh('powers.none'));
  await portal.main.getByRole('link', { name: zh('powers.all_types') }).last().click();
  await expect(portal.main.getByRole('article').first()).toBeVisible();
});
