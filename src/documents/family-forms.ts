import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { contactLine, framed } from './frame.ts';
import { type Block, type DocumentModel, form, heading, list, pageBreak, paragraph, title, toDraw } from './model.ts';
import { isUnborn } from './words.ts';

/** Millimetres of each box, where the page has no more. */
const leastBox = 22;

/** What helps somebody to take part, to be ticked and sent back; and a page for each child to say what they want known (AG09). */
export const familyForms = (copy: ReaderCopy): DocumentModel =>
  framed('family-forms', copy, [
    title('What would help you to take part'),
    paragraph(
      `Tick what you need and send this back, or ring us: ${contactLine(copy) || copy.organisation.service}. We arrange it and pay for it.`,
    ),
    heading(1, 'To come'),
    list('tick', [
      'Somebody to fetch me, or money for the journey',
      'Somebody to look after my children',
      'A way in without steps',
      'Another time of day',
    ]),
    heading(1, 'To understand and be understood'),
    list('tick', [
      'An interpreter',
      'A sign language interpreter',
      'An induction loop',
      'Papers in large print',
      'Papers that are easy to read',
      'Papers in another language',
      'Somebody who reads the papers with me',
      'More time, and breaks',
    ]),
    heading(1, 'To feel safe'),
    list('tick', [
      'A room of my own to wait in',
      'Not to be in the room with somebody',
      'To speak to the person in charge alone',
      'To join by video or telephone',
      'Somebody to come with me: an advocate or a supporter',
    ]),
    form([['What else we should know', 1]], [[''], [''], ['']]),
    ...copy.children
      .filter((child) => !isUnborn(child))
      .flatMap(
        (child): ReadonlyArray<Block> => [
          pageBreak,
          title(`A page for ${child.givenName}`),
          paragraph(
            'This page is for your child. Read it with them, let them say it, write or draw, and do not put it right for them. They need not fill it in.',
          ),
          toDraw('What I like, and what goes well', leastBox),
          toDraw('What worries me, or makes me sad', leastBox),
          toDraw('What I want to happen', leastBox),
          form([['Whom I want to tell them what I think', 1]], [['']]),
        ],
      ),
  ]);
