// A mock server of a test's own, for tests that move its clock or count what a persona has: nobody else's sessions end by
// it, and nothing that another test, or an earlier try, has left is counted.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { test } from './portal';

const root = resolve(import.meta.dirname, '../..');

export interface OwnServer { origin: string; stop: () => void }

async function freePort(): Promise<number> {
  const held = createServer();
  await new Promise<void>((done) => held.listen(0, '127.0.0.1', done));
  const address = held.address();
  await new Promise((done) => held.close(done));
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Starts one with the portal that is under test; stop it at the end. */
export async function ownServer(): Promise<OwnServer> {
  const port = await freePort();
  const mock = resolve(root, 'tests', process.env.TONGBAN_MOCK ?? '../target/debug/mock-server');
  const dist = resolve(root, 'tests', process.env.TONGBAN_DIST ?? '../dist');
  const child: ChildProcess = spawn(mock, ['--listen', `127.0.0.1:${port}`, '--dist', dist], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  for (let turn = 0; turn < 150; turn++) {
    const answer = await fetch(`${origin}/_mock/health`).catch(() => undefined);
    if (answer?.ok) return { origin, stop: () => void child.kill('SIGTERM') };
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill('SIGKILL');
  throw new Error('the mock server does not start');
}

/** A test whose portal is served by a mock server of its own. */
export const alone = test.extend({
  baseURL: async ({}, use) => {
    const server = await ownServer();
    await use(server.origin);
    server.stop();
  },
});

/** The code that was sent to a number or an address last. */
export async function codeTo(request: APIRequestContext, origin: string, address: string, purpose?: string): Promise<string> {
  const sent = (await (await request.get(`${origin}/_mock/codes`)).json()) as { mobile: string; purpose: string; code: string }[];
  return sent.find((one) => one.mobile === address && (!purpose || one.purpose === purpose))?.code ?? '';
}

/** The check digit of a citizen's number. */
export function citizen(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first17].reduce((all, digit, at) => all + Number(digit) * weights[at], 0);
  return first17 + '10X98765432'[sum % 11];
}

export interface Newcomer { name: string; idNumber: string; mobile: string; password: string }

/** Somebody who registers, past the portal, and is signed in by that: what a test does to them concerns nobody else. */
export async function newcomer(request: APIRequestContext, origin: string): Promise<Newcomer> {
  const own = String(Math.floor(Math.random() * 9000) + 1000);
  const who: Newcomer = {
    name: '程知远',
    idNumber: citizen(`990101196${own[0]}0303${own.slice(1)}`),
    mobile: `1990004${own}`,
    password: 'river-stone-7',
  };
  const write = async (path: string, data: unknown) => {
    const session = (await (await request.get(`${origin}/api/session`)).json()) as { csrfToken: string };
    const answer = await request.post(`${origin}/api${path}`, {
      data,
      headers: { 'X-CSRF-Token': session.csrfToken, 'Idempotency-Key': crypto.randomUUID() },
    });
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  };
  await write('/session/codes', { mobile: who.mobile, purpose: 'REGISTER' });
  await write('/accounts', {
    kind: 'NATURAL_PERSON',
    person: { name: who.name, idNumber: who.idNumber },
    mobile: who.mobile,
    code: await codeTo(request, origin, who.mobile, 'REGISTER'),
    password: who.password,
  });
  return who;
}
