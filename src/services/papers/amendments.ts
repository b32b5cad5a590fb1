import { copyFor } from '../../core/disclosure/copy-for.ts';
import { documentTitles } from '../../core/disclosure/document-kinds.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { HeldCopy } from '../../core/distribution/copies.ts';
import { type Amended, amendmentSlip } from '../../documents/amendment-slip.ts';
import { type Built, buildDocument } from '../../documents/build.ts';
import { heldBefore, repeatsNothing } from '../../documents/catalogue.ts';
import { type Change, changesBetween } from '../../documents/compare.ts';
import { withChangesMarked } from '../../documents/marked-changes.ts';
import type { DocumentModel } from '../../documents/model.ts';
import type { OpenDesk } from '../open-desk.ts';
import { fileOfVersion } from '../record/sitting-file.ts';

/** The slip for one reader: what each paper that they hold in an earlier version says differently now, in their own copy (RD09). */
export const slipFor = (desk: OpenDesk, file: SittingFile, reader: Reader, copy: ReaderCopy): DocumentModel => {
  // Where the reader lives now is no part of what was corrected, and the earlier copy is made without it.
  const plain = copyFor(file, reader).copy;
  return amendmentSlip(
    copy,
    heldBefore(file, reader).map((held): Amended => {
      const asked = builtOf(held);
      return {
        paper: paperName(file, held),
        version: held.version,
        changes: asked === null ? null : changesSince(desk, file, reader, held.version, asked, buildDocument(asked, plain)),
      };
    }),
  );
};

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
  if (earlier === null) return null;
  const changes = changesBetween(earlier, now);
  return repeatsNothing(file, version) ? changes.map((one) => ({ ...one, said: oneThingLess })) : changes;
};

/** Where something stood that should not have, a slip that repeated it would send it a second time. */
const oneThingLess = 'Something that is not repeated here';

/** The minutes of this reader with everything marked that changed since the version they hold; null where they hold none, or it was not kept. */
export const markedMinutes = (desk: OpenDesk, file: SittingFile, reader: Reader, copy: ReaderCopy): DocumentModel | null => {
  const held = heldBefore(file, reader).find(({ kind }) => kind === 'minutes');
  if (held === undefined || repeatsNothing(file, held.version)) return null;
  const before = earlierModel(desk, file, reader, held.version, { kind: 'minutes' });
  if (before === null) return null;
  const { name, service } = file.organisation;
  const as = { by: name || service, on: file.producedOn, since: held.version, reasons: reasonsOf(copy) };
  const marked = withChangesMarked(before, buildDocument({ kind: 'minutes' }, copy), as);
  return { ...marked, kind: 'marked-minutes', title: documentTitles['marked-minutes'] };
};

const reasonsOf = ({ corrections }: ReaderCopy): ReadonlyArray<string> => [...new Set(corrections.map(({ reason }) => reason))];

/**
 * This reader's copy of a paper as an earlier version had it, dated and numbered like the new one, so that only what was corrected
 * differs. Null where that version was not kept, or the reader had no copy of it.
 */
const earlierModel = (desk: OpenDesk, file: SittingFile, reader: Reader, version: string, asked: Built): DocumentModel | null => {
  const then = fileOfVersion(desk, file, version);
  if (then == null) return null;
  const { producedOn, deadlines, organisation, corrections } = file;
  const alike: SittingFile = { ...then, version: file.version, producedOn, deadlines, organisation, corrections };
  const key = reader.inviteeId ?? reader.personId;
  const before = readersOf(alike).find((one) => (one.inviteeId ?? one.personId) === key);
  return before === undefined ? null : buildDocument(asked, copyFor(alike, before).copy);
};

const builtOf = ({ kind, childId }: Pick<HeldCopy, 'kind' | 'childId'>): Built | null => {
  if (kind === 'plan' || kind === 'plain-plan') return childId === null ? null : { kind, childId };
  return kind === 'minutes' || kind === 'decision-letter' || kind === 'stopped-notice' ? { kind } : null;
};

const paperName = (file: SittingFile, { kind, childId }: HeldCopy): string => {
  if (kind === 'decision-letter') return 'the decision letter';
  if (kind === 'stopped-notice') return 'the notice';
  if (kind !== 'plan' && kind !== 'plain-plan') return 'the record';
  const child = file.family.people.find(({ id }) => id === childId)?.givenName;
  const plan = kind === 'plain-plan' ? 'the plan in plain words' : 'the plan';
  return child === undefined ? plan : `${plan} for ${child}`;
};
