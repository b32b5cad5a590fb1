import type { Implementation, InputOf, Supplied } from '../contract/procedure.ts';
import type { readBackApi } from '../contract/read-back.ts';
import { err, ok } from '../core/result.ts';
import { type Returned, readBack } from '../documents/read-back.ts';
import { readWordFile, type WordFile, wordRefusalWords } from '../incoming/word-file.ts';
import { make } from './make-document.ts';
import type { OpenDesk } from './open-desk.ts';
import { fileForDocuments } from './sitting-file.ts';

export const readBackServices = (desk: OpenDesk): Implementation<typeof readBackApi> => ({
  'record.readBack': (asked) => read(desk, asked),
});

type Api = (typeof readBackApi)['record.readBack'];

const read = async (desk: OpenDesk, { sittingId, file: base64 }: InputOf<Api>): Promise<Supplied<Api>> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const returned = await readWordFile(new Uint8Array(Buffer.from(base64, 'base64')), { as: 'returned' });
  if (!returned.ok) return err({ type: 'ReturnedRefused', why: wordRefusalWords(returned.error) });
  const made = make(desk, file, { kind: 'minutes', reader: null, childId: null });
  if (!made.ok) return err({ type: 'NotHere', what: 'minutes' });
  // A parent's copy leaves lines out: read back, each of them would look as if somebody had struck it out.
  const isOurs = speaksOf(returned.value, file.sitting.reference) && speaksOf(returned.value, made.value.model.copyFor);
  if (!isOurs) return err({ type: 'AnotherPaper', reference: file.sitting.reference });
  const { lines, others } = readBack(made.value.model, file.record.statements, saidIn(returned.value));
  const { approvedAt, cancelledAt } = file.sitting.progress;
  return ok({
    lines,
    others,
    hadTrackedChanges: returned.value.hadTrackedChanges,
    open: approvedAt === null && cancelledAt === null,
  });
};

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
