import { isReview } from '../../core/conferences/clock.ts';
import { decidesNothing } from '../../core/conferences/decide.ts';
import type { LegalPlanning } from '../../core/conferences/record.ts';
import type { CopyChild, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { visitsInWords } from '../../core/plans/visits.ts';
import { listed } from '../../core/words.ts';
import { familyGroupLine, furtherStepLines } from '../further-steps.ts';
import { type Block, keyFacts, list, paragraph, strong } from '../model.ts';
import { nextHelpLines } from '../next-help.ts';
import { actionTable, assessmentTable, statusName } from '../plan-table.ts';
import { progressOverTime } from '../progress.ts';
import { called, contingencyOf, ended, hasPlan, nameOrAgency, onDate } from '../words.ts';
import { changeablePlan } from '../working-copy.ts';
import { inSection } from './arrangement.ts';
import { lines } from './statements.ts';
import { twoPlans } from './two-plans.ts';

/** Part 15: a review looks back on the plan, and a transfer-in conference on the plan that the children bring (IN02). */
export const progressOnPlan = (copy: ReaderCopy): ReadonlyArray<Block> => {
  if (copy.otherPlan !== null) return [...twoPlans(copy), ...lines(copy, inSection(copy, 'progress'))];
  if (!copy.children.some((child) => isReview(child.conference.kind)))
    return [paragraph('This was not a review: there was no plan to look back on.')];
  const done = copy.plan.actions.filter((action) => action.status !== null && action.evidence !== null && action.evidence !== '');
  return [
    ...lines(copy, inSection(copy, 'progress')),
    ...progressOverTime(copy),
    ...coreGroupsHeld(copy),
    ...visitsMade(copy),
    ...done.map((action) =>
      paragraph(
        `Action ${action.number}, ${action.status === null ? '' : statusName[action.status]}: ${ended(action.evidence ?? '')}`,
      ),
    ),
  ];
};

/** How often the plan was worked on; who came is for those who may be told (domain.md 5.1, 6.7). */
const coreGroupsHeld = ({ coreGroups: held }: ReaderCopy): ReadonlyArray<Block> =>
  held.length === 0
    ? []
    : [
        paragraph(strong('Core groups since the last conference')),
        list(
          'bullet',
          held.map(({ heldOn, came }) => `${onDate(heldOn)}${(came ?? []).length === 0 ? '' : `: ${listed(came ?? [])} came`}.`),
        ),
      ];

/** The promise of the last conference, and what was kept of it (PL04). */
const visitsMade = ({ children, visitsKept }: ReaderCopy): ReadonlyArray<Block> => {
  const lines = visitsKept.flatMap(({ childId, promised, kept }) => {
    const child = children.find(({ id }) => id === childId);
    return child === undefined || promised === '' ? [] : [`${child.givenName}: ${ended(promised)} ${kept}`];
  });
  return lines.length === 0 ? [] : [paragraph(strong('Visits promised at the last conference, and made')), list('bullet', lines)];
};

/** Part 20: the wide table of who does what, on pages of its own. */
export const outlinePlan = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const helped = nextHelpLines(copy);
  const talk = [
    ...(helped.length === 0 ? [] : [paragraph(strong('Help that follows where there is no plan')), list('bullet', helped)]),
    ...lines(copy, inSection(copy, 'plan-discussion')),
  ];
  const outstanding = assessmentTable(copy);
  const assessments = outstanding === undefined ? [] : [paragraph(strong('Assessments still to finish')), outstanding];
  if (copy.plan.actions.length === 0) return [...assessments, ...talk];
  return [{ block: 'landscape', blocks: [actionTable(copy, copy.plan.actions)] }, ...assessments, ...talk];
};

/** Part 21. */
export const contingencyAndLegal = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { bottomLine } = copy.plan;
  const contingency = contingencyOf(copy);
  const legal = copy.children.flatMap((child) => {
    const planning = child.decision?.legalPlanning ?? null;
    const besides = [familyGroupLine(child), ...furtherStepLines(child)]
      .filter((line) => line !== '')
      .map((line) => paragraph(line));
    if (planning === null) return besides;
    const on = planning.recommendedOn === null ? '' : ` on ${onDate(planning.recommendedOn)}`;
    return [
      paragraph(
        `The chair recommends a legal planning meeting for ${child.givenName}${on}. ${ended(planning.rationale)}${taken(planning)} The service decides.`,
      ),
      ...besides,
    ];
  });
  return [
    ...(contingency === '' ? [] : [paragraph(`If things get worse: ${contingency}`)]),
    ...(bottomLine === null || bottomLine === '' ? [] : [paragraph(`Not negotiable: ${ended(bottomLine)}`)]),
    ...legal,
    ...lines(copy, inSection(copy, 'contingency-and-legal')),
  ];
};

const taken = ({ owner, by }: LegalPlanning): string =>
  owner === undefined || owner === '' ? '' : ` ${owner} takes it to the service${by == null ? '' : ` by ${onDate(by)}`}.`;

/** Part 22: members and first meeting for those who are told where members will be; visits for everyone. */
export const coreGroup = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { plan, dates } = copy;
  const unchanged = goesOn(copy, 'the child protection plan and its core group go on unchanged');
  if (!inForce(copy)) return [paragraph('There is no child protection plan, and so no core group.')];
  return [
    ...unchanged,
    keyFacts([
      ['Lead social worker', plan.leadSocialWorker === null ? '' : called(plan.leadSocialWorker)],
      ['Members', listed(plan.coreGroup.map(nameOrAgency))],
      [
        'First meeting',
        plan.coreGroupOn === null
          ? ''
          : [onDate(plan.coreGroupOn), plan.coreGroupAt ?? '', plan.coreGroupPlace ?? ''].filter(Boolean).join(', '),
      ],
      ['Must meet by', dates.coreGroupBy === null ? '' : onDate(dates.coreGroupBy)],
      ...plan.visitsTo.map((visits): readonly [string, string] => {
        const child = copy.children.find(({ id }) => id === visits.childId);
        return [`Seeing ${child?.givenName ?? ''}`, ended(visitsInWords(visits))];
      }),
      ['Visits', changeablePlan(copy, 'visits', 'Visits', ended(plan.visits ?? ''))],
    ]),
  ];
};

/** Part 23. */
export const nextConference = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { plan } = copy;
  if (!inForce(copy)) return [paragraph('None: there is no child protection plan.')];
  return [
    ...goesOn(copy, 'the child protection plan goes on unchanged until the review is held'),
    keyFacts([
      ['Date', onDate(plan.nextConferenceOn)],
      ['Time and place', [plan.nextConferenceAt ?? '', plan.nextConferencePlace ?? ''].filter(Boolean).join(', ')],
      ...mustBeHeldBy(copy),
    ]),
  ];
};

/** One line where the children share a last day, else one for each of them (T-16, T-17). */
const mustBeHeldBy = (copy: ReaderCopy): ReadonlyArray<readonly [string, string]> => {
  const dated = copy.children.flatMap((child) =>
    hasPlan(child) && child.nextConferenceBy !== null ? [{ child, by: child.nextConferenceBy }] : [],
  );
  const days = [...new Set(dated.map(({ by }) => by))];
  if (days.length < 2) return days.map((by) => ['Must be held by', onDate(by)] as const);
  return dated.map(({ child, by }) => [`Must be held by, for ${child.givenName}`, onDate(by)] as const);
};

const inForce = (copy: ReaderCopy): boolean => copy.children.some((child) => hasPlan(child) || isUndecided(child));

/** A review that was adjourned or not quorate decided nothing, and the plan it was to review is in force. */
const isUndecided = (child: CopyChild): boolean =>
  child.inFull && isReview(child.conference.kind) && decidesNothing(child.decision?.outcome ?? null);

const goesOn = (copy: ReaderCopy, words: string): ReadonlyArray<Block> => {
  const names = listed(copy.children.filter(isUndecided).map((child) => child.givenName));
  return names === '' ? [] : [paragraph(`No decision was made for ${names}: ${words}.`)];
};
