import fc from 'fast-check';
import { fullName } from '../../src/core/children/people.ts';
import { type GuardedPlanText, guardedPlanTexts } from '../../src/core/conferences/outline-plan.ts';
import type { Audience, Release, Statement } from '../../src/core/conferences/record.ts';
import type { PersonId } from '../../src/core/identifiers.ts';
import { visibilityItems } from '../../src/core/procedures/visibility.ts';
import { aStatement, person, segment } from '../support/record-builders.ts';
import { type Drawing, goesOn } from './any-sitting.ts';

/** What is drawn of one line of the minutes. */
export interface DrawnLine {
  readonly section: Statement['section'];
  readonly kind: Statement['kind'];
  /** Which children it is about, by bits. */
  readonly about: number;
  readonly part: 'A' | 'B' | 'C' | (typeof goesOn)[number] | 'R' | null;
  readonly audience:
    | 'everyone'
    | 'professionals'
    | 'only-mother'
    | 'only-father'
    | 'only-child'
    | 'all-but-mother'
    | 'all-but-father';
  readonly item: (typeof visibilityItems)[number] | 'a-row-nobody-knows' | null;
  readonly subject: 'mother' | 'father' | 'child' | null;
  readonly summary: boolean;
  /** Whether it names the aunt, of whom a father may not know. */
  readonly namesAunt: boolean;
  /** To whom the chair released it. */
  readonly released: 'mother' | 'father' | 'child' | null;
}

export const anyLine: fc.Arbitrary<DrawnLine> = fc.record({
  section: fc.constantFrom('worries', 'strengths', 'child-world', 'analysis', 'agency-information', 'restricted'),
  kind: fc.constantFrom('fact', 'fact', 'opinion', 'verbatim', 'to-check'),
  about: fc.oneof(fc.nat(31), fc.constant(1)),
  part: fc.constantFrom('A', 'B', 'C', ...goesOn, 'R', null),
  audience: fc.constantFrom(
    'everyone',
    'everyone',
    'everyone',
    'professionals',
    'only-mother',
    'only-father',
    'only-child',
    'all-but-mother',
    'all-but-father',
  ),
  item: fc.option(fc.constantFrom(...visibilityItems, 'a-row-nobody-knows' as const), { freq: 3 }),
  subject: fc.constantFrom('mother', 'father', 'child', null),
  summary: fc.boolean(),
  namesAunt: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  released: fc.constantFrom('mother', 'father', 'child', null, null, null),
});

/** A line in the record, and the words by which each of its texts is known. */
export interface PlantedLine {
  readonly statement: Statement;
  readonly words: { readonly text: string; readonly source: string; readonly summary: string };
  readonly namesAunt: boolean;
  readonly releasedTo: PersonId | null;
}

/** A text of the plan's own, and the word by which it is known. */
export interface PlantedText {
  readonly text: GuardedPlanText;
  readonly word: string;
  readonly audience: Audience;
  readonly namesAunt: boolean;
}

export const plantLines = ({ file, word }: Drawing, drawn: ReadonlyArray<DrawnLine>) => {
  const children = file.conferences.map(({ childId }) => childId);
  const who = { mother: person('mother'), father: person('father-1'), child: children[0]! } as const;
  const aunt = file.family.people.find(({ id }) => id === person('aunt'));
  const lines = drawn.map((line, index): PlantedLine => {
    const words = { text: word('text'), source: word('source'), summary: word('summary') };
    const namesAunt = line.namesAunt && aunt !== undefined;
    const statement = aStatement(`drawn-${index}`, {
      section: line.section,
      kind: line.kind,
      children: children.filter((_, at) => (line.about >> at) % 2 === 1),
      segment: line.part === null ? null : segment(line.part),
      audience: audienceOf(line.audience, who),
      sensitivity: line.item === null ? null : { item: line.item, subject: line.subject === null ? null : who[line.subject] },
      text: `It was said that ${words.text} happened${namesAunt ? ` while ${fullName(aunt)} was there` : ''}.`,
      source: `Letter of ${words.source}`,
      summary: line.summary ? `In short: ${words.summary}.` : '',
    });
    return { statement, words, namesAunt, releasedTo: line.released === null ? null : who[line.released] };
  });
  // The audiences of the first lines stand for those of the plan's own texts, so that the families drawn stay the same ones.
  const texts = guardedPlanTexts.map((text, index): PlantedText => {
    const line = drawn[index]!;
    const namesAunt = line.namesAunt && aunt !== undefined;
    return { text, word: word('text'), audience: audienceOf(line.audience, who), namesAunt };
  });
  const plan = {
    ...file.record.plan,
    ...Object.fromEntries(
      texts.flatMap(({ text, word: known, audience, namesAunt }) => [
        [text, `When ${known} happens${namesAunt ? ` while ${fullName(aunt!)} is there` : ''}`],
        [`${text}Audience`, audience],
      ]),
    ),
  };
  const releases = lines.flatMap(
    ({ statement, releasedTo }, index): ReadonlyArray<[string, Release]> =>
      releasedTo === null
        ? []
        : [[`release-${index}`, { personId: releasedTo, statementId: statement.id, item: '', reason: 'Asked.' }]],
  );
  const record = {
    ...file.record,
    statements: lines.map(({ statement }) => statement),
    releases: Object.fromEntries(releases),
    plan,
  };
  return { file: { ...file, record }, lines, texts };
};

const audienceOf = (
  audience: DrawnLine['audience'],
  who: { readonly mother: PersonId; readonly father: PersonId; readonly child: PersonId },
): Audience => {
  switch (audience) {
    case 'everyone':
    case 'professionals':
      return { to: audience };
    case 'only-mother':
      return { to: 'only', people: [who.mother] };
    case 'only-father':
      return { to: 'only', people: [who.father] };
    case 'only-child':
      return { to: 'only', people: [who.child] };
    case 'all-but-mother':
      return { to: 'all-but', people: [who.mother] };
    case 'all-but-father':
      return { to: 'all-but', people: [who.father] };
  }
};
