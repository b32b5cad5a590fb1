import type { Address, Person, Relationship, Residence } from '../../src/core/children/people.ts';
import type { Invitee, PlanAction, Statement } from '../../src/core/conferences/record.ts';
import type { Reader } from '../../src/core/disclosure/reader.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { PersonId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { anAction, anInvitee, aStatement, person, segment } from './record-builders.ts';

/** What a test hides from a reader: the words of it, and how often and where it stands. */
export interface Hidden {
  readonly words: ReadonlyArray<string>;
  readonly at: number;
}

/** The ways in which a line can be one that this reader may not have; each withholds by itself (domain.md 6.8, RD01). */
export const hidingPlaces = (reader: Reader): ReadonlyArray<Partial<Statement>> => {
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
    { children: [person('other-child')] },
    { sensitivity: { item: 'police-intelligence', subject: null } },
    { sensitivity: { item: 'third-party-adult', subject: null }, summary: '' },
  ];
  return places;
};

/** The same sitting with things in it that `reader` must not be able to tell from their not being there. */
export const withHidden = (file: SittingFile, reader: Reader, hidden: Hidden): SittingFile => {
  const places = hidingPlaces(reader);
  const text = (index: number): string => hidden.words[index % hidden.words.length] ?? '';
  const statements = hidden.words.length === 0 ? [] : places.map((place, index) => hiddenStatement(index, text(index), place));
  const family = reader.personId === null ? undefined : reader.personId;
  const record = {
    ...file.record,
    statements: spread(file.record.statements, statements, hidden.at),
    plan: family === undefined ? file.record.plan : { ...file.record.plan, actions: withHiddenActions(file, reader, hidden) },
    invitees: Object.fromEntries(
      Object.entries(file.record.invitees).map(([id, invitee]): [string, Invitee] => [id, { ...invitee, why: text(0) }]),
    ),
  };
  return withHiddenPeople(
    { ...file, record, request: { ...file.request, arrangements: text(1) } },
    hidden.words.length === 0 ? undefined : family,
    text,
  );
};

const hiddenStatement = (index: number, text: string, place: Partial<Statement>): Statement =>
  aStatement(`hidden-${index}`, { section: 'worries', kind: 'fact', text, source: text, ...place });

const spread = (kept: ReadonlyArray<Statement>, added: ReadonlyArray<Statement>, at: number): ReadonlyArray<Statement> => {
  const all = [...kept];
  for (const [index, statement] of added.entries()) all.splice((at + index * 7) % (all.length + 1), 0, statement);
  return all;
};

/** Actions that stand between those the reader has, so that a number kept from the whole plan would show a gap. */
const withHiddenActions = (file: SittingFile, reader: Reader, hidden: Hidden): { readonly [id: string]: PlanAction } => {
  if (reader.personId === null) return file.record.plan.actions;
  const audience = { to: 'all-but', people: [reader.personId] } as const;
  const added = hidden.words.map((words, index) => ({
    ...anAction(100 + index, { goal: words, action: words, owner: words, measure: words, audience, children: reader.children }),
    number: (hidden.at + index) % 8,
  }));
  return { ...file.record.plan.actions, ...Object.fromEntries(added.map((action) => [action.id, action])) };
};

/** Somebody at an address that the reader may not know, who came, is in the core group, and owns nothing. */
const withHiddenPeople = (file: SittingFile, reader: PersonId | undefined, text: (index: number) => string): SittingFile => {
  if (reader === undefined) return file;
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
      invitees: { ...file.record.invitees, [guest.id]: guest },
      statements: [...file.record.statements, speech],
    },
  };
};
