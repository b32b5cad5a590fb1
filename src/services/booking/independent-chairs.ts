import type { Practitioner } from '../../core/agencies/directory.ts';
import type { ConferenceRequest } from '../../core/conferences/sitting.ts';
import type { FamilyId, PractitionerId } from '../../core/identifiers.ts';
import type { Chair } from '../../core/procedures/profile.ts';
import {
  type ChairDeclaration,
  declarationOf,
  type EnquiryDoubt,
  enquiryDoubt,
  whyNotIndependent,
} from '../../core/scheduling/independence.ts';
import { practitioners } from '../../storage/agencies/agencies.ts';
import { familyWorkers } from '../../storage/booking/bookings.ts';
import { declarationsOfFamily } from '../../storage/booking/chair-declarations.ts';
import type { ReadableDb } from '../../storage/database.ts';

/** The request that a sitting is for, as far as a chair's independence goes. */
type Asked = Pick<ConferenceRequest, 'requestedBy' | 'authorisedBy' | 'enquiryWorker' | 'strategyDiscussionOn'>;

/** What is not settled about one chair and the family's section 47 enquiry, by the procedures of the sitting (R-CH-02). */
export const doubtAbout = (
  chair: Practitioner,
  declarations: ReadonlyArray<ChairDeclaration>,
  asked: Asked | undefined,
  rule: Chair['lcppWhoInvestigated'],
): EnquiryDoubt | null => enquiryDoubt(chair, declarationOf(chair.id, declarations, asked?.strategyDiscussionOn ?? null), rule);

/** Who may be asked to chair a sitting, and what has to be said of some of them. */
export interface IndependentChairs {
  readonly ids: ReadonlyArray<PractitionerId>;
  /** Of `ids`, those about whom something is not settled. */
  readonly doubts: { readonly [chairId: PractitionerId]: EnquiryDoubt['type'] };
  /** Those who may be asked once they have said that they did not take part. */
  readonly toSay: ReadonlyArray<PractitionerId>;
}

/** Chairs who are a worker of the family or may not chair under these procedures are not asked (R-CH-02). */
export const independentChairs = (
  db: ReadableDb,
  familyId: FamilyId,
  asked: Asked | undefined,
  rule: Chair['lcppWhoInvestigated'],
): IndependentChairs => {
  const workers = familyWorkers(db, familyId);
  const independent = practitioners(db).filter(
    (one) => one.chairs && (asked === undefined || whyNotIndependent(one, asked, workers) === null),
  );
  const declarations = declarationsOfFamily(db, familyId);
  const judged = independent.map((one) => ({ id: one.id, doubt: doubtAbout(one, declarations, asked, rule) }));
  const able = judged.filter(({ doubt }) => doubt?.severity !== 'refuse');
  return {
    ids: able.map(({ id }) => id),
    doubts: Object.fromEntries(able.flatMap(({ id, doubt }) => (doubt === null ? [] : [[id, doubt.type]]))),
    toSay: judged.flatMap(({ id, doubt }) => (doubt?.severity === 'refuse' && doubt.type === 'not-said' ? [id] : [])),
  };
};
