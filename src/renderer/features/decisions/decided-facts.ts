import { keepsPlan } from '../../../core/conferences/decide.ts';
import { categoryName, limbName, outcomeName } from '../../../core/conferences/decision-words.ts';
import { familyGroupName, furtherStepKinds, furtherStepName } from '../../../core/conferences/further-steps.ts';
import { lookedAfterInWords } from '../../../core/conferences/looked-after.ts';
import { helpKindOf } from '../../../core/conferences/next-help.ts';
import type { Decision, Invitee } from '../../../core/conferences/record.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { sentenceCase } from '../../words/record-words.ts';
import { momentInWords } from './decision-sentences.ts';
import { helpNames } from './help-names.ts';

/** What was decided, in the order in which it is read aloud: a term and its words; what nobody said is left out. */
export type Fact = readonly [term: string, words: string];

/** What the chair decided for one child and nobody changes any more, with who confirmed it and when (DC01). */
export const decidedFacts = (decision: Decision): ReadonlyArray<Fact> => {
  const { outcome, limb, limbReasons, category, categoryBefore, otherConcerns, confirmed } = decision;
  const hasPlan = keepsPlan(outcome);
  const before = categoryBefore ?? null;
  const moved =
    hasPlan && before !== null && category !== null && before !== category ? `, until now ${categoryName(before)}` : '';
  return said([
    ['Decision', outcome === null ? 'No decision' : outcomeName(outcome)],
    ['Threshold', limb === null ? '' : sentenceCase(limbName(limb))],
    ['Limb A, because', limb === 'both' ? (limbReasons?.A ?? '') : ''],
    ['Limb B, because', limb === 'both' ? (limbReasons?.B ?? '') : ''],
    ['Main category', hasPlan && category !== null ? `${sentenceCase(categoryName(category))}${moved}` : ''],
    ['Other concerns', otherConcerns.map((one) => sentenceCase(categoryName(one))).join(', ')],
    ['Reasons', decision.reasons],
    ['Decided without everyone’s agreement, because', decision.withoutAgreement],
    ['Went ahead although not quorate, because', decision.inquorateReason],
    ['Until the next sitting', decision.interimPlan],
    ['Confirmed', confirmed === null ? 'Not confirmed' : [confirmed.by, momentInWords(confirmed.at)].filter(Boolean).join(', ')],
  ]);
};

/** What follows from it, once the record is approved. */
export const followingFacts = (decision: Decision, invitees: { readonly [id: string]: Invitee }): ReadonlyArray<Fact> => {
  const { lookedAfter, legalPlanning, familyGroup, steps = {} } = decision;
  return said([
    ['Ends all the same, because', decision.endDespite ?? ''],
    ['Help that follows', helpInWords(decision, invitees)],
    [
      'Also looked after',
      lookedAfter == null ? '' : [sentenceCase(lookedAfterInWords(lookedAfter)), lookedAfter.why].filter(Boolean).join('. '),
    ],
    [
      'Legal planning meeting',
      legalPlanning === null
        ? ''
        : [
            'Recommended',
            onDay(legalPlanning.recommendedOn),
            legalPlanning.rationale,
            takenBy(legalPlanning.owner ?? '', legalPlanning.by ?? null),
          ]
            .filter(Boolean)
            .join('. '),
    ],
    [
      'Family group conference',
      familyGroup?.answer == null
        ? ''
        : [familyGroupName[familyGroup.answer], onDay(familyGroup.on), familyGroup.owner, familyGroup.note]
            .filter(Boolean)
            .join('. '),
    ],
    ...furtherStepKinds.map((kind): Fact => {
      const step = steps[kind];
      return [
        furtherStepName[kind],
        step === undefined ? '' : [step.what, takenBy(step.owner, step.by)].filter(Boolean).join('. '),
      ];
    }),
  ]);
};

const said = (facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> => facts.filter(([, words]) => words.trim() !== '');

const onDay = (on: LocalDate | null): string => (on === null ? '' : longDate(on));

const takenBy = (owner: string, by: LocalDate | null): string =>
  [owner, by === null ? '' : `by ${longDate(by)}`].filter(Boolean).join(', ');

const helpInWords = ({ outcome, nextHelp }: Decision, invitees: { readonly [id: string]: Invitee }): string => {
  const kind = helpKindOf(outcome, nextHelp);
  if (kind === null || nextHelp === null) return '';
  const { agency, owner, startsOn, accepted, acceptedBy = null, whyNone = '' } = nextHelp;
  const by = acceptedBy === null ? '' : ` by ${invitees[acceptedBy]?.name ?? ''}`;
  return [
    helpNames[kind],
    agency,
    owner,
    startsOn === null ? '' : `from ${longDate(startsOn)}`,
    kind === 'none' ? whyNone : accepted ? `accepted${by} in the room` : 'not accepted yet',
  ]
    .filter((part) => part !== '')
    .join(', ');
};
