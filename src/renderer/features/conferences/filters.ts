import type { ListFilter } from '../../../core/conferences/listed.ts';

/** Each question about the list as a person would ask it. */
export const filterSentences: { readonly [filter in ListFilter]: string } = {
  all: 'All',
  'not-booked': 'Not booked yet',
  'due-this-week': 'Due this week or late, not held',
  'to-invite': 'Booked, invitations to send',
  'this-week': 'Held or to be held this week',
  'to-approve': 'Held, record to approve',
  'to-distribute': 'Approved, to distribute',
  cancelled: 'Cancelled',
};
