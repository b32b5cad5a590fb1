import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/core/disclosure/reader.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { type DocumentModel, paragraph } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { leaksInFile, leaksInText } from '../../src/services/papers/leaks.ts';
import { make } from '../../src/services/papers/make-document.ts';
import { fileForDocuments } from '../../src/services/record/sitting-file.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../support/desk.ts';

// Caldor may not learn where Juniper and the children are. She is the other parent of his child, so her name may stand in his papers; the
// grandmother's, with whom they live, may not.

let at: TestDesk;
let file: SittingFile;
let caldor: Reader;
let model: DocumentModel;
beforeAll(async () => {
  at = await aPracticeDesk();
  const [family] = await at.ask('family.list', { like: '' });
  const { people } = await at.ask('family.get', { familyId: family!.family.id });
  const juniper = people.find(({ givenName }) => givenName === 'Juniper')!;
  const hazel = people.find(({ givenName }) => givenName === 'Hazel')!;
  await at.ask('person.save', { person: { ...juniper, phone: '07700 900123', email: 'juniper.s@example.test', child: null } });
  await at.ask('person.save', { person: { ...hazel, givenName: 'Łucja', familyName: 'O’Griffin', child: null } });
  file = fileForDocuments(at.desk, await sittingOn(at, '2027-01-14'))!;
  caldor = readersOf(file).find(({ name }) => name.startsWith('Caldor'))!;
  const made = make(at.desk, file, { kind: 'invitation', reader: caldor.inviteeId, childId: null });
  if (!made.ok) throw new Error('Caldor has an invitation');
  model = made.value.model;
});
afterAll(() => at.close());

const saying = (text: string): DocumentModel => ({ ...model, blocks: [paragraph(text)] });

describe('X4, RD03: what is withheld is found however it was typed', () => {
  test.each([
    ['a telephone number', 'Ring her on 07700 900123 to hand Wren over.'],
    ['as from abroad', 'Ring +44 7700 900 123.'],
    ['with the nought in brackets', 'Ring 0044 (0)7700-900-123.'],
    ['an email', 'Write to Juniper.S@example.test about Fridays.'],
    ['a street in short', 'They are at 14 Hushwood Ln.'],
    ['a street in short without its number', 'It is off Hushwood Ln, by the park.'],
    ['a street without its kind', 'They are at 14 Hushwood.'],
    ['in small letters', 'they are at 14 hushwood'],
    ['its name alone', 'Nobody in Hushwood has seen him.'],
    ['a postcode without its space', 'somewhere in zz97yx'],
    ['with spaces that do not break', '14\u00a0Hushwood\u202fLane'],
    ['a name without its strokes', 'Lucja said that all is well.'],
    ['in the genitive', 'Łucja’s front door'],
    ['with a hyphen that cannot be seen', 'Łu\u00adcja said that all is well.'],
    ['with marks of direction', '\u200fŁucja\u200e came.'],
    ['a surname with the other apostrophe', "Mrs O'Griffin came."],
    ['as a typesetter joins its letters', 'Mrs O’Gri\ufb03n came.'],
    ['the name that she had before', 'Hazel said that all is well.'],
    ['a name run together', 'Her account is ŁucjaOGriffin.'],
    ['run together in small letters with a number', 'Her account is lucjaogriffin71.'],
    ['joined by a line', 'See Lucja_OGriffin on the list.'],
    ['backwards, as in a list', 'O’Griffin Łucja, grandmother'],
    ['as a mailbox', 'lucja.ogriffin@example.test'],
    ['as a mailbox with an initial', 'Write to logriffin@example.test.'],
    ['as an account with an initial', 'She posts as @l_ogriffin.'],
    ['an initial and the surname', 'L. O’Griffin signed for the parcel.'],
    ['the surname and an initial', 'Seen: O’Griffin, L., at the door.'],
    ['the surname by its letter after a title', 'Mrs O said that all is well.'],
    ['the given name by its letter after what she is', 'They stay with Nan Ł. at weekends.'],
    ['initials', 'Wren was seen with ŁO on Friday.'],
    ['initials with dots', 'Wren was seen with L.O. on Friday.'],
    ['initials with dots and a space', 'Wren was seen with L. O. on Friday.'],
    ['initials apart, after what she is', 'Wren stays with grandmother L O.'],
  ])('%s', (_, text) => {
    expect(leaksInText(at.desk, file, caldor, saying(text))).not.toEqual([]);
  });

  test('and the words round it stop nothing', () => {
    for (const text of [
      'Ring us on 01632 960100, or write to conferences@example.test.',
      'Juniper says that Wren is well.',
      'They went along a lane by the park.',
      'The GP, the HV and the SW met Mr Oakley. L is for large, O for other; option L or O.',
      'The DVLO wrote to Mrs O’Neill in the US. He is a PO, she an OT.',
      'The logriffin scheme is no mailbox.',
    ])
      expect(leaksInText(at.desk, file, caldor, saying(text))).toEqual([]);
  });
});

describe('X4: and wherever in the package it stands', () => {
  const hiddenIn = async (part: string, xml: string) => {
    const parts = unzipSync(await renderDocx(saying('A letter.')));
    const bytes = zipSync({ ...parts, [part]: strToU8(xml) });
    const made = make(at.desk, file, { kind: 'invitation', reader: caldor.inviteeId, childId: null });
    return made.ok ? leaksInFile(at.desk, file, made.value, { bytes, fileName: 'letter.docx' }) : [];
  };

  test.each([
    ['a property of its own', 'docProps/custom.xml', '<vt:lpwstr>+44 7700 900123</vt:lpwstr>'],
    ['the words that stand for a picture', 'word/extra.xml', '<wp:docPr id="1" descr="The house at 14 Hushwood Ln"/>'],
    ['the target of a link', 'word/_rels/extra.xml.rels', '<Relationship Target="https://maps.example/ZZ9%207YX"/>'],
    ['the code of a field', 'word/extra.xml', '<w:instrText> HYPERLINK "tel:+447700900123" </w:instrText>'],
    ['a bookmark', 'word/extra.xml', '<w:bookmarkStart w:name="_14_Hushwood_Lane"/>'],
    ['split over runs, with a tab in it', 'word/extra.xml', '<w:t>07700 9</w:t><w:tab/><w:t>00123</w:t>'],
    ['the name of a part', 'word/media/juniper.s@example.test.png', ''],
    ['a street by its name alone', 'word/extra.xml', '<wp:docPr id="1" descr="A house in Hushwood"/>'],
  ])('%s', async (_, part, xml) => {
    expect(await hiddenIn(part, xml)).not.toEqual([]);
  });

  test('and the same file without it is free to go', async () => {
    expect(await hiddenIn('word/extra.xml', '<w:t>A house.</w:t>')).toEqual([]);
  });
});
