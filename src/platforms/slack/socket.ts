import { type App, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { deliver } from './receiver.ts';

/** Socket mode with the same promise as over HTTP: committed first, acknowledged then. What is not acknowledged, Slack sends again. */
export class SocketReceiver extends SocketModeReceiver {
  #closed = false;
  readonly #flying = new Set<Promise<void>>();

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
