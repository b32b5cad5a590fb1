import type { RecordEdit } from '../core/conferences/edits.ts';
import type { OutlinePlan, PlanAction } from '../core/conferences/outline-plan.ts';
import type { ConferenceRecord, Decision } from '../core/conferences/record.ts';
import type { Conference } from '../core/conferences/sitting.ts';
import type { CopyChild } from '../core/disclosure/reader-copy.ts';
import { dateIn } from '../core/importing/cell-values.ts';
import { type Block, type DocumentModel, textOf } from './model.ts';
import { arrangementRow, arrangementSentence, assessmentRow, attendanceRow } from './read-back-arrangements.ts';
import { memberLine, membersRow } from './read-back-core-group.ts';
import { ended, inTable } from './words.ts';

/** What a paper prints is read against: the record, and which conference is whose. */
export interface ReadAgainst {
  readonly record: ConferenceRecord;
  readonly children: ReadonlyArray<Pick<CopyChild, 'id' | 'name' | 'givenName'>>;
  readonly conferences: ReadonlyArray<Pick<Conference, 'id' | 'childId'>>;
}

/** A row or a paragraph that prints fields of the record. */
export interface Place {
  readonly under: string;
  /** What its first cell says, or what its paragraph begins with. */
  readonly first: string;
  /** Of a row, each cell; of a paragraph, its whole text. */
  readonly cells: ReadonlyArray<string>;
  readonly isParagraph: boolean;
  /** Set where nothing else tells a paragraph from its neighbours: which one it is under its heading, as `2 of 3`. */
  readonly nth?: string;
  readonly fields: ReadonlyArray<PrintedField>;
}

/** One field of the record in a cell or a paragraph. */
export interface PrintedField {
  readonly cell: number;
  readonly label: string;
  /** As the record holds it. */
  readonly was: string;
  /** Null where the words are none that the field can hold. */
  readonly edit: (words: string) => RecordEdit | null;
  /** Set where one change of the words is several of the record, each to be accepted by itself; instead of `edit`. */
  readonly parts?: (words: string) => ReadonlyArray<PartOfField> | null;
}

/** One of the changes that the words of a field make. */
export interface PartOfField {
  readonly label: string;
  readonly was: string;
  readonly becomes: string;
  readonly edit: RecordEdit;
}

/** Every row and paragraph of a paper that prints fields of the record, in its order. */
export const placesIn = (model: DocumentModel, against: ReadAgainst): ReadonlyArray<Place> => {
  let under = '';
  const place = placed();
  const inParagraph = (text: string): ReadonlyArray<() => Place> => {
    const nth = place.next(under, text);
    const own = unlabelled(text, under, against);
    return own === undefined ? paragraphPlace(text, under, against).map((one) => () => one) : [() => ({ ...own, nth: nth() })];
  };
  const found = (block: Block): ReadonlyArray<() => Place> => {
    switch (block.block) {
      case 'title':
      case 'heading':
        under = squashed(block.text);
        return [];
      case 'landscape':
        return block.blocks.flatMap(found);
      case 'table': {
        const headings = block.columns.map(({ heading }) => heading);
        return block.rows.flatMap((row) => {
          const cells = row.map(textOf);
          const fields = fieldsOfRow(headings, cells, under, against);
          const own: Place = { under, first: squashed(cells[0] ?? ''), cells, isParagraph: false, fields };
          return fields.length === 0 ? [] : [() => own];
        });
      }
      case 'paragraph':
      case 'notice':
        return inParagraph(textOf(block.runs));
      case 'list':
        return block.items.flatMap((item) => inParagraph(textOf(item)));
      default:
        return [];
    }
  };
  return model.blocks.flatMap(found).map((one) => one());
};

/** Counts paragraphs that say something under each heading; how many there are is known when all have been counted. */
export const placed = () => {
  const counts = new Map<string, number>();
  return {
    next: (under: string, text: string): (() => string) => {
      if (squashed(text) === '') return () => '';
      const at = (counts.get(under) ?? 0) + 1;
      counts.set(under, at);
      return () => `${at} of ${counts.get(under)}`;
    },
  };
};

export const headingsOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<string> =>
  blocks.flatMap((block) => {
    if (block.block === 'landscape') return headingsOf(block.blocks);
    return block.block === 'heading' || block.block === 'title' ? [squashed(block.text)] : [];
  });

const fieldsOfRow = (
  headings: ReadonlyArray<string>,
  cells: ReadonlyArray<string>,
  under: string,
  against: ReadAgainst,
): ReadonlyArray<PrintedField> => {
  if (headings[0] === 'No.' && headings[2] === 'Action') return actionFields(cells, against);
  if (headings[0] === 'Child' && headings[2] === 'Reason') {
    const child = against.children.find(({ givenName }) => givenName === cells[0]);
    return decisionField(child, 2, cells[2] ?? '', 'reasons', 'reasons', against);
  }
  if (headings[0] === 'Name' && headings[2] === 'How') return attendanceRow(cells, against.record);
  if (headings[0] === 'Assessment') return assessmentRow(cells, against.record);
  if (headings[1] === 'Who' && headings[2] === 'By') return letterActionFields(cells, against);
  const members = headings.length === 2 ? membersRow(cells, under, against.record) : [];
  if (members.length > 0) return members;
  const arranged = headings.length === 2 ? arrangementRow(cells[0] ?? '', under, against.record) : [];
  if (arranged.length > 0) return arranged;
  const field = headings.length === 2 ? decisionLabels[cells[0] ?? ''] : undefined;
  const child = against.children.find(({ name }) => squashed(name) === under);
  return field === undefined ? [] : decisionField(child, 1, cells[1] ?? '', field, (cells[0] ?? '').toLowerCase(), against);
};

/** Rows of the minutes' decisions that print one field of it. */
const decisionLabels: { readonly [label: string]: 'reasons' | 'categoryReason' | 'withoutAgreement' } = {
  Reasons: 'reasons',
  'Why this category': 'categoryReason',
  'Decided without agreement': 'withoutAgreement',
};

const decisionField = (
  child: ReadAgainst['children'][number] | undefined,
  cell: number,
  printed: string,
  field: 'reasons' | 'categoryReason' | 'withoutAgreement',
  label: string,
  { conferences, record }: ReadAgainst,
): ReadonlyArray<PrintedField> => {
  const conference = conferences.find(({ childId }) => childId === child?.id);
  const decided: Decision | undefined = conference === undefined ? undefined : record.decisions[conference.id];
  const was = decided?.[field] ?? '';
  if (child === undefined || conference === undefined || was === '' || squashed(ended(was)) !== squashed(printed)) return [];
  const edit = (words: string): RecordEdit | null =>
    words === '' ? null : { edit: 'decision.change', id: conference.id, change: { [field]: words } };
  return [{ cell, label: `${child.givenName}, ${label}`, was, edit }];
};

/** The action that a row prints, where the record has one that says just this. */
const actionFields = (cells: ReadonlyArray<string>, { record }: ReadAgainst): ReadonlyArray<PrintedField> => {
  const those = Object.values(record.plan.actions).filter((action) => prints(action, cells));
  const [action] = those;
  if (action === undefined || those.length > 1) return [];
  const named = `Action ${cells[0] ?? ''}`;
  const change = (words: Partial<PlanAction>): RecordEdit => ({ edit: 'action.change', id: action.id, change: words });
  const text = (cell: number, label: string, field: 'goal' | 'action' | 'measure'): PrintedField => ({
    ...{ cell, label: `${named}, ${label}`, was: action[field] },
    edit: (words) => (words === '' ? null : change({ [field]: words })),
  });
  return [
    text(1, 'what needs to change', 'goal'),
    text(2, 'what is done', 'action'),
    { cell: 3, label: `${named}, who`, was: whoOf(action), edit: (words) => changedWho(action, words, change) },
    {
      ...{ cell: 4, label: `${named}, by`, was: inTable(action.dueOn) },
      edit: (words) => dayOf(words, change),
    },
    text(5, 'how we will know', 'measure'),
  ];
};

/** A letter prints what needs to change and how in one cell, by which the row is known. */
const letterActionFields = (cells: ReadonlyArray<string>, { record }: ReadAgainst): ReadonlyArray<PrintedField> => {
  const printed = cells.map(squashed).join('|');
  const those = Object.values(record.plan.actions).filter(
    ({ goal, action, owner, dueOn }) =>
      [`${goal === '' ? '' : `${goal}: `}${action}`, owner, inTable(dueOn)].map(squashed).join('|') === printed,
  );
  const [action] = those;
  if (action === undefined || those.length > 1) return [];
  const change = (words: Partial<PlanAction>): RecordEdit => ({ edit: 'action.change', id: action.id, change: words });
  return [
    {
      ...{ cell: 0, label: 'An action, what and how', was: `${action.goal === '' ? '' : `${action.goal}: `}${action.action}` },
      edit: (words) => changedWhat(action, words, change),
    },
    { cell: 1, label: 'An action, who', was: action.owner, edit: (words) => (words === '' ? null : change({ owner: words })) },
    { cell: 2, label: 'An action, by', was: inTable(action.dueOn), edit: (words) => dayOf(words, change) },
  ];
};

/** One of the two stands as it was, or one colon parts them as it did; otherwise nobody but a person can tell which is which. */
const changedWhat = (
  { goal, action }: PlanAction,
  words: string,
  change: (words: Partial<PlanAction>) => RecordEdit,
): RecordEdit | null => {
  if (words === '') return null;
  if (goal === '') return change({ action: words });
  const [before, after] = [`${squashed(goal)}: `, `: ${squashed(action)}`];
  const said = squashed(words);
  if (said.startsWith(before) && said.length > before.length) return change({ action: said.slice(before.length) });
  if (said.endsWith(after) && said.length > after.length) return change({ goal: said.slice(0, -after.length) });
  const [first = '', second = '', ...more] = said.split(': ');
  const wasOne = !goal.includes(': ') && !action.includes(': ');
  return wasOne && more.length === 0 && first !== '' && second !== '' ? change({ goal: first, action: second }) : null;
};

const dayOf = (words: string, change: (words: Partial<PlanAction>) => RecordEdit): RecordEdit | null => {
  const on = dateIn(words);
  return on.ok ? change({ dueOn: on.value }) : null;
};

const whoOf = ({ owner, agency }: Pick<PlanAction, 'owner' | 'agency'>): string => [owner, agency].filter(Boolean).join('\n');

/** The person stands on the first line and their agency below; with more or fewer lines nobody but a person can tell which is which. */
const changedWho = (
  { owner, agency }: PlanAction,
  words: string,
  change: (words: Partial<PlanAction>) => RecordEdit,
): RecordEdit | null => {
  const said = words.split('\n').filter((line) => line !== '');
  if (said.length !== [owner, agency].filter(Boolean).length) return null;
  const [first = '', second = ''] = said;
  if (owner === '') return change({ agency: first });
  return agency === '' ? change({ owner: first }) : change({ owner: first, agency: second });
};

/** Behind how it is known stands how far it is, which nobody takes over from here. */
const prints = ({ goal, action, owner, agency, dueOn, measure }: PlanAction, cells: ReadonlyArray<string>): boolean => {
  const own = [goal, action, whoOf({ owner, agency }), inTable(dueOn)];
  return (
    own.every((one, at) => squashed(one) === squashed(cells[at + 1] ?? '')) &&
    squashed(cells[5] ?? '').startsWith(squashed(measure))
  );
};

type PlanText = keyof Pick<OutlinePlan, 'contingencyTrigger' | 'contingency' | 'bottomLine'>;

/** What a plan says of itself in one labelled paragraph each. */
const planTexts: ReadonlyArray<readonly [string, PlanText]> = [
  ['If this happens: ', 'contingencyTrigger'],
  ['Then: ', 'contingency'],
  ['Not negotiable: ', 'bottomLine'],
];

/** How often the children are seen, which a plan says in a paragraph of its own. */
const unlabelled = (text: string, under: string, { record }: ReadAgainst): Omit<Place, 'nth'> | undefined => {
  const { visits } = record.plan;
  if (under !== 'Seeing the child' || visits === '' || squashed(text) !== squashed(ended(visits))) return undefined;
  const edit = (words: string): RecordEdit | null => (words === '' ? null : { edit: 'plan.change', change: { visits: words } });
  const fields = [{ cell: 0, label: 'Visits', was: visits, edit }];
  return { under, first: '', cells: [text], isParagraph: true, fields };
};

const paragraphPlace = (text: string, under: string, { record }: ReadAgainst): ReadonlyArray<Place> => {
  const member = memberLine(text, under, record);
  if (member !== null) return [{ under, first: member.first, cells: [text], isParagraph: true, fields: [member.field] }];
  const sentence = arrangementSentence(text, record);
  if (sentence !== null)
    return [{ under, first: sentence.first.trim(), cells: [text], isParagraph: true, fields: [sentence.field] }];
  return planTexts.flatMap(([label, field]) => {
    const was = record.plan[field] ?? '';
    if (was === '' || squashed(text) !== squashed(`${label}${ended(was)}`)) return [];
    const edit = (words: string): RecordEdit | null =>
      words === '' ? null : { edit: 'plan.change', change: { [field]: words } };
    const name = label.trim().replace(/:$/, '');
    return [{ under, first: label.trim(), cells: [text], isParagraph: true, fields: [{ cell: 0, label: name, was, edit }] }];
  });
};

/** With every run of white space as one space: Word breaks lines where it likes. */
export const squashed = (text: string): string => text.replace(/\s+/g, ' ').trim();
