import type { ChildVisits } from '../core/conferences/outline-plan.ts';
import type { CopyAction, CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { PersonId } from '../core/identifiers.ts';
import { plainWords } from '../core/plans/plain-words.ts';
import { oftenInWords } from '../core/plans/visits.ts';
import { calledBy, contactLine, framed, ifWorried } from './frame.ts';
import { type Block, type DocumentModel, heading, notice, paragraph, strong, title } from './model.ts';
import { aloneFor } from './one-child.ts';
import { statusName } from './plan-table.ts';
import { explainedIn } from './reading-format.ts';
import { contactOf, ended, nameOrAgency, onDate } from './words.ts';

/**
 * One child's plan for a parent, in plain words (PL07): each action of the full plan, under the same number, with the same people and
 * dates, and nothing that does not stand there. What was typed goes through a fixed list of words; hard words that are left are explained.
 */
export const plainPlan = (copy: ReaderCopy, childId: PersonId): DocumentModel => {
  const { alone, child } = aloneFor(copy, childId);
  const blocks = [
    title(`The plan for ${child.givenName}, in plain words`),
    paragraph(
      `${calledBy(copy)}, this is the child protection plan for ${child.givenName}. It says what the full plan says, in plainer words. You have the full plan too. If you think that the two do not say the same, tell us.`,
    ),
    ...why(alone),
    ...actions(alone),
    ...stillToFindOut(alone),
    ...seeing(alone, child),
    ...ifItDoesNotWork(alone),
    ...next(alone, child),
    heading(1, 'If you want to ask something'),
    paragraph(ask(alone)),
    notice(ifWorried(alone)),
  ];
  const model = framed('plain-plan', alone, blocks);
  return { ...model, blocks: [...model.blocks, ...explainedIn(model)] };
};

const why = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const danger = copy.statements.filter(({ kind }) => kind === 'danger').map(({ text }) => paragraph(sentence(text)));
  return danger.length === 0 ? [] : [heading(1, 'Why there is a plan'), ...danger];
};

const actions = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const all = copy.plan.actions;
  if (all.length === 0) return [heading(1, 'What has to happen'), paragraph('This has still to be agreed.')];
  const count = all.length === 1 ? 'There is 1 thing to do' : `There are ${all.length} things to do`;
  return [
    heading(1, 'What has to happen'),
    paragraph(`${count}. The full plan has the same, with the same number${all.length === 1 ? '' : 's'}.`),
    ...all.flatMap((action, index) => [heading(2, `${index + 1}. ${plainWords(action.goal) || 'To do'}`), lines(action)]),
  ];
};

const stillToFindOut = ({ plan: { assessments } }: ReaderCopy): ReadonlyArray<Block> =>
  assessments.length === 0
    ? []
    : [
        heading(1, 'What has still to be found out'),
        ...assessments.map(({ what, who, by, doneOn }) =>
          paragraph(
            strong(`${sentence(what)} `),
            [who, doneOn !== null ? `done on ${onDate(doneOn)}` : by === null ? '' : `by ${onDate(by)}`]
              .filter((part) => part !== '')
              .join(', '),
          ),
        ),
      ];

/** One line for each thing that is known of an action. */
const lines = ({ action, owner, agency, dueOn, measure, status }: CopyAction): Block => {
  const facts: ReadonlyArray<readonly [string, string]> = [
    ['What', sentence(action)],
    ['Who', [owner, agency].filter(Boolean).join(', ')],
    ['By', dueOn === null ? 'No day is set yet' : onDate(dueOn)],
    ['We know that it works when', sentence(measure)],
    ['Now', status === null || status === 'not-started' ? '' : statusName[status]],
  ];
  const said = facts.filter(([, fact]) => fact !== '');
  return paragraph(...said.flatMap(([name, fact], index) => [...(index === 0 ? [] : ['\n']), strong(`${name}: `), fact]));
};

const seeing = (copy: ReaderCopy, child: CopyChild): ReadonlyArray<Block> => {
  const promised = copy.plan.visitsTo.find(({ childId }) => childId === child.id);
  const comes = promised === undefined ? '' : whoComes(promised, child);
  const said = [comes, copy.plan.visits ?? ''].filter((one) => one !== '').map(sentence);
  return said.length === 0 ? [] : [heading(1, `Who sees ${child.givenName}`), paragraph(said.join(' '))];
};

/** `The social worker comes at least every 10 working days, and sees Wren alone. Where: at home`. */
const whoComes = ({ everyWorkingDays, alone, where }: ChildVisits, { givenName }: CopyChild): string => {
  const sees = alone === null ? '' : `sees ${givenName} ${alone ? 'alone' : 'with somebody there'}`;
  const often = everyWorkingDays === null ? '' : `comes ${oftenInWords(everyWorkingDays)}`;
  const does = [often, sees].filter(Boolean).join(', and ');
  const place = where.trim() === '' ? '' : `Where: ${where.trim()}`;
  return [does === '' ? '' : `The social worker ${does}`, place].filter(Boolean).join('. ');
};

const ifItDoesNotWork = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { contingency, contingencyTrigger, bottomLine } = copy.plan;
  const said = [
    ['If this happens: ', contingencyTrigger ?? ''],
    [contingencyTrigger ? 'Then: ' : '', contingency ?? ''],
    ['This is fixed: ', bottomLine ?? ''],
  ] as const;
  const told = said.filter(([, text]) => text !== '');
  return told.length === 0
    ? []
    : [heading(1, 'If the plan does not work'), ...told.map(([name, text]) => paragraph(strong(name), sentence(text)))];
};

const next = (copy: ReaderCopy, child: CopyChild): ReadonlyArray<Block> => {
  const { nextConferenceOn: on } = copy.plan;
  const by = child.nextConferenceBy;
  const day = on === null ? '' : `on ${onDate(on)}`;
  const last = by === null ? '' : `by ${onDate(by)}`;
  if (day === '' && last === '') return [];
  return [
    heading(1, 'When we look at the plan again'),
    paragraph(
      day === ''
        ? `We meet again ${last}. You will be asked to come.`
        : `We meet again ${day}.${last === '' ? '' : ` It must be ${last}.`} You will be asked to come.`,
    ),
  ];
};

const ask = (copy: ReaderCopy): string => {
  const lead = copy.plan.leadSocialWorker;
  const worker = lead === null ? '' : [nameOrAgency(lead), contactOf(lead.contact)].filter(Boolean).join(', ');
  const us = contactLine(copy) || copy.organisation.service;
  return `${worker === '' ? '' : `Ask ${worker}. `}Or ask us: ${us}. Somebody can help you to ask: a friend, or an advocate.`;
};

const sentence = (text: string): string => ended(plainWords(text));
