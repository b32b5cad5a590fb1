import type { ConferenceId } from '../identifiers.ts';
import { type PrivateKind, privateKindName, privateKindsOfLine } from '../plans/private-texts.ts';
import { listed } from '../words.ts';
import type { FamilyToSpare } from './lines-to-settle.ts';
import type { ConferenceRecord } from './record.ts';

/** A reason that was given for one child's decision and looks as if it gave something away. */
export interface PrivateReason {
  readonly text: string;
  readonly kinds: ReadonlyArray<PrivateKind>;
}

/**
 * The reasons for one child's decision, and those of the views and numbers about the child, whose words should be read again before the
 * chair confirms: they have no readers of their own, and the letter and the minutes print them as they stand (domain.md 6.6, 6.8).
 *
 * What was given in the restricted part goes to nobody of the family and is not asked about.
 */
export const privateReasons = (
  { decisions, views, scales, segments }: Pick<ConferenceRecord, 'decisions' | 'views' | 'scales' | 'segments'>,
  conferenceId: ConferenceId,
  spared: FamilyToSpare,
): ReadonlyArray<PrivateReason> => {
  const decision = decisions[conferenceId];
  const given = [...Object.values(views), ...Object.values(scales)].filter(
    ({ conferenceId: about, segment }) => about === conferenceId && (segment == null || segments[segment]?.restricted !== true),
  );
  const texts = [
    decision?.reasons,
    decision?.limbReasons?.A,
    decision?.limbReasons?.B,
    decision?.categoryReason,
    decision?.withoutAgreement,
    decision?.inquorateReason,
    ...given.map(({ reason }) => reason),
  ];
  return [...new Set(texts)].flatMap((text = '') => {
    const kinds = privateKindsOfLine(text, spared);
    return kinds.length === 0 ? [] : [{ text, kinds }];
  });
};

/** `It looks as if it said bail, an order or something of the police, and the letter prints it as it stands.` */
export const whyReadAgain = ({ kinds }: Pick<PrivateReason, 'kinds'>): string =>
  `It looks as if it said ${listed(kinds.map((kind) => privateKindName[kind]))}, and it is printed as it stands for whoever gets the letter or the minutes. What some of them may not have belongs on a line of its own in the Room.`;
