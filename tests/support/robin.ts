// Two mock servers in one state behind a proxy that gives each request to the other one: what a province runs, in small.
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ownServer, type OwnServer } from './server';

export interface Robin {
  /** Where the proxy listens. */
  origin: string;
  /** What each server was asked for, in order: method and path. */
  asked: [string[], string[]];
  /** From now on both answer, in turn. Before, only the first did. */
  share: () => Promise<void>;
  /** Takes one out of service; the other takes all. */
  lose: (which: 0 | 1) => void;
  stop: () => void;
}

/** Starts both and the proxy. What happens before `share` is known to both after it, as a shared store would know it. */
export async function robin(): Promise<Robin> {
  const servers: OwnServer[] = await Promise.all([ownServer(), ownServer()]);
  const asked: Robin['asked'] = [[], []];
  let turn = 0;
  let inService = [0];
  const pass = (from: IncomingMessage, to: ServerResponse) => {
    const which = inService[turn++ % inService.length];
    asked[which].push(`${from.method} ${from.url}`);
    const { hostname, port } = new URL(servers[which].origin);
    const on = ask({ hostname, port, method: from.method, path: from.url, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    on.on('error', () => to.destroy());
    to.on('close', () => on.destroy());
    from.pipe(on);
  };
  const proxy: Server = createServer(pass);
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    asked,
    share: async () => {
      const state = await (await fetch(`${servers[0].origin}/_mock/snapshot`)).text();
      const taken = await fetch(`${servers[1].origin}/_mock/snapshot`, {
        method: 'POST', body: state, headers: { 'Content-Type': 'application/json' },
      });
      if (!taken.ok) throw new Error(`the second server does not take the snapshot: ${taken.status} ${await taken.text()}`);
      inService = [0, 1];
    },
    lose: (which) => {
      inService = inService.filter((one) => one !== which);
      servers[which].stop();
    },
    stop: () => {
      proxy.closeAllConnections();
      proxy.close();
      for (const server of servers) server.stop();
    },
  };
}
