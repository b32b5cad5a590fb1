import type { AddressId, FamilyId, PersonId } from '../../src/core/identifiers.ts';
import { addDays, day } from '../../src/core/local-date.ts';
import { ok } from '../../src/core/result.ts';
import { transact } from '../../src/storage/database.ts';
import { saveAddress, saveResidence } from '../../src/storage/families/addresses.ts';
import { insertFamily } from '../../src/storage/families/families.ts';
import { savePerson } from '../../src/storage/families/people.ts';
import { aPerson } from '../support/a-person.ts';
import { aDesk } from '../support/desk.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const families = 5000;
const peopleOfOne = 4;

const starts = ['Al', 'Bro', 'Cat', 'Den', 'El', 'Fra', 'Gre', 'Har', 'Is', 'Jo', 'Kath', 'Lin', 'Mor', 'Nor', 'Ow', 'Phi'];
const ends = ['an', 'bert', 'cey', 'den', 'elle', 'fred', 'gan', 'ham', 'ina', 'ley', 'mund', 'nie', 'ryn', 'ster', 'ton', 'wen'];

/** A letter more of somebody's name, among 20,000 people with an address each (IN08): milliseconds, p95. */
export const duplicatesAsYouType = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk();
  fill(at.desk);
  const typed = ['Catherine Brownton', 'Jonie Philbert', 'Nobody Atall'].flatMap((whole) => {
    const [given = '', family = ''] = whole.split(' ');
    const givenSoFar = [...given].map((_, n) => ({ givenName: given.slice(0, n + 1), familyName: '' }));
    return [...givenSoFar, ...[...family].map((_, n) => ({ givenName: given, familyName: family.slice(0, n + 1) }))];
  });
  // Somebody new of a family that is here is compared by its addresses as well.
  const [family] = await at.ask('family.list', { like: 'T-77' });
  const familyId = family?.family.id ?? null;
  if (familyId === null) throw new Error('The families are here');
  const ask = (name: { readonly givenName: string; readonly familyName: string }) =>
    timed(() => at.ask('person.alike', { ...name, familyId, bornOn: '2014-05-06' }));
  const first = await ask({ givenName: 'Alan', familyName: 'Alan' });
  const took: number[] = [];
  for (let run = 0; run < 3; run += 1) for (const name of typed) took.push(await ask(name));
  at.close();
  const beside = { people: families * peopleOfOne, questions: took.length, 'first question, ms': rounded(first) };
  return [{ name: 'duplicate check as you type', value: quantile(took, 0.95), beside }];
};

const fill = (desk: Awaited<ReturnType<typeof aDesk>>['desk']): void => {
  const name = (n: number): string => `${starts[n % 16]}${ends[Math.floor(n / 16) % 16]}`;
  transact(desk.db, (tx) => {
    for (let family = 0; family < families; family += 1) {
      const familyId = desk.newId<FamilyId>();
      insertFamily(tx, { id: familyId, reference: `T-${family}`, name: name(family) });
      const addressId = desk.newId<AddressId>();
      const text = { lines: [`${family} Mockup Mews`, 'Testbury'], postcode: `ZZ9 ${family % 10}ZZ` };
      saveAddress(tx, { id: addressId, familyId, hiddenFrom: [], text, sealed: null });
      for (let n = 0; n < peopleOfOne; n += 1) {
        const id = desk.newId<PersonId>();
        const on = addDays(day('2009-01-01'), (family * 7 + n * 611) % 6000);
        savePerson(
          tx,
          aPerson({
            id,
            familyId,
            role: 'adult',
            givenName: name(family * 5 + n * 37),
            familyName: name(family),
            birth: { known: 'date', on },
          }),
        );
        saveResidence(tx, { personId: id, addressId, from: day('2020-01-01'), until: null, pattern: '' });
      }
    }
    return ok(null);
  });
};
