import { type PrivateKind, privateKindName, privateKindsOfLine } from '../plans/private-texts.ts';
import { listed } from '../words.ts';
import type { ConferenceRecord, Statement } from './record.ts';

/** A line of the minutes about which nobody has said who may have it, although it looks as if it gave something away (RD01, domain.md 6.8). */
export interface LineToSettle {
  readonly line: Statement;
  readonly kinds: ReadonlyArray<PrivateKind>;
}

/** What of the family decides whether a line looks private. */
export interface FamilyToSpare {
  /** The schools that the family file knows. */
  readonly places: ReadonlyArray<string>;
  /** Whether somebody of the family is excluded, bound to keep away, or has an address hidden from them. */
  readonly isSomebodyApart: boolean;
}

/**
 * The ordinary lines that go to everyone and whose words should be looked at first, in their order. Choosing who may have a line, or the
 * row of the matrix that it falls under, answers it, and so does saying once that everyone may.
 */
export const linesToSettle = (
  { statements, segments }: Pick<ConferenceRecord, 'statements' | 'segments'>,
  spared: FamilyToSpare,
): ReadonlyArray<LineToSettle> =>
  statements.flatMap((line) => {
    const { section, segment, kind, audience, sensitivity, text, settled } = line;
    const isRestricted = section === 'restricted' || (segment !== null && segments[segment]?.restricted === true);
    if (isRestricted || kind === 'to-check' || audience.to !== 'everyone' || sensitivity !== null) return [];
    const kinds = privateKindsOfLine(text, spared).filter((one) => !(settled ?? []).includes(one));
    return kinds.length === 0 ? [] : [{ line, kinds }];
  });

/** `It looks as if it said bail, an order or something of the police, and everyone who was in the part reads it.` */
export const whySettleLine = ({ kinds }: Pick<LineToSettle, 'kinds'>): string =>
  `It looks as if it said ${listed(kinds.map((kind) => privateKindName[kind]))}, and everyone who was in the part reads it.`;
