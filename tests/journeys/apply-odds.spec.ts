// What goes wrong around an application: the device cannot keep anything, its clock is wrong, the portal or the form is
// another one meanwhile, the item is suspended, the form is one that nobody can understand.
// Clauses: Q-A.2.3.1
import { expect, test } from '../support/portal';
import { TYPED, address, arrives, at, begin, begun, itemNamed, keptHere, read } from '../support/apply';
import { complaints } from '../support/axe';
import { zh } from '../support/words';

const once = { tag: '@desktop' };

for (const [why, told, spoil] of [
  ['forbids', 'apply.device_forbidden', () => Object.defineProperty(window, 'indexedDB', {
    get: () => { throw new DOMException('spoilt by a test', 'SecurityError'); },
  })],
  ['has no room for', 'apply.device_full', () => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('spoilt by a test', 'QuotaExceededError'); };
  }],
] as const) {
  test(`a device that ${why} copies: said at once, and kept at the back end`, once, async ({ portal, page, context }) => {
    await page.addInitScript(spoil);
    const draft = await begin(portal, why === 'forbids' ? '老年优待证办理' : '居民身份证首次申领');
    await address(page).fill(TYPED);
    await expect(portal.main.getByText(zh(told))).toBeVisible();
    await arrives(context, draft.id);
    expect(await complaints(page)).toEqual([]);
    await page.reload();
    await portal.ready();
    await expect(address(page)).toHaveValue(TYPED, { timeout: 15_000 });
  });
}

for (const [whose, days, item] of [['a day ahead', 1, '临时居民身份证申领'], ['a day behind', -1, '残疾人两项补贴申领']] as const) {
  test(`a clock that is ${whose}: saved, and said without a time to come`, once, async ({ portal, page, context }) => {
    await page.addInitScript((shift) => {
      const now = Date.now.bind(Date);
      const Real = Date;
      window.Date = class extends Real {
        constructor(...given: [number]) {
          super(...(given.length ? given : [now() + shift] as [number]));
        }
        static override now = () => now() + shift;
      } as DateConstructor;
    }, days * 86_400_000);
    const draft = await begin(portal, item);
    await address(page).fill(TYPED);
    await keptHere(page);
    await arrives(context, draft.id);
    await page.reload();
    await portal.ready();
    await expect(address(page)).toHaveValue(TYPED, { timeout: 15_000 });
    const saved = portal.main.getByText(/已存到服务器/).first();
    await expect(saved).toBeVisible();
    await expect(saved).not.toHaveText(/-\d/);
    // What was saved elsewhere is told by the device's clock: a day off at most, and never in the time to come.
    await expect(portal.main.getByText(zh('apply.conflict'))).toHaveCount(0);
  });
}

test('a form that has a new version meanwhile: the old answers stand, the changes are shown, and one goes over', once, async ({ portal, page, context, request }) => {
  const name = '失业登记和就业创业证申领';
  const draft = await begin(portal, name);
  await address(page).fill(TYPED);
  await arrives(context, draft.id);
  const turned = await request.post('/_mock/form', { data: { item: await itemNamed(context, name) } });
  expect(turned.ok()).toBe(true);
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('apply.kept'))).toBeVisible({ timeout: 15_000 });
  expect(await complaints(page)).toEqual([]);
  // The changes are told one by one.
  await expect(portal.main.getByRole('alert').getByRole('listitem').first()).toBeVisible();
  await portal.button(zh('apply.migrate')).click();
  await expect(portal.button(zh('apply.migrate'))).toHaveCount(0);
  await expect(address(page)).toHaveValue(TYPED);
  await address(page).fill(`${TYPED}甲`);
  await arrives(context, draft.id, `${TYPED}甲`);
});

test('an item that is suspended meanwhile: said, nothing lost, and one goes on when it is back', once, async ({ portal, page, context, request, watch }) => {
  watch.expectFailedAnswers();
  const name = '工伤认定';
  const draft = await begin(portal, name);
  const item = await itemNamed(context, name);
  const stand = async (standing: string) =>
    expect((await request.post('/_mock/item', { data: { item, standing } })).ok()).toBe(true);
  await address(page).fill(TYPED);
  await arrives(context, draft.id);
  await stand('SUSPENDED');
  try {
    await page.reload();
    await portal.ready();
    await expect(portal.main.getByText(zh('apply.kept'))).toBeVisible({ timeout: 15_000 });
    expect(await complaints(page)).toEqual([]);
    expect((await read(context, draft.id)).content.answers.address).toBe(TYPED);
  } finally {
    await stand('USUAL');
  }
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText(zh('apply.kept'))).toHaveCount(0);
  await expect(address(page)).toHaveValue(TYPED);
});

test('a deployment in between: the next step is of a version that is gone, and nothing typed is', once, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  watch.expect(/part: \d+/);
  const gone = /\/assets\/apply-materials-.*\.wasm$/;
  await page.route(gone, (route) => route.fulfill({ status: 404, body: 'Not Found' }));
  const draft = await begin(portal, '户口迁移');
  await address(page).fill(TYPED);
  await keptHere(page);
  await portal.go(at(draft, 'materials'));
  await expect(page.getByText(portal.say('frame.new_version')).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await page.unroute(gone);
  await portal.button(portal.say('frame.reload')).first().click();
  await portal.ready();
  await expect(page.getByRole('heading', { level: 2, name: zh('apply.step_materials') })).toBeVisible({ timeout: 15_000 });
  await arrives(context, draft.id);
});

test('a form with a question of an unknown kind, and conditions that wait for one another', once, async ({ portal, page, context }) => {
  const draft = await begun(context, '民生档案查询利用');
  await page.route(`**/api/drafts/${draft.id}`, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const answer = await route.fetch();
    const body = (await answer.json()) as { form: { pages: { groups: { fields: unknown[] }[] }[] } };
    body.form.pages[0].groups[0].fields.push(
      { id: 'odd', kind: 'HOLOGRAM', label: { 'zh-CN': '全息影像' }, required: true },
      { id: 'hen', kind: 'TEXT', label: { 'zh-CN': '先有鸡' }, required: true, when: { op: 'EQUALS', field: 'egg', values: ['1'] } },
      { id: 'egg', kind: 'TEXT', label: { 'zh-CN': '先有蛋' }, required: true, when: { op: 'EQUALS', field: 'hen', values: ['1'] } },
      { id: 'moon', kind: 'TEXT', label: { 'zh-CN': '月相' }, required: false, when: { op: 'PHASE_OF_MOON', field: 'odd' } },
    );
    await route.fulfill({ response: answer, json: body });
  });
  await portal.open(at(draft, 'form/person'));
  await address(page).fill(TYPED);
  await expect(portal.main.getByText('全息影像')).toBeVisible();
  // Conditions that nobody can judge hide nothing: the back end has the last word.
  await expect(page.getByRole('textbox', { name: /先有/ })).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: /月相/ })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await arrives(context, draft.id);
});
