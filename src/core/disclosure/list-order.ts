import { childrensSocialCare } from '../attendance/agency-types.ts';
import type { Invitee } from '../conferences/record.ts';

/**
 * The order of a list of attendees on paper: the family, those who are with them, children's social care, the other
 * agencies by name, the conference service. Families come before agencies ("worked with and not done to").
 */
export const byListOrder = (one: Invitee, other: Invitee): number =>
  rank(one) - rank(other) ||
  compare(one.agencyName, other.agencyName) ||
  compare(one.name, other.name) ||
  compare(one.id, other.id);

const ranks = {
  child: 0,
  family: 1,
  supporter: 2,
  advocate: 2,
  solicitor: 2,
  interpreter: 3,
  agency: 5,
  observer: 6,
  chair: 7,
  'minute-taker': 8,
} as const;

const rank = (invitee: Invitee): number => (invitee.agencyType === childrensSocialCare ? 4 : ranks[invitee.part]);

// Compared letter by letter, so that no machine's language settings change the order (X8).
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
