import type { Invitee } from '../conferences/record.ts';
import type { LocalDate } from '../local-date.ts';
import type { Absence } from '../scheduling/availability.ts';
import type { Practitioner } from './directory.ts';

/** Somebody on the list who is away on the day, and who comes instead; `deputy` empty where the directory names nobody. */
export interface PersonAway {
  readonly name: string;
  readonly reason: string;
  readonly deputy: string;
  /** The deputy is on the list already, by the name that stands there. */
  readonly isAsked: boolean;
}

/** Those of the list who are away on `on`, by the absences of the directory; not whoever is not invited or sends apologies (AG01). */
export const peopleAway = (
  list: ReadonlyArray<Pick<Invitee, 'name' | 'practitionerId' | 'attendance' | 'deputyName'>>,
  directory: ReadonlyArray<Practitioner>,
  absences: ReadonlyArray<Absence>,
  on: LocalDate,
): ReadonlyArray<PersonAway> =>
  list.flatMap(({ name, practitionerId, attendance, deputyName }) => {
    const absence = absences.find((one) => one.practitionerId === practitionerId && one.from <= on && on <= one.until);
    if (absence === undefined || attendance !== 'expected') return [];
    const deputy = directory.find(({ id }) => id === practitionerId)?.deputy ?? '';
    return [{ name, reason: absence.reason.trim(), deputy, isAsked: deputyName.trim() !== '' }];
  });

/** `Juno PLASTER is away on that day (leave); Alder STANDIN comes instead, says the directory.` */
export const awayPersonInWords = ({ name, reason, deputy, isAsked }: PersonAway): string => {
  const away = `${name} is away on that day${reason === '' ? '' : ` (${reason})`}`;
  if (isAsked) return `${away}; a deputy is named.`;
  return deputy === '' ? `${away}, and the directory names no deputy.` : `${away}; ${deputy} comes instead, says the directory.`;
};
