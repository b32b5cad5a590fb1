import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { letterLimits } from '../../src/contract/child-statements.ts';
import type { Result } from '../../src/core/result.ts';
import { readTable } from '../../src/incoming/excel-file.ts';
import { readLetter } from '../../src/incoming/letter-file.ts';
import { readOutlookMessage } from '../../src/incoming/outlook-file.ts';
import { htmlInRtf } from '../../src/incoming/packed-rtf.ts';
import { checkPdf } from '../../src/incoming/pdf-file.ts';
import { readPicture } from '../../src/incoming/picture-file.ts';
import { readReturnedFile } from '../../src/incoming/returned-file.ts';
import { readZip, zipRefusalWords } from '../../src/incoming/zip.ts';
import { aLetter, pictured, written } from '../support/a-letter.ts';
import { aPdf } from '../support/a-pdf.ts';
import { letterhead, split } from '../support/letterheads.ts';
import { mutated, mutationRuns, seeded } from '../support/mutations.ts';
import { anOutlookMessage, packedRtf, rtfAround } from '../support/outlook-message.ts';
import { aPng } from '../support/pictures.ts';

/** In milliseconds, inclusive: what is slower would be taken for a hang (I11). */
const longest = 2_000;

/** One part of a zip changed before it was packed, so that no sum of the container gives it away. */
const insideZip = (bytes: Uint8Array, next: () => number): { readonly bytes: Uint8Array; readonly what: string } => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(next() * names.length)] ?? '';
  const changed = mutated(parts[name] ?? new Uint8Array(), next);
  return { bytes: zipSync({ ...parts, [name]: changed.bytes }), what: `${name}: ${changed.what}` };
};

const table = async (): Promise<Uint8Array> => {
  const text = (value: string) => ({ type: String, value });
  const born = { type: Date, value: new Date('2015-04-21T00:00:00Z'), format: 'dd/mm/yyyy' };
  const rows = [
    [text('Name'), text('Born'), text('Number')],
    ...Array.from({ length: 20 }, (_, at) => [text(`Child ${at}`), born, { type: Number, value: 9434765919 + at }]),
  ];
  return new Uint8Array(await writeExcelFile(rows as never, {}).toBuffer());
};
const html = `<html><body><p>Dear chair</p><table><tr><td>Name</td><td>Zoë</td></tr></table>${'<p>More words.</p>'.repeat(40)}</body></html>`;
const message = anOutlookMessage({
  ...{ subject: 'Report', senderName: 'School', senderAddress: 'school@example.org', body: 'See attached.', htmlInRtf: html },
  attachments: [{ name: 'report.docx', bytes: aLetter(written('Report')) }],
});
const word = letterhead({ body: split('The ch', 'ild was ', 'seen.') });

type Refusal = string | undefined;
const refusal = (read: Result<unknown, string>): Refusal => (read.ok ? undefined : read.error);
const asZip = async (bytes: Uint8Array): Promise<Refusal> => {
  const read = await readZip(bytes);
  return read.ok ? undefined : zipRefusalWords(read.error);
};
const asTable = async (bytes: Uint8Array): Promise<Refusal> => {
  const read = await readTable(bytes);
  return read.ok ? undefined : read.error.why;
};
const inRtf = (bytes: Uint8Array): Refusal => {
  // Where it cannot be unpacked the plain text beside it is read: there is nothing to refuse.
  const found = htmlInRtf(bytes);
  return found === undefined || typeof found === 'string' ? undefined : 'no text';
};

type Case = readonly [
  format: string,
  sample: Uint8Array | (() => Promise<Uint8Array>),
  read: (bytes: Uint8Array) => Refusal | Promise<Refusal>,
  mutate: typeof mutated,
];
const cases: ReadonlyArray<Case> = [
  ['zip', word, asZip, mutated],
  ['Excel, its zip', table, asTable, mutated],
  ['Excel, inside its zip', table, asTable, insideZip],
  ['Word report, inside its zip', word, async (bytes) => refusal(await readReturnedFile('report.docx', bytes)), insideZip],
  [
    'child’s letter, inside its zip',
    aLetter(written('Dear chair') + pictured() + written('Rowan')),
    async (bytes) => refusal(await readLetter('letter.docx', bytes, letterLimits)),
    insideZip,
  ],
  ['Outlook message', message, (bytes) => refusal(readOutlookMessage(bytes)), mutated],
  ['RTF in a message, packed', packedRtf(rtfAround(html)), inRtf, mutated],
  [
    'RTF in a message, before it was packed',
    Buffer.from(rtfAround(html), 'latin1'),
    (bytes) => inRtf(packedRtf(Buffer.from(bytes).toString('latin1'))),
    mutated,
  ],
  ['picture', aPng(), (bytes) => refusal(readPicture(bytes)), mutated],
  ['PDF', aPdf(), (bytes) => refusal(checkPdf(bytes)), mutated],
];

test.each(cases)(
  'I4–I11: a %s that was changed on its way is read or refused in words, and never hangs or throws',
  async (format, sample, read, mutate) => {
    const bytes = typeof sample === 'function' ? await sample() : sample;
    expect(await read(bytes), 'as it was written').toBeUndefined();
    const runs = mutationRuns(300);
    let refused = 0;
    for (let seed = 1; seed <= runs; seed += 1) {
      const next = seeded(seed);
      const { bytes: changed, what } = mutate(bytes, next);
      const which = `${format}, seed ${seed}: ${what}`;
      const begun = performance.now();
      let why: Refusal;
      try {
        why = await read(changed);
      } catch (thrown) {
        throw new Error(`${which} threw ${String(thrown)}`);
      }
      expect(performance.now() - begun, which).toBeLessThan(longest);
      if (why === undefined) continue;
      refused += 1;
      // A sentence for a person, and nothing of what the library said.
      expect(why, which).toMatch(/^[A-Z][^{}]*\.$/);
      expect(why, which).not.toMatch(/undefined|null|NaN|\[object|Error|0x[0-9a-f]/);
    }
    // The mutations reach what they are for.
    if (!format.startsWith('RTF')) expect(refused).toBeGreaterThan(runs / 50);
  },
  Math.max(60_000, mutationRuns(300) * 400),
);
