import type { PersonId } from '../identifiers.ts';
import { isFamily, matrixAccess, worksWithFamily } from './access.ts';
import { type KeptOut, keptOutOf } from './kept-out.ts';
import type { Label } from './labels.ts';
import type { Reader } from './reader.ts';
import type { WithheldItem, WithholdingRule } from './reader-copy.ts';
import type { SittingFile } from './sitting-file.ts';

/** One run of making a copy: for whom, from what, who is kept out of it, and what has been left out so far. */
export interface Copying {
  readonly file: SittingFile;
  readonly reader: Reader;
  readonly keptOut: KeptOut;
  readonly family: boolean;
  readonly professional: boolean;
  /** Whether the reader may have a field with this label; `own` says whether the thing is the reader's or their child's. */
  readonly sees: (own: boolean) => (label: Label) => boolean;
  /** Notes that something was left out, for staff only, and answers null in its place. */
  readonly leaveOut: (what: WithheldItem['what'], id: string, rule: WithholdingRule) => null;
  readonly leftOut: () => ReadonlyArray<WithheldItem>;
}

export const startCopying = (file: SittingFile, reader: Reader): Copying => {
  const professional = worksWithFamily(reader.class);
  const family = isFamily(reader.class);
  const noted: WithheldItem[] = [];
  return {
    file,
    reader,
    keptOut: keptOutOf(file, reader),
    family,
    professional,
    sees: (own) => (label) => {
      switch (label) {
        case 'open':
          return true;
        case 'adults':
          return professional || (family && reader.class !== 'child');
        case 'own':
          return professional || (family && own);
        case 'professionals':
          return professional;
        case 'desk':
          return reader.class === 'desk';
        case 'part':
        case 'never':
          return false;
        default:
          return matrixAccess(file, reader, { item: label }) === 'full';
      }
    },
    leaveOut: (what, id, rule) => {
      noted.push({ what, id, rule });
      return null;
    },
    leftOut: () => noted,
  };
};

/** Whether a person is the reader or one of the reader's children. */
export const isOwn = ({ reader }: Copying, personId: PersonId | null): boolean =>
  personId !== null && (personId === reader.personId || reader.children.includes(personId));

/** A text, or nothing where it names somebody or some place that is kept from the reader. */
export const clear = (copying: Copying, field: string, text: string): string => {
  if (!copying.keptOut.mentions(text)) return text;
  copying.leaveOut('field', field, 'kept-out');
  return '';
};

/** Whether any text of a thing names somebody or some place that is kept from the reader. */
export const namesKeptOut = ({ keptOut }: Copying, ...texts: ReadonlyArray<string | null>): boolean =>
  texts.some((text) => text !== null && keptOut.mentions(text));
