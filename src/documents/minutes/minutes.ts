import type { ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { listed, sentenceCase } from '../../core/words.ts';
import { framed } from '../frame.ts';
import { type Block, type DocumentModel, heading, keyFacts, paragraph, strong, table, title } from '../model.ts';
import { categoryOf, chairInFull, fromTo, givenNames, hasPlan, kindsOf, onDate, outcomeOf } from '../words.ts';
import { agencyInformation } from './agency-information.ts';
import { ownStatements } from './arrangement.ts';
import { attendance } from './attendance.ts';
import { approval, distribution, inclusionAndEquality, outcomeShared } from './closing.ts';
import { agencyViews, decision, dissent } from './decisions.ts';
import { children, family } from './family.ts';
import { conferenceDetails, openingStatements, reportsReceived } from './formalities.ts';
import { inTheirOwnWords } from './own-words.ts';
import { contingencyAndLegal, coreGroup, nextConference, outlinePlan, progressOnPlan } from './plan-sections.ts';
import { scaling } from './scaling.ts';
import { analysis, childsWorld, familyViews, legalStatus, reason, strengths, worries } from './what-was-said.ts';

/** One numbered part of the record: its heading, word for word as domain.md 6.7 has it, and how it is filled from a copy. */
export interface Section {
  readonly title: string;
  readonly blocks: (copy: ReaderCopy) => ReadonlyArray<Block>;
}

/** The 27 parts of the record in their order (D5, domain.md 6.7). */
const minuteSections: ReadonlyArray<Section> = [
  { title: 'Conference details', blocks: conferenceDetails },
  { title: 'Children', blocks: children },
  { title: 'Family and significant people', blocks: family },
  { title: 'Attendance', blocks: attendance },
  { title: 'Reports received', blocks: reportsReceived },
  { title: 'Opening statements', blocks: openingStatements },
  { title: 'Reason for conference', blocks: reason },
  { title: 'Legal status and history', blocks: legalStatus },
  { title: "The child's world", blocks: childsWorld },
  { title: "Parents' and family's views", blocks: familyViews },
  { title: 'Information from agencies', blocks: agencyInformation },
  { title: 'Strengths and safety', blocks: strengths },
  { title: 'Worries and risks', blocks: worries },
  { title: 'Analysis', blocks: analysis },
  { title: 'Progress on plan', blocks: progressOnPlan },
  { title: 'Scaling', blocks: scaling },
  { title: 'Agency views on threshold', blocks: agencyViews },
  { title: 'Decision', blocks: decision },
  { title: 'Dissent', blocks: dissent },
  { title: 'Outline plan', blocks: outlinePlan },
  { title: 'Contingency and legal', blocks: contingencyAndLegal },
  { title: 'Core group', blocks: coreGroup },
  { title: 'Next conference', blocks: nextConference },
  { title: 'Inclusion and equality', blocks: inclusionAndEquality },
  { title: 'Outcome shared with child', blocks: outcomeShared },
  { title: 'Distribution', blocks: distribution },
  { title: 'Approval', blocks: approval },
];

/**
 * The record of the conference for one reader. The first page answers who, when, what was decided and what is next;
 * then come the 27 parts, with the same numbers in every copy.
 *
 * A part in which a reader's copy has nothing is left out, and one sentence at the front of every copy says so, whether it happened in
 * this one or not: whether nothing was said or nothing of it may be told looks the same (X3, X5). The service's own copy has every part.
 */
export const minutes = (copy: ReaderCopy): DocumentModel =>
  framed('minutes', copy, [
    title(`Record of ${kindsOf(copy)}`),
    ...atAGlance(copy),
    ...(copy.reader.class === 'desk' ? [] : [paragraph(partsKeepTheirNumbers)]),
    ...inTheirOwnWords(ownStatements(copy)),
    ...minuteSections.flatMap(({ title: name, blocks }, index) => part(copy, index + 1, name, blocks(copy))),
  ]);

const partsKeepTheirNumbers =
  'Everybody’s copy of this record is made for them. Its parts have the same numbers in every copy; a part that has nothing in it for this copy is left out.';

const part = (copy: ReaderCopy, number: number, name: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  if (blocks.length > 0) return numbered(number, name, blocks);
  return copy.reader.class === 'desk' ? numbered(number, name, [paragraph('Nothing was recorded.')]) : [];
};

const numbered = (number: number, name: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const head = heading(1, `${number}. ${name}`);
  // The heading of a wide table turns with its page.
  const [first, ...rest] = blocks;
  if (first?.block === 'landscape') return [{ block: 'landscape', blocks: [head, ...first.blocks] }, ...rest];
  return [head, ...blocks];
};

const atAGlance = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { sitting, plan, organisation, chair } = copy;
  const shown = copy.children.filter((child) => child.inFull);
  const lead = plan.leadSocialWorker;
  const next = [
    ...(plan.nextConferenceOn === null || !shown.some(hasPlan) ? [] : [`Next conference: ${onDate(plan.nextConferenceOn)}`]),
    ...(plan.coreGroupOn === null ? [] : [`First core group: ${onDate(plan.coreGroupOn)}`]),
    ...(lead === null
      ? []
      : [`Lead social worker: ${listed([lead.name, lead.agencyName].filter(Boolean).slice(0, 1))}, ${lead.agencyName}`]),
  ];
  return [
    keyFacts([
      ['Organisation', organisation.name],
      ['About', givenNames(copy)],
      ['Held', [onDate(sitting.heldOn), fromTo(sitting.startsAt, sitting.endsAt)].filter(Boolean).join(', ')],
      ['Chair', chair === null ? '' : chairInFull(chair)],
      ['What happens next', next.join('\n')],
      ['Status', `${sentenceCase(copy.version.state)}, version ${copy.version.number}`],
    ]),
    table(
      [
        ['Child', 30],
        ['Decision', 45],
        ['Category', 25],
      ],
      shown.map((child) => [strong(child.name), outcomeOf(child), categoryOf(child)]),
    ),
  ];
};
