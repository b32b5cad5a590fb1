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
