import type { ConferenceRequest } from '../conferences/sitting.ts';
import type { PractitionerId } from '../identifiers.ts';

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
  request: Pick<ConferenceRequest, 'requestedBy' | 'authorisedBy'>,
  workers: ReadonlyArray<FamilyWorker>,
): string | null => {
  const check = 'A chair is independent of the case (R-CH-02).';
  if (isSameName(chair.name, request.requestedBy)) return `${chair.name} asked for this conference. ${check}`;
  if (isSameName(chair.name, request.authorisedBy)) return `${chair.name} approved the request for this conference. ${check}`;
  if (workers.some((worker) => worker.practitionerId === chair.id || isSameName(chair.name, worker.name)))
    return `${chair.name} is on this family's list as one of its workers. ${check}`;
  return null;
};

const isSameName = (a: string, b: string): boolean => plain(a) !== '' && plain(a) === plain(b);
const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
