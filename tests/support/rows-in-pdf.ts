import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { DocumentModel } from '../../src/documents/model.ts';

export const readsPdfs = existsSync('/usr/bin/pdftotext');

/** The longer words of the document's tables that are nowhere in the PDF. Needs `readsPdfs`. */
export const wordsLost = ({ blocks }: Pick<DocumentModel, 'blocks'>, pdf: string): ReadonlyArray<string> => {
  // A word that is wider than its column is broken there, without a sign.
  const printed = execFileSync('pdftotext', [pdf, '-']).toString().replace(/\s/g, '');
  return blocks
    .flatMap((block) => (block.block === 'landscape' ? block.blocks : [block]))
    .flatMap((block) => (block.block === 'table' ? block.rows : []))
    .flatMap((row) => wordsOf(row.map((runs) => runs.map(({ text }) => text).join('')).join(' ')))
    .filter((word) => !printed.includes(word));
};

const wordsOf = (text: string): ReadonlyArray<string> => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
