import type { Language } from '../domain/language.ts';
import type { NetworkSettings } from '../domain/network.ts';

/** The path under which a mark's public page lies, on the one server. */
export const BADGE_PATH = '/badge/';
/** The path under which a network's public register lies. */
export const REGISTER_PATH = '/register/';

/** What a picture of a mark says. */
export interface BadgeFace {
  readonly language: Language;
  readonly kind: Exclude<NetworkSettings['badge'], 'none'>;
  readonly company: string;
  /** The municipality that grants it; absent only of marks that were granted before one was named: then the network stands alone. */
  readonly authority?: string;
  readonly network: string;
  readonly granted: Date;
  /** It holds no more; since when, where that is known. */
  readonly over?: { readonly since?: Date };
  /** Where what stands behind it is shown. */
  readonly address: string;
}

export const BADGE_FORMATS = ['svg', 'png'] as const;
export type BadgeFormat = (typeof BADGE_FORMATS)[number];
/** The media types of both. */
export const BADGE_MIME: Readonly<Record<BadgeFormat, string>> = { svg: 'image/svg+xml', png: 'image/png' };
