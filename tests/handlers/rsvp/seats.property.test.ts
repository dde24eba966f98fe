import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saveAnswer } from '../../../handlers/rsvp/save.ts';
import { lapse, settleSeats } from '../../../handlers/rsvp/settle.ts';
import { takeOver } from '../../../handlers/rsvp/takeover.ts';
import type { Ports } from '../../../src/chat/ports.ts';
import { Refusal } from '../../../src/chat/refusal.ts';
import type { CommandTurn, Heard } from '../../../src/chat/turn.ts';
import type { Attending, Event, Seats } from '../../../src/domain/event.ts';
import type { RsvpAnswer, RsvpState } from '../../../src/domain/rsvp.ts';
import { ics } from '../../../src/papers/ics.ts';
import { openStore, type Store } from '../../../src/stores/open.ts';
import { hours } from '../../given/events.ts';
import { companyOf, Model, type One, type Step } from '../../given/seats-model.ts';
import { plainSettings } from '../../given/settings.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
const PEOPLE = 12;
const idOf = (person: number): string => `p${person}`;

const limit = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
const seats = fc
  .record({ total: limit, onSite: limit, remote: limit, perCompany: limit })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, n]) => n !== undefined)) as Seats);
const who = fc.nat(PEOPLE - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      who,
      answer: fc.constantFrom<RsvpAnswer>('yes', 'yes', 'yes', 'no', 'maybe'),
      guests: fc.constantFrom(0, 0, 0, 1, 2),
      attends: fc.constantFrom<Attending>('on-site', 'on-site', 'remote'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('takeover' as const), who, from: who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('seats' as const), seats }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
);
/** The closing time comes once, or never. */
const story = fc
  .tuple(fc.array(step, { maxLength: 40 }), fc.array(step, { maxLength: 6 }))
  .map(([open, late]) => [...open, { do: 'close' } as const, ...late]);

let made = 0;

/** The same steps on the real store, by the handlers' own units. */
class Real {
  readonly id = `event-${++made}`;
  now = hours(0);
  turns = 0;
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  turn(person: number): Heard<CommandTurn> {
    this.turns += 1;
    const id = `${this.id}:${this.turns}`;
    return {
      id,
      ref: id,
      at: this.now,
      language: 'sv',
      person: { id: idOf(person) },
      by: { id: idOf(person), guest: false },
    } as Heard<CommandTurn>;
  }

  async unit(work: Parameters<Store['unit']>[1]): Promise<void> {
    await this.store.unit(undefined, work).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }

  async begin(): Promise<void> {
    await this.unit((tx) =>
      tx.events.add({
        ...{ id: this.id, network: 'n1', state: 'open', title: 'Frukost', starts: hours(9_000), ends: hours(9_002) },
        ...{ timeZone: 'Europe/Helsinki', place: 'Stadshuset', link: 'https://meet.example', seats: { total: 3 }, closes: hours(1) },
        ...{ audience: 'network', language: 'sv', made: hours(0), by: 'carita' },
      }),
    );
  }

  async run(one: Step): Promise<void> {
    const papers: Pick<Ports['papers'], 'ics'> = { ics: async (calendar) => ics(calendar) };
    const ports = { language: 'sv', events: this.store.events, papers } as Ports;
    const event = (await this.store.events.get(this.id)) as Event;
    const now = { at: this.now, spoken: 'sv' } as const;
    if (one.do === 'answer') {
      const { answer, guests, attends } = one;
      const by = { person: idOf(one.who), company: companyOf(one.who), onBehalf: false };
      await this.unit(await saveAnswer(this.turn(one.who), ports, { event, by, wish: { answer, guests, attends } }));
    } else if (one.do === 'takeover') {
      const from = await this.store.events.answer(this.id, idOf(one.from));
      if (from && one.who !== one.from) await this.unit(takeOver(this.turn(one.who), ports, event, { from, name: 'x' }));
    } else if (one.do === 'seats') {
      await this.unit(async (tx) => {
        const taken = await tx.events.take(this.id);
        const changed = await tx.events.change(this.id, { details: { ...event, seats: one.seats } }, true);
        if (taken) await settleSeats(tx, { ...taken, event: changed }, now);
      });
    } else if (one.do === 'close') this.now = hours(1);
    else await this.expire();
  }

  /** Later than any offer of now; those that are made by it stand. */
  async expire(): Promise<void> {
    this.now = new Date(this.now.getTime() + 60_000);
    const states = ['offered'] as const;
    const due = (await this.store.events.answers(this.id, { states, size: 100 })).items;
    for (const { rsvp } of due)
      await this.unit(async (tx) => {
        const taken = await tx.events.take(this.id);
        const held = await tx.events.rsvp(rsvp.id);
        // As if its time were over: the hours themselves are another test's.
        if (taken && held) await lapse(tx, taken, { ...held, until: this.now }, { at: this.now, spoken: 'sv' });
      });
  }

  async all(): Promise<readonly string[]> {
    const states: readonly RsvpState[] = ['going', 'offered', 'waiting', 'maybe', 'no', 'lapsed'];
    const { items } = await this.store.events.answers(this.id, { states, size: 100 });
    return items.map(({ rsvp }) => line({ ...rsvp, who: Number(rsvp.person.slice(1)), place: rsvp.place })).toSorted();
  }
}

const line = ({ who: person, state, attends, guests, place }: One): string => `${person} ${state} ${attends} +${guests} #${place ?? '-'}`;

test('whatever people and coordinators do, in whatever order: the same seats and the same line as a plain list of people', async () => {
  const store = await openStore({ folder: ':memory:', log: SILENT });
  await store.unit(undefined, async (tx) => {
    const network = { id: 'n1', tenant: 't', name: 'N', method: 'closed', settings: plainSettings(), founded: hours(0) } as const;
    await tx.networks.found(network, 'carita');
    for (let n = 0; n < PEOPLE; n += 1) {
      const company = companyOf(n);
      const place = { id: company, network: 'n1', company, state: 'member', since: hours(0), promises: [], steering: false } as const;
      await tx.companies.add({ id: company, name: company }, hours(0));
      if (n % 3 === 0) await tx.companies.save({ ...place, applicant: idOf(n), onBehalf: false, revision: 0 });
      await tx.companies.speak({ networkId: 'n1', companyId: company }, idOf(n), 'confirmed', hours(0), 'carita');
    }
  });
  try {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const [model, real] = [new Model(), new Real(store)];
        await real.begin();
        for (const one of steps) {
          await real.run(one);
          if (one.do === 'answer') model.answer(one);
          else if (one.do === 'takeover') model.takeover(one);
          else if (one.do === 'seats') model.change(one.seats);
          else if (one.do === 'expire') model.expire();
          else model.closed = true;
          expect(await real.all(), JSON.stringify(one)).toEqual(model.all.map(line).toSorted());
          const counts = (await store.events.counted(real.id))?.counts;
          const held = (kind: Attending) =>
            model
              .holding()
              .filter(({ attends }) => attends === kind)
              .reduce((n, { guests }) => n + 1 + guests, 0);
          expect(counts?.seats).toEqual({ 'on-site': held('on-site'), remote: held('remote') });
          for (const state of ['going', 'offered', 'waiting'] as const) expect(counts?.answers[state]).toBe(model.inOrder(state).length);
        }
      }),
      { numRuns: 150 },
    );
  } finally {
    await store.close();
  }
}, 120_000);
