import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { DocumentModel } from '../../src/documents/model.ts';

export const readsPdfs = existsSync('/usr/bin/pdftotext');

/** The longer words of the document's tables that are nowhere in the PDF. Needs `readsPdfs`. */
export const wordsLost = ({ blocks }: Pick<DocumentModel, 'blocks'>, pdf: string): ReadonlyArray<string> => {
  const printed = new Set(wordsOf(execFileSync('pdftotext', ['-layout', pdf, '-']).toString()));
  return blocks
    .flatMap((block) => (block.block === 'landscape' ? block.blocks : [block]))
    .flatMap((block) => (block.block === 'table' ? block.rows : []))
    .flatMap((row) => wordsOf(row.map((runs) => runs.map(({ text }) => text).join('')).join(' ')))
    .filter((word) => !printed.has(word));
};

const wordsOf = (text: string): ReadonlyArray<string> => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
