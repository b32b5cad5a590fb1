import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { Statement } from '../../src/core/conferences/record.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { deskReader } from '../../src/core/disclosure/readers.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { aSittingFile } from '../support/sitting-builders.ts';
import { seeded, sentence } from '../support/ten-years.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const runs = 15;

/** A record of about 14,000 words as Word, against zipping its own parts, and against docxtemplater filling an equal template. */
export const recordAsWord = async (): Promise<ReadonlyArray<Figure>> => {
  const model = longMinutes();
  const bytes = await renderDocx(model);
  const parts = unzipSync(bytes);
  const template = templateOf(parts);
  const ours: number[] = [];
  const zipping: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timed(() => renderDocx(model)));
    zipping.push(await timed(() => zipSync(parts)));
    theirs.push(await timed(() => fill(template)));
  }
  const [mine, zip, rival] = [quantile(ours, 0.5), quantile(zipping, 0.5), quantile(theirs, 0.5)];
  const words = renderText(model).split(/\s+/).length;
  const beside = {
    milliseconds: rounded(mine),
    zipping: rounded(zip),
    docxtemplater: rounded(rival),
    words,
    bytes: bytes.length,
    placeholders: template.data.size,
  };
  return [
    { name: 'a 14,000-word record as Word', value: mine / zip, beside },
    { name: 'a 14,000-word record against docxtemplater', value: mine / rival, beside },
  ];
};

const longMinutes = () => {
  const file = aSittingFile();
  const chance = seeded(14);
  const [pattern] = file.record.statements;
  if (pattern === undefined) throw new Error('The builders make at least one statement');
  const statements = Array.from(
    { length: 560 },
    (_, at): Statement => ({ ...pattern, id: `s-${at}` as Statement['id'], text: sentence(chance, 23) }),
  );
  const reader = deskReader(file);
  const { copy } = copyFor(
    { ...file, record: { ...file.record, statements: [...file.record.statements, ...statements] } },
    reader,
  );
  return buildDocument({ kind: 'minutes' }, copy);
};

/** The same document with each run of text turned into a placeholder, and the texts to fill them with. */
const templateOf = (parts: { readonly [path: string]: Uint8Array }) => {
  const data = new Map<string, string>();
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /(<w:t[^>]*>)([^<]+)(<\/w:t>)/g,
    (_, open: string, text: string, close: string) => {
      const name = `t${data.size}`;
      data.set(
        name,
        text
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'"),
      );
      return `${open}{${name}}${close}`;
    },
  );
  return { data, values: Object.fromEntries(data), bytes: zipSync({ ...parts, 'word/document.xml': strToU8(xml) }) };
};

const fill = ({ bytes, values }: ReturnType<typeof templateOf>): Uint8Array => {
  const document = new Docxtemplater(new PizZip(bytes), { linebreaks: true });
  document.render(values);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
};
