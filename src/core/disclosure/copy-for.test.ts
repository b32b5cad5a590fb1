import { describe, expect, test } from 'vitest';
import { safeAddress } from '../../../tests/support/practice-family.ts';
import { practiceRecord } from '../../../tests/support/practice-record.ts';
import { anAction, aStatement, invitee, person, segment } from '../../../tests/support/record-builders.ts';
import { aSittingFile, readerFor } from '../../../tests/support/sitting-builders.ts';
import { guardedPlanTexts, type OutlinePlan } from '../conferences/outline-plan.ts';
import type { Invitee, Release, Statement } from '../conferences/record.ts';
import type { AddressId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { copyFor } from './copy-for.ts';
import { readersOf } from './readers.ts';
import type { SittingFile } from './sitting-file.ts';

const said = (change: Partial<Statement>): SittingFile => {
  const record = practiceRecord();
  return aSittingFile({ record: { ...record, statements: [aStatement('new', { text: 'The line.', ...change })] } });
};
const linesOf = (file: SittingFile, key: string): ReadonlyArray<string> =>
  copyFor(file, readerFor(file, key)).copy.statements.map((statement) => statement.text);

describe('who may have a line (domain.md 6.8)', () => {
  test.each<[string, Partial<Statement>, ReadonlyArray<string>, ReadonlyArray<string>]>([
    [
      'an ordinary line about the family that was said to everybody',
      {},
      ['a1', 'a3', 'a4', 'marlo', 'teal', 'desk'],
      // Kept apart, not there at all, or there to help somebody else.
      ['a2', 'a5', 'portuguese', 'bsl'],
    ],
    [
      'a line said in the part of somebody who is kept apart is theirs',
      { segment: segment('B') },
      ['a2', 'marlo', 'teal', 'desk'],
      ['a1', 'a3', 'a4', 'a5'],
    ],
    [
      'a line about one child is for those who have a part in that child',
      { children: [person('c3')] },
      ['a1', 'a3', 'marlo', 'teal'],
      ['a2', 'a5', 'bsl'],
    ],
    [
      'a line about two children is for those who have a part in either',
      { children: [person('c1'), person('c2')], segment: segment('B') },
      ['a2', 'juno'],
      ['a3', 'teal'],
    ],
    ['professionals only', { audience: { to: 'professionals' } }, ['marlo', 'juno', 'desk'], ['a1', 'a2', 'a3', 'c1']],
    [
      'one named person only',
      { audience: { to: 'only', people: [person('a1')] } },
      ['a1', 'desk'],
      ['a2', 'a3', 'a4', 'marlo', 'teal'],
    ],
    ['everyone but one', { audience: { to: 'all-but', people: [person('a2')] } }, ['a1', 'a3', 'marlo'], ['a2']],
    [
      'a part that a reader was not in is for the chair to release',
      { segment: segment('A') },
      ['a1', 'a4', 'marlo', 'teal'],
      ['a2', 'a3', 'c1'],
    ],
    ['the restricted part is in nobody’s copy', { segment: segment('R') }, [], ['a1', 'marlo', 'desk']],
    [
      'a restricted line that stands in the record by mistake is in nobody’s copy',
      { section: 'restricted' },
      [],
      ['a1', 'marlo', 'desk'],
    ],
    [
      'police intelligence',
      { sensitivity: { item: 'police-intelligence', subject: null } },
      ['desk'],
      ['a1', 'a2', 'marlo', 'teal'],
    ],
    [
      'legal advice is for social care and its lawyers',
      { sensitivity: { item: 'legal-advice', subject: null } },
      ['marlo', 'desk'],
      ['a1', 'juno', 'teal'],
    ],
    [
      'one parent’s own health is theirs and not the other parent’s',
      { sensitivity: { item: 'other-parent-sensitive', subject: person('a1') } },
      ['a1', 'desk'],
      ['a2', 'a3', 'a4', 'teal'],
    ],
    [
      'a home that is flagged confidential is told to no parent who lives elsewhere, whomever it is hidden from',
      { sensitivity: { item: 'child-home-address', subject: null }, children: [person('c2')], segment: segment('B') },
      ['marlo', 'desk'],
      ['a2', 'bsl'],
    ],
    ['a row that the matrix does not have', { sensitivity: { item: 'new-row', subject: null } }, ['desk'], ['a1', 'marlo']],
  ])('%s', (_, change, has, hasNot) => {
    const file = said(change);
    expect(has.filter((key) => linesOf(file, key).length === 0)).toEqual([]);
    expect(hasNot.filter((key) => linesOf(file, key).length > 0)).toEqual([]);
  });

  test('where the matrix gives a summary, the summary is printed, or nothing', () => {
    const third = { sensitivity: { item: 'third-party-adult', subject: null } } as const;
    expect(linesOf(said({ ...third, summary: 'A neighbour was worried.' }), 'a1')).toEqual(['A neighbour was worried.']);
    expect(linesOf(said(third), 'a1')).toEqual([]);
  });

  test('a line told in summary does not say where it comes from', () => {
    const file = said({
      sensitivity: { item: 'third-party-adult', subject: null },
      source: 'letter from the neighbour at number 4',
      summary: 'A neighbour was worried.',
      speaker: invitee('pippa'),
    });
    const [line] = copyFor(file, readerFor(file, 'a1')).copy.statements;
    expect(line).toMatchObject({ source: '', inSummary: true, speaker: invitee('pippa') });
    expect(copyFor(file, readerFor(file, 'marlo')).copy.statements[0]?.source).toBe(
      file.profile.visibility.rows.find(({ item }) => item === 'third-party-adult')?.readers['core-agency'] === 'full'
        ? 'letter from the neighbour at number 4'
        : '',
    );
  });

  test('the chair may release one line to one person, and nobody else gets it', () => {
    const file = said({ segment: segment('A') });
    const statement = file.record.statements[0]!;
    const release: Release = {
      personId: person('a3'),
      statementId: statement.id,
      item: 'segment-excluded-from',
      reason: 'He needs it.',
    };
    const released = { ...file, record: { ...file.record, releases: { one: release } } };
    expect(linesOf(released, 'a3')).toEqual(['The line.']);
    expect(linesOf(released, 'a2')).toEqual([]);
  });

  test('a release cannot widen an audience', () => {
    const file = said({ audience: { to: 'professionals' } });
    const release: Release = { personId: person('a1'), statementId: file.record.statements[0]!.id, item: '', reason: '' };
    expect(linesOf({ ...file, record: { ...file.record, releases: { one: release } } }, 'a1')).toEqual([]);
  });

  test('a child has their own words, whoever said them, and no line about more than themselves', () => {
    const own = { section: 'child-world', kind: 'verbatim', segment: segment('A'), children: [person('c1')] } as const;
    expect(linesOf(said(own), 'c1')).toEqual(['The line.']);
    expect(linesOf(said({ children: [person('c1'), person('c2')] }), 'c1')).toEqual([]);
  });
});

describe('somebody who is kept apart (EX-02, 4.7)', () => {
  const change = (file: SittingFile, key: string, what: Partial<Invitee>): SittingFile => {
    const changed = { ...file.record.invitees[invitee(key)]!, ...what };
    return { ...file, record: { ...file.record, invitees: { ...file.record.invitees, [changed.id]: changed } } };
  };
  const hiddenFrom = (key: string): SittingFile => {
    const file = aSittingFile();
    const hidden = { ...file.family.addresses[0]!, id: 'address-new' as AddressId, hiddenFrom: [person(key)], text: null };
    return { ...file, family: { ...file.family, addresses: [...file.family.addresses, hidden] } };
  };
  const sittingOf = (file: SittingFile, key: string) => copyFor(file, readerFor(file, key)).copy.sitting;

  test('whoever comes with them is told their time and no room, also before anybody is marked as there', () => {
    const file = aSittingFile();
    expect(sittingOf(file, 'portuguese')).toMatchObject({ startsAt: '12:00', endsAt: '12:20', place: '' });
    expect(sittingOf(change(file, 'portuguese', { presence: {} }), 'portuguese')).toMatchObject({
      startsAt: '12:00',
      endsAt: '12:20',
      place: '',
    });
    const nothingPlanned = change(change(file, 'portuguese', { presence: {} }), 'a2', { presence: {} });
    expect(sittingOf(nothingPlanned, 'portuguese')).toMatchObject({ startsAt: null, endsAt: null, place: '' });
    expect(sittingOf(file, 'bsl').place).not.toBe('');
  });

  test.each([
    ['an address is hidden from them', hiddenFrom('a3')],
    ['they were excluded, whether or not the ground is written down', change(aSittingFile(), 'a3', { attendance: 'excluded' })],
  ])('is kept apart where %s', (_, file) => {
    expect(sittingOf(file, 'a3').place).toBe('');
    expect(linesOf({ ...file, record: { ...file.record, statements: said({}).record.statements } }, 'a3')).toEqual([]);
    const agencies = (one: SittingFile) =>
      copyFor(one, readerFor(one, 'a3')).copy.attendees.map((attendee) => attendee.agencyName);
    expect(agencies(aSittingFile())).toContain('Testbury Surgery');
    expect(agencies(file)).not.toContain('Testbury Surgery');
  });

  test('a conference without parts was said to those who came', () => {
    const file = said({});
    const invitees = Object.fromEntries(Object.values(file.record.invitees).map((one) => [one.id, { ...one, presence: {} }]));
    const whole = { ...file, record: { ...file.record, invitees, segments: {} } };
    expect(linesOf(whole, 'a1')).toEqual(['The line.']);
    expect(linesOf(whole, 'a2')).toEqual([]);
    expect(linesOf(whole, 'a5')).toEqual([]);
  });
});

describe('somebody at an address that a reader may not know (PF03)', () => {
  const file = aSittingFile();
  const copyOf = (key: string) => JSON.stringify(copyFor(file, readerFor(file, key)).copy);

  test('is left out entirely: name, relationship, attendance, and every line and action that names them', () => {
    expect(copyOf('a2')).not.toMatch(/hazel/i);
    expect(copyOf('a1')).toContain('Hazel');
  });

  test('so is whoever came with them', () => {
    expect(copyOf('a2')).not.toContain('SIGNWAY');
  });

  test('the other parent of the reader’s child is named, and is at no address', () => {
    expect(copyOf('a2')).toContain('Juniper');
    for (const word of [...safeAddress.lines, safeAddress.postcode]) expect(copyOf('a2')).not.toContain(word);
  });

  test('where a line names them, its summary is told in its place', () => {
    const named = said({
      segment: segment('B'),
      children: [person('c2')],
      text: 'HAZEL will help.',
      summary: 'Family will help.',
    });
    expect(linesOf(named, 'a2')).toEqual(['Family will help.']);
  });

  test('is not named by surname alone, nor is whoever came with them', () => {
    const file = said({ segment: segment('B'), children: [person('c2')], text: 'Mrs Maple has rung.' });
    const people = file.family.people.map((one) => (one.id === person('a4') ? { ...one, familyName: 'MAPLE (TEST)' } : one));
    const maple = { ...file, family: { ...file.family, people } };
    const saying = (text: string): SittingFile => ({
      ...maple,
      record: { ...maple.record, statements: maple.record.statements.map((one) => ({ ...one, text })) },
    });
    for (const text of ['Mrs Maple has rung.', 'mrs maple has rung.', 'MAPLE has rung.', 'Ms Signway signed.'])
      expect(linesOf(saying(text), 'a2')).toEqual([]);
    expect(linesOf(saying('Wren likes maple syrup.'), 'a2')).toEqual(['Wren likes maple syrup.']);
    // Juniper is a Sampleton too: the name says nothing of her mother.
    expect(linesOf(said({ segment: segment('B'), text: 'Ms Sampleton came.' }), 'a2')).toEqual(['Ms Sampleton came.']);
  });

  test('their name inside another word gives nothing away', () => {
    expect(linesOf(said({ segment: segment('B'), children: [person('c2')], text: 'Wren likes hazelnuts.' }), 'a2')).toEqual([
      'Wren likes hazelnuts.',
    ]);
  });
});

describe('what a copy does not say', () => {
  test('actions are numbered anew, without a gap where one is left out (X5)', () => {
    const file = aSittingFile();
    const numbers = copyFor(file, readerFor(file, 'a2')).copy.plan.actions.map((action) => action.number);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  test('how many things are left out is beside the copy and never in it (X7)', () => {
    const file = aSittingFile();
    const { copy, withheld } = copyFor(file, readerFor(file, 'a2'));
    expect(withheld.count).toBeGreaterThan(20);
    expect(Object.values(withheld.byRule).reduce((sum, count) => sum + count, 0)).toBe(withheld.count);
    expect(copy).not.toHaveProperty('withheld');
  });

  test('the desk’s own copy leaves out nothing of the practice record', () => {
    const file = aSittingFile();
    expect(copyFor(file, readerFor(file, 'desk')).withheld.count).toBe(0);
  });

  test('a person who is kept apart is told their own time and no room (EX-02)', () => {
    const file = aSittingFile();
    const { sitting } = copyFor(file, readerFor(file, 'a2')).copy;
    expect(sitting).toMatchObject({ startsAt: '12:00', endsAt: '12:20', place: '' });
  });

  test('an action names nobody whom the reader is not told of (PF03)', () => {
    const file = aSittingFile();
    const owners = copyFor(file, readerFor(file, 'a2')).copy.plan.actions.map(({ owner, agency }) => [owner, agency]);
    expect(owners).toEqual([
      // His own to do: he is told with whom.
      ['Caldor PLACEHOLDER', 'Family Safeguarding adult worker'],
      ['Indigo SAMPLEWORKER', 'Family Support and Protection Service'],
      ['Juniper SAMPLETON and a worker', 'School'],
      ['Juniper SAMPLETON and a worker', 'School nurse'],
    ]);
    const text = JSON.stringify(copyFor(file, readerFor(file, 'a2')).copy);
    expect(text).not.toMatch(/blackboard|plaster/i);
    const mothers = JSON.stringify(copyFor(file, readerFor(file, 'a1')).copy.plan.actions);
    for (const name of ['Pippa BLACKBOARD', 'Testbury District Council']) expect(mothers).toContain(name);
    // An absent father is not told which council the mother has asked for a home.
    expect(JSON.stringify(copyFor(file, readerFor(file, 'a5')).copy.plan.actions)).not.toContain('Testbury District Council');
  });

  test('6.8: what is a reader’s own to do is told with whom they do it, but never with somebody of the family whom they are not told of', () => {
    const record = practiceRecord();
    const own = (words: string) =>
      anAction(9, { owner: 'Alder FAUXLEY', agency: 'Family Support', action: words, children: [person('c1')] });
    const toldTo = (key: string, words: string) => {
      const action = own(words);
      const file = aSittingFile({
        record: { ...record, plan: { ...record.plan, actions: { ...record.plan.actions, [action.id]: action } } },
      });
      const { copy, withheld } = copyFor(file, readerFor(file, key));
      return { words: copy.plan.actions.map((one) => one.action), left: withheld.items.find(({ id }) => id === action.id)?.rule };
    };
    // A worker he has to see is his to know, whoever else they work with.
    expect(toldTo('a5', 'Meets Pippa Blackboard at the school').words).toContain('Meets Pippa Blackboard at the school');
    // The stepfather is nobody he is told of: his part in it is left out, and the person who prepares the copy is told why.
    expect(toldTo('a5', 'Keeps Rowan away from Mr Placeholder')).toEqual({
      words: expect.not.arrayContaining(['Keeps Rowan away from Mr Placeholder']),
      left: 'not-theirs',
    });
    expect(toldTo('a1', 'Keeps Rowan away from Mr Placeholder').words).toContain('Keeps Rowan away from Mr Placeholder');
  });

  test('an agency that works with one child has the names and births of the others, and no more of them (6.8)', () => {
    const file = aSittingFile();
    const [rowan, wren, ash] = copyFor(file, readerFor(file, 'teal')).copy.children;
    const nothing = {
      sex: null,
      ethnicity: null,
      disability: null,
      school: null,
      legalStatus: null,
      previousPlans: null,
      homes: null,
      livesWith: [],
    };
    expect(rowan).toMatchObject({ name: 'Rowan SAMPLETON (TEST)', birth: { on: '2015-03-14' }, ...nothing });
    expect(wren).toMatchObject({ name: 'Wren SAMPLETON (TEST)', ...nothing });
    expect(ash).toMatchObject({ legalStatus: 'No orders', ethnicity: 'White British' });
    expect(copyFor(file, readerFor(file, 'marlo')).copy.children[1]).toMatchObject({ disability: 'Glue ear' });
  });

  test('the next conference has a last day for each child: a first review beside a later one (T-16, T-17)', () => {
    const plain = aSittingFile();
    const [due] = plain.deadlines.filter(({ rule }) => rule === 'T-16');
    const later = { ...due!, rule: 'T-17', due: day('2026-10-21') };
    const conferences = plain.conferences.map((one, index) => (index === 0 ? { ...one, kind: 'review' as const } : one));
    const file = { ...plain, conferences, deadlines: [...plain.deadlines, later] };
    const { children, dates } = copyFor(file, readerFor(file, 'a1')).copy;
    expect(children.map((child) => child.nextConferenceBy)).toEqual(['2026-10-21', '2026-07-21', '2026-07-21']);
    expect(dates.nextConferenceBy).toBe('2026-07-21');
    expect(copyFor(file, readerFor(file, 'a5')).copy.dates.nextConferenceBy).toBe('2026-10-21');
  });

  test('when and where the core group meets is for its members and for professionals', () => {
    const file = aSittingFile();
    expect(copyFor(file, readerFor(file, 'a1')).copy.plan.coreGroupOn).toBe('2026-05-05');
    expect(copyFor(file, readerFor(file, 'a2')).copy.plan).toMatchObject({
      coreGroupOn: null,
      coreGroupPlace: null,
      coreGroup: [],
    });
  });

  test('a school is named to a separated parent only where the chair releases it (6.8)', () => {
    const file = aSittingFile();
    const release: Release = {
      personId: person('a2'),
      statementId: null,
      item: 'school-and-contact-times',
      reason: 'He takes Wren there.',
    };
    const released = { ...file, record: { ...file.record, releases: { one: release } } };
    expect(JSON.stringify(copyFor(file, readerFor(file, 'a2')).copy)).not.toContain('Example Oaks');
    expect(JSON.stringify(copyFor(released, readerFor(released, 'a2')).copy)).toContain('Example Oaks');
  });

  test('a school that is on the list itself, with nobody of it named, has its name told by the same rule, and once', () => {
    const file = aSittingFile();
    const pippa = file.record.invitees[invitee('pippa')];
    if (pippa === undefined) throw new Error('The school is on the list');
    const itself = { ...pippa, name: pippa.agencyName };
    const listed = { ...file, record: { ...file.record, invitees: { ...file.record.invitees, [pippa.id]: itself } } };
    expect(JSON.stringify(copyFor(listed, readerFor(listed, 'a2')).copy)).not.toContain('Example Oaks');
    const seen = copyFor(listed, readerFor(listed, 'desk')).copy.attendees.find(({ id }) => id === pippa.id);
    expect(seen).toMatchObject({ name: '', agencyName: 'Example Oaks Primary' });
  });

  test('a confidential address is printed on the one letter that goes there, and handed to nobody else', () => {
    const file = aSittingFile();
    expect(copyFor(file, readerFor(file, 'a1')).copy.reader.addressLines).toEqual([]);
    expect(copyFor(file, readerFor(file, 'a1'), safeAddress).copy.reader.addressLines).toEqual([
      '7 Hushwood Lane',
      'Quietham',
      'ZZ9 7ZZ',
    ]);
  });

  const guarded = (change: Partial<OutlinePlan>): SittingFile => {
    const record = practiceRecord();
    return aSittingFile({ record: { ...record, plan: { ...record.plan, ...change } } });
  };

  test.each<[string, Partial<OutlinePlan>, ReadonlyArray<string>, ReadonlyArray<string>]>([
    // Ash has no plan: his father and his youth worker are told nothing of it.
    // Caldor, a2, is kept apart: until somebody chooses he has none of it.
    ['nobody chose', {}, ['a1', 'a5', 'marlo', 'desk'], ['a2', 'a3', 'teal', 'c1', 'c3']],
    [
      'everyone was chosen',
      { contingencyTriggerAudience: { to: 'everyone' } },
      ['a1', 'a2', 'a5', 'marlo', 'desk'],
      ['a3', 'teal', 'c1', 'c3'],
    ],
    [
      'professionals alone',
      { contingencyTriggerAudience: { to: 'professionals' } },
      ['marlo', 'desk'],
      ['a1', 'a2', 'a3', 'a5', 'c1', 'c3', 'teal'],
    ],
    [
      'one person only',
      { contingencyTriggerAudience: { to: 'only', people: [person('a1')] } },
      ['a1', 'desk'],
      ['a2', 'a3', 'a5', 'marlo'],
    ],
    [
      'everyone but one',
      { contingencyTriggerAudience: { to: 'all-but', people: [person('a2')] } },
      ['a1', 'a5', 'marlo', 'desk'],
      ['a2'],
    ],
  ])('RD01, 6.8: what would set off the contingency is told as its audience says: %s', (_, change, told, untold) => {
    const file = guarded({ contingencyTrigger: 'A visit is refused', ...change });
    const isTold = (key: string) => copyFor(file, readerFor(file, key)).copy.plan.contingencyTrigger === 'A visit is refused';
    expect([...told, ...untold].filter(isTold)).toEqual(told);
  });

  test.each(guardedPlanTexts)(
    'RD01, X7: the audience of %s holds for it alone, is noted beside the copy and not in it',
    (text) => {
      const texts = { contingencyTrigger: 'One', contingency: 'Two', bottomLine: 'Three', visits: 'Four' };
      const file = guarded({ ...texts, [`${text}Audience`]: { to: 'professionals' } });
      const { copy, withheld } = copyFor(file, readerFor(file, 'a1'));
      expect(copy.plan).toMatchObject({ ...texts, [text]: '' });
      expect(JSON.stringify(copy.plan)).not.toContain('udience');
      expect(withheld.items).toContainEqual({ what: 'field', id: `plan.${text}`, rule: 'audience' });
    },
  );

  test.each(guardedPlanTexts)(
    '6.8: %s goes to no parent who is not told of somebody it names, whoever else it is for',
    (text) => {
      const file = guarded({ [text]: 'Mr Placeholder comes back, or bail is broken', [`${text}Audience`]: { to: 'everyone' } });
      const of = (key: string) => copyFor(file, readerFor(file, key));
      // Rowan's absent father sat in no room with the stepfather, and is told of him as `a family member` at most.
      expect(of('a5').copy.plan[text]).toBe('');
      expect(of('a5').withheld.items).toContainEqual({ what: 'field', id: `plan.${text}`, rule: 'not-theirs' });
      for (const key of ['a1', 'a2', 'marlo', 'desk']) expect(of(key).copy.plan[text]).toContain('bail');
    },
  );

  test('6.8, PL04: where a child is seen goes to those who may know their school, and how often to everyone with a part in the plan', () => {
    const seen = { everyWorkingDays: 10, alone: true, where: 'at Mockfield Academy' };
    const file = guarded({ visitsTo: { [person('c1')]: seen, [person('c2')]: seen } });
    const of = (key: string) => copyFor(file, readerFor(file, key));
    const told = (key: string) => of(key).copy.plan.visitsTo.map(({ everyWorkingDays, where }) => [everyWorkingDays, where]);
    for (const key of ['a1', 'marlo', 'desk']) expect(told(key)).toContainEqual([10, 'at Mockfield Academy']);
    expect(told('a5')).toEqual([[10, '']]);
    expect(of('a5').withheld.items).toContainEqual({ what: 'field', id: `plan.visitsTo:${person('c1')}`, rule: 'matrix' });
    const released = {
      [person('a5')]: { personId: person('a5'), item: 'school-and-contact-times', statementId: null, reason: 'He collects him.' },
    };
    const agreed = { ...file, record: { ...file.record, releases: released } } as typeof file;
    expect(copyFor(agreed, readerFor(agreed, 'a5')).copy.plan.visitsTo).toMatchObject([{ where: 'at Mockfield Academy' }]);
  });

  test('6.8: also an adult of the family who is not on the list is somebody', () => {
    const file = guarded({ bottomLine: 'Nobody is left alone with Placeholder' });
    const invitees = Object.fromEntries(
      Object.entries(file.record.invitees).filter(
        ([, { personId, withPersonId }]) => ![personId, withPersonId].includes(person('a2')),
      ),
    );
    const without = { ...file, record: { ...file.record, invitees } };
    const bottomLine = (key: string) => copyFor(without, readerFor(without, key)).copy.plan.bottomLine;
    expect(bottomLine('a5')).toBe('');
    expect(bottomLine('a1')).toContain('Placeholder');
  });

  test('an action for others is left out (RD01)', () => {
    const record = practiceRecord();
    const action = anAction(9, {
      action: 'Only for mother',
      audience: { to: 'only', people: [person('a1')] },
      children: [person('c2')],
    });
    const file = aSittingFile({
      record: { ...record, plan: { ...record.plan, actions: { ...record.plan.actions, [action.id]: action } } },
    });
    const actions = (key: string) => copyFor(file, readerFor(file, key)).copy.plan.actions.map((one) => one.action);
    expect(actions('a1')).toContain('Only for mother');
    expect(actions('a2')).not.toContain('Only for mother');
  });
});

test('LC10: a note to check something is in nobody’s copy, not even the desk’s', () => {
  const record = practiceRecord();
  const note = aStatement('query', { section: 'worries', kind: 'to-check', text: 'Ask the ward for the date.' });
  const file = aSittingFile({ record: { ...record, statements: [...record.statements, note] } });
  for (const reader of readersOf(file)) {
    const { copy, withheld } = copyFor(file, reader);
    expect(copy.statements.some((one) => one.text.includes('Ask the ward'))).toBe(false);
    expect(withheld.byRule['to-check']).toBe(1);
  }
});
