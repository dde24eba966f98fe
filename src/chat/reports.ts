import type { CommitmentKind, EvidenceLevel, Status } from '../domain/commitment.ts';
import type { Paged } from './commitments.ts';

/** Where something stood on a day; absent values were not known. */
export interface YearPoint {
  readonly percent?: number;
  readonly value?: number;
}

/** One commitment's year. */
export interface ReportLine {
  readonly commitment: string;
  readonly title: string;
  readonly kind: CommitmentKind;
  readonly unit?: string;
  readonly target?: number;
  /** By the last update before the year; absent: it had none. */
  readonly start?: YearPoint;
  /** By the last update of the year; absent: the year had none. */
  readonly end?: YearPoint;
  readonly status: Status;
  /** Of the figure at the end of the year. */
  readonly level?: EvidenceLevel;
  /** What was written in the year, oldest first. */
  readonly notes: readonly string[];
}

/** A company's yearly report as it was sent. */
export interface YearlyReport {
  readonly id: string;
  readonly network: string;
  readonly company: string;
  readonly year: number;
  /** From 1; a later one stands beside the older ones. */
  readonly version: number;
  readonly at: Date;
  /** Name of whoever sent it; absent where they were forgotten. */
  readonly by?: string;
  /** A coordinator wrote it down for the company. */
  readonly onBehalf: boolean;
  /** The company's own words. */
  readonly well: string;
  readonly next: string;
  /** The company released it: others than the coordinators may be shown it. */
  readonly released: boolean;
  readonly lines: readonly ReportLine[];
}

/** Reads of yearly reports, outside units. */
export interface Reports {
  /** The newest version. */
  newest(networkId: string, companyId: string, year: number): Promise<YearlyReport | undefined>;
  /** By company, year and version, with the company's name; every version. `companies`: theirs alone. `year`: that one's newest versions alone. */
  sent(
    networkId: string,
    page: { readonly companies?: readonly string[]; readonly year?: number; readonly after?: string; readonly size: number },
  ): Promise<Paged<{ readonly report: YearlyReport; readonly company: string }>>;
}

/** What a unit writes of them. */
export interface ReportWrites {
  /** Keeps a report; gives its version. The network must have been taken. */
  add(report: Omit<YearlyReport, 'version' | 'by'> & { readonly who: string }): Promise<number>;
}
