/** A letter that is read from right to left: of Arabic, Urdu, Farsi, Pashto, Sorani, Hebrew, Dhivehi, Syriac or N’Ko. */
const rightToLeft = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]`;
const anyRightToLeft = new RegExp(rightToLeft, 'u');
const leftToRight = String.raw`(?:(?!${rightToLeft})\p{L})`;
/** From its first letter to its last, with whatever stands between them but letters that run the other way. */
const stretchOf = (own: string, other: string): RegExp => new RegExp(`${own}(?:(?:(?!${other})[^\\n])*${own})?\\p{M}*`, 'gu');
const stretchToLeft = stretchOf(rightToLeft, leftToRight);
const stretchToRight = stretchOf(leftToRight, rightToLeft);

export const hasRightToLeft = (text: string): boolean => anyRightToLeft.test(text);

/** Which way a text runs: as its first letter does, the way that browsers and Word’s own editing have it. */
export const isRightToLeft = (text: string): boolean => {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && hasRightToLeft(first);
};

export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/**
 * A text in stretches that run one way, in the order in which it was typed. What belongs to neither, as a full stop or a bracket, runs the
 * way of the words on both sides of it, else the way of the whole.
 */
export const byDirection = (text: string, whole: { readonly rightToLeft: boolean }): ReadonlyArray<Stretch> => {
  if (!hasRightToLeft(text) && !whole.rightToLeft) return [{ text, rightToLeft: false }];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const found of text.matchAll(whole.rightToLeft ? stretchToRight : stretchToLeft)) {
    if (found.index > at) stretches.push({ text: text.slice(at, found.index), rightToLeft: whole.rightToLeft });
    stretches.push({ text: found[0], rightToLeft: !whole.rightToLeft });
    at = found.index + found[0].length;
  }
  if (at < text.length || text === '') stretches.push({ text: text.slice(at), rightToLeft: whole.rightToLeft });
  return stretches;
};
