import { privateKindsIn } from './private-texts.ts';

/**
 * Whether texts still say what somebody settled of them, that everyone may have it although it looks private (RD01): the sentences that
 * looked so are the same, and none has come. Where the words alone did not look so, as where they name a school of the family, every
 * sentence counts. Capitals and signs say nothing.
 */
export const saysTheSame = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): boolean =>
  settledIn(before) === settledIn(after);

const settledIn = (texts: ReadonlyArray<string>): string => {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+|\n/)).filter((sentence) => sentence.trim() !== '');
  const looked = sentences.filter((sentence) => privateKindsIn(sentence).length > 0);
  return (looked.length > 0 ? looked : sentences).map(plainly).join(' / ');
};

const plainly = (sentence: string): string =>
  sentence
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
