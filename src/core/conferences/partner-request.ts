import type { FamilyId, PartnerRequestId, RequestId } from '../identifiers.ts';
import { type LocalDate, longDate } from '../local-date.ts';

/**
 * A partner agency asks for a conference, in writing and with a senior manager behind it; children's social care answers, and where
 * the two differ that is followed until it is settled (P-04, T-24, IN06).
 */
export interface PartnerRequest {
  readonly id: PartnerRequestId;
  readonly familyId: FamilyId;
  readonly agencyName: string;
  readonly askedBy: string;
  /** The senior manager of the agency who stands behind it. */
  readonly backedBy: string;
  readonly askedOn: LocalDate;
  readonly reason: string;
  readonly answer: PartnerAnswer | null;
  /** Null while nobody differs; only a refusal can be differed with. */
  readonly disagreement: Disagreement | null;
  /** The conference that was asked for because of it; null where there is none. */
  readonly requestId: RequestId | null;
}

export interface PartnerAnswer {
  readonly agreed: boolean;
  readonly on: LocalDate;
  /** The service manager or child protection adviser, who answers in writing (P-04). */
  readonly by: string;
  readonly words: string;
}

export interface Disagreement {
  readonly raisedOn: LocalDate;
  readonly raisedBy: string;
  readonly words: string;
  /** The last day to settle it: that of the procedures (T-24), or the one that was agreed. */
  readonly dueOn: LocalDate;
  readonly settled: PartnerAnswer | null;
}

/** What is to be done about it next; `nothing` once it is answered and nobody differs, or the difference is settled. */
export type PartnerStep = 'answer' | 'settle' | 'nothing';

export const nextPartnerStep = ({ answer, disagreement }: PartnerRequest): PartnerStep => {
  if (answer === null) return 'answer';
  return disagreement !== null && disagreement.settled === null ? 'settle' : 'nothing';
};

/** What came of it so far: `Declined on Wed 8 April 2026 by Linden Overview. Sussex Police disagrees: to settle by Wed 15 April 2026.` */
export const partnerInWords = ({ agencyName, answer, disagreement }: PartnerRequest): string => {
  if (answer === null) return 'Not answered yet.';
  const first = `${answer.agreed ? 'Agreed' : 'Declined'} on ${longDate(answer.on)} by ${answer.by}.`;
  if (disagreement === null) return first;
  const { settled, dueOn, raisedOn } = disagreement;
  return settled === null
    ? `${first} ${agencyName} disagrees since ${longDate(raisedOn)}: to settle by ${longDate(dueOn)}.`
    : `${first} ${agencyName} disagreed. Settled on ${longDate(settled.on)} by ${settled.by}: ${settled.agreed ? 'there is a conference' : 'there is no conference'}.`;
};
