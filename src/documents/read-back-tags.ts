import type { RecordEdit } from '../core/conferences/edits.ts';
import type { PlanAction } from '../core/conferences/outline-plan.ts';
import type { ConferenceRecord } from '../core/conferences/record.ts';
import type { ActionId } from '../core/identifiers.ts';
import { dateIn } from '../core/importing/cell-values.ts';
import type { Block, DocumentModel, Runs } from './model.ts';
import type { EditedLine, Returned } from './read-back.ts';
import type { EditedField } from './read-back-fields.ts';
import { inTable } from './words.ts';

/** What stands in one content control of a returned file. */
export interface Tagged {
  readonly tag: string;
  readonly text: string;
}

/**
 * What came back in the content controls that Word keeps: each carries the identifier of the line or the field that it prints, so that its
 * words are known whatever happened around it. A control that is gone, that stands there twice, or whose words cannot be told from others'
 * is left to be found as in a file without any. `rest` is what came back with these words as they were written.
 */
export const takeTagged = (
  model: DocumentModel,
  record: ConferenceRecord,
  returned: ReadonlyArray<Returned>,
  controls: ReadonlyArray<Tagged>,
): {
  readonly lines: ReadonlyArray<EditedLine>;
  readonly fields: ReadonlyArray<EditedField>;
  readonly rest: ReadonlyArray<Returned>;
} => {
  const lines: EditedLine[] = [];
  const fields: EditedField[] = [];
  const rest = [...returned];
  const come = Map.groupBy(controls, ({ tag }) => tag);
  for (const { tag, name, text: printed, under } of printedIn(model)) {
    const [one, ...others] = come.get(tag) ?? [];
    if (one === undefined || others.length > 0 || squashed(one.text) === squashed(printed) || one.text.trim() === '') continue;
    const took = takenOver(record, tag, printed, one.text.trim());
    const at = took === null ? [] : placesOf(rest, one.text);
    const [place] = at;
    if (took === null || place === undefined || at.length > 1) continue;
    rest[place] = withWords(rest[place] ?? { text: '', cells: [] }, one.text, printed);
    if ('edit' in took) fields.push({ key: tag, under, label: name, ...took });
    else lines.push({ ...took, under });
  }
  return { lines, fields, rest };
};

const squashed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const placesOf = (rest: ReadonlyArray<Returned>, words: string): ReadonlyArray<number> =>
  rest.flatMap(({ text, cells }, at) =>
    [text, ...cells].reduce((count, part) => count + (part.split(words).length - 1), 0) === 0 ? [] : [at],
  );

const withWords = ({ text, cells }: Returned, now: string, before: string): Returned => ({
  text: text.replace(now, () => before),
  cells: cells.map((part) => part.replace(now, () => before)),
});

/** Every changeable text that the paper prints once, with the heading it stands under. */
const printedIn = (model: DocumentModel) => {
  let under = '';
  const found = (runs: Runs) =>
    runs.flatMap(({ text, field }) =>
      field === undefined || field.empty ? [] : [{ tag: field.tag, name: field.name, text, under }],
    );
  const inBlock = (block: Block): ReturnType<typeof found> => {
    switch (block.block) {
      case 'title':
      case 'heading':
        under = squashed(block.text);
        return [];
      case 'landscape':
        return block.blocks.flatMap(inBlock);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(found));
      case 'list':
        return block.items.flatMap(found);
      case 'paragraph':
      case 'notice':
        return found(block.runs);
      default:
        return [];
    }
  };
  const all = model.blocks.flatMap(inBlock);
  const once = Map.groupBy(all, ({ tag }) => tag);
  return all.filter(({ tag }) => once.get(tag)?.length === 1);
};

type Taken = Omit<EditedLine, 'under'> | { readonly was: string; readonly becomes: string; readonly edit: RecordEdit };

/** What the words of one control are taken for; null where they are none that it can hold, or where the record says something else meanwhile. */
const takenOver = (record: ConferenceRecord, tag: string, printed: string, words: string): Taken | null => {
  const [kind, id, what] = tag.split('.');
  if (kind === 'line') {
    const statement = record.statements.find((one) => one.id === id);
    if (statement === undefined || !prints(printed, statement.text)) return null;
    const becomes = without(printed, statement.text, words);
    return becomes === '' ? null : { id: statement.id, was: statement.text, becomes };
  }
  if (kind === 'plan' && id === 'visits') {
    if (!prints(printed, record.plan.visits)) return null;
    const becomes = without(printed, record.plan.visits, words);
    return becomes === ''
      ? null
      : { was: record.plan.visits, becomes, edit: { edit: 'plan.change', change: { visits: becomes } } };
  }
  const action = kind === 'action' ? record.plan.actions[id as ActionId] : undefined;
  const field = actionTexts.find((one) => one === what);
  if (action !== undefined && what === 'dueOn') {
    const on = dateIn(words);
    if (!on.ok || inTable(action.dueOn) !== printed) return null;
    return { was: printed, becomes: words, edit: { edit: 'action.change', id: action.id, change: { dueOn: on.value } } };
  }
  if (action === undefined || field === undefined || squashed(action[field]) !== squashed(printed)) return null;
  return { was: action[field], becomes: words, edit: { edit: 'action.change', id: action.id, change: { [field]: words } } };
};

export const actionTexts = ['goal', 'action', 'owner', 'agency', 'measure'] as const satisfies ReadonlyArray<keyof PlanAction>;

/** The paper puts quotation marks around somebody's own words, and a full stop where a line had none. */
const prints = (printed: string, text: string): boolean => squashed(bare(printed)) === squashed(bare(text));
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^[“"]+|[”"]+$/g, '')
    .replace(/\.$/, '');

const without = (printed: string, text: string, words: string): string => {
  const quoted = /^“/.test(printed) && !/^[“"]/.test(text.trim());
  const unquoted = quoted ? words.replace(/^[“"]+|[”"]+$/g, '') : words;
  const stopped = printed.replace(/[”"]+$/, '').endsWith('.') && !text.trim().endsWith('.');
  return (stopped ? unquoted.replace(/\.$/, '') : unquoted).trim();
};
