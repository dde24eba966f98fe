import type { BadgeLack } from '../domain/badge.ts';
import type { EvidenceLevel } from '../domain/commitment.ts';
import type { Language } from '../domain/language.ts';
import type { NetworkSettings } from '../domain/network.ts';

type Kind = Exclude<NetworkSettings['badge'], 'none'>;

/** The mark that a network grants: its picture, its page, and what is said of it. */
export interface BadgeMessages {
  /** On the picture; short. */
  'badge.face.kind': { kind: Kind };
  'badge.face.member': null;
  'badge.face.granted': { date: Date };
  'badge.face.by': { by: string };
  'badge.face.see': null;
  'badge.face.over': { since: Date | undefined };
  /** What the picture shows, in words. */
  'badge.face.alt': { company: string; by: string; date: Date; over: boolean };

  'badge.title': { company: string };
  'badge.list.title': { network: string };
  'badge.list.none': null;
  'badge.off': { network: string };
  'badge.valid': { until: Date };
  'badge.over': { since: Date | undefined };
  'badge.never': null;
  /** What is lacking, each with how to mend it. `needs`: commitments with evidence; `months`: how fresh. */
  'badge.lack': { lack: BadgeLack; needs: number; months: number };
  'badge.lacks': { lacks: readonly string[] };
  'badge.ready': null;
  'badge.page': null;
  /** A coordinator took it back; for the company and coordinators alone. */
  'badge.endedFor': { reason: string };
  'badge.grantedBy': { name: string | undefined; date: Date };
  'badge.file': { language: Language; format: 'svg' | 'png' };
  'badge.button.ask': null;
  'badge.button.grant': { company: string };
  'badge.button.end': null;
  'badge.button.files': null;
  'badge.button.show': { company: string };
  'badge.button.more': null;
  'badge.asked': null;
  'badge.granted': { company: string; until: Date };
  'badge.ended': { company: string };
  'badge.already': { company: string; name: string | undefined; date: Date };
  'badge.authority': null;
  'badge.none': { company: string };
  'badge.end.title': null;
  'badge.end.reason': { company: string };
  'badge.end.hint': null;
  'badge.cancel': null;
  'badge.own': { company: string };
  'badge.told.asked': { company: string; network: string };
  'badge.told.granted': { network: string; until: Date };
  'badge.told.ended': { network: string; reason: string };

  /** The public page of a mark. */
  'badge.page.title': { company: string };
  'badge.page.valid': { by: string; granted: Date; until: Date };
  'badge.page.over': { by: string; granted: Date; since: Date | undefined };
  'badge.page.behind': null;
  'badge.page.rule': { needs: number; months: number };
  'badge.page.count': { level: EvidenceLevel | 'none'; count: number };
  'badge.page.newest': { date: Date };
  'badge.page.commitments': null;
  'badge.page.claims': null;
  'badge.page.not': null;
}
