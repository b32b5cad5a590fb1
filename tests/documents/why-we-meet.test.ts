import { describe, expect, test } from 'vitest';
import type { Invitee } from '../../src/core/conferences/record.ts';
import type { ConferenceKind, EnquiryOutcome } from '../../src/core/conferences/sitting.ts';
import { arrivalsOf } from '../../src/core/disclosure/arrivals.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { SittingId } from '../../src/core/identifiers.ts';
import type { LocalTime } from '../../src/core/local-date.ts';
import { calendarFile } from '../../src/documents/calendar-file.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { invitee, person } from '../support/record-builders.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const invited = atStage('invited');
const invitationOf = (file: SittingFile, reader: string): string => {
  const made = documentsOf(file, reader).find(({ document }) => document.kind === 'invitation');
  if (made === undefined) throw new Error(`${reader} is invited`);
  return renderText(made.model);
};
const asKind = (kind: ConferenceKind, enquiryOutcome: EnquiryOutcome): SittingFile => ({
  ...invited,
  request: { ...invited.request, kind, enquiryOutcome, reason: 'CANARY what the police were told' },
  conferences: invited.conferences.map((one) => ({ ...one, kind })),
});

describe('D1 4: a parent is told why there is a conference in plain words, from what they may know of their own family', () => {
  test.each([
    ['initial', 'continuing-risk', 'People were worried about', 'could still come to serious harm'],
    ['initial', 'not-yet-known', 'which is called a section 47 enquiry', 'They tell you what they find before the conference.'],
    ['pre-birth', 'continuing-risk', 'will be safe from the day of birth on', 'could still come to serious harm'],
    ['transfer-in', 'not-yet-known', 'a child protection plan from where you lived before', 'You live here now'],
    ['review', 'continuing-risk', 'a child protection plan. We look at whether', 'whether a plan is still needed'],
    ['early-review', 'continuing-risk', 'We meet earlier than we had said.', 'whether a plan is still needed'],
    ['reconvened', 'continuing-risk', 'could not finish', 'We go on where it stopped'],
  ] as const)('%s, %s', (kind, outcome, ...said) => {
    const file = asKind(kind, outcome);
    const why = invitationOf(file, 'a1').split('Why we are meeting')[1]?.split('What happens there')[0] ?? '';
    for (const words of said) expect(why).toContain(words);
    // What a professional wrote of the reason stays with professionals.
    expect(why).not.toContain('CANARY');
    expect(invitationOf(file, 'teal')).toContain('CANARY');
  });

  test('a parent of one of two children is told of that child alone', () => {
    const a3 = invitationOf(asKind('review', 'continuing-risk'), 'a3');
    const others = invited.family.people.filter(
      ({ id, role }) => role === 'child' && !readerFor(invited, 'a3').children.includes(id),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const { givenName } of others) expect(a3.split('Why we are meeting')[1]).not.toContain(givenName);
  });
});

const withTime = (key: string, meetsChairAt: string): SittingFile => {
  const found = Object.values(invited.record.invitees).find(({ personId }) => personId === person(key));
  if (found === undefined) throw new Error(`${key} is on the list`);
  const changed: Invitee = { ...found, meetsChairAt: meetsChairAt as LocalTime };
  return { ...invited, record: { ...invited.record, invitees: { ...invited.record.invitees, [found.id]: changed } } };
};

describe('D1 7: when the chair meets somebody beforehand', () => {
  const file = withTime('a1', '09:20');

  test('is in their letter and in their calendar, and in nobody else’s', () => {
    expect(invitationOf(file, 'a1')).toContain('The chair meets you | 09:20, before the conference begins');
    expect(invitationOf(file, 'a1')).toContain('will meet you before the conference starts, at 09:20.');
    const entryOf = (reader: string) =>
      (
        calendarFile(copyFor(file, readerFor(file, reader)).copy, {
          sittingId: file.sitting.id as SittingId,
          recipient: invitee(reader),
          sequence: 0,
          cancelled: false,
        }) ?? ''
      ).replace(/\r\n /g, '');
    expect(entryOf('a1')).toContain('The chair meets you before it begins\\, at 09:20.');
    for (const other of ['a2', 'a3', 'teal', 'robin']) {
      expect(invitationOf(file, other)).not.toContain('09:20');
      expect(entryOf(other)).not.toContain('09:20');
    }
  });

  test('is when the door expects them', () => {
    const expected = arrivalsOf(file).expected.find(({ meetsChairAt }) => meetsChairAt === '09:20');
    expect(expected?.startsAt).toBe('09:20');
    expect(arrivalsOf(invited).expected.every(({ meetsChairAt }) => meetsChairAt === null)).toBe(true);
  });

  test('a child is told in their own words', () => {
    expect(invitationOf(withTime('c1', '09:00'), 'c1')).toContain('at 09:00 you can talk with them first');
  });
});

test('D1 10: a practitioner’s reply says how their report stands', () => {
  const reply = invitationOf(invited, 'teal').split('Your reply')[1] ?? '';
  expect(reply).toContain('Your report');
  expect(reply).toContain('Our report comes with this reply');
  expect(reply).toContain('We know nothing of this family, and send no report');
  expect(invitationOf(invited, 'a1')).not.toContain('Our report');
});
