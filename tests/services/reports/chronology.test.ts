import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InviteeId, SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { paragraph, table } from '../../../src/documents/model.ts';
import { renderDocx } from '../../../src/documents/render-docx.ts';
import { sampleLetter } from '../../../src/documents/sample.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
let agencies: ReadonlyArray<InviteeId>;
let mother: { readonly id: InviteeId; readonly name: string };
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  const invitees = Object.values((await at.ask('record.get', { sittingId })).record.invitees);
  agencies = invitees.filter(({ part }) => part === 'agency').map(({ id }) => id);
  mother = invitees.find(({ part }) => part === 'family')!;
});
afterEach(() => at.close());

const keep = async (inviteeId: InviteeId, name: string, ...lines: ReadonlyArray<string | readonly [string, string]>) => {
  const rows = lines.filter((line) => typeof line !== 'string');
  const blocks = [
    paragraph('A report about Rowan Sampleton (TEST).'),
    ...lines.filter((line) => typeof line === 'string').map((line) => paragraph(line)),
    ...(rows.length === 0
      ? []
      : [
          table(
            [
              ['When', 1],
              ['What', 3],
            ],
            rows,
          ),
        ]),
  ];
  const model = { ...sampleLetter('Samplesex', 'CONFIDENTIAL', day('2026-11-21')), blocks };
  const file = Buffer.from(await renderDocx(model)).toString('base64');
  const asked = { sittingId, fileName: `${name}.docx`, file, inviteeId, accepted: [], name, datedOn: '2026-11-20' };
  return at.ask('report.keep', asked);
};
const line = () => at.ask('chronology.get', { sittingId });
const shouting = 'Neighbours heard shouting and police were called to the home.';

test('RP08: the chronologies of all agencies stand on one time line, each event with its source, conflicts flagged at both', async () => {
  const [police, school] = agencies as [InviteeId, InviteeId];
  await keep(
    police,
    'police',
    '5 March 2026: Police were called to the home, neighbours heard shouting.',
    '1 May 2026: Bail was set.',
  );
  await keep(school, 'school', ['3 March 2026', shouting], ['April 2026', 'He was tired.'], ['31 June 2026', 'He was away.']);
  const { events, undated } = await line();
  expect(events.map(({ inviteeId, when, conflicts }) => [inviteeId, when.from, conflicts])).toEqual([
    [school, '2026-03-03', [{ type: 'days-differ', with: 1 }]],
    [police, '2026-03-05', [{ type: 'days-differ', with: 0 }]],
    [school, '2026-04-01', []],
    [police, '2026-05-01', []],
  ]);
  expect(undated).toMatchObject([{ inviteeId: school, text: '31 June 2026: He was away.' }]);
});

test('RP08: a disputed event keeps both versions, word for word, also when the report is amended', async () => {
  const [police] = agencies as [InviteeId];
  await keep(police, 'police', `3 March 2026: ${shouting}`);
  const [event] = (await line()).events;
  const { reportId, part, from, until } = event!;
  const words = 'Nobody shouted. It was the television, and it was on the Sunday.';
  const asked = { reportId, part, from, until, inviteeId: mother.id, saidOn: '2026-03-01', words };
  await at.ask('chronology.sayOtherwise', asked);
  const both = (await line()).events[0]!;
  expect(both.text).toBe(shouting);
  expect(both.otherwise).toMatchObject([
    { saidBy: mother.name, saidOn: '2026-03-01', words, quote: `3 March 2026: ${shouting}` },
  ]);

  await keep(police, 'amended', '1 February 2026: Bail was set.', `3 March 2026: ${shouting.replace('heard', 'reported')}`);
  const { events, leftBehind } = await line();
  expect(leftBehind).toEqual([]);
  expect(events.map(({ otherwise }) => otherwise.length)).toEqual([0, 1]);

  await keep(police, 'without it', '1 February 2026: Bail was set.');
  const later = await line();
  expect(later.events.map(({ otherwise }) => otherwise)).toEqual([[]]);
  expect(later.leftBehind).toMatchObject([{ words, quote: `3 March 2026: ${shouting}`, version: 1, reportOf: police }]);
});

test('RP08: another version needs its words, somebody of the list, and an event', async () => {
  const [police] = agencies as [InviteeId];
  await keep(police, 'police', `3 March 2026: ${shouting}`);
  const { reportId, part, from, until } = (await line()).events[0]!;
  const asked = { reportId, part, from, until, inviteeId: mother.id, saidOn: null, words: 'No.' };
  for (const [change, type] of [
    [{ words: ' ' }, 'OtherwiseEmpty'],
    [{ part: 99 }, 'PassageNotThere'],
    [{ until: from }, 'PassageNotThere'],
    [{ inviteeId: at.desk.newId<InviteeId>() }, 'NotHere'],
  ] as const)
    expect(await at.call('chronology.sayOtherwise', { ...asked, ...change })).toMatchObject({ error: { type } });
  expect((await line()).events[0]!.otherwise).toEqual([]);
  await at.ask('chronology.sayOtherwise', asked);
  const { id } = (await line()).events[0]!.otherwise[0]!;
  await at.ask('chronology.takeBack', { id });
  expect((await line()).events[0]!.otherwise).toEqual([]);
});
