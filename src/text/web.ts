/** Words of the local workspace's page. */
export interface WebMessages {
  'web.title': null;
}
