import type { FailureReason } from '../domain/delivery.ts';

/** Messages that could not be delivered, as a network's coordinators see them. */
export interface DeliveryMessages {
  'delivery.title': { network: string };
  /** Under the network's overview. `times`: how many messages may stand twice. */
  'delivery.note': { failed: number; times: number };
  'delivery.button': { count: number };
  'delivery.none': null;
  'delivery.about': null;
  /** Where it was to go. `person`: whom it was for; `room`: the channel's name. */
  'delivery.where': { person: string | undefined; room: string | undefined; product: string };
  /** Why it did not arrive and when; `title`: the message's heading. */
  'delivery.row': { reason: FailureReason; at: Date; title: string | undefined };
  'delivery.again': null;
  'delivery.away': null;
  'delivery.more': null;
  'delivery.sent': null;
  'delivery.put': null;
  /** A message that may stand there several times, since its product did not tell whether it had come. */
  'delivery.double': { room: string | undefined; product: string; times: number };
}
