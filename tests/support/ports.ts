import { execFileSync } from 'node:child_process';

const find = `
  const { createServer } = require('node:net');
  const wanted = Number(process.argv[1]);
  const held = Array.from({ length: wanted }, () => createServer().listen(0, '127.0.0.1'));
  let open = 0;
  for (const one of held) one.on('listening', () => {
    if (++open === wanted) {
      console.log(held.map(server => server.address().port).join(' '));
      held.forEach(server => server.close());
    }
  });`;

/** Ports that nobody listens on, found once a run: the processes started later read them from the environment. */
export function freePorts(variable: string, wanted: number): number[] {
  process.env[variable] ??= execFileSync(process.execPath, ['-e', find, String(wanted)], { encoding: 'utf8' }).trim();
  return process.env[variable].split(' ').map(Number);
}
