import { once } from 'node:events';
import { type AddressInfo, createServer, createConnection as open, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What lies between a store and its Postgres, and loses the connection at the worst moment. */
export interface CuttingProxy {
  /** The server's address, by the proxy. */
  readonly url: string;
  /** The next COMMIT: lost on its way (`before`), or done, and its answer lost (`after`). `down`: nobody is let in any more. */
  cutAt(commit: 'before' | 'after', down?: boolean): void;
  /** How many COMMITs it cut. */
  readonly cuts: number;
}

/** A Query message, and what a server answers to it. */
const COMMIT = Buffer.from('commit\0');
const COMMITTED = Buffer.from('COMMIT\0');

export async function cuttingProxy(server: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(server);
  let wanted: { readonly commit: 'before' | 'after'; readonly down: boolean } | undefined;
  let isDown = false;
  let cuts = 0;
  const sockets = new Set<Socket>();
  const join = (client: Socket): void => {
    const upstream = open(Number(port || 5432), hostname);
    for (const one of [client, upstream]) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    const cut = (down: boolean): void => {
      cuts += 1;
      wanted = undefined;
      isDown = down;
      client.destroy();
    };
    let awaited: { readonly down: boolean } | undefined;
    client.on('data', (sent) => {
      if (wanted && sent.includes(COMMIT)) {
        if (wanted.commit === 'before') return cut(wanted.down);
        awaited = wanted;
      }
      upstream.write(sent);
    });
    upstream.on('data', (answer) => {
      if (awaited && answer.includes(COMMITTED)) return cut(awaited.down);
      client.write(answer);
    });
  };
  const listening = createServer((client) => (isDown ? client.destroy() : join(client))).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => {
    for (const one of sockets) one.destroy();
    listening.close();
  });
  const url = new URL(server);
  url.hostname = '127.0.0.1';
  url.port = String((listening.address() as AddressInfo).port);
  return {
    url: url.href,
    get cuts() {
      return cuts;
    },
    cutAt(commit, down = false) {
      wanted = { commit, down };
    },
  };
}
