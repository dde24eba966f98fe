import type { Ports } from '../../src/chat/ports.ts';
import { DISMISSED_WEEKS } from '../../src/domain/at-risk.ts';
import type { CompanyRisk, DigestNumbers } from '../../src/domain/digest.ts';
import type { Network } from '../../src/domain/network.ts';

const WEEK_MS = 7 * 86_400_000;

/** Companies that may need a hand, without those whose reason a coordinator dismissed in the last weeks. */
export async function openRisks(
  ports: Pick<Ports, 'digests'>,
  network: Network,
  { risks }: DigestNumbers,
  at: Date,
): Promise<readonly CompanyRisk[]> {
  const marks = await ports.digests.marks(network.id, new Date(at.getTime() - DISMISSED_WEEKS * WEEK_MS));
  const dismissed = new Set(marks.filter(({ did }) => did === 'dismissed').map(({ company, reason }) => `${company} ${reason}`));
  return risks.filter(({ company, reason }) => !dismissed.has(`${company} ${reason}`));
}
