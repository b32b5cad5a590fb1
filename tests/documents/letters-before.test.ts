import { describe, expect, test } from 'vitest';
import type { Room } from '../../src/core/agencies/directory.ts';
import type { Exclusion, Invitee } from '../../src/core/conferences/record.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { RoomId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { invitee } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

type Change = Partial<Omit<Invitee, 'report'>> & { readonly report?: Partial<Invitee['report']> };

/** The practice sitting before it is held, on a day in April, with one person of its list changed. */
const invited = (key: string, change: Change, today = '2026-04-09'): SittingFile => {
  const record = practiceRecord();
  const id = invitee(key);
  const was = record.invitees[id]!;
  const now = { ...was, ...change, report: { ...was.report, ...change.report } };
  return {
    ...atStage('invited', { record: { ...record, invitees: { ...record.invitees, [id]: now } } }),
    addressedOn: day(today),
  };
};
const kindsOf = (file: SittingFile, key: string) => documentsOf(file, key).map(({ document }) => document.kind);
const wordsOf = (file: SittingFile, key: string, kind: string): string => {
  const found = documentsOf(file, key).find(({ document }) => document.kind === kind);
  if (found === undefined) throw new Error(`${key} gets no ${kind}`);
  return renderText(found.model);
};

describe('WD01, D8: the letter to somebody who is kept out', () => {
  const exclusion: Exclusion = {
    ground: 'violence',
    requestedOn: day('2026-04-07'),
    decidedOn: day('2026-04-08'),
    decidedBy: 'Cedar QUORUMSON (TEST)',
    extent: 'whole',
    requestedBy: 'Marlo SECRETLY',
    evidence: 'Seen outside the refuge.',
    refused: false,
    whyNoShorter: 'He shouted at the nursery.',
    heardInstead: 'He writes to the chair',
  };

  test('says what was decided, why in plain words, how they are heard, how they hear the outcome and how to challenge it (6.10)', () => {
    const words = wordsOf(invited('a2', { exclusion }), 'a2', 'exclusion-letter');
    for (const part of [
      'Cedar QUORUMSON (TEST) decided on Wednesday 8 April 2026 that you do not take part in the room, by video or by telephone',
      'there could be threats or violence',
      'He writes to the chair.',
      'You get a letter with what was decided',
      'Ask the chair to look at it again',
      'Complaints by service users',
      'Cedar QUORUMSON (TEST), child protection adviser',
    ])
      expect(words).toContain(part);
  });

  test('names nobody who asked, no evidence, no day and no place: none of it is for them (EX-01)', () => {
    const file = invited('a2', { exclusion });
    expect(wordsOf(file, 'a2', 'exclusion-letter')).not.toMatch(/SECRETLY|refuge|shouted|21 April|Conference room|10:00/);
    expect(kindsOf(file, 'a2')).toEqual(['exclusion-letter']);
  });

  test('tells a child’s wish and a frightened speaker in the same words (EX-02)', () => {
    const of = (ground: Exclusion['ground']) =>
      wordsOf(invited('a2', { exclusion: { ...exclusion, ground } }), 'a2', 'exclusion-letter');
    expect(of('child-asks')).toBe(of('stops-contribution'));
    expect(of('child-asks')).not.toMatch(/child asked/);
  });

  test('goes with the invitation to a part, and stays among the papers when the conference was held (EX-06)', () => {
    const part = invited('a2', { exclusion: { ...exclusion, extent: 'part' } });
    expect(kindsOf(part, 'a2')).toEqual(expect.arrayContaining(['invitation', 'exclusion-letter']));
    expect(wordsOf(part, 'a2', 'exclusion-letter')).toContain('you take part in one part of the conference, and not in the rest');
    expect(kindsOf(atStage('approved', { record: part.record }), 'a2')).toContain('exclusion-letter');
  });

  test('is written to nobody while the chair has not decided, or said no', () => {
    expect(kindsOf(invited('a2', { exclusion: { ...exclusion, decidedOn: null } }), 'a2')).not.toContain('exclusion-letter');
    expect(kindsOf(invited('a2', { exclusion: { ...exclusion, refused: true } }), 'a2')).not.toContain('exclusion-letter');
    expect(kindsOf(invited('a2', { exclusion }), 'a1')).not.toContain('exclusion-letter');
  });
});

describe('WD01: who did not answer is asked again', () => {
  const silent = { reply: 'none', attendance: 'expected', invitedOn: day('2026-04-01') } as const;

  test('a week after the invitation, and not the day before', () => {
    expect(kindsOf(invited('teal', silent, '2026-04-07'), 'teal')).not.toContain('reminder');
    expect(kindsOf(invited('teal', silent, '2026-04-08'), 'teal')).toContain('reminder');
    expect(wordsOf(invited('teal', silent, '2026-04-08'), 'teal', 'reminder')).toContain('We still need your reply.');
  });

  test('for a report from the day after it was asked for by, with that day', () => {
    const report = { status: 'requested', dueOn: day('2026-04-16') } as const;
    expect(kindsOf(invited('teal', { ...silent, reply: 'accepted', report }, '2026-04-16'), 'teal')).not.toContain('reminder');
    const words = wordsOf(invited('teal', { ...silent, report }, '2026-04-17'), 'teal', 'reminder');
    expect(words).toContain('We still need your reply and your report.');
    expect(words).toContain('Not received; it was asked for by Thursday 16 April 2026');
  });

  test('a parent is asked kindly and asked for nothing but an answer; a child is never reminded', () => {
    const words = wordsOf(invited('a1', silent), 'a1', 'reminder');
    expect(words).toContain('We would like you to be there');
    expect(words).not.toContain('report');
    expect(kindsOf(invited('c1', silent), 'c1')).not.toContain('reminder');
  });
});

describe('WD01, AT05: who cannot come is answered', () => {
  const away = { reply: 'declined', attendance: 'expected' } as const;

  test('an agency is asked for a deputy, its report and its view of each child', () => {
    const file = invited('teal', { ...away, report: { status: 'requested', dueOn: day('2026-04-16') } });
    const words = wordsOf(file, 'teal', 'apologies');
    for (const part of ['may commit your agency', 'Send your report all the same, by Thursday 16 April 2026', 'threshold'])
      expect(words).toContain(part);
    expect(kindsOf(file, 'teal')).not.toContain('reminder');
    expect(wordsOf(invited('teal', { ...away, report: { status: 'received' } }), 'teal', 'apologies')).toContain(
      'has come, thank you',
    );
  });

  test('a parent is told how else they are heard, and nobody who sends a deputy or comes is written to', () => {
    expect(wordsOf(invited('a1', away), 'a1', 'apologies')).toContain('You can still be heard');
    expect(kindsOf(invited('teal', { ...away, reply: 'deputy' }), 'teal')).not.toContain('apologies');
    expect(kindsOf(invited('teal', { ...away, reply: 'accepted' }), 'teal')).not.toContain('apologies');
  });
});

describe('WD01, D1: the invitation says when, where and how to get there (6.2)', () => {
  const room: Room = {
    ...{ id: 'room-2' as RoomId, name: 'Room 2', place: 'County Offices', seats: 12, separateWaiting: true, secondExit: true },
    ...{ stepFree: true, hearingLoop: false, howToGetThere: 'Bus 17 to Sample Street. Use the door by the car park.' },
  };
  const inRoom: SittingFile = { ...atStage('invited'), room };

  test('whoever is told the place is told the way there; one who is kept apart is told neither', () => {
    for (const key of ['a1', 'marlo']) expect(wordsOf(inRoom, key, 'invitation'), key).toContain('Bus 17 to Sample Street.');
    expect(wordsOf(inRoom, 'a2', 'invitation')).not.toMatch(/Bus 17|Conference room 2/);
    expect(wordsOf(atStage('invited'), 'a1', 'invitation')).not.toContain('How to get there');
  });

  test('a child is told when it starts and where', () => {
    expect(wordsOf(inRoom, 'c1', 'invitation')).toContain('It starts at 10:00 and is at Conference room 2');
  });

  test('somebody with a part of their own whose end is not set is told that they will hear when it ends', () => {
    const record = practiceRecord();
    const segments = Object.fromEntries(Object.entries(record.segments).map(([id, one]) => [id, { ...one, until: null }]));
    const words = wordsOf(atStage('invited', { record: { ...record, segments } }), 'a2', 'invitation');
    expect(words).toContain('From 12:00. We will tell you when it ends.');
  });
});

describe('WD01, 2.3: the category that a conference is asked for under', () => {
  const asked = 'The conference was asked for under the category of emotional abuse.';

  test('stands in the invitation of an agency, which is asked for its view of it', () => {
    expect(wordsOf(invited('teal', {}), 'teal', 'invitation')).toContain(asked);
  });

  test.each(['a1', 'a2'])('is in no invitation of the family (%s)', (key) => {
    expect(wordsOf(invited(key, {}), key, 'invitation')).not.toContain('asked for under');
  });
});
