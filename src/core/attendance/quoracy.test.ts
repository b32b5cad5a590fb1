import { describe, expect, test } from 'vitest';
import { profileNamed } from '../../../tests/support/procedures.ts';
import type { Invitee, Part } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import type { ConferenceType } from '../procedures/milestones.ts';
import { assessQuoracy, type QuoracyAttendee, type QuoracyChild } from './quoracy.ts';
import { inquorateChoice } from './quoracy-proceed.ts';
import { notCounted, type QuoracyRule, quoracyRule } from './quoracy-rule.ts';

const westSussex = quoracyRule(profileNamed('west-sussex'));
const swindon = quoracyRule(profileNamed('swindon'));
const england = quoracyRule(profileNamed('england'));

const aChild = (id: string, name: string, fabricatedIllness = false): QuoracyChild => ({
  id: id as PersonId,
  name,
  fabricatedIllness,
});
const rowan = aChild('C1', 'Rowan');
const wren = aChild('C2', 'Wren');
const ash = aChild('C3', 'Ash');
const everyChild = [rowan.id, wren.id, ash.id];

/** Somebody of an agency who came in person and works with every child, unless said otherwise. */
const from = (agencyType: string, name: string, more: Partial<QuoracyAttendee> = {}): QuoracyAttendee => ({
  name,
  part: 'agency',
  agencyType,
  agencyName: '',
  contactWith: everyChild,
  attendance: 'attended',
  mode: 'in-person',
  report: { status: 'not-requested' },
  ...more,
});
const as = (part: Part, name: string, agencyType = ''): QuoracyAttendee => from(agencyType, name, { part });
const absent = { attendance: 'apologies', mode: null } as const;

const socialWorker = from('csc', 'Marlo Testcase');
const nurse = from('sn', 'Juno Plaster');
const police = from('pol', 'Sergeant Sample');

const assess = (
  list: ReadonlyArray<QuoracyAttendee>,
  rule: QuoracyRule = westSussex,
  child = rowan,
  type: ConferenceType = 'initial',
) => assessQuoracy(rule, child, type, list);
const others = (list: ReadonlyArray<QuoracyAttendee>, rule?: QuoracyRule, child?: QuoracyChild, type?: ConferenceType) =>
  assess(list, rule, child, type).findings[1]!;

describe('the practice family, domain.md 11.3', () => {
  const report = { status: 'received' } as const;
  const list: ReadonlyArray<QuoracyAttendee> = [
    as('chair', 'Cedar Quorumson'),
    as('minute-taker', 'Sorrel Minutewell'),
    socialWorker,
    from('csc', 'Linden Overview'),
    from('fsps', 'Indigo Sampleworker'),
    from('ehp', 'Flint Hubson', { mode: 'video' }),
    from('sch', 'Pippa Blackboard', { agencyName: 'Example Oaks Primary', contactWith: [rowan.id, wren.id], report }),
    from('sch', 'Teal Madeup', { agencyName: 'Mockfield Academy', report }),
    from('sn', 'Juno Plaster', { report }),
    from('da', 'Ember Safeplace', { mode: 'video', contactWith: [rowan.id, wren.id], report }),
    from('pol', '', { ...absent, agencyName: 'Police', report }),
    from('gp', '', { ...absent, agencyName: 'Testbury Surgery', report }),
    from('prob', '', { ...absent, agencyName: 'Probation', contactWith: [], report: { status: 'nil-return' } }),
    from('hou', '', { attendance: 'did-not-attend', mode: null, agencyName: 'Testbury DC', contactWith: [] }),
    from('amh', '', { ...absent, agencyName: 'Adult mental health', contactWith: [], report }),
    as('family', 'Juniper Sampleton'),
    as('advocate', 'Robin Earshot', 'adv'),
    as('interpreter', 'A BSL interpreter', 'int'),
  ];

  test.each([
    ['Rowan', rowan, 4],
    ['Wren', wren, 4],
    ['Ash', ash, 2],
  ])('Q-09: quorate for %s', (name, child, count) => {
    const assessment = assess(list, westSussex, child);
    expect(assessment).toMatchObject({ childId: child.id, outcome: 'quorate', words: `Quorate for ${name}.` });
    expect(assessment.findings[0]).toMatchObject({ found: ['Marlo Testcase', 'Linden Overview'], met: true });
    expect(assessment.findings[1]!.found).toHaveLength(count);
    expect(assessment.findings[1]!.words).toContain(`Two other agencies with direct contact: ${count} of 2: `);
  });

  test('everybody who came or reported and is not counted is named with the reason', () => {
    const { notCounted: left } = assess(list, westSussex, ash);
    expect(Object.fromEntries(left.map(({ name, why }) => [name, why]))).toEqual({
      'Cedar Quorumson': 'The chair never counts (Q-05)',
      'Sorrel Minutewell': 'The minute taker never counts (Q-05)',
      'Indigo Sampleworker': 'Family Support and Protection Service is not counted as a separate agency here',
      'Flint Hubson': 'Early Help Panel is not counted as a separate agency here',
      'Pippa Blackboard': 'No direct contact with Ash (Q-09)',
      'Ember Safeplace': 'No direct contact with Ash (Q-09)',
      Police: 'A written report without a person does not count towards quoracy (Q-06)',
      'Testbury Surgery': 'A written report without a person does not count towards quoracy (Q-06)',
      Probation: 'No direct contact with Ash (Q-09)',
      'Adult mental health': 'No direct contact with Ash (Q-09)',
      'Juniper Sampleton': 'A family member never counts (Q-05)',
      'Robin Earshot': 'An advocate never counts (Q-05)',
      'A BSL interpreter': 'An interpreter never counts (Q-05)',
    });
  });
});

describe('Q-01: the answer is findings with their source, never a bare yes or no', () => {
  test('each requirement says what was found, in words, and where it comes from', () => {
    const { findings } = assess([socialWorker, nurse, police]);
    expect(findings.map(({ words, source, force }) => [words, source.rule, force])).toEqual([
      ["Children's social care: present (Marlo Testcase)", 'Q-02', 'required'],
      [
        'Two other agencies with direct contact: 2 of 2: Juno Plaster (school nurse), Sergeant Sample (police)',
        'Q-02',
        'required',
      ],
    ]);
  });
});

describe("Q-02: children's social care and two others", () => {
  test('one more is missing, and the one telephone call is named', () => {
    const list = [socialWorker, police, from('sn', 'Juno Plaster', absent)];
    expect(others(list)).toMatchObject({
      met: false,
      whoCouldMend: ['school nurse'],
      words: 'Two other agencies with direct contact: 1 of 2 – school nurse would make it quorate',
    });
    expect(assess(list)).toMatchObject({
      outcome: 'not-quorate',
      words: 'Not quorate for Rowan. Two other agencies with direct contact: 1 of 2 – school nurse would make it quorate.',
    });
  });

  test('several could mend it', () => {
    const list = [
      socialWorker,
      police,
      from('sn', 'Juno Plaster', absent),
      from('camhs', 'Dr Sample', absent),
      from('caf', 'A guardian', absent),
    ];
    expect(others(list).words).toMatch(
      /1 of 2 – school nurse, child mental health service or CAFCASS or guardian would make it quorate$/,
    );
    expect(others(list.filter((one) => one !== police)).words).toMatch(/0 of 2 – two of school nurse, .* would make it quorate$/);
  });

  test('those who could come are not enough, or nobody could come', () => {
    expect(others([socialWorker, from('sn', 'Juno Plaster', absent)]).words).toBe(
      'Two other agencies with direct contact: 0 of 2 – school nurse would help, but not be enough',
    );
    expect(others([socialWorker, police]).words).toBe(
      'Two other agencies with direct contact: 1 of 2 – nobody else on the list has direct contact with Rowan',
    );
  });

  test("without children's social care it is not quorate, however many others came", () => {
    const assessment = assess([from('csc', 'Marlo Testcase', absent), nurse, police, from('gp', 'Dr Sample')]);
    expect(assessment.outcome).toBe('not-quorate');
    expect(assessment.findings[0]).toMatchObject({
      met: false,
      whoCouldMend: ['Marlo Testcase'],
      words: "Children's social care: not here – Marlo Testcase would make it quorate",
    });
  });

  test('where two things are missing, no one call is said to make it quorate', () => {
    const { findings } = assess([from('csc', 'Marlo Testcase', absent), nurse, from('pol', 'Sergeant Sample', absent)]);
    expect(findings.map((finding) => finding.words)).toEqual([
      "Children's social care: not here – Marlo Testcase would meet this",
      'Two other agencies with direct contact: 1 of 2 – police would meet this',
    ]);
  });

  test('two people of one discipline are one agency, and social workers are none of the others', () => {
    const list = [socialWorker, from('csc', 'Linden Overview'), nurse, from('sn', 'Another nurse')];
    expect(others(list)).toMatchObject({ met: false, found: ['Juno Plaster (school nurse)'] });
  });

  test('somebody excluded or never invited is not called on to mend it', () => {
    const list = [
      socialWorker,
      police,
      from('sn', 'A', { attendance: 'excluded' }),
      from('gp', 'B', { attendance: 'not-invited' }),
    ];
    expect(others(list).whoCouldMend).toEqual([]);
  });

  test('the numbers are those of the profile', () => {
    const three: QuoracyRule = { ...westSussex, others: { ...westSussex.others, atLeast: 3, withDirectContact: false } };
    const list = [socialWorker, nurse, police, from('gp', 'Dr Sample', { contactWith: [] })];
    expect(others(list, three)).toMatchObject({ requirement: 'Three other agencies', needed: 3, met: true });
    expect(others(list.slice(0, 3), three)).toMatchObject({ met: false });
    expect(others(list.slice(0, 3), { ...three, others: { ...three.others, atLeast: 1 } }).requirement).toBe('One other agency');
  });
});

describe('Q-03: fabricated or induced illness', () => {
  const sick = aChild('C1', 'Rowan', true);
  test('the paediatrician is advised, and does not decide quoracy', () => {
    const assessment = assess([socialWorker, nurse, police, from('paed', 'Dr Consultant', absent)], westSussex, sick);
    expect(assessment.outcome).toBe('quorate');
    expect(assessment.findings[2]).toMatchObject({
      force: 'advised',
      met: false,
      words: 'Paediatrician, because illness may be fabricated or induced: not here – Dr Consultant would meet this',
      source: { rule: 'Q-03' },
    });
  });
  test('present, it is met; and for other children it is not asked', () => {
    const list = [socialWorker, nurse, from('paed', 'Dr Consultant')];
    expect(assess(list, westSussex, sick).findings[2]).toMatchObject({ met: true, found: ['Dr Consultant'] });
    expect(assess(list).findings).toHaveLength(2);
  });
});

describe('Q-04: schools and health', () => {
  const school = (agencyName: string, name: string) => from('sch', name, { agencyName });

  test('each school counts once, however its name is typed', () => {
    expect(others([socialWorker, school('Example Oaks', 'A'), school('Mockfield', 'B')]).found).toHaveLength(2);
    expect(others([socialWorker, school('Example Oaks', 'A'), school(' example oaks ', 'B')]).found).toEqual([
      'A (Example Oaks)',
    ]);
  });

  test('school, school nurse and health visitor each count apart', () => {
    expect(others([socialWorker, school('Example Oaks', 'A'), nurse, from('hv', 'C')], swindon).found).toHaveLength(3);
  });

  test('where a profile counts health once, a nurse and a doctor are one', () => {
    const once: QuoracyRule = { ...westSussex, healthCountsOnce: { ...westSussex.healthCountsOnce, value: true } };
    const list = [socialWorker, nurse, from('gp', 'Dr Sample'), from('hv', 'C', absent)];
    expect(others(list)).toMatchObject({ met: true });
    expect(others(list, once)).toMatchObject({ met: false, found: ['Juno Plaster (health: school nurse)'], whoCouldMend: [] });
    expect(others([socialWorker, nurse, police], once).met).toBe(true);
    expect(others([socialWorker, police, from('hou', 'Flint')], once).found).toHaveLength(2);
  });
});

describe('Q-05: those who never count', () => {
  test.each<Part>(['chair', 'minute-taker', 'family', 'child', 'supporter', 'advocate', 'interpreter', 'solicitor', 'observer'])(
    'a %s, even one who belongs to an agency that counts',
    (part) => {
      expect(others([socialWorker, police, as(part, 'Somebody', 'hv')])).toMatchObject({ met: false, whoCouldMend: [] });
      expect(assess([as(part, 'Somebody', 'csc')]).findings[0]!.met).toBe(false);
    },
  );

  test.each([
    ['west-sussex', westSussex, ['fsps', 'ehp', 'leg', 'int', 'adv', 'obs']],
    ['england', england, ['leg', 'int', 'adv', 'obs']],
  ] as const)('%s: the types that are not counted, also when they attend as an agency', (_, rule, codes) => {
    expect(notCounted(rule)).toEqual(expect.arrayContaining([...codes]));
    for (const code of codes) expect(others([socialWorker, police, from(code, 'Somebody')], rule).met, code).toBe(false);
  });

  test('a family help worker counts only where a partner agency employs them', () => {
    const worker = (employedByPartner?: boolean) =>
      from('fh', 'Flint', employedByPartner === undefined ? {} : { employedByPartner });
    expect([true, false, undefined].map((employed) => others([socialWorker, police, worker(employed)]).met)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a member of a multi-agency team counts by the agency they come from', () => {
    const member = (homeAgencyType?: string) => from('macpt', 'Marram', homeAgencyType === undefined ? {} : { homeAgencyType });
    expect(others([socialWorker, nurse, member('pol')]).met).toBe(true);
    expect(others([socialWorker, police, member('pol')]).met).toBe(false);
    expect(others([socialWorker, police, member()]).met).toBe(false);
    expect(assess([member('csc'), nurse, police]).outcome).toBe('quorate');
  });

  test('an agency that is not on the list of the profile is not counted, and it is said', () => {
    const assessment = assess([socialWorker, police, from('wizards', 'Merlin')]);
    expect(assessment.outcome).toBe('not-quorate');
    expect(assessment.notCounted).toEqual([{ name: 'Merlin', why: 'wizards is not on the list of agencies' }]);
  });
});

test('Q-06: a written report without a person does not count, and its writer could mend it', () => {
  const list = [socialWorker, police, from('gp', 'Dr Sample', { ...absent, report: { status: 'received' } })];
  expect(others(list)).toMatchObject({ met: false, whoCouldMend: ['general practitioner'] });
  const counted = { ...westSussex, reportOnly: { ...westSussex.reportOnly, counts: true } };
  expect(others(list, counted).met).toBe(true);
});

test('SC07: somebody who was partly in the room was there, whatever the profile says of video', () => {
  const list = [socialWorker, police, from('sn', 'Juno Plaster', { mode: 'hybrid' })];
  expect(others(list, { ...westSussex, remote: { ...westSussex.remote, counts: false } }).met).toBe(true);
});

test.each(['video', 'phone'] as const)('Q-07: attending by %s counts, unless the profile says otherwise', (mode) => {
  const list = [socialWorker, police, from('sn', 'Juno Plaster', { mode })];
  expect(others(list).met).toBe(true);
  expect(others(list, { ...westSussex, remote: { ...westSussex.remote, counts: false } }).met).toBe(false);
});

describe('Q-08: at a transfer-in conference both authorities are one', () => {
  const origin = from('ola', 'Olive Origin');

  test('they meet the one requirement together and are none of the others', () => {
    const assessment = assess([socialWorker, origin, nurse], westSussex, rowan, 'transfer-in');
    expect(assessment.findings[0]).toMatchObject({
      found: ['Marlo Testcase', 'Olive Origin'],
      met: true,
      source: { rule: 'Q-08' },
    });
    expect(assessment.findings[1]).toMatchObject({ met: false, found: ['Juno Plaster (school nurse)'] });
  });

  test('that the other authority should be there is advice', () => {
    const assessment = assess([socialWorker, nurse, police], westSussex, rowan, 'transfer-in');
    expect(assessment.outcome).toBe('quorate');
    expect(assessment.findings[2]).toMatchObject({
      force: 'advised',
      met: false,
      words: "Another authority's social care at a transfer-in conference: not here",
    });
  });

  test('at any other conference another authority neither stands for our own nor counts among the others', () => {
    const { findings } = assess([origin, nurse]);
    expect(findings.map((finding) => finding.met)).toEqual([false, false]);
    expect(others([socialWorker, origin, nurse]).met).toBe(false);
  });
});

test('Q-09: the same room is quorate for one child and not for another', () => {
  const list = [socialWorker, nurse, from('hv', 'Heather', { contactWith: [wren.id] })];
  expect([wren, rowan].map((child) => assess(list, westSussex, child).outcome)).toEqual(['quorate', 'not-quorate']);
});

test('an invitee of the record can be judged as they are', () => {
  const judged = (invitee: Invitee): QuoracyAttendee => invitee;
  expect(others([socialWorker, judged({ ...nurse, mode: 'video' } as Invitee), police]).met).toBe(true);
});

describe('a sitting that is not quorate', () => {
  test('P-14: Swindon allows one in a row, and Sussex sets no number', () => {
    expect(inquorateChoice(swindon, 'review', 0)).toMatchObject({ mayBeInquorateAgain: true, warning: null });
    expect(inquorateChoice(swindon, 'review', 1)).toMatchObject({
      mayBeInquorateAgain: false,
      warning: expect.stringContaining('2 sittings in a row'),
    });
    expect(inquorateChoice(swindon, 'pre-birth', 1).mayBeInquorateAgain).toBe(true);
    expect(inquorateChoice(westSussex, 'review', 0)).toMatchObject({ mayBeInquorateAgain: true, warning: null });
    expect(inquorateChoice(westSussex, 'review', 1)).toMatchObject({
      mayBeInquorateAgain: true,
      warning: expect.stringContaining('2 sittings in a row'),
    });
  });

  test('P-12: the chair may go on only on a ground that the procedures name', () => {
    expect(inquorateChoice(westSussex, 'initial', 0).proceedGrounds.map((ground) => ground.code)).toEqual([
      'social-care-and-one',
      'no-contact-with-three',
      'local-attendance',
    ]);
  });
});
