import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentChoice, ReaderRow } from '../../../src/contract/documents.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { type DocumentModel, paragraph, textOf } from '../../../src/documents/model.ts';
import { inFormat } from '../../../src/documents/reading-format.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
/** The review of the practice family that is still ahead. */
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
});
afterEach(() => at.close());

const readerOf = async (name: string): Promise<ReaderRow> => {
  const found = (await at.ask('documents.list', { sittingId })).find((row) => row.name.startsWith(name));
  if (found === undefined) throw new Error(`${name} is a reader`);
  return found;
};
const modelOf = async (name: string, kind: DocumentChoice['kind']): Promise<DocumentModel> => {
  const { reader } = await readerOf(name);
  return (await at.ask('documents.preview', { sittingId, choice: { kind, reader, childId: null } })).model;
};

describe('AG09: the family pack', () => {
  test('one action makes a parent’s letter, leaflet and forms one file behind a cover', async () => {
    const { documents } = await readerOf('Juniper');
    const choices = documents.map(({ choice }) => choice).filter(({ kind }) => kind !== 'calendar' && kind !== 'review-pack');
    expect(choices.map(({ kind }) => kind)).toEqual(['invitation', 'family-leaflet', 'family-forms']);
    const written = await at.ask('documents.printRun', { sittingId, choices: [...choices], folder: join(at.folder, 'out') });
    const parts = unzipSync(readFileSync(written[0]!.path));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');
    for (const part of [
      'In this pack',
      'What happens there',
      'Who will be there, and why',
      'How to complain',
      'Papers in large print',
      'A page for',
    ])
      expect(text).toContain(part);
  });

  test('it says of each worker who they are and why they come', async () => {
    const leaflet = renderText(await modelOf('Juniper', 'family-leaflet'));
    const worker = (await at.ask('documents.list', { sittingId })).find(({ class: own }) => own === 'core-agency');
    expect(leaflet).toContain(`${worker?.name}, `);
    expect(leaflet).toContain('Knows your child or your family through their work');
    expect(leaflet).toContain('Leads the meeting and decides.');
  });

  test('PF03: somebody who is kept apart is told nobody’s name or place that is kept from them', async () => {
    for (const kind of ['family-leaflet', 'family-forms'] as const)
      expect(renderText(await modelOf('Caldor', kind))).not.toMatch(/Hushwood|Quietham|ZZ9 7YX|Hazel/);
  });

  test('the format that somebody chose is kept with them and holds for each of their papers', async () => {
    const { reader } = await readerOf('Juniper');
    const asked = { textSize: 18, easyRead: true, dyslexiaFriendly: false, language: 'Portuguese' } as const;
    await at.ask('mail.format', { sittingId, reader: reader!, ...asked });
    const row = (await at.ask('mail.list', { sittingId })).find((one) => one.reader === reader);
    expect(row?.format).toEqual(asked);
    const letter = await modelOf('Juniper', 'invitation');
    expect(letter.textSize).toBe(18);
    expect(renderText(letter)).toContain('Se quiser receber esta carta em português');
    expect(renderText(letter)).toContain('Hard words');
    const worker = (await at.ask('documents.list', { sittingId })).find(({ class: own }) => own === 'core-agency');
    expect(renderText(await modelOf(worker!.name, 'invitation'))).not.toContain('Hard words');
  });

  test('WD12: dyslexia-friendly papers have the same words, wide lines and letters, and cream only where a screen shows it', async () => {
    const { reader } = await readerOf('Juniper');
    const before = await modelOf('Juniper', 'invitation');
    const asked = { textSize: 12, easyRead: false, dyslexiaFriendly: true, language: '' } as const;
    await at.ask('mail.format', { sittingId, reader: reader!, ...asked });
    expect((await at.ask('mail.list', { sittingId })).find((one) => one.reader === reader)?.format).toEqual(asked);
    const letter = await modelOf('Juniper', 'invitation');
    expect(renderText(letter)).toBe(renderText(before));
    expect([letter.textSize, letter.dyslexiaFriendly]).toEqual([14, true]);

    const choices = [{ kind: 'invitation', reader: reader!, childId: null } as const];
    const [alone] = await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'alone') });
    const file = partsOf(alone!.path);
    expect(file['word/document.xml']).toContain('<w:background w:color="FBF5E6"');
    expect(file['word/styles.xml']).toContain('<w:spacing w:line="360" w:lineRule="auto"');
    const [pack, run] = await at.ask('documents.printRun', { sittingId, choices, folder: join(at.folder, 'run') });
    expect(partsOf(pack!.path)['word/document.xml']).toContain('Cream paper');
    expect(partsOf(pack!.path)['word/document.xml']).not.toContain('w:background');
    expect(partsOf(pack!.path)['word/styles.xml']).toContain('<w:spacing w:line="360" w:lineRule="auto"');
    expect(partsOf(run!.path)['word/document.xml']).toContain('Cream paper');
  });

  test('AG09: the pack of somebody whose papers are easy to read is in their print, its cover too', async () => {
    const { reader } = await readerOf('Juniper');
    await at.ask('mail.format', {
      sittingId,
      reader: reader!,
      textSize: 12,
      easyRead: true,
      dyslexiaFriendly: false,
      language: '',
    });
    const choices = [{ kind: 'invitation', reader: reader!, childId: null } as const];
    const [pack] = await at.ask('documents.printRun', { sittingId, choices, folder: join(at.folder, 'run') });
    expect(partsOf(pack!.path)['word/styles.xml']).toMatch(/<w:rPrDefault>.*?<w:sz w:val="28"\/>.*?<\/w:rPrDefault>/);
  });
});

const partsOf = (path: string): { readonly [name: string]: string } =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, part]) => [name, strFromU8(part)]));

const anySentence = fc.constantFrom('We met.', 'Are you well?', 'Ring 01234 567890 today.', 'Dr. Who came.', 'no capital here');

test('AG09: easy read says the same words in the same order, with no two sentences of a paragraph on a line', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anySentence, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (paragraphs) => {
      const model = { blocks: paragraphs.map((parts) => paragraph(parts.join(' '))), textSize: 12 } as unknown as DocumentModel;
      const easy = inFormat(model, { easyRead: true, dyslexiaFriendly: false, language: '' });
      const words = (of: DocumentModel) =>
        of.blocks.flatMap((block) => (block.block === 'paragraph' ? textOf(block.runs).split(/\s+/) : []));
      expect(words(easy).slice(0, words(model).length)).toEqual(words(model));
      for (const block of easy.blocks)
        if (block.block === 'paragraph') expect(textOf(block.runs)).not.toMatch(/(met|well|today)[.?] [A-Z]/);
      expect(easy.textSize).toBe(14);
    }),
  );
});
