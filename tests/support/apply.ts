// Applications to work on: begun past the portal, so that each test can start where its subject does.
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Portal } from './portal';
import { text, type Text } from './wire';

export interface Draft {
  id: string;
  revision: string;
  content: { answers: Record<string, unknown>; agreed: boolean; [part: string]: unknown };
  materials: { material: { id: string }; documents: { id: string; state: string; received: number }[] }[];
  bill?: { state: string };
}

export async function signIn(context: BrowserContext, persona: string): Promise<void> {
  await context.request.get(`/api/session/login?persona=${persona}&returnTo=/help`);
}

/** Writes as who is signed in there, past the portal. */
export async function write<T>(context: BrowserContext, method: 'POST' | 'PUT', path: string, data: unknown, revision?: string): Promise<T> {
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

export async function read(context: BrowserContext, id: string): Promise<Draft> {
  return (await (await context.request.get(`/api/drafts/${id}`)).json()) as Draft;
}

/** Changes what a draft says, past the portal: another device. */
export async function elsewhere(context: BrowserContext, id: string, answers: Record<string, unknown>): Promise<void> {
  const { content, revision } = await read(context, id);
  await write(context, 'PUT', `/drafts/${id}`, { ...content, answers: { ...content.answers, ...answers } }, revision);
}

/** The id of an item by its name in Chinese. */
export async function itemNamed(context: BrowserContext, name: string): Promise<string> {
  const { items } = (await (await context.request.get('/api/items?limit=100')).json()) as { items: { id: string; name: Text }[] };
  const found = items.find((item) => text(item.name) === name);
  if (!found) throw new Error(`the mock server has no item ${name}`);
  return found.id;
}

/**
 * A draft whose notice is agreed to. One may have one draft of an item: no two tests take the same item for the same
 * persona. Items without a form of their own have the general one: person, matter, statement.
 */
export async function begun(
  context: BrowserContext,
  item: string,
  { persona = 'lin-xiaohe', applicant = undefined as string | undefined, answers = {}, situation = [] as unknown[] } = {},
): Promise<Draft> {
  await signIn(context, persona);
  const draft = await write<Draft>(context, 'POST', '/drafts', { item: await itemNamed(context, item), anew: true, applicant });
  const content = { ...draft.content, answers: { ...draft.content.answers, ...answers }, situation, agreed: true };
  return write<Draft>(context, 'PUT', `/drafts/${draft.id}`, content, draft.revision);
}

/** The same, opened at a step. */
export async function begin(portal: Portal, item: string, step = 'form/person'): Promise<Draft> {
  const draft = await begun(portal.context, item);
  await portal.open(at(draft, step));
  // A step is a part of the program of its own, which comes after the page.
  if (step.startsWith('form/')) await expect(portal.main.getByRole('textbox').first()).toBeVisible({ timeout: 15_000 });
  return draft;
}

export const at = ({ id }: Draft, step: string) => `/apply/draft/${id}?step=${encodeURIComponent(step)}`;

/** The field of the general form that tests type into, with a name that no ASCII keyboard has. */
export const address = (page: Page): Locator => page.getByRole('textbox', { name: '详细地址', exact: true });
export const TYPED = '古丽米热路7号𮧵院';

/** Waits until what was typed is at the back end. */
export const arrives = (context: BrowserContext, id: string, value = TYPED) =>
  expect.poll(async () => (await read(context, id)).content.answers.address, { timeout: 12_000 }).toBe(value);

/** Waits until the device has its copy. */
export const keptHere = (page: Page) => expect(page.getByText(/已存在本机/)).toBeVisible();

/** A small PDF that the mock server takes. */
export const pdf = (name: string, bytes = 0, extra = '') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), Buffer.alloc(bytes, 32), Buffer.from(`${extra}\n%%EOF\n`)]),
});

/** The materials on the page of that step. */
export const materials = (portal: Portal): Locator =>
  portal.main.getByRole('listitem').filter({ has: portal.page.getByRole('heading', { level: 3 }) });

/** Supplies every material: the first way offered, or a file. */
export async function supplyAll(portal: Portal): Promise<void> {
  await expect(materials(portal).first()).toBeVisible();
  for (const material of await materials(portal).all()) {
    const way = material.getByRole('radio').first();
    if (await way.count()) await way.check();
    const file = material.locator('input[type=file]').first();
    if (await file.count()) {
      await file.setInputFiles([pdf('a.pdf')]);
      await expect(material.getByText(portal.say('apply.doc_received'))).toBeVisible({ timeout: 15_000 });
    }
  }
}

/** Draws something like a name. */
export async function draw(portal: Portal): Promise<void> {
  const { page } = portal;
  const pad = page.getByRole('img', { name: portal.say('apply.sign_pad') });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not on screen');
  for (const [[fromX, fromY], [toX, toY]] of [[[20, 20], [120, 90]], [[150, 20], [150, 130]]]) {
    await page.mouse.move(box.x + fromX, box.y + fromY);
    await page.mouse.down();
    await page.mouse.move(box.x + toX, box.y + toY, { steps: 10 });
    await page.mouse.up();
  }
}
