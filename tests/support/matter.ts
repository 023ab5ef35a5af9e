// Cases to look at: filed on demand by the mock server's knobs, each test its own.
import { expect, type APIRequestContext } from '@playwright/test';
import type { Portal } from './portal';

export interface Sample { id: string; number: string; queryCode: string }

/** Where a sample case can stand. */
export const states = [
  'SUBMITTED', 'CORRECTION_REQUIRED', 'NOT_ACCEPTED', 'ACCEPTED', 'REVIEWING.HANDLING', 'REVIEWING.REVIEWING',
  'REVIEWING.APPROVING', 'SUSPENDED', 'DECIDED_APPROVED', 'DECIDED_REJECTED', 'DELIVERING', 'CLOSED', 'RETURNED', 'WITHDRAWN',
] as const;

/** Files a sample case of a synthetic persona. */
export async function sample(
  request: APIRequestContext,
  at: (typeof states)[number],
  { persona = 'lin-xiaohe', workdays = 3, item, delivery }: { persona?: string; workdays?: number; item?: string; delivery?: string } = {},
): Promise<Sample> {
  const answer = await request.post('/_mock/case', { data: { persona, at, workdays, ...(item ? { item } : {}), ...(delivery ? { delivery } : {}) } });
  expect(answer.status(), 'the mock server files a sample case').toBe(200);
  return (await answer.json()) as Sample;
}

/** Signs in without the identity provider's page, and goes to a page of the portal. */
export async function enter(portal: Portal, path: string, persona = 'lin-xiaohe'): Promise<void> {
  await portal.comesAs(persona, path);
  await expect(portal.heading).toBeVisible();
}

/** Writes as the person who is signed in there, past the portal. */
export async function write(request: APIRequestContext, path: string, data: unknown): Promise<void> {
  const session = (await (await request.get('/api/session')).json()) as { csrfToken: string };
  const answer = await request.post(`/api${path}`, {
    data,
    headers: { 'X-CSRF-Token': session.csrfToken, 'Idempotency-Key': crypto.randomUUID() },
  });
  expect(answer.status(), `POST /api${path}`).toBe(200);
}
