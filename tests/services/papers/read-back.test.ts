import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentChoice } from '../../../src/contract/documents.ts';
import type { ReadBackAnswer } from '../../../src/contract/read-back.ts';
import type { Statement } from '../../../src/core/conferences/record.ts';
import type { AssessmentId, InviteeId, SittingId } from '../../../src/core/identifiers.ts';
import { day, shortDate } from '../../../src/core/local-date.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
/** The service's own minutes as they were written, part by part, and the lines of the record. */
let parts: { [name: string]: Uint8Array };
let lines: ReadonlyArray<Statement>;

const written = async (reader: InviteeId | null, folder: string): Promise<Uint8Array> => {
  const choice = { kind: 'minutes', reader, childId: null } as const;
  const [file] = await at.ask('documents.write', { sittingId, choices: [choice], folder: join(at.folder, folder) });
  return readFileSync(file!.path);
};

beforeAll(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2026-04-21');
  await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'x', askedBy: 'y' });
  parts = unzipSync(await written(null, 'out'));
  const { record } = await at.ask('record.get', { sittingId });
  lines = record.statements;
});
afterAll(() => at.close());

/** The file after somebody changed its text in Word. */
const edited = (change: (xml: string) => string): string =>
  Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml']!))) })).toString(
    'base64',
  );
const back = (change: (xml: string) => string): Promise<ReadBackAnswer> =>
  at.ask('record.readBack', { sittingId, file: edited(change) });
const inXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&apos;');
/** The whole paragraph that prints a line. */
const paragraphOf = ({ text }: Statement): string => {
  const xml = strFromU8(parts['word/document.xml']!);
  const place = xml.indexOf(inXml(text));
  return xml.slice(xml.lastIndexOf('<w:p>', place), xml.indexOf('</w:p>', place) + '</w:p>'.length);
};
const printedOnce = (xml: string): ReadonlyArray<Statement> =>
  lines.filter(({ text }) => !text.includes('\n') && xml.split(inXml(text)).length === 2);

describe('WD08: minutes that were changed in Word are read back', () => {
  test('a file that nobody changed says nothing', async () => {
    expect(await back((xml) => xml)).toEqual({
      ...{ paper: 'Record of a child protection conference', lines: [], fields: [], others: [] },
      ...{ hadTrackedChanges: false, open: true },
    });
  });

  test('each line, changed by itself, is found as that line with its new words, and nothing else', async () => {
    const xml = strFromU8(parts['word/document.xml']!);
    const able = printedOnce(xml);
    expect(able.length).toBeGreaterThan(20);
    for (const [index, line] of able.entries()) {
      const becomes = `${line.text.replace(/^\S+/, 'Then')} and so on ${index}`;
      const found = await back((whole) => whole.replace(inXml(line.text), inXml(becomes)));
      expect(found.others).toEqual([]);
      expect(found.lines).toEqual([{ id: line.id, under: expect.any(String), was: line.text, becomes }]);
    }
  });

  test('many changed at once are each found, in the right line', async () => {
    const able = printedOnce(strFromU8(parts['word/document.xml']!));
    const found = await back((xml) =>
      able.reduce((now, { text }, index) => now.replace(inXml(text), `Line ${index} is new`), xml),
    );
    expect(new Map(found.lines.map(({ id, becomes }) => [id, becomes]))).toEqual(
      new Map(able.map(({ id }, index) => [id, `Line ${index} is new`])),
    );
  });

  test('a line that was moved is the same line; one that was taken out or written anew is told and goes nowhere', async () => {
    const [line] = printedOnce(strFromU8(parts['word/document.xml']!));
    const paragraph = paragraphOf(line!);
    const moved = await back((xml) => {
      const whole = xml.replace(paragraph, '');
      const at = whole.lastIndexOf('<w:sectPr');
      return `${whole.slice(0, at)}${paragraph}${whole.slice(at)}`;
    });
    expect([moved.lines, moved.others]).toEqual([[], []]);
    const gone = await back((xml) => xml.replace(paragraph, ''));
    expect(gone.lines).toEqual([]);
    expect(gone.others).toMatchObject([{ says: '' }]);
    const more = await back((xml) => xml.replace(paragraph, `${paragraph}<w:p><w:r><w:t>Somebody added this.</w:t></w:r></w:p>`));
    expect(more).toMatchObject({ lines: [], others: [{ said: '', says: 'Somebody added this.' }] });
  });

  test('a number that stands there twice is no line’s, and an emptied line is not taken for new words', async () => {
    const [line] = printedOnce(strFromU8(parts['word/document.xml']!));
    const twice = await back((xml) => {
      const own = paragraphOf(line!);
      return xml.replace(own, own.replace(inXml(line!.text), 'One') + own.replace(inXml(line!.text), 'Two'));
    });
    expect(twice.lines).toEqual([]);
    expect(twice.others.map(({ says }) => says).join(' ')).toMatch(/One.*Two/);
    const emptied = await back((xml) => xml.replace(inXml(line!.text), ''));
    expect(emptied.lines).toEqual([]);
    expect(emptied.others).toHaveLength(1);
  });

  test('what is accepted is put into its line, and into no other', async () => {
    const [line] = printedOnce(strFromU8(parts['word/document.xml']!));
    const found = await back((xml) => xml.replace(inXml(line!.text), 'It was on the Tuesday'));
    const edits = found.lines.map(({ id, becomes }) => ({ edit: 'statement.text', id, text: becomes }) as const);
    await at.ask('record.edit', { sittingId, edits });
    const { record } = await at.ask('record.get', { sittingId });
    const changed = record.statements.filter(({ text }, index) => text !== lines[index]?.text);
    expect(changed).toMatchObject([{ id: line!.id, text: 'It was on the Tuesday' }]);
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'statement.text', id: line!.id, text: line!.text }] });
  });

  test('a reader’s copy, which leaves lines out, and a file of something else are refused', async () => {
    const { reader } = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'))!;
    const hers = Buffer.from(await written(reader as InviteeId, 'hers')).toString('base64');
    expect(await at.call('record.readBack', { sittingId, file: hers })).toMatchObject({ error: { type: 'AnotherPaper' } });
    const none = Buffer.from('not a file').toString('base64');
    expect(await at.call('record.readBack', { sittingId, file: none })).toMatchObject({ error: { type: 'ReturnedRefused' } });
  });
});

/** Another paper of the same sitting, and what is read of it after somebody changed its text in Word. */
const paper = async (choice: DocumentChoice, folder: string) => {
  const [file] = await at.ask('documents.write', { sittingId, choices: [choice], folder: join(at.folder, folder) });
  const own = unzipSync(readFileSync(file!.path));
  const xml = strFromU8(own['word/document.xml']!);
  return {
    xml,
    back: (change: (whole: string) => string): Promise<ReadBackAnswer> => {
      const bytes = zipSync({ ...own, 'word/document.xml': strToU8(change(xml)) });
      return at.ask('record.readBack', { sittingId, file: Buffer.from(bytes).toString('base64') });
    },
  };
};
const planOf = async (name: string): Promise<DocumentChoice> => {
  const desk = (await at.ask('documents.list', { sittingId })).find(({ reader }) => reader === null);
  return desk!.documents.find(({ choice, title }) => choice.kind === 'plan' && title.endsWith(name))!.choice;
};
const recordNow = async () => (await at.ask('record.get', { sittingId })).record;

describe('WD08: Word keeps the content controls, and they say whose words those are', () => {
  const control = (xml: string, tag: string): string => {
    const at = xml.indexOf(`w:val="${tag}"`);
    return xml.slice(xml.lastIndexOf('<w:sdt>', at), xml.indexOf('</w:sdt>', at) + '</w:sdt>'.length);
  };

  test('the service’s own draft carries the identifier of every line, once, and no reader’s copy carries one', async () => {
    const xml = strFromU8(parts['word/document.xml']!);
    const tags = [...xml.matchAll(/<w:tag w:val="line\.([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags.length).toBeGreaterThan(20);
    expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(tags));
    for (const { reader, class: readerClass } of await at.ask('documents.list', { sittingId })) {
      if (reader === null || readerClass === 'child' || readerClass === 'supporter' || readerClass === 'interpreter') continue;
      const [file] = await at.ask('documents.write', {
        sittingId,
        choices: [{ kind: 'minutes', reader, childId: null }],
        folder: join(at.folder, 'readers'),
      });
      expect(strFromU8(unzipSync(readFileSync(file!.path))['word/document.xml']!)).not.toContain('<w:tag ');
    }
  });

  test('a line that lost its number and its marking is still that line', async () => {
    const [line] = printedOnce(strFromU8(parts['word/document.xml']!));
    const own = paragraphOf(line!);
    const bare = (words: string): string =>
      `<w:p><w:r><w:t xml:space="preserve">Note: </w:t></w:r>${control(own, `line.${line!.id}`).replace(inXml(line!.text), words)}</w:p>`;
    const found = await back((xml) => xml.replace(own, bare('It was on the Wednesday')));
    expect(found.lines.map(({ id, becomes }) => ({ id, becomes }))).toEqual([
      { id: line!.id, becomes: 'It was on the Wednesday' },
    ]);
    expect(found.others.length).toBeGreaterThan(0);
  });

  test('a control that stands there twice is nobody’s, and one that was emptied is told', async () => {
    const [line] = printedOnce(strFromU8(parts['word/document.xml']!));
    const own = paragraphOf(line!);
    const twice = await back((xml) =>
      xml.replace(own, own.replace(inXml(line!.text), 'One thing') + own.replace(inXml(line!.text), 'Another thing')),
    );
    expect(twice.lines).toEqual([]);
    expect(twice.others.map(({ says }) => says).join(' ')).toMatch(/One thing.*Another thing/);
  });
});

describe('WD08: a plan and a letter that were changed in Word are read back', () => {
  test('a plan that nobody changed says nothing', async () => {
    const plan = await paper(await planOf('Rowan'), 'plan');
    expect(await plan.back((xml) => xml)).toMatchObject({
      ...{ paper: 'Child protection plan, Rowan', lines: [], fields: [], others: [], open: true },
    });
  });

  test('each action’s own words, changed by themselves, are found as that field of that action, and nothing else', async () => {
    const plan = await paper(await planOf('Rowan'), 'plan');
    const { actions } = (await recordNow()).plan;
    let found = 0;
    for (const action of Object.values(actions))
      for (const field of ['goal', 'action', 'measure'] as const) {
        const was = action[field];
        if (plan.xml.split(inXml(was)).length !== 2) continue;
        const becomes = `Then ${was.replace(/[.]$/, '')} twice`;
        const read = await plan.back((xml) => xml.replace(inXml(was), inXml(becomes)));
        expect(read.others).toEqual([]);
        expect(read.fields.map(({ edit, was: before }) => ({ edit, before }))).toEqual([
          { edit: { edit: 'action.change', id: action.id, change: { [field]: becomes } }, before: was },
        ]);
        found += 1;
      }
    expect(found).toBeGreaterThan(9);
  });

  test('who does it, and by when, are read as a person, an agency and a day; a day that is none is told', async () => {
    const plan = await paper(await planOf('Wren'), 'plan');
    const action = Object.values((await recordNow()).plan.actions).find(({ owner }) => owner.includes('Juno'))!;
    const who = await plan.back((xml) => xml.replace(inXml(action.owner), 'Linden OVERVIEW'));
    expect(who.fields.map(({ edit }) => edit)).toEqual([
      { edit: 'action.change', id: action.id, change: { owner: 'Linden OVERVIEW' } },
    ]);
    const by = shortDate(action.dueOn!);
    const later = (words: string) =>
      plan.back((xml) => {
        const row = xml.indexOf(inXml(action.owner));
        return `${xml.slice(0, row)}${xml.slice(row).replace(by, words)}`;
      });
    expect((await later('1 July 2026')).fields.map(({ edit }) => edit)).toEqual([
      { edit: 'action.change', id: action.id, change: { dueOn: '2026-07-01' } },
    ]);
    const unclear = await later('soon');
    expect(unclear.fields).toEqual([]);
    expect(unclear.others).toHaveLength(1);
    expect(unclear.others[0]?.says).toContain('soon');
  });

  test('what happens if the plan does not work is read into its own field', async () => {
    const plan = await paper(await planOf('Rowan'), 'plan');
    const { contingency, bottomLine } = (await recordNow()).plan;
    const read = await plan.back((xml) =>
      xml.replace(inXml(contingency), 'Linden rings the lawyer').replace(inXml(bottomLine), 'Nobody goes there'),
    );
    expect(read.others).toEqual([]);
    expect(read.fields.map(({ edit }) => edit)).toEqual(
      expect.arrayContaining([
        { edit: 'plan.change', change: { contingency: 'Linden rings the lawyer' } },
        { edit: 'plan.change', change: { bottomLine: 'Nobody goes there' } },
      ]),
    );
  });

  test('a row that somebody put in, took out or numbered twice goes nowhere and is told', async () => {
    const plan = await paper(await planOf('Rowan'), 'plan');
    const [action] = Object.values((await recordNow()).plan.actions).filter(
      ({ action: words }) => plan.xml.split(inXml(words)).length === 2,
    );
    const place = plan.xml.indexOf(inXml(action!.action));
    const from =
      plan.xml.lastIndexOf('<w:tr>', place) >= 0 ? plan.xml.lastIndexOf('<w:tr>', place) : plan.xml.lastIndexOf('<w:tr ', place);
    const row = plan.xml.slice(from, plan.xml.indexOf('</w:tr>', place) + '</w:tr>'.length);
    const gone = await plan.back((xml) => xml.replace(row, ''));
    expect(gone.fields).toEqual([]);
    expect(gone.others).toHaveLength(1);
    const twice = await plan.back((xml) =>
      xml.replace(row, row.replace(inXml(action!.action), 'One thing') + row.replace(inXml(action!.action), 'Another thing')),
    );
    expect(twice.fields).toEqual([]);
    expect(twice.others.map(({ says }) => says).join(' ')).toMatch(/One thing.*Another thing/);
  });

  test('the reasons in a decision letter and in the minutes are read into the decision of that child alone', async () => {
    const juniper = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'))!;
    const letter = await paper({ kind: 'decision-letter', reader: juniper.reader, childId: null }, 'letter');
    const decisions = Object.values((await recordNow()).decisions);
    const minutes = { xml: strFromU8(parts['word/document.xml']!), back };
    let found = 0;
    for (const { conferenceId, reasons } of decisions)
      for (const one of [letter, minutes]) {
        if (one.xml.split(inXml(reasons)).length !== 2) continue;
        const read = await one.back((xml) => xml.replace(inXml(reasons), 'There is a reason that somebody wrote anew'));
        expect(read.others).toEqual([]);
        expect(read.fields.map(({ edit }) => edit)).toEqual([
          { edit: 'decision.change', id: conferenceId, change: { reasons: 'There is a reason that somebody wrote anew' } },
        ]);
        found += 1;
      }
    expect(found).toBeGreaterThan(3);
  });

  test('an assessment that the plan waits for: what it is, who does it and by when are read, as one change where it is several', async () => {
    const id = at.desk.newId<AssessmentId>();
    const { conferences } = await at.ask('sitting.get', { sittingId });
    const assessment = {
      ...{
        id,
        what: 'A hearing test for Wren',
        who: 'Clinic Sample',
        by: day('2026-06-01'),
        children: conferences.map(({ child }) => child.id),
      },
      ...{ about: null, doneOn: null, found: '', audience: { to: 'everyone' } as const },
    };
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'assessment.set', id, assessment }] });
    const plan = await paper(await planOf('Wren'), 'assessments');
    const who = await plan.back((xml) => xml.replace('Clinic Sample', 'Dr Other'));
    expect([who.fields.map(({ edit }) => edit), who.others]).toEqual([
      [{ edit: 'assessment.set', id, assessment: { ...assessment, who: 'Dr Other' } }],
      [],
    ]);
    const both = await plan.back((xml) =>
      xml.replace('Clinic Sample', 'Dr Other').replace(shortDate(day('2026-06-01')), '3 June 2026'),
    );
    expect([both.fields.map(({ label, was, becomes, edit }) => ({ label, was, becomes, edit })), both.others]).toEqual([
      [
        {
          ...{ label: 'A hearing test for Wren, who and by', was: 'Clinic Sample, 1 Jun 2026', becomes: 'Dr Other, 3 June 2026' },
          edit: { edit: 'assessment.set', id, assessment: { ...assessment, who: 'Dr Other', by: '2026-06-03' } },
        },
      ],
      [],
    ]);
    const what = await plan.back((xml) => xml.replace('A hearing test for Wren', 'An eye test for Wren'));
    expect([what.fields.map(({ edit }) => edit), what.others]).toEqual([
      [{ edit: 'assessment.set', id, assessment: { ...assessment, what: 'An eye test for Wren' } }],
      [],
    ]);
    // What it is and who does it: the row says nothing any more that is known, and is told.
    const unknown = await plan.back((xml) =>
      xml.replace('A hearing test for Wren', 'An eye test for Wren').replace('Clinic Sample', 'Dr Other'),
    );
    expect(unknown.fields).toEqual([]);
    expect(unknown.others).toMatchObject([{ says: expect.stringMatching(/An eye test.*Dr Other/) }]);
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'assessment.set', id, assessment: null }] });
  });

  test('how often the children are seen is read from a plan, whatever stands around it', async () => {
    const plan = await paper(await planOf('Wren'), 'visits');
    const { visits } = (await recordNow()).plan;
    expect(plan.xml.split(inXml(`${visits}.`))).toHaveLength(2);
    const read = await plan.back((xml) => xml.replace(inXml(`${visits}.`), 'Every four days, at home.'));
    expect([read.fields.map(({ was, edit }) => ({ was, edit })), read.others]).toEqual([
      [{ was: visits, edit: { edit: 'plan.change', change: { visits: 'Every four days, at home' } } }],
      [],
    ]);
    // Without its control, as another program leaves it, by where it stands; never in the words of its neighbour.
    const bare = (xml: string) => xml.replace(/<w:tag w:val="plan.visits"\/>/, '');
    const found = await plan.back((xml) => bare(xml).replace(inXml(`${visits}.`), 'Every four days, at home.'));
    expect(found.fields.map(({ edit }) => edit)).toEqual([
      { edit: 'plan.change', change: { visits: 'Every four days, at home' } },
    ]);
    const own = plan.xml.slice(plan.xml.indexOf('Seeing the child')).match(/>(At least [^<]*)</)![1]!;
    const neighbour = await plan.back((xml) =>
      bare(xml)
        .replace(own, 'Whenever.')
        .replace(inXml(`${visits}.`), ''),
    );
    expect(neighbour.fields).toEqual([]);
    expect(neighbour.others.map(({ says }) => says).join()).toContain('Whenever.');
  });

  test('what needs to change and how, which a letter prints in one cell, are read as what they are', async () => {
    const juniper = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'))!;
    const letter = await paper({ kind: 'decision-letter', reader: juniper.reader, childId: null }, 'what-and-how');
    const once = Object.values((await recordNow()).plan.actions).filter(({ goal, action }) =>
      [`>${goal}: <`, `>${action}<`].every(
        (text) => letter.xml.split(inXml(text).replace(/&gt;/g, '>').replace(/&lt;/g, '<')).length === 2,
      ),
    );
    expect(once.length).toBeGreaterThan(3);
    const inCell = (text: string): string => `>${inXml(text)}<`;
    for (const { id, goal, action } of once) {
      const changed = async (more: string, how: string) => {
        const read = await letter.back((xml) =>
          xml.replace(inCell(`${goal}: `), inCell(more)).replace(inCell(action), inCell(how)),
        );
        expect(read.others).toEqual([]);
        return read.fields.map(({ edit }) => edit);
      };
      const change = (words: object) => [{ edit: 'action.change', id, change: words }];
      expect(await changed(`${goal}: `, 'Something quite else')).toEqual(change({ action: 'Something quite else' }));
      expect(await changed('A new aim: ', action)).toEqual(change({ goal: 'A new aim' }));
      expect(await changed('A new aim: ', 'and a new way')).toEqual(change({ goal: 'A new aim', action: 'and a new way' }));
    }
    // Which of these words are the aim nobody can tell.
    const [one] = once;
    const unclear = await letter.back((xml) =>
      xml.replace(inCell(`${one!.goal}: `), inCell('Do this: that: ')).replace(inCell(one!.action), inCell('so')),
    );
    expect(unclear.fields).toEqual([]);
    expect(unclear.others).toMatchObject([{ says: expect.stringContaining('Do this: that: so') }]);
  });

  test('what is accepted is put into its field, and into no other', async () => {
    const plan = await paper(await planOf('Rowan'), 'plan');
    const before = await recordNow();
    const action = Object.values(before.plan.actions).find(({ action: words }) => plan.xml.split(inXml(words)).length === 2)!;
    const read = await plan.back((xml) => xml.replace(inXml(action.action), 'A quiet night'));
    await at.ask('record.edit', { sittingId, edits: read.fields.map(({ edit }) => edit) as never });
    const after = await recordNow();
    expect(after.plan.actions[action.id]).toEqual({ ...action, action: 'A quiet night' });
    expect({ ...after, plan: { ...after.plan, actions: {} } }).toEqual({ ...before, plan: { ...before.plan, actions: {} } });
    await at.ask('record.edit', {
      sittingId,
      edits: [{ edit: 'action.change', id: action.id, change: { action: action.action } }],
    });
  });
});

describe('WD08: nothing that somebody typed into a paper of ours is lost', () => {
  /** Every text of the body after its title, by which a paper is known, each with words of its own put behind it. */
  const everywhere = (xml: string): { readonly xml: string; readonly marks: ReadonlyArray<string> } => {
    const marks: string[] = [];
    const head = xml.indexOf('</w:p>', xml.search(/<w:pStyle w:val="(?:Title|Heading1)"/));
    const changed = xml.slice(head).replace(/(<w:t(?: [^>]*)?>)([^<]*[^<\s][^<]*)(<\/w:t>)/g, (_, open, text, close) => {
      marks.push(`zq${marks.length}qz`);
      return `${open}${text} ${marks.at(-1)}${close}`;
    });
    return { xml: xml.slice(0, head) + changed, marks };
  };
  const isIn = ({ lines: own, fields, others }: ReadBackAnswer, mark: string): boolean =>
    own.some(({ becomes }) => becomes.includes(mark)) ||
    fields.some(({ becomes }) => becomes.includes(mark)) ||
    others.some(({ says }) => says.includes(mark));

  test.each(['minutes', 'plan', 'decision-letter'] as const)(
    '%s: words put in at every place are each offered for a field or listed',
    async (kind) => {
      const juniper = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'))!;
      const choices = {
        minutes: { kind: 'minutes', reader: null, childId: null } as const,
        plan: await planOf('Rowan'),
        'decision-letter': { kind: 'decision-letter', reader: juniper.reader, childId: null } as const,
      };
      const own = await paper(choices[kind], `everywhere-${kind}`);
      const { xml, marks } = everywhere(own.xml);
      expect(marks.length).toBeGreaterThan(60);
      const found = await own.back(() => xml);
      expect(marks.filter((mark) => !isIn(found, mark))).toEqual([]);
      // One by one as well: the core group, its members and everything else that no field takes.
      for (const mark of marks.filter((_, nth) => nth % Math.ceil(marks.length / 12) === 0)) {
        const one = await own.back(() =>
          marks.reduce((all, other) => (other === mark ? all : all.replace(` ${other}`, '')), xml),
        );
        expect([mark, isIn(one, mark)]).toEqual([mark, true]);
      }
    },
  );
});
