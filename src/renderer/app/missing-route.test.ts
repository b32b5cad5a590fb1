import { expect, test } from 'vitest';
import type { FamilyId, SittingId } from '../../core/identifiers.ts';
import { newId } from '../engine/new-id.ts';
import { routeToMissing, routeToTask } from './missing-route.ts';

const sittingId = newId<SittingId>();

test('IN01: something missing leads to the form that its field stands on', () => {
  const missing = { tab: 'summary', childId: null } as const;
  expect(routeToMissing(sittingId, { ...missing, field: 'authorisedBy' })).toMatchObject({ screen: 'request', sittingId });
  expect(routeToMissing(sittingId, { ...missing, field: 'minuteTakerId' })).toMatchObject({ screen: 'booking', sittingId });
  expect(routeToMissing(sittingId, { tab: 'decisions', childId: null, field: 'reasons:1' })).toEqual({
    screen: 'sitting',
    sittingId,
    tab: 'decisions',
    field: { field: 'reasons:1', childId: null },
  });
});

test('a task of Today leads to where it is done', () => {
  expect(routeToTask({ sittingId, tab: 'summary', id: `book:${sittingId}` })).toEqual({ screen: 'booking', sittingId });
  expect(routeToTask({ sittingId, tab: 'invitations', id: `invite:${sittingId}` })).toMatchObject({ tab: 'invitations' });
  const familyId = 'family-1' as FamilyId;
  expect(routeToTask({ sittingId: null, familyId, tab: 'family', id: 'partner:1' })).toEqual({ screen: 'family', familyId });
});
