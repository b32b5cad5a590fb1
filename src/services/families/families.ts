import type { FamilyRow, familiesApi } from '../../contract/families.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { Family, Person } from '../../core/children/people.ts';
import { ageOn, type LocalDate } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import { listedAtMost, searchable } from '../../core/searchable.ts';
import {
  agencies,
  findAgency,
  findPractitioner,
  practitioners,
  rooms,
  saveAgency,
  savePractitioner,
  saveRoom,
} from '../../storage/agencies/agencies.ts';
import { blackouts } from '../../storage/agencies/blackouts.ts';
import { absences } from '../../storage/booking/availability.ts';
import {
  type AddressToKeep,
  findAddress,
  removeResidence,
  saveAddress,
  saveResidence,
} from '../../storage/families/addresses.ts';
import { birthsOfFamily } from '../../storage/families/births.ts';
import { familyFile, familyWords, findFamily, findFamilyByReference, insertFamily } from '../../storage/families/families.ts';
import { keepNameBefore } from '../../storage/families/former-names.ts';
import { type ChildInList, childrenOfFamilies, findPerson, savePerson } from '../../storage/families/people.ts';
import { removeRelationship, saveRelationship } from '../../storage/families/relationships.ts';
import { forgetReturnedPost } from '../../storage/papers/mail-addresses.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import { act, actAlways, type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { addressOpener, sealAddress } from '../restricted-addresses.ts';
import { keepBirth } from './births.ts';

export const familyServices = (desk: OpenDesk): Implementation<typeof familiesApi> => ({
  'family.list': ({ like }) => {
    const wanted = searchable(like);
    const today = todayAt(desk);
    const found = searchedFamilies(desk.db).filter(({ said }) => said.includes(wanted));
    const listed = found.slice(0, listedAtMost).map(({ family }) => family);
    const children = childrenOfFamilies(
      desk.db,
      listed.map(({ id }) => id),
    );
    return ok(listed.map((family) => familyRow(family, children.get(family.id) ?? [], today)));
  },

  'family.get': ({ familyId }) => {
    const file = familyFile(desk.db, familyId, addressOpener(desk.restricted));
    return file === undefined ? notHere('family') : ok(file);
  },

  'family.births': ({ familyId }) => ok(birthsOfFamily(desk.db, familyId)),

  'family.create': ({ reference, name }) =>
    act(desk, { action: 'family.create', objectId: null }, (tx) => {
      if (findFamilyByReference(tx, reference) !== undefined) return err({ type: 'ReferenceTaken', reference });
      const family: Family = { id: desk.newId(), reference, name };
      insertFamily(tx, family);
      return ok({ familyId: family.id });
    }),

  'person.save': ({ person }) =>
    act(desk, { action: 'person.save', objectId: person.id }, (tx) => {
      if (findFamily(tx, person.familyId) === undefined) return notHere('family');
      if (person.id !== null && findPerson(tx, person.id)?.familyId !== person.familyId) return notHere('person');
      const held = person.id === null ? undefined : findPerson(tx, person.id);
      const id: Person['id'] = person.id ?? desk.newId();
      const saved: Person = { ...person, id, child: person.role === 'child' ? (person.child ?? noDetails) : null };
      savePerson(tx, saved);
      if (held !== undefined) {
        keepNameBefore(tx, held, saved, todayAt(desk));
        keepBirth(desk, tx, held, saved);
      }
      return ok({ personId: id });
    }),

  'relationship.save': ({ relationship }) =>
    act(desk, { action: 'relationship.save', objectId: relationship.childId }, (tx) => {
      if (findPerson(tx, relationship.adultId) === undefined || findPerson(tx, relationship.childId) === undefined)
        return notHere('person');
      saveRelationship(tx, relationship);
      return ok(null);
    }),

  'relationship.remove': ({ adultId, childId }) =>
    actAlways(desk, { action: 'relationship.remove', objectId: childId }, (tx) => removeRelationship(tx, adultId, childId)),

  'address.save': ({ address }) =>
    act(desk, { action: 'address.save', objectId: address.id }, (tx) => {
      if (findFamily(tx, address.familyId) === undefined) return notHere('family');
      const held = address.id === null ? undefined : findAddress(tx, address.id);
      if (address.id !== null && held?.familyId !== address.familyId) return notHere('address');
      // Whoever may not read a confidential address may not put another in its place either (X2).
      if (held?.sealed === true && desk.restricted === undefined) return err({ type: 'NotEntitled' });
      const id: AddressToKeep['id'] = address.id ?? desk.newId();
      // A corrected address may be written to again, whatever came back from the wrong one (AG06).
      const said = familyFile(tx, address.familyId, addressOpener(desk.restricted))?.addresses.find((a) => a.id === id)?.text;
      if (address.id !== null && JSON.stringify(said) !== JSON.stringify(address.text)) forgetReturnedPost(tx, address.id);
      const place = { id, familyId: address.familyId, hiddenFrom: address.hiddenFrom };
      if (address.hiddenFrom.length === 0) saveAddress(tx, { ...place, text: address.text, sealed: null });
      else if (desk.restricted === undefined) return err({ type: 'NotEntitled' });
      else saveAddress(tx, { ...place, text: null, sealed: sealAddress(desk.restricted, id, address.text) });
      return ok({ addressId: id });
    }),

  'residence.save': ({ residence }) =>
    act(desk, { action: 'residence.save', objectId: residence.personId }, (tx) => {
      if (findPerson(tx, residence.personId) === undefined) return notHere('person');
      saveResidence(tx, residence);
      return ok(null);
    }),

  'residence.remove': ({ personId, addressId, from }) =>
    actAlways(desk, { action: 'residence.remove', objectId: personId }, (tx) => removeResidence(tx, personId, addressId, from)),

  'agency.list': () => {
    const { profile } = currentProcedures(desk);
    const everyone = practitioners(desk.db);
    const away = blackouts(desk.db);
    const absent = absences(desk.db);
    return ok(
      agencies(desk.db).map((agency) => {
        const type = profile.agencies.find((known) => known.code === agency.type);
        const people = everyone.filter((p) => p.agencyId === agency.id);
        return {
          agency,
          typeName: type?.name ?? agency.type,
          counts: type !== undefined && type.counts !== 'no',
          practitioners: people,
          absences: absent.filter(({ practitionerId }) => people.some(({ id }) => id === practitionerId)),
          blackouts: away
            .filter(({ agencyId }) => agencyId === agency.id)
            .map(({ id, from, until, reason }) => ({ id, from, until, reason })),
        };
      }),
    );
  },

  'agency.save': ({ agency }) =>
    act(desk, { action: 'agency.save', objectId: agency.id }, (tx) => {
      if (agency.id !== null && findAgency(tx, agency.id) === undefined) return notHere('agency');
      const id = agency.id ?? desk.newId();
      saveAgency(tx, { ...agency, id });
      return ok({ agencyId: id });
    }),

  'practitioner.list': () => ok(practitioners(desk.db)),

  'practitioner.save': ({ practitioner }) =>
    act(desk, { action: 'practitioner.save', objectId: practitioner.id }, (tx) => {
      if (practitioner.agencyId !== null && findAgency(tx, practitioner.agencyId) === undefined) return notHere('agency');
      if (practitioner.id !== null && findPractitioner(tx, practitioner.id) === undefined) return notHere('practitioner');
      if (practitioner.standsInFor !== null && findPractitioner(tx, practitioner.standsInFor) === undefined)
        return notHere('chair');
      const id = practitioner.id ?? desk.newId();
      savePractitioner(tx, { ...practitioner, id });
      return ok({ practitionerId: id });
    }),

  'room.list': () => ok(rooms(desk.db)),

  'room.save': ({ room }) =>
    act(desk, { action: 'room.save', objectId: room.id }, (tx) => {
      const id = room.id ?? desk.newId();
      saveRoom(tx, { ...room, id });
      return ok({ roomId: id });
    }),
});

const notHere = (what: string) => err({ type: 'NotHere', what } as const);

const noDetails = { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] };

const searchedFamilies = keptUntilChanged(['family', 'person'], (db) =>
  familyWords(db).map(({ people, ...family }) => ({
    family,
    said: searchable([family.name, family.reference, people ?? ''].join('\n')),
  })),
);

const familyRow = (family: Family, children: ReadonlyArray<ChildInList>, today: LocalDate): FamilyRow => ({
  family,
  children: children.map((child) => withAge(child, today)).join(' · '),
  onPlan: children.filter(({ onPlan }) => onPlan).length,
});

const withAge = (child: ChildInList, today: LocalDate): string => {
  if (child.birth.known === 'expected') return `${child.givenName}, expected`;
  const age = child.birth.known === 'date' ? ageOn(child.birth.on, today) : undefined;
  return age === undefined ? child.givenName : `${child.givenName}, ${age}`;
};
