import type { TextSize } from '../children/people.ts';

/** How the letters of a document are set. */
export interface Print {
  readonly textSize: TextSize;
  /** Wide lines and letters, larger headings, and cream on a screen; what is printed stays on whatever paper is in the printer (WD12). */
  readonly dyslexiaFriendly?: true;
}

/**
 * How the letters of a document are set: the one source of Word's styles, of the pages that are counted, and of the preview.
 *
 * Dyslexia-friendly follows the British Dyslexia Association's style guide (2023): a plain sans serif of 12 to 14 points or more, lines one
 * and a half times as high, headings a fifth larger than the text, bold the only emphasis, text on the left of lines of 60 to 70 letters.
 * The guide would have letters a third of their width further apart; a thirteenth of their size is what keeps a record from growing by half.
 */

/** How high a line is, against single spacing. */
export const lineSpacing = ({ dyslexiaFriendly }: Print): number => (dyslexiaFriendly ? 1.5 : 1);

/** How much further apart letters stand, in twentieths of a point. */
export const letterSpacing = ({ dyslexiaFriendly, textSize }: Print): number =>
  dyslexiaFriendly ? Math.round(textSize * 1.5) : 0;

/** In points. */
export const titleSize = ({ textSize }: Print): number => textSize + 7;

/** In points. */
export const headingSizes = ({ textSize, dyslexiaFriendly }: Print): { readonly [level in 1 | 2 | 3]: number } => {
  const least = dyslexiaFriendly ? Math.ceil(textSize * 1.2) : textSize;
  return { 1: least + 2, 2: least + 1, 3: least };
};
