import { expect, test } from 'vitest';
import { due } from '../../../handlers/digest/schedule.ts';
import { partsOf } from '../../../src/domain/digest.ts';
import { say } from '../../../src/text/say.ts';
import { CARITA, CHANNEL, givenNetwork } from '../../given/network.ts';
import { plainSettings } from '../../given/settings.ts';
import { blocks } from '../../given/tandem.ts';

const HERE = { ...CARITA, channel: CHANNEL, at: new Date('2026-11-24T08:00:00Z') };

test.each(['single', 'integrated'] as const)(
  '%s: nothing comes by itself until it is turned on; then owners and next steps lead',
  async (method) => {
    const given = await givenNetwork(method, plainSettings());
    await given.command('/network plan add Laddplatser vid simhallen', HERE);
    await given.command('/network plan due 1 31.1.2027', HERE);
    expect(await given.store.digests.schedule(given.network.id)).toBeUndefined();

    const set = await given.command('/digest schedule monday 09:00', HERE);
    expect(set.refused).toBeUndefined();
    const kept = await given.store.digests.schedule(given.network.id);
    const data = { network: given.network.id, week: kept?.week ?? '', due: kept?.next.toISOString() ?? '' };
    const work = await due({ kind: 'clock', id: 'digest:1', at: kept?.next ?? HERE.at, name: 'digest.due', data }, given.tandem.ports);
    if (work) await given.store.unit('digest:1', work);
    await given.untilSent(1);

    const draft = given.sent.find(({ delivery }) => delivery.key.startsWith('digest-draft:'))?.delivery.reply;
    const headings = draft ? blocks(draft, 'text').flatMap(({ text, heading }) => (heading ? [text] : [])) : [];
    expect(partsOf(method)[0]).toBe('plan');
    expect(headings[0]).toBe(say('sv', 'digest.part', { part: 'plan' }));
    expect(JSON.stringify(draft)).toContain('Laddplatser vid simhallen');
    expect(JSON.stringify(draft)).toContain(say('sv', 'digest.label', { label: 'orphaned' }));
  },
);
