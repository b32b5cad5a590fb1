import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import {
  answerTag,
  childQuestions,
  enquiryQuestions,
  type ReturnedForm,
  readReturnedForm,
  replyQuestions,
  reportQuestions,
} from '../../src/core/returned/report-form.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { documentsFor } from '../../src/documents/catalogue.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { returnedRows } from '../../src/incoming/returned-file.ts';
import { readWordFile } from '../../src/incoming/word-file.ts';
import { invitee } from '../support/record-builders.ts';
import { returned, type Written } from '../support/returned-forms.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const file = atStage('invited');
const model = buildDocument({ kind: 'agency-report' }, copyFor(file, readerFor(file, 'teal')).copy);
const blank = await renderDocx(model);

const readBack = async (docx: Uint8Array): Promise<ReturnedForm | undefined> => {
  const word = await readWordFile(docx, { as: 'returned' });
  if (!word.ok) throw new Error(JSON.stringify(word.error));
  return readReturnedForm({ fields: word.value.fields, rows: returnedRows(word.value) });
};

describe('RP02: the one reply and report form', () => {
  test('goes to each agency with its invitation, and to no family member', () => {
    const kinds = (key: string) => documentsFor(file, readerFor(file, key)).map(({ kind }) => kind);
    expect(kinds('teal')).toContain('agency-report');
    for (const key of ['a1', 'a2', 'c1', 'robin']) expect(kinds(key)).not.toContain('agency-report');
  });

  test('says whose it is, about which children and until when', () => {
    const words = renderText(model);
    expect(words).toContain(`Form number | ${invitee('teal')}`);
    expect(words).toMatch(/Agency \| Mockfield Academy/);
    expect(words).toMatch(/Report by \| /);
    for (const child of copyFor(file, readerFor(file, 'teal')).copy.children) expect(words).toContain(`About ${child.name}`);
  });

  test('comes back empty where nobody wrote in it', async () => {
    const form = await readBack(blank);
    expect(form?.formNumber).toBe(invitee('teal'));
    expect(form?.children).toHaveLength(3);
    expect([...(form?.answers ?? [])]).toEqual([]);
  });

  test('D3: the social worker’s has the enquiry, the household and the genogram besides, and comes back with them; nobody else’s has', async () => {
    const own = buildDocument({ kind: 'agency-report' }, copyFor(file, readerFor(file, 'marlo')).copy);
    const words = renderText(own);
    for (const { label } of enquiryQuestions) {
      expect(words).toContain(label);
      expect(renderText(model)).not.toContain(label);
    }
    expect(words).toContain('Who is related to whom, as we know it');
    expect(renderText(model)).not.toContain('Who is related to whom');
    const written: Written = Object.fromEntries(enquiryQuestions.map(({ key, label }) => [key, `Of ${label}`]));
    const docx = await renderDocx(own);
    for (const droppingTags of [false, true]) {
      const form = await readBack(returned(docx, written, { droppingTags }));
      expect(Object.fromEntries(form?.answers ?? [])).toEqual(written);
    }
  });

  const tags = [
    ...[...replyQuestions, ...reportQuestions].map(({ key }) => answerTag(key)),
    ...[1, 2, 3].flatMap((child) => childQuestions.map(({ key }) => answerTag(key, child))),
  ];
  const someWords = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'é', ' ', '&', '<', '7', 'ß', '“') });

  test('any answers are read back as they were written, by their tags and by their rows alike', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...tags), someWords), fc.boolean(), async (said, droppingTags) => {
        const written: Written = Object.fromEntries(Object.entries(said).filter(([, text]) => text.trim() !== ''));
        const form = await readBack(returned(blank, written, { droppingTags }));
        expect(form?.formNumber).toBe(invitee('teal'));
        const bare = (entries: Iterable<readonly [string, string]>) =>
          new Map([...entries].map(([tag, text]) => [tag, text.trim()]));
        expect(bare(form?.answers ?? [])).toEqual(bare(Object.entries(written)));
      }),
      { numRuns: 30 },
    );
  });

  test('another table is not taken for it', () => {
    expect(
      readReturnedForm({
        fields: [],
        rows: [
          ['Children', 'Rowan'],
          ['Is a child protection plan needed?', 'yes'],
        ],
      }),
    ).toBeUndefined();
  });
});
