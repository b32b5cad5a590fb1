import type { DocumentChoice } from '../../contract/documents.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import type { readBackApi } from '../../contract/read-back.ts';
import { documentTitles } from '../../core/disclosure/document-kinds.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { err, ok } from '../../core/result.ts';
import { catalogueOf } from '../../documents/catalogue.ts';
import { type Block, oneLine } from '../../documents/model.ts';
import { type Returned, readBack } from '../../documents/read-back.ts';
import { takeFields } from '../../documents/read-back-fields.ts';
import { takeTagged } from '../../documents/read-back-tags.ts';
import { readWordFile, type WordFile, wordRefusalWords } from '../../incoming/word-file.ts';
import type { OpenDesk } from '../open-desk.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { type Made, make, readerKey } from './make-document.ts';

export const readBackServices = (desk: OpenDesk): Implementation<typeof readBackApi> => ({
  'record.readBack': (asked) => read(desk, asked),
});

type Api = (typeof readBackApi)['record.readBack'];

const read = async (desk: OpenDesk, { sittingId, file: base64 }: InputOf<Api>): Promise<Supplied<Api>> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const returned = await readWordFile(new Uint8Array(Buffer.from(base64, 'base64')), { as: 'returned' });
  if (!returned.ok) return err({ type: 'ReturnedRefused', why: wordRefusalWords(returned.error) });
  const made = whichPaper(desk, file, returned.value);
  if (made === undefined) return err({ type: 'AnotherPaper', reference: file.sitting.reference });
  const { record, conferences } = file;
  const tagged = takeTagged(made.model, record, saidIn(returned.value), returned.value.fields);
  const { fields, rest } = takeFields(made.model, { record, conferences, children: made.copy.children }, tagged.rest);
  // Only minutes number their lines; where a letter or a plan prints one, the minutes are where it is changed.
  const statements = made.choice.kind === 'minutes' ? record.statements : [];
  const { lines, others } = readBack(made.model, statements, rest);
  const { approvedAt, cancelledAt } = file.sitting.progress;
  return ok({
    paper: titleOf(file, made.choice),
    lines: [...tagged.lines, ...lines],
    fields: [...tagged.fields, ...fields],
    others,
    hadTrackedChanges: returned.value.hadTrackedChanges,
    open: approvedAt === null && cancelledAt === null,
  });
};

const titleOf = ({ family }: SittingFile, { kind, childId }: DocumentChoice): string =>
  [documentTitles[kind], family.people.find(({ id }) => id === childId)?.givenName ?? ''].filter(Boolean).join(', ');

/**
 * The paper that this file once was, as it would be written now; undefined where it is none that can be read back.
 *
 * A parent's minutes and plan leave things out: read back, each of them would look as if somebody had struck it out. So those are the
 * service's own. A letter is each reader's, and what it prints of the record is read only where it is the record's, word for word.
 */
const whichPaper = (desk: OpenDesk, file: SittingFile, returned: WordFile): Made | undefined => {
  const body = new Set(returned.body.flatMap((block) => (block.block === 'paragraph' ? [oneLine(block.text)] : [])));
  const candidates = catalogueOf(file).filter(
    ({ document: { kind }, reader }) =>
      (reader.class === 'desk' && kind === 'plan') ||
      (reader.class !== 'child' && kind === 'decision-letter' && isLetterTo(returned, reader.name)),
  );
  for (const { document, reader } of candidates) {
    const choice = { kind: document.kind, reader: readerKey(reader), childId: 'childId' in document ? document.childId : null };
    const made = make(desk, file, choice);
    const isThis = made.ok && (kindIs(made.value, 'decision-letter') || isOf(file, returned, made.value));
    if (isThis && body.has(headOf(made.value.model.blocks)) && mentions(returned, file.sitting.reference)) return made.value;
  }
  const minutes = make(desk, file, { kind: 'minutes', reader: null, childId: null });
  return minutes.ok && isOf(file, returned, minutes.value) ? minutes.value : undefined;
};

const kindIs = ({ choice }: Made, kind: DocumentChoice['kind']): boolean => choice.kind === kind;

const mentions = ({ paragraphs }: WordFile, words: string): boolean => paragraphs.some(({ text }) => text.includes(words));

/**
 * The foot says so on our own pages, with the number of the copy but for those written before it stood there; on a letterhead the foot is
 * the council's, and the address says it.
 */
const isLetterTo = (returned: WordFile, name: string): boolean =>
  returned.paragraphs.some(({ text }) => ourFoot.test(text))
    ? returned.paragraphs.some(({ text }) => text.replace(ourFoot, 'copy for ').includes(`copy for ${name}`))
    : returned.body.some((block) => block.block === 'paragraph' && block.text.split('\n')[0]?.trim() === name);

const ourFoot = /copy (?:\d+ )?for /;

const isOf = (file: SittingFile, returned: WordFile, { model }: Made): boolean =>
  speaksOf(returned, file.sitting.reference) && speaksOf(returned, model.copyFor);

/** What tells one kind of our papers from another: its first heading, whichever rank it has. */
const headOf = (blocks: ReadonlyArray<Block>): string =>
  blocks.flatMap((block) => (block.block === 'title' || block.block === 'heading' ? [oneLine(block.text)] : []))[0] ?? '';

/** Every page of ours says at its foot which case it is of, and whose copy. */
const speaksOf = ({ paragraphs }: WordFile, words: string): boolean => {
  const feet = paragraphs.filter(({ part }) => part !== 'word/document.xml').map(({ text }) => text);
  return (feet.length === 0 ? paragraphs.map(({ text }) => text) : feet).some((text) => text.includes(words));
};

const saidIn = ({ body }: WordFile): ReadonlyArray<Returned> =>
  body.flatMap(
    (block): ReadonlyArray<Returned> =>
      block.block === 'paragraph' ? [{ text: block.text, cells: [] }] : block.rows.map((cells) => ({ text: '', cells })),
  );
