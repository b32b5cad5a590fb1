import type { ConferenceRequest } from '../conferences/sitting.ts';
import type { PractitionerId } from '../identifiers.ts';
import { dateOf, type LocalDate, type LocalDateTime } from '../local-date.ts';
import type { Chair } from '../procedures/profile.ts';
import { asCompared } from './as-compared.ts';

/** A practitioner on the list of one of the family's sittings who came for an agency: a worker of this family. */
export interface FamilyWorker {
  readonly practitionerId: PractitionerId | null;
  readonly name: string;
}

/**
 * Why this chair may not be independent of the family; null where nothing is known against it (R-CH-02).
 *
 * A warning and never a refusal: names are compared as they were typed, and two people may share one.
 */
export const whyNotIndependent = (
  chair: { readonly id: PractitionerId; readonly name: string },
  request: Pick<ConferenceRequest, 'requestedBy' | 'authorisedBy' | 'enquiryWorker'>,
  workers: ReadonlyArray<FamilyWorker>,
): string | null => {
  const check = 'A chair is independent of the case (R-CH-02).';
  if (isSameName(chair.name, request.requestedBy)) return `${chair.name} asked for this conference. ${check}`;
  if (isSameName(chair.name, request.authorisedBy)) return `${chair.name} approved the request for this conference. ${check}`;
  if (isSameName(chair.name, request.enquiryWorker)) return `${chair.name} made the section 47 enquiry for this family. ${check}`;
  if (workers.some((worker) => worker.practitionerId === chair.id || isSameName(chair.name, worker.name)))
    return `${chair.name} is on this family's list as one of its workers. ${check}`;
  return null;
};

const isSameName = (a: string, b: string): boolean => asCompared(a) !== '' && asCompared(a) === asCompared(b);

/** What a chair said of a family before a sitting, kept as it was said (R-CH-02). */
export interface ChairDeclaration {
  readonly practitionerId: PractitionerId;
  readonly declaredAt: LocalDateTime;
  /** Whether they took part in the section 47 enquiry for this family. */
  readonly tookPart: boolean;
  /** The sentences that were declared. */
  readonly words: string;
  /** Who at the desk noted it. */
  readonly keptBy: string;
}

/** The sentences that a chair declares; whoever took part does not say that they are independent. */
export const declarationWords = (
  tookPart: boolean,
  { independenceDeclaration }: Pick<Chair, 'independenceDeclaration'>,
): string =>
  tookPart
    ? 'I took part in the section 47 enquiry for this family.'
    : `${independenceDeclaration} I did not take part in the section 47 enquiry for this family.`;

/**
 * The last thing that a chair said of the family, undefined where nothing counts: a declaration from before this enquiry began
 * (`enquiryBegan`, the strategy discussion) says nothing of it.
 */
export const declarationOf = (
  chairId: PractitionerId,
  declarations: ReadonlyArray<ChairDeclaration>,
  enquiryBegan: LocalDate | null,
): ChairDeclaration | undefined =>
  declarations
    .filter((one) => one.practitionerId === chairId && (enquiryBegan === null || dateOf(one.declaredAt) >= enquiryBegan))
    .at(-1);

/** What is not settled about a chair's part in the enquiry: they took part, or have to say first. */
export interface EnquiryDoubt {
  readonly type: 'took-part' | 'not-said';
  /** `refuse` where these procedures block a chair who investigated. */
  readonly severity: 'refuse' | 'warn';
}

/**
 * What the procedures say of a chair and the section 47 enquiry, `chair.lcppWhoInvestigated` of the profile; null where nothing is
 * in the way (R-CH-02, L-08).
 *
 * A lead child protection practitioner has to say whether they took part, also where it is allowed; of any other chair only what
 * was said counts.
 */
export const enquiryDoubt = (
  chair: { readonly leadPractitioner?: boolean },
  declared: Pick<ChairDeclaration, 'tookPart'> | undefined,
  rule: Chair['lcppWhoInvestigated'],
): EnquiryDoubt | null => {
  const severity = rule === 'block' ? 'refuse' : 'warn';
  if (declared === undefined) return chair.leadPractitioner === true ? { type: 'not-said', severity } : null;
  return declared.tookPart && rule !== 'allow' ? { type: 'took-part', severity } : null;
};

export const enquiryDoubtWords = (name: string, { type, severity }: EnquiryDoubt): string => {
  if (type === 'not-said')
    return `${name} is a lead child protection practitioner and has not yet said whether they took part in the section 47 enquiry for this family (R-CH-02).`;
  const rule = severity === 'refuse' ? 'These procedures let nobody chair who did' : 'A chair is independent of the case';
  return `${name} took part in the section 47 enquiry for this family. ${rule} (R-CH-02).`;
};
