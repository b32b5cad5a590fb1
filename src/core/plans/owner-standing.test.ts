import { expect, test } from 'vitest';
import { anInvitee, invitee } from '../../../tests/support/record-builders.ts';
import { ownerAstray } from './owner-standing.ts';

const nurse = anInvitee('nurse', { name: 'Juno PLASTER (TEST)', coreGroup: true });
const worker = anInvitee('worker', { name: 'Ms Flint HUBSON (TEST)' });
const father = anInvitee('father', { part: 'family', name: 'Caldor PLACEHOLDER (TEST)' });
const gone = anInvitee('gone', { name: 'Sage LEAVER (TEST)', attendance: 'not-invited' });
const list = [nurse, worker, father, gone];

test.each([
  ['somebody in the core group', 'Juno Plaster (TEST)', null],
  ['somebody in it together with somebody who is not', 'Flint HUBSON and Juno PLASTER', null],
  ['a family member, who may be kept out of the group for a reason', 'Caldor PLACEHOLDER (TEST)', null],
  ['nobody typed yet', '  ', null],
  ['a worker on the list who is not in it', 'Flint Hubson (TEST)', { astray: 'outside', inviteeId: invitee('worker') }],
  ['a worker who is not invited any more', 'Sage LEAVER (TEST)', { astray: 'nobody' }],
  ['a worker whom nobody knows here', 'Marlo TESTCASE', { astray: 'nobody' }],
] as const)('PL09: %s', (_, owner, expected) => {
  if (expected === null) expect(ownerAstray(owner, list)).toBeNull();
  else expect(ownerAstray(owner, list)).toMatchObject(expected);
});

test('PL09: nobody is astray while nobody is in the core group', () => {
  expect(ownerAstray('Marlo TESTCASE', [worker, father])).toBeNull();
});
