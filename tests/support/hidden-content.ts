import type { Address, Person, Relationship, Residence } from '../../src/core/children/people.ts';
import type { OutlinePlan, PlanAction } from '../../src/core/conferences/outline-plan.ts';
import type { Invitee, Statement } from '../../src/core/conferences/record.ts';
import { isKeptApart, sidesWith, worksWithFamily } from '../../src/core/disclosure/access.ts';
import type { Reader } from '../../src/core/disclosure/reader.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { PersonId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { aWarning } from './a-warning.ts';
import { anAction, anInvitee, aStatement, person, segment, time } from './record-builders.ts';

/** What a test hides from a reader: the words of it, and how often and where it stands. */
export interface Hidden {
  readonly words: ReadonlyArray<string>;
  readonly at: number;
  /** Whether the reader is kept apart: they know that they are, so it never differs between what is compared. */
  readonly apart: boolean;
}

/** The ways in which a line can be one that this reader may not have; each withholds by itself (domain.md 6.8, RD01). */
export const hidingPlaces = (file: SittingFile, reader: Reader): ReadonlyArray<Partial<Statement>> => {
  const restricted: ReadonlyArray<Partial<Statement>> = [{ section: 'restricted' }, { segment: segment('R') }];
  if (reader.class === 'desk') return restricted;
  const never: Partial<Statement> = { sensitivity: { item: 'legal-advice', subject: null } };
  const unknownRow: Partial<Statement> = { sensitivity: { item: 'a-row-nobody-knows', subject: null } };
  if (reader.class === 'core-agency' || reader.class === 'non-core-agency')
    return [
      ...restricted,
      unknownRow,
      { audience: { to: 'only', people: [person('nobody-here')] } },
      { sensitivity: { item: 'fii-undisclosed', subject: null } },
      { sensitivity: { item: 'referrer-identity', subject: null } },
      ...(reader.class === 'core-agency' ? [] : [never]),
    ];
  const somebodyElse = { to: 'only', people: [person('nobody-here')] } as const;
  const everyoneBut = { to: 'all-but', people: reader.personId === null ? [] : [reader.personId] } as const;
  const elsewhere = ['A', 'B', 'C'].map(segment).filter((one) => !reader.present.includes(one));
  const places: ReadonlyArray<Partial<Statement>> = [
    ...restricted,
    never,
    unknownRow,
    { audience: { to: 'professionals' } },
    { audience: somebodyElse },
    ...(reader.personId === null ? [] : [{ audience: everyoneBut }]),
    ...elsewhere.map((one) => ({ segment: one })),
    // Outside any part, a line is for those who were in some part and were not kept apart.
    ...(isKeptApart(file, reader) || reader.present.length === 0 ? [{ segment: null }] : []),
    { children: [person('other-child')] },
    { sensitivity: { item: 'police-intelligence', subject: null } },
    { sensitivity: { item: 'third-party-adult', subject: null }, summary: '' },
  ];
  return places;
};

/** The same sitting with things in it that `reader` must not be able to tell from their not being there. */
export const withHidden = (plain: SittingFile, reader: Reader, hidden: Hidden): SittingFile => {
  const family = isFamilyCopy(reader) ? sidesWith(plain, reader) : null;
  const file = family !== null && hidden.apart ? keptApart(plain, family) : plain;
  const places = hidingPlaces(file, reader);
  const text = (index: number): string => hidden.words[index % hidden.words.length] ?? '';
  const statements = hidden.words.length === 0 ? [] : places.map((place, index) => hiddenStatement(index, text(index), place));
  const record = {
    ...file.record,
    statements: [...spread(file.record.statements, statements, hidden.at), ...toldInSummary(reader, text)],
    decisions: withHiddenSafety(file, reader, text),
    plan:
      family === null
        ? file.record.plan
        : {
            ...withHiddenPlanTexts(file.record.plan, family, text, hidden.words.length),
            actions: withHiddenActions(file, reader, hidden),
          },
    invitees: Object.fromEntries(
      [...Object.values(file.record.invitees), ...(family === null || hidden.words.length === 0 ? [] : [unmetWorker(text)])].map(
        (invitee): [string, Invitee] => [invitee.id, { ...invitee, why: text(0) }],
      ),
    ),
  };
  const sitting = isKeptApart(file, reader) ? withOwnTimes(file, text(7), hidden.at) : file.sitting;
  const household = reader.class === 'non-core-agency' ? withOtherSiblings(file, reader, text) : file.family;
  const warnings = reader.class === 'desk' ? file.warnings : [...file.warnings, ...warnedOf(text, hidden.words.length)];
  const venueRisk = reader.class === 'desk' ? file.request.venueRisk : text(2);
  const request = { ...file.request, arrangements: text(1), venueRisk };
  const changed = { ...file, sitting, family: household, record, warnings, request };
  // Without a hidden address nobody is kept out of the copy: that the reader is kept apart would be the difference.
  return hidden.words.length === 0 || family === null || !isKeptApart(file, reader)
    ? changed
    : withHiddenPeople(changed, family, text);
};

const isFamilyCopy = (reader: Reader): boolean => !worksWithFamily(reader.class);

/** An address is hidden from somebody, where nobody is known to live. */
const keptApart = (file: SittingFile, from: PersonId): SittingFile => {
  const { family } = file;
  const empty: Address = { id: 'address-nobody' as Address['id'], familyId: family.family.id, hiddenFrom: [from], text: null };
  return { ...file, family: { ...family, addresses: [...family.addresses, empty] } };
};

/** Warnings are for the desk alone, whatever they say and whoever they are about (PF08). */
const warnedOf = (text: (index: number) => string, count: number): SittingFile['warnings'] =>
  Array.from({ length: Math.min(count, 4) }, (_, index) =>
    aWarning({ personId: index === 0 ? null : person(`a${index}`), kind: 'adult-poses-risk', words: text(index) }),
  );

/** When the others meet, and in which room, is not told to somebody who is kept apart or to whoever comes with them. */
const withOwnTimes = ({ sitting }: SittingFile, place: string, at: number): SittingFile['sitting'] => ({
  ...sitting,
  place,
  startsAt: time(`08:${String(at).padStart(2, '0')}`),
  endsAt: time(`18:${String(at).padStart(2, '0')}`),
});

/** The life of children whom an agency does not work with: it may have their names and births alone. */
const withOtherSiblings = ({ family, conferences }: SittingFile, reader: Reader, text: (index: number) => string) => ({
  ...family,
  people: family.people.map((one) =>
    one.child === null || reader.children.includes(one.id) || !conferences.some(({ childId }) => childId === one.id)
      ? one
      : {
          ...one,
          ethnicity: text(8),
          religion: text(9),
          disability: text(10),
          needs: text(11),
          child: { ...one.child, school: text(12), legalStatus: text(13) },
        },
  ),
});

/** What keeps a child safe meanwhile says where the child is: it is for those who work with that child (IN10). */
const withHiddenSafety = ({ record, conferences }: SittingFile, reader: Reader, text: (index: number) => string) =>
  Object.fromEntries(
    Object.entries(record.decisions).map(([id, decision]) => {
      const childId = conferences.find((conference) => conference.id === id)?.childId;
      const may = worksWithFamily(reader.class) && childId !== undefined && reader.children.includes(childId);
      const interimSafety = { what: text(2), who: text(3), by: day('2026-04-10') };
      return [id, may ? decision : { ...decision, interimSafety }];
    }),
  );

const hiddenStatement = (index: number, text: string, place: Partial<Statement>): Statement =>
  aStatement(`hidden-${index}`, { section: 'worries', kind: 'fact', text, source: text, ...place });

/** A line whose summary the reader may have: what it says in full, and where it comes from, is for others. */
const toldInSummary = (reader: Reader, text: (index: number) => string): ReadonlyArray<Statement> =>
  reader.class === 'desk'
    ? []
    : [
        aStatement('told-in-summary', {
          section: 'worries',
          sensitivity: { item: 'third-party-adult', subject: null },
          segment: reader.present.find((one) => one !== segment('R')) ?? null,
          children: reader.children.slice(0, 1),
          summary: 'Somebody was worried.',
          text: text(14),
          source: text(15),
        }),
      ];

/** Somebody from an agency whom a family member has not met and is not told of. */
const unmetWorker = (text: (index: number) => string): Invitee =>
  anInvitee('unmet', {
    agencyType: 'hou',
    agencyName: `Homes ${text(9).replace(/[^\p{L}]/gu, '')}h`,
    name: `Y${text(10).replace(/[^\p{L}]/gu, '')}y W${text(11).replace(/[^\p{L}]/gu, '')}w`,
    role: 'housing officer',
    attendance: 'did-not-attend',
  });

const spread = (kept: ReadonlyArray<Statement>, added: ReadonlyArray<Statement>, at: number): ReadonlyArray<Statement> => {
  const all = [...kept];
  for (const [index, statement] of added.entries()) all.splice((at + index * 7) % (all.length + 1), 0, statement);
  return all;
};

/** Actions that stand between those the reader has, so that a number kept from the whole plan would show a gap. */
const withHiddenActions = (file: SittingFile, reader: Reader, hidden: Hidden): { readonly [id: string]: PlanAction } => {
  const side = sidesWith(file, reader);
  if (side === null) return file.record.plan.actions;
  const audience = { to: 'all-but', people: [side] } as const;
  const added = hidden.words.map((words, index) => ({
    ...anAction(100 + index, { goal: words, action: words, owner: words, measure: words, audience, children: reader.children }),
    number: (hidden.at + index) % 8,
  }));
  // What the reader has of the last one is the same whoever owns it: they are not told of that worker.
  const { name, agencyName } = unmetWorker((index) => hidden.words[index % hidden.words.length] ?? '');
  const isThere = hidden.words.length > 0;
  const owned = anAction(99, {
    action: 'Go on',
    owner: isThere ? name : 'a worker',
    agency: isThere ? agencyName : 'Housing, district or borough council',
    children: reader.children,
  });
  return { ...file.record.plan.actions, ...Object.fromEntries([...added, owned].map((action) => [action.id, action])) };
};

/** What would set off the contingency is for others, what then happens names a worker they are not told of: as if nobody said either. */
const withHiddenPlanTexts = (plan: OutlinePlan, side: PersonId, text: (index: number) => string, count: number): OutlinePlan => ({
  ...plan,
  contingencyTrigger: count === 0 ? '' : text(0),
  contingencyTriggerAudience: { to: 'all-but', people: [side] },
  contingency: count === 0 ? '' : `${unmetWorker(text).name} says ${text(1)}`,
});

/**
 * Somebody at an address that the reader may not know, who came, is in the core group, and owns nothing; who came with
 * them; and lines that name them by their surname alone.
 */
const withHiddenPeople = (file: SittingFile, reader: PersonId, text: (index: number) => string): SittingFile => {
  const { family } = file;
  const address: Address = {
    id: 'address-hidden' as Address['id'],
    familyId: family.family.id,
    hiddenFrom: [reader],
    text: { lines: [text(2), text(3)], postcode: 'ZZ9 6ZZ' },
  };
  const stranger: Person = {
    ...family.people.find((one) => one.role === 'adult')!,
    id: person('stranger'),
    givenName: `Q${text(4).replace(/[^\p{L}]/gu, '')}q`,
    familyName: `X${text(5).replace(/[^\p{L}]/gu, '')}x`,
  };
  const home: Residence = { personId: stranger.id, addressId: address.id, from: day('2020-01-01'), until: null, pattern: '' };
  const bonds = file.conferences.map(
    (conference): Relationship => ({
      adultId: stranger.id,
      childId: conference.childId,
      kind: `aunt ${text(6)}`,
      parental: false,
      parentalResponsibility: 'no',
      basis: '',
    }),
  );
  const name = `${stranger.givenName} ${stranger.familyName}`;
  const presence = Object.fromEntries(['A', 'B', 'C'].map((label) => [segment(label), { arrived: null, left: null }]));
  const guest = anInvitee('stranger', { part: 'family', personId: stranger.id, name, role: text(6), coreGroup: true, presence });
  const speech = aStatement('stranger', {
    section: 'family-views',
    kind: 'view',
    speaker: guest.id,
    about: stranger.id,
    text: `${name} said so`,
  });
  const helper = anInvitee('stranger-helper', {
    part: 'interpreter',
    withPersonId: stranger.id,
    name: `Ms Z${text(7).replace(/[^\p{L}]/gu, '')}z`,
    role: text(8),
    presence,
  });
  const bySurname = [`Mrs ${stranger.familyName} has rung`, `${helper.name} has rung`].map((words, index) =>
    aStatement(`by-surname-${index}`, { section: 'worries', kind: 'fact', text: words, segment: segment('B') }),
  );
  return {
    ...file,
    family: {
      ...family,
      people: [...family.people, stranger],
      addresses: [...family.addresses, address],
      residences: [...family.residences, home],
      relationships: [...family.relationships, ...bonds],
    },
    record: {
      ...file.record,
      invitees: { ...file.record.invitees, [guest.id]: guest, [helper.id]: helper },
      statements: [...file.record.statements, speech, ...bySurname],
    },
  };
};
