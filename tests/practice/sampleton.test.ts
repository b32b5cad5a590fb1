import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile, CaseFileSitting } from '../../src/contract/case-file.ts';
import { ageOn, day, daysBetween, hoursBetween, type LocalDateTime } from '../../src/core/local-date.ts';
import { workingDaysBetween } from '../../src/core/procedures/working-calendar.ts';
import { mustBe } from '../storage/support.ts';
import { england } from '../support/procedures.ts';
import { openPractice, type PracticeDesk } from './practice-desk.ts';

let desk: PracticeDesk;
let file: CaseFile;
beforeAll(async () => {
  desk = await openPractice('2026-09-14');
  file = JSON.parse(mustBe(await desk.ask('caseFile.export', {})).json) as CaseFile;
});
afterAll(() => desk.close());

const family = () => file.families[0]!;
const sitting = (number: 1 | 2 | 3): CaseFileSitting => family().sittings[number - 1]!;
const person = (givenName: string) => family().people.find((p) => p.givenName === givenName)!;
const view = async (number: 1 | 2 | 3) => mustBe(await desk.ask('sitting.get', { sittingId: desk.sittings[number - 1]! }));
const conferenceOf = (number: 1 | 2 | 3, child: string) =>
  sitting(number).conferences.find((c) => c.childId === person(child).id)!;
const decisionOn = (number: 1 | 2 | 3, child: string) => sitting(number).record.decisions[conferenceOf(number, child).id]!;
const inviteeNamed = (number: 1 | 2 | 3, name: string) =>
  Object.values(sitting(number).record.invitees).find((i) => i.name.startsWith(name) || i.agencyName.startsWith(name))!;
const dateOf = (moment: LocalDateTime | null) => day(moment!.slice(0, 10));
const workingDay = (from: string, to: string) => workingDaysBetween(day(from), day(to), england);

describe('who is in the family (11.1)', () => {
  test.each([
    ['Rowan', '2026-04-21', 11],
    ['Wren', '2026-04-21', 6],
    ['Ash', '2026-04-21', 15],
    ['Wren', '2026-09-14', 7],
    ['Ash', '2026-11-21', 16],
  ])('%s is on %s %i years old', (name, on, years) => {
    const { birth } = person(name);
    expect(birth.known === 'date' && ageOn(birth.on, day(on))).toBe(years);
  });

  test('every name is marked as invented', () => {
    const named = [...file.practitioners.map((p) => p.name), ...family().people.map((p) => p.familyName), file.organisation.name];
    expect(named.filter((name) => !name.endsWith('(TEST)'))).toEqual([]);
    expect(family().addresses.map(({ text }) => text.postcode.startsWith('ZZ9'))).toEqual([true, true, true]);
  });

  test('parental responsibility is as it is known', () => {
    const holders = (child: string) =>
      family()
        .relationships.filter((r) => r.childId === person(child).id && r.parentalResponsibility === 'yes')
        .map((r) => family().people.find((p) => p.id === r.adultId)!.givenName);
    expect(holders('Rowan').sort()).toEqual(['Alder', 'Juniper']);
    expect(holders('Wren').sort()).toEqual(['Caldor', 'Juniper']);
    expect(holders('Ash').sort()).toEqual(['Ellis', 'Juniper']);
  });

  test('PF03: the address of mother and grandmother is hidden from Caldor, and theirs since 7 April', () => {
    const hidden = family().addresses.filter((address) => address.hiddenFrom.length > 0);
    expect(hidden.map((address) => address.hiddenFrom)).toEqual([[person('Caldor').id]]);
    const moved = family().residences.find((r) => r.personId === person('Juniper').id && r.addressId === hidden[0]!.id);
    expect(moved).toMatchObject({ from: '2026-04-07', until: null });
  });

  test('the Early Help Panel and the Family Support and Protection Service are agencies of their own', () => {
    expect(file.agencies.filter((a) => a.type === 'ehp' || a.type === 'fsps').map((a) => a.name)).toEqual([
      'Family Support and Protection Service',
      'Early Help Panel',
    ]);
  });
});

describe('the dates (11.2, 11.7)', () => {
  test('T-03: the initial conference is due on Tuesday 21 April and is held on working day 15', async () => {
    const { conferences } = await view(1);
    expect(conferences.map(({ due, late }) => ({ due: due?.due, rule: due?.rule, late }))).toEqual(
      Array.from({ length: 3 }, () => ({ due: '2026-04-21', rule: 'T-03', late: false })),
    );
    expect(workingDay('2026-03-27', '2026-04-21')).toBe(15);
  });

  test.each([
    ['T-04', 'the request, one working day after the decision', '2026-03-27', '2026-03-30', 1],
    ['T-11', 'the decision letters', '2026-04-21', '2026-04-22', 1],
    ['T-13', 'the first core group', '2026-04-21', '2026-05-05', 9],
    ['T-12', 'the minutes', '2026-04-21', '2026-05-12', 14],
    ['T-12', 'the minutes of the review', '2026-07-16', '2026-08-05', 14],
  ])('%s: %s', (_, __, from, to, days) => {
    expect(workingDay(from, to)).toBe(days);
  });

  test('the file holds these days: request, invitations, core group, minutes', () => {
    expect(family().requests[0]).toMatchObject({ requestedOn: '2026-03-30', strategyDiscussionOn: '2026-03-27' });
    const { progress, record } = sitting(1);
    const { cancelledAt, ...reached } = progress;
    expect(cancelledAt).toBeNull();
    expect(Object.values(reached).map((moment) => dateOf(moment))).toEqual([
      '2026-03-31',
      '2026-04-01',
      '2026-04-21',
      '2026-05-11',
      '2026-05-12',
    ]);
    expect(record.plan.coreGroupOn).toBe('2026-05-05');
    expect(dateOf(sitting(2).progress.distributedAt)).toBe('2026-08-05');
  });

  test('T-10, EX-01: the exclusion was asked for and decided in time', () => {
    expect(inviteeNamed(1, 'Caldor').exclusion).toMatchObject({
      requestedOn: '2026-04-13',
      decidedOn: '2026-04-14',
      extent: 'part',
      ground: 'family-conflict',
    });
    expect(workingDay('2026-04-13', '2026-04-21')).toBeGreaterThanOrEqual(3);
  });

  test('T-14: core groups are never more than 42 days apart', () => {
    const held = family().coreGroups.map((group) => group.heldOn);
    expect(held).toEqual(['2026-05-05', '2026-06-09', '2026-07-14', '2026-08-18', '2026-09-22', '2026-10-27']);
    expect(Math.max(...held.slice(1).map((on, at) => daysBetween(held[at]!, on)))).toBeLessThanOrEqual(42);
    expect(daysBetween(held.at(-1)!, day('2026-12-08'))).toBe(42);
  });

  test('T-15: visits are never more than 10 working days apart, and the children were seen alone on all but one', () => {
    for (const child of ['Rowan', 'Wren']) {
      const visits = family().visits.filter((visit) => visit.childId === person(child).id);
      expect(visits).toHaveLength(11);
      expect(Math.max(...visits.slice(1).map((v, at) => workingDay(visits[at]!.madeOn, v.madeOn)))).toBeLessThanOrEqual(10);
      expect(visits.filter((visit) => !visit.seenAlone).map((visit) => visit.madeOn)).toEqual(['2026-06-18']);
    }
  });

  test('T-16, T-17, C-07: reviews are due on 21 July 2026 and 16 January 2027, the latter to be held by the 15th', async () => {
    expect((await view(2)).conferences.map(({ due }) => due?.due)).toEqual(['2026-07-21', '2026-07-21']);
    expect((await view(3)).conferences.map(({ due }) => [due?.due, due?.holdBy])).toEqual([
      ['2027-01-16', '2027-01-15'],
      ['2027-01-16', '2027-01-15'],
    ]);
    expect(sitting(3).heldOn).toBe('2027-01-14');
  });

  test('T-06, T-08: for the review the social worker was in time and the primary school was late', () => {
    expect(inviteeNamed(2, 'Indigo').report).toMatchObject({ dueOn: '2026-07-09', sharedWithFamilyOn: '2026-07-09' });
    expect(inviteeNamed(2, 'Pippa').report).toMatchObject({ dueOn: '2026-07-09', receivedOn: '2026-07-13' });
  });
});

describe('the initial conference (11.3 to 11.6)', () => {
  test('Q-02, Q-09: quorate for each child, with the agencies that know that child', async () => {
    const quoracy = mustBe(await desk.ask('sitting.quoracy', { sittingId: desk.sittings[0]! }));
    const found = quoracy.map(({ childName, assessment }) => [
      childName.split(' ')[0],
      assessment.outcome,
      assessment.findings.map((finding) => finding.found.length),
    ]);
    expect(found).toEqual([
      ['Ash', 'quorate', [2, 2]],
      ['Rowan', 'quorate', [2, 3]],
      ['Wren', 'quorate', [2, 3]],
    ]);
  });

  test('who was in the room for each part, when, and with which report', () => {
    const { segments, invitees } = sitting(1).record;
    const times = Object.values(segments).map(({ label, from, until, restricted }) => [label, from, until, restricted]);
    expect(times).toEqual([
      ['R', '10:00', '10:10', true],
      ['A', '10:15', '12:00', false],
      ['B', '12:00', '12:20', false],
      ['C', '12:20', '12:40', false],
    ]);
    const inPart = (label: string) => {
      const id = Object.values(segments).find((s) => s.label === label)!.id;
      return Object.values(invitees)
        .filter((i) => id in i.presence && i.part !== 'minute-taker')
        .map((i) => i.name.split(' ')[0])
        .sort();
    };
    expect(inPart('R')).toEqual(['Cedar', 'Linden', 'Marlo']);
    expect(inPart('B')).toEqual(['Caldor', 'Cedar', 'Fern', 'Marlo']);
    expect(inPart('A')).not.toContain('Ellis');
    expect(inPart('C')).toEqual(expect.arrayContaining(['Ellis', 'Hazel', 'Juniper', 'Teal', 'Pippa']));
    expect(inviteeNamed(1, 'Juno').report).toMatchObject({ receivedOn: '2026-04-17', sharedWithFamilyOn: '2026-04-20' });
    expect(inviteeNamed(1, 'Samplesex Police').report).toMatchObject({ receivedOn: '2026-04-20', readAloud: true });
    expect(inviteeNamed(1, 'Testbury District Council').attendance).toBe('did-not-attend');
    expect(inviteeNamed(1, 'Probation').report.status).toBe('nil-return');
  });

  test('D-04: each child is decided alone', () => {
    expect(decisionOn(1, 'Rowan')).toMatchObject({ outcome: 'plan', limb: 'A', category: 'emotional', participation: 'PN2' });
    expect(decisionOn(1, 'Wren')).toMatchObject({ outcome: 'plan', limb: 'A', category: 'neglect', participation: 'PN6' });
    expect(decisionOn(1, 'Ash')).toMatchObject({ outcome: 'no-plan-cin', limb: 'neither', category: null, participation: 'PN6' });
  });

  test('views and scales are those of 11.4', () => {
    const { views, scales } = sitting(1).record;
    const ofChild = <T extends { readonly conferenceId: string }>(all: { readonly [key: string]: T }, child: string) =>
      Object.values(all).filter((one) => one.conferenceId === conferenceOf(1, child).id);
    const counted = (child: string) =>
      ['plan', 'no-plan', 'no-view'].map((said) => ofChild(views, child).filter((one) => one.view === said).length);
    expect(counted('Rowan')).toEqual([5, 0, 1]);
    expect(counted('Wren')).toEqual([5, 0, 1]);
    expect(counted('Ash')).toEqual([1, 5, 0]);
    const sum = (child: string) => ofChild(scales, child).reduce((total, scale) => total + (scale.value ?? 0), 0);
    expect(['Rowan', 'Wren', 'Ash'].map(sum)).toEqual([30, 29, 47]);
  });

  test('X-01, T-23: the dissent was lodged within 72 hours, reviewed and closed', () => {
    const [dissent] = Object.values(sitting(1).record.dissents);
    expect(dissent).toMatchObject({ raisedAt: '2026-04-22T15:20', inMeeting: false, closedOn: '2026-04-29' });
    expect(hoursBetween('2026-04-21T12:40' as LocalDateTime, dissent!.raisedAt!)).toBeLessThan(72);
  });

  test('PL-01: the plan has eight actions, each with a person, a day and a measure', () => {
    const { actions, ...plan } = sitting(1).record.plan;
    const list = Object.values(actions);
    expect(list.map((action) => action.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(list.filter((action) => action.owner === '' || action.dueOn === null || action.measure === '')).toEqual([]);
    expect(plan).toMatchObject({ visitEveryWorkingDays: 10, nextConferenceOn: '2026-07-16' });
    expect(plan.contingency).toContain('within 5 working days');
  });

  test('what Rowan said is there word for word', () => {
    const own = sitting(1).record.statements.filter((statement) => statement.kind === 'verbatim');
    expect(own.map((statement) => statement.text)).toContain('I listen for the key in the door.');
  });

  test('nothing is missing from the records that were approved, and the coming review can be run', async () => {
    for (const number of [1, 2] as const) {
      const { missing, stage } = await view(number);
      expect({ number, stage, held: missing.filter((item) => item.holdsUp !== 'nothing') }).toEqual({
        number,
        stage: 'distributed',
        held: [],
      });
    }
    const { stage } = await view(3);
    expect(stage).toBe('booked');
    expect(Object.values(sitting(3).record.invitees).length).toBeGreaterThan(15);
  });
});

describe('what the returns will ask (11.7, 11.8)', () => {
  test('2885: both plans started on the day of the conference; Wren’s latest category is emotional abuse', () => {
    const periods = family().planPeriods.map(({ childId, ...period }) => ({
      child: family().people.find((p) => p.id === childId)!.givenName,
      ...period,
    }));
    expect(periods).toEqual([
      {
        child: 'Rowan',
        startedOn: '2026-04-21',
        endedOn: null,
        endReason: null,
        initialCategory: 'emotional',
        latestCategory: 'emotional',
        reviewedOn: null,
      },
      {
        child: 'Wren',
        startedOn: '2026-04-21',
        endedOn: null,
        endReason: null,
        initialCategory: 'neglect',
        latestCategory: 'emotional',
        reviewedOn: null,
      },
    ]);
  });

  test('I-1: three initial conferences, three within 15 working days; I-4: one of two plans is a second one', () => {
    const initial = sitting(1).conferences.map((c) => workingDay(c.dayZero!.on, sitting(1).heldOn!));
    expect(initial).toEqual([15, 15, 15]);
    expect(['Rowan', 'Wren'].map((name) => person(name).child!.previousPlans.length)).toEqual([1, 0]);
  });

  test('on 14 September 2026 two children have a plan, last reviewed on 16 July, next by 16 January', async () => {
    const rows = mustBe(await desk.ask('plan.list', { on: day('2026-09-14') }));
    expect(
      rows.map(({ childName, category, startedOn, lastConferenceOn, nextReviewBy }) => [
        childName.split(' ')[0],
        category,
        startedOn,
        lastConferenceOn,
        nextReviewBy,
      ]),
    ).toEqual([
      ['Rowan', 'emotional', '2026-04-21', '2026-07-16', '2027-01-16'],
      ['Wren', 'emotional', '2026-04-21', '2026-07-16', '2027-01-16'],
    ]);
    const last = family()
      .visits.filter((visit) => visit.madeOn <= day('2026-09-14'))
      .at(-1);
    expect(last).toMatchObject({ madeOn: '2026-09-08', seenAlone: true });
  });
});
