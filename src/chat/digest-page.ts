/** The path of a coordinator's page of the network's weeks; its token and `?week=` follow. */
export const DIGEST_PATH = '/d/';
