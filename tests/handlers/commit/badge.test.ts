import { describe, expect, test } from 'vitest';
import { givenLedger } from '../../given/evidence.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { closedSettings } from '../../given/settings.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const INSIDE = { ...CARITA, channel: CHANNEL, at: NOW };
const DAN = { as: 'dan', locale: 'sv-FI', at: NOW };
const LATE = new Date('2028-02-25T12:00:00Z');

async function givenReady(badge = 'logo', told: Record<string, unknown> = {}) {
  const given = await givenLedger(closedSettings({ badge, ...told }));
  await given.write((tx) => tx.networks.addCoordinator(given.network.id, 'web:local:dan', 'web:local:carita', NOW));
  const heat = await given.promise();
  const page = (at = NOW) => given.command('/commit märke Solvind', { ...INSIDE, at });
  const own = (at = NOW) => given.command('/commit märke', { ...BO, at });
  return { ...given, heat, page, own, badge: () => given.store.badges.newest(given.network.id, 'solvind') };
}

const has = (reply: Parameters<typeof button>[0], action: Parameters<typeof button>[1]): boolean =>
  blocks(reply, 'choices').some(({ items }) => items.some((item) => item.action === action));

describe('the badge', () => {
  test('is granted only while commitments, evidence and freshness hold; what lacks is said', async () => {
    const { heat, report, page, press, badge, network } = await givenReady();
    const grant = { action: 'badge.grant', data: { network: network.id, company: 'solvind' } } as const;
    await report(heat, { says: 'progress', value: 70 }, { evidence: [] });
    expect(textOf(await page())).toMatch(/måste ha underlag/);
    expect(has(await page(), 'badge.grant')).toBe(false);
    expect((await press(grant, { ...CARITA, at: NOW })).refused?.text).toContain('underlag');
    await report(heat, { says: 'progress', value: 60 });
    expect((await press(grant, { ...CARITA, at: LATE })).refused?.text).toContain('månader');

    await press(button(await page(), 'badge.grant'), { ...CARITA, at: NOW });

    expect(await badge()).toMatchObject({ company: 'solvind', by: 'carita', granted: NOW });
  });

  test('is granted by a municipality: one that is named first, and then stands on it', async () => {
    const { heat, report, page, press, command, badge, tandem } = await givenReady('logo', { authority: undefined });
    await report(heat, { says: 'progress', value: 70 });
    const refused = await press(button(await page(), 'badge.grant'), { ...CARITA, at: NOW });
    expect(refused.refused?.text).toContain('kommun');
    expect(await badge()).toBeUndefined();

    await command('/network inställningar kommun Exempelviks stad', INSIDE);
    await press(button(await page(), 'badge.grant'), { ...CARITA, at: NOW });

    const [svg] = blocks(await press(button(await page(), 'badge.files'), { ...CARITA, at: NOW }), 'file');
    expect(new TextDecoder().decode((await tandem.files.get(svg?.token ?? '', NOW))?.bytes)).toContain('beviljat av Exempelviks stad');
  });

  test('is asked for by the company, granted once although two press, and fetched as SVG and PNG in three languages', async () => {
    const { heat, report, own, press, sent, untilSent, audited, network, tandem } = await givenReady();
    await report(heat, { says: 'progress', value: 70 });
    await press(button(await own(), 'badge.ask'), { ...BO, at: NOW });
    await untilSent(2);
    expect(sent.map(({ delivery }) => delivery.room.id).toSorted()).toEqual(['web:local:direct-carita', 'web:local:direct-dan']);

    const grant = { action: 'badge.grant', data: { network: network.id, company: 'solvind' } } as const;
    const replies = await Promise.all([press(grant, { ...CARITA, at: NOW }), press(grant, DAN)]);
    expect(replies.filter(({ refused }) => refused)[0]?.refused?.text).toMatch(/redan.*(carita|dan)/);
    expect((await audited()).filter((did) => did === 'badge.grant')).toHaveLength(1);

    const files = blocks(await press(button(await own(), 'badge.files'), { ...BO, at: NOW }), 'file');
    expect(files.map(({ name }) => name)).toEqual(
      ['sv', 'fi', 'en'].flatMap((language) => [`Solvind Ab-${language}.svg`, `Solvind Ab-${language}.png`]),
    );
    const [svg] = await Promise.all(files.map(({ token }) => tandem.files.get(token, NOW)));
    expect(new TextDecoder().decode(svg?.bytes)).toMatch(/^<svg .*\/badge\/[A-Za-z0-9_-]{43}/s);
  });

  test('lapses by itself when no update comes, and is whole again with one; ended by a coordinator it stays so', async () => {
    const { heat, report, page, own, press, submit, sent, untilSent } = await givenReady();
    await report(heat, { says: 'progress', value: 70 });
    await press(button(await page(), 'badge.grant'), { ...CARITA, at: NOW });
    expect(textOf(await own(LATE))).toContain('Gällde till 24.2.2028');
    expect(has(await own(LATE), 'badge.files')).toBe(false);
    await report(heat, { says: 'same' }, { at: LATE, evidence: [] });
    expect(textOf(await own(LATE))).toContain('Gäller till 25.5.2029');

    const { form } = await press(button(await page(LATE), 'badge.end'), { ...CARITA, at: LATE });
    await submit('badge.end', { reason: 'Fel siffror' }, form?.data ?? {}, { ...CARITA, at: LATE });

    expect(textOf(await own(LATE))).toMatch(/Gällde till 25\.2\.2028.*Fel siffror/s);
    await untilSent(2);
    const [granted, ended] = sent.map(({ delivery }) => delivery.reply);
    expect(JSON.stringify(ended)).toContain('Fel siffror');
    expect(button(granted ?? { to: 'asker', blocks: [] }, 'badge.files').data).toMatchObject({ company: 'solvind' });
  });

  test('in the coordinator’s list says of each whether it holds', async () => {
    const { heat, report, page, press, command } = await givenReady();
    await report(heat, { says: 'progress', value: 70 });
    await press(button(await page(), 'badge.grant'), { ...CARITA, at: NOW });
    const list = async (at: Date) => JSON.stringify(blocks(await command('/commit märke', { ...INSIDE, at }), 'facts'));
    expect(await list(NOW)).toMatch(/Solvind Ab.*Gäller till 24\.2\.2028/s);
    expect(await list(LATE)).toMatch(/Solvind Ab.*Gällde till 24\.2\.2028/s);
  });

  test('is not granted where the network grants none, not by companies, and not for another network', async () => {
    const { heat, report, press, network, own, audited, badge } = await givenReady('none');
    await report(heat, { says: 'progress', value: 70 });
    const grant = { action: 'badge.grant', data: { network: network.id, company: 'solvind' } } as const;
    expect(textOf(await own())).toContain('beviljar inga märken');
    const tried = [
      await press(grant, { ...CARITA, at: NOW }),
      await press(grant, { ...BO, at: NOW }),
      await press({ ...grant, action: 'badge.show' }, AINO),
      await press({ ...grant, action: 'badge.ask' }, AINO),
      await press({ ...grant, data: { ...grant.data, network: 'other' } }, CARITA),
      await press({ ...grant, action: 'badge.files' }, AINO),
    ];
    expect(tried.filter(({ refused }) => !refused)).toEqual([]);
    expect((await audited()).filter((did) => did.endsWith('refused')).length).toBeGreaterThanOrEqual(5);
    expect(await badge()).toBeUndefined();
  });
});

describe('the register', () => {
  test('is off until a coordinator says who answers for it; its address stays the same', async () => {
    const { command } = await givenReady();
    expect(textOf(await command('/commit register', INSIDE))).toContain('inte i bruk');
    expect((await command('/commit register', BO)).refused).toBeDefined();

    await command('/network inställningar register klimat@exempelvik.example', INSIDE);
    const address = async () => blocks(await command('/commit register', INSIDE), 'facts')[0]?.rows[0]?.[1];

    const bare = await command('/network inställningar register', INSIDE);
    expect(bare.title).toBeDefined();
    expect(await address(), 'asking how it stands closes nothing').toMatch(/\/register\/[A-Za-z0-9_-]{43}$/);
    expect(await address()).toBe(await address());
  });
});
