import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/core/conferences/record.ts';
import { cannotCome } from '../../src/core/conferences/still-owed.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { PaperKind } from '../../src/core/disclosure/document-kinds.ts';
import { day } from '../../src/core/local-date.ts';
import { buildDocument, isBuilt } from '../../src/documents/build.ts';
import { catalogueOf } from '../../src/documents/catalogue.ts';
import { type Block, type DocumentModel, textOf } from '../../src/documents/model.ts';
import { paginated } from '../../src/documents/pages/pages.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { restrictedAnnex } from '../../src/documents/restricted-annex.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { aStatement, conferenceOf, person } from '../support/record-builders.ts';
import { aSittingFile, atStage, readerFor } from '../support/sitting-builders.ts';

const approved = atStage('approved');
const documentOf = (key: string, kind: PaperKind, file = approved): DocumentModel => {
  const found = documentsOf(file, key).find(({ document }) => document.kind === kind);
  if (found === undefined) throw new Error(`${key} gets no ${kind}`);
  return found.model;
};
const flat = (blocks: ReadonlyArray<Block>): ReadonlyArray<Exclude<Block, { block: 'landscape' }>> =>
  blocks.flatMap((block) => (block.block === 'landscape' ? block.blocks : [block]));
const headings = (model: DocumentModel, level = 1): ReadonlyArray<string> =>
  flat(model.blocks).flatMap((block) => (block.block === 'heading' && block.level === level ? [block.text] : []));

test('SC07: the minutes and the attendance sheet say how people took part, counted from those the reader is told of', () => {
  expect(renderText(documentOf('desk', 'minutes'))).toMatch(/How people took part: \d+ in person, \d+ by video\./);
  expect(renderText(documentOf('desk', 'attendance-sheet'))).toMatch(
    /How people are to take part \| \d+ in person, \d+ by video/,
  );
  // That some joined from elsewhere follows from the people, not from a link in the booking that nobody used.
  expect(renderText(documentOf('desk', 'minutes'))).toMatch(/^Place \| .*; some people joined by video or phone$/mu);
  const { record } = approved;
  const together = Object.values(record.invitees).map((one) => [one.id, { ...one, mode: 'in-person' as const }] as const);
  const inOneRoom = { ...approved, record: { ...record, invitees: Object.fromEntries(together) } };
  expect(renderText(documentOf('desk', 'minutes', inOneRoom))).not.toContain('some people joined');
  // Who is told of fewer people reads a smaller number: a number too many would say that somebody else was there.
  const ways = (key: string) => {
    const words = renderText(documentOf(key, 'minutes'));
    const [, present = '', summary = ''] = /4\.1 Present\n([\s\S]*?)How people took part: (.*)\./.exec(words) ?? [];
    const [, ...named] = present.split('\n').filter((line) => line.includes(' | '));
    const by = (mode: string) => named.filter((line) => line.split(' | ')[2]?.startsWith(mode)).length;
    expect(summary, key).toBe(`${by('in person')} in person, ${by('by video')} by video`);
    return named.length;
  };
  expect(['desk', 'a1', 'a2'].map(ways)).toEqual([18, 17, 8]);
});

test('DL05: a report that the family had late is a sentence in the minutes by itself, for those who may know of the report', () => {
  const record = practiceRecord();
  const [id, school] = Object.entries(record.invitees).find(([, one]) => one.agencyType === 'sn')!;
  const shared = (sharedWithFamilyOn: string, openToFamily: 'yes' | 'no' = 'yes') => {
    const report = { ...school.report, status: 'received', sharedWithFamilyOn: day(sharedWithFamilyOn), openToFamily } as const;
    return atStage('approved', { record: { ...record, invitees: { ...record.invitees, [id]: { ...school, report } } } });
  };
  const late =
    'the report was shared with the family late, on Friday 17 April 2026. The last day for sharing it was Thursday 16 April 2026.';
  for (const key of ['desk', 'a1', 'marlo']) {
    expect(renderText(documentOf(key, 'minutes', shared('2026-04-17')))).toContain(late);
    expect(renderText(documentOf(key, 'minutes', shared('2026-04-16')))).not.toContain(late);
  }
  expect(renderText(documentOf('a1', 'minutes', shared('2026-04-17', 'no')))).not.toContain(late);
});

test('CG04, PL04: the minutes of a review say which core groups were held and what was kept of the visits, each reader by what they may know', () => {
  const promise = { everyWorkingDays: 10, alone: true, where: '' };
  const held = (heldOn: string, came: string) =>
    ({ heldOn: day(heldOn), came: [came], note: 'Heard at the gate', childView: '', agreed: '' }) as never;
  const conferences = approved.conferences.map((one) => ({ ...one, kind: 'review' as const }));
  const file = atStage('approved', {
    conferences,
    modelTitle: 'Family Safeguarding',
    plansBefore: [{ heldOn: day('2026-01-20'), actions: {} }],
    coreGroups: [held('2026-01-10', 'Before'), held('2026-02-10', 'Juno PLASTER'), held('2026-04-30', 'After')],
    visitsKept: [{ childId: person('c1'), promise, kept: 'Seen 3 times since 20 Jan 2026, always alone.' }],
  });
  for (const key of ['desk', 'a1']) {
    const words = renderText(documentOf(key, 'minutes', file));
    expect(words).toContain('Family Safeguarding');
    expect(words).toContain('Tuesday 10 February 2026');
    expect(words).toContain('Rowan: At least every 10 working days, seen alone. Seen 3 times since 20 Jan 2026, always alone.');
    expect(words).not.toMatch(/10 January 2026|30 April 2026|Heard at the gate/);
    expect(words.includes('Juno PLASTER came')).toBe(key === 'desk');
  }
});

describe('the minutes', () => {
  const expected = [
    'Conference details',
    'Children',
    'Family and significant people',
    'Attendance',
    'Reports received',
    'Opening statements',
    'Reason for conference',
    'Legal status and history',
    "The child's world",
    "Parents' and family's views",
    'Information from agencies',
    'Strengths and safety',
    'Worries and risks',
    'Analysis',
    'Progress on plan',
    'Scaling',
    'Agency views on threshold',
    'Decision',
    'Dissent',
    'Outline plan',
    'Contingency and legal',
    'Core group',
    'Next conference',
    'Inclusion and equality',
    'Outcome shared with child',
    'Distribution',
    'Approval',
  ].map((title, index) => `${index + 1}. ${title}`);

  test('have all 27 parts in order in the service’s own copy, also where a part is empty (6.7)', () => {
    expect(headings(documentOf('desk', 'minutes'))).toEqual(expected);
    const bare = { ...approved, record: { ...approved.record, statements: [] } };
    expect(headings(documentOf('desk', 'minutes', bare))).toEqual(expected);
    expect(renderText(documentOf('desk', 'minutes', bare))).toContain('Nothing was recorded.');
  });

  test.each(['a1', 'a2', 'a3', 'marlo', 'teal'])(
    'have for %s the parts that hold something, under the numbers that they have for everybody, and say so in one sentence (6.7, X5)',
    (key) => {
      const own = headings(documentOf(key, 'minutes'));
      expect(own.length).toBeGreaterThan(14);
      expect(own).toEqual(expected.filter((title) => own.includes(title)));
      const words = renderText(documentOf(key, 'minutes'));
      expect(words).toContain('a part that has nothing in it for this copy is left out.');
      expect(words).not.toMatch(/Nothing in this copy|Nothing was recorded|No scales were recorded/);
    },
  );

  test('X3, X5: a part that is empty and one of which the reader may have nothing are left out alike', () => {
    const file = approved;
    const [line] = file.record.statements;
    const about = (audience: Audience, statements = file.record.statements) =>
      renderText(
        documentOf('a3', 'minutes', {
          ...file,
          record: {
            ...file.record,
            statements: [
              ...statements.filter(({ section }) => section !== 'legal-status'),
              { ...line!, section: 'legal-status', kind: 'fact', children: [], text: 'A secret of two words', audience },
            ],
          },
        }),
      );
    const none = renderText(
      documentOf('a3', 'minutes', {
        ...file,
        record: { ...file.record, statements: file.record.statements.filter(({ section }) => section !== 'legal-status') },
      }),
    );
    expect(none).not.toContain('8. Legal status');
    expect(about({ to: 'professionals' })).toBe(none);
    expect(about({ to: 'everyone' })).toContain('8. Legal status');
  });

  test('begin each line with its number, and with no bullet before it', () => {
    const { blocks } = documentOf('desk', 'minutes');
    const lists = blocks.flatMap((block) => (block.block === 'list' ? block.items.map(textOf) : []));
    expect(lists.filter((item) => /^\d+\.\d/.test(item))).toEqual([]);
    const lines = blocks.flatMap((block) => (block.block === 'paragraph' ? [textOf(block.runs)] : []));
    expect(lines.filter((one) => /^\d+\.\d+ \S/.test(one)).length).toBeGreaterThan(5);
  });

  test('answer on the first page who, when, what was decided and what is next (design.md 5)', () => {
    const beforeParts = renderText(documentOf('desk', 'minutes')).split('1. Conference details')[0];
    for (const words of [
      'Rowan, Wren and Ash',
      'Tuesday 21 April 2026',
      'Child protection plan',
      'Emotional abuse',
      'Thursday 16 July 2026',
      'Tuesday 5 May 2026',
    ])
      expect(beforeParts).toContain(words);
  });

  test('LC08, LC09: mark opinion as opinion and put a child’s words between quotation marks (6.7)', () => {
    const words = renderText(documentOf('desk', 'minutes'));
    expect(words).toContain('Opinion: DA-REPORT-TEXT');
    expect(words).toContain('Disputed: Juniper does not agree');
    expect(words).toContain('“I listen for the key in the door.”');
  });

  test('name both ends of the scale in words (6.7, 16)', () => {
    expect(renderText(documentOf('a1', 'minutes'))).toContain('0 means: the child is in danger. 10 means: the child is safe.');
  });

  test('print quoracy for each child, the exclusion with its ground, and dissent', () => {
    const words = renderText(documentOf('marlo', 'minutes'));
    expect(words).toContain('Ash EXAMPLEFORD (TEST): quorate.');
    expect(words).toContain('because of conflict between family members');
    expect(words).toContain('The risk at weekends meets limb B.');
  });

  test('tell a family that there is a dissent and not whose or why (5.5)', () => {
    const words = renderText(documentOf('a1', 'minutes'));
    expect(words).toContain('An agency has formally disagreed with the decision for Ash.');
    expect(words).not.toContain('limb B');
  });
});

describe('the decision letter', () => {
  test.each(['a1', 'a2', 'a3', 'marlo'])('opens with what was decided and what happens next (6.5, design.md 5): %s', (key) => {
    expect(headings(documentOf(key, 'decision-letter')).slice(0, 2)).toEqual([
      'Decision letter: what was decided',
      'What happens next',
    ]);
  });

  test('carries each of its thirteen parts for a mother (6.5)', () => {
    const words = renderText(documentOf('a1', 'decision-letter'));
    for (const part of [
      'Reference SC-2026-0142/1',
      'initial conference held on Tuesday 21 April 2026 for Rowan, Wren and Ash',
      'Child protection plan: emotional abuse',
      'What everyone is worried about',
      'What needs to change',
      '24-week behaviour-change programme',
      'Lead social worker next: Indigo SAMPLEWORKER (TEST)',
      'The core group carries the plan out: ',
      'The next conference is on Thursday 16 July 2026',
      'If things get worse',
      'If you disagree',
      'The minutes will follow by Wednesday 20 May 2026',
      'Cedar QUORUMSON (TEST), child protection adviser',
    ])
      expect(words).toContain(part);
  });

  test('R-CH-08: is signed with the number by which anybody finds the chair on the register, as the minutes name them', () => {
    const chair = { ...approved.chair!, registration: 'SW123456' };
    const named = 'Cedar QUORUMSON (TEST), child protection adviser, Social Work England SW123456';
    for (const key of ['a1', 'marlo'])
      expect(renderText(documentOf(key, 'decision-letter', { ...approved, chair }))).toContain(named);
    expect(renderText(documentOf('a1', 'minutes', { ...approved, chair }))).toContain(named);
    expect(renderText(documentOf('a1', 'decision-letter'))).not.toContain('Social Work England');
  });

  test('says who brings the next worker, and by when (domain.md 10)', () => {
    expect(renderText(documentOf('a1', 'decision-letter'))).toContain(
      'Marlo TESTCASE (TEST) will introduce you, by Tuesday 5 May 2026.',
    );
  });

  test('tells practitioners until when they may dissent (T-23), and families how to complain (X-04)', () => {
    expect(renderText(documentOf('marlo', 'decision-letter'))).toContain('by 12:40 on Friday 24 April 2026');
    expect(renderText(documentOf('a1', 'decision-letter'))).toContain('Complaints by service users');
    expect(renderText(documentOf('a1', 'decision-letter'))).not.toContain('formal dissent to the chair');
  });

  test('a child’s is in a child’s words: no category, limb or agency', () => {
    const words = renderText(documentOf('c1', 'decision-letter')).replace(/\S+@\S+/g, '');
    expect(words).toContain('Rowan, this letter is for you');
    for (const jargon of ['conference', 'category', 'threshold', 'quorate', 'dissent', 'core group', 'agency'])
      expect(words.toLowerCase()).not.toContain(jargon);
  });

  test('a child who is told that there is no plan is not told of one', () => {
    expect(renderText(documentOf('c3', 'decision-letter'))).toContain('You do not need a child protection plan.');
  });
});

describe('the plan', () => {
  test('says on its first page why, and what happens if it does not work (PL03)', () => {
    const model = documentsOf(approved, 'a1').find(({ document }) => document.kind === 'plan')!.model;
    const firstPage = renderText({ ...model, blocks: (paginated(model)[0]?.parts ?? []).map(({ block }) => block) });
    expect(firstPage).toContain('Why there is a plan');
    expect(firstPage).toContain('legal planning meeting is held within 5 working days');
  });

  test('says on its first page what would have to happen, and what then does (PL03)', () => {
    const record = practiceRecord();
    const plan = {
      ...record.plan,
      contingencyTrigger: 'two hearing tests are missed',
      contingency: 'the chair is told that day',
    };
    const file = atStage('approved', { record: { ...record, plan } });
    const { model } = documentsOf(file, 'a1').find(({ document }) => document.kind === 'plan')!;
    const firstPage = renderText({ ...model, blocks: (paginated(model)[0]?.parts ?? []).map(({ block }) => block) });
    expect(firstPage).toContain('If this happens: two hearing tests are missed.');
    expect(firstPage).toContain('Then: the chair is told that day.');
    expect(renderText(documentOf('a1', 'decision-letter', file))).toContain(
      'If this happens: two hearing tests are missed. Then: the chair is told that day.',
    );
  });

  test('says how often its child is seen, whether alone and where, and nothing of a brother or sister (PL04, PL06)', () => {
    const record = practiceRecord();
    const visitsTo = {
      [person('c1')]: { everyWorkingDays: 5, alone: true, where: 'her own room' },
      [person('c2')]: { everyWorkingDays: 7, alone: false, where: 'nursery' },
    };
    const file = atStage('approved', { record: { ...record, plan: { ...record.plan, visitsTo } } });
    const [rowan, wren] = documentsOf(file, 'marlo')
      .filter(({ document }) => document.kind === 'plan')
      .map(({ model }) => renderText(model));
    expect(rowan).toContain('At least every 5 working days, seen alone. Where: her own room.');
    expect(rowan).not.toContain('every 7 working days');
    expect(wren).toContain('At least every 7 working days, not seen alone. Where: nursery.');
    expect(wren).not.toContain('every 5 working days');
  });

  test('says what was kept of the visits promised last time, of its own child alone, and names nobody who is kept from the reader (PL04)', () => {
    const { family } = approved;
    const isParent = (id: string) => family.relationships.some(({ adultId, parental }) => parental && adultId === id);
    const partner = family.people.find(({ id, role }) => role === 'adult' && !isParent(id))!;
    const hidden = { ...family.addresses[0]!, id: 'away' as never, hiddenFrom: [person('a1')], text: null };
    const lives = { ...family.residences[0]!, personId: partner.id, addressId: hidden.id };
    const promise = { everyWorkingDays: 10, alone: true, where: `at ${partner.givenName}’s` };
    const visitsKept = [
      { childId: person('c1'), promise, kept: 'Seen 3 times since 20 Jan 2026, always alone.' },
      { childId: person('c2'), promise, kept: 'No visit is recorded since 20 Jan 2026.' },
    ];
    const away = { ...family, addresses: [...family.addresses, hidden], residences: [...family.residences, lives] };
    const { record } = atStage('approved');
    const plan = { ...record.plan, visitsAudience: { to: 'everyone' } as const };
    const file = atStage('approved', { visitsKept, family: away, record: { ...record, plan } });
    const planOf = (key: string) => renderText(documentsOf(file, key).find(({ document }) => document.kind === 'plan')!.model);
    for (const key of ['a1', 'marlo']) {
      expect(planOf(key)).toContain('Promised last time: At least every 10 working days, seen alone');
      expect(planOf(key)).toContain('Seen 3 times since 20 Jan 2026, always alone.');
      expect(planOf(key)).not.toContain('No visit is recorded');
    }
    expect(planOf('marlo')).toContain(promise.where);
    expect(planOf('a1')).not.toContain(promise.where);
  });

  test('says what is new, changed, done and dropped since last time, of its own child and its own reader alone (PL05)', () => {
    const record = practiceRecord();
    const now = Object.values(record.plan.actions);
    const own = now.find(({ children }) => children.length === 1 && children[0] === person('c1'))!;
    const gone = { ...own, id: 'gone' as never, action: 'Fit a lock on the shed', children: [person('c1')] };
    const hidden = { ...gone, id: 'hidden' as never, action: 'Quietly ask Nobody', audience: { to: 'professionals' as const } };
    const ofWren = { ...gone, id: 'wren' as never, action: 'Mend the pram wheel', children: [person('c2')] };
    const actions = Object.fromEntries([{ ...own, dueOn: day('2026-04-30') }, gone, hidden, ofWren].map((one) => [one.id, one]));
    const file = atStage('approved', { plansBefore: [{ heldOn: day('2026-01-20'), actions }] });
    const planOf = (key: string) => renderText(documentsOf(file, key).find(({ document }) => document.kind === 'plan')!.model);
    for (const key of ['a1', 'marlo']) {
      const words = planOf(key);
      expect(words).toContain('Since the conference on Tuesday 20 January 2026:');
      expect(words).toMatch(/Dropped \| Fit a lock on the shed/);
      expect(words).toMatch(/Changed \| .+ \| Changed: by when\./);
      expect(words).not.toContain('pram wheel');
    }
    expect(planOf('marlo')).toContain('Quietly ask Nobody');
    expect(planOf('a1')).not.toContain('Quietly ask Nobody');
    expect(renderText(documentOf('a1', 'plan'))).not.toContain('What has changed since last time');
  });

  test('prints alone, without the actions of a brother or sister (PL06)', () => {
    const [rowan, wren] = documentsOf(approved, 'marlo')
      .filter(({ document }) => document.kind === 'plan')
      .map(({ model }) => renderText(model));
    expect(rowan).toContain('young carers assessment');
    expect(rowan).not.toContain('hearing test\n');
    expect(rowan).not.toContain('head lice treated');
    expect(wren).toContain('head lice treated');
    expect(wren).not.toContain('young carers assessment');
  });

  test('exists only for a child with a plan', () => {
    const plans = documentsOf(approved, 'desk').flatMap(({ document }) => (document.kind === 'plan' ? [document.childId] : []));
    expect(plans).toEqual([person('c1'), person('c2')]);
    const reader = readerFor(approved, 'a3');
    expect(() => buildDocument({ kind: 'plan', childId: person('c1') }, copyFor(approved, reader).copy)).toThrow(RangeError);
  });
});

describe('invitations and the attendance sheet', () => {
  const invited = atStage('invited');

  test('AG08: tell practitioners who the children and adults are, with no address that is kept from somebody (6.2)', () => {
    const words = renderText(documentOf('teal', 'invitation', invited));
    for (const name of ['Rowan SAMPLETON (TEST)', 'Wren SAMPLETON (TEST)', 'Ash EXAMPLEFORD (TEST)', 'Caldor PLACEHOLDER (TEST)'])
      expect(words).toContain(name);
    expect(words).toContain('Confidential: ask the conference service');
    expect(words).not.toContain('Hushwood');
  });

  test('ask for the report by working days that exist (T-05, T-07)', () => {
    const words = renderText(documentOf('marlo', 'invitation', invited));
    expect(words).toContain('Share your report with the family yourself by Thursday 16 April 2026');
    expect(words).toContain('Write a report by Thursday 16 April 2026');
  });

  test('give the father who is kept apart his own time and no room (EX-02)', () => {
    const words = renderText(documentOf('a2', 'invitation', invited));
    expect(words).toContain('12:00 to 12:20');
    expect(words).not.toContain('10:00');
    expect(words).not.toContain('Conference room');
  });

  test('give a child choices and the advocate’s name (6.2, CH-03)', () => {
    const words = renderText(documentOf('c1', 'invitation', invited));
    expect(words).toContain('You choose how to take part');
    expect(words).toContain('Robin EARSHOT (TEST) is your advocate');
  });

  test('PF10: tell a helper and the agenda what a helper may do, and an agenda without helpers nothing of it (PA-04)', () => {
    const rule = 'Helps one person to say what they think, or says it for them in their own words.';
    expect(renderText(documentOf('robin', 'invitation', invited))).toContain(`Advocate: ${rule}`);
    expect(renderText(documentOf('desk', 'attendance-sheet', invited))).toContain(`Advocate: ${rule}`);
    const record = practiceRecord();
    const agencies = Object.fromEntries(Object.entries(record.invitees).filter(([, { part }]) => part === 'agency'));
    const without = atStage('invited', { record: { ...record, invitees: agencies } });
    expect(renderText(documentOf('desk', 'attendance-sheet', without))).not.toContain('What those who come to help may do');
  });

  test.each([
    ['supporter', 'Does not question anybody'],
    ['solicitor', 'does not question anybody and does not argue a case'],
  ] as const)(
    'PF10: a %s reads in their own letter what they may not do, and so does the chair on the agenda (PA-04)',
    (part, rule) => {
      const record = practiceRecord();
      const robin = record.invitees['invitee-robin' as never]!;
      const file = atStage('invited', {
        record: { ...record, invitees: { ...record.invitees, [robin.id]: { ...robin, part } } },
      });
      for (const [key, kind] of [
        ['robin', 'invitation'],
        ['desk', 'attendance-sheet'],
      ] as const)
        expect(renderText(documentOf(key, kind, file)), kind).toMatch(new RegExp(`${part}: [^\\n]*${rule}`, 'i'));
      expect(renderText(documentOf('a1', 'invitation', file))).not.toContain(rule);
    },
  );

  test('nobody is excluded from the whole conference and invited to it', () => {
    const record = practiceRecord();
    const a2 = record.invitees['invitee-a2' as never]!;
    const whole = { ...a2, exclusion: { ...a2.exclusion!, extent: 'whole' as const } };
    const file = atStage('invited', { record: { ...record, invitees: { ...record.invitees, [whole.id]: whole } } });
    expect(documentsOf(file, 'a2').map(({ document }) => document.kind)).toEqual(['exclusion-letter']);
  });

  test('AT08: the sheet says what is signed to, and has a box for each signature and a tick for the plan, strangers included', () => {
    const words = renderText(documentOf('desk', 'attendance-sheet', invited));
    expect(words).toContain('What is said and written here is confidential.');
    expect(words).toMatch(/Secret\? \| Signature \| Plan given/);
    const lines = words.split('\n').filter((line) => line.endsWith('☐'));
    const signing = Object.values(invited.record.invitees).filter(
      (one) => one.attendance !== 'not-invited' && (!cannotCome(one) || one.deputyName !== ''),
    );
    expect(lines).toHaveLength(signing.length + 3);
  });

  test('AT08: the sheet has a line for everyone who is asked, and quoracy for each child (6.3)', () => {
    const words = renderText(documentOf('desk', 'attendance-sheet', invited));
    for (const name of ['Juniper SAMPLETON (TEST)', 'Pippa BLACKBOARD (TEST)', 'Testbury District Council'])
      expect(words).toContain(name);
    expect(words).toContain('Wren SAMPLETON (TEST): quorate.');
  });
});

test('a restricted annex is a file of its own and never a family’s (6.7, X2)', () => {
  const annex = { statements: [aStatement('secret', { section: 'restricted', text: 'The safe address was discussed.' })] };
  const desk = copyFor(approved, readerFor(approved, 'desk')).copy;
  expect(renderText(restrictedAnnex(desk, annex))).toContain('The safe address was discussed.');
  for (const key of ['a1', 'a2', 'c1', 'robin'])
    expect(() => restrictedAnnex(copyFor(approved, readerFor(approved, key)).copy, annex)).toThrow(RangeError);
});

test('everyone reads the text size they asked for (WD12)', () => {
  expect(documentOf('a1', 'decision-letter').textSize).toBe(14);
  expect(documentOf('a2', 'decision-letter').textSize).toBe(12);
});

test.each(oneOfEachClass)('headings start at level 1 and skip none, in every document for %s (WD06)', (key) => {
  for (const stage of ['invited', 'held', 'approved'] as const)
    for (const { model } of documentsOf(atStage(stage), key)) {
      const levels = flat(model.blocks).flatMap((block) => (block.block === 'heading' ? [block.level] : []));
      expect(levels.length).toBeGreaterThan(0);
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      expect(
        flat(model.blocks).every(
          (block) => block.block !== 'table' || block.rows.every((row) => row.length === block.columns.length),
        ),
      ).toBe(true);
    }
});

describe('a review that decided nothing', () => {
  const review = (outcome: 'adjourned' | 'inquorate-no-decision') => {
    const plain = atStage('approved');
    const [first, ...others] = plain.conferences;
    const decided = plain.record.decisions[first!.id]!;
    return {
      ...plain,
      conferences: [{ ...first!, kind: 'review' as const }, ...others],
      record: { ...plain.record, decisions: { [first!.id]: { ...decided, outcome, category: null } } },
    };
  };

  test.each(['adjourned', 'inquorate-no-decision'] as const)(
    'leaves the plan in force, and the minutes say so: %s (8.3)',
    (outcome) => {
      for (const key of ['a1', 'marlo']) {
        const words = renderText(documentOf(key, 'minutes', review(outcome)));
        expect(words).not.toContain('no child protection plan');
        expect(words).toContain('No decision was made for Rowan: the child protection plan and its core group go on unchanged.');
        expect(words).toContain(
          'No decision was made for Rowan: the child protection plan goes on unchanged until the review is held.',
        );
      }
    },
  );
});

describe('a record that is hardly begun', () => {
  test('still makes every document, for every reader, without a throw', () => {
    const { invitees, segments } = practiceRecord();
    const bare = aSittingFile();
    const file = {
      ...bare,
      record: { ...bare.record, invitees, segments, statements: [], views: {}, scales: {}, decisions: {}, dissents: {} },
      chair: null,
      minuteTaker: null,
      deadlines: [],
      quoracy: {},
    };
    const made = catalogueOf(file).flatMap(({ document, reader }) =>
      isBuilt(document) ? renderText(buildDocument(document, copyFor(file, reader).copy)) : [],
    );
    expect(made.length).toBeGreaterThan(20);
    expect(made.join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('the words of no document hold a bare null or a name that is not there', () => {
    for (const key of oneOfEachClass)
      for (const { model } of documentsOf(approved, key))
        expect(renderText(model)).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  });
});

describe('the interim safety plan', () => {
  const record = practiceRecord();
  const meanwhile = { what: 'Rowan and Wren sleep at Hazel’s.', who: 'Marlo Testcase', by: day('2026-04-10') };
  const decisions = Object.fromEntries(
    Object.entries(record.decisions).map(([id, one], at) => [id, { ...one, interimSafety: at === 0 ? meanwhile : null }]),
  );
  const waiting = atStage('invited', { record: { ...record, decisions } });

  test('IN10: it is the first paper of the pack and says what, who and by when, child by child', () => {
    const [first] = documentsOf(waiting, 'marlo');
    expect(first?.document.kind).toBe('interim-safety-plan');
    const words = renderText(documentOf('marlo', 'interim-safety-plan', waiting));
    for (const said of [meanwhile.what, meanwhile.who, 'Friday 10 April 2026', 'If a child is in danger now, ring 999.'])
      expect(words).toContain(said);
    expect(headings(first!.model)).toHaveLength(1);
  });

  test('IN10: no paper of the family, of one who is kept apart or of a helper has a word of it', () => {
    for (const stage of ['invited', 'postponed', 'held', 'approved'] as const)
      for (const key of ['a1', 'a2', 'a3', 'a4', 'a5', 'c1', 'c3', 'robin', 'bsl', 'portuguese'])
        for (const { document, model } of documentsOf(atStage(stage, { record: { ...record, decisions } }), key)) {
          expect(document.kind).not.toBe('interim-safety-plan');
          expect(JSON.stringify(model)).not.toContain('sleep at');
        }
  });

  test('IN10: an agency that works with another child alone is not told of it', () => {
    const { children } = readerFor(waiting, 'teal');
    const other = waiting.conferences.find(({ childId }) => !children.includes(childId))!;
    const interimSafety = { ...meanwhile, what: 'Somebody else’s.' };
    const both = { ...decisions, [other.id]: { ...record.decisions[other.id]!, interimSafety } };
    const papers = documentsOf(atStage('invited', { record: { ...record, decisions: both } }), 'teal');
    expect(papers.length).toBeGreaterThan(0);
    for (const { model } of papers) expect(JSON.stringify(model)).not.toContain('Somebody else');
  });
});

test('IN10: whoever does their part of an interim safety plan reads whom to tell, and how, when it does not hold', () => {
  const record = practiceRecord();
  const id = conferenceOf('c1');
  const interimSafety = { what: 'Rowan stays with Hazel.', who: '', by: null };
  const decisions = { ...record.decisions, [id]: { ...record.decisions[id]!, outcome: null, interimSafety } };
  const words = renderText(documentOf('pippa', 'interim-safety-plan', atStage('invited', { record: { ...record, decisions } })));
  expect(words).toMatch(/Social worker \| Marlo TESTCASE \(TEST\), social worker, Assessment and Intervention Team/);
  expect(words).toContain('01632 960100, conferences@example.test');
});

test('AT06: how a child took part is said in words, with the code of the returns for nobody but those who count with it', () => {
  const said = 'Did not come, and sent their views another way';
  const minutesFor = (key: string): string => renderText(documentOf(key, 'minutes', atStage('approved')));
  for (const key of ['a1', 'a3']) {
    expect(minutesFor(key)).toContain(said);
    expect(minutesFor(key)).not.toMatch(/PN\d/);
  }
  expect(minutesFor('desk')).toContain(`${said} (PN6)`);
});

test('AG11: a card says whom to ring where nobody’s own number is known', () => {
  expect(renderText(documentOf('a1', 'who-is-who', atStage('approved')))).toContain(
    'If you cannot reach them | Child protection conference service | 01632 960100',
  );
});

describe('the withdrawal of an invitation', () => {
  const off = atStage('postponed');
  const words = (key: string, file = off): string => renderText(documentOf(key, 'withdrawal', file));
  const offWith = (change: Partial<(typeof off)['withdrawals'][number]>) => ({
    ...off,
    withdrawals: off.withdrawals.map((one) => ({ ...one, ...change })),
  });

  test.each(['a1', 'a3', 'c1', 'marlo', 'teal', 'robin', 'bsl'])(
    'IN07: names the day that is off, in the voice of whoever was invited: %s',
    (key) => {
      expect(words(key)).toContain('Tuesday 21 April 2026');
      expect(words(key)).not.toContain('Threats were made');
    },
  );

  test('IN07: a reason that tells about safety reaches those who work with the family and nobody else', () => {
    const reason = 'It cannot be held safely on that day.';
    expect(words('marlo')).toContain(reason);
    for (const key of ['a1', 'a2', 'a3', 'c1', 'robin', 'bsl', 'portuguese']) expect(words(key)).not.toContain(reason);
    const open = offWith({ reason: 'chair-unavailable' });
    for (const key of ['a1', 'a2', 'marlo', 'bsl']) expect(words(key, open)).toContain('The chair cannot be there.');
  });

  test('C-09: it tells professionals that the time limit runs on, and everybody where to turn meanwhile', () => {
    expect(words('teal')).toContain('The time limit of this conference runs on: it is due by Tuesday 21 April 2026.');
    for (const key of ['a1', 'a2', 'marlo']) expect(words(key)).toContain('If a child is in danger now, ring 999.');
  });

  test('IN07: it says what comes instead: nothing, another day, or none yet', () => {
    expect(words('a1')).toContain('No new day is set yet. You will be invited again.');
    expect(words('a1', offWith({ replacedBy: day('2026-04-20') }))).toContain(
      'Monday 20 April 2026. An invitation to it follows.',
    );
    const cancelled = words('a1', offWith({ kind: 'cancelled', reason: 'moved-away' }));
    expect(cancelled).toContain('Conference cancelled');
    expect(cancelled).toContain('There will be no child protection conference.');
    expect(cancelled).not.toContain('Another authority');
  });

  test('IN07: where there is no conference any more nobody is told not to wait for one', () => {
    const cancelled = offWith({ kind: 'cancelled', reason: 'no-continuing-risk' });
    for (const key of ['a1', 'marlo']) {
      expect(words(key, cancelled)).toContain('If a child is in danger now, ring 999.');
      expect(words(key, cancelled)).not.toMatch(/wait for a conference|Meanwhile/);
    }
  });

  test('IN07: a child reads in its title what becomes of the meeting, and whom to tell in danger', () => {
    expect(words('c1')).toContain('Rowan, the meeting is on another day');
    expect(words('c1', offWith({ kind: 'cancelled', reason: 'moved-away' }))).toContain(
      'Rowan, the meeting is not going to happen',
    );
    expect(words('c1')).toContain('If you are in danger now, ring 999.');
  });

  test('P-16: a parent who is not told the reason is told who speaks with them about it', () => {
    expect(words('a1')).toContain('Your social worker will talk with you about why.');
    expect(words('a1', offWith({ reason: 'chair-unavailable' }))).not.toContain('talk with you about why');
  });

  test('EX-02: one who is kept apart reads their own time and no room', () => {
    expect(words('a2')).toContain('12:00 to 12:20');
    expect(words('a2')).not.toContain('Conference room 2');
    expect(words('a1')).toContain('10:00 to 12:40');
  });

  test('X1: only somebody who was told the day gets one', () => {
    const nobody = offWith({ invited: [] });
    for (const key of ['a1', 'marlo', 'desk']) expect(documentsOf(nobody, key)).toEqual([]);
  });
});
