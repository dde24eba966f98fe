import type { Language } from '../domain/language.ts';
import type { Method } from '../domain/method.ts';

/** What pins are like where the card stands. */
export type CardPlace = 'slack' | 'teams' | 'other';

/** /network: a network of companies, or the municipality's own plan. */
export interface NetworkMessages {
  /** This room belongs to no network, and the person to none either. */
  'network.none': null;
  /** A network that the person has nothing to do with. */
  'network.unreachable': null;
  'network.which': null;
  /** Only its coordinators may. */
  'network.forbidden': { network: string };
  /** Somebody whose name no product told. */
  'network.somebody': null;
  /** In the place of a name that is not known. */
  'network.other': null;
  'network.since': { date: Date };
  'network.unknown': { typed: string };

  /** Who takes part in a network of that method, in a few words. */
  'network.profile': { method: Method };
  'network.start': null;
  'network.start.choose': { room: string | undefined };
  'network.start.channel': null;
  'network.start.where': null;
  'network.start.where.none': null;
  'network.start.bound': { network: string };
  'network.start.guest': null;
  'network.start.forbidden': null;
  /** The product does not tell just now whether the person may. */
  'network.start.untold': null;
  'network.start.tooLong': { max: number };
  'network.start.like': { typed: string; known: readonly string[] };
  /** The preset runs another method than the one that was named. */
  'network.start.mismatch': { asked: string; preset: string; method: string };
  'network.preview': { companies: boolean };
  'network.preview.name': null;
  'network.preview.method': null;
  'network.preview.who': null;
  'network.preview.like': null;
  'network.preview.channel': null;
  'network.preview.steps': null;
  'network.found': { companies: boolean };
  'network.found.form': { companies: boolean };
  /** Titles have at most 24 characters. */
  'network.form.title': null;
  'network.form.submit': null;
  'network.form.cancel': null;
  'network.form.name': null;
  'network.form.name.hint': null;
  'network.form.like': null;
  'network.form.like.none': null;
  'network.founded': { network: string; companies: boolean };
  /** Where the card stands: Slack lets Tandem pin it, Teams does not. */
  'network.founded.pin': { in: CardPlace };
  'network.founded.second': null;
  'network.founded.fees': null;

  'network.card.intro': { method: Method };
  'network.card.companies': null;
  'network.card.coordinators': null;
  'network.card.promises': null;
  'network.card.promises.some': { least: number; most: number | undefined };
  'network.card.typed': { method: Method };
  'network.card.ask': null;
  'network.card.about': null;
  'network.card.posted': { in: CardPlace };
  /** To a coordinator, where Slack did not let Tandem pin it. `room`: what the channel is called. */
  'network.card.unpinned': { room: string | undefined };
  'network.card.elsewhere': null;

  'network.overview.method': null;
  'network.overview.like': null;
  'network.overview.companies': null;
  'network.overview.waiting': { count: number };
  'network.overview.coordinators': null;
  'network.overview.channels': null;
  'network.overview.room': {
    name: string | undefined;
    product: string;
    language: Language | undefined;
    state: 'open' | 'archived' | 'gone';
  };
  'network.overview.lost': null;
  'network.overview.noChannel': null;
  'network.overview.founded': null;
  'network.overview.more': null;
  'network.overview.members': null;
  'network.overview.settings': null;
  'network.overview.cases': null;
  'network.overview.log': null;
  'network.overview.invite': null;
  'network.overview.card': null;

  'network.invite': { network: string; date: Date };
  'network.invite.code': null;
  'network.invite.how': { code: string };
  'network.invite.rules': null;

  'network.connect.usage': null;
  'network.connect.channel': null;
  'network.connect.guest': null;
  'network.connect.unknown': { typed: string };
  'network.connect.purpose': null;
  'network.connect.used': { date: Date };
  'network.connect.late': { date: Date };
  /** The network has its channels in another workspace or tenant of the same product. */
  'network.connect.tenant': { product: string };
  'network.connect.bound': { network: string };
  'network.connect.already': { network: string };
  'network.connected': { network: string };
  /** Told in the network's other channels. */
  'network.connected.elsewhere': { name: string | undefined; product: string; by: string };
  /** In private, to a coordinator: what happened to a channel, and what to do. */
  'network.room.news': { told: 'archived' | 'gone' | 'shared' | 'moved'; room: string | undefined; product: string; network: string };
  'network.disconnect': null;
  'network.disconnect.sure': { network: string; last: boolean };
  'network.disconnected': { network: string };
  'network.disconnect.none': null;
}
