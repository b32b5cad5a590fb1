import { type InterpreterGender, interpreterInWords, noNeeds, type PersonNeeds } from '../conferences/person-needs.ts';
import type { PaperFormat } from '../distribution/paper-format.ts';
import type { PersonId } from '../identifiers.ts';
import type { Person } from './people.ts';

/**
 * What somebody needs at every conference: it belongs to the person, and each request begins with it (IN05, AG09). Whether they want an
 * advocate is asked anew each time.
 */
export interface StandingNeeds {
  readonly dialect: string;
  readonly interpreterGender: InterpreterGender;
  readonly stepFree: boolean;
  readonly hearingLoop: boolean;
  readonly transport: boolean;
}

/** Of what was asked with one request, what holds at every conference. */
export const standingNeedsIn = ({
  dialect,
  interpreterGender,
  stepFree,
  hearingLoop,
  transport,
}: PersonNeeds): StandingNeeds => ({
  dialect,
  interpreterGender,
  stepFree,
  hearingLoop,
  transport,
});

/** Of somebody of whom nobody has said anything. */
export const noStandingNeeds: StandingNeeds = standingNeedsIn(noNeeds('' as PersonId));

/** Whether nobody has said anything. */
export const hasNoStandingNeeds = (access: StandingNeeds): boolean =>
  access.dialect === '' && access.interpreterGender === 'any' && !access.stepFree && !access.hearingLoop && !access.transport;

/** What is asked with a request, begun with what is known of each person. What the request says of somebody itself stands. */
export const withStandingNeeds = (
  asked: ReadonlyArray<PersonNeeds>,
  known: ReadonlyMap<PersonId, StandingNeeds>,
): ReadonlyArray<PersonNeeds> => [
  ...asked,
  ...[...known]
    .filter(([id, access]) => !hasNoStandingNeeds(access) && !asked.some(({ personId }) => personId === id))
    .map(([id, access]) => ({ ...noNeeds(id), ...access })),
];

/** What the request of another conference said, with what is known of each person since. */
export const withLatestNeeds = (
  carried: ReadonlyArray<PersonNeeds>,
  known: ReadonlyMap<PersonId, StandingNeeds>,
): ReadonlyArray<PersonNeeds> =>
  withStandingNeeds(
    carried.map((one) => ({ ...one, ...known.get(one.personId) })),
    known,
  );

/** In one line, for the list of who is invited: `Interpreter: Polish, a woman · a way without steps · 18 point, easy to read`. */
export const supportInWords = (
  person: Pick<Person, 'interpreter' | 'textSize' | 'needs'>,
  access: StandingNeeds,
  format: PaperFormat,
): string => {
  const interpreter = interpreterInWords(person.interpreter, access);
  const papers = [
    person.textSize === 12 ? '' : `${person.textSize} point`,
    format.easyRead ? 'easy to read' : '',
    format.dyslexiaFriendly ? 'dyslexia-friendly' : '',
    format.language === '' ? '' : `translation offered in ${format.language}`,
  ].filter((part) => part !== '');
  return [
    interpreter === '' ? '' : `Interpreter: ${interpreter}`,
    access.stepFree ? 'a way without steps' : '',
    access.hearingLoop ? 'a hearing loop' : '',
    access.transport ? 'has to be brought and taken home' : '',
    papers.length === 0 ? '' : `papers: ${papers.join(', ')}`,
    person.needs,
  ]
    .filter((part) => part !== '')
    .join(' · ');
};
