// Applying on line, from the guide to the receipt; and nothing typed is ever lost.
import { expect, test } from '../support/portal';
import type { Portal } from '../support/portal';
import { complaints } from '../support/axe';
import { zh } from '../support/words';
import type { BrowserContext, Locator, Page } from '@playwright/test';

interface Draft {
  id: string;
  revision: string;
  content: { answers: Record<string, unknown>; [part: string]: unknown };
}

const TYPED = '古丽米热路7号𮧵院';

async function signIn(context: BrowserContext, persona: string): Promise<void> {
  await context.request.get(`/api/session/login?persona=${persona}&returnTo=/help`);
}

async function write<T>(context: BrowserContext, method: 'POST' | 'PUT', path: string, data: unknown, revision?: string): Promise<T> {
  const session = (await (await context.request.get('/api/session')).json()) as { csrfToken: string };
  const answer = await context.request.fetch(`/api${path}`, {
    method,
    data,
    headers: {
      'X-CSRF-Token': session.csrfToken,
      'Idempotency-Key': crypto.randomUUID(),
      ...(revision ? { 'If-Match': `"${revision}"` } : {}),
    },
  });
  expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBe(200);
  return (await answer.json()) as T;
}

const read = async (context: BrowserContext, id: string) =>
  (await (await context.request.get(`/api/drafts/${id}`)).json()) as Draft;

/** A draft of its own for each test: one may have one draft an item. */
async function begin(portal: Portal, context: BrowserContext, nth: number): Promise<Draft> {
  await signIn(context, 'lin-xiaohe');
  const all = (await (await context.request.get('/api/items?limit=100')).json()) as {
    items: { id: string; channels: string[]; audience: string[]; state?: unknown }[];
  };
  const fit = all.items.filter(
    (item) => item.channels.includes('WEB') && item.audience.includes('NATURAL_PERSON') && !item.state,
  );
  const draft = await write<Draft>(context, 'POST', '/drafts', { item: fit[nth].id, anew: true });
  const content = { ...draft.content, agreed: true };
  const saved = await write<Draft>(context, 'PUT', `/drafts/${draft.id}`, content, draft.revision);
  await portal.open(`/apply/draft/${draft.id}?step=form%2Fperson`);
  return saved;
}

const address = (page: Page): Locator => page.getByRole('textbox', { name: '详细地址' });

/** Waits until what was typed is at the back end. */
const arrives = (context: BrowserContext, id: string, value = TYPED) =>
  expect.poll(async () => (await read(context, id)).content.answers.address, { timeout: 12_000 }).toBe(value);

/** Waits until the device has its copy. */
const keptHere = (page: Page) => expect(page.getByText(/已存在本机/)).toBeVisible();

test('the guide leads on line', { tag: '@desktop' }, async ({ portal, page, context }) => {
  await signIn(context, 'lin-xiaohe');
  const all = (await (await context.request.get('/api/items?limit=100')).json()) as { items: { id: string; channels: string[]; state?: unknown }[] };
  const item = all.items.find(({ channels, state }) => channels.includes('WEB') && !state);
  await portal.open(`/items/${item?.id}`);
  await portal.link(zh('guide.apply_on_line')).click();
  await expect(page).toHaveURL(/\/apply\//);
  await expect(page.getByText(zh('apply.start_lead'))).toBeVisible();
});

test('what is typed is here within a second and there soon after, and comes back after a reload', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const draft = await begin(portal, context, 0);
  await address(page).fill(TYPED);
  await keptHere(page);
  await page.reload();
  await portal.ready();
  await expect(address(page)).toHaveValue(TYPED);
  await arrives(context, draft.id);
});

test('a killed page loses nothing', { tag: '@desktop' }, async ({ portal, page, context }) => {
  await begin(portal, context, 1);
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await keptHere(page);
  const url = page.url();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.getByRole('textbox', { name: '详细地址' })).toHaveValue(TYPED, { timeout: 15_000 });
});

test('off line for long: kept here, told so, and saved when the network is back', { tag: '@desktop' }, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const draft = await begin(portal, context, 2);
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await expect(portal.main.getByText(zh('apply.saved_offline')).first()).toBeVisible({ timeout: 10_000 });
  await context.setOffline(false);
  await arrives(context, draft.id);
});

test('a back end that fails at saving is tried again', { tag: '@desktop' }, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const draft = await begin(portal, context, 3);
  await portal.fault('saveDraft', 'error500');
  await address(page).fill(TYPED);
  await expect(portal.main.getByText(zh('apply.saved_broken')).first()).toBeVisible({ timeout: 10_000 });
  await portal.noFault();
  await arrives(context, draft.id);
});

test('two devices: both versions are shown, and the person chooses', { tag: '@desktop' }, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const draft = await begin(portal, context, 4);
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await keptHere(page);
  // Requests of the test itself are not off line: they are the other device.
  const theirs = await read(context, draft.id);
  theirs.content.answers.address = '别处填的地址';
  await write(context, 'PUT', `/drafts/${draft.id}`, theirs.content, theirs.revision);
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: zh('apply.conflict') })).toBeVisible({ timeout: 12_000 });
  await expect(page.getByText('别处填的地址')).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('apply.conflict_mine')).click();
  await expect(address(page)).toHaveValue(TYPED);
  await arrives(context, draft.id);
});

test('a second tab takes over what the first has saved', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const draft = await begin(portal, context, 5);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(address(other)).toBeVisible({ timeout: 15_000 });
  await address(page).fill(TYPED);
  await arrives(context, draft.id);
  await expect(address(other)).toHaveValue(TYPED, { timeout: 10_000 });
});

test('a session that ends while one types: signed in again, all is there', { tag: '@desktop' }, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  await begin(portal, context, 6);
  const url = page.url();
  await portal.fault('saveDraft', 'expiredSession');
  await address(page).fill(TYPED);
  await expect(page.getByRole('link', { name: zh('apply.sign_in'), exact: true })).toBeVisible({ timeout: 10_000 });
  await portal.noFault();
  await signIn(context, 'lin-xiaohe');
  await page.goto(url);
  await portal.ready();
  await expect(address(page)).toHaveValue(TYPED);
});

test('nothing typed stands in the address, the title or plain storage', { tag: '@desktop' }, async ({ portal, page, context }) => {
  await begin(portal, context, 7);
  await address(page).fill(TYPED);
  await keptHere(page);
  expect(await portal.traces()).not.toContain(TYPED);
});

test('files are looked into before they are sent', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const draft = await begin(portal, context, 8);
  await portal.open(`/apply/draft/${draft.id}?step=materials`);
  const upload = page.getByRole('radio', { name: zh('apply.way_upload') });
  if (await upload.count()) await upload.first().check();
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles([
    { name: '合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00 a program') },
    { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByText(zh('apply.file_program', { name: '合同.pdf' }))).toBeVisible();
  await expect(page.getByText(zh('apply.file_empty', { name: '空.pdf' }))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test('an upload that is cut goes on where it broke, also after a reload', { tag: '@desktop' }, async ({ portal, page, context, watch }) => {
  watch.expectFailedAnswers();
  const draft = await begin(portal, context, 9);
  await portal.open(`/apply/draft/${draft.id}?step=materials`);
  const upload = page.getByRole('radio', { name: zh('apply.way_upload') });
  if (await upload.count()) await upload.first().check();
  let parts = 0;
  await context.route('**/api/uploads/**', (route) => {
    if (route.request().method() === 'PATCH' && ++parts > 2) return route.abort();
    return route.continue();
  });
  const file = {
    name: '大文件.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), Buffer.alloc(2_500_000, 32), Buffer.from('\n%%EOF\n')]),
  };
  await page.locator('input[type=file]').first().setInputFiles([file]);
  await expect(page.getByText(zh('apply.upload_broken'))).toBeVisible({ timeout: 10_000 });
  await page.reload();
  await portal.ready();
  await context.unroute('**/api/uploads/**');
  const offsets: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset']);
  });
  const again = page.getByLabel(zh('apply.upload_again'));
  await again.setInputFiles([file]);
  await expect(portal.main.getByText(zh('apply.doc_received')).first()).toBeVisible({ timeout: 15_000 });
  expect(Number(offsets[0])).toBeGreaterThan(0);
});

/** What a person says to renew an identity card, but for the materials, the payment and the signature. */
async function renewal(context: BrowserContext, persona: string): Promise<Draft> {
  await signIn(context, persona);
  const all = (await (await context.request.get('/api/items?limit=100')).json()) as { items: { id: string; name: Record<string, string> }[] };
  const item = all.items.find(({ name }) => name['zh-CN'] === '居民身份证换领');
  const draft = await write<Draft>(context, 'POST', '/drafts', { item: item?.id, anew: true });
  const content = {
    ...draft.content,
    answers: {
      ...draft.content.answers,
      registeredAddress: '平安路1号',
      reason: 'EXPIRED',
      validFrom: '2006-12-01',
      validUntil: '2026-12-01',
      photo: 'LATEST',
      reduction: 'NO',
      livingAddress: '平安路1号',
      truth: 'YES',
    },
    situation: [
      { question: 'reason', options: ['expired'] },
      { question: 'minor', options: ['yes'] },
      { question: 'remote', options: ['local'] },
    ],
    agreed: true,
  };
  return write<Draft>(context, 'PUT', `/drafts/${draft.id}`, content, draft.revision);
}

for (const language of ['zh-CN', 'en'] as const) {
  const tag = language === 'zh-CN' ? [] : ['@desktop'];
  test(`from the materials to the receipt, in ${language}`, { tag }, async ({ portal, page, context }, about) => {
    test.setTimeout(120_000);
    const persona = language === 'en' ? 'zhou-mingyuan' : about.project.name === 'phone' ? 'chen-shouyi' : 'lin-xiaohe';
    test.skip(persona === 'zhou-mingyuan', 'has to raise the level first');
    const draft = await renewal(context, persona);
    await portal.wears({ lang: language });
    await portal.open(`/apply/draft/${draft.id}?step=materials`);
    const onward = portal.button(portal.say('apply.next'));
    for (const material of await page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) }).all()) {
      const way = material.getByRole('radio').first();
      if (await way.count()) await way.check();
      const file = material.locator('input[type=file]').first();
      if (await file.count()) {
        await file.setInputFiles([{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n') }]);
        await expect(material.getByText(portal.say('apply.doc_received'))).toBeVisible({ timeout: 15_000 });
      }
    }
    expect(await complaints(page)).toEqual([]);
    await onward.click();
    await page.getByRole('radio', { name: new RegExp(portal.say('apply.delivery_electronic')) }).check();
    expect(await complaints(page)).toEqual([]);
    await onward.click();
    expect(await complaints(page)).toEqual([]);
    await portal.button(portal.say('apply.bill_pay')).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/apply'));
    await page.getByRole('button').first().click();
    await portal.ready();
    await expect(page.getByText(portal.say('apply.bill_paid'))).toBeVisible();
    await onward.click();
    await expect(page.getByText(portal.say('apply.review_lead'))).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await onward.click();
    const pad = page.getByRole('img', { name: portal.say('apply.sign_pad') });
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('the pad is not on screen');
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 90, { steps: 10 });
    await page.mouse.move(box.x + 60, box.y + 120, { steps: 10 });
    await page.mouse.up();
    await page.mouse.move(box.x + 150, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 130, { steps: 10 });
    await page.mouse.up();
    expect(await complaints(page)).toEqual([]);
    await portal.button(portal.say('apply.sign_do')).click();
    const submissions: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/submission')) submissions.push(request.method());
    });
    await expect(page.getByText(portal.say('apply.complete'))).toBeVisible({ timeout: 15_000 });
    expect(await complaints(page)).toEqual([]);
    await portal.button(portal.say('apply.submit')).dblclick();
    await expect(portal.heading).toHaveText(portal.say('apply.receipt'), { timeout: 15_000 });
    expect(submissions).toEqual(['POST']);
    expect(await complaints(page)).toEqual([]);
    await page.reload();
    await expect(page.getByText(portal.say('apply.query_code'), { exact: true })).toBeVisible({ timeout: 15_000 });
  });
}
