import type { PersonNumber } from '../importing/read-person.ts';
import { ageOn, type LocalDate } from '../local-date.ts';
import { type FamilyFile, fullName, type Person } from './people.ts';

/** What the council's system needs of a child before it can tell CP-IS of a plan, and what of it is not there (domain.md 8.4). */
export interface CpIsRow {
  readonly childId: Person['id'];
  readonly name: string;
  /** For an unborn child, the mother's; empty where it is not known. */
  readonly nhsNumber: string;
  readonly isMothers: boolean;
  readonly upn: string;
  readonly legalStatus: string;
  /** Child protection plans that have ended, here or before this desk knew the child. */
  readonly previousPlans: number;
  /** Each as a sentence; none where the child is ready. */
  readonly gaps: ReadonlyArray<string>;
}

/** From this age a child is of compulsory school age and should have a unique pupil number. Source: Education Act 1996, section 8. */
const schoolAge = 5;

/**
 * One row for each child of the family, in its order. `endedHere` is how many plans of a child have ended on this desk.
 *
 * CP-IS goes by the NHS number, of an unborn child by its mother's (domain.md 8.4).
 */
export const cpIsRows = (
  file: FamilyFile,
  numbers: ReadonlyArray<PersonNumber & { readonly personId: Person['id'] }>,
  endedHere: (childId: Person['id']) => number,
  today: LocalDate,
): ReadonlyArray<CpIsRow> => {
  const numberOf = (id: Person['id'] | undefined, kind: PersonNumber['kind']): string =>
    numbers.find((one) => one.personId === id && one.kind === kind)?.number ?? '';
  return file.people.flatMap((child) => {
    if (child.child === null) return [];
    const isMothers = child.birth.known === 'expected';
    const mother = file.relationships.find(({ childId, kind }) => childId === child.id && kind.trim().toLowerCase() === 'mother');
    const nhsNumber = numberOf(isMothers ? mother?.adultId : child.id, 'nhs');
    const upn = numberOf(child.id, 'upn');
    const { legalStatus, previousPlans } = child.child;
    const age = child.birth.known === 'date' ? ageOn(child.birth.on, today) : undefined;
    const gaps = [
      nhsNumber === '' && (isMothers ? 'The mother’s NHS number is not known.' : 'The NHS number is not known.'),
      upn === '' && age !== undefined && age >= schoolAge && 'The unique pupil number is not known.',
      legalStatus.trim() === '' && !isMothers && 'The legal status is not said.',
      child.birth.known !== 'date' && !isMothers && 'The date of birth is not known.',
    ];
    return [
      {
        childId: child.id,
        name: fullName(child),
        nhsNumber,
        isMothers,
        upn,
        legalStatus,
        previousPlans: previousPlans.length + endedHere(child.id),
        gaps: gaps.filter((gap) => gap !== false),
      },
    ];
  });
};
