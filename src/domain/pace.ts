/** How fast a platform takes messages: `gap` milliseconds between two of them in the long run, `burst` at once after a rest. */
export interface Pace {
  readonly gap: number;
  readonly burst: number;
}

/** One pace that a message takes part in; all messages of the same key share it. */
export interface Share {
  readonly key: string;
  readonly pace: Pace;
}

export type DeliveryKind = 'post' | 'update' | 'pin';

interface Platform {
  readonly room: Pace;
  readonly tenant: Readonly<Record<DeliveryKind, Pace>>;
  /** Answers follow one another; who reads a card needs no more than this of them. */
  readonly card: Pace;
  /** "Wait" is said to a whole workspace (Slack counts by method and workspace), or to one conversation. */
  readonly slows: 'tenant' | 'room';
}

const CARD: Pace = { gap: 3_000, burst: 1 };

/** Teams takes 50 requests a second from a bot in a tenant: in no second more than the burst and 40. */
const TEAMS_TENANT: Pace = { gap: 25, burst: 10 };

/**
 * A little below what the platforms write of themselves. Slack: chat.postMessage one a second and channel, several hundred a minute and
 * workspace; chat.update is of tier 3 (50 a minute and workspace), pins.add of tier 2 (20). Teams: in a conversation 7 in a second, 8 in
 * two, 60 in thirty, 1,800 in an hour, all of which this one pace keeps; 50 requests a second and tenant.
 */
const PLATFORMS: Readonly<Record<string, Platform>> = {
  slack: {
    room: { gap: 1_000, burst: 1 },
    tenant: { post: { gap: 200, burst: 30 }, update: { gap: 1_300, burst: 4 }, pin: { gap: 3_200, burst: 2 } },
    card: CARD,
    slows: 'tenant',
  },
  teams: {
    room: { gap: 2_100, burst: 6 },
    tenant: { post: TEAMS_TENANT, update: TEAMS_TENANT, pin: TEAMS_TENANT },
    card: CARD,
    slows: 'room',
  },
};

/** The workspace or tenant of a room's id: "slack:T1" of "slack:T1:C1". */
const tenantOf = (room: string): string => room.split(':', 2).join(':');

/** Slack counts its methods apart, Teams does not. */
const tenantKey = (room: string, kind: DeliveryKind): string =>
  kind === 'post' || !room.startsWith('slack:') ? tenantOf(room) : `${tenantOf(room)}#${kind}`;

const platformOf = (room: string): Platform | undefined => PLATFORMS[room.split(':', 1)[0] ?? ''];

/** The key under which a workspace's or tenant's messages of that kind are counted together. */
export const quotaOf = (room: string, kind: DeliveryKind): string => tenantKey(room, kind);

/** Every pace that a message takes part in; none where the platform sets no limit. `card`: of an update. */
export function sharesOf(room: string, kind: DeliveryKind, card: string | null): readonly Share[] {
  const platform = platformOf(room);
  if (!platform) return [];
  return [
    { key: room, pace: platform.room },
    { key: tenantKey(room, kind), pace: platform.tenant[kind] },
    ...(kind === 'update' ? [{ key: `${room} ${card}`, pace: platform.card }] : []),
  ];
}

/** The keys that wait where the platform asked a message of that room and kind to wait. */
export function slowedBy(room: string, kind: DeliveryKind): readonly string[] {
  const platform = platformOf(room);
  return platform?.slows === 'tenant' ? [room, tenantKey(room, kind)] : [room];
}

/**
 * From when the pace takes the next message, after one at `now` (milliseconds). `free`: from when it took this one, not after `now`.
 * The generic cell rate algorithm, told by the first moment that is free.
 */
export const nextFree = ({ gap, burst }: Pace, free: number, now: number): number => Math.max(free + gap, now + gap * (2 - burst));
