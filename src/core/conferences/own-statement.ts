import type { OwnLetterId, PictureId, StatementId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import type { RecordEdit } from './edits.ts';
import type { Statement } from './record.ts';

/** In what form a child told a conference something by themselves (CH-03). */
export const ownForms = ['mind-of-my-own', 'letter', 'drawing', 'told'] as const;
export type OwnForm = (typeof ownForms)[number];

export const ownFormNames: { readonly [Form in OwnForm]: string } = {
  'mind-of-my-own': 'Mind Of My Own statement',
  letter: 'Letter',
  drawing: 'Drawing',
  told: 'Told, and written down word for word',
};

/**
 * That a line of the record is a child's own statement. Its text is the child's words and nobody else's, its source who brought it; it
 * stands first in the minutes and in the reading pack, and is never told in summary (RP09).
 */
export interface OwnStatement {
  readonly form: OwnForm;
  readonly givenOn: LocalDate;
  /** The original as a picture; null where the words are all there is of it. */
  readonly pictureId: PictureId | null;
  /** The file that it was written in; null or absent where it came on paper, or as a picture of it. */
  readonly letter?: OwnLetter | null;
}

/** A child's letter as a file, which is kept byte for byte as it came. */
export interface OwnLetter {
  readonly id: OwnLetterId;
  readonly fileName: string;
  readonly sha256: string;
}

/** A picture that a child made, or of what a child wrote. `data` is base64 of a PNG or JPEG file with nothing in it but the picture. */
export interface OwnPicture {
  readonly id: PictureId;
  readonly type: 'png' | 'jpg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly data: string;
}

export type OwnStatementFault =
  /** A letter or a drawing without the thing itself would be somebody else's account of it. */
  { readonly type: 'OriginalMissing' } | { readonly type: 'OwnWordsMissing' };

/**
 * Why something cannot be kept as a child's own statement; null where it can. What was written or drawn by hand comes as itself; the words
 * of an app, and words that were taken down, are the original.
 */
export const ownStatementFault = (
  form: OwnForm,
  words: string,
  { picture, letter }: { readonly picture: boolean; readonly letter: boolean },
): OwnStatementFault | null => {
  if (form === 'drawing' && !picture) return { type: 'OriginalMissing' };
  if (form === 'letter' && !picture && !letter) return { type: 'OriginalMissing' };
  return words.trim() === '' && !picture ? { type: 'OwnWordsMissing' } : null;
};

/**
 * Whether any of these edits would change a child's own words, or enter as a child's own what is not whole. Who may have them, and that
 * they are taken out again, is for the desk to decide.
 */
export const changesOwnWords = (statements: ReadonlyArray<Statement>, edits: ReadonlyArray<RecordEdit>): boolean =>
  edits.some((edit) => {
    switch (edit.edit) {
      case 'statement.add': {
        const { own, text, summary } = edit.statement;
        if (own == null) return false;
        const original = { picture: own.pictureId !== null, letter: own.letter != null };
        return summary !== '' || ownStatementFault(own.form, text, original) !== null;
      }
      case 'statement.text':
        return isOwn(statements, edit.id);
      case 'statement.change':
        return (
          'own' in edit.change || (isOwn(statements, edit.id) && Object.keys(edit.change).some((field) => field !== 'audience'))
        );
      default:
        return false;
    }
  });

const isOwn = (statements: ReadonlyArray<Statement>, id: StatementId): boolean =>
  statements.some((statement) => statement.id === id && isOwnStatement(statement));

export const isOwnStatement = (statement: Pick<Statement, 'own'>): boolean => statement.own != null;
