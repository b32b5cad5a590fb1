import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anInvitee } from '../../../tests/support/record-builders.ts';
import type { InviteeId, PersonId } from '../identifiers.ts';
import type { Invitee, Part } from './record.ts';
import { alsoOnNewList, onNewList, splitList } from './split.ts';

const [rowan, wren, ash, mother, father] = ['rowan', 'wren', 'ash', 'mother', 'father'] as unknown as PersonId[];
const children = [rowan, wren, ash] as PersonId[];
const ties = [
  ...children.map((childId) => ({ adultId: mother as PersonId, childId })),
  { adultId: father as PersonId, childId: wren as PersonId },
];
const anEntry = (key: string, change: Partial<Invitee>): Invitee => anInvitee(key, change as never);

test('SC06: the child, who comes with them, a parent of theirs alone and their school leave; who belongs to both is on both lists', () => {
  const list = [
    anEntry('wren', { part: 'child', personId: wren as PersonId }),
    anEntry('rowan', { part: 'child', personId: rowan as PersonId }),
    anEntry('advocate', { part: 'advocate', withPersonId: wren as PersonId }),
    anEntry('mother', { part: 'family', personId: mother as PersonId }),
    anEntry('father', { part: 'family', personId: father as PersonId }),
    anEntry('supporter', { part: 'supporter', withPersonId: mother as PersonId }),
    anEntry('nursery', { agencyType: 'ey', contactWith: [wren as PersonId] }),
    anEntry('school', { agencyType: 'sch', contactWith: [rowan as PersonId] }),
    anEntry('worker', { agencyType: 'csc', contactWith: children }),
    anEntry('police', { agencyType: 'pol' }),
    anEntry('chair', { part: 'chair' }),
  ];
  const { leaving, shared } = splitList(list, wren as PersonId, [rowan, ash] as PersonId[], ties);
  const keysOf = (some: ReadonlyArray<Invitee>) => list.flatMap((one, at) => (some.includes(one) ? [at] : []));
  expect(keysOf(leaving)).toEqual([0, 2, 4, 6]);
  expect(keysOf(shared)).toEqual([3, 5, 8, 9]);
});

test('SC06: nobody is lost, and together the lists know each child whom the one list knew', () => {
  const parts: ReadonlyArray<Part> = ['agency', 'family', 'child', 'advocate', 'supporter', 'chair', 'observer'];
  const entry = fc.record({
    part: fc.constantFrom(...parts),
    person: fc.constantFrom(null, ...children, mother as PersonId, father as PersonId),
    contactWith: fc.subarray(children),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.constantFrom(...children), (entries, childId) => {
      const list = entries.map(({ part, person, contactWith }, at) =>
        anEntry(`${at}`, { part, contactWith, ...(part === 'agency' ? {} : { personId: person }) }),
      );
      const staying = children.filter((id) => id !== childId);
      const { leaving, shared } = splitList(list, childId, staying, ties);
      const here = list.filter((one) => !leaving.includes(one));
      const there = [
        ...leaving.map((one) => onNewList(one, childId, '')),
        ...shared.map((one) => alsoOnNewList(one, 'new' as InviteeId, childId, '')),
      ];
      expect(here.length + there.length).toBe(list.length + shared.length);
      for (const one of list) {
        const known = new Set([
          ...(leaving.includes(one) ? [] : one.contactWith.filter((id) => id !== childId)),
          ...(leaving.includes(one) || shared.includes(one) ? one.contactWith.filter((id) => id === childId) : []),
        ]);
        // Whoever runs the sitting or watches it stays, whatever is said of whom they know.
        if (one.part !== 'chair' && one.part !== 'observer' && one.personId === null)
          expect(known).toEqual(new Set(one.contactWith));
      }
      for (const one of there) {
        expect(one.contactWith.every((id) => id === childId)).toBe(true);
        expect(one).toMatchObject({ invitedOn: null, reply: 'none' });
      }
    }),
  );
});
