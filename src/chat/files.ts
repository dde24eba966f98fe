import type { Courier, Delivery } from './delivery.ts';
import type { App } from './ports.ts';
import type { Block, FileAddress, Reply } from './reply.ts';

/** The path under which a file is fetched, on the one server. */
export const FILES_PATH = '/files/';

/** Where Tandem's server is reached; `address` without a slash at its end. */
export type Base = FileAddress;

/** The address of that file. */
export function fileAddress(base: Base, token: string): FileAddress {
  return { ...base, address: `${base.address}${FILES_PATH}${token}` };
}

const placed =
  (base: Base) =>
  (block: Block): Block =>
    block.kind === 'file' ? { ...block, at: fileAddress(base, block.token) } : block;

/** The reply with every file's address. */
export function located(reply: Reply, base: Base): Reply {
  return reply.blocks.some(({ kind }) => kind === 'file') ? { ...reply, blocks: reply.blocks.map(placed(base)) } : reply;
}

/** The app whose replies tell where their files are. With the courier below these are the only two ways that a reply goes out. */
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
