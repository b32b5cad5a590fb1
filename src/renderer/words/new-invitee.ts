import type { Invitee, Part } from '../../core/conferences/record.ts';
import type { InviteeId } from '../../core/identifiers.ts';

/** Somebody who goes on the list of a sitting, before anything has come of it. */
export const newInvitee = (
  who: Partial<Omit<Invitee, 'id' | 'part' | 'name'>> & { readonly id: InviteeId; readonly part: Part; readonly name: string },
): Invitee => ({
  personId: null,
  practitionerId: null,
  agencyId: null,
  agencyType: '',
  agencyName: '',
  role: '',
  withPersonId: null,
  contactWith: [],
  why: '',
  invitedOn: null,
  reply: 'none',
  deputyName: '',
  mode: null,
  attendance: 'expected',
  presence: {},
  report: {
    status: 'not-requested',
    dueOn: null,
    receivedOn: null,
    sharedWithFamilyOn: null,
    sharedWith: '',
    openToFamily: 'yes',
    readAloud: false,
  },
  exclusion: null,
  coreGroup: false,
  ...who,
});
