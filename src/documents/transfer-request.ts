import { categoryName } from '../core/conferences/decision-words.ts';
import type { CopyAdult, CopyAttendee, CopyChild, CopyStatement, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { PersonId } from '../core/identifiers.ts';
import { contactLine, framed, letterhead } from './frame.ts';
import { type Block, type DocumentModel, form, heading, keyFacts, list, notice, paragraph, table, title } from './model.ts';
import { aloneFor } from './one-child.ts';
import { actionTable } from './plan-table.ts';
import { birthWords, called, categoryOf, contactOf, contingencyOf, ended, inTable, nameOrAgency, onDate } from './words.ts';

/**
 * The request to another council to take over the plan of a child who moved there for good, with what it needs to hold its own
 * conference in time: why they moved, the plan as it is, the reports there are, the history, what the move does to the risk, special
 * needs and legal status (D11, domain.md 6.10, T-20).
 *
 * It is made from the lead social worker's own copy: what they may have, their colleagues there may. What this desk cannot know is left
 * open for them to write.
 */
export const transferRequest = (copy: ReaderCopy, childId: PersonId): DocumentModel => {
  const { alone, child } = aloneFor(copy, childId);
  const of = (section: CopyStatement['section']) => alone.statements.filter((one) => one.section === section);
  return framed('transfer-request', alone, [
    ...letterhead(copy).slice(0, 1),
    paragraph(`${onDate(copy.producedOn)}. Reference ${copy.sitting.reference}.`),
    title('Request to take over a child protection plan'),
    paragraph(
      `${child.name} has a child protection plan here and has moved to your area for good. Please hold a transfer-in conference within 15 working days of this written notice (Working Together), tell us the day, and invite the lead social worker. Our plan stays in force, and ours to carry out, until your conference has decided.`,
    ),
    facts(alone, child),
    heading(1, 'The move, and why'),
    openTo(
      'Since when, with whom, the kind of home, why they moved, and whether they mean to stay. The new address is told by telephone only.',
    ),
    heading(1, 'What the move does to the risk'),
    openTo('What is safer, what is not, who could find them, which help ends and what takes its place.'),
    heading(1, 'Special needs'),
    ...needs(alone, child),
    heading(1, 'Legal status and history'),
    ...history(child, of('legal-status')),
    heading(1, 'Why there is a plan'),
    ...lines([...alone.statements.filter(({ kind }) => kind === 'danger'), ...of('strengths')]),
    ...(contingencyOf(alone) === '' ? [] : [paragraph(`If the plan does not work: ${contingencyOf(alone)}`)]),
    heading(1, 'Reports there are'),
    ...reports(alone, child),
    heading(1, 'Who works with the child here'),
    list(
      'bullet',
      alone.plan.coreGroup.filter(isAbout(child)).map((one) => [called(one), contactOf(one.contact)].filter(Boolean).join(', ')),
    ),
    heading(1, 'Enclosed'),
    list('tick', [
      'The minutes of the last conference',
      'The plan',
      'The assessments',
      'The chronology',
      'The reports of the agencies',
    ]),
    notice(
      `Until we hear from you: ${[copy.plan.leadSocialWorker === null ? '' : [nameOrAgency(copy.plan.leadSocialWorker), contactOf(copy.plan.leadSocialWorker.contact)].filter(Boolean).join(', '), contactLine(copy)].filter(Boolean).join('; ')}.`,
    ),
    { block: 'landscape', blocks: [heading(1, 'The plan as it is'), actionTable(alone, alone.plan.actions)] },
  ]);
};

const facts = (copy: ReaderCopy, child: CopyChild): Block =>
  keyFacts([
    ['Child', child.name],
    ['Born or due', birthWords(child.birth)],
    ['School or nursery here', child.school ?? ''],
    ['Language', child.language ?? ''],
    ['Category', categoryOf(child)],
    ['Last conference', onDate(copy.sitting.heldOn)],
    ['Our next review must be held by', child.nextConferenceBy === null ? '' : onDate(child.nextConferenceBy)],
    ['Lead social worker', copy.plan.leadSocialWorker === null ? '' : called(copy.plan.leadSocialWorker)],
    ['Reached by', copy.plan.leadSocialWorker === null ? '' : contactOf(copy.plan.leadSocialWorker.contact)],
    ['Chair', copy.chair === null ? '' : `${copy.chair.name}, ${copy.chair.role}`],
  ]);

/** What only the person who knows of the move can write. */
const openTo = (hint: string): Block => form([[hint, 1]], [[''], ['']]);

const needs = (copy: ReaderCopy, child: CopyChild): ReadonlyArray<Block> => {
  const said = [
    ...[child.disability ?? '', child.needs ?? ''].filter((one) => one !== '').map((one) => `${child.givenName}: ${ended(one)}`),
    ...copy.adults.filter(isFamilyOf(child)).flatMap(({ name, needs: own, interpreter }) => {
      const both = [
        withoutStop(own ?? ''),
        interpreter == null || interpreter === '' ? '' : `interpreter: ${interpreter}`,
      ].filter((one) => one !== '');
      return both.length === 0 ? [] : [`${name}: ${ended(both.join('; '))}`];
    }),
  ];
  return said.length === 0 ? [paragraph('None are recorded.')] : [list('bullet', said)];
};

const withoutStop = (text: string): string => text.trim().replace(/\.$/, '');

const history = (child: CopyChild, said: ReadonlyArray<CopyStatement>): ReadonlyArray<Block> => {
  const before = (child.previousPlans ?? []).map(
    ({ startedOn, endedOn, category }) =>
      `Earlier plan: ${inTable(startedOn)} to ${inTable(endedOn)}, ${categoryName(category)}.`,
  );
  const status = child.legalStatus == null || child.legalStatus === '' ? [] : [`Legal status: ${ended(child.legalStatus)}`];
  const all = [...status, ...before, ...said.map(({ text }) => ended(text))];
  return all.length === 0 ? [paragraph('Nothing is recorded.')] : [list('bullet', all)];
};

const lines = (said: ReadonlyArray<CopyStatement>): ReadonlyArray<Block> =>
  said.length === 0
    ? []
    : [
        list(
          'bullet',
          said.map(({ text }) => ended(text)),
        ),
      ];

/**
 * Whoever is known to work with brothers or sisters alone has no part in this child's papers: a school that is named here says where
 * another child can be found (PL06). Of whom nothing is said works with the family.
 */
const isAbout =
  ({ id, reported }: CopyChild) =>
  ({ id: attendee, worksWith }: CopyAttendee): boolean =>
    worksWith === null ||
    worksWith.includes(id) ||
    reported.some((one) => one.attendee.id === attendee && one.report.view !== null);

/** Whose needs the other council has to know of: those of this child's own adults, not of a brother's father. */
const isFamilyOf =
  ({ id, livesWith }: CopyChild) =>
  ({ name, relationships }: CopyAdult): boolean =>
    livesWith.includes(name) || relationships.some(({ childId }) => childId === id);

const reports = (copy: ReaderCopy, child: CopyChild): ReadonlyArray<Block> => {
  const rows = copy.attendees
    .filter(isAbout(child))
    .flatMap((one) => (one.report?.status === 'received' ? [[called(one), inTable(one.report.receivedOn)]] : []));
  return rows.length === 0
    ? [paragraph('None are recorded.')]
    : [
        table(
          [
            ['Agency and author', 70],
            ['Received', 30],
          ],
          rows,
        ),
      ];
};
