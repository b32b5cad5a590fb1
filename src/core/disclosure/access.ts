import { childrensSocialCare } from '../attendance/agency-types.ts';
import { mustKeepAway } from '../conferences/conditions.ts';
import { exclusionInForce, isExcludedForRisk } from '../conferences/exclusion.ts';
import type { Invitee } from '../conferences/record.ts';
import type { PersonId, StatementId } from '../identifiers.ts';
import type { VisibilityItem } from '../procedures/visibility.ts';
import type { Reader, ReaderClass } from './reader.ts';
import type { SittingFile } from './sitting-file.ts';

/** How much of something a reader gets: all of it, what is written for those who may only have a summary, or nothing. */
export type Access = 'full' | 'summary' | 'nothing';

/** As much of a sitting as says what the matrix gives. */
export type AccessFile = Pick<SittingFile, 'record' | 'profile'>;
/** As much of a sitting as says who is kept apart. */
export type ApartFile = Pick<SittingFile, 'record' | 'family' | 'request'>;

/** What is known of the thing that the matrix is asked about. */
export interface About {
  readonly item: VisibilityItem;
  /** Whose information it is, where it is somebody's. */
  readonly subject?: PersonId | null;
  readonly statementId?: StatementId;
  /** Whether the reader was in the room when it was said. */
  readonly inTheRoom?: boolean;
  /** Whether it also concerns a child of the reader's own. */
  readonly sharedRisk?: boolean;
  /** Whether it is a place that is kept from somebody. */
  readonly confidential?: boolean;
}

/** Practitioners and the conference service: they work with the family and are not of it. */
export const worksWithFamily = (readerClass: ReaderClass): boolean =>
  readerClass === 'desk' || readerClass === 'core-agency' || readerClass === 'non-core-agency';

export const isFamily = (readerClass: ReaderClass): boolean =>
  readerClass === 'parent-in-household' || readerClass === 'parent-elsewhere' || readerClass === 'child';

/**
 * What the profile's visibility matrix gives this reader of one item (domain.md 6.8).
 *
 * A condition that is not known to hold counts as not met. What the matrix leaves to the chair is withheld until the
 * record holds the chair's release for this person. The desk holds the service's own full copy.
 */
export const matrixAccess = (file: AccessFile, reader: Reader, about: About): Access => {
  if (reader.class === 'desk') return 'full';
  const disclosure = file.profile.visibility.rows.find((row) => row.item === about.item)?.readers[reader.class];
  switch (disclosure) {
    case 'full':
      return 'full';
    case 'summary':
      return 'summary';
    case 'own-only':
    case 'own-child-only':
      return isTheirs(file, reader, about.subject ?? null) ? 'full' : 'nothing';
    case 'if-not-confidential':
      return about.confidential === true ? 'nothing' : 'full';
    case 'shared-risk-only':
      return about.sharedRisk === true ? 'full' : released(file, reader, about, 'full');
    case 'in-the-room':
      return about.inTheRoom === true ? 'full' : 'nothing';
    case 'social-care-and-legal':
      return reader.agencyType === childrensSocialCare || reader.agencyType === 'leg' ? 'full' : 'nothing';
    case 'chair':
    case 'need-to-know':
    case 'agreed-at-strategy':
      return released(file, reader, about, 'full');
    case 'summary-if-chair-agrees':
    case 'summary-with-consent-or-need':
      return released(file, reader, about, 'summary');
    case 'never':
    case undefined:
      return 'nothing';
  }
};

/** The reader's own, or that of the person they are with. */
const isTheirs = (file: AccessFile, reader: Reader, subject: PersonId | null): boolean =>
  subject !== null && (subject === reader.personId || subject === sidesWith(file, reader));

/** For somebody who comes with a family member: whom they are with. For a family member: themselves. */
export const sidesWith = (file: Pick<SittingFile, 'record'>, reader: Reader): PersonId | null => {
  if (reader.personId !== null) return reader.personId;
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  return invitee?.withPersonId ?? null;
};

/**
 * Whether a person is kept apart from the others (EX-02): they were excluded from the conference or a part of it, or an
 * address is hidden from them. Whoever comes with them is kept apart with them, and so is one of those who was excluded alone. Never
 * those who work with the family.
 */
export const isKeptApart = (file: ApartFile, reader: Reader): boolean => {
  if (worksWithFamily(reader.class)) return false;
  const side = sidesWith(file, reader);
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  return (side !== null && isPersonKeptApart(file, side)) || (invitee !== undefined && isExcludedParent(invitee));
};

/** Whether a person of the family is kept apart: excluded from some part, bound to keep away, or an address is hidden from them. */
export const isPersonKeptApart = (file: ApartFile, personId: PersonId): boolean =>
  file.family.addresses.some((address) => address.hiddenFrom.includes(personId)) ||
  mustKeepAway(file.request.conditions, personId) ||
  isPersonExcluded(file, personId);

/** Whether a person of the family is excluded, in whichever row of the list it is said: two laptops may each have added them. */
export const isPersonExcluded = ({ record }: Pick<SittingFile, 'record'>, personId: PersonId): boolean =>
  Object.values(record.invitees).some((invitee) => invitee.personId === personId && isExcludedParent(invitee));

/** Whether somebody stands in the column of the excluded parent, and not only lost what was said while they were out for a few minutes. */
const isExcludedParent = (invitee: Invitee): boolean => {
  const exclusion = exclusionInForce(invitee);
  return exclusion === null ? invitee.attendance === 'excluded' : isExcludedForRisk(exclusion) || exclusion.extent === 'whole';
};

export const isExcluded = (invitee: Invitee): boolean => exclusionInForce(invitee) !== null || invitee.attendance === 'excluded';

const released = (file: AccessFile, reader: Reader, about: About, granted: Access): Access =>
  Object.values(file.record.releases).some(
    (release) =>
      release.personId === reader.personId &&
      (release.statementId === null ? release.item === about.item : release.statementId === about.statementId),
  )
    ? granted
    : 'nothing';
