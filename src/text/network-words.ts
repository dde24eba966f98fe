/** What follows `network`, in the three languages (see the README's table). The longest match wins. */
export const NETWORK_WORDS = {
  link: ['link', 'links', 'länk', 'länkar', 'länken', 'linkki', 'linkit'],
  coordinators: ['coordinators', 'koordinatorer', 'koordinaattorit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type NetworkSub = keyof typeof NETWORK_WORDS;
