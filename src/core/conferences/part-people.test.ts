import { expect, test } from 'vitest';
import type { PersonId } from '../identifiers.ts';
import { emptyRecord } from './edits.ts';
import { namedBoth, partDraft } from './part-people.ts';
import type { Audience } from './record.ts';

const [a, b, c] = ['person-a', 'person-b', 'person-c'] as ReadonlyArray<string> as [PersonId, PersonId, PersonId];

test('PF09: parted again, what was written since for the one they were is the other’s no more, and what named both before still does', () => {
  const line = (id: string, audience: Audience) => ({ id, text: '', audience });
  const before = { ...emptyRecord(), statements: [line('1', { to: 'only', people: [a, b] })] };
  const parting = { kept: [a], gone: [b] };
  const named = namedBoth(before, parting);
  const draft = {
    ...before,
    statements: [
      line('2', { to: 'only', people: [a, b, c] }),
      ...before.statements,
      line('3', { to: 'all-but', people: [a, b] }),
    ],
    releases: { since: { personId: b, statementId: null, item: 'bail', reason: '' } },
  };
  partDraft(draft, parting, named);
  expect(draft.statements.map(({ audience }) => audience)).toEqual([
    { to: 'only', people: [a, c] },
    { to: 'only', people: [a, b] },
    { to: 'all-but', people: [a, b] },
  ]);
  expect(draft.releases).toEqual({});
});
