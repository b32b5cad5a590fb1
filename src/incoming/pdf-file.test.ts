import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPdf, aStream } from '../../tests/support/a-pdf.ts';
import { checkPdf } from './pdf-file.ts';

const whyNot = (bytes: Uint8Array): string => {
  const checked = checkPdf(bytes);
  return checked.ok ? '' : checked.error;
};
const packed = (objects: string, filter = '/Filter /FlateDecode'): Uint8Array =>
  aStream(`/Type /ObjStm /N 1 /First 4 ${filter}`, deflateSync(Buffer.from(`9 0 ${objects}`)));

describe('RP03, I5, I6: a PDF from outside', () => {
  test('an ordinary one is taken, also with packed objects, an outline and a link to a page of a website', () => {
    expect(checkPdf(aPdf())).toEqual({ ok: true, value: null });
    expect(checkPdf(aPdf('It says /JavaScripture.', packed('<< /Type /Annot >>')))).toEqual({ ok: true, value: null });
    const outline = '<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>';
    const picture = aStream('/Subtype /Image /Filter /DCTDecode', Uint8Array.of(0xff, 0xd8, 0, 0xff, 0xd9));
    expect(checkPdf(aPdf('Words', outline, picture, '<< /S /URI /URI (https://example.org) >>'))).toMatchObject({ ok: true });
  });

  test.each([
    ['a script', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>', 'It carries a script.'],
    ['a script whose name is written otherwise', '<< /S /J#61va#53cript /JS (x) >>', 'It carries a script.'],
    ['a program that it starts', '<< /S /Launch /F (calc.exe) >>', 'It starts another program.'],
    ['a file inside it', '<< /Names << /EmbeddedFiles 9 0 R >> >>', 'Another file is hidden in it.'],
    ['a film', '<< /Subtype /RichMedia >>', 'It carries something that plays.'],
    ['a form of another program', '<< /AcroForm << /XFA 9 0 R >> >>', 'It is a form that its own program fills in.'],
    ['an address that it sends to', '<< /S /SubmitForm /F (http://example.org) >>', 'It sends or fetches'],
    ['another file that it opens', '<< /S /GoToR /F (other.pdf) >>', 'It opens another file.'],
    ['a password', '<< /Encrypt 9 0 R >>', 'It is locked'],
  ])('%s refuses it with the reason, in the open and inside packed objects', (_, object, why) => {
    expect(whyNot(aPdf('Words', object))).toContain(why);
    expect(whyNot(aPdf('Words', packed(object)))).toContain(why);
  });

  test('objects that are packed so that nobody can look into them refuse it', () => {
    const unusual = aStream('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22));
    expect(whyNot(aPdf('Words', unusual))).toContain('cannot be looked into');
  });

  test('a bomb of packed objects is stopped while it inflates', () => {
    const bomb = aStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.alloc(40_000_000, 32)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(whyNot(aPdf('Words', bomb))).toContain('cannot be looked into');
  });

  test.each([
    ['a page', aStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(200_000_000, 32)))],
    ['a picture that does not say how it is packed', aStream('/Filter 12 0 R', deflateSync(Buffer.alloc(200_000_000)))],
    ['what is packed twice', aStream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(200_000_000))))],
    [
      'what is packed again and again',
      aStream(
        '/Filter /FlateDecode',
        [1, 2, 3, 4, 5, 6].reduce((body) => deflateSync(body), Buffer.from('Words.')),
      ),
    ],
    [
      'two that are large together',
      Buffer.concat([aStream('', deflateSync(Buffer.alloc(80_000_000))), aStream('', deflateSync(Buffer.alloc(80_000_000)))]),
    ],
  ])('a bomb is refused whatever it is in: %s', (_, object) => {
    expect(whyNot(aPdf('Words', object))).toContain('far more than a report ever holds');
  });

  test('the word that ends a packed part does not hide what comes after it', () => {
    const bomb = deflateSync(Buffer.concat([Buffer.from('endstream'), Buffer.alloc(200_000_000)]), { level: 1 });
    expect(whyNot(aPdf('Words', aStream('/Filter /FlateDecode', bomb)))).toContain('far more');
  });

  test('what only calls itself a PDF, and one whose end is missing, are refused', () => {
    expect(whyNot(Buffer.from('PK\u0003\u0004 a zip'))).toContain('not a PDF');
    expect(whyNot(aPdf().subarray(0, 300))).toContain('its end is missing');
    expect(whyNot(new Uint8Array())).toContain('not a PDF');
  });

  test('I11: whatever befalls its bytes, it answers in words and does not hang', () => {
    const whole = aPdf('Words', packed('<< /Type /Annot >>'));
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.nat(whole.length) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.boolean(), (changes, cuts) => {
        const bytes = Uint8Array.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        const checked = checkPdf(cuts ? bytes.subarray(0, changes[0]!.cut) : bytes);
        expect(checked.ok || checked.error.length > 10).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
