import { anyOf, asSearched, escaped, notInWord, type PartsOfName } from './names.ts';
import { isAbbreviation, isDotted, isOrdinaryWord, months } from './ordinary-words.ts';

/** Of whom a text must not speak, and of whom it may: a name, an initial that both share says nothing. */
export interface Withheld {
  readonly people: ReadonlyArray<PartsOfName>;
  /** The reader, and those who are nearest to them: what these are called is theirs alone. */
  readonly own: ReadonlyArray<PartsOfName>;
  /** Whoever else the reader is told of. */
  readonly told: ReadonlyArray<PartsOfName>;
  /** Surnames, in small letters, that say nothing by themselves. */
  readonly shared: ReadonlyArray<string>;
  /** Names of places, which are found whole. */
  readonly places: ReadonlyArray<string>;
}

/**
 * Finds people by whatever they may be called in a text (X4): their name, also run together, backwards or as the name of a mailbox; a given
 * name; a surname with a capital or after a title; `J. Doe`; `Mrs D`, `Aunt J`; and their initials.
 */
export const finderOfPeople = (withheld: Withheld): ((text: string) => boolean) => {
  const { people, places } = withheld;
  if (people.length + places.length === 0) return () => false;
  // In one search: most texts name nobody, and every text of a record is searched for every reader.
  const inSmall = anyOf([
    ...places,
    ...people.map(({ whole }) => whole),
    ...people.filter(hasBoth).map(({ given, surname }) => `${given} ${surname}`),
    ...surnamesFirst(withheld),
    ...givensAlone(withheld),
  ]);
  const finders = [
    ...(inSmall === undefined ? [] : [(text: Text) => inSmall.test(text.small)]),
    ...givensInPlace(withheld),
    ...surnamesIn(withheld),
    ...mailboxesIn(withheld),
    ...initialsIn(withheld),
  ];
  return (text) => {
    const words = asSearched(text);
    const searched = { words, small: words.toLowerCase() };
    return finders.some((finds) => finds(searched));
  };
};

interface Text {
  readonly words: string;
  readonly small: string;
}
type Finds = (text: Text) => boolean;

/**
 * `Doe Jane`; not where somebody of whom the reader is told is called Jane too, and may stand behind another Doe in a list. A short one behind
 * a surname that is a word is the end of another word: Ed Cook.
 */
export const surnamesFirst = ({ people, own, told }: Withheld): ReadonlyArray<string> => {
  const others = new Set([...own, ...told].map(({ given }) => small(given)));
  return people
    .filter((one) => hasBoth(one) && one.given.length >= leastGiven && !others.has(small(one.given)))
    .map(({ given, surname }) => `${surname} ${given}`);
};

const leastGiven = 4;

const hasBoth = ({ given, surname }: PartsOfName): boolean => given !== '' && surname !== '';
const small = (name: string): string => asSearched(name).toLowerCase();
const once = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names.filter((name) => name.length > 1))];

const givensOf = ({ people, own }: Withheld): ReadonlyArray<string> => {
  const theirs = own.map(({ given }) => small(given));
  return once(people.map(({ given }) => small(given))).filter((given) => !theirs.includes(given));
};

/** Surnames of those of whom the reader is told and who are called so too. */
const namesakes = ({ told }: Withheld, given: string): ReadonlyArray<string> =>
  once(told.filter((one) => small(one.given) === given).map(({ surname }) => small(surname)));

/** Given names that are found in any case. The reader's own is theirs. */
const givensAlone = (withheld: Withheld): ReadonlyArray<string> =>
  givensOf(withheld).filter((given) => !isOrdinaryWord(given) && namesakes(withheld, given).length === 0);

/** A given name that is also a word, where it stands as a name; and without the surname that of somebody of whom the reader is told. */
const givensInPlace = (withheld: Withheld): ReadonlyArray<Finds> =>
  givensOf(withheld)
    .filter((given) => isOrdinaryWord(given) || namesakes(withheld, given).length > 0)
    .map((given): Finds => {
      const others = namesakes(withheld, given).map(escaped).join('|');
      const isTold = others === '' ? '' : `(?! (?:${others})${notInWord})`;
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(given)}${notInWord}${isTold}`, 'gu');
      const asName = isOrdinaryWord(given) ? isGivenName : () => true;
      return ({ words, small: text }) => [...text.matchAll(pattern)].some(({ index }) => asName(words, index, given));
    });

/**
 * A surname alone: as a word with a capital, or in any case after a title. Surnames are also words, and a worker who is called Law must not
 * make every mention of the law theirs.
 */
const surnamesIn = ({ people, shared }: Withheld): ReadonlyArray<Finds> => {
  const surnames = once(people.map(({ surname }) => small(surname)).filter((surname) => !shared.includes(surname)));
  const pattern = anyOf(surnames);
  if (pattern === undefined) return [];
  const all = new RegExp(pattern.source, 'gu');
  return [
    ({ words, small: text }) =>
      [...text.matchAll(all)].some(({ 0: surname, index }) =>
        afterTitle.test(words.slice(0, index))
          ? true
          : isCapital(words, index) && (!isOrdinaryWord(surname) || !startsSentence(words, index)),
      ),
  ];
};

const isCapital = (words: string, index: number): boolean => /\p{Lu}/u.test(words.charAt(index));
const afterTitle = /(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss|mx|dr)\.? $/iu;
const startsSentence = (words: string, index: number): boolean => /(?:^|[.!?•|]) ?["'(]*$/u.test(words.slice(0, index));

/** A word that is also a given name: with a capital, no month, and at the beginning of a sentence only before what somebody does. */
export const isGivenName = (words: string, index: number, given: string): boolean => {
  const [before, after] = [words.slice(0, index), words.slice(index + given.length)];
  if (!isCapital(words, index)) return false;
  if (afterTitle.test(before)) return true;
  if (months.has(given) && (inMonth.test(before) || /^,? \d/.test(after))) return false;
  return !startsSentence(words, index) || doesSomething.test(after) || (!months.has(given) && isSomething.test(after));
};
const inMonth =
  /(?:\d(?:st|nd|rd|th)?|\b(?:in|by|of|since|until|till|from|before|after|early|late|mid|next|last|each|every|during|this|and|to)) $/iu;
const doesSomething = /^ (?:said|says|has|had|told|tells|lives|lived|came|went|wants|wanted|asked|attended|moved|works)\b/u;
const isSomething = /^(?:'s| (?:is|was|and|who|comes)\b)/u;

/** `jdoe@`, `doe.j@` and `@jdoe`: only as such a name, because `jones` is no J. Ones. */
const mailboxesIn = ({ people, own, told }: Withheld): ReadonlyArray<Finds> => {
  const others = [...own, ...told].map(asInitialed);
  const names = people
    .filter(hasBoth)
    .filter((one) => !others.includes(asInitialed(one)))
    .flatMap(({ given, surname }) => {
      const [initial, last] = [
        escaped(small(given).charAt(0)),
        small(surname)
          .split('')
          .map((letter) => (/[ ']/.test(letter) ? `[ ._']?` : escaped(letter)))
          .join(''),
      ];
      return [`${initial}[ ._]?${last}`, `${last}[ ._]?${initial}`];
    });
  if (names.length === 0) return [];
  const any = [...new Set(names)].join('|');
  const pattern = new RegExp(`(?<!\\p{L})(?:${any})\\d*@|@(?:${any})(?!\\p{L})`, 'u');
  return [({ small: text }) => text.includes('@') && pattern.test(text)];
};

const asInitialed = ({ given, surname }: PartsOfName): string => `${small(given).charAt(0)} ${small(surname)}`;

/** By the first letters of their names, where nobody of whom the reader is told has the same. */
const initialsIn = ({ people, own, told }: Withheld): ReadonlyArray<Finds> => {
  const known = [...own, ...told];
  const patterns = people.filter(hasBoth).flatMap((one) => {
    const [given, surname] = [asSearched(one.given), asSearched(one.surname)];
    const [first, last] = [given.charAt(0).toUpperCase(), surname.charAt(0).toUpperCase()];
    const isFirst = !known.some((other) => small(other.given).startsWith(first.toLowerCase()));
    const isLast = !known.some((other) => small(other.surname).startsWith(last.toLowerCase()));
    const isInitialed = !known.some((other) => asInitialed(other) === asInitialed(one));
    const name = `(?:${escaped(`${last}${surname.slice(1)}`)}|${escaped(surname.toUpperCase())})`;
    return [
      ...(isInitialed ? [`${first}(?:\\. ?| )${name}`, `${name},? ${first}(?:\\.|(?= ?[,;)])|$)`] : []),
      ...(isLast ? [`${title} ${last}(?!'\\p{L}{2})\\.?`] : []),
      ...(isFirst ? [`${relative} ${/[AI]/.test(first) ? `${first}\\.` : `${first}\\.?`}`] : []),
      ...initialsOf(one)
        .filter((letters) => !known.some((other) => initialsOf(other).includes(letters)))
        .flatMap(inCapitals),
    ];
  });
  if (patterns.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(patterns)].join('|')})${notInWord}`, 'u');
  return [({ words }) => pattern.test(words)];
};

/** Of the first and the last name, and of all of them. */
const initialsOf = ({ whole, given, surname }: PartsOfName): ReadonlyArray<string> => {
  const first = (words: ReadonlyArray<string>): string => words.map((word) => asSearched(word).charAt(0).toUpperCase()).join('');
  return [...new Set([first([given, surname]), first(asSearched(whole).split(' '))])].filter((letters) => letters.length > 1);
};

/** `JK`, `J.K.` and `grandmother J K`; what is short for something else only with what they are: `Mrs GP`, `grandmother (GP)`. */
const inCapitals = (letters: string): ReadonlyArray<string> => {
  const each = [...letters].map(escaped);
  const [bare, withDots, apart] = [each.join(''), `${each.join('\\. ?')}\\.?`, each.join(' ')];
  const named = `(?:${bare}|${withDots}|${apart})`;
  return [
    isAbbreviation(letters) ? `${named} \\((?:the )?${relative}\\)` : bare,
    ...(isDotted(letters) ? [] : [withDots]),
    `(?:${title}|${relative}) \\(?${named}`,
  ];
};

const title = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|MR|MRS|MS|MISS)\\.?';
const relative =
  '(?:[Aa]unt|[Aa]untie|[Aa]unty|[Uu]ncle|[Nn]an|[Nn]ana|[Nn]anna|[Nn]anny|[Gg]ran|[Gg]ranny|[Gg]randma|[Gg]randad|[Gg]randpa|[Gg]randmother|[Gg]randfather|[Mm]um|[Mm]ummy|[Mm]other|[Dd]ad|[Dd]addy|[Ff]ather|[Ss]tepmother|[Ss]tepfather|[Pp]artner|[Bb]oyfriend|[Gg]irlfriend|[Hh]usband|[Ww]ife|[Ss]ister|[Bb]rother|[Cc]ousin|[Ff]riend|[Ll]odger|[Cc]arer|MGM|PGM|MGF|PGF)';
