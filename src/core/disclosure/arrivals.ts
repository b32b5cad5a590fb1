import type { Room } from '../agencies/directory.ts';
import { fullName, residencesOn } from '../children/people.ts';
import { atTheDoor } from '../children/warnings.ts';
import { keepsApart } from '../conferences/conditions.ts';
import { exclusionInForce } from '../conferences/exclusion.ts';
import { interpreterInWords, noNeeds } from '../conferences/person-needs.ts';
import type { ExclusionGround, Invitee } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import type { LocalDate, LocalTime } from '../local-date.ts';
import { isExcluded, isPersonKeptApart } from './access.ts';
import { byListOrder } from './list-order.ts';
import { hoursOf, openPartsOf } from './open-parts.ts';
import { dayOfSitting } from './readers.ts';
import type { SittingFile } from './sitting-file.ts';

/**
 * What the people at the door of the building must know, and nothing else (SC11): names, times, the way in and out.
 *
 * It holds no reason, ground, address, need, role, report or statement, so that a sheet made from it cannot print one (X1).
 */
export interface Arrivals {
  readonly heldOn: LocalDate | null;
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly place: string;
  readonly chair: string;
  readonly minuteTaker: string;
  /** Whom to ring with a question. */
  readonly ring: string;
  /** What the room offers; null where the sitting has no room of the directory. */
  readonly room: Pick<Room, 'separateWaiting' | 'secondExit' | 'stepFree' | 'hearingLoop'> | null;
  /** Everybody who comes to the building, the earliest first. */
  readonly expected: ReadonlyArray<Arrival>;
  readonly keptApart: ReadonlyArray<KeptApart>;
  /** What to do about somebody there is a warning about, as sentences made of its kind alone (PF08). */
  readonly staffOnly: ReadonlyArray<string>;
  /** Interpreters that are wanted in the building, and who they are where somebody is on the list. */
  readonly interpreters: ReadonlyArray<{ readonly person: string; readonly language: string; readonly who: string }>;
}

/** When somebody is expected, as their invitation says: from their talk with the chair on, where they have one. */
export interface Arrival {
  readonly name: string;
  /** When the chair meets them beforehand; null where that is not agreed. */
  readonly meetsChairAt: LocalTime | null;
  /** Whom they come with; empty where that person does not come: an advocate may speak for a child who stays at home. */
  readonly withName: string;
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly keptApart: boolean;
}

/** Somebody who must not meet others. */
export interface KeptApart {
  readonly name: string;
  /** `remote` takes part from elsewhere, `not-expected` takes no part: either may still come to the door. */
  readonly comes: 'here' | 'remote' | 'not-expected';
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly mustNotMeet: ReadonlyArray<Arrival>;
}

/**
 * Who comes when, and who must not meet, on the day of a sitting (EX-02, domain.md 4.7).
 *
 * A person of the family is kept apart from whoever lives at an address that is hidden from them, from whom bail, the police or a
 * court keeps them away, and, where they are excluded on
 * a ground that is about the others, from those of the family with whom they share no part of the conference.
 */
export const arrivalsOf = (file: SittingFile): Arrivals => {
  const { sitting, organisation, room } = file;
  return {
    heldOn: sitting.heldOn,
    startsAt: sitting.startsAt,
    endsAt: sitting.endsAt,
    place: sitting.place,
    chair: file.chair?.name ?? '',
    minuteTaker: file.minuteTaker?.name ?? '',
    ring: organisation.phone,
    room:
      room === null
        ? null
        : {
            separateWaiting: room.separateWaiting,
            secondExit: room.secondExit,
            stepFree: room.stepFree,
            hearingLoop: room.hearingLoop,
          },
    expected: onTheList(file)
      .filter(comesToTheBuilding)
      .map((invitee) => arrival(file, invitee))
      .sort((one, other) => byTime(one.startsAt, other.startsAt)),
    keptApart: keptApartOn(file),
    staffOnly: staffOnlyOf(file),
    interpreters: interpretersOf(file),
  };
};

const staffOnlyOf = ({ warnings, family, request }: SittingFile): ReadonlyArray<string> => [
  // What is feared, and of whom, is for the chair.
  ...(request.venueRisk.trim() === ''
    ? []
    : ['Two of you are at the door from half an hour before, and somebody is within call.']),
  ...new Set(
    warnings.map(({ kind, personId }) => {
      const person = family.people.find(({ id }) => id === personId);
      // The sheet does not say which family comes.
      return atTheDoor(kind, person === undefined ? 'Everybody who comes to this meeting' : fullName(person));
    }),
  ),
];

const onTheList = ({ record }: SittingFile): ReadonlyArray<Invitee> => Object.values(record.invitees).sort(byListOrder);

/** Whether somebody takes part at all: asked, not excluded from the whole, and without word that they do not come. */
const takesPart = (invitee: Invitee): boolean => {
  const { attendance, reply } = invitee;
  const exclusion = exclusionInForce(invitee);
  if (attendance === 'not-invited' || attendance === 'apologies' || reply === 'declined') return false;
  return exclusion === null ? attendance !== 'excluded' : exclusion.extent === 'part';
};

const comesToTheBuilding = (invitee: Invitee): boolean => takesPart(invitee) && !isRemote(invitee);
const isRemote = ({ mode }: Invitee): boolean => mode === 'video' || mode === 'phone';

const sideOf = ({ personId, withPersonId }: Invitee): PersonId | null => personId ?? withPersonId;

const arrival = (file: SittingFile, invitee: Invitee): Arrival => {
  const side = sideOf(invitee);
  const keptApart = side !== null && isPersonKeptApart(file, side);
  const companion = onTheList(file).find(({ personId }) => personId !== null && personId === invitee.withPersonId);
  const hours = keptApart ? hoursOf(partsOf(file, invitee)) : { startsAt: file.sitting.startsAt, endsAt: file.sitting.endsAt };
  const meetsChairAt = invitee.meetsChairAt ?? companion?.meetsChairAt ?? null;
  return {
    name: nameAtTheDoor(invitee),
    meetsChairAt,
    withName: companion !== undefined && comesToTheBuilding(companion) ? companion.name : '',
    ...hours,
    startsAt: earlier(meetsChairAt, hours.startsAt),
    keptApart,
  };
};

/** Who really comes: the deputy, else the person, else the agency that has not said who. */
const nameAtTheDoor = ({ reply, deputyName, name, agencyName }: Invitee): string =>
  (reply === 'deputy' ? deputyName : '') || name || agencyName;

const partsOf = (file: SittingFile, invitee: Invitee) =>
  openPartsOf(file, { present: Object.keys(invitee.presence), side: sideOf(invitee) });

const keptApartOn = (file: SittingFile): ReadonlyArray<KeptApart> => {
  const rows: (KeptApart & { readonly id: PersonId; readonly from: ReadonlyArray<PersonId | null> })[] = [];
  for (const person of file.family.people) {
    if (!isPersonKeptApart(file, person.id)) continue;
    const invitee = onTheList(file).find(({ personId }) => personId === person.id);
    const others = onTheList(file).filter(
      (other) => other.personId !== null && comesToTheBuilding(other) && areApart(file, person.id, invitee, other),
    );
    // Two who are both kept apart need one row, whichever of them it stands in.
    const told = others.filter(({ personId }) => !rows.some(({ id, from }) => id === personId && from.includes(person.id)));
    if (told.length === 0) continue;
    const here = invitee === undefined ? null : arrival(file, invitee);
    const comes = invitee === undefined || !takesPart(invitee) ? 'not-expected' : isRemote(invitee) ? 'remote' : 'here';
    rows.push({
      id: person.id,
      from: told.map(({ personId }) => personId),
      name: here?.name ?? fullName(person),
      comes,
      startsAt: comes === 'not-expected' ? null : (here?.startsAt ?? null),
      endsAt: comes === 'not-expected' ? null : (here?.endsAt ?? null),
      mustNotMeet: told.map((other) => arrival(file, other)),
    });
  }
  return rows.map(({ id: _, from: __, ...row }) => row);
};

const areApart = (file: SittingFile, person: PersonId, invitee: Invitee | undefined, other: Invitee): boolean => {
  if (other.personId === null || other.personId === person) return false;
  if (keepsApart(file.request.conditions, person, other.personId)) return true;
  if (livesHiddenFrom(file, other.personId, person) || livesHiddenFrom(file, person, other.personId)) return true;
  if (invitee === undefined || !isExcluded(invitee)) return false;
  const exclusion = exclusionInForce(invitee);
  if (exclusion !== null && !isAboutOthers[exclusion.ground]) return false;
  const shared = partsOf(file, other).map(({ id }) => id);
  return !partsOf(file, invitee).some(({ id }) => shared.includes(id));
};

/** Somebody who leaves the room while legal advice is given may meet whom they like; every other ground is about who meets whom. */
const isAboutOthers: { readonly [G in ExclusionGround]: boolean } = {
  welfare: true,
  violence: true,
  'child-asks': true,
  'stops-contribution': true,
  'confidential-information': false,
  'family-conflict': true,
};

const livesHiddenFrom = (file: SittingFile, resident: PersonId, from: PersonId): boolean => {
  const homes = residencesOn(file.family.residences, resident, dayOfSitting(file)).map(({ addressId }) => addressId);
  return file.family.addresses.some(({ id, hiddenFrom }) => homes.includes(id) && hiddenFrom.includes(from));
};

const interpretersOf = (file: SittingFile): Arrivals['interpreters'] => {
  const coming = onTheList(file).filter(comesToTheBuilding);
  return coming.flatMap(({ personId }) => {
    const person = file.family.people.find(({ id }) => id === personId);
    if (person === undefined || person.interpreter === '') return [];
    const booked = coming.find(({ part, withPersonId }) => part === 'interpreter' && withPersonId === person.id);
    const asked = file.request.needs.find((one) => one.personId === person.id) ?? noNeeds(person.id);
    return [
      {
        person: fullName(person),
        language: interpreterInWords(person.interpreter, asked),
        who: booked === undefined ? '' : nameAtTheDoor(booked),
      },
    ];
  });
};

const earlier = (one: LocalTime | null, other: LocalTime | null): LocalTime | null =>
  (byTime(one, other) <= 0 ? one : other) ?? other;

/** Those without a time come last. */
const byTime = (one: LocalTime | null, other: LocalTime | null): number => {
  const [first, second] = [one ?? '99', other ?? '99'];
  return first < second ? -1 : first > second ? 1 : 0;
};
