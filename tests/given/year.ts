import { follow } from '../../handlers/commit/follow.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Data } from '../../src/chat/turn.ts';
import type { Commitment, Update } from '../../src/domain/commitment.ts';
import type { Network } from '../../src/domain/network.ts';
import { blocks, button, type Given, givenTandem, type Sent, type Where } from './tandem.ts';

// The outbox keeps the real time: what a story's minute later brings must have been.
const SLACK = { tenant: 'slack:T1', locale: 'sv-FI' } as const;
const TEAMS = { tenant: 'teams:tenant-1', locale: 'fi-FI' } as const;
/** The municipality's channel in Slack, and the same network's in Teams. */
const KLIMAT = { ...SLACK, channel: 'klimat', room: 'slack:T1:CKLIMAT' } as const;
const ILMASTO = { ...TEAMS, channel: 'ilmasto', room: 'teams:tenant-1:19:ilmasto' } as const;

/** Coordinates the network, from Slack. */
export const CARITA: Where = { ...KLIMAT, as: 'Carita', account: 'slack:T1:UCARITA' };
/** Of a company that talks in Slack, in Swedish. */
export const BO: Where = { ...KLIMAT, as: 'Bo', account: 'slack:T1:UBO' };
/** Of a company that talks in Teams, in Finnish. */
export const AINO: Where = { ...ILMASTO, as: 'Aino', account: 'teams:tenant-1:aino' };
const PEKKA: Where = { ...ILMASTO, as: 'Pekka', account: 'teams:tenant-1:pekka' };

const IN_PRIVATE: Readonly<Record<string, string>> = {
  'slack:T1:UCARITA': 'slack:T1:DCARITA',
  'slack:T1:UBO': 'slack:T1:DBO',
  'teams:tenant-1:aino': 'teams:tenant-1:a:aino',
};

/** The same person in their own conversation with Tandem. */
export const privately = (where: Where): Where => {
  const { channel: _, ...rest } = where;
  return { ...rest, room: IN_PRIVATE[where.account ?? ''] ?? '' };
};

export interface GivenYear extends Given {
  readonly network: Network;
  /** Sends the form of joining or applying; `own`: yes to all that the network asks in words. */
  enters(who: Where, at: string, fields: Data): Promise<Reply>;
  /** The coordinator lets in whoever waits: an application, or a first person. */
  lets(at: string): Promise<void>;
  commitments(company: string): Promise<readonly Commitment[]>;
  history(commitment: Commitment): Promise<readonly Update[]>;
  /** The follow-up's morning. */
  morning(at: string): Promise<void>;
  stateOf(company: string): Promise<string | undefined>;
  /** What reached that person in private, or that channel, under a key that begins so. */
  heard(where: Where, key: string): readonly Sent[];
}

/** A network like that preset, founded in Slack at the beginning of 2025 and bound to a channel in Teams. */
export async function givenYear(like: string, name = 'Exempelviks nätverk'): Promise<GivenYear> {
  const given = await givenTandem({ TANDEM_FOUNDERS: 'slack:T1:UCARITA' });
  for (const one of [CARITA, BO, AINO]) await given.command('/help', { ...privately(one), at: new Date('2025-01-04T06:00:00Z') });
  await done(given.command(`/network start ${name} --like ${like}`, { ...CARITA, at: new Date('2025-01-04T07:00:00Z') }));
  const invited = await done(given.command('/network invite', { ...CARITA, at: new Date('2025-01-04T07:01:00Z') }));
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/u.exec(JSON.stringify(invited.blocks))?.[0] ?? '';
  await done(given.command(`/network connect ${code}`, { ...PEKKA, at: new Date('2025-01-04T07:02:00Z') }));
  const network = await given.tandem.ports.networks.ofRoom(KLIMAT.room);
  if (!network) throw new Error('the network was not founded');
  const idOf = async (company: string) =>
    (await given.store.companies.named(network.id, company.toLowerCase(), ['applied', 'member', 'dormant'], 1))[0];
  const asks = network.settings.criteria.own.map((_, n) => [`own${n}`, 'yes'] as const);
  return {
    ...given,
    network,
    enters: (who, at, fields) =>
      given.submit('company.join', { ...Object.fromEntries(asks), ...fields }, { network: network.id }, { ...who, at: new Date(at) }),
    async lets(at) {
      const where = { ...CARITA, at: new Date(at) };
      const waiting = await done(given.command('/network applications', where));
      for (const item of blocks(waiting, 'choices').flatMap((block) => block.items)) {
        if (item.action === 'company.confirm') await done(given.press(item, where));
        if (item.action !== 'company.show') continue;
        const page = await done(given.press(item, where));
        await done(given.press(button(page, 'company.approve'), where));
      }
    },
    async commitments(company) {
      const held = await idOf(company);
      return given.store.commitments.ofCompanies(network.id, [held?.company.id ?? ''], 20);
    },
    history: (commitment) => given.store.commitments.history(commitment.id, { size: 100 }),
    async morning(at) {
      const { items } = await given.store.followUps.page(network.id, { size: 100 });
      const data = { network: network.id, companies: items.map(({ company }) => company) };
      const turn = { kind: 'clock', id: `follow:${at}`, at: new Date(at), name: 'commit.follow', data } as const;
      const work = await follow(turn, given.tandem.ports);
      if (work) await given.store.unit(turn.id, work);
    },
    stateOf: async (company) => (await idOf(company))?.membership.state,
    heard: (where, key) => given.sent.filter(({ delivery }) => delivery.room.id === where.room && delivery.key.startsWith(key)),
  };
}

/** The reply, which must be no refusal. */
export async function done(reply: Promise<Reply>): Promise<Reply> {
  const { refused, ...rest } = await reply;
  if (refused) throw new Error(refused.text);
  return rest;
}
