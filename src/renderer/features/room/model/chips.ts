import { type Audience, type Statement, type StatementKind, statementKinds } from '../../../../core/conferences/record.ts';
import { kindNames } from '../../../../core/conferences/record-words.ts';
import type { InviteeId, PersonId } from '../../../../core/identifiers.ts';

/** `@` who said it, `#` what kind of line, `/` who may have it, `^` which children it concerns (design.md, Room). */
export type Sign = '@' | '#' | '/' | '^';

/** A chip that is being typed: it ends at the caret. */
export interface Token {
  readonly sign: Sign;
  readonly typed: string;
  readonly from: number;
  readonly to: number;
}

export type ChipChange =
  | { readonly chip: 'speaker'; readonly speaker: InviteeId | null }
  | { readonly chip: 'kind'; readonly kind: StatementKind }
  | { readonly chip: 'audience'; readonly to: 'everyone' | 'professionals' }
  | { readonly chip: 'audience'; readonly to: 'only' | 'all-but'; readonly person: PersonId }
  | { readonly chip: 'children'; readonly child: PersonId | 'all' };

export interface ChipOption {
  readonly sign: Sign;
  readonly label: string;
  /** What may be typed for it, besides its label. */
  readonly also: ReadonlyArray<string>;
  /** The digit that chooses it at once; null where it has none. */
  readonly number: number | null;
  readonly change: ChipChange;
}

/** Who and what can be chosen in one sitting. */
export interface ChipPeople {
  readonly speakers: ReadonlyArray<{
    readonly id: InviteeId;
    readonly name: string;
    readonly agency: string;
    readonly number: number | null;
  }>;
  readonly family: ReadonlyArray<{ readonly id: PersonId; readonly name: string }>;
  readonly children: ReadonlyArray<{ readonly id: PersonId; readonly name: string }>;
}

/** The chip being typed at the caret. A sign inside a word is no chip: `and/or`, `9@10`. */
export const tokenAt = (text: string, caret: number): Token | undefined => {
  const found = /(?:^|\s)([@#/^])([\p{L}\p{N}'’-]*)$/u.exec(text.slice(0, caret));
  if (found === null || /^[\p{L}\p{N}]/u.test(text.slice(caret))) return undefined;
  const [, sign, typed] = found;
  if (!isSign(sign) || typed === undefined) return undefined;
  return { sign, typed, from: caret - typed.length - 1, to: caret };
};

const isSign = (text: string | undefined): text is Sign => text === '@' || text === '#' || text === '/' || text === '^';

/** Everything that can be chosen after each sign, in the order in which it is offered. */
export const chipOptions = ({ speakers, family, children }: ChipPeople): ReadonlyArray<ChipOption> => [
  ...speakers.map(
    ({ id, name, agency, number }): ChipOption => ({
      sign: '@',
      label: agency === '' ? name : `${name}, ${agency}`,
      also: [agency],
      number,
      change: { chip: 'speaker', speaker: id },
    }),
  ),
  {
    sign: '@',
    label: 'nobody: minute taker’s summary',
    also: ['summary'],
    number: 0,
    change: { chip: 'speaker', speaker: null },
  },
  ...statementKinds.map(
    (kind): ChipOption => ({ sign: '#', label: kindNames[kind], also: [kind], number: null, change: { chip: 'kind', kind } }),
  ),
  { sign: '/', label: 'everyone', also: ['all'], number: null, change: { chip: 'audience', to: 'everyone' } },
  { sign: '/', label: 'professionals', also: ['staff'], number: null, change: { chip: 'audience', to: 'professionals' } },
  ...family.map(
    ({ id, name }): ChipOption => ({
      sign: '/',
      label: `not ${name}`,
      also: [],
      number: null,
      change: { chip: 'audience', to: 'all-but', person: id },
    }),
  ),
  ...family.map(
    ({ id, name }): ChipOption => ({
      sign: '/',
      label: `only ${name}`,
      also: [],
      number: null,
      change: { chip: 'audience', to: 'only', person: id },
    }),
  ),
  ...children.map(
    ({ id, name }, place): ChipOption => ({
      sign: '^',
      label: name,
      also: [],
      number: place < 9 ? place + 1 : null,
      change: { chip: 'children', child: id },
    }),
  ),
  { sign: '^', label: 'whole family', also: ['all', 'family'], number: 0, change: { chip: 'children', child: 'all' } },
];

/**
 * The options that what was typed may mean, the likeliest first: a digit means one person; then labels that begin so,
 * then any word that begins so, then beginnings of words in a row (`nc` is "not Caldor").
 */
export const optionsFor = (options: ReadonlyArray<ChipOption>, token: Token): ReadonlyArray<ChipOption> => {
  const offered = options.filter(({ sign }) => sign === token.sign);
  if (token.typed === '') return offered;
  const numbered = offered.filter(({ number }) => String(number) === token.typed);
  if (numbered.length > 0) return numbered;
  const typed = token.typed.toLowerCase();
  const ranked = offered
    .map((option) => ({ option, rank: rankOf(option, typed) }))
    .filter(({ option, rank }) => rank < (option.sign === '@' ? 2 : 1) * notAtAll);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
};

/** Somebody's own name comes before the agency or the role of somebody else: `sam` is Sam Lark, not Samplesex Police. */
const rankOf = ({ sign, label, also }: ChipOption, typed: string): number => {
  if (sign !== '@') return nearness([label, ...also], typed);
  const [name = '', ...place] = label.split(', ');
  const own = nearness([name], typed);
  return own < notAtAll ? own : nearness([...place, ...also], typed) + notAtAll;
};

/** 0 for the beginning of a text, 1 for the beginning of a word, 2 for beginnings of words one after the other. */
const nearness = (said: ReadonlyArray<string>, typed: string): number => {
  const texts = said.map((text) => text.toLowerCase());
  if (texts.some((text) => text.startsWith(typed))) return 0;
  const words = texts.map((text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
  if (words.some((some) => some.some((word) => word.startsWith(typed)))) return 1;
  return words.some((some) => some.some((_, place) => beginningsFit(some.slice(place), typed))) ? 2 : notAtAll;
};
const notAtAll = 3;

/** `notc` and `nc` fit `not caldor`: a beginning of each word, one after the other. */
const beginningsFit = (words: ReadonlyArray<string>, typed: string): boolean => {
  if (typed === '') return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  for (let length = Math.min(word.length, typed.length); length > 0; length -= 1)
    if (typed.startsWith(word.slice(0, length)) && beginningsFit(rest, typed.slice(length))) return true;
  return false;
};

/** What the keys accept. A digit is complete at once; a space accepts the first that fits; a bare sign is only text. */
export const acceptedBySpace = (options: ReadonlyArray<ChipOption>, token: Token): ChipOption | undefined =>
  token.typed === '' ? undefined : optionsFor(options, token)[0];
export const acceptedAtOnce = (options: ReadonlyArray<ChipOption>, token: Token): ChipOption | undefined =>
  options.find(({ sign, number }) => sign === token.sign && number !== null && String(number) === token.typed);

/** The text without the chip, and where the caret stands then. A space is not doubled. */
export const withoutToken = (text: string, { from, to }: Token): { readonly text: string; readonly caret: number } => {
  const before = text.slice(0, from);
  const after = text.slice(to);
  return { text: before + (before === '' || /\s$/.test(before) ? after.replace(/^ /, '') : after), caret: from };
};

/**
 * What a typed sign does to a line. The first child that is named on a line says whom the line is about, whatever it took over
 * from the line before; another is added. Taking away is for the mouse and the arrow keys, where one sees what is chosen.
 */
export const chipChange = (
  statement: Pick<Statement, 'audience' | 'children'>,
  change: ChipChange,
  isFirstOnLine = false,
): Partial<Pick<Statement, 'speaker' | 'kind' | 'audience' | 'children'>> => {
  switch (change.chip) {
    case 'speaker':
      return { speaker: change.speaker };
    case 'kind':
      return { kind: change.kind };
    case 'children':
      if (change.child === 'all') return { children: [] };
      return { children: isFirstOnLine ? [change.child] : withOne(statement.children, change.child) };
    case 'audience':
      return { audience: 'person' in change ? narrowed(statement.audience, change) : { to: change.to } };
  }
};

const narrowed = (held: Audience, { to, person }: { readonly to: 'only' | 'all-but'; readonly person: PersonId }): Audience => {
  const people = held.to === to ? withOne(held.people, person) : [person];
  return { to, people };
};

/** A sign adds and never takes away: typed twice, `/nc` would else let Caldor have a line that was kept from him. */
const withOne = <T>(list: ReadonlyArray<T>, one: T): ReadonlyArray<T> => (list.includes(one) ? list : [...list, one]);
