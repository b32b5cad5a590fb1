import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskedOut, askOut } from '../../src/core/conferences/asked-out.ts';
import { recordAfter } from '../../src/core/conferences/edited.ts';
import { isExcludedForRisk } from '../../src/core/conferences/exclusion.ts';
import { openSegment } from '../../src/core/conferences/in-the-room.ts';
import { comesIn, leavesRoom } from '../../src/core/conferences/movements.ts';
import type { ConferenceRecord, ExclusionGround, Invitee, Presence, Statement } from '../../src/core/conferences/record.ts';
import { viewKey } from '../../src/core/conferences/record.ts';
import { begunNow } from '../../src/core/conferences/typed-in.ts';
import { isKeptApart } from '../../src/core/disclosure/access.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import { roomScreensOf } from '../../src/core/disclosure/room-view.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { SegmentId } from '../../src/core/identifiers.ts';
import { day, type LocalTime } from '../../src/core/local-date.ts';
import { buildDocument, isBuilt } from '../../src/documents/build.ts';
import { documentsFor } from '../../src/documents/catalogue.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { aStatement, conferenceOf, invitee, person, segment, time } from '../support/record-builders.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

let made = 0;
const newId = (): SegmentId => `segment-later-${String(++made).padStart(4, '0')}` as SegmentId;
const mother = invitee('a1');
const ground = { ground: 'violence', on: day('2026-04-21'), chair: 'Cedar QUORUMSON (TEST)', readsAsExcluded: true } as const;

/** The practice conference as part A is held, from 10:15, with nothing said yet. */
const inPartA = (): ConferenceRecord => {
  const record = practiceRecord();
  return {
    ...record,
    statements: [],
    views: {},
    scales: {},
    segments: { [segment('A')]: { ...record.segments[segment('A')]!, until: null } },
    invitees: Object.fromEntries(
      Object.values(record.invitees).map((one) => {
        const here = one.presence[segment('A')];
        return [one.id, { ...one, presence: here === undefined ? {} : { [segment('A')]: here } }];
      }),
    ),
  };
};
const said = (record: ConferenceRecord, words: string, change: Partial<Statement> = {}): ConferenceRecord =>
  recordAfter(record, {
    edit: 'statement.add',
    statement: aStatement(`${words}-${record.statements.length}`, {
      text: `Somebody said ${words}.`,
      segment: openSegment(record)?.id ?? null,
      ...change,
    }),
    after: 'last',
  });
const askedOut = (record: ConferenceRecord, at: string): ConferenceRecord =>
  recordAfter(record, ...askOut(record, mother, time(at), ground, newId));
const back = (record: ConferenceRecord, at: string): ConferenceRecord =>
  recordAfter(record, ...comesIn(record, mother, openSegment(record)!, time(at), newId));
const moves = (record: ConferenceRecord, key: string, at: string): ConferenceRecord => {
  const open = openSegment(record)!;
  return recordAfter(
    record,
    ...(open.id in record.invitees[invitee(key)]!.presence
      ? leavesRoom(record, [invitee(key)], open, time(at), newId)
      : comesIn(record, invitee(key), open, time(at), newId)),
  );
};
const ended = (record: ConferenceRecord): ConferenceRecord =>
  recordAfter(record, { edit: 'segment.change', id: openSegment(record)!.id, change: { until: time('12:00') } });

const held = (record: ConferenceRecord): SittingFile => atStage('held', { record });
const minutesOf = (file: SittingFile, key: string): string =>
  renderText(buildDocument({ kind: 'minutes' }, copyFor(file, readerFor(file, key)).copy));
/** Every paper of one reader, as words. */
const papersOf = (file: SittingFile, key: string): string => {
  const reader = readerFor(file, key);
  const { copy } = copyFor(file, reader);
  return documentsFor(file, reader)
    .filter(isBuilt)
    .map((document) => renderText(buildDocument(document, copy)))
    .join('\n');
};

/** Asked out at 10:40, back at 11:05, and asked out again at 11:30 until the end. */
const twice = (
  meanwhile: (record: ConferenceRecord) => ConferenceRecord = (record) => said(record, 'meanwhile'),
): ConferenceRecord => {
  const first = said(back(meanwhile(askedOut(said(inPartA(), 'before'), '10:40')), '11:05'), 'between');
  return ended(meanwhile(askedOut(first, '11:30')));
};

test('EX-04, AT01: whoever the chair asks out reads what was said while they were in the room, and nothing of what was said while they were out', () => {
  const file = held(twice());
  for (const words of [minutesOf(file, 'a1'), papersOf(file, 'a1')]) {
    expect(words).toContain('Somebody said before.');
    expect(words).toContain('Somebody said between.');
    expect(words).not.toContain('Somebody said meanwhile.');
  }
  expect(minutesOf(file, 'indigo')).toContain('Somebody said meanwhile.');
});

test('EX-03, EX-04: the record says when they were asked to leave, on which ground, and for how long they were out', () => {
  const words = minutesOf(held(twice()), 'desk');
  expect(words).toMatch(/The chair asked them to leave at 10:40 and at 11:30\./);
  expect(words).toContain('Not in the room for 55 minutes: part A (10:40 to 11:05) and part A (11:30 to 12:00).');
  expect(words).toMatch(/Juniper SAMPLETON \(TEST\) \|[^\n]*until 10:40, from 11:05, until 11:30/);
});

test('EX-06: their letter says when the chair asked them to leave, and speaks of no invitation', () => {
  const file = held(twice());
  const letter = renderText(buildDocument({ kind: 'exclusion-letter' }, copyFor(file, readerFor(file, 'a1')).copy));
  expect(letter).toContain('asked you on Tuesday 21 April 2026 to leave the room, at 10:40 and at 11:30.');
  expect(letter).not.toContain('invitation');
});

test('X3: nothing in the papers of who was out tells what was said meanwhile, how much, or who came and went', () => {
  const anyMeanwhile = fc.array(
    fc.oneof(
      fc.constantFrom('secret', 'another').map((words) => ({ says: words })),
      fc.constantFrom('a4', 'robin').map((key) => ({ moves: key })),
    ),
    { maxLength: 6 },
  );
  const plain = papersOf(held(twice((record) => record)), 'a1');
  fc.assert(
    fc.property(anyMeanwhile, (events) => {
      const meanwhile = (record: ConferenceRecord): ConferenceRecord => {
        // Whoever comes or goes is back where they were: what is said of them afterwards is no secret of that time.
        const moved = new Set<string>();
        let now = record;
        const from = openSegment(record)!.from!;
        for (const [place, event] of events.entries()) {
          const at = `${from.slice(0, 3)}${Number(from.slice(3)) + 2 + place}`;
          if ('says' in event) now = said(now, `${event.says}-${from}-${place}`);
          else {
            now = moves(now, event.moves, at);
            if (!moved.delete(event.moves)) moved.add(event.moves);
          }
        }
        for (const key of moved) now = moves(now, key, `${from.slice(0, 3)}${Number(from.slice(3)) + 12}`);
        return now;
      };
      expect(papersOf(held(twice(meanwhile)), 'a1')).toBe(plain);
    }),
    { numRuns: 40 },
  );
});

test('EX-04: a view or a number that was given while they were out is not in their copy, and one that was given before is', () => {
  const agency = invitee('indigo');
  const of = { conferenceId: conferenceOf('c1'), inviteeId: agency } as const;
  const given = (record: ConferenceRecord): ConferenceRecord =>
    recordAfter(
      record,
      {
        edit: 'view.set',
        view: { ...of, view: 'plan', category: 'neglect', reason: 'A reason given.', segment: openSegment(record)!.id },
      },
      { edit: 'scale.set', scale: { ...of, value: 3, reason: 'A number given.', segment: openSegment(record)!.id } },
    );
  const out = minutesOf(held(twice(given)), 'a1');
  expect(out).not.toContain('A reason given.');
  expect(out).not.toContain('A number given.');
  const before = held(ended(askedOut(given(inPartA()), '10:40')));
  expect(before.record.views[viewKey(of.conferenceId, agency)]?.segment).toBe(segment('A'));
  expect(minutesOf(before, 'a1')).toContain('A reason given.');
});

test('LC05, AT01: when they are back, the screen in the room and their papers leave out the same', () => {
  const record = said(back(said(askedOut(said(inPartA(), 'before'), '10:40'), 'meanwhile'), '11:05'), 'afterwards');
  const shown = (one: ConferenceRecord): ReadonlyArray<string> => roomScreensOf(held(one)).view.lines.map(({ text }) => text);
  const reader = readerFor(held(record), 'a1');
  const inCopy = copyFor(held(record), reader).copy.statements.map(({ text }) => text);
  expect(inCopy).toEqual(['Somebody said before.', 'Somebody said afterwards.']);
  expect(shown(record).filter((text) => !inCopy.includes(text ?? ''))).toEqual([]);
  // While she was out, the others read on.
  const out = said(askedOut(said(inPartA(), 'before'), '10:40'), 'meanwhile');
  expect(shown(out)).toContain('Somebody said meanwhile.');
});

test('EX-06: what the chair releases of it stands in their copy, that line and no other', () => {
  const record = twice();
  const [line, other] = record.statements.filter(({ text }) => text.includes('meanwhile'));
  const released = said(record, 'unheard', { segment: other!.segment });
  const file = held(
    recordAfter(released, {
      edit: 'release.set',
      key: 'one',
      release: { personId: person('a1'), statementId: line!.id, item: 'segment-excluded-from', reason: 'She has to know.' },
    }),
  );
  expect(minutesOf(file, 'a1')).toContain('Somebody said meanwhile.');
  expect(minutesOf(file, 'a1')).not.toContain('unheard');
});

test('AT01: somebody of the family who comes late was meant to hear how it began; one who is kept apart was not', () => {
  const empty = inPartA();
  const late = recordAfter(empty, { edit: 'presence.set', id: mother, segment: segment('A'), presence: null });
  const record = ended(said(back(said(late, 'before'), '10:50'), 'afterwards'));
  expect(minutesOf(held(record), 'a1')).toContain('Somebody said before.');
  expect(minutesOf(held(record), 'a1')).toContain('Somebody said afterwards.');
  const exclusion = {
    ground: 'violence',
    requestedOn: null,
    decidedOn: null,
    decidedBy: '',
    extent: 'part',
    heardInstead: '',
  } as const;
  const apart = minutesOf(held(recordAfter(record, { edit: 'invitee.change', id: mother, change: { exclusion } })), 'a1');
  expect(apart).not.toContain('Somebody said before.');
  expect(apart).toContain('Somebody said afterwards.');
});

test('4.7, EX-06: an exclusion that is taken back after somebody was let in does not give them what was said before', () => {
  const empty = inPartA();
  const late = recordAfter(empty, { edit: 'presence.set', id: mother, segment: segment('A'), presence: null });
  const record = ended(said(back(said(late, 'before'), '10:50'), 'afterwards'));
  const cleared = recordAfter(record, { edit: 'invitee.change', id: mother, change: { exclusion: null, cameInApart: true } });
  expect(minutesOf(held(cleared), 'a1')).not.toContain('Somebody said before.');
  expect(minutesOf(held(cleared), 'a1')).toContain('Somebody said afterwards.');
  const { personId } = cleared.invitees[mother]!;
  const release = { personId, item: 'segment-excluded-from', statementId: null, reason: 'She may know.' } as never;
  const widened = recordAfter(cleared, { edit: 'release.set', key: 'one', release });
  expect(minutesOf(held(widened), 'a1')).toContain('Somebody said before.');
});

test('EX-03: a line that is typed on after somebody left is not theirs until a person says that it was said before', () => {
  const typed = (record: ConferenceRecord, text: string) =>
    recordAfter(record, { edit: 'statement.text', id: record.statements[0]!.id, text });
  const before = inPartA();
  const line = begunNow(before, {
    ...aStatement('line', { text: 'The nurse saw a bru', segment: segment('A') }),
  });
  const begun = recordAfter(before, { edit: 'statement.add', statement: line, after: 'last' });
  const out = moves(begun, 'a1', '10:30');
  // A word that was begun before is finished, and a letter is put right.
  const finished = typed(typed(out, 'The nurse saw a bruise'), 'The nurse saw two bruise');
  expect(minutesOf(held(ended(finished)), 'a1')).toContain('The nurse saw');
  const on = typed(finished, 'The nurse saw two bruise, and Leda’s aunt told her why');
  expect(minutesOf(held(ended(on)), 'a1')).not.toContain('The nurse saw');
  expect(minutesOf(held(ended(on)), 'indigo')).toContain('told her why');
  const back = moves(on, 'a1', '10:40');
  expect(minutesOf(held(ended(typed(back, `${back.statements[0]!.text} twice`))), 'a1')).not.toContain('The nurse saw');
  const settled = recordAfter(on, { edit: 'statement.change', id: line.id, change: { typedIn: [] } });
  expect(minutesOf(held(ended(settled)), 'a1')).toContain('The nurse saw');
  // Written up once everybody has gone, it was said where it stands.
  const later = typed(ended(out), 'The nurse saw a bruise on Monday');
  expect(minutesOf(held(later), 'a1')).toContain('on Monday');
});

test('EX-03, 6.8: a line that is typed on in the restricted part is in nobody’s ordinary copy until a person says otherwise', () => {
  const before = inPartA();
  const line = begunNow(before, { ...aStatement('line', { text: 'The nurse saw', segment: segment('A') }) });
  const begun = recordAfter(before, { edit: 'statement.add', statement: line, after: 'last' });
  const restricted = { id: segment('R'), label: 'R', title: '', from: time('10:30'), until: null, restricted: true };
  const inR = recordAfter(ended(begun), { edit: 'segment.add', segment: restricted });
  const on = recordAfter(inR, { edit: 'statement.text', id: line.id, text: 'The nurse saw the police file' });
  for (const reader of ['a1', 'indigo']) expect(minutesOf(held(ended(on)), reader)).not.toContain('The nurse saw');
});

test('6.8: a view that was given in the restricted part goes to those who were in that room', () => {
  const record = inPartA();
  const restricted = { id: segment('R'), label: 'R', title: '', from: time('10:30'), until: time('10:40'), restricted: true };
  const conferenceId = conferenceOf('c1');
  const view = {
    conferenceId,
    inviteeId: invitee('marlo'),
    view: 'plan',
    category: null,
    reason: 'Because of the police file.',
  } as const;
  const given = (here: ReadonlyArray<string>) =>
    held(
      recordAfter(
        record,
        { edit: 'segment.add', segment: restricted },
        { edit: 'view.set', view: { ...view, segment: restricted.id } },
        ...here.map(
          (one) =>
            ({
              edit: 'presence.set',
              id: invitee(one),
              segment: restricted.id,
              presence: { arrived: null, left: null },
            }) as const,
        ),
      ),
    );
  expect(minutesOf(given(['marlo']), 'indigo')).not.toContain('police file');
  expect(minutesOf(given(['marlo']), 'marlo')).toContain('police file');
  expect(minutesOf(given(['marlo', 'indigo']), 'indigo')).toContain('police file');
  expect(minutesOf(given(['marlo']), 'desk')).toContain('police file');
});

test('6.8: whoever was asked out for a few minutes only loses what was said meanwhile, unless it was for a risk or the chair says so', () => {
  const her = (change: Partial<AskedOut>) => {
    const record = said(inPartA(), 'before');
    const out = said(
      recordAfter(
        record,
        ...askOut(
          record,
          mother,
          time('10:30'),
          { ...ground, ground: 'confidential-information', readsAsExcluded: false, ...change },
          newId,
        ),
      ),
      'meanwhile',
    );
    return held(ended(said(back(out, '10:40'), 'afterwards')));
  };
  const few = her({});
  expect(readerFor(few, 'a1').class).toBe(readerFor(held(inPartA()), 'a1').class);
  expect(isKeptApart(few, readerFor(few, 'a1'))).toBe(false);
  expect(minutesOf(few, 'a1')).toContain('Somebody said before.');
  expect(minutesOf(few, 'a1')).not.toContain('Somebody said meanwhile.');
  expect(minutesOf(few, 'a1')).toContain('Somebody said afterwards.');
  for (const file of [her({ readsAsExcluded: true }), her({ ground: 'violence', readsAsExcluded: true })]) {
    expect(readerFor(file, 'a1').class).toBe('parent-elsewhere');
    expect(isKeptApart(file, readerFor(file, 'a1'))).toBe(true);
  }
});

test('EX-04: a record in which the chair was not asked reads an exclusion for a risk, and one that was decided, as it did', () => {
  const exclusion = {
    ground: 'confidential-information',
    requestedOn: null,
    decidedOn: null,
    decidedBy: '',
    extent: 'part',
    heardInstead: '',
  } as const;
  const asked = (ground: ExclusionGround) => ({ ...exclusion, ground, askedToLeave: [{ at: time('10:30'), ground }] });
  expect(isExcludedForRisk(exclusion)).toBe(true);
  expect(isExcludedForRisk(asked('violence'))).toBe(true);
  expect(isExcludedForRisk(asked('family-conflict'))).toBe(true);
  expect(isExcludedForRisk(asked('confidential-information'))).toBe(false);
  expect(isExcludedForRisk({ ...asked('confidential-information'), requestedOn: day('2026-04-10') })).toBe(true);
});

test("AT01, 4.7: what was said after somebody of the family left of their own accord is the chair's, or theirs where the procedures say so", () => {
  const left = ended(said(moves(said(inPartA(), 'before'), 'a1', '10:40'), 'afterwards'));
  expect(minutesOf(held(left), 'a1')).toContain('Somebody said before.');
  expect(minutesOf(held(left), 'a1')).not.toContain('Somebody said afterwards.');
  const file = held(left);
  const visibility = { ...file.profile.visibility, afterLeaving: 'full' } as const;
  expect(minutesOf({ ...file, profile: { ...file.profile, visibility } }, 'a1')).toContain('Somebody said afterwards.');
  // Nobody reads more for that who was asked to leave.
  const out = held(twice());
  expect(minutesOf({ ...out, profile: { ...out.profile, visibility } }, 'a1')).not.toContain('Somebody said meanwhile.');
});

test('AT01: a worker who leaves early has the ordinary record, and of them the record has the times', () => {
  const record = said(inPartA(), 'before');
  const left = recordAfter(record, {
    edit: 'presence.set',
    id: invitee('indigo'),
    segment: segment('A'),
    presence: { arrived: null, left: time('10:40') },
  });
  const file = held(ended(said(left, 'afterwards')));
  expect(minutesOf(file, 'indigo')).toContain('Somebody said afterwards.');
  expect(minutesOf(file, 'a1')).toMatch(/Indigo [^\n]*until 10:40/);
});

test('AT01: a record from before a part could be gone on with is read by when its lines were written', () => {
  // Begun at 10:30 and at 10:50 of that day: the number of milliseconds leads each identifier.
  const written = (at: string) => {
    const hex = Date.parse(`2026-04-21T${at}:00+01:00`).toString(16).padStart(12, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
  };
  const line = (id: string, words: string): Statement => ({
    ...aStatement('x', { segment: segment('A'), text: `Somebody said ${words}.` }),
    id: id as never,
  });
  const of = (change: object): SittingFile => {
    const record = inPartA();
    const one = record.invitees[mother]!;
    return held(
      ended({
        ...record,
        statements: [line(written('10:30'), 'before'), line(written('10:50'), 'afterwards'), line('from-notes', 'from notes')],
        invitees: {
          ...record.invitees,
          [mother]: { ...one, presence: { [segment('A')]: { arrived: null, left: time('10:40') } }, ...change },
        },
      }),
    );
  };
  const left = minutesOf(of({}), 'a1');
  expect(left).toContain('Somebody said before.');
  expect(left).not.toContain('Somebody said afterwards.');
  // She left of her own will: of what was written up later she has what she had before.
  expect(left).toContain('Somebody said from notes.');
  const exclusion = { ground: 'violence', requestedOn: null, decidedOn: null, decidedBy: '', extent: 'part', heardInstead: '' };
  expect(minutesOf(of({ exclusion }), 'a1')).not.toContain('Somebody said from notes.');
});

/** From before a part could be gone on with: her times stand in part A, which is one stretch, and she is kept apart. */
const beforeStretches = (
  presence: { readonly arrived: LocalTime | null; readonly left: LocalTime | null },
  change: (record: ConferenceRecord) => ConferenceRecord = (record) => record,
): SittingFile => {
  const exclusion = {
    ground: 'violence',
    requestedOn: null,
    decidedOn: null,
    decidedBy: '',
    extent: 'part',
    heardInstead: '',
  } as const;
  const record = inPartA();
  const her = { ...record.invitees[mother]!, exclusion, presence: { [segment('A')]: presence } };
  return held(ended(change({ ...record, invitees: { ...record.invitees, [mother]: her } })));
};
const givenIn =
  (part: SegmentId) =>
  (record: ConferenceRecord): ConferenceRecord => {
    const of = { conferenceId: conferenceOf('c1'), inviteeId: invitee('indigo'), segment: part } as const;
    return recordAfter(
      record,
      { edit: 'view.set', view: { ...of, view: 'plan', category: 'neglect', reason: 'A reason given.' } },
      { edit: 'scale.set', scale: { ...of, value: 3, reason: 'A number given.' } },
    );
  };

test('EX-04, 6.8: of a record from before a part could be gone on with, one who is kept apart has no view and no number of a part that they came late to or left', () => {
  for (const presence of [
    { arrived: null, left: time('10:40') },
    { arrived: time('10:50'), left: null },
  ]) {
    const words = minutesOf(beforeStretches(presence, givenIn(segment('A'))), 'a1');
    expect(words).not.toContain('A reason given.');
    expect(words).not.toContain('A number given.');
  }
  expect(minutesOf(beforeStretches({ arrived: null, left: null }, givenIn(segment('A'))), 'a1')).toContain('A reason given.');
});

test('EX-02, X3: of a record from before a part could be gone on with, one who is kept apart is told no time of when they were out, and of nobody who came then', () => {
  const others =
    (change: Presence) =>
    (record: ConferenceRecord): ConferenceRecord => ({
      ...record,
      invitees: Object.fromEntries(
        Object.values(record.invitees).map((one): [string, Invitee] => [
          one.id,
          one.id === mother || !(segment('A') in one.presence) ? one : { ...one, presence: { [segment('A')]: change } },
        ]),
      ),
    });
  const left = { arrived: null, left: time('10:40') };
  const whole = { arrived: null, left: null };
  const plain = papersOf(beforeStretches(left, others(whole)), 'a1');
  expect(plain).toContain('10:15 to 10:40');
  expect(plain).not.toContain('12:00');
  expect(papersOf(beforeStretches(left, others({ arrived: null, left: time('11:20') })), 'a1')).toBe(plain);
  const nobody = (record: ConferenceRecord): ConferenceRecord =>
    recordAfter(record, { edit: 'presence.set', id: invitee('robin'), segment: segment('A'), presence: null });
  const came = (record: ConferenceRecord): ConferenceRecord =>
    recordAfter(record, {
      edit: 'presence.set',
      id: invitee('robin'),
      segment: segment('A'),
      presence: { arrived: time('11:03'), left: null },
    });
  expect(papersOf(beforeStretches(left, came), 'a1')).toBe(papersOf(beforeStretches(left, nobody), 'a1'));
  expect(minutesOf(beforeStretches(left, came), 'indigo')).toContain('from 11:03');
});

test('EX-04, LC05: a supporter whom the chair asks out alone has on the screen nothing of what was said meanwhile, whatever those have who leave of their own accord', () => {
  const record = inPartA();
  const friend: Invitee = {
    ...record.invitees[invitee('robin')]!,
    part: 'supporter',
    withPersonId: person('a1'),
    presence: { [segment('A')]: { arrived: null, left: null } },
  };
  const begun = { ...record, invitees: { ...record.invitees, [friend.id]: friend } };
  const out = said(recordAfter(begun, ...askOut(begun, friend.id, time('10:40'), ground, newId)), 'meanwhile');
  const file = held(said(moves(out, 'robin', '11:05'), 'afterwards'));
  const visibility = { ...file.profile.visibility, afterLeaving: 'full' } as const;
  const lines = roomScreensOf({ ...file, profile: { ...file.profile, visibility } }).view.lines.map(({ text }) => text);
  expect(lines).not.toContain('Somebody said meanwhile.');
});

test('EX-01, 6.8: somebody who stands on the list twice reads as one who is excluded, in whichever row that is said', () => {
  const record = twice();
  const again: Invitee = { ...record.invitees[mother]!, id: invitee('again'), exclusion: null };
  const file = held({ ...record, invitees: { ...record.invitees, [again.id]: again } });
  const classes = readersOf(file).flatMap((reader) => (reader.personId === person('a1') ? [reader.class] : []));
  expect(classes).toEqual(['parent-elsewhere', 'parent-elsewhere']);
});

test('6.8, 5.6: a view or a number that was given in the restricted part goes to nobody of the family, whatever else the chair releases to them', () => {
  const restricted = {
    id: segment('R'),
    label: 'R',
    title: 'Restricted part',
    from: time('12:00'),
    until: time('12:20'),
    restricted: true,
  };
  const record = recordAfter(
    ended(inPartA()),
    { edit: 'segment.add', segment: restricted },
    {
      edit: 'release.set',
      key: 'one',
      release: { personId: person('a1'), statementId: null, item: 'segment-excluded-from', reason: 'She has to know.' },
    },
  );
  const words = minutesOf(held(givenIn(restricted.id)(record)), 'a1');
  expect(words).not.toContain('A reason given.');
  expect(words).not.toContain('A number given.');
});

test('EX-04: whoever came with them goes out with them', () => {
  const record = inPartA();
  const friend = { ...record.invitees[invitee('robin')]!, part: 'supporter' as const, withPersonId: person('a1') };
  const presence = { [segment('A')]: { arrived: null, left: null } };
  const file = held(
    ended(
      said(askedOut({ ...record, invitees: { ...record.invitees, [friend.id]: { ...friend, presence } } }, '10:40'), 'meanwhile'),
    ),
  );
  const readers = readersOf(file).filter(({ inviteeId }) => inviteeId === friend.id);
  expect(readers).toHaveLength(1);
  for (const reader of readers)
    expect(copyFor(file, reader).copy.statements.map(({ text }) => text)).not.toContain('Somebody said meanwhile.');
});
