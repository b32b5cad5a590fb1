import { expect, test } from 'vitest';
import { type Draft, plainSetText } from '../../../core/conferences/draft.ts';
import { applyEdit, emptyRecord, type RecordEdit } from '../../../core/conferences/edits.ts';
import { type ConferenceRecord, type Invitee, viewKey } from '../../../core/conferences/record.ts';
import type { ConferenceId, InviteeId, SegmentId } from '../../../core/identifiers.ts';
import type { LocalTime } from '../../../core/local-date.ts';
import type { Voice } from './agency-views.ts';
import { giveCategory, giveNumber, givenNow, giveReason, giveView, reasonOf } from './voice-edits.ts';

const id = 'conference' as ConferenceId;
const invitee = { id: 'juno' as InviteeId, part: 'agency', name: 'Juno PLASTER' } as Invitee;
const key = viewKey(id, invitee.id);

/** A record after some steps, each of which sees what the one before it left. */
const steps = (...made: ReadonlyArray<(voice: Voice) => ReadonlyArray<RecordEdit>>): ConferenceRecord => {
  let record = emptyRecord();
  for (const step of made) {
    const draft = structuredClone(record) as Draft<ConferenceRecord>;
    for (const edit of step(voiceIn(record))) applyEdit(draft, edit, plainSetText(draft as object));
    record = draft as ConferenceRecord;
  }
  return record;
};
const voiceIn = (record: ConferenceRecord): Voice => ({
  invitee,
  asked: 'view-and-scale',
  hasContact: true,
  isClose: true,
  view: record.views[key],
  scale: record.scales[key],
});

test('DC04: a view and a number are two answers; changing one keeps the other', () => {
  const record = steps(
    (voice) => giveView(id, voice, 'plan'),
    (voice) => giveNumber(id, voice, 0),
    (voice) => giveCategory(voice, 'neglect'),
  );
  expect(record.views[key]).toMatchObject({ view: 'plan', category: 'neglect' });
  expect(record.scales[key]).toMatchObject({ value: 0 });
});

test('DC04: a number can be taken back', () => {
  const record = steps(
    (voice) => giveNumber(id, voice, 4),
    (voice) => giveNumber(id, voice, null),
  );
  expect(record.scales[key]?.value).toBeNull();
});

test('a reason typed before the view is not lost when the view is given', () => {
  const record = steps(
    (voice) => giveReason(id, voice, 'Missed two hearing tests'),
    (voice) => giveView(id, voice, 'no-plan'),
  );
  expect(record.views[key]?.reason).toBe('Missed two hearing tests');
  expect(record.scales[key]?.reason).toBe('');
  expect(reasonOf(voiceIn(record))).toBe('Missed two hearing tests');
});

test('a category belongs to a plan: it goes when the view changes', () => {
  const record = steps(
    (voice) => giveView(id, voice, 'plan'),
    (voice) => giveCategory(voice, 'emotional'),
    (voice) => giveReason(id, voice, 'Frightened at night'),
    (voice) => giveView(id, voice, 'no-view'),
  );
  expect(record.views[key]).toMatchObject({ view: 'no-view', category: null, reason: 'Frightened at night' });
});

test('EX-04: what is given in the Decisions tab belongs to the part that is open, as what is given in the Room does', () => {
  const a = { id: 'a' as SegmentId, label: 'A', title: '', from: '10:00' as LocalTime, until: null, restricted: false };
  const record: ConferenceRecord = { ...emptyRecord(), segments: { [a.id]: a } };
  const [view, scale] = givenNow(record, [...giveView(id, voiceIn(record), 'plan'), ...giveNumber(id, voiceIn(record), 4)]);
  expect(view).toMatchObject({ view: { view: 'plan', segment: a.id } });
  expect(scale).toMatchObject({ scale: { value: 4, segment: a.id } });
});
