import type { DocumentRow } from '../../contract/documents.ts';
import type { InvitationStatus } from '../../core/conferences/invitation.ts';
import { invitationStatusNames } from '../../core/conferences/invitation-words.ts';
import type { Attendance } from '../../core/conferences/record.ts';
import type { Stage } from '../../core/conferences/sitting.ts';
import { attendanceNames, sentenceCase } from './record-words.ts';

/** One kind of state and what each of its words means, as the help says it. */
export interface StatusesExplained {
  readonly of: string;
  readonly meanings: ReadonlyArray<readonly [name: string, meaning: string]>;
}

export const stageNames: { readonly [S in Stage]: string } = {
  requested: 'Requested',
  booked: 'Booked',
  invited: 'Invited',
  held: 'Held',
  approved: 'Approved',
  distributed: 'Distributed',
  cancelled: 'Cancelled',
};

export const paperStateNames: { readonly [S in DocumentRow['state']]: string } = {
  draft: 'Draft',
  ready: 'Ready',
  issued: 'Written',
  'out-of-date': 'Changed since',
};

const stages: { readonly [S in Stage]: string } = {
  requested: 'Somebody asked for it, and it has no day yet.',
  booked: 'It has a day, a chair and a place.',
  invited: 'The invitations have gone.',
  held: 'The chair has closed it: what was decided stands.',
  approved: 'The chair has approved the record. It is read, not typed in.',
  distributed: 'The minutes are with everybody who gets them.',
  cancelled: 'It will not be held.',
};

const invitations: { readonly [S in InvitationStatus]: string } = {
  'to-send': 'It has not gone yet.',
  sent: 'It has gone, and nobody knows that it came.',
  delivered: 'It came: signed for, handed over, or delivered by email.',
  seen: 'They have read it, and not said whether they come.',
  'came-back': 'It did not reach them: the address is not used again until it is put right.',
  'no-reply': 'They were asked a week ago or more, and have not answered.',
  accepted: 'They come.',
  declined: 'They do not come, and send nobody.',
  deputy: 'Somebody else comes for them.',
};

const attendances: { readonly [A in Attendance]: string } = {
  expected: 'They are on the list, and have not come yet.',
  attended: 'They came, in person, by video or by phone, for all or a part of it.',
  apologies: 'They said that they could not come. A written report is a fact of its own beside it.',
  'did-not-attend': 'They did not come, and said nothing.',
  excluded: 'The chair kept them out of all of it, on one of six grounds.',
  'not-invited': 'They were left off on purpose, and the record says why.',
};

const papers: { readonly [S in DocumentRow['state']]: string } = {
  draft: 'It waits for the chair to approve the record, and says so on every page.',
  ready: 'It can be written.',
  issued: 'It was written to a file. Whether it has gone is said under who has which copy.',
  'out-of-date': 'What it was made from is another now: written again it would say something else.',
};

const explained = <Key extends string>(
  of: string,
  names: { readonly [K in Key]: string },
  meanings: { readonly [K in Key]: string },
): StatusesExplained => ({
  of,
  meanings: Object.entries<string>(names).map(([key, name]) => [sentenceCase(name), meanings[key as Key]]),
});

/** What each state means, under the words that the screens say it with; a state without its meaning does not compile. */
export const statusesExplained: ReadonlyArray<StatusesExplained> = [
  explained('A conference', stageNames, stages),
  explained('An invitation', invitationStatusNames, invitations),
  explained('Attendance', attendanceNames, attendances),
  explained('A document', paperStateNames, papers),
];
