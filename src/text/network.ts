/** /network: a network of companies, or the municipality's own plan. */
export interface NetworkMessages {
  /** This room belongs to no network, and the person to none either. */
  'network.none': null;
  'network.which': null;
  /** Only its coordinators may. */
  'network.forbidden': { network: string };
  /** Somebody whose name no product told. */
  'network.somebody': null;
  'network.since': { date: Date };
  'network.unknown': { typed: string };
}
