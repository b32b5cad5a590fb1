import type { CaseFileFamily, CaseFileSitting } from '../../contract/case-file.ts';
import { type Faults, type Known, type ReferenceFault, twice, unknown } from './references.ts';

type At = ReferenceFault['path'];

/** Everything that is said of a paper, a reader or a person who is not there. */
export function* distributionFaults(known: Known, sitting: CaseFileSitting, at: At): Faults {
  const documents = new Set<string>(sitting.documents.map(({ id }) => id));
  for (const list of ['deliveries', 'recalls', 'pdfs'] as const) {
    yield* twice<{ readonly documentId: string }>(sitting[list], ({ documentId }) => documentId, [...at, list], 'documentId');
    for (const [index, { documentId }] of sitting[list].entries())
      yield* unknown(documents, documentId, [...at, list, index, 'documentId'], 'document');
  }
  yield* twice(sitting.corrections, (correction) => correction.of, [...at, 'corrections'], 'of');
  yield* twice(sitting.restrictedCopies, ({ personId }) => personId, [...at, 'restrictedCopies'], 'personId');
  for (const [index, { personId }] of sitting.restrictedCopies.entries())
    yield* unknown(known.people, personId, [...at, 'restrictedCopies', index, 'personId'], 'person');
  yield* twice(sitting.confirmedCuts, ({ inviteeId }) => inviteeId, [...at, 'confirmedCuts'], 'inviteeId');
  yield* twice(sitting.disclosureSets, ({ id }) => id, [...at, 'disclosureSets'], 'id');
}

export function* familySendingFaults(known: Known, { returnedPost, paperFormats, personAccess }: CaseFileFamily, at: At): Faults {
  yield* twice(returnedPost, ({ addressId }) => addressId, [...at, 'returnedPost'], 'addressId');
  for (const [index, { addressId }] of returnedPost.entries())
    yield* unknown(known.addresses, addressId, [...at, 'returnedPost', index, 'addressId'], 'address');
  yield* twice(paperFormats, ({ personId }) => personId, [...at, 'paperFormats'], 'personId');
  for (const [index, { personId }] of paperFormats.entries())
    yield* unknown(known.people, personId, [...at, 'paperFormats', index, 'personId'], 'person');
  yield* twice(personAccess, ({ personId }) => personId, [...at, 'personAccess'], 'personId');
  for (const [index, { personId }] of personAccess.entries())
    yield* unknown(known.people, personId, [...at, 'personAccess', index, 'personId'], 'person');
}
