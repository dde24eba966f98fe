import { type App, type ReceiverEvent, SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { Log } from '../../chat/ports.ts';
import { admit, type OwnTeam } from './admit.ts';
import { deliver, told } from './receiver.ts';

/** Socket mode with the same promise as over HTTP: committed first, acknowledged then. What is not acknowledged, Slack sends again. */
export class SocketReceiver extends SocketModeReceiver {
  #closed = false;
  readonly #flying = new Set<Promise<void>>();
  readonly #log: Log;
  readonly #own: OwnTeam;

  constructor(options: SocketModeReceiverOptions, log: Log, own: OwnTeam) {
    super(options);
    this.#log = log;
    this.#own = own;
  }

  override init(app: App): void {
    const processEvent = (event: ReceiverEvent): Promise<void> => {
      if (this.#closed) return Promise.resolve();
      const flight = this.#deliver(app, event);
      this.#flying.add(flight);
      return flight.finally(() => this.#flying.delete(flight));
    };
    super.init(Object.create(app, { processEvent: { value: processEvent } }) as App);
  }

  async #deliver(app: App, { ack, ...event }: ReceiverEvent): Promise<void> {
    try {
      admit(event.body, this.#own());
    } catch (error) {
      this.#log.warn({ reason: told(error) }, 'a Slack request was refused');
      // Acknowledged, so that it does not come again.
      return ack();
    }
    let early = false;
    const acknowledged = await deliver(app, event, async (body) => {
      early = true;
      await ack(body);
    });
    if (!early) await ack(acknowledged);
  }

  /** Takes no more, and lets go of the connection when what it took has ended. */
  override async stop(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#flying);
    await super.stop();
  }
}
