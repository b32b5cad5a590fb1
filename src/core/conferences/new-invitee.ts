import type { Invitee } from './record.ts';

/** Somebody put on the list: everything that is not said yet is unknown, nothing is guessed. */
export const newInvitee = (known: Pick<Invitee, 'id' | 'part' | 'name'> & Partial<Invitee>): Invitee => ({
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
  repliedOn: null,
  invitation: {},
  deputyName: '',
  mode: null,
  attendance: 'expected',
  presence: {},
  report: {
    status: known.part === 'agency' ? 'requested' : 'not-requested',
    dueOn: null,
    receivedOn: null,
    sharedWithFamilyOn: null,
    sharedWith: '',
    openToFamily: 'yes',
    readAloud: false,
  },
  exclusion: null,
  coreGroup: false,
  ...known,
});

/** Somebody who was thought of and is not asked, and why; of family it is kept where a father's way of being heard is asked for (PF07). */
export const leftOff = (invitee: Invitee, reason: string): Invitee => ({
  ...invitee,
  attendance: 'not-invited',
  ...(invitee.part === 'family' ? { notInvited: { reason, heardInstead: '' } } : {}),
});
