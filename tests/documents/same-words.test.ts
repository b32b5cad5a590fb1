import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DocumentModel } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { DocumentView } from '../../src/renderer/features/documents/document-view.tsx';
import { anyDocument } from '../support/any-document.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { textOfPart } from '../support/docx-traces.ts';
import { atStage } from '../support/sitting-builders.ts';

/** What is read, word by word. The signs that draw a list or a table are no words, on any side. */
const wordsOf = (text: string): ReadonlyArray<string> =>
  text
    .replace(/[|•–☐]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);

const inPreview = (model: DocumentModel): ReadonlyArray<string> =>
  wordsOf(
    renderToStaticMarkup(createElement(DocumentView, { model }))
      .replace(/<\/?(strong|span)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  );

const inWord = async (model: DocumentModel): Promise<ReadonlyArray<string>> => wordsOf(textOfPart(await renderDocx(model)));

const saysTheSame = async (model: DocumentModel): Promise<void> => {
  const said = wordsOf(renderText(model));
  expect(inPreview(model)).toEqual(said);
  expect(await inWord(model)).toEqual(said);
};

test('WD01: the preview, the Word file and the plain text of any document say the same words in the same order', async () => {
  await fc.assert(fc.asyncProperty(anyDocument, saysTheSame), { numRuns: 100 });
});

test.each(oneOfEachClass)('WD01: so they do in every document that %s gets', async (key) => {
  for (const stage of ['invited', 'postponed', 'approved'] as const)
    for (const { model } of documentsOf(atStage(stage), key)) await saysTheSame(model);
});
