import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Room } from '../../src/core/agencies/directory.ts';
import type { ExclusionGround, Invitee } from '../../src/core/conferences/record.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { paginated } from '../../src/documents/pages/pages.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { aWarning } from '../support/a-warning.ts';
import { documentsOf } from '../support/copies.ts';
import { tracesOf } from '../support/docx-traces.ts';
import { practiceFamily } from '../support/practice-family.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { anInvitee, aStatement, invitee, person, segment } from '../support/record-builders.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const aRoom = (features: Partial<Room> = {}): Room => ({
  id: 'room-2' as Room['id'],
  name: 'Conference room 2',
  place: 'County Offices (TEST)',
  seats: 16,
  separateWaiting: true,
  secondExit: true,
  stepFree: true,
  hearingLoop: true,
  ...features,
});

const withRoom = (room: Room | null, change: Partial<SittingFile> = {}): SittingFile => atStage('invited', { room, ...change });

/** The practice sitting with one invitee changed. */
const changed = (key: string, change: Partial<Invitee>, room: Room | null = aRoom()): SittingFile => {
  const record = practiceRecord();
  const one = record.invitees[invitee(key)]!;
  return withRoom(room, { record: { ...record, invitees: { ...record.invitees, [one.id]: { ...one, ...change } } } });
};
const fatherHere = (room: Room | null = aRoom()): SittingFile => changed('a2', { mode: 'in-person' }, room);

const sheet = (kind: 'reception-sheet' | 'chair-sheet', file: SittingFile) =>
  buildDocument({ kind }, copyFor(file, readerFor(file, 'desk')).copy);
const reception = (file: SittingFile): string => renderText(sheet('reception-sheet', file));
const chairs = (file: SittingFile): string => renderText(sheet('chair-sheet', file));
const arrivalsOf = (file: SittingFile) => copyFor(file, readerFor(file, 'desk')).copy.arrivals!;

describe('the reception sheet', () => {
  test('SC11: says room, time and chair, who is expected when, and not what the meeting is or whom it is about', () => {
    const words = reception(fatherHere());
    for (const said of [
      'Tuesday 21 April 2026, 10:00 to 12:40',
      'Conference room 2, County Offices (TEST), Testbury',
      'Cedar QUORUMSON (TEST)',
      'Juniper SAMPLETON (TEST)',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/child|protection|father|mother|social care|police|Wren|Ash\b/i);
  });

  test('SC11: one who is kept apart has their own time, and it says from whom, by name and time', () => {
    const { expected, keptApart } = arrivalsOf(fatherHere());
    expect(expected.find(({ name }) => name.startsWith('Caldor'))).toMatchObject({
      startsAt: '12:00',
      endsAt: '12:20',
      keptApart: true,
    });
    expect(keptApart).toMatchObject([{ name: 'Caldor PLACEHOLDER (TEST)', comes: 'here', startsAt: '12:00' }]);
    expect(keptApart[0]?.mustNotMeet.map(({ name }) => name)).toContain('Juniper SAMPLETON (TEST)');
    expect(reception(fatherHere())).toContain('Juniper SAMPLETON (TEST), 10:00 to 12:40');
  });

  test('SC11: somebody who joins by video is not expected in the building, and must still not meet the others there', () => {
    const { expected, keptApart } = arrivalsOf(withRoom(aRoom()));
    expect(expected.some(({ name }) => name.startsWith('Caldor') || name.startsWith('Fern'))).toBe(false);
    expect(keptApart).toMatchObject([{ comes: 'remote' }]);
  });

  test('SC11 EX-01: one who is excluded from the whole is named as not expected', () => {
    const { exclusion } = practiceRecord().invitees[invitee('a2')]!;
    const file = changed('a2', { mode: 'in-person', exclusion: { ...exclusion!, extent: 'whole' } });
    expect(arrivalsOf(file).expected.some(({ name }) => name.startsWith('Caldor'))).toBe(false);
    expect(reception(file)).toContain('Not expected');
  });

  test('SC11: whoever sent word that they do not come is not expected, and a deputy comes in place of the one who was asked', () => {
    const names = (file: SittingFile) => arrivalsOf(file).expected.map(({ name }) => name);
    expect(names(changed('marlo', { reply: 'declined' }))).toHaveLength(names(changed('marlo', {})).length - 1);
    expect(names(changed('marlo', { reply: 'deputy', deputyName: 'Sorrel STANDIN (TEST)' }))).toContain('Sorrel STANDIN (TEST)');
  });

  test('SC11: leaving the room for legal advice keeps nobody apart from anybody', () => {
    const { exclusion } = practiceRecord().invitees[invitee('a2')]!;
    const addresses = practiceFamily.addresses.map((address) => ({ ...address, hiddenFrom: [] }));
    const keptApart = (ground: ExclusionGround) => {
      const file = changed('a2', { exclusion: { ...exclusion!, ground } });
      return arrivalsOf({ ...file, family: { ...file.family, addresses } }).keptApart.length;
    };
    expect([keptApart('violence'), keptApart('confidential-information')]).toEqual([1, 0]);
  });

  test.each([
    ['in-person', [['Juniper', 'Caldor']]],
    ['video', [['Caldor', 'Juniper']]],
  ] as const)('SC11: two who are both kept apart stand in one row, and in that of whoever stays away (%s)', (mode, told) => {
    const { exclusion } = practiceRecord().invitees[invitee('a2')]!;
    const file = changed('a2', { mode });
    const mother = { ...file.record.invitees[invitee('a1')]!, exclusion };
    const invitees = { ...file.record.invitees, [mother.id]: mother };
    const first = (name: string) => name.split(' ')[0];
    const pairs = arrivalsOf({ ...file, record: { ...file.record, invitees } }).keptApart.flatMap(({ name, mustNotMeet }) =>
      mustNotMeet.map((other) => [first(name), first(other.name)]),
    );
    expect(pairs.filter((pair) => pair.includes('Juniper') && pair.includes('Caldor'))).toEqual(told);
  });

  test.each([
    [{}, ['separate waiting area as soon as they come', 'leaves by the second way out', 'without steps and has a hearing loop']],
    [{ separateWaiting: false }, ['no separate waiting area', 'second way out']],
    [{ secondExit: false }, ['There is no second way out']],
    [{ stepFree: false, hearingLoop: false }, ['cannot be reached without steps']],
  ])('SC11: the way in and out follows from the room: %j', (features, said) => {
    for (const words of said) expect(reception(fatherHere(aRoom(features)))).toContain(words);
  });

  test('SC11: a place that is no room of the directory has no way in or out that could be made up', () => {
    expect(reception(fatherHere(null))).toContain('The ways in and out of this room are not known here.');
  });

  test('SC11: an interpreter is named with the language, or it says that the name is not known', () => {
    expect(reception(withRoom(aRoom()))).toContain('| Lark SIGNWAY (TEST), with Hazel SAMPLETON (TEST) | British Sign Language');
    expect(reception(changed('bsl', { reply: 'declined' }))).toContain('name not yet known');
  });
});

/** The same sitting with other words in everything that a record and a family's file say of people but their names. */
const saying = (word: string, ground: ExclusionGround): SittingFile => {
  const file = fatherHere();
  const { record, family } = file;
  const invitees = Object.fromEntries(
    Object.entries(record.invitees).map(([id, one]) => [
      id,
      {
        ...one,
        why: word,
        role: word,
        report: { ...one.report, sharedWith: word },
        exclusion: one.exclusion === null ? null : { ...one.exclusion, ground, decidedBy: word, heardInstead: word },
      },
    ]),
  );
  const lines = (['R', 'A', 'B', 'C'] as const).map((part) =>
    aStatement(`said-${part}`, { text: word, source: word, summary: word, segment: segment(part) }),
  );
  return {
    ...file,
    request: { ...file.request, reason: word, arrangements: word },
    conferences: file.conferences.map((one) => ({ ...one, lateReason: word })),
    family: {
      ...family,
      people: family.people.map((one) => ({
        ...one,
        ethnicity: word,
        religion: word,
        disability: word,
        needs: word,
        phone: word,
        child: one.child === null ? null : { ...one.child, school: word, legalStatus: word },
      })),
      addresses: family.addresses.map((one) => ({ ...one, text: { lines: [word], postcode: word } })),
      relationships: family.relationships.map((one) => ({ ...one, kind: word, basis: word })),
    },
    record: {
      ...record,
      invitees,
      statements: [...record.statements, ...lines],
      segments: Object.fromEntries(Object.entries(record.segments).map(([id, one]) => [id, { ...one, title: word }])),
      inclusion: { ...record.inclusion, seating: { answer: 'yes', note: word }, interpreter: { answer: 'yes', note: word } },
      plan: { ...record.plan, contingency: word, bottomLine: word, coreGroupPlace: word },
      decisions: Object.fromEntries(Object.entries(record.decisions).map(([id, one]) => [id, { ...one, reasons: word }])),
      views: Object.fromEntries(Object.entries(record.views).map(([id, one]) => [id, { ...one, reason: word }])),
    },
  };
};

const aboutOthers = ['welfare', 'violence', 'child-asks', 'stops-contribution', 'family-conflict'] as const;

describe('what is kept from reception', () => {
  test('SC11 X4: no reason, ground, address, need, role, report or statement can be found in it, in any disguise', async () => {
    const canary = 'Canaryqqqzyxwv';
    const model = sheet('reception-sheet', saying(canary, 'violence'));
    expect(tracesOf(canary, await renderDocx(model))).toEqual([]);
    expect(renderText(model)).not.toMatch(/violen|threat|exclu|ground/i);
    // The search is not blind: what the chair may know is in the chair's sheet.
    expect(tracesOf(canary, await renderDocx(sheet('chair-sheet', saying(canary, 'violence'))))).not.toEqual([]);
  });

  test('SC11 X3: it is the same sheet whatever they say', () => {
    const word = fc.stringMatching(/^[a-z]{4,12} [a-z0-9 ,.]{0,30}$/);
    const plain = JSON.stringify(sheet('reception-sheet', saying('nothing', 'violence')));
    fc.assert(
      fc.property(word, fc.constantFrom(...aboutOthers), (said, ground) => {
        expect(JSON.stringify(sheet('reception-sheet', saying(said, ground)))).toBe(plain);
      }),
      { numRuns: 25 },
    );
  });

  test('SC11 X1: neither sheet can be made from anybody else’s copy, nor once the conference is closed', () => {
    for (const kind of ['reception-sheet', 'chair-sheet'] as const) {
      for (const key of ['a1', 'a2', 'marlo', 'robin'])
        expect(() => buildDocument({ kind }, copyFor(fatherHere(), readerFor(fatherHere(), key)).copy)).toThrow(RangeError);
      expect(() => sheet(kind, atStage('held'))).toThrow(RangeError);
    }
  });
});

describe('PF08: warnings on paper', () => {
  const canary = 'Canarywarnedzyxwv';
  const warned = (): SittingFile => ({
    ...fatherHere(),
    warnings: [
      aWarning({ personId: person('a2'), kind: 'adult-poses-risk', words: canary }),
      aWarning({ personId: person('a1'), kind: 'marac', words: canary }),
      aWarning({ kind: 'restricted', words: canary }),
    ],
  });

  test('the chair’s sheet says them in full, with the review; reception is told what to do and no more', async () => {
    const full = chairs(warned());
    expect(full).toContain(`MARAC, Juniper SAMPLETON (TEST). ${canary}. Review by`);
    expect(full).toContain(`Restricted, the whole family. ${canary}.`);
    const door = reception(warned());
    expect(door).toContain('Caldor PLACEHOLDER (TEST): do not be alone with them');
    expect(door).toContain('Juniper SAMPLETON (TEST): never say whether they are here');
    expect(door).toContain('Everybody who comes to this meeting: answer no question');
    expect(door).not.toMatch(/marac|family|poses/i);
    expect(tracesOf(canary, await renderDocx(sheet('reception-sheet', warned())))).toEqual([]);
  });

  test('no other paper of the desk says one: the attendance sheet goes round the table', () => {
    const others = documentsOf(warned(), 'desk').filter(({ document }) => document.kind !== 'chair-sheet');
    expect(others.map(({ document }) => document.kind)).toContain('attendance-sheet');
    for (const { document, model } of others) {
      const words = renderText(model);
      expect(words, document.kind).not.toContain(canary);
      if (document.kind !== 'reception-sheet') expect(words, document.kind).not.toMatch(/warning|do not be alone|marac/i);
    }
  });

  test('X1: no copy but the desk’s holds one, nor the desk’s once the conference was held', () => {
    for (const file of [warned(), { ...atStage('approved'), warnings: warned().warnings }])
      for (const reader of readersOf(file)) {
        const { copy } = copyFor(file, reader);
        const may = reader.class === 'desk' && file.sitting.progress.closedAt === null;
        expect(JSON.stringify(copy).includes(canary)).toBe(may);
      }
  });
});

describe("the chair's sheet", () => {
  test('SC11 EX-02: says who is not in the room for which part, the ground and who decided, and is marked for the chair only', () => {
    const model = sheet('chair-sheet', fatherHere());
    expect(model.marking).toContain('for the chair only');
    expect(model.copyFor).toBe('Cedar QUORUMSON (TEST)');
    const words = renderText(model);
    expect(words).toContain('part A, Main part');
    expect(words).toContain('Because of conflict between family members');
    expect(words).toContain('Cedar QUORUMSON (TEST). Own part of the conference by video.');
    expect(words).toContain('Confidential: for the chair only.');
  });

  test('SC11: says what is still to settle: hours that overlap, a room without a second way out, an interpreter who is missing', () => {
    expect(chairs(fatherHere(aRoom({ secondExit: false })))).toContain('the room has no second way out');
    expect(chairs(fatherHere())).toContain('is in the building at the same time as somebody they must not meet');
    expect(chairs(fatherHere())).toContain('needs an interpreter (European Portuguese), and none is on the list to come');
    const timeless = changed('a2', { mode: 'in-person', presence: {} });
    expect(chairs(timeless)).toContain('is kept apart and has no time yet');
  });

  test('SC11: prints no statement, and nothing of the arrangements that no document may print', () => {
    const file = fatherHere();
    const words = chairs({ ...file, request: { ...file.request, arrangements: 'Canaryarrangements' } });
    expect(words).not.toContain('Canaryarrangements');
    for (const { text } of file.record.statements) expect(words).not.toContain(text);
  });
});

test('SC11: where nobody is kept apart, the sheets say so', () => {
  const record = practiceRecord();
  const addresses = practiceFamily.addresses.map((address) => ({ ...address, hiddenFrom: [] }));
  const mother = anInvitee('a1', { part: 'family', personId: person('a1'), name: 'Juniper SAMPLETON (TEST)' });
  const file = withRoom(aRoom(), {
    record: { ...record, invitees: { [mother.id]: mother } },
    family: { ...practiceFamily, addresses },
  });
  expect(reception(file)).toContain('Nobody has to be kept apart.');
  expect(chairs(file)).toContain('Nobody is excluded.');
});

describe('bail, police and court conditions, and a risk at the venue (domain.md 2.3, EX-05)', () => {
  const record = practiceRecord();
  const addresses = practiceFamily.addresses.map((address) => ({ ...address, hiddenFrom: [] }));
  const father = { ...record.invitees[invitee('a2')]!, exclusion: null, mode: 'in-person' as const };
  const noOtherReason = withRoom(aRoom(), {
    record: { ...record, invitees: { ...record.invitees, [father.id]: father } },
    family: { ...practiceFamily, addresses },
  });
  const bound = (notToMeet: ReadonlyArray<'a1' | 'c1'>): SittingFile => ({
    ...noOtherReason,
    request: {
      ...noOtherReason.request,
      conditions: [{ personId: person('a2'), kind: 'bail', words: 'Canarycondition', notToMeet: notToMeet.map(person) }],
      venueRisk: 'Canaryrisk',
    },
  });

  test('SC11: reception keeps apart whom they keep apart, by name and time, and is told neither which nor why', () => {
    expect(arrivalsOf(noOtherReason).keptApart).toEqual([]);
    expect(arrivalsOf(bound([])).keptApart).toEqual([]);
    const file = bound(['a1']);
    expect(arrivalsOf(file).keptApart).toMatchObject([
      { name: 'Caldor PLACEHOLDER (TEST)', comes: 'here', mustNotMeet: [{ name: 'Juniper SAMPLETON (TEST)' }] },
    ]);
    const words = reception(file);
    expect(words).toContain('Two of you are at the door from half an hour before, and somebody is within call.');
    expect(reception(noOtherReason)).not.toContain('Two of you are at the door');
    expect(words).not.toMatch(/Canary|bail|condition/i);
  });

  test('SC11 EX-05: the chair reads what binds whom, what is feared, and that the police must be able to say everything', () => {
    const words = chairs(bound(['a1']));
    expect(words).toContain(
      'Caldor PLACEHOLDER (TEST) is under bail conditions, and must not meet Juniper SAMPLETON (TEST). Canarycondition.',
    );
    expect(words).toContain('What could happen at the venue: Canaryrisk.');
    expect(words).toContain('The police must be able to say everything that matters');
    expect(chairs(noOtherReason)).not.toContain('The police must be able');
  });

  test('X1: nobody’s own papers carry what binds or is feared', () => {
    const file = bound(['a1']);
    for (const reader of readersOf(file).filter((one) => one.class !== 'desk'))
      expect(JSON.stringify(copyFor(file, reader).copy), reader.name).not.toContain('Canary');
  });
});

test('domain.md 2.3: agencies read who made the section 47 enquiry, and the family does not', () => {
  const file = withRoom(aRoom());
  const invitation = (key: string) => {
    const reader = readerFor(file, key);
    return renderText(buildDocument({ kind: 'invitation' }, copyFor(file, reader).copy));
  };
  const said = 'The section 47 enquiry was made by Marlo TESTCASE (TEST), Assessment team (TEST).';
  expect(invitation('teal')).toContain(said);
  expect(invitation('a1')).not.toContain('Assessment team');
});

test('SC11: the sheet that everybody signs says of nobody that they were in a restricted part', () => {
  const held = atStage('approved');
  const restricted = Object.values(held.record.segments).find((one) => one.restricted);
  if (restricted === undefined) throw new Error('The practice sitting has a restricted part');
  const signed = renderText(buildDocument({ kind: 'attendance-sheet' }, copyFor(held, readerFor(held, 'desk')).copy));
  expect(signed).toMatch(/\| A, C \|/);
  expect(signed).not.toMatch(new RegExp(`\\| (?:[A-Z], )*${restricted.label}(?:,| \\|)`));
});

test('UX08: a plan stands on as few pages as it can, and what somebody ticks is never parted over two', () => {
  const held = atStage('approved');
  const models = ['a1', 'marlo', 'teal'].flatMap((key) => documentsOf(held, key).map(({ model }) => model));
  const plan = models.find(({ kind }) => kind === 'plan');
  if (plan === undefined) throw new Error('Somebody gets a plan');
  const upright = { ...plan, blocks: plan.blocks.flatMap((block) => (block.block === 'landscape' ? block.blocks : [block])) };
  expect(paginated(plan).length).toBeLessThanOrEqual(paginated(upright).length);
  for (const textSize of [12, 14, 18] as const)
    for (const model of ['a1', 'a2', 'teal'].flatMap((key) => documentsOf(atStage('invited'), key).map((one) => one.model)))
      for (const page of paginated({ ...model, textSize }))
        for (const { block, continued } of page.parts)
          if (block.block === 'list' && block.marker === 'tick') expect(continued).toBe(false);
});
