import { describe, expect, test } from 'vitest';
import type { ConferenceId, InviteeId, SegmentId, StatementId } from '../identifiers.ts';
import { type Draft, plainSetText } from './draft.ts';
import { applyEdit, emptyRecord, type RecordEdit } from './edits.ts';
import { newInvitee } from './new-invitee.ts';
import type { ConferenceRecord, Statement } from './record.ts';

const conference = 'conference' as ConferenceId;
const invitee = 'invitee' as InviteeId;
const segment = 'segment' as SegmentId;

const recordAfter = (...edits: ReadonlyArray<RecordEdit>): ConferenceRecord => {
  const draft = structuredClone(emptyRecord()) as Draft<ConferenceRecord>;
  for (const edit of edits) applyEdit(draft, edit, plainSetText(draft));
  return draft as ConferenceRecord;
};

const aStatement = (id: string, text = ''): Statement => ({
  id: id as StatementId,
  section: 'worries',
  kind: 'fact',
  speaker: null,
  source: '',
  children: [],
  about: null,
  segment: null,
  audience: { to: 'everyone' },
  sensitivity: null,
  summary: '',
  text,
});
const add = (id: string, place: StatementId | null | 'last' = 'last'): RecordEdit => ({
  edit: 'statement.add',
  statement: aStatement(id),
  after: place,
});
const order = (record: ConferenceRecord) => record.statements.map((s) => s.id);

test.each([
  ['taken away, and the next is asked again', '', null],
  ['put right in its spelling', 'Teal Standing', true],
] as const)('AG07: the name of a deputy with authority is %s', (_, deputyName, kept) => {
  const record = recordAfter(
    {
      edit: 'invitee.add',
      invitee: newInvitee({ id: invitee, part: 'agency', name: '', deputyName: 'Teal Standin', deputyMayCommit: true }),
    },
    { edit: 'invitee.change', id: invitee, change: { deputyName } },
  );
  expect(record.invitees[invitee]?.deputyMayCommit).toBe(kept);
});

describe('statements', () => {
  test('stand where they were put: first, after another, or last', () => {
    expect(order(recordAfter(add('a'), add('b'), add('c', null), add('d', 'a' as StatementId)))).toEqual(['c', 'a', 'd', 'b']);
  });

  test('LC03: one that arrives twice stands there once', () => {
    expect(order(recordAfter(add('a'), add('a')))).toEqual(['a']);
  });

  test('one put after another that somebody has removed is kept, at the end', () => {
    expect(
      order(recordAfter(add('a'), { edit: 'statement.remove', id: 'a' as StatementId }, add('b', 'a' as StatementId))),
    ).toEqual(['b']);
  });

  test('keep their words when other things about them change', () => {
    const record = recordAfter(
      add('a'),
      { edit: 'statement.text', id: 'a' as StatementId, text: 'I listen for the key in the door.' },
      { edit: 'statement.change', id: 'a' as StatementId, change: { kind: 'verbatim' } },
    );
    expect(record.statements[0]).toMatchObject({ kind: 'verbatim', text: 'I listen for the key in the door.' });
  });
});

describe('decisions', () => {
  const decided: RecordEdit = {
    edit: 'decision.change',
    id: conference,
    change: { outcome: 'plan', category: 'emotional', reasons: 'Harm is likely.' },
  };
  const confirmed: RecordEdit = {
    edit: 'decision.confirm',
    id: conference,
    confirmed: { by: 'Cedar Quorumson', at: '2026-04-21T12:40' as never },
  };

  test('DC01: are confirmed as they stand', () => {
    expect(recordAfter(decided, confirmed).decisions[conference]).toMatchObject({
      outcome: 'plan',
      reasons: 'Harm is likely.',
      confirmed: { by: 'Cedar Quorumson' },
    });
  });

  test.each([
    ['the category', { category: 'neglect' }],
    ['the reasons', { reasons: 'Harm is likely, and more.' }],
    ['the outcome', { outcome: 'no-plan-cin' }],
  ] as const)('DC01: lose their confirmation when %s changes', (_, change) => {
    expect(
      recordAfter(decided, confirmed, { edit: 'decision.change', id: conference, change }).decisions[conference]?.confirmed,
    ).toBeNull();
  });

  test('confirming a decision that nobody has made does nothing', () => {
    expect(recordAfter(confirmed).decisions).toEqual({});
  });
});

describe('attendance', () => {
  const somebody = newInvitee({
    id: invitee,
    part: 'agency',
    name: 'Juno Plaster',
    agencyType: 'sn',
    agencyName: 'School nursing',
  });

  test('AT01: arriving and leaving are kept for each part of the sitting', () => {
    const arrived = recordAfter(
      { edit: 'invitee.add', invitee: somebody },
      { edit: 'presence.set', id: invitee, segment, presence: { arrived: '10:20' as never, left: null } },
    );
    expect(arrived.invitees[invitee]?.presence[segment]).toEqual({ arrived: '10:20', left: null });
  });

  test('taking somebody out of a part leaves no trace of it', () => {
    const record = recordAfter(
      { edit: 'invitee.add', invitee: somebody },
      { edit: 'presence.set', id: invitee, segment, presence: { arrived: null, left: null } },
      { edit: 'presence.set', id: invitee, segment, presence: null },
    );
    expect(record.invitees[invitee]?.presence).toEqual({});
  });

  test('an edit of somebody who is gone changes nothing', () => {
    const gone: ReadonlyArray<RecordEdit> = [
      { edit: 'invitee.change', id: invitee, change: { reply: 'accepted' } },
      { edit: 'presence.set', id: invitee, segment, presence: { arrived: null, left: null } },
      { edit: 'invitee.remove', id: invitee },
    ];
    expect(recordAfter(...gone)).toEqual(emptyRecord());
  });
});

test('an edit shares nothing with what it was given, so that a store never finds one value in two places', () => {
  const people = ['child'] as never[];
  const record = recordAfter({ edit: 'statement.add', statement: { ...aStatement('a'), children: people }, after: null });
  people.push('another' as never);
  expect(record.statements[0]?.children).toEqual(['child']);
});
