import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type childStatementsApi, type LetterRefused, letterLimits } from '../../contract/child-statements.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { ownStatementFault } from '../../core/conferences/own-statement.ts';
import type { Statement } from '../../core/conferences/record.ts';
import type { OwnLetterId, PictureId, StatementId } from '../../core/identifiers.ts';
import { dayOf } from '../../core/local-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { ownLetterFileName } from '../../documents/file-name.ts';
import { type LetterPart, readLetter } from '../../incoming/letter-file.ts';
import { readPicture } from '../../incoming/picture-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { insertOwnLetter, keptLetter } from '../../storage/families/own-letters.ts';
import { insertOwnPicture, ownPicture } from '../../storage/families/own-pictures.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { folderFor } from '../documents-folder.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { editRecord } from './records.ts';

/** A child's own statement is a line of the record like any other, and yet nobody's to change (RP09). */
export const childStatementServices = (desk: OpenDesk): Implementation<typeof childStatementsApi> => ({
  'childStatement.add': async ({ sittingId, childId, form, words, givenOn, broughtBy, audience, picture, morePages, letter }) => {
    const came = letter === null ? asPictures(words, picture === null ? [] : [picture, ...morePages]) : await asLetter(letter);
    if (!came.ok) return came;
    const { parts, file } = came.value;
    return act(desk, { action: 'childStatement.add', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
      if (!conferencesOfSitting(tx, sittingId).some((one) => one.childId === childId))
        return err({ type: 'NotHere', what: 'child' });
      if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
      if (sitting.progress.approvedAt !== null) return err({ type: 'RecordApproved' });
      if (givenOn > todayAt(desk)) return err({ type: 'DayToCome', on: givenOn });
      const has = { picture: parts.some((part) => part.picture !== null), letter: file !== null };
      const fault = ownStatementFault(form, parts.map((part) => part.words).join('\n'), has);
      if (fault !== null) return err(fault);
      const kept = { sittingId, keptAt: nowAt(desk), keptBy: desk.actor.name };
      const original = file === null ? null : { id: desk.newId<OwnLetterId>(), fileName: file.fileName, sha256: file.sha256 };
      if (file !== null && original !== null) insertOwnLetter(tx, { ...original, ...kept, file: file.bytes });
      const statements = parts.map((part, at): Statement => {
        const pictureId = part.picture === null ? null : desk.newId<PictureId>();
        if (part.picture !== null && pictureId !== null) {
          const { bytes, ...size } = part.picture;
          insertOwnPicture(tx, { id: pictureId, ...kept, ...size, file: bytes });
        }
        return {
          id: desk.newId<StatementId>(),
          section: 'child-world',
          kind: 'verbatim',
          // Whose it is says `children`: a child who was not asked to come is on nobody's list of speakers.
          speaker: null,
          source: sourceOf({ broughtBy, file, at, of: parts.length }),
          children: [childId],
          about: null,
          segment: null,
          audience: { to: audience },
          sensitivity: null,
          summary: '',
          text: part.words,
          own: { form, givenOn, pictureId, ...(original === null ? {} : { letter: original }) },
        };
      });
      // Each is put before everything else, so the last page goes in first.
      const edits = statements.map((statement) => ({ edit: 'statement.add', statement, after: null }) as const).reverse();
      editRecord(desk, tx, sittingId, edits);
      return ok({ statementId: statements[0]?.id ?? desk.newId<StatementId>() });
    });
  },

  'childStatement.look': async ({ fileName, file }) => {
    const read = await readLetter(fileName, bytesOf(file), letterLimits);
    if (!read.ok) return err({ type: 'LetterRefused', why: read.error });
    const parts = read.value.parts.map(({ words, picture }) => ({
      words,
      picture: picture === null ? null : { type: picture.type, data: Buffer.from(picture.bytes).toString('base64') },
    }));
    return ok({ parts, onlyInFile: read.value.onlyInFile });
  },

  'childStatement.write': async ({ letterId, folder }) => {
    const letter = keptLetter(desk.db, letterId);
    const sitting = letter === undefined ? undefined : findSitting(desk.db, letter.sittingId);
    if (letter === undefined || sitting === undefined) return err({ type: 'NotHere', what: 'letter' });
    const place = folderFor(desk, folder);
    if (!place.ok) return place;
    const fileName = ownLetterFileName({
      on: dayOf(letter.keptAt),
      reference: sitting.reference,
      mark: letter.sha256.slice(0, 6),
      extension: /\.txt$/i.test(letter.fileName) ? 'txt' : 'docx',
    });
    const path = join(place.value, fileName);
    const saved = await atomicWrite(path, letter.file, { notes: desk.temporaryFiles });
    if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
    return act(desk, { action: 'childStatement.write', objectId: letterId }, () => ok({ path }));
  },

  'childStatement.picture': ({ pictureId }) => {
    const picture = ownPicture(desk.db, pictureId);
    return picture === undefined ? err({ type: 'NotHere', what: 'picture' }) : ok(picture);
  },
});

/** What is kept of a child's own statement: words, each with the picture that follows them, and the file they were written in. */
interface Came {
  readonly parts: ReadonlyArray<LetterPart>;
  readonly file: CameAsFile | null;
}

interface CameAsFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly onlyInFile: ReadonlyArray<string>;
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** The words stand once, with the first page. */
const asPictures = (
  words: string,
  pages: ReadonlyArray<string>,
): Result<Came, { readonly type: 'PictureRefused'; readonly why: string }> => {
  const parts: LetterPart[] = [];
  for (const page of pages) {
    const picture = readPicture(bytesOf(page));
    if (!picture.ok) return err({ type: 'PictureRefused', why: picture.error });
    parts.push({ words: parts.length === 0 ? words : '', picture: picture.value });
  }
  return ok({ parts: parts.length === 0 ? [{ words, picture: null }] : parts, file: null });
};

const asLetter = async (letter: { readonly fileName: string; readonly file: string }): Promise<Result<Came, LetterRefused>> => {
  const bytes = bytesOf(letter.file);
  const read = await readLetter(letter.fileName, bytes, letterLimits);
  if (!read.ok) return err({ type: 'LetterRefused', why: read.error });
  const { parts, onlyInFile } = read.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ parts, file: { fileName: letter.fileName, sha256, bytes, onlyInFile } });
};

/** Who brought it, and what a reader of the paper does not see of it; it stands over every part. */
const sourceOf = ({
  broughtBy,
  file,
  at,
  of,
}: {
  readonly broughtBy: string;
  readonly file: CameAsFile | null;
  readonly at: number;
  readonly of: number;
}): string =>
  [
    broughtBy === '' ? '' : `brought by ${broughtBy}`.slice(0, 150),
    of > 1 ? `${file === null ? 'page' : 'part'} ${at + 1} of ${of}` : '',
    file === null || file.onlyInFile.length === 0 ? '' : `only in the file itself: ${file.onlyInFile.join(', ')}`.slice(0, 130),
  ]
    .filter((part) => part !== '')
    .join(', ');
