/** What a company hears, in private, of updates that are asked for. */
export interface FollowUpMessages {
  'follow.title': { network: string };
  'follow.intro': { company: string };
  /** `late`: the day has been. */
  'follow.asked': { date: Date; late: boolean };
  /** That "no change" is an answer too. */
  'follow.easy': null;
  'follow.more': { count: number };
  /** A network's own limit; the company then rests, and nobody else hears of it. */
  'follow.lapses': { date: Date };
  'follow.same': { title: string };
  'follow.update': { title: string };
  'follow.list': null;
  /** To the company: it rests. */
  'follow.lapsed': { company: string; network: string; since: Date };
  /** To a coordinator. */
  'follow.lapsed.coordinator': { company: string; since: Date };
  /** To a coordinator: the project that the network was is over. `after`: what its settings say of the time after it. */
  'follow.ended': { network: string; date: Date; after: string | undefined };
  /** To the company: its update woke it. */
  'follow.woken': { company: string };
}
