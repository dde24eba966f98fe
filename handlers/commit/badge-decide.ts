import { badgeGrounds } from '../../src/chat/badge-grounds.ts';
import { isPage } from '../../src/chat/links.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form } from '../../src/chat/reply.ts';
import { badgeLacks, badgeState } from '../../src/domain/badge.ts';
import { dayIn } from '../../src/domain/day.ts';
import { say } from '../../src/text/say.ts';
import { heldInside, heldOutside, type Inside, note, pressed, sent, speaksFor, within } from '../company/inside.ts';
import { tellCoordinators, tellSpeakers } from '../company/notices.ts';
import { demandCoordinator } from '../network/here.ts';
import { told } from '../network/within.ts';
import { lackTexts } from './badge.ts';

const LONGEST_REASON = 1_000;

/** The company asks for the mark: coordinators are told, once a day at most. data: network, company */
export const badgeAsk = pressed(async (turn, _, here) =>
  within(turn, here, async (inside) => {
    const { network, standing } = inside;
    const { company } = await readyInside(inside, turn.data.company);
    if (speaksFor(standing, company.id) !== 'confirmed')
      refuse('company.notYours', { network: network.name, page: isPage(turn.room) }, { network: network.id });
    await note(inside, 'badge.ask', { company: company.id });
    const data = { network: network.id, company: company.id };
    const day = dayIn(network.settings.timeZone, turn.at);
    await tellCoordinators(inside, `badge.asked:${network.id}:${company.id}:${day}`, (language) => [
      { kind: 'text', text: say(language, 'badge.told.asked', { company: company.name, network: network.name }) },
      { kind: 'choices', items: [{ label: say(language, 'badge.button.show', { company: company.name }), action: 'badge.show', data }] },
    ]);
    return told(say(turn.language, 'badge.asked'));
  }),
);

/** The company, while its criteria, evidence and freshness hold; refused with what is lacking. */
async function readyInside(inside: Inside, companyId: string | undefined) {
  const { tx, turn, network } = inside;
  const held = await heldInside(inside, companyId);
  const grounds = await badgeGrounds(tx.commitments, network, held);
  const lacks = badgeLacks(grounds, turn.at);
  if (lacks.length > 0) refuse('badge.lacks', { lacks: lackTexts(turn.language, grounds, lacks) }, { network: network.id });
  return { company: held.company, grounds };
}

/** data: network, company */
export const badgeGrant = pressed(async (turn, _, here) => {
  demandCoordinator(here);
  return within(turn, here, async (inside) => {
    const { tx, network } = inside;
    demandDecides(inside, turn.data.company, await nameOf(inside, turn.data.company));
    if (network.settings.authority === undefined) refuse('badge.authority', null, { network: network.id });
    const { company, grounds } = await readyInside(inside, turn.data.company);
    const known = await tx.badges.newest(network.id, company.id);
    if (known && badgeState(known, grounds, turn.at).state === 'valid')
      refuse('badge.already', { company: company.name, name: known.by, date: known.granted }, { network: network.id });
    const given = await tx.badges.grant({ id: turn.ref, network: network.id, company: company.id, granted: turn.at, who: turn.person.id });
    const state = badgeState(given, grounds, turn.at);
    const until = state.state === 'valid' ? state.until : turn.at;
    await note(inside, 'badge.grant', { company: company.id, badge: given.id, until: until.toISOString() });
    await tellSpeakers(inside, await tx.companies.speakers(network.id, company.id), `badge.granted:${given.id}`, (language) => [
      { kind: 'text', text: say(language, 'badge.told.granted', { network: network.name, until }) },
      {
        kind: 'choices',
        items: [{ label: say(language, 'badge.button.files'), action: 'badge.files', data: { network: network.id, company: company.id } }],
      },
    ]);
    return told(say(turn.language, 'badge.granted', { company: company.name, until }));
  });
});

const nameOf = async (inside: Inside, company: string | undefined): Promise<string> => (await heldInside(inside, company)).company.name;

/** A coordinator, and not one who speaks for the company. */
function demandDecides({ network, standing }: Inside, company = '', name = ''): void {
  demandCoordinator({ network, standing });
  if (speaksFor(standing, company) === 'confirmed') refuse('badge.own', { company: name }, { network: network.id });
}

/** Opens the form of the reason. data: network, company */
export const badgeEnd = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const { company } = await heldOutside(ports, here, turn.data.company);
  const { language } = turn;
  const form: Form = {
    name: 'badge.end',
    title: say(language, 'badge.end.title'),
    submit: say(language, 'badge.button.end'),
    cancel: say(language, 'badge.cancel'),
    data: { network: here.network.id, company: company.id },
    fields: [
      {
        ...{ id: 'reason', kind: 'long', required: true },
        label: say(language, 'badge.end.reason', { company: company.name }),
        hint: say(language, 'badge.end.hint'),
      },
    ],
  };
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
});

/** The sent form. data: network, company */
export const badgeEnded = sent(async (turn, _, here) => {
  demandCoordinator(here);
  const reason = (turn.fields.reason ?? '').trim();
  if (reason === '') refuse('chat.required', { label: say(turn.language, 'badge.end.title') }, { field: 'reason' });
  if (reason.length > LONGEST_REASON) refuse('chat.tooLong', { max: LONGEST_REASON }, { field: 'reason', typed: reason });
  return within(turn, here, async (inside) => {
    const { tx, network } = inside;
    const { company } = await heldInside(inside, turn.data.company);
    demandDecides(inside, company.id, company.name);
    const known = await tx.badges.newest(network.id, company.id);
    if (!known || !(await tx.badges.end(known.id, turn.at, reason)))
      refuse('badge.none', { company: company.name }, { network: network.id });
    await note(inside, 'badge.end', { company: company.id, badge: known.id, reason });
    await tellSpeakers(inside, await tx.companies.speakers(network.id, company.id), `badge.ended:${known.id}`, (language) => [
      { kind: 'text', text: say(language, 'badge.told.ended', { network: network.name, reason }) },
    ]);
    return told(say(turn.language, 'badge.ended', { company: company.name }));
  });
});
