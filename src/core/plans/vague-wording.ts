import {
  concreteVerbs,
  detailWords,
  emptyObjects,
  escapes,
  needsAnObject,
  particular,
  sayingNothing,
  skipped,
  vagueOpenings,
  vagueVerbs,
} from './wording-lists.ts';

/**
 * The words with which an action says nothing that anybody could see: `monitor` in "Monitor attendance"; undefined where somebody
 * could see whether it was done (PL02, domain.md 7.2).
 *
 * The first verb decides. A vague one is forgiven where what follows can be seen ("monitor Wren’s weight by weighing her") or is
 * counted or dated; a plain one is not plain with an object that is none ("take responsibility", "attend appointments").
 */
export const vagueWording = (action: string): string | undefined => {
  const text = action.toLowerCase().replaceAll('’', "'");
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const escaped = escapes.find((phrase) => text.includes(phrase));
  if (escaped !== undefined) return escaped;
  const start = firstVerb(words);
  const rest = words.slice(start + 1);
  const first = words[start] ?? '';
  const verb = vagueVerbs.get(first);
  const saysNothing = sayingNothing.find((phrase) => [first, ...rest].join(' ').startsWith(phrase));
  if (saysNothing !== undefined) return rest.some(isDetail) ? undefined : saysNothing;
  if (verb !== undefined) return rest.some(isDetail) || hasPlainVerb(rest) ? undefined : verb;
  if (isPlainVerb(first)) {
    if (needsAnObject.has(first) && !rest.some((word) => particular.has(word) || isDetail(word))) return first;
    return emptyObjects.has(rest[0] ?? '') && !rest.some(isDetail) && !hasPlainVerb(rest) ? `${first} ${rest[0]}` : undefined;
  }
  // No verb that is known: a heading ("Ongoing assessment", "Housing") unless it is counted or says what is done.
  if (words.some(isDetail) || hasPlainVerb(words)) return undefined;
  if (vagueOpenings.has(words[0] ?? '')) return words[0];
  return words.length <= 2 ? words.join(' ') : undefined;
};

const wordsOf = (text: string): ReadonlyArray<string> => text.match(/[\p{L}\p{N}'-]+/gu) ?? [];

const modals: ReadonlySet<string> = new Set(['will', 'to', 'should', 'must', 'shall']);
/** "Juniper and Caldor each will": a verb after more words than this has another verb before it. */
const subjectAtMost = 5;

/** Where the first verb stands: first, after "will" or "to", or after whoever does it ("Indigo visits"). */
const firstVerb = (words: ReadonlyArray<string>): number => {
  const past = (from: number): number => {
    let at = from;
    while (at < words.length - 1 && skipped.has(words[at] ?? '')) at++;
    return at;
  };
  const opening = past(0);
  const known = (word: string): boolean => isPlainVerb(word) || vagueVerbs.has(word);
  if (known(words[opening] ?? '') && !modals.has(words[opening + 2] ?? '') && !modals.has(words[opening + 1] ?? ''))
    return opening;
  const modal = words.slice(0, subjectAtMost + 1).findIndex((word) => modals.has(word));
  // "Hand in the form to the council" has its verb before its "to".
  if (modal >= 0 && !isPlainVerb(words[opening] ?? '')) return past(modal + 1);
  if (known(words[opening] ?? '')) return opening;
  const doing = words.findIndex((word, at) => at > opening && at <= subjectAtMost && word.endsWith('s') && known(word));
  return doing < 0 ? opening : doing;
};

/** Whether something that can be seen is done later on: after "and", "to" or "by", or in the passive. */
const hasPlainVerb = (words: ReadonlyArray<string>): boolean =>
  words.some((word, at) => {
    if (!isPlainVerb(word)) return false;
    const before = words[at - 1] ?? '';
    const object = words[at + 1] ?? '';
    return leadsToVerb.has(before) && !emptyObjects.has(object) && (!needsAnObject.has(word) || object !== '');
  });
const leadsToVerb: ReadonlySet<string> = new Set(['and', 'to', 'by', 'then', 'will', 'is', 'are', 'be', 'until', 'who']);

/** A verb in any of its regular forms: `write`, `writes`, `writing`, `written`. */
const isPlainVerb = (word: string): boolean => concreteVerbs.has(word) || stemsOf(word).some((stem) => concreteVerbs.has(stem));

const stemsOf = (word: string): ReadonlyArray<string> => {
  if (word.endsWith('ies') || word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('ing')) return [word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4)];
  if (word.endsWith('ed')) return [word.slice(0, -1), word.slice(0, -2), word.slice(0, -3)];
  return word.endsWith('s') ? [word.slice(0, -1), word.slice(0, -2)] : [];
};

/** A number, a day, a month or how often: somebody can count it. */
const isDetail = (word: string): boolean => /\d/.test(word) || detailWords.has(word);
