import type { Reader } from '../disclosure/reader.ts';
import type { InviteeId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';

/** One who is given a plan, and the day and way in which they said that they have it (PL10). */
export interface PlanReceipt {
  readonly inviteeId: InviteeId;
  readonly name: string;
  readonly side: 'family' | 'agency';
  /** `Signed for it`; null while they have not said so. */
  readonly received: { readonly on: LocalDate; readonly how: string } | null;
}

/** How somebody says that they have the plan; other words may be typed. */
export const waysOfAcknowledging: ReadonlyArray<string> = [
  'Signed for it',
  'Said so in the room',
  'By email',
  'By telephone',
  'By letter',
  'Told a worker on a visit',
];

/** For how many days after the conference Today asks who has not said that they have the plan. Source: our choice [K]. */
export const askedFor = 14;

/** Whom a plan is given to and who is asked about it: the family and the core group, and not the desk that wrote it. */
export const receiptAskedOf = ({ inviteeId, name, class: readerClass }: Reader): PlanReceipt | null =>
  inviteeId === null || readerClass === 'desk'
    ? null
    : { inviteeId, name, side: readerClass === 'core-agency' ? 'agency' : 'family', received: null };

/** `Juniper Sampleton, Hazel Sampleton and 3 more`: who has still to say so, the family first. */
export const namesInShort = (receipts: ReadonlyArray<Pick<PlanReceipt, 'name' | 'side'>>): string => {
  const inOrder = [...receipts].sort((a, b) => Number(b.side === 'family') - Number(a.side === 'family'));
  const named = inOrder.slice(0, 2).map(({ name }) => name);
  const more = inOrder.length - named.length;
  return more === 0 ? named.join(' and ') : `${named.join(', ')} and ${more} more`;
};
