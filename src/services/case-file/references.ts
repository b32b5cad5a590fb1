import type { CaseFile, CaseFileFamily } from '../../contract/case-file.ts';
import { familySendingFaults } from './distribution-references.ts';
import { sittingFaults } from './sitting-references.ts';

/** Something that does not hold together, with the way to it from the top of the file. */
export interface ReferenceFault {
  readonly path: ReadonlyArray<string | number>;
  readonly why: string;
}

export type Faults = Generator<ReferenceFault, void>;

/** Everything in the file that something else in it may name. */
export interface Known {
  readonly agencies: ReadonlySet<string>;
  readonly practitioners: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

/** The first thing that names something which is not in the file, is there twice, or contradicts itself; undefined where it is whole. */
export const referenceFault = (file: CaseFile): ReferenceFault | undefined => {
  for (const fault of faultsOf(file)) return fault;
  return undefined;
};

function* faultsOf(file: CaseFile): Faults {
  const known = knownIn(file);
  yield* twice(file.agencies, (agency) => agency.id, ['agencies'], 'id');
  yield* twice(file.practitioners, (practitioner) => practitioner.id, ['practitioners'], 'id');
  yield* twice(file.rooms, (room) => room.id, ['rooms'], 'id');
  yield* twice(file.families, (family) => family.id, ['families'], 'id');
  yield* twice(file.families, (family) => family.reference, ['families'], 'reference');
  yield* twiceAcross(file, 'people', (person) => person.id);
  yield* twiceAcross(file, 'addresses', (address) => address.id);
  yield* twiceAcross(file, 'requests', (request) => request.id);
  yield* twiceAcross(file, 'sittings', (sitting) => sitting.id);
  yield* twiceAcross(file, 'sittings', (sitting) => sitting.reference, 'reference');
  for (const [at, { agencyId, standsInFor, chairsFrom, chairsUntil }] of file.practitioners.entries()) {
    yield* unknown(known.agencies, agencyId, ['practitioners', at, 'agencyId'], 'agency');
    yield* unknown(known.practitioners, standsInFor, ['practitioners', at, 'standsInFor'], 'practitioner');
    if (chairsFrom !== null && chairsUntil !== null && chairsUntil < chairsFrom)
      yield { path: ['practitioners', at, 'chairsUntil'], why: 'The last day is before the first.' };
  }
  yield* twice(file.workingPatterns, (pattern) => pattern.practitionerId, ['workingPatterns'], 'practitionerId');
  yield* twice(file.absences, (absence) => absence.id, ['absences'], 'id');
  yield* twice(file.blackouts, (blackout) => blackout.id, ['blackouts'], 'id');
  for (const [at, { agencyId }] of file.blackouts.entries())
    yield* unknown(known.agencies, agencyId, ['blackouts', at, 'agencyId'], 'agency');
  yield* twice(file.roomClosures, (closure) => closure.id, ['roomClosures'], 'id');
  for (const [at, { roomId }] of file.roomClosures.entries())
    yield* unknown(known.rooms, roomId, ['roomClosures', at, 'roomId'], 'room');
  for (const list of ['workingPatterns', 'absences'] as const)
    for (const [at, { practitionerId }] of file[list].entries())
      yield* unknown(known.practitioners, practitionerId, [list, at, 'practitionerId'], 'practitioner');
  for (const [at, family] of file.families.entries()) {
    yield* familyFaults(known, family, ['families', at]);
    yield* familySendingFaults(known, family, ['families', at]);
    for (const [index, sitting] of family.sittings.entries())
      yield* sittingFaults(known, family, sitting, ['families', at, 'sittings', index]);
    for (const [index, { id }] of family.requests.entries())
      if (!family.sittings.some((sitting) => sitting.requestId === id))
        yield { path: ['families', at, 'requests', index, 'id'], why: 'There is no sitting for this request.' };
  }
}

const knownIn = ({ agencies, practitioners, rooms, families }: CaseFile): Known => {
  const people = families.flatMap((family) => family.people);
  return {
    agencies: new Set(agencies.map((agency) => agency.id)),
    practitioners: new Set(practitioners.map((practitioner) => practitioner.id)),
    rooms: new Set(rooms.map((room) => room.id)),
    people: new Set(people.map((person) => person.id)),
    children: new Set(people.filter((person) => person.role === 'child').map((person) => person.id)),
    addresses: new Set(families.flatMap((family) => family.addresses.map((address) => address.id))),
  };
};

type At = ReferenceFault['path'];

function* familyFaults(known: Known, family: CaseFileFamily, at: At): Faults {
  for (const [index, person] of family.people.entries()) {
    const here = [...at, 'people', index];
    if ((person.role === 'child') !== (person.child !== null))
      yield { path: [...here, 'child'], why: 'A child has details here, and an adult has none.' };
    const plans = person.child?.previousPlans ?? [];
    yield* twice(plans, (plan) => plan.startedOn, [...here, 'child', 'previousPlans'], 'startedOn');
    for (const [place, plan] of plans.entries())
      if (plan.endedOn < plan.startedOn)
        yield { path: [...here, 'child', 'previousPlans', place], why: 'This plan ends before it starts.' };
  }
  yield* twice(family.relationships, (r) => `${r.adultId} ${r.childId}`, [...at, 'relationships'], 'childId');
  for (const [index, { adultId, childId }] of family.relationships.entries()) {
    const here = [...at, 'relationships', index];
    yield* unknown(known.people, adultId, [...here, 'adultId'], 'person');
    yield* unknown(known.children, childId, [...here, 'childId'], 'child');
    if (String(adultId) === String(childId)) yield { path: here, why: 'Nobody is related to themselves.' };
  }
  for (const [index, { hiddenFrom }] of family.addresses.entries()) {
    yield* allKnown(known.people, hiddenFrom, [...at, 'addresses', index, 'hiddenFrom'], 'person');
    yield* twice(hiddenFrom, (id) => id, [...at, 'addresses', index, 'hiddenFrom']);
  }
  for (const [index, { personId }] of family.formerNames.entries())
    yield* unknown(known.people, personId, [...at, 'formerNames', index, 'personId'], 'person');
  yield* twice(family.residences, (r) => `${r.personId} ${r.addressId} ${r.from}`, [...at, 'residences'], 'from');
  for (const [index, { personId, addressId, from, until }] of family.residences.entries()) {
    const here = [...at, 'residences', index];
    yield* unknown(known.people, personId, [...here, 'personId'], 'person');
    yield* unknown(known.addresses, addressId, [...here, 'addressId'], 'address');
    if (until !== null && until < from) yield { path: [...here, 'until'], why: 'This is before the day they moved in.' };
  }
  yield* twice(family.births, (birth) => birth.childId, [...at, 'births'], 'childId');
  yield* twice(family.numbers, ({ kind, number }) => `${kind} ${number}`, [...at, 'numbers'], 'number');
  for (const [index, { personId }] of family.numbers.entries())
    yield* unknown(known.people, personId, [...at, 'numbers', index, 'personId'], 'person');
  yield* twice(family.warnings, (warning) => warning.id, [...at, 'warnings'], 'id');
  for (const [index, { personId }] of family.warnings.entries())
    yield* unknown(known.people, personId, [...at, 'warnings', index, 'personId'], 'person');
  for (const [index, { childId }] of family.births.entries())
    yield* unknown(known.children, childId, [...at, 'births', index, 'childId'], 'child');
  for (const [index, { childIds, leftOut, otherPlan, needs, exclusionsAsked, conditions }] of family.requests.entries()) {
    yield* allKnown(known.children, childIds, [...at, 'requests', index, 'childIds'], 'child');
    yield* twice(childIds, (id) => id, [...at, 'requests', index, 'childIds']);
    const leftOutIds = leftOut.map((one) => one.childId);
    yield* allKnown(known.children, leftOutIds, [...at, 'requests', index, 'leftOut'], 'child');
    const planned = otherPlan.children.map((one) => one.childId);
    yield* allKnown(known.children, planned, [...at, 'requests', index, 'otherPlan', 'children'], 'child');
    yield* twice(otherPlan.children, (one) => one.childId, [...at, 'requests', index, 'otherPlan', 'children'], 'childId');
    yield* twice(leftOut, (one) => one.childId, [...at, 'requests', index, 'leftOut'], 'childId');
    const bound = conditions.flatMap(({ personId, notToMeet }) => [personId, ...notToMeet].map((id) => ({ personId: id })));
    for (const [list, named] of [
      ['needs', needs] as const,
      ['exclusionsAsked', exclusionsAsked] as const,
      ['conditions', bound] as const,
    ])
      yield* allKnown(
        known.people,
        named.map((one) => one.personId),
        [...at, 'requests', index, list],
        'person',
      );
  }
  yield* partnerFaults(family, at);
  yield* planFaults(known, family, at);
}

/** What a partner agency asked for is answered in the order in which it can be, and leads to a request that is here (IN06). */
function* partnerFaults({ partnerRequests, requests }: CaseFileFamily, at: At): Faults {
  const known = new Set<string>(requests.map(({ id }) => id));
  yield* twice(partnerRequests, ({ id }) => id, [...at, 'partnerRequests'], 'id');
  for (const [index, { askedOn, answer, disagreement, requestId }] of partnerRequests.entries()) {
    const here = [...at, 'partnerRequests', index];
    yield* unknown(known, requestId, [...here, 'requestId'], 'request');
    const settled = disagreement?.settled ?? null;
    const days = [askedOn, answer?.on, disagreement?.raisedOn, settled?.on].filter((on) => on !== undefined);
    if (days.some((on, place) => on < (days[place - 1] ?? on)))
      yield { path: here, why: 'It is asked, answered, differed with and settled in this order.' };
    if (disagreement !== null && (answer === null || answer.agreed || disagreement.dueOn < disagreement.raisedOn))
      yield { path: [...here, 'disagreement'], why: 'Only a refusal can be differed with, and is to be settled afterwards.' };
    if (requestId !== null && answer?.agreed !== true && settled?.agreed !== true)
      yield { path: [...here, 'requestId'], why: 'There is a conference only where it was agreed to.' };
  }
}

function* planFaults(known: Known, family: CaseFileFamily, at: At): Faults {
  const { planPeriods, coreGroups, coreGroupDates, coreGroupReasons, endingsTold, planEndings, planReceipts, sittings, visits } =
    family;
  yield* twice(planPeriods, (p) => `${p.childId} ${p.startedOn}`, [...at, 'planPeriods'], 'startedOn');
  const open = planPeriods.filter((p) => p.endedOn === null);
  for (const [index, { childId, startedOn, endedOn, endReason }] of planPeriods.entries()) {
    const here = [...at, 'planPeriods', index];
    yield* unknown(known.children, childId, [...here, 'childId'], 'child');
    if (endedOn !== null && endedOn <= startedOn)
      yield { path: [...here, 'endedOn'], why: 'A plan ends after the day on which it started (rule 8840).' };
    if ((endedOn === null) !== (endReason === null))
      yield { path: [...here, 'endReason'], why: 'A plan that has ended says why, and one that has not says nothing.' };
    if (endedOn === null && open.filter((p) => p.childId === childId).length > 1)
      yield { path: here, why: 'A child has one open plan at most (rule 8935).' };
  }
  yield* twice(coreGroups, (held) => held.heldOn, [...at, 'coreGroups'], 'heldOn');
  yield* twice(coreGroupDates, (date) => `${date.sittingId} ${date.on}`, [...at, 'coreGroupDates'], 'on');
  yield* twice(coreGroupReasons, (late) => late.dueOn, [...at, 'coreGroupReasons'], 'dueOn');
  yield* twice(endingsTold, (told) => `${told.childId} ${told.endedOn} ${told.who}`, [...at, 'endingsTold'], 'who');
  for (const [index, { childId, endedOn, toldOn }] of endingsTold.entries()) {
    yield* unknown(known.children, childId, [...at, 'endingsTold', index, 'childId'], 'child');
    if (toldOn < endedOn) yield { path: [...at, 'endingsTold', index, 'toldOn'], why: 'Nobody is told before it ended.' };
  }
  const held = new Set<string>(sittings.map(({ id }) => id));
  for (const [index, { sittingId, startsAt, endsAt }] of coreGroupDates.entries()) {
    yield* unknown(held, sittingId, [...at, 'coreGroupDates', index, 'sittingId'], 'sitting');
    if (endsAt <= startsAt) yield { path: [...at, 'coreGroupDates', index, 'endsAt'], why: 'It ends after it starts.' };
  }
  yield* twice(planEndings, (ending) => `${ending.childId} ${ending.endedOn}`, [...at, 'planEndings'], 'endedOn');
  for (const [index, { childId, endedOn }] of planEndings.entries())
    if (!planPeriods.some((plan) => plan.childId === childId && plan.endedOn === endedOn))
      yield { path: [...at, 'planEndings', index], why: 'No plan of this child ended on that day.' };
  yield* twice(planReceipts, (asked) => `${asked.sittingId} ${asked.inviteeId}`, [...at, 'planReceipts'], 'inviteeId');
  for (const [index, { sittingId }] of planReceipts.entries())
    yield* unknown(held, sittingId, [...at, 'planReceipts', index, 'sittingId'], 'sitting');
  yield* twice(visits, (visit) => `${visit.childId} ${visit.madeOn}`, [...at, 'visits'], 'madeOn');
  for (const [index, { childId, seen, seenAlone }] of visits.entries()) {
    yield* unknown(known.children, childId, [...at, 'visits', index, 'childId'], 'child');
    if (seenAlone && !seen) yield { path: [...at, 'visits', index, 'seenAlone'], why: 'Nobody is seen alone who is not seen.' };
  }
}

/** What is named has to be in the file. */
export function* unknown(known: ReadonlySet<string>, id: string | null, path: At, what: string): Faults {
  if (id !== null && !known.has(id)) yield { path, why: `There is no such ${what} in this file.` };
}

export function* allKnown(known: ReadonlySet<string>, ids: ReadonlyArray<string>, path: At, what: string): Faults {
  for (const [index, id] of ids.entries()) yield* unknown(known, id, [...path, index], what);
}

/** The second of two that are the same; `field` names the part of it that says so. */
export function* twice<T>(things: ReadonlyArray<T>, keyOf: (thing: T) => string, path: At, field?: string): Faults {
  const seen = new Set<string>();
  for (const [index, thing] of things.entries()) {
    const key = keyOf(thing);
    if (seen.has(key))
      yield { path: [...path, index, ...(field === undefined ? [] : [field])], why: 'This is in the file twice.' };
    seen.add(key);
  }
}

type ListOfFamily = 'people' | 'addresses' | 'requests' | 'sittings';

function* twiceAcross<List extends ListOfFamily>(
  { families }: CaseFile,
  list: List,
  keyOf: (thing: CaseFileFamily[List][number]) => string,
  field = 'id',
): Faults {
  const seen = new Set<string>();
  for (const [at, family] of families.entries())
    for (const [index, thing] of family[list].entries()) {
      const key = keyOf(thing);
      if (seen.has(key)) yield { path: ['families', at, list, index, field], why: 'This is in the file twice.' };
      seen.add(key);
    }
}
