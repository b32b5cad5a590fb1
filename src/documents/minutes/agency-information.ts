import type { CopyStatement, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { type Block, heading } from '../model.ts';
import { inSection, lines } from './statements.ts';

/** Part 11: one heading for each agency, in the order in which they spoke; what was read from reports stands with it. */
export const agencyInformation = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const groups = new Map<string, CopyStatement[]>();
  for (const statement of inSection(copy, 'agency-information', 'reports-read')) {
    const speaker = copy.attendees.find((attendee) => attendee.id === statement.speaker);
    const agency = speaker?.agencyName ?? '';
    groups.set(agency, [...(groups.get(agency) ?? []), statement]);
  }
  return [...groups]
    .sort(([one], [other]) => Number(one !== '') - Number(other !== ''))
    .flatMap(([agency, said]) => [...(agency === '' ? [] : [heading(2, agency)]), ...lines(copy, said)]);
};
