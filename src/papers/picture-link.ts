import { createHmac, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Pictures } from '../chat/files.ts';
import type { BlockOf } from '../chat/reply.ts';
import { type Language, languageSchema } from '../domain/language.ts';

/** Of an unpacked chart, in bytes: one has a few hundred. */
const MOST = 20_000;
/** Characters of a name: addresses of 3,000 are taken everywhere. */
const LONGEST = 2_500;
const SIGNATURE = 22;

/**
 * Pictures whose names carry what they show, signed with Tandem's secret: nothing is kept for them, every replica draws every one, and
 * one stays as it was told, as long as the message that shows it.
 */
export function picturesOf(secret: string, fallback: Language): Pictures {
  // 128 bits.
  const sign = (packed: string): string =>
    createHmac('sha256', secret).update(`picture\n${packed}`).digest('base64url').slice(0, SIGNATURE);
  return {
    name({ title, bars, max, unit, series }, language = fallback) {
      const packed = deflateRawSync(JSON.stringify({ language, chart: { title, bars, max, unit, series } })).toString('base64url');
      return packed.length > LONGEST ? undefined : `${packed}.${sign(packed)}`;
    },
    async draw(name) {
      const [packed = '', signature = ''] = name.split('.');
      const own = Buffer.from(sign(packed));
      const given = Buffer.from(signature);
      if (own.length !== given.length || !timingSafeEqual(own, given)) return undefined;
      const { language, chart } = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST }).toString()) as {
        readonly language: unknown;
        readonly chart: Omit<BlockOf<'chart'>, 'kind' | 'alt'>;
      };
      // With its fonts some megabytes, which are loaded where the first picture is asked for.
      const { scoresPng } = await import('./picture.ts');
      return (await scoresPng({ ...chart, alt: '' }, languageSchema.parse(language))).png;
    },
  };
}
