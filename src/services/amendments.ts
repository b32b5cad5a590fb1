import { copyFor } from '../core/disclosure/copy-for.ts';
import type { Reader } from '../core/disclosure/reader.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { readersOf } from '../core/disclosure/readers.ts';
import type { SittingFile } from '../core/disclosure/sitting-file.ts';
import type { HeldCopy } from '../core/distribution/copies.ts';
import { type Amended, amendmentSlip } from '../documents/amendment-slip.ts';
import { type Built, buildDocument } from '../documents/build.ts';
import { heldBefore } from '../documents/catalogue.ts';
import { type Change, changesBetween } from '../documents/compare.ts';
import type { DocumentModel } from '../documents/model.ts';
import type { OpenDesk } from './open-desk.ts';
import { fileOfVersion } from './sitting-file.ts';

/** The slip for one reader: what each paper that they hold in an earlier version says differently now, in their own copy (RD09). */
export const slipFor = (desk: OpenDesk, file: SittingFile, reader: Reader, copy: ReaderCopy): DocumentModel =>
  amendmentSlip(
    copy,
    heldBefore(file, reader).map((held): Amended => {
      const asked = builtOf(held);
      return {
        paper: paperName(file, held),
        version: held.version,
        changes: asked === null ? null : changesSince(desk, file, reader, held.version, asked, buildDocument(asked, copy)),
      };
    }),
  );

/** What this reader's copy of a paper says differently from their copy of an earlier version; null where that version was not kept. */
const changesSince = (
  desk: OpenDesk,
  file: SittingFile,
  reader: Reader,
  version: string,
  asked: Built,
  now: DocumentModel,
): ReadonlyArray<Change> | null => {
  const earlier = earlierModel(desk, file, reader, version, asked);
  return earlier === null ? null : changesBetween(earlier, now);
};

/**
 * This reader's copy of a paper as an earlier version had it, dated and numbered like the new one, so that only what was corrected
 * differs. Null where that version was not kept, or the reader had no copy of it.
 */
export const earlierModel = (
  desk: OpenDesk,
  file: SittingFile,
  reader: Reader,
  version: string,
  asked: Built,
): DocumentModel | null => {
  const then = fileOfVersion(desk, file, version);
  if (then == null) return null;
  const { producedOn, deadlines, organisation, corrections } = file;
  const alike: SittingFile = { ...then, version: file.version, producedOn, deadlines, organisation, corrections };
  const key = reader.inviteeId ?? reader.personId;
  const before = readersOf(alike).find((one) => (one.inviteeId ?? one.personId) === key);
  return before === undefined ? null : buildDocument(asked, copyFor(alike, before).copy);
};

const builtOf = ({ kind, childId }: Pick<HeldCopy, 'kind' | 'childId'>): Built | null => {
  if (kind === 'plan') return childId === null ? null : { kind, childId };
  return kind === 'minutes' || kind === 'decision-letter' ? { kind } : null;
};

const paperName = (file: SittingFile, { kind, childId }: HeldCopy): string => {
  if (kind === 'decision-letter') return 'the decision letter';
  if (kind !== 'plan') return 'the record';
  const child = file.family.people.find(({ id }) => id === childId)?.givenName;
  return child === undefined ? 'the plan' : `the plan for ${child}`;
};
