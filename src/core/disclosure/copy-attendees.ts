import { childrensSocialCare } from '../attendance/agency-types.ts';
import { fullName } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import type { LocalTime } from '../local-date.ts';
import { isKeptApart, matrixAccess, sidesWith } from './access.ts';
import { mayKnow, metInRoom } from './copy-people.ts';
import { type Copying, clear, isOwn, namesKeptOut } from './copying.ts';
import { maySeeSchools, placesOfLearning } from './kept-out.ts';
import { exclusionLabels, inviteeLabels, reportLabels, show } from './labels.ts';
import { byListOrder } from './list-order.ts';
import { presenceShown } from './parts-shown.ts';
import type { CopyAttendee } from './reader-copy.ts';

/** Everybody on the list of the sitting that this reader may know to be on it, in the order of the paper. */
export const copyAttendees = (copying: Copying): ReadonlyArray<CopyAttendee> =>
  Object.values(copying.file.record.invitees)
    .sort(byListOrder)
    .filter((invitee) => {
      const rule = whyNot(copying, invitee);
      if (rule !== null) copying.leaveOut('attendee', invitee.id, rule);
      return rule === null;
    })
    .map((invitee) => copyAttendee(copying, invitee));

const whyNot = (copying: Copying, invitee: Invitee): 'kept-out' | 'not-theirs' | null => {
  if (copying.keptOut.invitees.has(invitee.id)) return 'kept-out';
  if (copying.reader.class === 'desk') return null;
  if (namesKeptOut(copying, invitee.name, invitee.role, invitee.deputyName)) return 'kept-out';
  return copying.professional || isTheirs(copying, invitee) ? null : 'not-theirs';
};

/** Whom a family member is told of: those they met, those who work with their children, and those asked to every conference. */
const isTheirs = (copying: Copying, invitee: Invitee): boolean => {
  const { file, reader } = copying;
  if (invitee.id === reader.inviteeId || metInRoom(copying, invitee.presence)) return true;
  switch (invitee.part) {
    case 'chair':
    case 'minute-taker':
      return true;
    case 'family':
      return invitee.personId !== null && mayKnow(copying, invitee.personId);
    case 'child':
      return isOwn(copying, invitee.personId);
    case 'supporter':
    case 'advocate':
    case 'solicitor':
    case 'interpreter':
      return invitee.withPersonId !== null && isWithReader(copying, invitee);
    case 'agency':
      return (
        invitee.agencyType === childrensSocialCare ||
        isWithReader(copying, invitee) ||
        isLeadWorker(copying, invitee) ||
        // Somebody who is kept apart is told of no more workers than they meet (EX-02).
        (!isKeptApart(file, reader) &&
          (invitee.contactWith.some((child) => reader.children.includes(child)) || isAskedEverywhere(copying, invitee)))
      );
    case 'observer':
      return false;
  }
};

/** Agencies that are asked to every conference, but for schools and nurseries: one of those is some child's own. */
const isAskedEverywhere = ({ file }: Copying, { agencyType }: Invitee): boolean =>
  !placesOfLearning.includes(agencyType) &&
  file.profile.agencies.some((agency) => agency.code === agencyType && agency.invitedByDefault);

const isLeadWorker = ({ file }: Copying, { id }: Invitee): boolean => file.record.plan.leadSocialWorker === id;

const isWithReader = (copying: Copying, { withPersonId }: Invitee): boolean =>
  withPersonId !== null && (withPersonId === sidesWith(copying.file, copying.reader) || isOwn(copying, withPersonId));

const copyAttendee = (copying: Copying, invitee: Invitee): CopyAttendee => {
  const { file, professional } = copying;
  const own = invitee.id === copying.reader.inviteeId;
  const sees = copying.sees(own);
  const companion = file.family.people.find((person) => person.id === invitee.withPersonId);
  const mayNameCompanion = companion !== undefined && (professional || isOwn(copying, companion.id));
  // An agency that is on the list itself is called by its name, which may be a school's: told as an agency's name alone.
  const listed = invitee.name === invitee.agencyName ? { ...invitee, name: '' } : invitee;
  return {
    ...show(listed, inviteeLabels, sees),
    agencyName: agencyNameOf(copying, invitee),
    ...(isKeptApart(file, copying.reader) && !own ? { acknowledgedAt: null } : {}),
    meetsChairAt: own || copying.reader.class === 'desk' ? meetsChairAt(copying, invitee) : null,
    withName: mayNameCompanion ? fullName(companion) : '',
    contact: contactOf(copying, invitee),
    coreGroup: invitee.coreGroup && seesCoreGroup(copying),
    worksWith:
      professional && invitee.contactWith.length > 0
        ? invitee.contactWith.filter((child) => copying.reader.children.includes(child))
        : null,
    report: professional || own || invitee.report.openToFamily !== 'no' ? show(invitee.report, reportLabels, sees) : null,
    exclusion: invitee.exclusion !== null && (professional || own) ? show(invitee.exclusion, exclusionLabels, sees) : null,
    rights:
      invitee.rights != null && (professional || own)
        ? { ...invitee.rights, by: clear(copying, 'rights.by', invitee.rights.by) }
        : null,
    presence: presenceShown(copying, invitee),
  };
};

/** Whoever comes with somebody, an interpreter above all, is there for their talk with the chair too. */
const meetsChairAt = ({ file }: Copying, { meetsChairAt: own, withPersonId }: Invitee): LocalTime | null => {
  const companion = Object.values(file.record.invitees).find(({ personId }) => personId !== null && personId === withPersonId);
  return own ?? companion?.meetsChairAt ?? null;
};

/** Who meets when and where is told to those who are in the core group, and to professionals: it says where somebody will be. */
export const seesCoreGroup = ({ file, reader, professional }: Copying): boolean =>
  professional || (reader.inviteeId !== null && file.record.invitees[reader.inviteeId]?.coreGroup === true);

const agencyNameOf = ({ file, reader }: Copying, invitee: Invitee): string => {
  if (!placesOfLearning.includes(invitee.agencyType) || maySeeSchools(file, reader)) return invitee.agencyName;
  return file.profile.agencies.find((agency) => agency.code === invitee.agencyType)?.name ?? 'School';
};

const contactOf = ({ file, reader }: Copying, invitee: Invitee): CopyAttendee['contact'] => {
  const practitioner = file.practitioners.find((p) => p.id === invitee.practitionerId);
  if (practitioner === undefined || matrixAccess(file, reader, { item: 'practitioner-work-contact' }) === 'nothing') return null;
  return { email: practitioner.email, phone: practitioner.phone };
};
