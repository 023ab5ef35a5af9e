// The turns that one matter may take, seen from both sides: by the applicant and at the desk.
// Clauses: Q-A.2.4.1 Q-A.2.4.2 F-6.2.3
import { expect, test } from '../support/portal';
import { enter, sample, write } from '../support/matter';
import { Desk } from '../support/desk';
import { zh, zhLike } from '../support/words';

const RARE = ['古丽米热·艾比布力', '王𮧵'] as const;

test('overdue is said to both sides', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const filed = await sample(request, 'ACCEPTED', { workdays: 200 });
  await enter(portal, `/cases/${filed.id}`);
  await expect(portal.main.getByText(zhLike('matter.clock_over'))).toBeVisible();
  const desk = new Desk(portal, page);
  await desk.open('handler', filed);
  await expect(portal.main.getByText(zhLike('case.clock_overdue')).first()).toBeVisible();
});

test('a correction that never came: sent back, and the way to begin again', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const filed = await sample(request, 'CORRECTION_REQUIRED', { workdays: 100 });
  await enter(portal, `/cases/${filed.id}`);
  await expect(portal.main.getByText(zh('case.state_returned')).first()).toBeVisible();
  await expect(portal.link(zh('matter.anew'))).toHaveAttribute('href', /\/apply\//);
});

test('an item that is decided on the spot is granted the day it was filed', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const all = (await (await request.get('/api/items?limit=100')).json()) as { items: { id: string }[] };
  let found: string | undefined;
  for (const { id } of all.items) {
    const guide = (await (await request.get(`/api/items/${id}`)).json()) as { projectType: string };
    if (guide.projectType === 'IMMEDIATE') found = id;
    if (found) break;
  }
  const filed = await sample(request, 'ACCEPTED', { workdays: 0, item: found });
  const desk = new Desk(portal, page);
  for (const [post, act] of [['handler', 'handle'], ['reviewer', 'review'], ['approver', 'grant']] as const) {
    await desk.open(post, filed);
    await desk.take(act);
  }
  await enter(portal, `/cases/${filed.id}`);
  await expect(portal.main.getByRole('region', { name: zh('matter.decision') })).toContainText(zh('matter.decision_granted'));
  await expect(portal.main.getByText(zhLike('matter.clock_over'))).toHaveCount(0);
});

// The form says of others no more than one has to know to choose.
for (const [persona, whom, name, words] of [
  ['lin-xiaohe', 'apply.whom_delegate', '*守义', '高龄津贴'],
  ['lin-xiaohe', 'apply.whom_guardian', '*一诺', '居民身份证换领'],
  ['luo-jian', 'apply.whom_organisation', '云川青禾食品有限公司', '食品经营许可'],
] as const) {
  test(`begins for somebody else, who is named from then on: ${whom}`, { tag: '@desktop' }, async ({ portal, page, request }) => {
    const { groups } = (await (await request.get('/api/search', { params: { q: words } })).json()) as { groups: { kind: string; hits: { id: string }[] }[] };
    const item = groups.find(({ kind }) => kind === 'ITEM')?.hits[0].id;
    await enter(portal, `/apply/${item}`, persona);
    await portal.main.getByRole('radio', { name: zh(whom, { name }) }).check();
    await portal.button(zh('apply.start')).or(portal.link(zh('apply.go_on'))).first().click();
    await expect(page).toHaveURL(/\/apply\/draft\/.+step=/);
    await expect(portal.main.getByText(zhLike('apply.for_other'))).toContainText(name);
  });
}

test('names with a dot in them, and characters that few fonts have, come back as they were written', { tag: '@desktop' }, async ({ portal, page, request }) => {
  const filed = await sample(request, 'SUBMITTED');
  const desk = new Desk(portal, page);
  const asked = `请核对姓名：${RARE.join('、')}。`;
  await desk.open('window', filed);
  await desk.wanting(desk.materials.first(), asked);
  await desk.act('correction').click();
  await desk.confirm('correction');
  await desk.taken('correction');
  await enter(portal, `/cases/${filed.id}`);
  await expect(portal.main.getByText(asked).first()).toBeVisible();
  await page.goto(`/find?q=${encodeURIComponent(RARE[0])}`);
  await portal.ready();
  await expect(portal.heading).toContainText(RARE[0]);
});

test('asked twice for corrections: each time only that, and the clock stands still both times', { tag: '@desktop' }, async ({ portal, page, request }) => {
  test.setTimeout(90_000);
  const filed = await sample(request, 'SUBMITTED');
  const desk = new Desk(portal, page);
  for (const turn of ['第一次', '第二次']) {
    await desk.open('window', filed);
    await desk.wanting(desk.materials.first(), `${turn}：照片不清晰。`);
    await desk.act('correction').click();
    await desk.confirm('correction');
    await desk.taken('correction');
    await enter(portal, `/cases/${filed.id}/correct`);
    await expect(portal.main.getByText(`${turn}：照片不清晰。`).first()).toBeVisible();
    await portal.main.locator('input[type=file]').first().setInputFiles([{ name: `${turn}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n') }]);
    await expect(portal.main.getByText(zh('matter.document_received'), { exact: true })).toHaveCount(1, { timeout: 15_000 });
    await portal.button(zh('matter.correct_send')).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${filed.id}$`));
  }
});
