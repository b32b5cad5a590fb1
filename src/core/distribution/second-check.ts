import { fullName } from '../children/people.ts';
import { isExcluded, isFamily, isKeptApart } from '../disclosure/access.ts';
import type { Reader } from '../disclosure/reader.ts';
import type { SittingFile } from '../disclosure/sitting-file.ts';
import type { LocalDateTime } from '../local-date.ts';
import { listed } from '../words.ts';
import type { AddressRisk } from './address-risks.ts';

/** Whose papers a second person has to look at before they go (RD05); the council chooses in Settings. */
export const checkedReaders = {
  nobody: 'Nobody’s',
  'kept-apart': 'Those of family members who are kept apart',
  family: 'Those of every family member',
  everyone: 'Everybody’s',
} as const;
export type CheckedReaders = keyof typeof checkedReaders;

export const needsCheck = (file: SittingFile, reader: Reader, whose: CheckedReaders): boolean => {
  switch (whose) {
    case 'nobody':
      return false;
    case 'kept-apart':
      return isFamily(reader.class) && isKeptApart(file, reader);
    case 'family':
      return isFamily(reader.class);
    case 'everyone':
      return reader.class !== 'desk';
  }
};

/** A second person's look at everything that one reader gets in one version. */
export interface SecondCheck {
  readonly version: string;
  /** The papers, as `kind childId`. */
  readonly papers: ReadonlyArray<string>;
  /** SHA-256 of what they said: other words are another check. */
  readonly fingerprint: string;
  readonly beganAt: LocalDateTime;
  readonly signedAt: LocalDateTime;
  readonly signedBy: string;
  /** Why nobody looked; empty where somebody did. */
  readonly waived: string;
}

/** One thing to look for, in the order in which a pack is read. */
export interface Look {
  readonly id: string;
  readonly words: string;
}

/**
 * What to look for in one reader's papers (RD05). The list is made from what makes this copy different: a list that is the same for
 * everybody is ticked without looking.
 */
export const whatToLookFor = (
  file: SittingFile,
  reader: Reader,
  about: { readonly risks: ReadonlyArray<AddressRisk>; readonly leftOut: number },
): ReadonlyArray<Look> => {
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  const children = file.family.people.filter(({ id }) => reader.children.includes(id)).map(({ givenName }) => givenName);
  const others = file.family.people.filter(({ id, role }) => role === 'adult' && id !== reader.personId).map(fullName);
  const look = (id: string, when: boolean, words: string): ReadonlyArray<Look> => (when ? [{ id, words }] : []);
  return [
    ...look('name', true, `Each paper is for ${reader.name}: on its first page, and at the foot of every page.`),
    ...about.risks.map(({ kind, words }, index) => ({ id: `address-${index}-${kind}`, words: `The address. ${words}` })),
    ...look('children', children.length > 0, `What was said and decided is about ${listed(children)} and about no other child.`),
    ...look(
      'where',
      isKeptApart(file, reader),
      `No page says where anybody else lives, which school or nursery a child goes to, or when and where somebody is fetched.`,
    ),
    ...look(
      'missed',
      invitee !== undefined && isExcluded(invitee),
      'No page repeats what was said while they were kept out, also not in somebody else’s words further on.',
    ),
    ...look(
      'others',
      isFamily(reader.class) && others.length > 0,
      `Health, convictions and private words of ${listed(others, 'or')} are not in it, unless this reader may have them.`,
    ),
    ...look(
      'left-out',
      about.leftOut > 0,
      `${about.leftOut} things are left out. What stands around them does not give them away.`,
    ),
    ...look('free', true, 'Read every line that somebody typed: a name, a number or a place that must not be in it.'),
    ...look('size', reader.textSize !== 12, `It is printed in ${reader.textSize} point, as they asked.`),
    ...look('envelope', true, 'All their papers are in one envelope, and nobody else’s page is between them.'),
  ];
};
