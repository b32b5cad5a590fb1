import type { Category, Person } from '../../src/core/children/people.ts';
import { emptyDecision, emptyRecord } from '../../src/core/conferences/edits.ts';
import { newInvitee } from '../../src/core/conferences/new-invitee.ts';
import { noOtherPlan } from '../../src/core/conferences/other-plan.ts';
import { planAfter } from '../../src/core/conferences/plan-periods.ts';
import type { ConferenceRecord, DecisionOutcome, Statement } from '../../src/core/conferences/record.ts';
import type { Conference, ConferenceRequest, Sitting } from '../../src/core/conferences/sitting.ts';
import type { AgencyId, FamilyId, PersonId, PractitionerId } from '../../src/core/identifiers.ts';
import { addDays, day, type LocalDate, type LocalDateTime, type LocalTime, weekday } from '../../src/core/local-date.ts';
import { ok } from '../../src/core/result.ts';
import type { OpenDesk } from '../../src/services/open-desk.ts';
import { createRecord } from '../../src/services/record/records.ts';
import { saveAgency, savePractitioner } from '../../src/storage/agencies/agencies.ts';
import { transact, type WritableDb } from '../../src/storage/database.ts';
import { insertFamily } from '../../src/storage/families/families.ts';
import { savePerson } from '../../src/storage/families/people.ts';
import { saveRelationship } from '../../src/storage/families/relationships.ts';
import { openPlan, savePlan } from '../../src/storage/plans/plans.ts';
import { saveConference, saveSitting } from '../../src/storage/record/sittings.ts';
import { saveRequest } from '../../src/storage/requests/requests.ts';

/**
 * Fills a vault with ten years of invented conferences up to `until`, as many as asked for, as a county would have them:
 * families of one to three children and their adults, an initial conference and reviews every three, then six months until the
 * plan ends, each sitting with its list, its decisions and a short record. The records of the last twenty days wait to be
 * approved, and reviews of the next sixty days are booked.
 */
export const fillTenYears = (
  desk: OpenDesk,
  { conferences, until }: { readonly conferences: number; readonly until: LocalDate },
): { readonly sittings: number; readonly people: number } => {
  const chance = seeded(20_261_121);
  const staff = inOneGo(desk, (tx) => makeStaff(desk, tx, chance));
  let made = 0;
  let sittings = 0;
  let people = 0;
  while (made < conferences)
    inOneGo(desk, (tx) => {
      for (let family = 0; family < 20 && made < conferences; family += 1) {
        const { children, count } = makeFamily(desk, tx, chance);
        people += count;
        let on = workday(addDays(until, -Math.floor(chance() * 3650)));
        const last = 1 + Math.floor(chance() * 5);
        for (let series = 1; series <= last && on <= addDays(until, bookedAhead) && made < conferences; series += 1) {
          const how = on > until ? 'booked' : on > addDays(until, -daysToDistribute) ? 'to approve' : 'distributed';
          makeSitting(desk, tx, chance, staff, children, on, { series, isLast: series === last, how });
          made += children.length;
          sittings += 1;
          if (how === 'booked') break;
          on = workday(addDays(on, series === 1 ? 85 : 170));
        }
      }
    });
  return { sittings, people };
};

/** Days. */
const bookedAhead = 60;
const daysToDistribute = 20;

export interface Place {
  readonly series: number;
  readonly isLast: boolean;
  readonly how: 'booked' | 'to approve' | 'distributed';
  /** Where, when and by whom, where it is not at ten o'clock in one room for all and by any of the chairs. */
  readonly booking?: Partial<Sitting>;
  /** Its limit; the day after it is held where nothing is said. */
  readonly dueOn?: LocalDate;
  /** Rows of minutes, each with 23 words; one for each child where nothing is said. */
  readonly statements?: number;
}

export interface Staff {
  readonly chairs: ReadonlyArray<PractitionerId>;
  readonly agencies: ReadonlyArray<{ readonly id: AgencyId; readonly type: string; readonly name: string }>;
}

export const makeStaff = (desk: OpenDesk, tx: WritableDb, chance: () => number): Staff => {
  const agencies = ['csc', 'sch', 'sch', 'sch', 'hv', 'sn', 'pol', 'gp', 'da', 'ehp', 'fsps', 'prob'].map((type, at) => {
    const agency = {
      id: desk.newId<AgencyId>(),
      type,
      name: `${type.toUpperCase()} ${word(chance)} ${at}`,
      mailbox: '',
      phone: '',
    };
    saveAgency(tx, agency);
    return agency;
  });
  const chairs = Array.from({ length: 12 }, () => {
    const id = desk.newId<PractitionerId>();
    savePractitioner(tx, {
      id,
      agencyId: null,
      name: `${word(chance)} ${word(chance)}`,
      role: 'chair',
      email: '',
      phone: '',
      chairs: true,
      takesMinutes: false,
    });
    return id;
  });
  return { agencies, chairs };
};

export const makeFamily = (
  desk: OpenDesk,
  tx: WritableDb,
  chance: () => number,
): { readonly children: ReadonlyArray<Person>; readonly count: number } => {
  const familyId = desk.newId<FamilyId>();
  const name = `${word(chance)}${word(chance).toLowerCase()}`;
  insertFamily(tx, { id: familyId, reference: `T-${familyId.slice(-12)}`, name });
  const person = (role: 'child' | 'adult', born: LocalDate): Person => ({
    id: desk.newId<PersonId>(),
    familyId,
    role,
    givenName: word(chance),
    familyName: name,
    birth: { known: 'date', on: born },
    sex: chance() < 0.5 ? 'female' : 'male',
    ethnicity: '',
    religion: '',
    language: 'English',
    disability: '',
    needs: '',
    interpreter: '',
    textSize: 12,
    phone: '',
    email: '',
    child: role === 'child' ? { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] } : null,
  });
  const mother = person('adult', day('1990-01-01'));
  const children = Array.from({ length: 1 + Math.floor(chance() * 3) }, () =>
    person('child', addDays(day('2012-01-01'), Math.floor(chance() * 4000))),
  );
  const network = Array.from({ length: 5 }, () => person('adult', day('1975-01-01')));
  for (const one of [mother, ...network, ...children]) savePerson(tx, one);
  for (const child of children)
    saveRelationship(tx, {
      adultId: mother.id,
      childId: child.id,
      kind: 'mother',
      parental: true,
      parentalResponsibility: 'yes',
      basis: '',
    });
  return { children, count: children.length + 1 + network.length };
};

export const makeSitting = (
  desk: OpenDesk,
  tx: WritableDb,
  chance: () => number,
  staff: Staff,
  children: ReadonlyArray<Person>,
  on: LocalDate,
  { series, isLast, how, booking = {}, dueOn = addDays(on, 1), statements = 0 }: Place,
): void => {
  const familyId = children[0]?.familyId as FamilyId;
  const kind = series === 1 ? 'initial' : 'review';
  const request: ConferenceRequest = {
    id: desk.newId(),
    familyId,
    kind,
    requestedOn: addDays(on, -18),
    requestedBy: word(chance),
    authorisedBy: word(chance),
    strategyDiscussionOn: addDays(on, -20),
    enquiryOutcome: 'continuing-risk',
    transferNotifiedOn: null,
    reason: 'An invented reason.',
    askedCategory: null,
    arrangements: '',
    fabricatedIllness: false,
    childIds: children.map((child) => child.id),
    leftOut: [],
    needs: [],
    exclusionsAsked: [],
    enquiryWorker: '',
    enquiryTeam: '',
    conditions: [],
    venueRisk: '',
    earlyBecause: null,
    earlyAgreedBy: '',
    childKinds: {},
    otherPlan: noOtherPlan,
  };
  const at = `${on}T12:00` as LocalDateTime;
  const sitting: Sitting = {
    id: desk.newId(),
    requestId: request.id,
    familyId,
    followsId: null,
    reference: `T-${familyId.slice(-12)}/${series}`,
    heldOn: on,
    startsAt: '10:00' as LocalTime,
    endsAt: '12:00' as LocalTime,
    place: 'Room 1',
    roomId: null,
    remoteLink: '',
    chairId: staff.chairs[Math.floor(chance() * staff.chairs.length)] ?? null,
    minuteTakerId: null,
    bookedDespite: '',
    profileId: 'west-sussex',
    profileVersion: '2026.1',
    model: 'standard',
    progress: {
      bookedAt: at,
      invitedAt: at,
      closedAt: how === 'booked' ? null : at,
      approvedAt: how === 'distributed' ? at : null,
      distributedAt: how === 'distributed' ? at : null,
      cancelledAt: null,
    },
    ...booking,
  };
  saveRequest(tx, request);
  saveSitting(tx, sitting);
  const conferences = children.map(
    (child): Conference => ({
      id: desk.newId(),
      sittingId: sitting.id,
      childId: child.id,
      kind,
      number: Math.max(1, series - 1),
      dayZero: series === 1 ? { event: 'strategy-discussion', on: addDays(on, -20) } : lastTime(series, on),
      dueOn,
      holdBy: workdayBefore(dueOn),
      lateReason: '',
      lateApprovedBy: '',
      resumes: null,
    }),
  );
  for (const conference of conferences) saveConference(tx, conference);
  createRecord(desk, tx, sitting.id, {
    record: longer(
      aRecord(desk, chance, staff, conferences, on, how === 'booked' ? null : outcomeOf(series, isLast)),
      Array.from({ length: statements }, (_, at) => aStatement(desk, chance, children[at % children.length]?.id ?? null, 23)),
    ),
    annex: { statements: [] },
  });
  if (how === 'booked') return;
  for (const conference of conferences) {
    const decision = { ...emptyDecision(conference.id), outcome: outcomeOf(series, isLast), category: category(chance) };
    const plan = planAfter(openPlan(tx, conference.childId), decision, on);
    if (plan !== undefined) savePlan(tx, conference.childId, plan);
  }
};

const longer = (record: ConferenceRecord, statements: ReadonlyArray<Statement>): ConferenceRecord => ({
  ...record,
  statements: [...record.statements, ...statements],
});

/** The conference that came before, from which the limit of a review counts. */
const lastTime = (series: number, on: LocalDate): Conference['dayZero'] =>
  series === 2 ? { event: 'conference', on: addDays(on, -85) } : { event: 'last-review', on: addDays(on, -170) };

const outcomeOf = (series: number, isLast: boolean): DecisionOutcome => {
  if (series === 1) return isLast ? 'no-plan-cin' : 'plan';
  return isLast ? 'end-cin' : 'continue';
};

const aRecord = (
  desk: OpenDesk,
  chance: () => number,
  staff: Staff,
  conferences: ReadonlyArray<Conference>,
  on: LocalDate,
  outcome: DecisionOutcome | null,
): ConferenceRecord => {
  const empty = emptyRecord();
  const list = staff.agencies.slice(0, 6).map((agency) =>
    newInvitee({
      id: desk.newId(),
      part: 'agency',
      name: `${word(chance)} ${word(chance)}`,
      agencyId: agency.id,
      agencyType: agency.type,
      agencyName: agency.name,
      invitedOn: addDays(on, -10),
      reply: chance() < 0.8 ? 'accepted' : 'none',
      attendance: outcome === null ? 'expected' : chance() < 0.8 ? 'attended' : 'apologies',
      mode: 'in-person',
    }),
  );
  const statements = conferences.map((conference) => aStatement(desk, chance, conference.childId));
  return {
    ...empty,
    invitees: Object.fromEntries(list.map((i) => [i.id, i])),
    statements,
    decisions: Object.fromEntries(
      conferences.map((c) => [
        c.id,
        {
          ...emptyDecision(c.id),
          outcome,
          category: category(chance),
          limb: 'A' as const,
          reasons: sentence(chance, 20),
          childToldOn: on,
          confirmed: outcome === null ? null : { by: 'Chair', at: `${on}T12:00` as LocalDateTime },
        },
      ]),
    ),
    plan: {
      ...empty.plan,
      contingency: 'Legal planning meeting.',
      leadSocialWorker: list[0]?.id ?? null,
      coreGroupOn: addDays(on, 10),
      nextConferenceOn: addDays(on, 85),
    },
  };
};

/** One row of minutes with so many invented words, for a child or for the whole family. */
export const aStatement = (
  desk: Pick<OpenDesk, 'newId'>,
  chance: () => number,
  child: PersonId | null,
  words = 25,
): Statement => ({
  id: desk.newId(),
  section: 'worries',
  kind: 'fact',
  speaker: null,
  source: '',
  children: child === null ? [] : [child],
  about: null,
  segment: null,
  audience: { to: 'everyone' },
  sensitivity: null,
  summary: '',
  text: sentence(chance, words),
});

export const inOneGo = <T>(desk: OpenDesk, work: (tx: WritableDb) => T): T => {
  const done = transact(desk.db, (tx) => ok(work(tx)));
  if (!done.ok) throw new Error(done.error.type);
  return done.value;
};

const category = (chance: () => number): Category =>
  (['neglect', 'physical', 'sexual', 'emotional'] as const)[Math.floor(chance() * 4)] ?? 'neglect';

export const workday = (on: LocalDate): LocalDate => (weekday(on) > 5 ? addDays(on, 8 - weekday(on)) : on);

const workdayBefore = (on: LocalDate): LocalDate => addDays(on, -Math.max(0, weekday(on) - 5));

const syllables = [
  'Ash',
  'Bel',
  'Cor',
  'Den',
  'El',
  'Far',
  'Gil',
  'Har',
  'Is',
  'Jun',
  'Kel',
  'Lor',
  'Mar',
  'Nor',
  'Or',
  'Pen',
  'Quill',
  'Ros',
  'Sor',
  'Tam',
  'Ul',
  'Ver',
  'Wil',
  'Yar',
];
const endings = ['ton', 'ley', 'ford', 'wick', 'den', 'more', 'well', 'by', 'ham', 'row'];
export const word = (chance: () => number): string =>
  `${syllables[Math.floor(chance() * syllables.length)]}${endings[Math.floor(chance() * endings.length)]}`;
export const sentence = (chance: () => number, words: number): string =>
  `${Array.from({ length: words }, () => word(chance).toLowerCase()).join(' ')}.`;

/** The same chances in every run (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
