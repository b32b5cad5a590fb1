import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newInvitee } from '../conferences/new-invitee.ts';
import type { Report } from '../conferences/record.ts';
import type { InviteeId, ReportFileId } from '../identifiers.ts';
import { addDays, day } from '../local-date.ts';
import { heldByFamily, heldInWords, nameOfNext, sharingToRecord, versionInWords } from './report-versions.ts';
import { changesInReport, type SaidPart } from './version-changes.ts';

const approved = { on: day('2026-04-14'), by: 'Heather Manager' };
const version = (number: number) => ({ id: `report-${number}` as ReportFileId, version: number });
const given = (number: number, toWhom: string, on: string, inviteeId: string | null = toWhom) => ({
  reportId: `report-${number}` as ReportFileId,
  inviteeId: inviteeId as InviteeId | null,
  toWhom,
  on: day(on),
});

test.each([
  ['the first version may go without one', [], '', true],
  ['a later one may not', [''], ' ', false],
  ['nor with the name of another', ['As approved'], 'as approved ', false],
  ['a name of its own is taken', ['As approved'], 'With the school’s figures', true],
])('RP05: each later version is named: %s', (_, earlier, name, taken) => {
  expect(
    nameOfNext(
      earlier.map((one) => ({ name: one })),
      name,
    ).ok,
  ).toBe(taken);
});

test('RP05: a version says its name, its day, and that it was amended after an approval', () => {
  const first = { ...version(1), name: '', datedOn: day('2026-04-13'), approved };
  const second = { ...version(2), name: 'With the school’s figures', datedOn: day('2026-04-20'), approved: null };
  expect(versionInWords(first, [first, second])).toBe('Version 1, of 13 Apr 2026, approved 14 Apr 2026 by Heather Manager');
  expect(versionInWords(second, [first, second])).toBe(
    'Version 2, “With the school’s figures”, of 20 Apr 2026, amended after version 1 was approved',
  );
});

test('RP05: of each of the family it is known which version they have, and which they were not given', () => {
  const versions = [version(1), version(2), version(3)];
  const held = heldByFamily(versions, [
    given(1, 'Juniper', '2026-04-16'),
    given(3, 'Juniper', '2026-04-20'),
    given(1, 'the mother', '2026-04-17', null),
  ]);
  expect(held.map(heldInWords)).toEqual([
    'Juniper has version 3, given 20 Apr 2026.',
    'the mother has version 1, given 17 Apr 2026. Versions 2 and 3 were not given to the mother.',
  ]);
});

const report = (changed: Partial<Report>): Report => ({
  ...newInvitee({ id: 'school' as InviteeId, part: 'agency', name: 'School' }).report,
  status: 'received',
  ...changed,
});

test.each([
  [
    'the first giving counts, whatever is given later',
    {},
    [given(2, 'Marlo', '2026-04-21'), given(1, 'Juniper', '2026-04-16')],
    { sharedWithFamilyOn: '2026-04-16', sharedWith: 'Juniper and Marlo', sharedVersion: 1 },
  ],
  [
    'an earlier day that somebody wrote stays',
    { sharedWithFamilyOn: day('2026-04-15'), sharedWith: 'mother only' },
    [given(2, 'Juniper', '2026-04-16')],
    null,
  ],
  [
    'the version of the day that somebody wrote is put beside it',
    { sharedWithFamilyOn: day('2026-04-16'), sharedWith: '' },
    [given(1, 'Juniper', '2026-04-16')],
    { sharedWithFamilyOn: '2026-04-16', sharedWith: 'Juniper', sharedVersion: 1 },
  ],
  [
    'a giving that was taken back leaves nothing behind',
    { sharedWithFamilyOn: day('2026-04-16'), sharedWith: 'Juniper', sharedVersion: 1 },
    [],
    { sharedWithFamilyOn: null, sharedWith: '', sharedVersion: null },
  ],
])('RP05: the record says when the family first had a report, and which version: %s', (_, was, givings, becomes) => {
  expect(sharingToRecord(report(was), [version(1), version(2)], givings)).toEqual(becomes);
});

test('RP05: saying the same twice changes nothing, and no later giving makes the family have had it later', () => {
  const days = fc.integer({ min: 0, max: 40 }).map((after) => addDays(day('2026-04-01'), after));
  const givings = fc.array(
    fc.record({ version: fc.integer({ min: 1, max: 3 }), who: fc.constantFrom('Juniper', 'Marlo'), on: days }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(givings, (all) => {
      const versions = [version(1), version(2), version(3)];
      const list = all.map(({ version: number, who, on }) => given(number, who, on));
      const sharing = sharingToRecord(report({}), versions, list);
      expect(sharing?.sharedWithFamilyOn).toBe(all.map(({ on }) => on).sort()[0]);
      expect(sharingToRecord(report({ ...sharing }), versions, list)).toBeNull();
    }),
  );
});

const part = (under: string, text: string): SaidPart => ({ under, text });

test('RP05: an answer that changed is shown word by word, under its question', () => {
  const before = [part('Worries', 'He came hungry on three days.'), part('Scale', '4'), part('Well', 'He reads.')];
  const after = [part('Worries', 'He came hungry on four school days.'), part('Scale', '4'), part('Offer', 'Breakfast club.')];
  expect(changesInReport(before, after)).toEqual([
    {
      under: 'Worries',
      pieces: [
        { was: 'kept', text: 'He came hungry on ' },
        { was: 'out', text: 'three ' },
        { was: 'in', text: 'four school ' },
        { was: 'kept', text: 'days.' },
      ],
    },
    { under: 'Well', pieces: [{ was: 'out', text: 'He reads.' }] },
    { under: 'Offer', pieces: [{ was: 'in', text: 'Breakfast club.' }] },
  ]);
});

test('RP05: a reworded paragraph is compared with what it was, also where a new one was put before it', () => {
  const before = [part('', 'He came hungry on three days.'), part('', 'Nobody saw the father.')];
  const after = [part('', 'An amended report of today.'), part('', 'He came very hungry on four days.')];
  expect(changesInReport(before, after).map(({ pieces }) => pieces.map(({ was, text }) => `${was} ${text.trim()}`))).toEqual([
    ['out Nobody saw the father.'],
    ['in An amended report of today.'],
    ['kept He came', 'in very', 'kept hungry on', 'out three', 'in four', 'kept days.'],
  ]);
});

test('RP05: no word of either version is lost in a comparison, and equal versions differ in nothing', () => {
  const words = fc.array(fc.constantFrom('he', 'came', 'hungry', 'and', 'tired.'), { minLength: 1, maxLength: 6 });
  const parts = fc.array(
    fc.record({ under: fc.constantFrom('Worries', 'Well', ''), text: words.map((list) => list.join(' ')) }),
    {
      maxLength: 6,
    },
  );
  const counted = (texts: ReadonlyArray<string>) =>
    texts
      .flatMap((text) => text.split(/\s+/))
      .filter((word) => word !== '')
      .sort();
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      const pieces = changesInReport(before, after).flatMap((change) => change.pieces);
      const only = (...kinds: ReadonlyArray<string>) => pieces.filter(({ was }) => kinds.includes(was)).map(({ text }) => text);
      // What both versions say stands outside the changes: what is left over of each is the same.
      const rest = (all: ReadonlyArray<SaidPart>, taken: ReadonlyArray<string>) => {
        const left = [...counted(all.map(({ text }) => text))];
        for (const word of counted(taken)) {
          const at = left.indexOf(word);
          expect(at).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        }
        return left;
      };
      expect(rest(before, only('out', 'kept'))).toEqual(rest(after, only('in', 'kept')));
      expect(changesInReport(before, before)).toEqual([]);
    }),
  );
});
