import { type FamilyFile, fullName, type Person } from '../children/people.ts';
import {
  type ConferenceKind,
  type ConferenceRequest,
  type EnquiryOutcome,
  enquiryOutcomeNames,
  kindName,
} from '../conferences/sitting.ts';
import type { PersonId } from '../identifiers.ts';
import { dateIn, nameIn } from '../importing/cell-values.ts';
import { type LocalDate, longDate } from '../local-date.ts';
import { searchable } from '../searchable.ts';
import { sentenceCase } from '../words.ts';
import type { NamedPerson, ReadRequest, RequestTag } from './request-form.ts';

type Fields = Omit<ConferenceRequest, 'id' | 'familyId'>;

/** One thing that a file says of a request, for a person to accept or not (IN09). */
export interface RequestProposal {
  /** The same while the file and the request are the same. */
  readonly id: string;
  readonly about: string;
  readonly words: string;
  /** What stands there now, empty where nothing does. */
  readonly now: string;
  readonly does:
    | { readonly type: 'field'; readonly change: Partial<Fields> }
    | { readonly type: 'child'; readonly personId: PersonId }
    | { readonly type: 'relation'; readonly personId: PersonId; readonly relation: SaidOf }
    | { readonly type: 'person'; readonly person: NewPerson };
}

export interface NewPerson {
  readonly role: Person['role'];
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: LocalDate | null;
  /** Null for a child, and where nobody said how they are related. */
  readonly relation: SaidOf | null;
}

/** How somebody is related, and to whom: given names as they were written, empty for every child of the request. */
export interface SaidOf {
  readonly kind: string;
  readonly relatedTo: string;
}

/** The children of whom a relation is said. */
export const relatedTo = <Child extends Pick<Person, 'givenName'>>(
  { relatedTo: names }: SaidOf,
  children: ReadonlyArray<Child>,
): ReadonlyArray<Child> => {
  const said = ` ${searchable(names)} `;
  return names === '' ? children : children.filter(({ givenName }) => said.includes(` ${searchable(givenName)} `));
};

export interface ProposedRequest {
  readonly proposals: ReadonlyArray<RequestProposal>;
  /** What nobody but a person can make out, each one sentence. */
  readonly unclear: ReadonlyArray<string>;
}

/** What a file proposes for a request of this family. What the request and the family say already is not proposed again. */
export const requestProposals = (
  read: ReadRequest,
  request: Fields,
  { people, relationships }: Pick<FamilyFile, 'people' | 'relationships'>,
  today: LocalDate,
): ProposedRequest => {
  const unclear: string[] = [];
  const proposals: RequestProposal[] = [];
  const said = (tag: RequestTag): string => read.answers.find((one) => one.tag === tag)?.text ?? '';
  const propose = <Key extends keyof Fields>(
    key: Key & RequestTag,
    about: string,
    value: Fields[Key] | undefined,
    shown: (value: Fields[Key]) => string,
  ) => {
    const text = said(key);
    if (text === '') return;
    if (value === undefined) unclear.push(`${about}: “${text}” is not understood. Enter it yourself.`);
    else if (value !== request[key])
      proposals.push({
        id: key,
        about,
        words: shown(value),
        now: shown(request[key]),
        does: { type: 'field', change: { [key]: value } },
      });
  };
  const day = (key: RequestTag): LocalDate | undefined => {
    const on = dateIn(said(key));
    return on.ok && on.value <= today ? on.value : undefined;
  };
  const shownDay = (on: LocalDate | null): string => (on === null ? '' : longDate(on));
  const asIs = (text: string): string => text;

  propose('kind', 'Kind of conference', kindIn(said('kind')), (kind) => sentenceCase(kindName(kind)));
  propose('strategyDiscussionOn', 'Strategy discussion', day('strategyDiscussionOn'), shownDay);
  propose('transferNotifiedOn', 'The other authority wrote on', day('transferNotifiedOn'), shownDay);
  propose(
    'enquiryOutcome',
    'What the section 47 enquiry found',
    outcomeIn(said('enquiryOutcome')),
    (outcome) => enquiryOutcomeNames[outcome],
  );
  for (const child of read.children) named(child, 'child');
  for (const adult of read.adults) named(adult, 'adult');
  propose('requestedBy', 'Requested by', oneLineOf(said('requestedBy')), asIs);
  propose('authorisedBy', 'Authorising manager', oneLineOf(said('authorisedBy')), asIs);
  propose('requestedOn', 'Requested on', day('requestedOn'), shownDay);
  propose('reason', 'Why a conference is needed', said('reason'), asIs);
  propose('arrangements', 'Arrangements', said('arrangements'), asIs);
  return { proposals, unclear };

  function named(one: NamedPerson, role: Person['role']): void {
    const about = role === 'child' ? 'Child' : 'Adult';
    const relation = one.relation === '' ? null : { kind: one.relation, relatedTo: one.relatedTo };
    if (one.unclear !== '') unclear.push(`${about} ${one.name}: “${one.unclear}” is not a date of birth. Enter it yourself.`);
    const same = people.filter(
      (person) => person.role === role && searchable(fullName(person)) === searchable(inOrder(one.name)),
    );
    const known = same.find(({ birth }) => one.bornOn === null || birth.known !== 'date' || birth.on === one.bornOn);
    if (known === undefined && same.length > 0)
      unclear.push(`${about} ${one.name}: the file says another date of birth than the family’s page. Look which is right.`);
    else if (known !== undefined) {
      if (role === 'child' && !request.childIds.includes(known.id))
        proposals.push({
          id: `child ${known.id}`,
          about,
          words: `${fullName(known)} is a child of this request`,
          now: '',
          does: { type: 'child', personId: known.id },
        });
      if (role === 'adult' && relation !== null) {
        const children = people.filter(({ id }) => request.childIds.includes(id));
        const isTied = (child: Person) => relationships.some((tie) => tie.adultId === known.id && tie.childId === child.id);
        if (!relatedTo(relation, children).every(isTied))
          proposals.push({
            id: `relation ${known.id}`,
            about,
            words: `${fullName(known)} is ${inWords(relation)}`,
            now: '',
            does: { type: 'relation', personId: known.id, relation },
          });
      }
    } else {
      const person = { role, ...nameOf(one.name), bornOn: one.bornOn, relation };
      const born = one.bornOn === null ? 'no date of birth' : `born ${longDate(one.bornOn)}`;
      proposals.push({
        id: `${role} ${searchable(one.name)}`,
        about,
        words: `${inOrder(one.name)}, ${born}${relation === null ? '' : `, ${inWords(relation)}`}: new in this family`,
        now: '',
        does: { type: 'person', person },
      });
    }
  }
};

const inWords = ({ kind, relatedTo: names }: SaidOf): string => `${kind} of ${names || 'the children of this request'}`;

/** `Sampleton, Rowan` as `Rowan Sampleton`. */
const inOrder = (name: string): string => fullName(nameOf(name));

/** What stands in brackets behind a name goes with the surname: `Rowan Sampleton (also Example)`. */
export const nameOf = (name: string): Pick<Person, 'givenName' | 'familyName'> => {
  const [, bare = name, aside = ''] = /^([^(]+?)(\s*\([^()]*\))$/.exec(name.trim()) ?? [];
  const { givenName, surname } = nameIn(bare);
  return { givenName, familyName: `${surname}${aside}` };
};

const oneLineOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');

/** As councils call them; undefined where the words fit none, or several. */
export const kindIn = (text: string): ConferenceKind | undefined => {
  const kinds: ReadonlyArray<readonly [ConferenceKind, RegExp]> = [
    ['pre-birth', /pre.?birth|unborn/i],
    ['transfer-in', /transfer/i],
    ['early-review', /early review|review.*(brought forward|early)/i],
    ['reconvened', /reconven/i],
    ['review', /\breview|\brcpc\b/i],
    ['initial', /\binitial\b|\bicpc\b/i],
  ];
  const fitting = kinds.filter(([, fits]) => fits.test(text)).map(([kind]) => kind);
  const told = fitting.includes('early-review') ? fitting.filter((kind) => kind !== 'review') : fitting;
  // An initial conference before a birth is a pre-birth one.
  const most = told.includes('pre-birth') ? told.filter((kind) => kind !== 'initial') : told;
  return most.length === 1 ? most[0] : undefined;
};

const outcomeIn = (text: string): EnquiryOutcome | undefined => {
  if (/not (yet )?(known|complete|finished|concluded)|ongoing|pending/i.test(text)) return 'not-yet-known';
  if (/(not|un).?substantiated/i.test(text)) return 'not-substantiated';
  if (/(no|not) (longer )?(at )?(a )?(continuing|likely|ongoing)/i.test(text)) return 'substantiated-not-continuing';
  if (/continuing|likely to suffer|significant harm/i.test(text)) return 'continuing-risk';
  return undefined;
};
