import { documentTitles } from '../core/disclosure/document-kinds.ts';
import type { LocalDate } from '../core/local-date.ts';
import { type DocumentModel, heading, list, notice, paragraph, quote, strong, table, title } from './model.ts';

/** A letter about nobody, with every shape that our papers have: what a letterhead is looked at with (WD04). */
export const sampleLetter = (organisation: string, marking: string, producedOn: LocalDate): DocumentModel => ({
  kind: 'decision-letter',
  title: documentTitles['decision-letter'],
  marking,
  textSize: 12,
  language: 'en-GB',
  draft: true,
  version: '0.1',
  organisation: organisation === '' ? 'Name of the council' : organisation,
  reference: 'SAMPLE/1',
  producedOn,
  copyFor: 'Sample Reader (invented)',
  control: 'A sample: nobody in it exists.',
  blocks: [
    title('How a letter looks on this paper'),
    paragraph('Dear ', strong('Sample Reader'), ','),
    paragraph('This page is made of invented words. It shows every shape that a letter, a record or a plan can have.'),
    notice('A frame like this one holds what must not be missed.'),
    heading(1, 'A heading of the first rank'),
    paragraph('Somebody’s own words look like this: ', quote('I like it when we walk home together.')),
    heading(2, 'A heading of the second rank'),
    list('bullet', ['a point', 'another point']),
    list('number', ['first', 'second']),
    heading(3, 'A heading of the third rank'),
    list('tick', ['a box for a pen']),
    {
      block: 'landscape',
      blocks: [
        heading(1, 'A plan, on pages that lie on their side'),
        table(
          [
            ['What will happen', 5],
            ['Who', 3],
            ['By when', 2],
          ],
          [
            ['A visit, and a talk alone', 'Sample Worker', '1 May 2026'],
            ['A letter to the school', 'Sample Worker', '8 May 2026'],
          ],
        ),
      ],
    },
    paragraph('The last page stands upright again.'),
  ],
});
