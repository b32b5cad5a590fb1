import { isReview } from '../core/conferences/clock.ts';
import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { PersonId } from '../core/identifiers.ts';
import { visitsInWords } from '../core/plans/visits.ts';
import { changeSheet } from './change-sheet.ts';
import { framed } from './frame.ts';
import {
  type Block,
  type DocumentModel,
  form,
  heading,
  keyFacts,
  list,
  notice,
  paragraph,
  quote,
  strong,
  title,
  type UprightBlock,
} from './model.ts';
import { aloneFor } from './one-child.ts';
import { paginated } from './pages/pages.ts';
import { actionTable, assessmentTable } from './plan-table.ts';
import { progressOverTime } from './progress.ts';
import { whoIsWhoTable } from './who-is-who.ts';
import { birthWords, called, categoryOf, ended, inTable, nameOrAgency, onDate } from './words.ts';
import { changeablePlan } from './working-copy.ts';

/**
 * One child's plan, which prints alone: nothing of a brother's or sister's is in it (D6, domain.md 7.2, PL06).
 *
 * Page one says why there is a plan and what happens if it does not work (PL03).
 */
export const plan = (copy: ReaderCopy, childId: PersonId): DocumentModel => {
  const { alone, child } = aloneFor(copy, childId);
  const actions: ReadonlyArray<UprightBlock> = [
    heading(1, 'What needs to change, and who does what'),
    actionTable(alone, alone.plan.actions),
  ];
  const [onItsSide, upright] = [whole(alone, child, [{ block: 'landscape', blocks: actions }]), whole(alone, child, actions)];
  // On their side the actions are easier to read, but not where that leaves a page nearly empty.
  return paginated(upright).length < paginated(onItsSide).length ? upright : onItsSide;
};

const whole = (alone: ReaderCopy, child: CopyChild, actions: ReadonlyArray<Block>): DocumentModel =>
  framed('plan', alone, [
    title(`Child protection plan for ${child.givenName}`),
    facts(alone, child),
    ...why(alone),
    ...ifItDoesNotWork(alone),
    ...changeSheet(alone),
    ...howFar(alone),
    ...strengths(alone),
    ...actions,
    ...assessments(alone),
    heading(1, 'Seeing the child'),
    ...seeing(alone, child),
    ...coreGroup(alone),
    ...wishes(alone, child),
    heading(1, 'Review'),
    paragraph(reviewWords(alone, child)),
    ...signatures(alone),
  ]);

const facts = (copy: ReaderCopy, child: CopyChild): Block => {
  const { plan: agreed, chair, version, sitting } = copy;
  return keyFacts([
    ['Child', child.name],
    ['Born or due', birthWords(child.birth)],
    ['Plan', isReview(child.conference.kind) ? 'Reviewed plan' : 'Outline plan, agreed at the conference'],
    ['Started', isReview(child.conference.kind) ? '' : inTable(sitting.heldOn)],
    ['Category', categoryOf(child)],
    ['Lead social worker', agreed.leadSocialWorker === null ? '' : called(agreed.leadSocialWorker)],
    ['Chair', chair === null ? '' : `${chair.name}, ${chair.role}`],
    ['Version', version.number],
  ]);
};

const why = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const danger = copy.statements.filter((statement) => statement.kind === 'danger');
  const said = danger.map((statement) => paragraph(ended(statement.text)));
  return [
    heading(1, 'Why there is a plan'),
    ...(said.length === 0 ? [paragraph('The danger statement is still to be written.')] : said),
  ];
};

const ifItDoesNotWork = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { contingency, contingencyTrigger, bottomLine } = copy.plan;
  const trigger = contingencyTrigger ?? '';
  return [
    heading(1, 'If the plan does not work'),
    ...(trigger === '' ? [] : [notice(strong('If this happens: '), ended(trigger))]),
    notice(
      ...(trigger === '' ? [] : [strong('Then: ')]),
      ended(contingency ?? '') || 'The lead social worker calls the core group together at once, and the chair is told.',
    ),
    ...(bottomLine === null || bottomLine === '' ? [] : [paragraph(strong('Not negotiable: '), ended(bottomLine))]),
  ];
};

const assessments = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const table = assessmentTable(copy);
  return table === undefined ? [] : [heading(1, 'Assessments still to finish'), table];
};

/** Over all conferences of the plan (PL08). */
const howFar = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => {
  const progress = progressOverTime(copy);
  return progress.length === 0 ? [] : [heading(1, 'How far each outcome is'), ...progress];
};

const strengths = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const said = copy.statements.filter((statement) => statement.section === 'strengths');
  return said.length === 0
    ? []
    : [
        heading(1, 'What is already good'),
        list(
          'bullet',
          said.map((statement) => ended(statement.text)),
        ),
      ];
};

/** The promise, which the next conference looks back on (PL04, PL-05). */
const seeing = (copy: ReaderCopy, child: CopyChild): ReadonlyArray<Block> => {
  const promised = copy.plan.visitsTo.find(({ childId }) => childId === child.id);
  const own = promised === undefined ? '' : visitsInWords(promised);
  const all = ended(copy.plan.visits ?? '');
  const kept = copy.visitsKept.find(({ childId }) => childId === child.id);
  const before =
    kept === undefined || kept.promised === ''
      ? []
      : [paragraph(strong('Promised last time: '), `${ended(kept.promised)} ${kept.kept}`)];
  if (own === '' && all === '') return [paragraph('Still to be agreed.'), ...before];
  return [
    ...before,
    ...(own === '' ? [] : [paragraph(strong(`${child.givenName}: `), ended(own))]),
    ...(all === '' ? [] : [paragraph(changeablePlan(copy, 'visits', 'Visits', all))]),
  ];
};

const coreGroup = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { coreGroup: members, coreGroupOn, coreGroupAt, coreGroupPlace } = copy.plan;
  const first =
    coreGroupOn === null
      ? ''
      : `It first meets on ${[onDate(coreGroupOn), coreGroupAt ?? '', coreGroupPlace ?? ''].filter(Boolean).join(', ')}.`;
  return [
    heading(1, 'Core group: who carries the plan out'),
    ...(members.length === 0
      ? [paragraph('The lead social worker tells you how you take part.')]
      : [list('bullet', members.map(called))]),
    ...(first === '' ? [] : [paragraph(first)]),
    heading(2, 'Who is who'),
    whoIsWhoTable(copy),
  ];
};

const wishes = (copy: ReaderCopy, child: CopyChild): ReadonlyArray<Block> => {
  const own = copy.statements.filter(
    (s) => s.section === 'child-world' && (s.kind === 'verbatim' || s.kind === 'view') && s.text.trim() !== '',
  );
  const family = copy.statements.filter((s) => s.section === 'family-views');
  if (own.length + family.length === 0) return [];
  return [
    heading(1, 'Wishes'),
    ...(own.length === 0
      ? []
      : [
          heading(2, child.givenName),
          list(
            'bullet',
            own.map((s) => (s.kind === 'verbatim' ? quote(s.text) : ended(s.text))),
          ),
        ]),
    ...(family.length === 0
      ? []
      : [
          heading(2, 'Family'),
          list(
            'bullet',
            family.map((s) => ended(s.text)),
          ),
        ]),
  ];
};

const reviewWords = (copy: ReaderCopy, child: CopyChild): string => {
  const { nextConferenceOn } = copy.plan;
  const by = child.nextConferenceBy;
  return `The plan is reviewed at the next conference${nextConferenceOn === null ? '' : ` on ${onDate(nextConferenceOn)}`}${by === null ? '' : `, which must be held by ${onDate(by)}`}. If it is not working, the review is brought forward. The plan may be used in court to show how everyone worked together.`;
};

/** Signing says that somebody has had the plan; refusing to sign does not stop it. */
const signatures = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const people = copy.plan.coreGroup.map(nameOrAgency);
  return [
    heading(1, 'Signatures'),
    paragraph('You sign that you have had this plan. Say below where you disagree: the plan goes on all the same.'),
    form(
      [
        ['Name', 40],
        ['Signature', 35],
        ['Date', 25],
      ],
      (people.length === 0 ? [copy.reader.name] : people).map((name) => [name, '', '']),
    ),
  ];
};
