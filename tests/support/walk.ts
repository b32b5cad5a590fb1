import type { AskedOf } from '../../src/contract/procedure.ts';
import type { sittingsApi } from '../../src/contract/sittings.ts';
import type { RecordEdit } from '../../src/core/conferences/edits.ts';
import { newInvitee } from '../../src/core/conferences/new-invitee.ts';
import { needsNextHelp } from '../../src/core/conferences/next-help.ts';
import type { DecisionOutcome, Invitee, NextHelp, RightsTold } from '../../src/core/conferences/record.ts';
import type { FamilyId, InviteeId, PersonId, PractitionerId, SittingId } from '../../src/core/identifiers.ts';
import { addMonths, type LocalDate, type LocalTime } from '../../src/core/local-date.ts';
import { latestWorkingDay } from '../../src/core/procedures/working-calendar.ts';
import type { TestDesk } from './desk.ts';
import { england } from './procedures.ts';

/** A family of two children and a mother, with a chair, entered as a person would. */
export interface Prepared {
  readonly familyId: FamilyId;
  readonly rowan: PersonId;
  readonly wren: PersonId;
  readonly mother: PersonId;
  readonly chair: PractitionerId;
}

const nobody = {
  sex: 'unknown',
  ethnicity: '',
  religion: '',
  language: 'English',
  disability: '',
  needs: '',
  interpreter: '',
  textSize: 12,
  phone: '',
  email: '',
} as const;

export const prepareFamily = async (at: TestDesk, reference = 'TEST-2026-001'): Promise<Prepared> => {
  const { familyId } = await at.ask('family.create', { reference, name: 'Sampleton (TEST)' });
  const child = async (givenName: string, on: string): Promise<PersonId> => {
    const details = { laChildId: '', school: 'Example Oaks Primary', schoolYear: '', legalStatus: '', previousPlans: [] };
    const person = {
      ...nobody,
      id: null,
      familyId,
      role: 'child',
      givenName,
      familyName: 'Sampleton (TEST)',
      birth: { known: 'date', on },
      child: details,
    } as const;
    return (await at.ask('person.save', { person })).personId;
  };
  const rowan = await child('Rowan', '2015-03-14');
  const wren = await child('Wren', '2019-09-02');
  const { personId: mother } = await at.ask('person.save', {
    person: {
      ...nobody,
      id: null,
      familyId,
      role: 'adult',
      givenName: 'Juniper',
      familyName: 'Sampleton (TEST)',
      birth: { known: 'date', on: '1990-05-05' },
      child: null,
    },
  });
  for (const childId of [rowan, wren])
    await at.ask('relationship.save', {
      relationship: {
        adultId: mother,
        childId,
        kind: 'mother',
        parental: true,
        parentalResponsibility: 'yes',
        basis: 'birth certificate seen',
      },
    });
  const { practitionerId: chair } = await at.ask('practitioner.save', {
    practitioner: {
      id: null,
      agencyId: null,
      name: 'Cedar Quorumson',
      role: 'child protection adviser',
      email: '',
      phone: '',
      chairs: true,
      takesMinutes: false,
    },
  });
  return { familyId, rowan, wren, mother, chair };
};

export const aRequest = ({ familyId, rowan, wren }: Prepared): AskedOf<(typeof sittingsApi)['request.create']> => ({
  familyId,
  kind: 'initial',
  requestedOn: '2026-03-30',
  requestedBy: 'Marlo Testcase',
  authorisedBy: 'Linden Overview',
  strategyDiscussionOn: '2026-03-27',
  enquiryOutcome: 'continuing-risk',
  transferNotifiedOn: null,
  reason: 'Domestic abuse in front of the children.',
  arrangements: '',
  fabricatedIllness: false,
  childIds: [rowan, wren],
});

/** What a booking says besides its sitting: two hours from ten with the family's chair, in time. */
export const aBooking = ({ chair }: Prepared, heldOn: string) => ({
  heldOn,
  startsAt: '10:00',
  endsAt: '12:00',
  place: 'Sample Room',
  remoteLink: '',
  chairId: chair,
  minuteTakerId: null,
  lateReason: '',
  lateApprovedBy: '',
});

/** A sitting that is booked, attended and decided, as far as closing it asks; made out of a new request unless one is named. */
export const aHeldSitting = async (at: TestDesk, family: Prepared, how: HowHeld): Promise<SittingId> => {
  const { heldOn, outcomes, request = {}, others = [], present = 'enough', interimPlan = '' } = how;
  const sittingId = how.sittingId ?? (await at.ask('request.create', { ...aRequest(family), ...request })).sittingId;
  await at.ask('sitting.book', {
    sittingId,
    heldOn: heldOn as LocalDate,
    startsAt: '10:00' as LocalTime,
    endsAt: '12:00' as LocalTime,
    place: 'Sample Room',
    remoteLink: '',
    chairId: family.chair,
    minuteTakerId: null,
    lateReason: how.lateReason ?? '',
    lateApprovedBy: how.lateReason === undefined ? '' : 'Linden Overview',
    despite: 'Nobody else is free.',
  });
  const { conferences } = await at.ask('sitting.get', { sittingId });
  const { record } = await at.ask('record.get', { sittingId });
  const there = Object.values(record.invitees);
  const known = (name: string): Invitee | undefined => there.find((invitee) => invitee.name === name);
  const worker = known('Marlo Testcase')?.id ?? at.desk.newId<InviteeId>();
  const children = conferences.map(({ child }) => child.id);
  const agency = (name: string, agencyType: string, id = known(name)?.id ?? at.desk.newId<InviteeId>()): Invitee =>
    newInvitee({ id, part: 'agency', name, agencyType, agencyName: agencyType, contactWith: children, attendance: 'attended' });
  const list: ReadonlyArray<Invitee> = [
    { ...agency('Marlo Testcase', 'csc', worker), role: 'social worker', coreGroup: true },
    ...(present === 'enough' ? [agency('Pippa Blackboard', 'sch'), agency('Juno Plaster', 'sn')] : []),
    newInvitee({
      id: known('Juniper')?.id ?? at.desk.newId(),
      part: 'family',
      personId: family.mother,
      name: 'Juniper',
      role: 'mother',
      attendance: 'attended',
      rights: toldOfRights,
    }),
    ...others.map((other) =>
      newInvitee({ id: at.desk.newId(), part: 'agency', agencyType: 'pol', agencyName: 'Police', contactWith: [], ...other }),
    ),
  ];
  const edits: RecordEdit[] = [
    ...list.map((invitee): RecordEdit => ({ edit: 'invitee.add', invitee })),
    {
      edit: 'action.add',
      action: {
        id: at.desk.newId(),
        number: 1,
        goal: 'Safe',
        action: 'A safety plan is written',
        owner: 'Marlo Testcase',
        agency: 'CSC',
        dueOn: null,
        measure: 'seen',
        children,
        audience: { to: 'everyone' },
        status: 'not-started',
        evidence: '',
      },
    },
    {
      edit: 'plan.change',
      change: {
        contingency: 'Legal planning meeting',
        contingencyTrigger: 'The safety plan is not kept',
        leadSocialWorker: worker,
        coreGroupOn: heldOn as LocalDate,
        nextConferenceOn: latestWorkingDay(addMonths(heldOn as LocalDate, 2), england),
        visitEveryWorkingDays: 10,
      },
    },
    ...conferences.flatMap(({ conference, child }): RecordEdit[] => [
      {
        edit: 'decision.change',
        id: conference.id,
        change: {
          outcome: outcomes[child.id] ?? null,
          category: 'emotional',
          limb: 'A',
          reasons: 'Because of what was heard.',
          previousPlansConfirmed: true,
          inquorateReason: present === 'enough' ? '' : 'Enough is known.',
          interimPlan,
          tellsChild: 'Marlo Testcase',
          nextHelp:
            noMoreHelp(outcomes[child.id] ?? null) ?? (needsNextHelp(outcomes[child.id] ?? null) ? (how.nextHelp ?? null) : null),
        },
      },
      { edit: 'decision.confirm', id: conference.id, confirmed: { by: 'Cedar Quorumson', at: `${heldOn}T12:00` as never } },
    ]),
  ];
  await at.ask('record.edit', { sittingId, edits: edits as never });
  return sittingId;
};

/** What each family member who came was told (DC11). */
export const toldOfRights: RightsTold = {
  complaint: true,
  records: true,
  by: 'Cedar Quorumson',
  on: '2026-04-21' as LocalDate,
  form: 'leaflet',
};

/** Where nothing more is planned, somebody is still there to turn to (DC07). */
export const noMoreHelp = (outcome: DecisionOutcome | null): NextHelp | null =>
  outcome === 'no-plan-nfa' || outcome === 'end-nfa'
    ? { kind: 'none', agency: '', owner: 'Pippa Blackboard', startsOn: null, accepted: false, acceptedBy: null, whyNone: 'Safe.' }
    : null;

/** West Sussex's initial conference of 21 April 2026 as it stands before closing, with a plan for each child; and Rowan's part of it. */
export const aConferenceOfTwoPlans = async (at: TestDesk) => {
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  const family = await prepareFamily(at);
  const outcomes = { [family.rowan]: 'plan', [family.wren]: 'plan' } as const;
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes });
  const { conferences } = await at.ask('sitting.get', { sittingId });
  const rowan = conferences.find(({ child }) => child.id === family.rowan);
  if (rowan === undefined) throw new Error('Rowan has a conference');
  return { family, sittingId, rowan: rowan.conference.id };
};

export interface HowHeld {
  readonly heldOn: string;
  /** What is decided for each child of the sitting. */
  readonly outcomes: { readonly [child: PersonId]: DecisionOutcome };
  /** A sitting that is there already, instead of a new request. */
  readonly sittingId?: SittingId;
  readonly request?: Partial<AskedOf<(typeof sittingsApi)['request.create']>>;
  /** Others on the list, of the police unless they say otherwise. */
  readonly others?: ReadonlyArray<Pick<Invitee, 'name'> & Partial<Invitee>>;
  /** `few`: social care and the family alone, so that it is not quorate. */
  readonly present?: 'enough' | 'few';
  readonly interimPlan?: string;
  /** What help follows where an outcome needs some. */
  readonly nextHelp?: NextHelp;
  readonly lateReason?: string;
}
