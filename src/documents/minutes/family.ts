import { authorityInWords } from '../../core/children/authority-responsibility.ts';
import { responsibilityInWords } from '../../core/children/parental-responsibility.ts';
import { categoryName } from '../../core/conferences/decision-words.ts';
import type { CopyAdult, CopyChild, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { ageOn } from '../../core/local-date.ts';
import { listed } from '../../core/words.ts';
import { genogram } from '../genogram-picture.ts';
import { type Block, heading, keyFacts, table } from '../model.ts';
import { birthWords, inTable, sexWords } from '../words.ts';

/** Part 2: each child, with who they are and what they live with. */
export const children = (copy: ReaderCopy): ReadonlyArray<Block> =>
  copy.children.flatMap((child): ReadonlyArray<Block> => {
    const facts = keyFacts([
      ['Born or due', birthWithAge(copy, child)],
      ['Sex', child.sex === null ? '' : sexWords[child.sex]],
      ['Ethnicity', child.ethnicity ?? ''],
      ['Religion', child.religion ?? ''],
      ['Language', child.language ?? ''],
      ['Disability', child.disability ?? ''],
      ['School or nursery', [child.school ?? '', child.schoolYear ?? ''].filter(Boolean).join(', ')],
      ['Lives with', listed(child.livesWith)],
      ['Address', (child.homes ?? []).join('\n')],
      ['Legal status', child.legalStatus ?? ''],
      ['Parental responsibility of an authority', child.authority == null ? '' : authorityInWords(child.authority)],
      ['Earlier plans', earlierPlans(child)],
    ]);
    return [heading(2, child.name), facts];
  });

const birthWithAge = (copy: ReaderCopy, child: CopyChild): string => {
  const { birth } = child;
  const held = copy.sitting.heldOn;
  const age = birth?.known === 'date' && held !== null ? ageOn(birth.on, held) : undefined;
  return [birthWords(birth), age === undefined ? '' : `aged ${age} at the conference`].filter(Boolean).join(', ');
};

const earlierPlans = ({ previousPlans }: CopyChild): string => {
  if (previousPlans === null) return '';
  if (previousPlans.length === 0) return 'none';
  return previousPlans
    .map((plan) => `${inTable(plan.startedOn)} to ${inTable(plan.endedOn)}, ${categoryName(plan.category)}`)
    .join('\n');
};

/** Part 3: the adults the reader may know of; addresses are for professionals alone. */
export const family = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const adults = copy.adults.filter((adult) => adult.relationships.length > 0);
  if (adults.length === 0) return [];
  const withHomes = adults.some((adult) => adult.homes !== null);
  return [
    table(
      [
        ['Name', 27],
        ['Relationship', 26],
        ['Parental responsibility', 21],
        ...(withHomes ? ([['Address and needs', 30]] as const) : []),
      ],
      adults.map((adult) => [
        [adult.name, birthWords(adult.birth)].filter(Boolean).join('\nborn '),
        relationships(copy, adult),
        responsibility(copy, adult),
        ...(withHomes ? [[...(adult.homes ?? []), adult.needs ?? '', interpreterWords(adult)].filter(Boolean).join('\n')] : []),
      ]),
    ),
    heading(2, 'Who is related to whom'),
    ...genogram(copy),
  ];
};

const interpreterWords = (adult: CopyAdult): string =>
  adult.interpreter === null || adult.interpreter === '' ? '' : `Interpreter: ${adult.interpreter}`;

const nameOfChild = (copy: ReaderCopy, id: string): string => copy.children.find((child) => child.id === id)?.givenName ?? '';

const relationships = (copy: ReaderCopy, adult: CopyAdult): string =>
  [...new Set(adult.relationships.map((one) => one.kind))]
    .map(
      (kind) =>
        `${kind} of ${listed(adult.relationships.filter((one) => one.kind === kind).map((one) => nameOfChild(copy, one.childId)))}`,
    )
    .join('\n');

const responsibility = (copy: ReaderCopy, adult: CopyAdult): string => {
  const known = adult.relationships.filter((one) => one.parentalResponsibility !== null);
  const answers = [...new Set(known.map(responsibilityInWords))];
  if (answers.length === 1) return answers[0] ?? '';
  return known.map((one) => `${nameOfChild(copy, one.childId)}: ${responsibilityInWords(one)}`).join('\n');
};
