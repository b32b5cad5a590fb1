import { participationWords } from '../../core/conferences/decision-words.ts';
import type { Participation } from '../../core/conferences/record.ts';
import { worksWithFamily } from '../../core/disclosure/access.ts';
import type { CopyChild, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { type Block, heading, keyFacts, paragraph } from '../model.ts';
import { askedUnder, enquiryMadeBy, inTable, nameOrAgency } from '../words.ts';
import { byChildren, inSection, ofEachAdult, ofEachChild } from './arrangement.ts';
import { lines, together } from './statements.ts';

/** Part 7. */
export const reason = (copy: ReaderCopy): ReadonlyArray<Block> => [
  ...(copy.request.reason === null || copy.request.reason === '' ? [] : [paragraph(`Requested because: ${copy.request.reason}`)]),
  ...[...enquiryMadeBy(copy), ...askedUnder(copy)].map((words) => paragraph(words)),
  ...lines(copy, inSection(copy, 'reason')),
];

/** Part 8. */
export const legalStatus = (copy: ReaderCopy): ReadonlyArray<Block> => lines(copy, inSection(copy, 'legal-status'));

/** Part 9: one heading for each child, with their own words between quotation marks. */
export const childsWorld = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const said = ofEachChild(copy);
  return copy.children
    .filter((child) => child.inFull)
    .flatMap((child, index) => {
      const blocks = [...lines(copy, said[index]?.statements ?? []), ...tookPart(copy, child)];
      return blocks.length === 0 ? [] : [heading(2, child.givenName), ...blocks];
    });
};

const tookPart = (copy: ReaderCopy, child: CopyChild): ReadonlyArray<Block> => {
  const advocate = copy.attendees.find((attendee) => attendee.part === 'advocate' && attendee.withName === child.name);
  const { participation = null, seenAloneOn = null } = child.decision ?? {};
  if (participation === null && seenAloneOn === null && advocate === undefined) return [];
  return [
    keyFacts([
      ['Took part', participation === null ? '' : tookPartWords(copy, participation)],
      ['Seen alone', inTable(seenAloneOn)],
      ['Advocate', advocate === undefined ? '' : nameOrAgency(advocate)],
    ]),
  ];
};

/** The code of the returns stands behind the words, for those who count with it (domain.md 6.7 part 9). */
const tookPartWords = ({ reader }: ReaderCopy, code: Participation): string =>
  worksWithFamily(reader.class) ? `${participationWords(code)} (${code})` : participationWords(code);

/** Part 10: one heading for each adult whose view it is, then what is nobody's in particular. */
export const familyViews = (copy: ReaderCopy): ReadonlyArray<Block> => together(copy, ofEachAdult(copy));

/** Part 12. */
export const strengths = (copy: ReaderCopy): ReadonlyArray<Block> =>
  together(copy, byChildren(copy, inSection(copy, 'strengths')));

/** Part 13: worries child by child, then what is not known. */
export const worries = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const unknown = lines(copy, inSection(copy, 'grey-areas'));
  return [
    ...together(copy, byChildren(copy, inSection(copy, 'worries'))),
    ...(unknown.length === 0 ? [] : [heading(2, 'What is not known'), ...unknown]),
  ];
};

/** Part 14: danger statements, and what follows if nothing changes. */
export const analysis = (copy: ReaderCopy): ReadonlyArray<Block> => together(copy, byChildren(copy, inSection(copy, 'analysis')));
