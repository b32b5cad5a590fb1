import fc from 'fast-check';
import type { Practitioner } from '../../src/core/agencies/directory.ts';
import type { Address, FamilyFile, Person, Relationship, Residence } from '../../src/core/children/people.ts';
import { emptyDecision, emptyRecord } from '../../src/core/conferences/edits.ts';
import type { Decision, Exclusion, Invitee, Part, Presence, Segment } from '../../src/core/conferences/record.ts';
import { viewKey } from '../../src/core/conferences/record.ts';
import type { Conference } from '../../src/core/conferences/sitting.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { AddressId, FamilyId, PersonId, PractitionerId, SegmentId } from '../../src/core/identifiers.ts';
import { addDays, day } from '../../src/core/local-date.ts';
import { aPerson } from '../support/a-person.ts';
import { anInvitee, conferenceOf, moment, person, segment, time } from '../support/record-builders.ts';
import { aSittingFile, stages } from '../support/sitting-builders.ts';
import { tokenMaker } from './tokens.ts';

/** What is drawn by chance of one sitting; everything else follows from it. */
export interface Drawn {
  /** Each child of the sitting: how old in years on its day, whose child by which parents, and in which home. */
  readonly children: ReadonlyArray<{ readonly age: number; readonly father: 0 | 1 | 2; readonly withFather: boolean }>;
  /** For each of the two fathers: whether parental responsibility is known, and whether the mother's home is hidden from him. */
  readonly fathers: ReadonlyArray<{
    readonly responsible: 'yes' | 'no' | 'unknown';
    readonly hidden: boolean;
    readonly atHome: boolean;
    readonly exclusion: 'none' | 'part' | 'asked-out' | 'whole' | 'refused';
  }>;
  /** Somebody else at the mother's home: a sister of hers, a lodger. */
  readonly aunt: boolean;
  /** One number for each person on the list, whose bits say in which parts they were. */
  readonly presence: ReadonlyArray<number>;
  /** The same for the stretches that go on with a part: people come in and leave in the midst of it. */
  readonly goingOn: ReadonlyArray<number>;
  /** In which stretch the health visitor gave their view; null where that was not kept. */
  readonly viewGivenIn: (typeof goesOn)[number] | null;
  readonly coreGroup: ReadonlyArray<boolean>;
  /** Which of the children each agency works with, by bits; 0 where nobody said. */
  readonly contact: ReadonlyArray<number>;
  readonly outcomes: ReadonlyArray<Decision['outcome']>;
}

export const anySitting: fc.Arbitrary<Drawn> = fc.record({
  children: fc.array(fc.record({ age: fc.nat(17), father: fc.constantFrom(0, 1, 2), withFather: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  }),
  fathers: fc.array(
    fc.record({
      responsible: fc.constantFrom('yes', 'yes', 'no', 'unknown'),
      hidden: fc.boolean(),
      atHome: fc.boolean(),
      exclusion: fc.constantFrom('none', 'none', 'part', 'asked-out', 'whole', 'refused'),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  aunt: fc.boolean(),
  presence: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 24, maxLength: 24 }),
  coreGroup: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  contact: fc.array(fc.nat(31), { minLength: 8, maxLength: 8 }),
  goingOn: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 24, maxLength: 24 }),
  viewGivenIn: fc.constantFrom('A2', 'A3', 'B2', null),
  outcomes: fc.array(fc.constantFrom('plan', 'plan', 'no-plan-cin', 'no-plan-nfa'), { minLength: 5, maxLength: 5 }),
});

/** A fact about somebody, and the word that stands for it: found nowhere else. */
export type SecretKind =
  | 'hidden-street'
  | 'open-street'
  | 'school'
  | 'ethnicity'
  | 'disability'
  | 'legal-status'
  | 'la-child-id'
  | 'adult-needs'
  | 'phone'
  | 'email'
  | 'decision-reasons'
  | 'without-agreement'
  | 'arrangements'
  | 'conditions'
  | 'venue-risk'
  | 'why-invited'
  | 'exclusion-evidence'
  | 'work-email'
  | 'view-reason'
  | 'dissent-reason';
export interface Secret {
  readonly kind: SecretKind;
  readonly word: string;
  /** Whose it is: the child, the adult, or whoever lives there. */
  readonly of: ReadonlyArray<PersonId>;
  /** The stretch of the conference in which it was said, where that decides who may have it. */
  readonly saidIn?: SegmentId;
}

export interface Drawing {
  readonly file: SittingFile;
  readonly secrets: ReadonlyArray<Secret>;
  readonly word: (about: string) => string;
}

const familyId = 'family-1' as FamilyId;
const heldOn = day('2026-04-21');
const open = ['A', 'B', 'C'] as const;
/** Stretches that go on with A and B after somebody came or left, each with the part that it goes on with. */
export const goesOn = ['A2', 'A3', 'B2'] as const;
const mother = person('mother');
const fathers = [person('father-1'), person('father-2')] as const;
const aunt = person('aunt');
const home = (key: string): AddressId => `address-${key}` as AddressId;

/** A whole sitting, held and approved, in which every fact is a word of its own. */
export const drawnSitting = (drawn: Drawn): Drawing => {
  const word = tokenMaker();
  const secrets: Secret[] = [];
  const secret = (kind: SecretKind, ...of: ReadonlyArray<PersonId>): string => {
    const made = word(kind);
    secrets.push({ kind, word: made, of });
    return made;
  };
  const secretSaid = (kind: SecretKind, saidIn: SegmentId, ...of: ReadonlyArray<PersonId>): string => {
    const made = word(kind);
    secrets.push({ kind, word: made, of, saidIn });
    return made;
  };
  const viewGivenIn = drawn.viewGivenIn === null ? null : segment(drawn.viewGivenIn);
  const children = drawn.children.map((_, index) => person(`child-${index}`));
  const family = familyOf(drawn, children, word, secret);
  const { invitees, practitioners } = listOf(drawn, children, family, word, secret);
  const base = aSittingFile();
  const decisions = drawn.children.map(
    (_, index): Decision => ({
      ...emptyDecision(conferenceOf(`child-${index}`)),
      outcome: drawn.outcomes[index] ?? null,
      limb: 'A',
      category: drawn.outcomes[index] === 'plan' ? 'neglect' : null,
      reasons: `Because of ${secret('decision-reasons', children[index]!)}.`,
      withoutAgreement: `One agency ${secret('without-agreement', children[index]!)}.`,
    }),
  );
  const worker = invitees.find(({ agencyType }) => agencyType === 'hv')!;
  const conferences = children.map((childId, index): Conference => ({ ...base.conferences[0]!, ...ofChild(childId, index) }));
  const file: SittingFile = {
    ...base,
    family,
    conferences,
    practitioners,
    agencies: [],
    chair: practitioners[0]!,
    minuteTaker: practitioners[1]!,
    request: {
      ...base.request,
      childIds: children,
      arrangements: `Police: ${secret('arrangements')}.`,
      conditions: [{ personId: mother, kind: 'bail', words: `Not to ${secret('conditions')}.`, notToMeet: [] }],
      venueRisk: `He may ${secret('venue-risk')}.`,
      reason: 'Worries.',
    },
    sitting: { ...base.sitting, progress: stages.approved, chairId: practitioners[0]!.id, minuteTakerId: practitioners[1]!.id },
    record: {
      ...emptyRecord(),
      invitees: Object.fromEntries(invitees.map((one) => [one.id, one])),
      segments: Object.fromEntries(segments.map((one) => [one.id, one])),
      decisions: Object.fromEntries(decisions.map((decision) => [decision.conferenceId, decision])),
      views: Object.fromEntries(
        conferences.map((one) => [
          viewKey(one.id, worker.id),
          {
            conferenceId: one.id,
            inviteeId: worker.id,
            view: 'plan' as const,
            category: 'neglect' as const,
            reason:
              viewGivenIn === null
                ? ''
                : `As ${secretSaid('view-reason', viewGivenIn, children[conferences.indexOf(one)]!)} shows.`,
            segment: viewGivenIn,
          },
        ]),
      ),
      dissents: Object.fromEntries(
        conferences.slice(0, 1).map(({ id }) => [
          'dissent-1',
          {
            id: 'dissent-1' as never,
            conferenceId: id,
            inviteeId: worker.id,
            raisedAt: moment('2026-04-21T12:10'),
            inMeeting: true,
            reason: `Too soon: ${secret('dissent-reason', children[0]!)}.`,
            outcome: '',
            closedOn: null,
          },
        ]),
      ),
    },
    quoracy: {},
  };
  return { file, secrets, word };
};

const ofChild = (childId: PersonId, index: number): Partial<Conference> => ({
  id: conferenceOf(`child-${index}`),
  childId,
  number: 1,
});

type Hide = (kind: SecretKind, ...of: ReadonlyArray<PersonId>) => string;

const familyOf = (drawn: Drawn, children: ReadonlyArray<PersonId>, word: (about: string) => string, secret: Hide): FamilyFile => {
  const adult = (id: PersonId): Person =>
    aPerson({
      id,
      familyId,
      role: 'adult',
      givenName: word('given'),
      familyName: word('family'),
      needs: `Needs ${secret('adult-needs', id)}`,
      phone: secret('phone', id),
      email: `${secret('email', id)}@example.test`,
      child: null,
    });
  const child = (id: PersonId, age: number): Person =>
    aPerson({
      id,
      familyId,
      role: 'child',
      givenName: word('given'),
      familyName: word('family'),
      birth: { known: 'date', on: addDays(heldOn, -Math.round(365.25 * age) - 30) },
      ethnicity: secret('ethnicity', id),
      disability: secret('disability', id),
      phone: secret('phone', id),
      child: {
        laChildId: secret('la-child-id', id),
        school: `${secret('school', id)} Primary`,
        schoolYear: '',
        legalStatus: secret('legal-status', id),
        previousPlans: [],
      },
    });
  const adults = [mother, ...fathers, ...(drawn.aunt ? [aunt] : [])];
  const hiddenFrom = fathers.filter((_, index) => drawn.fathers[index]!.hidden);
  const atHome = fathers.filter((_, index) => drawn.fathers[index]!.atHome && !drawn.fathers[index]!.hidden);
  const ofFather = (index: number): ReadonlyArray<PersonId> =>
    children.filter((_, at) => drawn.children[at]!.father === index + 1 && drawn.children[at]!.withFather);
  const homes: ReadonlyArray<readonly [AddressId, ReadonlyArray<PersonId>, ReadonlyArray<PersonId>]> = [
    [
      home('mother'),
      hiddenFrom,
      [mother, ...(drawn.aunt ? [aunt] : []), ...atHome, ...children.filter((_, at) => livesWithMother(drawn, at))],
    ],
    ...fathers.map(
      (id, index) => [home(`father-${index}`), [], [...(atHome.includes(id) ? [] : [id]), ...ofFather(index)]] as const,
    ),
  ];
  return {
    family: { id: familyId, reference: 'SC-2026-0142', name: 'Any (TEST)' },
    people: [...adults.map(adult), ...children.map((id, index) => child(id, drawn.children[index]!.age))],
    relationships: children.flatMap((childId, index) => tiesOf(drawn, childId, index)),
    addresses: homes.map(
      ([id, hidden, living]): Address => ({
        id,
        familyId,
        hiddenFrom: hidden,
        text: {
          lines: [`4 ${secret(hidden.length > 0 ? 'hidden-street' : 'open-street', ...living)} Road`, 'Testbury'],
          postcode: 'ZZ9 5ZZ',
        },
      }),
    ),
    residences: homes.flatMap(([addressId, , living]) =>
      living.map((personId): Residence => ({ personId, addressId, from: day('2020-01-01'), until: null, pattern: '' })),
    ),
  };
};

const livesWithMother = (drawn: Drawn, at: number): boolean => {
  const { father, withFather } = drawn.children[at]!;
  return father === 0 || !withFather;
};

const tiesOf = (drawn: Drawn, childId: PersonId, index: number): ReadonlyArray<Relationship> => {
  const { father } = drawn.children[index]!;
  const tie = (
    adultId: PersonId,
    kind: string,
    parental: boolean,
    parentalResponsibility: Relationship['parentalResponsibility'],
  ) => ({
    adultId,
    childId,
    kind,
    parental,
    parentalResponsibility,
    basis: '',
  });
  return [
    tie(mother, 'mother', true, 'yes'),
    ...(father === 0 ? [] : [tie(fathers[father - 1]!, 'father', true, drawn.fathers[father - 1]!.responsible)]),
    ...(drawn.aunt ? [tie(aunt, 'aunt', false, 'no')] : []),
  ];
};

const segments: ReadonlyArray<Segment> = [
  ...open.map((label, index) => ({
    id: segment(label),
    label,
    title: `Part ${label}`,
    from: time(`1${index}:00`),
    until: time(`1${index}:20`),
    restricted: false,
  })),
  ...goesOn.map((key) => ({
    id: segment(key),
    label: key.charAt(0),
    title: `Part ${key.charAt(0)}`,
    from: time(`1${key.startsWith('A') ? 0 : 1}:${key.endsWith('3') ? 35 : 20}`),
    until: time(`1${key.startsWith('A') ? 0 : 1}:${key === 'A2' ? 35 : 50}`),
    continues: segment(key.charAt(0)),
    restricted: false,
  })),
  { id: segment('R'), label: 'R', title: 'Restricted part', from: time('13:00'), until: time('13:10'), restricted: true },
];

/** Everybody on the list: the family, those who come with them, and agencies of each kind. */
const listOf = (
  drawn: Drawn,
  children: ReadonlyArray<PersonId>,
  family: FamilyFile,
  word: (about: string) => string,
  secret: Hide,
) => {
  const practitioners: Practitioner[] = [];
  let place = 0;
  const come = (key: string, part: Part, change: Partial<Omit<Invitee, 'id' | 'report'>> = {}): Invitee => {
    const at = place++;
    const worker = part === 'family' || part === 'child' ? null : practitioner(key, word, secret);
    if (worker !== null) practitioners.push(worker);
    const presence = presenceOf(drawn.presence[at]!, drawn.goingOn[at]!, part);
    return anInvitee(key, {
      part,
      name: worker?.name ?? '',
      practitionerId: worker?.id ?? null,
      role: 'worker',
      why: `Asked because ${secret('why-invited')}`,
      presence,
      attendance: Object.keys(presence).length > 0 ? 'attended' : 'did-not-attend',
      // Some never answered, some said no: each is written to once more (WD01).
      reply: (['accepted', 'none', 'declined'] as const)[at % 3]!,
      ...(Object.keys(presence).length > 0 || at % 3 !== 2 ? {} : { attendance: 'apologies' }),
      ...change,
    });
  };
  const named = (id: PersonId) => {
    const who = family.people.find((one) => one.id === id)!;
    return { personId: id, name: `${who.givenName} ${who.familyName}` };
  };
  const agency = (key: string, type: string, at: number, core: boolean): Invitee =>
    come(key, 'agency', {
      agencyType: type,
      agencyName: `${word('agency')} Service`,
      contactWith: children.filter((_, index) => (drawn.contact[at]! >> index) % 2 === 1),
      coreGroup: core,
    });
  const [first] = children;
  const invitees: ReadonlyArray<Invitee> = [
    come('chair', 'chair'),
    come('minutes', 'minute-taker'),
    agency('social-worker', 'csc', 0, true),
    agency('nurse', 'hv', 1, drawn.coreGroup[0]!),
    agency('police', 'pol', 2, drawn.coreGroup[1]!),
    agency('doctor', 'gp', 3, false),
    agency('lawyer', 'leg', 4, false),
    come('mother', 'family', { ...named(mother), role: 'mother', coreGroup: drawn.coreGroup[2]! }),
    ...fathers.map((id, index) =>
      come(`father-${index}`, 'family', { ...named(id), role: 'father', ...keptOut(drawn, index, secret) }),
    ),
    ...(drawn.aunt ? [come('aunt', 'family', { ...named(aunt), role: 'aunt' })] : []),
    ...children
      .filter((_, index) => drawn.children[index]!.age >= 10)
      .map((id) => come(`of-${id}`, 'child', { ...named(id), role: 'child' })),
    come('advocate', 'advocate', { withPersonId: first! }),
    come('solicitor', 'solicitor', { withPersonId: mother }),
    come('interpreter', 'interpreter', { withPersonId: fathers[0] }),
    come('interpreter-of-child', 'interpreter', { withPersonId: first! }),
    come('observer', 'observer'),
  ];
  return { invitees, practitioners };
};

const practitioner = (key: string, word: (about: string) => string, secret: Hide): Practitioner => ({
  id: `practitioner-${key}` as PractitionerId,
  agencyId: null,
  name: `${word('given')} ${word('family')}`,
  role: 'worker',
  email: `${secret('work-email')}@example.test`,
  phone: '',
  chairs: key === 'chair',
  takesMinutes: key === 'minutes',
});

const presenceOf = (bits: number, goingOn: number, part: Part): { readonly [id: SegmentId]: Presence } =>
  Object.fromEntries(
    [
      // Nobody of the family is in the restricted part.
      ...[...open, 'R'].filter(
        (label, index) => (bits >> index) % 2 === 1 && (label !== 'R' || part === 'agency' || part === 'chair'),
      ),
      ...goesOn.filter((_, index) => (goingOn >> index) % 2 === 1),
    ].map((label) => [segment(label), { arrived: null, left: null }]),
  );

const keptOut = (drawn: Drawn, index: number, secret: Hide): { readonly exclusion: Exclusion | null } => {
  const { exclusion } = drawn.fathers[index]!;
  if (exclusion === 'none') return { exclusion: null };
  return {
    exclusion: {
      ground: 'violence',
      requestedOn: day('2026-04-10'),
      decidedOn: day('2026-04-12'),
      decidedBy: 'The chair',
      extent: exclusion === 'whole' ? 'whole' : 'part',
      ...(exclusion === 'asked-out' ? { askedToLeave: [{ at: time('10:20'), ground: 'violence' }] } : {}),
      evidence: `Seen in ${secret('exclusion-evidence')}`,
      refused: exclusion === 'refused',
      heardInstead: 'By letter.',
    },
  };
};
