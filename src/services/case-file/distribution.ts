import type { CaseFile, CaseFileFamily, CaseFileSitting } from '../../contract/case-file.ts';
import type { sittingDistribution } from '../../contract/case-file-distribution.ts';
import { hasNoStandingNeeds } from '../../core/children/person-support.ts';
import { isPlain } from '../../core/distribution/paper-format.ts';
import type { AddressId, CheckId, PersonId, SittingId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { saveStandingNeeds, standingNeedsOf } from '../../storage/families/standing-needs.ts';
import { confirmedCuts, saveConfirmedCut } from '../../storage/papers/confirmed-cuts.ts';
import { corrections, insertCorrection } from '../../storage/papers/corrections.ts';
import { deliveries, recalls, saveDelivery, saveRecall } from '../../storage/papers/deliveries.ts';
import { disclosureSets, insertDisclosureSet } from '../../storage/papers/disclosure-sets.ts';
import {
  mailAddress,
  mailAddresses,
  returnedPost,
  saveMailAddress,
  saveReturnedPost,
} from '../../storage/papers/mail-addresses.ts';
import { paperFormat, savePaperFormat } from '../../storage/papers/paper-formats.ts';
import { insertPrintedPdf, printedPdfs } from '../../storage/papers/printed-pdfs.ts';
import { restrictedCopies, saveRestrictedCopy } from '../../storage/papers/restricted-copies.ts';
import { insertBegunCheck, signCheck, signedChecks } from '../../storage/papers/second-checks.ts';
import type { OpenDesk } from '../open-desk.ts';

type Distribution = Pick<CaseFileSitting, keyof typeof sittingDistribution>;

/** What became of a sitting's papers, for its case file, in an order that does not depend on when it is asked. */
export const distributionOf = (db: ReadableDb, id: SittingId): Distribution => ({
  deliveries: inOrder([...deliveries(db, id)].map(([documentId, delivery]) => ({ ...delivery, documentId }))),
  recalls: inOrder([...recalls(db, id)].map(([documentId, recall]) => ({ ...recall, documentId }))),
  pdfs: inOrder([...printedPdfs(db, id).values()]),
  corrections: [...corrections(db, id)],
  restrictedCopies: [...restrictedCopies(db, id)],
  confirmedCuts: confirmedCuts(db, id).map(({ sittingId: _, ...cut }) => cut),
  secondChecks: inOrder(signedChecks(db, id).map((check) => ({ ...check, papers: [...check.papers] }))),
  disclosureSets: disclosureSets(db, id).map(({ sittingId: _, files, ...set }) => ({ ...set, files: [...files] })),
});

/** After the documents of the sitting, which most of it is about. */
export const takeInDistribution = (
  { newId }: Pick<OpenDesk, 'newId'>,
  tx: WritableDb,
  sittingId: SittingId,
  of: Distribution,
): void => {
  for (const { documentId, ...delivery } of of.deliveries) saveDelivery(tx, documentId, delivery);
  for (const { documentId, ...recall } of of.recalls) saveRecall(tx, documentId, recall);
  for (const pdf of of.pdfs) insertPrintedPdf(tx, pdf);
  for (const correction of of.corrections) insertCorrection(tx, sittingId, { ...correction, file: null });
  for (const copy of of.restrictedCopies) saveRestrictedCopy(tx, sittingId, copy);
  for (const cut of of.confirmedCuts) saveConfirmedCut(tx, { ...cut, sittingId });
  for (const { signedAt, signedBy, waived, ...check } of of.secondChecks) {
    const id = newId<CheckId>();
    insertBegunCheck(tx, { ...check, id, sittingId });
    signCheck(tx, id, { at: signedAt, by: signedBy, waived });
  }
  for (const set of of.disclosureSets) insertDisclosureSet(tx, { ...set, sittingId });
};

/** Letters of one family that came back, and how its people's papers are written. */
export const familySendingOf = (
  db: ReadableDb,
  addresses: ReadonlyArray<{ readonly id: AddressId }>,
  people: ReadonlyArray<{ readonly id: PersonId }>,
): Pick<CaseFileFamily, 'returnedPost' | 'paperFormats' | 'personAccess'> => ({
  returnedPost: inOrder(
    addresses.flatMap(({ id }) => {
      const returned = returnedPost(db, [id]);
      return returned === undefined ? [] : [{ ...returned, addressId: id }];
    }),
  ),
  paperFormats: inOrder(
    people.flatMap(({ id }) => {
      const format = paperFormat(db, id);
      return isPlain(format) ? [] : [{ ...format, personId: id }];
    }),
  ),
  personAccess: inOrder(
    people.flatMap(({ id }) => {
      const access = standingNeedsOf(db, id);
      return hasNoStandingNeeds(access) ? [] : [{ ...access, personId: id }];
    }),
  ),
});

export const takeInFamilySending = (
  tx: WritableDb,
  { returnedPost: post, paperFormats, personAccess: brought }: CaseFileFamily,
): void => {
  for (const { addressId, ...returned } of post) saveReturnedPost(tx, addressId, returned);
  for (const { personId, ...format } of paperFormats) savePaperFormat(tx, personId, format);
  for (const { personId, ...access } of brought) saveStandingNeeds(tx, personId, access);
};

export const mailAddressesOf = (db: ReadableDb): CaseFile['mailAddresses'] => [...mailAddresses(db)];

/** What is known here of an address is newer than any file. */
export const takeInMailAddresses = (tx: WritableDb, { mailAddresses: brought }: CaseFile): void => {
  for (const one of brought) {
    const known = mailAddress(tx, one.email);
    if (!known.secure && known.returned === null && known.sentAs === null) saveMailAddress(tx, one);
  }
};

const inOrder = <T extends object>(things: ReadonlyArray<T>): T[] =>
  things.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));

/** Every row of a list has the same fields in the same order. */
const key = (thing: object): string => JSON.stringify(thing);
