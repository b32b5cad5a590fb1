/**
 * How old somebody usually is who reads a text with ease, in whole years and never under 5, and its hardest sentences.
 *
 * Flesch-Kincaid (Kincaid and others 1975): 0.39 words to a sentence + 11.8 syllables to a word - 15.59 is a school year in America,
 * whose children are five years older than its number. `known` are names of people, which whoever reads the paper knows: one syllable
 * each, like a number. It measures the length of words and sentences and nothing else: a person still has to read the paper [K].
 */
export const readingAge = (text: string, known: ReadonlyArray<string> = []): ReadingAge => {
  const names = new Set(known.flatMap((name) => wordsIn(name)).map((word) => word.toLowerCase()));
  const sentences = sentencesIn(text).map((sentence) => ({ sentence, ...measured(sentence, names) }));
  const all = sentences.reduce((sum, one) => ({ words: sum.words + one.words, syllables: sum.syllables + one.syllables }), none);
  return {
    age: ageOf(all, sentences.length),
    sentences: sentences.map((one) => ({ sentence: one.sentence, age: ageOf(one, 1) })),
  };
};

/** The sentences that are for somebody older than `age`; of fewer than five words the formula says nothing that is true. */
export const harderThan = ({ sentences }: ReadingAge, age: number): ReadonlyArray<string> =>
  sentences.filter((one) => one.age > age && wordsIn(one.sentence).length >= 5).map(({ sentence }) => sentence);

export interface ReadingAge {
  readonly age: number;
  /** Each sentence with its own age, in the order of the text. One short line may be hard where the whole is not. */
  readonly sentences: ReadonlyArray<{ readonly sentence: string; readonly age: number }>;
}

interface Measure {
  readonly words: number;
  readonly syllables: number;
}
const none: Measure = { words: 0, syllables: 0 };

const youngest = 5;

const ageOf = ({ words, syllables }: Measure, sentences: number): number => {
  if (words === 0 || sentences === 0) return youngest;
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return Math.max(youngest, Math.round(grade) + 5);
};

/** A sentence ends at a full stop, question or exclamation mark, or the end of a line. */
const sentencesIn = (text: string): ReadonlyArray<string> =>
  text
    // An address of the internet is copied, not read.
    .replace(/\S+@\S+?(?=[.,;]?(?:\s|$))|\bhttps?:\S+/gu, '')
    .split(/(?<=[.!?]["”’]?)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);

const measured = (sentence: string, names: ReadonlySet<string>): Measure => {
  const words = wordsIn(sentence);
  return {
    words: words.length,
    syllables: words.reduce((sum, word) => sum + (names.has(word.toLowerCase()) ? 1 : syllablesOf(word)), 0),
  };
};

const wordsIn = (text: string): ReadonlyArray<string> => text.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? [];

/** Groups of vowels, without the endings that are not heard; a number is one. */
export const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return 1;
  const heard = letters
    .replace(/(?:[^laeiouyscgxzh]es|[^aeiouytd]ed|[^aeiouyl]e)$/, (ending) => ending.charAt(0))
    .replace(/^y/, '');
  return Math.max(1, (heard.match(/[aeiouy]+/g) ?? []).length);
};
