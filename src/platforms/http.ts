import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Courier } from '../chat/delivery.ts';
import type { Directory } from '../chat/directory.ts';

/** A group of paths on the one server. Gives false, having touched nothing, when the path is not its own. Never throws. */
export type Routes = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** What a platform hands to main.ts. */
export interface Platform {
  /** Room ids that start with it are this platform's: "slack", "teams", "web". */
  readonly prefix: string;
  readonly routes: Routes;
  readonly courier: Courier;
  /** Who the people of accounts with that prefix are. */
  readonly directory: Directory;
  /** Opens connections of its own (socket mode). */
  start(): Promise<void>;
  /** Takes no more, ends what is in flight. */
  stop(): Promise<void>;
}
