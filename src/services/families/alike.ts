import type { AlikePerson, alikeApi } from '../../contract/alike.ts';
import type { Implementation, InputOf } from '../../contract/procedure.ts';
import {
  addressKey,
  type ComparedName,
  closeness,
  comparedName,
  comparedPerson,
  likenessInWords,
  mostAlike,
} from '../../core/children/alike.ts';
import { fullName } from '../../core/children/people.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { ok } from '../../core/result.ts';
import { listed } from '../../core/words.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { knownHomes, knownPeople } from '../../storage/families/alike.ts';
import { families } from '../../storage/families/families.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import type { OpenDesk } from '../open-desk.ts';

const shownAtMost = 5;

export const alikeServices = (desk: OpenDesk): Implementation<typeof alikeApi> => ({
  'person.alike': (asked) => ok(peopleAlike(desk, asked)),

  'family.alike': ({ name }) => {
    const entered = comparedName(name);
    return ok(
      comparedFamilies(desk.db)
        .map(({ family, compared }) => ({ family, close: closeness(entered, compared) }))
        .filter(({ close }) => close > 0)
        .sort((a, b) => b.close - a.close)
        .slice(0, shownAtMost)
        .map(({ family, close }) => ({ family, why: likenessInWords[close > 1 ? 'same-name' : 'like-name'] })),
    );
  },
});

/** Who of everybody here may be the person that is entered, likeliest first. */
export const peopleAlike = (
  desk: OpenDesk,
  { familyId, givenName, familyName, bornOn }: InputOf<(typeof alikeApi)['person.alike']>,
): ReadonlyArray<AlikePerson> => {
  const everyone = comparedPeople(desk.db);
  const theirs = everyone.filter((known) => known.familyId === familyId).flatMap((known) => known.compared.addresses);
  const entered = comparedPerson({ givenName, familyName }, { bornOn, familyId, addresses: [...new Set(theirs)] });
  return mostAlike(entered, everyone, shownAtMost).map((known) => ({
    personId: known.personId,
    familyId: known.familyId,
    name: fullName(known),
    birthKnown: known.birthKnown,
    bornOn: known.bornOn,
    family: `${known.family}, ${known.reference}`,
    why: listed(known.why.map((reason) => likenessInWords[reason])),
  }));
};

const comparedPeople = keptUntilChanged(['family', 'person', 'residence', 'address'], (db) => {
  const addresses = addressesByPerson(db);
  // Twenty thousand people share a few thousand names: each is taken apart once.
  const names = new Map<string, ComparedName>();
  const once = (name: string): ComparedName => {
    const compared = names.get(name) ?? comparedName(name);
    names.set(name, compared);
    return compared;
  };
  return knownPeople(db).map((person) => ({
    ...person,
    compared: {
      given: once(person.givenName),
      family: once(person.familyName),
      bornOn: person.bornOn,
      familyId: person.familyId,
      addresses: addresses.get(person.personId) ?? [],
    },
  }));
});

const addressesByPerson = (db: ReadableDb): ReadonlyMap<PersonId, ReadonlyArray<string>> => {
  const found = new Map<PersonId, string[]>();
  for (const { personId, lines, postcode } of knownHomes(db)) {
    const key = addressKey({ lines: JSON.parse(lines) as ReadonlyArray<string>, postcode });
    if (key !== '') found.set(personId, [...(found.get(personId) ?? []), key]);
  }
  return found;
};

const comparedFamilies = keptUntilChanged(['family'], (db) =>
  families(db).map((family) => ({ family, compared: comparedName(family.name) })),
);
