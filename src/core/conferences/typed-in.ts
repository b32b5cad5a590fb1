import type { SegmentId } from '../identifiers.ts';
import { openSegment } from './in-the-room.ts';
import type { ConferenceRecord, Segment, Statement } from './record.ts';
import { partOf } from './stretches.ts';
import { madeAt, writtenMinute } from './written-at.ts';

/**
 * The stretch that a line goes on in with this text: words are added to it after its own stretch has ended, so that they may have been said
 * while others were in the room. Undefined where the text is put right or finished word by word, where that is known already, and where
 * nothing is open: then the line is written up and not said (EX-03).
 */
export const alsoTypedIn = (
  record: Pick<ConferenceRecord, 'segments'>,
  { segment, text, typedIn }: Pick<Statement, 'segment' | 'text' | 'typedIn'>,
  next: string,
): SegmentId | undefined => {
  const own = segment === null ? undefined : record.segments[segment];
  if (own === undefined || own.until === null || wordsIn(next) <= wordsIn(text)) return undefined;
  const open = openSegment(record);
  return open === undefined || open.id === own.id || typedIn?.includes(open.id) === true ? undefined : open.id;
};

/** A line that is begun now, wherever among the lines it is put: it is said in the stretch that is open. */
export const begunNow = (record: Pick<ConferenceRecord, 'segments'>, line: Statement): Statement => {
  const open = openSegment(record);
  return open === undefined || line.segment === null ? line : { ...line, typedIn: [open.id] };
};

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * Every stretch in which some of a line may have been said: its own; those in which words were added; and where another laptop had begun a
 * stretch before this line was begun in one that it took for open, that one too (LC11). A person who says when it was said decides it.
 */
export const stretchesOfLine = (
  record: Pick<ConferenceRecord, 'segments'>,
  { id, segment, typedIn = [] }: Pick<Statement, 'id' | 'segment' | 'typedIn'>,
): ReadonlyArray<SegmentId> => {
  if (segment === null) return typedIn;
  const own = record.segments[segment];
  const beside = own === undefined || !typedIn.includes(segment) ? [] : begunBeside(record, own, id);
  return [...new Set([segment, ...typedIn, ...beside])];
};

/**
 * Stretches of the same part that were open at the minute of a line beside its own: on one laptop a stretch ends where the next begins.
 * Within one minute, only those that were begun after its own and before the line.
 */
const begunBeside = (
  { segments }: Pick<ConferenceRecord, 'segments'>,
  own: Segment,
  line: Statement['id'],
): ReadonlyArray<SegmentId> => {
  const all = begun.get(segments) ?? Object.values(segments).map((one) => ({ ...one, madeAt: madeAt(one.id) ?? 0 }));
  begun.set(segments, all);
  const ownAt = madeAt(own.id);
  const others = all.filter(
    ({ id }) => id !== own.id && partOf({ segments }, segments[id] ?? own).id === partOf({ segments }, own).id,
  );
  if (ownAt === undefined || others.length === 0) return [];
  const [lineAt, minute] = [madeAt(line), writtenMinute(line)];
  // The empty line at the end waits: its stretch may have begun since.
  if (lineAt === undefined || minute === undefined || own.from === null || minute < own.from) return [];
  return others
    .filter((one) => {
      if (one.madeAt > lineAt || one.from === null || one.from > minute) return false;
      return one.until === null || minute < one.until || (minute === one.until && one.madeAt > ownAt);
    })
    .map(({ id }) => id);
};

/** Every line of a record asks for every reader, so their identifiers are read once. */
const begun = new WeakMap<ConferenceRecord['segments'], ReadonlyArray<Segment & { readonly madeAt: number }>>();
