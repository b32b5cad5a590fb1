import { fullName } from '../children/people.ts';
import type { Condition } from '../conferences/conditions.ts';
import { type ExclusionAsked, interpreterInWords, type PersonNeeds } from '../conferences/person-needs.ts';
import { type ToArrange, toArrange } from '../conferences/to-arrange.ts';
import type { PersonId } from '../identifiers.ts';
import { longDate } from '../local-date.ts';
import type { Copying } from './copying.ts';
import type { ReaderCopy } from './reader-copy.ts';
import type { SittingFile } from './sitting-file.ts';

/** What somebody needs to take part, for their own letter and for the desk; nobody else is told (IN05). */
export interface CopyNeeds extends Pick<PersonNeeds, 'personId' | 'advocacy' | 'stepFree' | 'hearingLoop' | 'transport'> {
  readonly name: string;
  /** `Punjabi (Mirpuri), a woman`; empty where no interpreter is needed. */
  readonly interpreter: string;
}

/** A wish to keep somebody out that the chair has not decided; for the desk alone, and without what it rests on. */
export interface CopyExclusionAsked extends Pick<ExclusionAsked, 'ground' | 'requestedBy' | 'requestedOn'> {
  readonly name: string;
  /** Where it was asked after the last day for it (T-10): which day that was. */
  readonly lateAfter: string | null;
}

/** What bail, the police or a court forbids somebody; for the desk alone. */
export interface CopyCondition extends Pick<Condition, 'kind' | 'words'> {
  readonly name: string;
  readonly notToMeet: ReadonlyArray<string>;
}

/** What the sitting has to be ready for, as far as this reader may know it; nothing once it has been held. */
export const copyNeeds = (
  { file, reader }: Copying,
  isToCome: boolean,
): Pick<ReaderCopy, 'needs' | 'arrange' | 'exclusionsAsked' | 'conditions'> => {
  if (!isToCome) return { needs: [], arrange: [], exclusionsAsked: [], conditions: [] };
  const { people } = file.family;
  const isDesk = reader.class === 'desk';
  return {
    needs: file.request.needs.flatMap(({ dialect, interpreterGender, ...one }): ReadonlyArray<CopyNeeds> => {
      const person = people.find(({ id }) => id === one.personId);
      if (person === undefined || !(isDesk || one.personId === reader.personId)) return [];
      const interpreter = interpreterInWords(person.interpreter, { dialect, interpreterGender });
      return [{ ...one, name: fullName(person), interpreter }];
    }),
    arrange: isDesk ? arrangedFor(file) : [],
    exclusionsAsked: isDesk ? undecided(file) : [],
    conditions: isDesk ? conditionsIn(file) : [],
  };
};

const conditionsIn = ({ request, family }: SittingFile): ReadonlyArray<CopyCondition> => {
  const named = (id: PersonId): ReadonlyArray<string> => family.people.filter((one) => one.id === id).map(fullName);
  return request.conditions.flatMap(({ personId, kind, words, notToMeet }) =>
    named(personId).map((name) => ({ name, kind, words, notToMeet: notToMeet.flatMap(named) })),
  );
};

/** What has to be booked and paid for this sitting. */
export const arrangedFor = ({ family, request, record, sitting }: SittingFile): ReadonlyArray<ToArrange> =>
  toArrange(family.people, request.needs, Object.values(record.invitees), sitting);

/** Exclusions that were asked for with the request, of people about whom the chair has said nothing yet. */
const undecidedExclusions = ({ request, record }: Pick<SittingFile, 'request' | 'record'>): ReadonlyArray<ExclusionAsked> =>
  request.exclusionsAsked.filter(
    ({ personId }) => !Object.values(record.invitees).some((one) => one.personId === personId && one.exclusion !== null),
  );

const undecided = (file: SittingFile): ReadonlyArray<CopyExclusionAsked> => {
  const last = file.deadlines.find(({ rule }) => rule === 'T-10')?.due;
  return undecidedExclusions(file).flatMap(({ personId, ground, requestedBy, requestedOn }) => {
    const person = file.family.people.find(({ id }) => id === personId);
    if (person === undefined) return [];
    const lateAfter = last !== undefined && requestedOn > last ? longDate(last) : null;
    return [{ name: fullName(person), ground, requestedBy, requestedOn, lateAfter }];
  });
};
