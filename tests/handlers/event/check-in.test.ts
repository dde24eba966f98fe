import { describe, expect, test } from 'vitest';
import { here } from '../../../handlers/event/walk-in.ts';
import { settleEvent } from '../../../handlers/rsvp/lapse.ts';
import { givenEvent } from '../../given/event.ts';
import { KAISLA } from '../../given/ledger.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const AT = new Date('2026-12-03T06:20:00Z');
const COORDINATOR = { ...CARITA, channel: CHANNEL, at: AT };

async function withCode() {
  const given = await givenEvent();
  await given.answer('bo', { company: 'company:solvind', guests: 2 });
  const list = await given.command('/event check-in', COORDINATOR);
  const shown = await given.press(button(list, 'event.screen'), COORDINATOR);
  const code = /[A-Z2-9]{3} [A-Z2-9]{3}/u.exec(textOf(shown))?.[0] ?? '';
  const address = blocks(shown, 'typed')[0]?.text ?? '';
  return { ...given, code, address };
}
const turnout = { going: 3, came: 0, walkIns: 0 };

describe('with the code on the screen', () => {
  test('somebody who comes checks themselves in with their guests, once', async () => {
    const given = await withCode();
    await given.command(`/event incheckning ${given.code.toLowerCase()}`, { ...BO, at: AT });
    const again = await given.command(`/event check-in ${given.code.replace(' ', '-')}`, { ...BO, at: AT });

    expect(again.refused).toBeUndefined();
    expect(await given.store.eventCare.turnout('frukost')).toEqual({ ...turnout, came: 3 });
  });

  test('somebody who had not answered is counted for their company, and takes no seat', async () => {
    const given = await withCode();
    for (let n = 0; n < 2; n += 1) await given.command(`/event check-in ${given.code}`, { ...AINO, at: AT });

    expect(await given.store.eventCare.turnout('frukost')).toEqual({ ...turnout, walkIns: 1 });
    expect((await given.store.events.counted('frukost'))?.counts.seats).toEqual({ 'on-site': 3, remote: 0 });
    const { items } = await given.store.events.attendance('frukost', { size: 10 });
    expect(items.find(({ company }) => company.id === KAISLA)).toMatchObject({ going: 0, came: 1 });
  });

  test.each([
    ['too early', '2026-12-03T03:00:00Z'],
    ['too late', '2026-12-03T12:00:00Z'],
  ])('%s it is refused, and says when it is taken', async (_, at) => {
    const given = await withCode();
    const reply = await given.command(`/event check-in ${given.code}`, { ...BO, at: new Date(at) });
    expect(reply.refused).toBeDefined();
    expect(await given.store.eventCare.turnout('frukost')).toEqual(turnout);
  });

  test('a wrong code is given back as it was typed', async () => {
    const given = await withCode();
    const reply = await given.command('/event check-in AAA111', { ...BO, at: AT });
    expect(reply.refused?.text).toContain('AAA111');
  });

  test('behind the QR code somebody without an account writes their name: known ones are ticked, others written down, once', async () => {
    const given = await withCode();
    const arrive = async (id: string, name: string) => {
      const work = await here({ kind: 'clock', id, at: AT, name: 'event.here', data: { event: 'frukost', name } }, given.tandem.ports);
      if (work) await given.store.unit(id, work);
    };
    await arrive('1', ' BO ');
    await arrive('2', 'Okänd Gäst');
    await arrive('3', 'okänd  gäst');

    expect(await given.store.eventCare.turnout('frukost')).toEqual({ going: 3, came: 3, walkIns: 1 });
  });
});

describe('with the list', () => {
  test('a coordinator ticks and takes back; nobody else sees it', async () => {
    const given = await withCode();
    const list = await given.command('/event check-in', COORDINATOR);
    const ticked = await given.press(button(list, 'event.came', { came: 'yes' }), COORDINATOR);
    expect(await given.store.eventCare.turnout('frukost')).toEqual({ ...turnout, came: 3 });
    await given.press(button(ticked, 'event.came', { came: 'no' }), COORDINATOR);
    expect(await given.store.eventCare.turnout('frukost')).toEqual(turnout);
    expect((await given.press(button(list, 'event.came'), { ...BO, at: AT })).refused).toBeDefined();
    expect((await given.command('/event attendance', { ...BO, at: AT })).refused).toBeDefined();
  });

  test('writes down who came without having answered; a number that is none is asked for again', async () => {
    const given = await withCode();
    const data = { network: given.network.id, event: 'frukost' };
    const send = (fields: Record<string, string>) => given.submit('event.walkIn', fields, data, COORDINATOR);
    expect((await send({ name: 'Ny Gäst', people: 'många' })).refused?.field).toBe('people');
    expect((await send({ name: 'Ny Gäst', people: '1', company: 'Finns Inte' })).refused?.field).toBe('company');
    expect((await send({ name: 'Ny Gäst', people: '2', company: 'Kaisla' })).refused).toBeUndefined();
    expect(await given.store.eventCare.turnout('frukost')).toEqual({ ...turnout, walkIns: 2 });
  });
});

describe('afterwards', () => {
  test('feedback is told without names, and only once three have answered', async () => {
    const given = await withCode();
    const data = { network: given.network.id, event: 'frukost' };
    const rate = (as: string, score: string, words = '') =>
      given.submit('event.feedback', { score, words }, data, { as, channel: CHANNEL, at: AT });
    expect((await rate('bo', '5')).refused).toBeDefined();
    for (const as of ['bo', 'aino', 'dan']) await given.command(`/event check-in ${given.code}`, { as, channel: CHANNEL, at: AT });
    await rate('bo', '1', 'Kallt kaffe');
    await rate('bo', '4', 'Varmt kaffe');
    await rate('aino', '5');
    expect((await given.store.eventCare.feedback('frukost')).words).toEqual([]);
    await rate('dan', '3');

    expect(await given.store.eventCare.feedback('frukost')).toEqual({ scores: [0, 0, 1, 1, 1], words: ['Varmt kaffe'] });
    const shown = await given.command('/event närvaro', COORDINATOR);
    expect(textOf(shown)).toMatch(/4 av 5/u);
  });

  test('answers, attendance and walk-ins are exported for coordinators, and what was eaten goes a week later', async () => {
    const given = await withCode();
    await given.answer('bo', { diet: 'Vegan', access: 'Hörslinga' });
    const file = async () => {
      const reply = await given.command('/event exportera csv', COORDINATOR);
      const [block] = blocks(reply, 'file');
      const kept = block && (await given.store.files.get(block.token, AT));
      return new TextDecoder().decode(kept?.bytes);
    };
    expect(await file()).toContain('Vegan');
    expect((await given.command('/event export csv', { ...BO, at: AT })).refused).toBeDefined();

    await given.write((tx) => tx.questions.sweep(new Date('2026-12-10T07:00:00Z')));
    expect(await given.store.events.rsvp('frukost/bo')).toHaveProperty('diet');
    await given.write((tx) => tx.questions.sweep(new Date('2026-12-10T09:00:00Z')));
    expect(await given.store.events.rsvp('frukost/bo')).not.toHaveProperty('diet');
    expect(await file()).not.toContain('Vegan');
  });

  test('whoever is erased leaves their seat to the next, and their notes with them', async () => {
    const given = await withCode();
    await given.answer('aino', { diet: 'Gluteeniton' });
    await given.answer('dan', { state: 'waiting' });
    await given.change({
      closes: new Date('2099-01-01T06:00:00Z'),
      starts: new Date('2099-01-01T06:30:00Z'),
      ends: new Date('2099-01-01T08:00:00Z'),
    });
    await given.write((tx) => tx.roster.forget('web:local:aino'));
    expect(await given.store.events.answer('frukost', 'web:local:aino')).toBeUndefined();
    const turn = {
      kind: 'clock',
      id: 'settle',
      at: new Date('2026-12-03T06:00:00Z'),
      name: 'rsvp.settle',
      data: { event: 'frukost' },
    } as const;
    const work = await settleEvent(turn, given.tandem.ports);
    if (work) await given.write(work);
    expect(await given.store.events.answer('frukost', 'web:local:dan')).toMatchObject({ state: 'offered' });
    expect(await given.store.events.unsettled({ size: 5 })).toEqual([]);
    expect(await given.store.events.rsvp('frukost/aino')).not.toHaveProperty('diet');
  });
});
