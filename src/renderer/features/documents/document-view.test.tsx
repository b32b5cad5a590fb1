import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { day } from '../../../core/local-date.ts';
import {
  type Block,
  type DocumentModel,
  form,
  heading,
  keyFacts,
  list,
  notice,
  pageBreak,
  paragraph,
  quote,
  strong,
  table,
  title,
} from '../../../documents/model.ts';
import { renderText } from '../../../documents/render-text.ts';
import { DocumentView } from './document-view.tsx';

const aModel = (blocks: ReadonlyArray<Block>, change: Partial<DocumentModel> = {}): DocumentModel => ({
  kind: 'decision-letter',
  title: 'Decision letter',
  marking: 'Private and confidential',
  textSize: 12,
  language: 'en-GB',
  draft: true,
  version: '1.0',
  organisation: 'Samplesex County Council (TEST)',
  reference: 'SC-2026-0142/1',
  producedOn: day('2026-04-22'),
  copyFor: 'Juniper SAMPLETON',
  control: 'Keep this safe.',
  blocks,
  ...change,
});

const html = (model: DocumentModel) => renderToStaticMarkup(<DocumentView model={model} />);

/** What is read, word by word. Marks that draw a table or a list are not words, on either side. */
const wordsOf = (text: string): ReadonlyArray<string> =>
  text
    .replace(/[•–☐|]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');

const shownWords = (markup: string): ReadonlyArray<string> =>
  wordsOf(
    markup
      .replace(/<\/?(strong|span|q)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  );

const letter: ReadonlyArray<Block> = [
  title('What was decided'),
  paragraph('Dear ', strong('Juniper'), ',\nthank you for coming.'),
  heading(1, 'Decisions'),
  table(
    [
      ['Child', 1],
      ['Decision', 2],
    ],
    [['Rowan', strong('plan')]],
  ),
  heading(2, 'What you told us'),
  paragraph(quote('I listen for the key in the door.')),
  list('bullet', ['First', 'Second']),
  list('number', ['One', 'Two']),
  list('tick', ['Copy received']),
  notice('Ring us if you disagree.'),
  pageBreak,
  { block: 'landscape', blocks: [{ block: 'heading', level: 1, text: 'Plan' }, form([['Action', 1]], [['Safety plan']])] },
  keyFacts([['Reference', 'SC-2026-0142/1']]),
  form([['Signature', 1]], [['']]),
];

test('the preview says the same words in the same order as Word', () => {
  const model = aModel(letter);
  expect(shownWords(html(model))).toEqual(wordsOf(renderText(model)));
});

test('the preview has real headings, lists and tables below the heading it stands under', () => {
  const shown = html(aModel(letter));
  expect(shown).toMatch(/<h3[^>]*>What was decided<\/h3>/);
  expect(shown).toMatch(/<h4[^>]*>Decisions<\/h4>/);
  expect(shown).toMatch(/<h5[^>]*>What you told us<\/h5>/);
  expect(shown).toMatch(/<ul[^>]*><li>First<\/li><li>Second<\/li><\/ul>/);
  expect(shown).toMatch(/<ol[^>]*><li>One<\/li>/);
  expect(shown).toMatch(/<th scope="col"[^>]*>Child<\/th>/);
  expect(shown).toMatch(/^<article lang="en-GB"/);
});

test('what somebody typed as markup is shown as they typed it', () => {
  expect(html(aModel([paragraph('<img src=x onerror=alert(1)> & more')]))).toContain(
    '&lt;img src=x onerror=alert(1)&gt; &amp; more',
  );
});
