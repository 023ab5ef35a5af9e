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

test('off line for long: kept here, told so, and saved when the network is back', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const draft = await begin(portal, context, 2);
  await context.setOffline(true);
  await address(page).fill(TYPED);
  await expect(page.getByText(zh('apply.saved_offline'))).toBeVisible({ timeout: 10_000 });
  await context.setOffline(false);
  await arrives(context, draft.id);
});

test('a back end that fails at saving is tried again', { tag: '@desktop' }, async ({ portal, page, context }) => {
  const draft = await begin(portal, context, 3);
  await portal.fault('saveDraft', 'error500');
  await address(page).fill(TYPED);
  await expect(page.getByText(zh('apply.saved_broken'))).toBeVisible({ timeout: 10_000 });
  await portal.noFault();
  await arrives(context, draft.id);
});

test('two devices: both versions are shown, and the person chooses', { tag: '@desktop' }, async ({ portal, page, context }) => {
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

test('a session that ends while one types: signed in again, all is there', { tag: '@desktop' }, async ({ portal, page, context }) => {
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

test('an upload that is cut goes on where it broke, also after a reload', { tag: '@desktop' }, async ({ portal, page, context }) => {
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
  await expect(page.getByText(zh('apply.doc_received'))).toBeVisible({ timeout: 15_000 });
  expect(Number(offsets[0])).toBeGreaterThan(0);
});
