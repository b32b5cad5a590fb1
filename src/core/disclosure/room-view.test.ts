import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidingPlaces } from '../../../tests/support/hidden-content.ts';
import { anInvitee, aStatement, invitee, person, segment, time } from '../../../tests/support/record-builders.ts';
import { aSittingFile } from '../../../tests/support/sitting-builders.ts';
import type { Invitee, Statement } from '../conferences/record.ts';
import { worksWithFamily } from './access.ts';
import { copyFor } from './copy-for.ts';
import { readersOf } from './readers.ts';
import { type RoomScreens, type RoomView, roomScreensOf } from './room-view.ts';
import type { SittingFile } from './sitting-file.ts';

/** The practice sitting in its main part, which is still open, with exactly these people in the room and these lines said. */
const inTheRoom = (
  keys: ReadonlyArray<string>,
  statements?: ReadonlyArray<Statement>,
  more: ReadonlyArray<Invitee> = [],
): SittingFile => {
  const file = aSittingFile();
  const here = new Set(keys.map((key) => invitee(key)));
  const invitees = [...Object.values(file.record.invitees), ...more].map((one): [string, Invitee] => {
    const { [segment('A')]: _, ...elsewhere } = one.presence;
    const presence = here.has(one.id) ? { ...elsewhere, [segment('A')]: { arrived: null, left: null } } : elsewhere;
    return [one.id, { ...one, presence, attendance: here.has(one.id) ? 'attended' : one.attendance }];
  });
  const main = { ...file.record.segments[segment('A')]!, until: null };
  return {
    ...file,
    record: {
      ...file.record,
      invitees: Object.fromEntries(invitees),
      segments: { ...file.record.segments, [main.id]: main },
      statements: statements ?? file.record.statements,
    },
  };
};

const roomViewOf = (file: SittingFile): RoomView => roomScreensOf(file).view;
const textsOf = (file: SittingFile): ReadonlyArray<string> => roomViewOf(file).lines.map(({ text }) => text);

const everybody = Object.values(aSittingFile().record.invitees)
  .filter(({ attendance }) => attendance !== 'not-invited')
  .map(({ id }) => id.replace('invitee-', ''));
const anyPeople = fc.subarray([...everybody], { minLength: 1 });

/** Those of the people who would get a copy of their own and are there for themselves: what may be shown is then what their copies hold. */
const ownReaders = (file: SittingFile, keys: ReadonlyArray<string>) =>
  readersOf(file).filter(
    ({ inviteeId, class: of }) => keys.some((key) => invitee(key) === inviteeId) && of !== 'supporter' && of !== 'interpreter',
  );

describe('the Room view (LC05)', () => {
  test('LC05: for any people present, no secret from any of them is shown, in any class of content', () => {
    fc.assert(
      fc.property(anyPeople, (keys) => {
        const bare = inTheRoom(keys, []);
        const readers = keys.flatMap((key) => readersOf(bare).filter(({ inviteeId }) => inviteeId === invitee(key)));
        const canaries = readers.flatMap((reader, index) =>
          hidingPlaces(bare, reader)
            // Somebody's companion hears in the room what is said of that person's children, though their own copy has none of it.
            .filter(({ children }) => children === undefined || worksWithFamily(reader.class) || reader.personId !== null)
            .map((place, at) => aStatement(`${index}-${at}`, { segment: segment('A'), text: `canary ${index} ${at}`, ...place })),
        );
        const view = roomViewOf(inTheRoom(keys, canaries));
        expect(JSON.stringify(view)).not.toContain('canary');
      }),
      { numRuns: 60 },
    );
  });

  test('LC05: for any people present, a line is shown exactly where the copy of each of them would hold it', () => {
    fc.assert(
      fc.property(anyPeople, (keys) => {
        const file = inTheRoom(keys);
        const readers = ownReaders(file, keys);
        fc.pre(readers.length > 0);
        const copies = readers.map((reader) => copyFor(file, reader).copy.statements.map(({ text }) => text));
        const shown = textsOf(file);
        for (const text of shown) {
          // Whoever may have the line in full may have to read its summary, because somebody else is there.
          const inFull = file.record.statements.find(({ summary }) => summary === text)?.text;
          for (const copy of copies)
            expect(
              copy.some((line) => line === text || line === inFull),
              text,
            ).toBe(true);
        }
        if (keys.some((key) => !copied(file, key))) return;
        // What looks private waits for the word of a person, and is asked about.
        const { toSettle } = roomScreensOf(file).forChair;
        for (const { id, text } of file.record.statements)
          if (copies.every((copy) => copy.includes(text)) && !toSettle.includes(id)) expect(shown).toContain(text);
      }),
      { numRuns: 60 },
    );
  });

  const copied = (file: SittingFile, key: string): boolean =>
    file.record.invitees[invitee(key)]!.part === 'chair' ||
    file.record.invitees[invitee(key)]!.part === 'minute-taker' ||
    ownReaders(file, [key]).length > 0;

  test('LC05: whoever arrives takes lines away, and brings at most what they said themselves', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(...everybody), (keys, arrival) => {
        const before = roomViewOf(inTheRoom(keys));
        fc.pre(before.state === 'shown');
        const after = textsOf(inTheRoom([...keys, arrival]));
        const statements = inTheRoom(keys).record.statements;
        const full = after.filter((text) =>
          statements.some((statement) => statement.text === text && statement.speaker !== invitee(arrival)),
        );
        expect(before.lines.map(({ text }) => text)).toEqual(expect.arrayContaining([...full]));
      }),
      { numRuns: 60 },
    );
  });

  const forProfessionals = aStatement('p', {
    segment: segment('A'),
    audience: { to: 'professionals' },
    text: 'Between workers.',
  });

  test('a parent who arrives takes a line for professionals off the screen, and it comes back when they leave', () => {
    expect(textsOf(inTheRoom(['marlo'], [forProfessionals]))).toEqual(['Between workers.']);
    expect(textsOf(inTheRoom(['marlo', 'a1'], [forProfessionals]))).toEqual([]);
    const left = inTheRoom(['marlo', 'a1'], [forProfessionals]);
    const mother = left.record.invitees[invitee('a1')]!;
    const gone = { ...mother, presence: { [segment('A')]: { arrived: null, left: time('11:00') } } };
    const record = { ...left.record, invitees: { ...left.record.invitees, [gone.id]: gone } };
    expect(textsOf({ ...left, record })).toEqual(['Between workers.']);
  });

  test('where one of them may only have a summary, all read the summary, and nobody a summary they may not have', () => {
    const third = aStatement('t', {
      segment: segment('A'),
      sensitivity: { item: 'third-party-adult', subject: null },
      text: 'Mr Neighbour at number 4 rang.',
      summary: 'A neighbour rang.',
    });
    expect(textsOf(inTheRoom(['marlo', 'a1'], [third]))).toEqual(['A neighbour rang.']);
    const naming = { ...third, summary: 'Hazel heard of it.' };
    expect(textsOf(inTheRoom(['a1', 'a2'], [naming]))).toEqual([]);
  });

  test.each<[string, RoomView['state'], SittingFile]>([
    ['nobody but the chair is marked as here', 'waiting', inTheRoom(['chair', 'minutes'])],
    ['no part is open', 'waiting', aSittingFile()],
    [
      'the restricted part is open',
      'paused',
      ((file: SittingFile) => {
        const open = { ...file.record.segments[segment('R')]!, from: time('13:00'), until: null };
        return { ...file, record: { ...file.record, segments: { [open.id]: open } } };
      })(inTheRoom(['marlo'])),
    ],
  ])('shows nothing at all where %s', (_, state, file) => {
    expect(roomViewOf(file)).toEqual({ state, lines: [] });
  });

  test('LC05: a line is shown once whoever writes it has gone on from it: whom it is for may be said after its words', () => {
    const said = aStatement('said', { segment: segment('A'), text: 'Rowan likes maths.' });
    const file = inTheRoom(['marlo', 'a1'], [said, forProfessionals]);
    const shown = (inHand: Statement | null) => roomScreensOf(file, undefined, inHand?.id).view.lines.map(({ text }) => text);
    expect(shown(said)).toEqual([]);
    expect(shown(forProfessionals)).toEqual(['Rowan likes maths.']);
    expect(shown(null)).toEqual(['Rowan likes maths.']);
  });

  test.each<[string, Partial<Statement>, boolean]>([
    ['waits', {}, false],
    ['is shown once somebody has said that everyone may have it', { settled: ['police'] }, true],
    ['is shown to those whom it was written for', { audience: { to: 'all-but', people: [person('a2')] } }, true],
  ])('RD01, LC05: before family a line that looks private %s', (_, change, isShown) => {
    const line = aStatement('bail', { segment: segment('A'), text: 'Bail ends on 3 May.', ...change });
    const { view, forChair } = roomScreensOf(inTheRoom(['marlo', 'a1'], [line]));
    expect(view.lines.map(({ text }) => text)).toEqual(isShown ? [line.text] : []);
    expect(forChair).toEqual({ empty: null, toSettle: isShown ? [] : [line.id] });
    expect(textsOf(inTheRoom(['marlo'], [line]))).toEqual([line.text]);
  });

  test('RD01, LC05: of the lines that wait the newest is asked about first, whichever heading it stands under', () => {
    const [older, newer] = ['019a-old', '019b-new'].map((id) =>
      aStatement(id, { segment: segment('A'), text: 'Bail ends on 3 May.' }),
    ) as [Statement, Statement];
    const { forChair } = roomScreensOf(inTheRoom(['marlo', 'a1'], [older, newer]));
    expect(forChair.toSettle).toEqual([newer.id, older.id]);
  });

  test('RD01, LC05: for any people present, what looks private and is not settled is before nobody of the family', () => {
    const lines = ['Bail ends on 3 May.', 'He is on licence.', 'Juniper moved to her sister’s in Fenwick on Friday.'].map(
      (text, at) => aStatement(`p${at}`, { segment: segment('A'), text }),
    );
    fc.assert(
      fc.property(anyPeople, (keys) => {
        const file = inTheRoom(keys, lines);
        const isFamilyHere = keys.some((key) => !isWorker(file.record.invitees[invitee(key)]!));
        if (isFamilyHere) expect(textsOf(file)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const isWorker = ({ part }: Invitee): boolean => part === 'agency' || part === 'chair' || part === 'minute-taker';

  test('LC05: the chair is told why nothing is shown, and whom it would be wrong for', () => {
    const friend = anInvitee('friend', { part: 'family', personId: person('nobody'), name: 'A Friend' });
    const open = aStatement('o', { segment: segment('A'), text: 'For all.' });
    const why = (of: RoomScreens) => of.forChair.empty;
    expect(why(roomScreensOf(inTheRoom(['chair'])))).toEqual({ why: 'nobody-here' });
    expect(why(roomScreensOf(aSittingFile()))).toEqual({ why: 'no-part-open' });
    expect(why(roomScreensOf(inTheRoom(['marlo', 'friend'], [open], [friend])))).toEqual({
      why: 'nothing-for-them',
      names: ['A Friend'],
    });
    expect(why(roomScreensOf(inTheRoom(['marlo', 'friend'], [], [friend])))).toBeNull();
    const cannotLook = roomScreensOf(inTheRoom(['marlo', 'a1'], [open]), ({ inviteeId }) =>
      inviteeId === invitee('a1') ? null : () => false,
    );
    expect(cannotLook.view).toEqual({ state: 'paused', lines: [] });
    expect(why(cannotLook)).toEqual({ why: 'cannot-search', names: ['Juniper SAMPLETON (TEST)'] });
  });

  test('an observer reads as a supporter does, and somebody without a part in any child empties the screen', () => {
    const observer = anInvitee('student', { part: 'observer', name: 'Student SAMPLE (TEST)' });
    const friend = anInvitee('friend', { part: 'family', personId: person('nobody'), name: 'A Friend' });
    const open = aStatement('o', { segment: segment('A'), text: 'For all.' });
    expect(textsOf(inTheRoom(['marlo', 'student'], [forProfessionals, open], [observer]))).toEqual(['For all.']);
    expect(textsOf(inTheRoom(['marlo', 'friend'], [forProfessionals, open], [friend]))).toEqual([]);
  });

  test('a supporter of the mother does not take off the screen what is said of her children', () => {
    const supporter = anInvitee('friend', { part: 'supporter', withPersonId: person('a1'), name: 'Sam SUPPORT (TEST)' });
    const line = aStatement('l', { segment: segment('A'), children: [person('c1')], text: 'Rowan likes maths.' });
    const view = roomViewOf(inTheRoom(['a1', 'friend', 'marlo'], [line, forProfessionals], [supporter]));
    expect(view.lines).toEqual([
      { section: 'worries', kind: 'fact', speaker: '', children: ['Rowan'], text: 'Rowan likes maths.' },
    ]);
  });
});
