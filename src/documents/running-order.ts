import type { Arrivals } from '../core/disclosure/arrivals.ts';
import type { CopyAttendee, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { SegmentId } from '../core/identifiers.ts';
import { minutesOf, timeAtMinutes } from '../core/scheduling/minutes.ts';
import { heading, table, type UprightBlock } from './model.ts';
import { fromTo, nameOrAgency } from './words.ts';

/**
 * In which order the day runs: the chair's half hour with the family before it begins (domain.md 3.5), each part with who of the family
 * is in it, and what their answers to the request ask the chair to mind there (IN05, domain.md 5.8).
 */
export const runningOrder = (
  copy: ReaderCopy,
  { startsAt, endsAt, expected, keptApart }: Arrivals,
): ReadonlyArray<UprightBlock> => {
  const atTheDoor = new Set(expected.map(({ name }) => name));
  const family = copy.attendees.filter(
    (one) => isOfFamily(one) && (one.presence.length > 0 || atTheDoor.has(nameOrAgency(one)) || isElsewhere(one)),
  );
  const apartFrom = new Set(keptApart.map(({ name }) => name));
  const isApart = (one: CopyAttendee): boolean => one.exclusion !== null || apartFrom.has(nameOrAgency(one));
  const brought = family.filter((one) => needsOf(copy, one)?.transport === true);
  const parts =
    copy.segments.length === 0
      ? [
          {
            when: fromTo(startsAt, endsAt),
            what: 'The conference',
            who: family.filter((one) => !isApart(one)),
          },
        ]
      : copy.segments.map(({ id, label, title, from, until }) => ({
          // The only part there is begins and ends with the conference.
          when: copy.segments.length === 1 ? fromTo(from ?? startsAt, until ?? endsAt) : fromTo(from, until),
          what: [label ?? '', title ?? ''].filter(Boolean).join(': '),
          who: family.filter((one) => isIn(copy, one, id, isApart)),
        }));
  return [
    heading(1, 'Running order'),
    table(
      [
        ['Time', 2],
        ['What', 4],
        ['Family in the room', 5],
        ['To mind', 7],
      ],
      [
        [
          beforeIt(startsAt, family),
          'The chair meets the family',
          family.map((one) => metAs(one, isApart(one))).join('\n'),
          family.flatMap(helpFor(copy)).join('\n'),
        ],
        ...parts.map(({ when, what, who }) => [
          when || 'no time yet',
          what,
          who.map(nameOrAgency).join('\n'),
          [...who.flatMap(helpFor(copy)), ...who.flatMap(elsewhere), ...timeFor(copy, who)].join('\n'),
        ]),
        ...(brought.length === 0
          ? []
          : [[endsAt ?? 'At the end', 'Going home', brought.map(nameOrAgency).join('\n'), 'They are fetched: end on time.']]),
      ],
    ),
  ];
};

/** Minutes in which the chair meets the family before it begins (domain.md 3.5). */
const meeting = 30;

/** From half an hour before, or from the first talk that is agreed. */
const beforeIt = (startsAt: Arrivals['startsAt'], family: ReadonlyArray<CopyAttendee>): string => {
  if (startsAt === null) return 'Before it begins';
  const agreed = family.flatMap(({ meetsChairAt }) => (meetsChairAt === null ? [] : [meetsChairAt]));
  return fromTo([...agreed, timeAtMinutes(minutesOf(startsAt) - meeting)].toSorted()[0] ?? startsAt, startsAt);
};

const isOfFamily = ({ part, exclusion }: CopyAttendee): boolean =>
  (part === 'family' || part === 'child') && exclusion?.extent !== 'whole';

/** In the parts that are set for somebody; where none is set, in every open part that is not for somebody who is kept apart. */
const isIn = (
  { segments, attendees }: ReaderCopy,
  one: CopyAttendee,
  part: SegmentId,
  isApart: (one: CopyAttendee) => boolean,
): boolean => {
  const isSet = ({ presence }: CopyAttendee): boolean => presence.some(({ segment }) => segment === part);
  if (one.presence.length > 0 || isApart(one)) return isSet(one);
  const isRestricted = segments.some(({ id, restricted }) => id === part && restricted === true);
  return !isRestricted && !attendees.some((other) => isApart(other) && isSet(other));
};

/** Whoever is kept apart from others is met apart from them too. */
const metAs = (one: CopyAttendee, apart: boolean): string =>
  [nameOrAgency(one), one.meetsChairAt === null ? '' : `at ${one.meetsChairAt}`, apart ? 'apart' : ''].filter(Boolean).join(', ');

const needsOf = ({ needs }: ReaderCopy, { personId }: CopyAttendee) => needs.find((one) => one.personId === personId);

const helpFor =
  (copy: ReaderCopy) =>
  (one: CopyAttendee): ReadonlyArray<string> => {
    const name = nameOrAgency(one);
    const asked = needsOf(copy, one);
    const arranged = copy.arrange
      .filter(({ personId }) => personId === one.personId)
      .flatMap(({ what, who }) => {
        if (what === 'interpreter') return [`${who || 'The interpreter'} sits beside ${name}.`];
        if (what === 'signer') return [`${who || 'The signer'} sits where ${name} sees them and whoever speaks.`];
        return what === 'advocate' ? [`${who || 'An advocate'} speaks with or for ${name}: ask them first.`] : [];
      });
    return [
      ...arranged,
      ...(asked?.hearingLoop === true ? [`The hearing loop is on for ${name}.`] : []),
      ...(asked?.stepFree === true ? [`${name} comes and leaves without steps.`] : []),
    ];
  };

const isElsewhere = ({ mode }: CopyAttendee): boolean => mode !== null && mode !== 'in-person';

const elsewhere = (one: CopyAttendee): ReadonlyArray<string> =>
  isElsewhere(one)
    ? [`${nameOrAgency(one)} joins by ${one.mode === 'phone' ? 'telephone' : 'video'}: try the connection first.`]
    : [];

/** What is interpreted is said twice, and whoever interprets it needs to rest. */
const timeFor = ({ arrange }: ReaderCopy, who: ReadonlyArray<CopyAttendee>): ReadonlyArray<string> => {
  const interpreted = arrange.some(
    ({ what, personId }) => (what === 'interpreter' || what === 'signer') && who.some((one) => one.personId === personId),
  );
  return interpreted ? ['One person speaks at a time; more time and breaks, because it is interpreted.'] : [];
};
