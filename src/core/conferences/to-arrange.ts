import { fullName, type Person } from '../children/people.ts';
import type { PersonId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import { minutesOf } from '../scheduling/minutes.ts';
import { interpreterInWords, isSigned, noNeeds, type PersonNeeds } from './person-needs.ts';
import type { Invitee } from './record.ts';

/** Something that has to be booked and paid for one person, so that they can take part (IN05). */
export interface ToArrange {
  readonly what: 'interpreter' | 'signer' | 'advocate' | 'transport';
  readonly personId: PersonId;
  readonly forWhom: string;
  /** `Punjabi (Mirpuri), a woman`; empty where the kind says it all. */
  readonly words: string;
  /** To book and pay, in hours to the next half; null where it is not counted in time, or no time is set. */
  readonly hours: number | null;
  /** Who is on the list for it; empty while nobody is. */
  readonly who: string;
  readonly isArranged: boolean;
}

/** The chair meets the family half an hour before (domain.md 3.5): whoever interprets or speaks for somebody is there for it. */
const before = 30;

/**
 * What has to be booked and paid for a sitting, in the order of the people: interpreters and signers by the hour, advocates,
 * and transport there and back.
 *
 * Somebody who is left off the list needs nothing, and neither does an advocate for one who has declined.
 */
export const toArrange = (
  people: ReadonlyArray<Person>,
  needs: ReadonlyArray<PersonNeeds>,
  invitees: ReadonlyArray<Invitee>,
  { startsAt, endsAt }: { readonly startsAt: LocalTime | null; readonly endsAt: LocalTime | null },
): ReadonlyArray<ToArrange> => {
  const hours =
    startsAt === null || endsAt === null ? null : Math.ceil((minutesOf(endsAt) - minutesOf(startsAt) + before) / 30) / 2;
  return people.flatMap((person): ReadonlyArray<ToArrange> => {
    const entry = invitees.find(({ personId }) => personId === person.id);
    const own = needs.find(({ personId }) => personId === person.id);
    // A language stands with the person for good; only those who come, or of whom the request speaks, need somebody for it.
    if (entry === undefined ? own === undefined : !takesPart(entry)) return [];
    const asked = own ?? noNeeds(person.id);
    const helper = (part: Invitee['part']) =>
      invitees.find((one) => one.part === part && one.withPersonId === person.id && takesPart(one))?.name ?? '';
    const line = (what: ToArrange['what'], words: string, who: string, counted: number | null, done = who !== ''): ToArrange => ({
      what,
      personId: person.id,
      forWhom: fullName(person),
      words,
      hours: counted,
      who,
      isArranged: done,
    });
    const interpreter = interpreterInWords(person.interpreter, asked);
    return [
      ...(interpreter === ''
        ? []
        : [line(isSigned(person.interpreter) ? 'signer' : 'interpreter', interpreter, helper('interpreter'), hours)]),
      ...(asked.advocacy === 'wanted' || asked.advocacy === 'arranged'
        ? [line('advocate', '', helper('advocate'), hours, asked.advocacy === 'arranged' || helper('advocate') !== '')]
        : []),
      ...(asked.transport ? [line('transport', 'there and back', '', null)] : []),
    ];
  });
};

const takesPart = ({ attendance, reply }: Invitee): boolean =>
  attendance !== 'not-invited' && attendance !== 'excluded' && attendance !== 'apologies' && reply !== 'declined';

export const arrangedNames: { readonly [W in ToArrange['what']]: string } = {
  interpreter: 'Interpreter',
  signer: 'Sign language interpreter',
  advocate: 'Advocate',
  transport: 'Transport',
};
