import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { contactLine, framed, greeting, letterhead, voiceFor } from './frame.ts';
import { type Block, type DocumentModel, heading, list, paragraph, title } from './model.ts';
import { givenNames, onDate, reportBy } from './words.ts';

/** The answer to somebody who cannot come: that it is noted, and how their part is still done or they are still heard (WD01, AT05). */
export const apologiesLetter = (copy: ReaderCopy): DocumentModel =>
  framed('apologies', copy, [
    ...letterhead(copy),
    title('You cannot come to the conference'),
    paragraph(greeting(copy)),
    paragraph(
      `You told us that you cannot come to the conference${about(copy)} on ${onDate(copy.sitting.heldOn)}. Thank you for saying so. The minutes will say that you sent your apologies.`,
    ),
    ...(voiceFor(copy.reader.class) === 'professional' ? professional(copy) : family()),
    paragraph(
      `Please answer to ${contactLine(copy) || copy.organisation.service}, giving the reference ${copy.sitting.reference}. If you can come after all, come: we are glad of it.`,
    ),
  ]);

const about = (copy: ReaderCopy): string => (givenNames(copy) === '' ? '' : ` about ${givenNames(copy)}`);

const professional = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const status = copy.reader.attendee?.report?.status ?? 'not-requested';
  const by = reportBy(copy);
  return [
    heading(1, 'What we ask of you'),
    list('bullet', [
      'Send somebody in your place who knows the family and may commit your agency, and tell us their name.',
      status === 'received' || status === 'nil-return'
        ? 'Your report has come, thank you. A report without a person does not count towards the agencies that have to be there.'
        : `Send your report all the same${by === null ? '' : `, by ${onDate(by)}`}, and share it with the family yourself. A report without a person does not count towards the agencies that have to be there.`,
      'Say for each child whether the threshold is met, in which category and why, and how safe the child is. Otherwise nobody there can speak for you.',
      'Say what your agency offers for a plan, should there be one.',
    ]),
  ];
};

const family = (): ReadonlyArray<Block> => [
  heading(1, 'You can still be heard'),
  list('bullet', [
    'Join by video or telephone, for all of it or for a part.',
    'Speak to the chair before. They say in the conference what you want said.',
    'Write it down, in any language, or have somebody write it for you.',
    'Ask an advocate, a supporter or your social worker to say it for you.',
  ]),
  paragraph(
    'If something keeps you from coming that we could change, tell us: the time, the journey, childcare, an interpreter, or somebody whom you do not want to meet.',
  ),
];
