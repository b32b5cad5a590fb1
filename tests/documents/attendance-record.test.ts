import { expect, test } from 'vitest';
import type { Exclusion, Invitee } from '../../src/core/conferences/record.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { day, type LocalTime } from '../../src/core/local-date.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { invitee, segment, time } from '../support/record-builders.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

/** The practice sitting after it was held, with one invitee changed. */
const changed = (key: string, change: Partial<Invitee>): SittingFile => {
  const record = practiceRecord();
  const one = record.invitees[invitee(key)];
  if (one === undefined) throw new Error(`${key} is not on the list`);
  return atStage('held', { record: { ...record, invitees: { ...record.invitees, [one.id]: { ...one, ...change } } } });
};
const minutes = (file: SittingFile, reader = 'desk'): string =>
  renderText(buildDocument({ kind: 'minutes' }, copyFor(file, readerFor(file, reader)).copy));

test('AT01: the minutes say who came late and who left before the end, and of whoever was there throughout no times', () => {
  const presence = {
    [segment('A')]: { arrived: time('10:40'), left: null },
    [segment('B')]: { arrived: null, left: null },
    [segment('C')]: { arrived: null, left: time('12:25') },
  };
  const howOf = (words: string): string => /Marlo TESTCASE \(TEST\) \|[^\n]*/.exec(words)?.[0] ?? '';
  expect(howOf(minutes(changed('marlo', { presence })))).toMatch(/from 10:40, until 12:25$/);
  const throughout = Object.fromEntries(Object.keys(presence).map((id) => [id, { arrived: null, left: null }]));
  expect(howOf(minutes(changed('marlo', { presence: throughout })))).toMatch(/\| [^|]+$/);
  expect(howOf(minutes(changed('marlo', { presence: throughout })))).not.toMatch(/from \d|until \d/);
});

test('AT05: the minutes say apologies, a report and a deputy as three facts', () => {
  const words = minutes(changed('teal', { deputyName: 'Sorrel STANDIN (TEST)' }));
  expect(words).toContain('Sorrel STANDIN (TEST), deputy for Teal MADEUP (TEST)');
  expect(words).toMatch(/Testbury Surgery.*: sent apologies and a written report\./);
  expect(words).toMatch(/Testbury District Council.*: sent no apologies\./);
  // A parent who did not come is named, and nothing is held against them.
  expect(words).toMatch(/Alder FAUXLEY \(TEST\), father of Rowan\n/);
});

test.each([
  [true, 'who could commit resources'],
  [false, 'who could not commit resources'],
])('AG07: the minutes say whether a deputy could commit resources: %s', (deputyMayCommit, words) => {
  const said = minutes(changed('teal', { deputyName: 'Sorrel STANDIN (TEST)', deputyMayCommit }));
  expect(said).toContain(`Sorrel STANDIN (TEST), deputy for Teal MADEUP (TEST), ${words}`);
});

test('AG07: where nobody asked, nothing is said of it', () => {
  expect(minutes(changed('teal', { deputyName: 'Sorrel STANDIN (TEST)' }))).not.toContain('commit resources');
  expect(minutes(changed('teal', { deputyMayCommit: true }))).not.toContain('commit resources');
});

test('AT05, Q-06: a report without a person is said beside quoracy, and not counted towards it', () => {
  const words = minutes(changed('teal', {}));
  expect(words).toMatch(/Heard by written report alone: .*Testbury Surgery.*do not count towards quoracy\./);
  expect(minutes(atStage('held'), 'a4')).toMatch(/report alone: Testbury Surgery\. Its report was .* does not count/);
  expect(minutes(changed('teal', { attendance: 'apologies' }))).toMatch(/Heard by written report alone: .*Mockfield Academy/);
});

test('AT05: a parent is told who came as deputy, and of no report that is closed to them', () => {
  const file = changed('teal', { deputyName: 'Sorrel STANDIN (TEST)' });
  expect(minutes(file, 'a3')).toContain('Sorrel STANDIN (TEST), deputy for');
  const closed = changed('teal', {
    attendance: 'apologies',
    report: { ...practiceRecord().invitees[invitee('teal')]!.report, openToFamily: 'no' },
  });
  const own = minutes(closed, 'a3').split('4.2 Apologies')[1] ?? '';
  expect(own).toMatch(/Teal MADEUP[^\n]*: sent apologies\./);
});

const father = practiceRecord().invitees[invitee('a2')]!;
const excluded = (change: Partial<Exclusion>): SittingFile =>
  changed('a2', {
    exclusion: {
      ...father.exclusion!,
      requestedBy: 'Marlo TESTCASE (TEST)',
      evidence: 'The recording of 2 April.',
      whyNoShorter: 'Juniper could not speak with him there',
      ...change,
    },
  });

test('AT07: the minutes say who asked, when, the ground, the decision, the minutes missed, why no shorter and how they were heard', () => {
  const words = minutes(excluded({})).replace(/\s+/g, ' ');
  expect(words).toContain(
    'Asked for by Marlo TESTCASE (TEST) on Monday 13 April 2026. Decided by Cedar QUORUMSON (TEST) on Tuesday 14 April 2026.',
  );
  expect(words).toContain('Not in the room for 125 minutes: part A (10:15 to 12:00) and part C (12:20 to 12:40).');
  expect(words).toContain('Why no shorter: Juniper could not speak with him there.');
  expect(words).toContain('Heard instead: Own part of the conference by video.');
  // What it rests on may be the very thing that is kept from them.
  expect(words).not.toContain('The recording of 2 April');
});

test('AT07: whoever was kept out reads the ground and the decision, and neither who asked nor what they missed', () => {
  const words = minutes(excluded({}), 'a2');
  expect(words).toContain('Decided by Cedar QUORUMSON (TEST)');
  expect(words).not.toMatch(/Asked for by|Why no shorter|part A \(/);
});

test('AT07, EX-01: an exclusion that the chair refused is in the minutes as refused, and keeps nothing from anybody', () => {
  expect(minutes(excluded({ refused: true }))).toMatch(/was not kept out\. It was asked for, because .+, and refused by Cedar/);
});

test('AT10: the minutes say who acknowledged confidentiality and when, to each reader of those whom they are told of', () => {
  const file = changed('marlo', { acknowledgedAt: '10:17' as LocalTime });
  expect(minutes(file)).toMatch(/Confidentiality was acknowledged\n\n• At 10:17: Marlo TESTCASE \(TEST\)\.\n/);
  expect(minutes(file, 'a1')).toContain('At 10:17: Marlo TESTCASE (TEST).');
  // Whoever is kept apart is told of nobody they did not meet, here as little as in the list.
  expect(minutes(changed('pippa', { acknowledgedAt: '10:17' as LocalTime }), 'a2')).not.toContain('BLACKBOARD');
});

test('RP06: a report that never came, or came late, writes its own sentence into the minutes', () => {
  const report = { ...practiceRecord().invitees[invitee('teal')]!.report, dueOn: day('2026-04-16') };
  const words = minutes(changed('teal', { report: { ...report, status: 'requested', receivedOn: null } }));
  expect(words).toMatch(
    /Missing or late\n(.|\n)*Mockfield Academy: a report was asked for and none was received\. It was due on Thursday 16 April 2026\./,
  );
  const late = minutes(changed('teal', { report: { ...report, status: 'received', receivedOn: day('2026-04-20') } }));
  expect(late).toContain('Mockfield Academy: the report came late, on Monday 20 April 2026, 4 days after it was due.');
});

test('RP06: a parent is not told of the lateness of a report that is closed to them', () => {
  const report = {
    ...practiceRecord().invitees[invitee('teal')]!.report,
    openToFamily: 'no',
    receivedOn: day('2026-04-22'),
  } as const;
  expect(minutes(changed('teal', { report }), 'a3')).not.toContain('the report came after');
  expect(minutes(changed('teal', { report: { ...report, openToFamily: 'yes' } }), 'a3')).toContain('the report came after');
  expect(minutes(changed('teal', { report }))).toContain('Mockfield Academy: the report came after the conference');
});

test('D2: the sheet says for whom each one comes: a person, the agency, or the colleague whose deputy signs', () => {
  const base = practiceRecord();
  const teal = base.invitees[invitee('teal')]!;
  const file = atStage('invited', {
    record: { ...base, invitees: { ...base.invitees, [teal.id]: { ...teal, reply: 'deputy', deputyName: 'Dana STANDIN' } } },
  });
  const words = renderText(buildDocument({ kind: 'attendance-sheet' }, copyFor(file, readerFor(file, 'desk')).copy));
  expect(words).toMatch(/Dana STANDIN/);
  expect(words).toContain(`for ${teal.name}`);
  expect(words).toMatch(/for Example Oaks Primary/);
  expect(words).toMatch(/with Rowan/);
});
