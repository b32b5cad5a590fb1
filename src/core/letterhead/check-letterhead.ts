import { isPlaceholder, onEveryPage, type Placeholder, placeholders } from './placeholders.ts';

/** A paragraph of a letterhead: the body is `word/document.xml`. */
export interface LetterheadParagraph {
  readonly part: string;
  readonly inTable: boolean;
  readonly text: string;
}

/** Something about a letterhead that its owner should know before a family's letter is printed on it (WD03). */
export interface LetterheadFinding {
  /** `refuse`: nothing would be printed, or the wrong thing. `note`: it works, in a way that may surprise. */
  readonly severity: 'refuse' | 'note';
  /** `In the footer: “Ref {{case.refrence}}”`; empty where it is about the whole file. */
  readonly where: string;
  readonly what: string;
  readonly next: string;
}

/** Everything that is wrong or surprising about a letterhead, with its paragraph. The order is that of the file. */
export const checkLetterhead = (paragraphs: ReadonlyArray<LetterheadParagraph>): ReadonlyArray<LetterheadFinding> => [
  ...paragraphs.flatMap(faultsIn),
  ...aboutContent(paragraphs),
  ...aboutEveryPage(paragraphs),
];

const whole = /\{\{([^{}]*)\}\}/g;

const namesIn = (text: string): ReadonlyArray<string> => [...text.matchAll(whole)].map(([, name = '']) => name.trim());

const isBody = ({ part }: LetterheadParagraph): boolean => part === 'word/document.xml';

const whereIs = (paragraph: LetterheadParagraph): string => {
  const place = isBody(paragraph) ? 'In the text' : paragraph.part.includes('header') ? 'In a header' : 'In a footer';
  const text = paragraph.text.trim().replace(/\s+/g, ' ');
  return `${place}: “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
};

const faultsIn = (paragraph: LetterheadParagraph): ReadonlyArray<LetterheadFinding> => {
  const unknown = namesIn(paragraph.text)
    .filter((name) => !isPlaceholder(name))
    .map((name): LetterheadFinding => {
      const meant = nearest(name);
      return {
        severity: 'refuse',
        where: whereIs(paragraph),
        what: name === '' ? 'There is nothing between the braces.' : `Nothing is known as {{${name}}}.`,
        next: meant === undefined ? 'Take it out, or use one of the names below.' : `Write {{${meant}}} if that is meant.`,
      };
    });
  const rest = paragraph.text.replace(whole, '');
  const single = /\{([^{}]*)\}/.exec(rest)?.[1]?.trim();
  const isMeant = single !== undefined && (isPlaceholder(single) || nearest(single) !== undefined);
  const broken = rest.includes('{{') || rest.includes('}}') || isMeant;
  return broken
    ? [
        ...unknown,
        {
          severity: 'refuse',
          where: whereIs(paragraph),
          what: 'A placeholder here is not whole: it begins with two braces and ends with two.',
          next: 'Type it again in one go, such as {{case.reference}}.',
        },
      ]
    : unknown;
};

const aboutContent = (paragraphs: ReadonlyArray<LetterheadParagraph>): ReadonlyArray<LetterheadFinding> => {
  const holding = paragraphs.filter(({ text }) => namesIn(text).includes('content'));
  const refuse = (where: string, what: string): LetterheadFinding => ({
    severity: 'refuse',
    where,
    what,
    next: 'Put {{content}} once in the text, alone in a paragraph that is not in a table.',
  });
  const [first, second] = holding;
  if (first === undefined) return [refuse('', 'It does not say where the document goes.')];
  if (second !== undefined) return [refuse(whereIs(second), 'It says more than once where the document goes.')];
  if (!isBody(first)) return [refuse(whereIs(first), 'The document cannot go into a header or footer.')];
  if (first.inTable) return [refuse(whereIs(first), 'The document cannot go into a table.')];
  return first.text.replace(whole, '').trim() === '' && namesIn(first.text).length === 1
    ? []
    : [refuse(whereIs(first), 'Other words stand beside {{content}}, and would be lost.')];
};

const aboutEveryPage = (paragraphs: ReadonlyArray<LetterheadParagraph>): ReadonlyArray<LetterheadFinding> => {
  const said = new Set(paragraphs.filter((paragraph) => !isBody(paragraph)).flatMap(({ text }) => namesIn(text)));
  return onEveryPage
    .filter((name) => !said.has(name))
    .map((name) => ({
      severity: 'note',
      where: '',
      what: `No header or footer has {{${name}}}.`,
      next: 'It is then printed once, at the top of the text; in the header or footer it would be on every page.',
    }));
};

/** The name that was most likely meant: the same but for case and punctuation, or at most two letters away. */
const nearest = (typed: string): Placeholder | undefined => {
  const folded = fold(typed);
  if (folded.length < 4) return undefined;
  const [best] = (Object.keys(placeholders) as ReadonlyArray<Placeholder>)
    .map((name) => ({ name, distance: distanceOf(folded, fold(name)) }))
    .filter(({ distance }) => distance <= 2)
    .sort((one, other) => one.distance - other.distance);
  return best?.name;
};

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** How many letters must be changed, added or taken out to turn one word into the other. */
const distanceOf = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};
