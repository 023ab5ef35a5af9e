// The example back end in another language (docs/examples/python-backend), with the portal that is under test beside it.
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface OtherBackend { origin: string; stop: () => void }

/** Starts it on a free port; it says itself on which. */
export async function otherBackend(): Promise<OtherBackend> {
  const program = resolve(root, 'docs/examples/python-backend/backend.py');
  const dist = resolve(root, 'tests', process.env.TONGBAN_DIST ?? '../dist');
  const child: ChildProcess = spawn('python3', ['-B', program, '--port', '0', '--portal', dist], { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await new Promise<string>((done, fail) => {
    const late = setTimeout(() => fail(new Error('the example back end does not start')), 30_000);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`the example back end ended with ${code}`)));
    child.stdout?.once('data', (said: Buffer) => {
      clearTimeout(late);
      done(new URL(said.toString().trim()).origin);
    });
  });
  return { origin, stop: () => void child.kill('SIGTERM') };
}
