import { describe, expect, test } from 'vitest';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { day } from '../local-date.ts';
import type { Missing } from './missing-item.ts';
import { nextThing } from './next-thing.ts';

const missing = (sentence: string, tab: Missing['tab'], holdsUp: Missing['holdsUp']): Missing => ({
  id: sentence,
  sentence,
  tab,
  field: 'field',
  childId: null,
  holdsUp,
});
const noCategory = missing('Choose the category for Rowan.', 'decisions', 'closing');
const noStart = missing('The conference has no start time.', 'room', 'closing');
const noMeasure = missing('Say how action 1 is measured.', 'plan', 'approving');
const onTheDay = day('2026-04-21');

describe('UX04: the one thing to do next', () => {
  test('before the day it is the replies and reports; on the day the Room, then the decisions, then closing', () => {
    const file = atStage('invited');
    expect(nextThing(file, [noCategory], day('2026-04-20')).tab).toBe('reports');
    expect(nextThing(file, [noStart, noCategory], onTheDay).tab).toBe('room');
    expect(nextThing(file, [noCategory], onTheDay)).toEqual({ sentence: noCategory.sentence, tab: 'decisions' });
    expect(nextThing(file, [noMeasure], onTheDay)).toEqual({
      sentence: 'Everything is confirmed: close the conference.',
      tab: 'summary',
    });
  });

  test('a conference without a day is booked, again where one was called off, unless something holds that up', () => {
    const file = atStage('postponed');
    expect(nextThing(file, [], onTheDay).sentence).toMatch(/^Book a new date/u);
    const noManager = missing('Say who authorised it.', 'summary', 'booking');
    expect(nextThing(file, [noCategory, noManager], onTheDay).sentence).toBe(noManager.sentence);
  });

  test('after it was closed the record waits for the chair, and then for its readers', () => {
    const closed = atStage('held');
    expect(nextThing(closed, [noMeasure], onTheDay)).toEqual({ sentence: noMeasure.sentence, tab: 'plan' });
    expect(nextThing(closed, [], onTheDay).sentence).toMatch(/the chair approves the record/u);
    const neverInvited = { ...closed, sitting: { ...closed.sitting, progress: { ...closed.sitting.progress, invitedAt: null } } };
    expect(nextThing(neverInvited, [noMeasure], onTheDay)).toEqual({ sentence: noMeasure.sentence, tab: 'plan' });
    expect(nextThing(atStage('approved'), [], onTheDay).sentence).toMatch(/^Write the minutes/u);
  });
});
