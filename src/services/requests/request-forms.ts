import { join } from 'node:path';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import type { RequestSeen, requestFormsApi } from '../../contract/request-forms.ts';
import { blankPerson } from '../../core/children/blank-person.ts';
import type { Person } from '../../core/children/people.ts';
import type { ConferenceRequest } from '../../core/conferences/sitting.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import { dateOf, londonWallClock } from '../../core/local-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { isParentKind } from '../../core/returned/relation-words.ts';
import { type ReadRequest, readRequest } from '../../core/returned/request-form.ts';
import {
  kindIn,
  type NewPerson,
  nameOf,
  relatedTo,
  requestProposals,
  type SaidOf,
} from '../../core/returned/request-proposals.ts';
import { listed } from '../../core/words.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { emptyRequestForm } from '../../documents/request-form.ts';
import { type RequestFile, readRequestFile } from '../../incoming/request-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import type { WritableDb } from '../../storage/database.ts';
import { familyFile, findFamilyByReference } from '../../storage/families/families.ts';
import { savePerson } from '../../storage/families/people.ts';
import { saveRelationship } from '../../storage/families/relationships.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { folderFor } from '../documents-folder.ts';
import { peopleAlike } from '../families/alike.ts';
import { act, type OpenDesk, organisationOf, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { changeWithin } from './requests.ts';

type Api = typeof requestFormsApi;

/** Requests that come as files: read, shown, and entered only as far as a person accepted them (IN09). */
export const requestFormServices = (desk: OpenDesk): Implementation<Api> => ({
  'request.look': async ({ requestId, ...dropped }) => {
    const seen = await look(dropped);
    if (!seen.ok) return seen;
    const { file, read } = seen.value;
    const found = requestId === null ? undefined : proposedFor(desk, requestId, read);
    if (requestId !== null && found === undefined) return err({ type: 'NotHere', what: 'request' });
    return ok({
      email: file.email,
      families: requestId === null ? familiesIn(desk, read) : [],
      kind: kindIn(saidOf(read, 'kind')) ?? null,
      proposals: (found?.proposals ?? []).map(({ id, about, words, now, does }) => ({
        id,
        about,
        words,
        now,
        doubt: does.type === 'person' && found !== undefined ? doubtAbout(desk, found.familyId, does.person) : '',
      })),
      unclear: found?.unclear ?? [],
      unread: read.unread,
      notes: file.notes,
    });
  },

  'request.accept': (asked) => accept(desk, asked),

  'request.form': async ({ folder }) => {
    const place = folderFor(desk, folder);
    if (!place.ok) return place;
    const bytes = await renderDocx(
      emptyRequestForm({
        organisation: organisationOf(desk).name,
        marking: currentProcedures(desk).profile.markings.professionals,
        producedOn: todayAt(desk),
      }),
    );
    const fileName = 'Request for a child protection conference.docx';
    const path = join(place.value, fileName);
    const saved = await atomicWrite(path, bytes, { notes: desk.temporaryFiles });
    if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
    return act(desk, { action: 'request.form', objectId: null }, () => ok({ path }));
  },
});

type Dropped = Pick<InputOf<Api['request.look']>, 'fileName' | 'file'>;
interface Looked {
  readonly file: RequestFile;
  readonly read: ReadRequest;
}

const look = async ({
  fileName,
  file,
}: Dropped): Promise<Result<Looked, { readonly type: 'FormRefused'; readonly why: string }>> => {
  const opened = await readRequestFile(fileName, new Uint8Array(Buffer.from(file, 'base64')));
  if (!opened.ok) return err({ type: 'FormRefused', why: opened.error });
  const read = readRequest(opened.value);
  if (read.answers.length === 0 && read.children.length === 0)
    return err({ type: 'FormRefused', why: 'Nothing in it is known as a request for a conference.' });
  return ok({ file: opened.value, read: withEmail(read, opened.value) });
};

/** A form that does not say when it was asked for was asked for when its email was sent. */
const withEmail = (read: ReadRequest, { email }: RequestFile): ReadRequest => {
  if (email === null || email.sentAt === '' || saidOf(read, 'requestedOn') !== '') return read;
  const sentOn = dateOf(londonWallClock(new Date(email.sentAt)));
  return { ...read, answers: [...read.answers, { tag: 'requestedOn', label: 'The email was sent', text: sentOn }] };
};

const saidOf = (read: ReadRequest, tag: ReadRequest['answers'][number]['tag']): string =>
  read.answers.find((one) => one.tag === tag)?.text ?? '';

const proposedFor = (desk: OpenDesk, requestId: ConferenceRequest['id'], read: ReadRequest) => {
  const request = findRequest(desk.db, requestId);
  const family = request === undefined ? undefined : familyFile(desk.db, request.familyId, () => null);
  if (request === undefined || family === undefined) return undefined;
  return { ...requestProposals(read, request, family, todayAt(desk)), request, familyId: request.familyId };
};

const accept = async (
  desk: OpenDesk,
  { requestId, accepted, ...dropped }: InputOf<Api['request.accept']>,
): Promise<Supplied<Api['request.accept']>> => {
  const seen = await look(dropped);
  if (!seen.ok) return seen;
  return act(desk, { action: 'request.accept', objectId: requestId }, (tx) => {
    const found = proposedFor(desk, requestId, seen.value.read);
    if (found === undefined) return err({ type: 'NotHere', what: 'request' } as const);
    const taken = found.proposals.filter(({ id }) => accepted.includes(id));
    if (taken.length < new Set(accepted).size) return err({ type: 'NotHere', what: 'proposal' } as const);
    let childIds = found.request.childIds;
    const ties: Tie[] = [];
    const changes = taken.map(({ does }) => {
      if (does.type === 'field') return does.change;
      if (does.type === 'child') childIds = [...childIds, does.personId];
      else if (does.type === 'relation') ties.push({ adultId: does.personId, relation: does.relation });
      else {
        const person = personFrom(desk, found.familyId, does.person);
        savePerson(tx, person);
        if (person.role === 'child') childIds = [...childIds, person.id];
        if (does.person.relation !== null) ties.push({ adultId: person.id, relation: does.person.relation });
      }
      return {};
    });
    relate(tx, found.familyId, childIds, ties);
    return changeWithin(desk, tx, requestId, Object.assign({}, ...changes, { childIds }));
  });
};

interface Tie {
  readonly adultId: PersonId;
  readonly relation: SaidOf;
}

/** To the children of the request as they now are; a tie that is there already stays as it is. Nobody’s form says who holds responsibility (PF01). */
const relate = (tx: WritableDb, familyId: FamilyId, childIds: ReadonlyArray<PersonId>, ties: ReadonlyArray<Tie>): void => {
  const file = familyFile(tx, familyId, () => null);
  if (file === undefined) return;
  const children = file.people.filter(({ id }) => childIds.includes(id));
  for (const { adultId, relation } of ties)
    for (const { id: childId } of relatedTo(relation, children))
      if (!file.relationships.some((tie) => tie.adultId === adultId && tie.childId === childId))
        saveRelationship(tx, {
          adultId,
          childId,
          kind: relation.kind,
          parental: isParentKind(relation.kind),
          parentalResponsibility: 'unknown',
          basis: '',
        });
};

const personFrom = (desk: OpenDesk, familyId: FamilyId, { role, givenName, familyName, bornOn }: NewPerson): Person => ({
  ...blankPerson({
    familyId,
    role,
    givenName,
    familyName,
    birth: bornOn === null ? { known: 'no' } : { known: bornOn > todayAt(desk) ? 'expected' : 'date', on: bornOn },
  }),
  id: desk.newId<PersonId>(),
});

/** Who may be the same person already, in one sentence; empty where nobody is alike (IN08). */
const doubtAbout = (desk: OpenDesk, familyId: FamilyId, { givenName, familyName, bornOn }: NewPerson): string => {
  const [first] = peopleAlike(desk, { familyId, givenName, familyName, bornOn });
  return first === undefined ? '' : `${first.name} of ${first.family} has ${first.why}.`;
};

/** The family of the reference that it carries, and those of which somebody has the name or the birthday of one of its children. */
const familiesIn = (desk: OpenDesk, read: ReadRequest): RequestSeen['families'] => {
  const found = new Map<FamilyId, { name: string; reference: string; why: string[] }>();
  const reference = saidOf(read, 'reference');
  const byReference = reference === '' ? undefined : findFamilyByReference(desk.db, reference.trim());
  if (byReference !== undefined) found.set(byReference.id, { ...byReference, why: ['the case reference is theirs'] });
  for (const { name, bornOn } of read.children) {
    for (const one of peopleAlike(desk, { familyId: null, ...nameOf(name), bornOn })) {
      const [called = '', number = ''] = one.family.split(/, (?=[^,]*$)/);
      const held = found.get(one.familyId) ?? { name: called, reference: number, why: [] };
      found.set(one.familyId, { ...held, why: [...held.why, `${one.name} has ${one.why} as somebody in the file`] });
    }
  }
  return [...found]
    .map(([familyId, { name, reference: number, why }]) => ({
      familyId,
      name,
      reference: number,
      why: listed(why),
      many: why.length,
    }))
    .sort((one, other) => other.many - one.many)
    .slice(0, 5)
    .map(({ many: _, ...family }) => family);
};
