import { type NetworkSettings, networkSettingsSchema } from '../../src/domain/network.ts';

/** A network's settings where a test says nothing else. */
export const plainSettings = (told: Record<string, unknown> = {}): NetworkSettings =>
  networkSettingsSchema.parse({
    criteria: { commitments: { least: 0 } },
    followUp: { every: 'year', lapseMonths: 0 },
    badge: 'none',
    authority: 'Exempelviks stad',
    fees: [],
    timeZone: 'Europe/Helsinki',
    visibility: 'network',
    ...told,
  });

/** Of a closed network: one to three commitments. */
export const closedSettings = (told: Record<string, unknown> = {}): NetworkSettings =>
  plainSettings({ criteria: { commitments: { least: 1, most: 3 } }, ...told });
