import { describe, expect, test } from 'vitest';
import { type Courier, type Delivery, DeliveryFailed } from '../../src/chat/delivery.ts';

/** What a platform's tests provide to prove that its courier keeps the contract of src/chat/ports.ts. */
export interface CourierUnderTest {
  readonly courier: Courier;
  /** A room that exists. */
  readonly room: Delivery['room'];
  /** A thread of that room, where the platform has threads. */
  readonly thread?: string;
  /** A room that is gone for good. */
  readonly gone: Delivery['room'];
  /** Somebody in the room: an account id. */
  readonly person: string;
  /** All that stands in a room, oldest first, as people read it. */
  shown(room: Delivery['room']): Promise<readonly string[]>;
  /** What that person alone was sent. */
  shownTo(person: string): Promise<readonly string[]>;
  /** The platform answers the next request with 429 and asks to wait that many seconds. */
  makeItWait(seconds: number): void;
  /** The platform takes the next request and then breaks the connection. */
  breakOff(): void;
  /** Whether `find` can see the platform's messages; without it, it must answer "cannot tell". */
  readonly finds: boolean;
}

/** The contract that every courier keeps. `given` is called once a test. */
export function courierContract(name: string, given: () => Promise<CourierUnderTest>): void {
  let count = 0;
  const delivery = (room: Delivery['room'], text: string, over: Partial<Delivery> = {}): Delivery => {
    count += 1;
    return { key: `contract-${name}-${count}`, room, language: 'sv', reply: { to: 'room', blocks: [{ kind: 'text', text }] }, ...over };
  };
  const failure = async (work: Promise<unknown>): Promise<DeliveryFailed> => {
    const error: unknown = await work.then(() => undefined).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DeliveryFailed);
    return error as DeliveryFailed;
  };

  describe(`the courier of ${name}`, () => {
    test('posts a message that the room can read', async () => {
      const { courier, room, shown } = await given();
      await courier.post(delivery(room, 'Åtta företag är med'));
      expect((await shown(room)).join('\n')).toContain('Åtta företag är med');
    });

    test('posts what people wrote harmless', async () => {
      const { courier, room, shown } = await given();
      await courier.post(delivery(room, '<!channel> <@U1> <script>'));
      expect((await shown(room)).join('\n')).not.toMatch(/<(?:!channel|@U1|script)/u);
    });

    test('updates the message it posted, and posts no other', async () => {
      const { courier, room, shown } = await given();
      const first = delivery(room, 'före');
      const id = await courier.post(first);
      const before = (await shown(room)).length;
      if (id === undefined) return;
      await courier.update({ ...first, reply: { to: 'room', blocks: [{ kind: 'text', text: 'efter' }] } }, id);

      const now = await shown(room);
      expect(now).toHaveLength(before);
      expect(now.at(-1)).toContain('efter');
    });

    test('finds a message by its key, and says where it cannot tell', async () => {
      const { courier, room, finds } = await given();
      const sent = delivery(room, 'en gång');
      const id = await courier.post(sent);
      expect(await courier.find(sent)).toEqual(finds ? { messageId: id } : 'cannot tell');
      expect(await courier.find(delivery(room, 'aldrig'))).toBe(finds ? 'absent' : 'cannot tell');
    });

    test('tells only the person whom a private message is for', async () => {
      const { courier, room, person, shown, shownTo } = await given();
      const before = await shown(room);
      await courier.post(delivery(room, 'bara du', { to: person }));
      expect(await shown(room)).toEqual(before);
      expect((await shownTo(person)).join('\n')).toContain('bara du');
    });

    test('waits as long as the platform asks', async () => {
      const { courier, room, makeItWait } = await given();
      makeItWait(7);
      expect(await failure(courier.post(delivery(room, 'för fort')))).toMatchObject({ kind: 'later', retryAfter: 7000 });
    });

    test('does not claim to know what became of a message whose connection broke', async () => {
      const { courier, room, breakOff } = await given();
      breakOff();
      expect(await failure(courier.post(delivery(room, 'kanske')))).toMatchObject({ kind: 'unclear' });
    });

    test('gives up on a room that is gone', async () => {
      const { courier, gone } = await given();
      expect(await failure(courier.post(delivery(gone, 'hallå?')))).toMatchObject({ kind: 'never' });
    });
  });
}
