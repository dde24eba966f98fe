import type { Language } from '../domain/language.ts';
import type { Courier, Delivery } from './delivery.ts';
import type { App } from './ports.ts';
import type { Block, BlockOf, FileAddress, Reply } from './reply.ts';

/** The path under which a file is fetched, on the one server. */
export const FILES_PATH = '/files/';

/** The path of pictures, on the same server. */
export const PICTURES_PATH = '/pictures/';

/** Charts as PNGs, for products that draw none. */
export interface Pictures {
  /** The name under which that chart is fetched, in a language; undefined where it would be too long. */
  name(chart: BlockOf<'chart'>, language: Language | undefined): string | undefined;
  /** The PNG of a name; undefined where Tandem did not give it. */
  draw(name: string): Promise<Uint8Array | undefined>;
}

/** Where Tandem's server is reached; `address` without a slash at its end. */
export interface Base extends FileAddress {
  readonly pictures?: Pictures;
}

/** The address of that file. */
export function fileAddress(base: Base, token: string): FileAddress {
  return { address: `${base.address}${FILES_PATH}${token}`, reach: base.reach };
}

/** Only one with parts: bars alone are drawn everywhere. And only where the products, too, reach it. */
function pictured(chart: BlockOf<'chart'>, { address, reach, pictures }: Base, language: Language | undefined): Block {
  const name = chart.series && reach === 'public' ? pictures?.name(chart, language) : undefined;
  return name === undefined ? chart : { ...chart, at: { address: `${address}${PICTURES_PATH}${name}.png`, reach } };
}

const placed =
  (base: Base, language: Language | undefined) =>
  (block: Block): Block => {
    if (block.kind === 'file') return { ...block, at: fileAddress(base, block.token) };
    return block.kind === 'chart' ? pictured(block, base, language) : block;
  };

/** The reply with every file's and every picture's address. */
export function located(reply: Reply, base: Base): Reply {
  const has = reply.blocks.some(({ kind }) => kind === 'file' || kind === 'chart');
  return has ? { ...reply, blocks: reply.blocks.map(placed(base, reply.language)) } : reply;
}

/** The app whose replies tell where their files and pictures are. With the courier below these are the only two ways that a reply goes out. */
export function locatingApp(app: App, base: Base): App {
  return async (turn) => located(await app(turn), base);
}

/** The courier whose messages tell where their files are: what the outbox keeps does not change when the server moves. */
export function locatingCourier(courier: Courier, base: Base): Courier {
  const on = (delivery: Delivery): Delivery => ({ ...delivery, reply: located(delivery.reply, base) });
  return {
    post: (delivery) => courier.post(on(delivery)),
    update: (delivery, messageId) => courier.update(on(delivery), messageId),
    pin: (room, messageId, earlier) => courier.pin(room, messageId, earlier),
    find: (delivery) => courier.find(delivery),
  };
}
