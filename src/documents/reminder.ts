import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { contactLine, framed, greeting, letterhead, type Voice, voiceFor } from './frame.ts';
import { type Block, type DocumentModel, heading, keyFacts, list, paragraph, title } from './model.ts';
import { fromTo, givenNames, onDate, reportBy } from './words.ts';

/** Asks again for the reply or the report that did not come, saying which, by when it was asked for and what it is needed for (WD01). */
export const reminder = (copy: ReaderCopy): DocumentModel => {
  const { reply, deputy, reportSince } = copy.reader.owes;
  const late = reportSince !== null;
  return framed('reminder', copy, [
    ...letterhead(copy),
    title(titleOf(copy)),
    paragraph(greeting(copy)),
    paragraph(opening(copy)),
    keyFacts([
      ['Conference', copy.children.length === 0 ? '' : `About ${givenNames(copy) || 'a child'}`],
      ['Day', onDate(copy.sitting.heldOn)],
      ['Time', fromTo(copy.sitting.startsAt, copy.sitting.endsAt)],
      ['Your reply', reply ? 'Not received' : deputy ? 'You cannot come' : ''],
      ['Your report', reportSince === null ? '' : `Not received; it was asked for by ${onDate(reportSince)}`],
    ]),
    ...askedNow(copy, late),
    ...replySlip(copy),
  ]);
};

const askedNow = (copy: ReaderCopy, late: boolean): ReadonlyArray<Block> => {
  const voice = voiceFor(copy.reader.class);
  if (voice === 'professional') return professional(copy, late);
  return voice === 'helper' ? [] : family();
};

const titleOf = ({ reader: { owes } }: ReaderCopy): string => {
  if (owes.reportSince !== null) return 'Your report for the conference has not reached us';
  return owes.deputy ? 'Please tell us who comes for you' : 'Please tell us whether you are coming';
};

const opening = (copy: ReaderCopy): string => {
  const { reply, deputy, reportSince } = copy.reader.owes;
  if (voiceFor(copy.reader.class) === 'helper')
    return `We invited you to a child protection conference${asWhat(copy)} and have not heard from you. Somebody needs you to take part. If you cannot come, tell us soon, so that we can find somebody else.`;
  if (voiceFor(copy.reader.class) !== 'professional')
    return 'We invited you to a child protection conference and have not heard from you. Your letter may not have come. We would like you to be there, and want to know what would help you.';
  const what = [
    reply ? 'your reply' : '',
    deputy ? 'to know who comes for your agency' : '',
    reportSince === null ? '' : 'your report',
  ]
    .filter(Boolean)
    .join(' and ');
  return `You were invited to a child protection conference${asWhat(copy)}. We still need ${what}.`;
};

const asWhat = ({ reader }: ReaderCopy): string => (reader.attendee?.role ? ` as ${reader.attendee.role}` : '');

const professional = (copy: ReaderCopy, late: boolean): ReadonlyArray<Block> => {
  const by = reportBy(copy);
  const { producedOn } = copy;
  return [
    heading(1, 'What we ask of you now'),
    list('bullet', [
      ...(late
        ? [
            'Send the report today, in the form that came with your invitation. A short one is better than none. If you know nothing of the family, say that: it is a report too.',
            'Share it with the family yourself, and tell us on which day you did. Nothing should be new to them in the room.',
          ]
        : []),
      copy.reader.owes.deputy
        ? 'Name somebody who comes for you and may commit your agency. They may join by video or telephone.'
        : 'Say whether you come, join by video or telephone, or send somebody who may commit your agency.',
      ...(late || by === null || by < producedOn ? [] : [`Send your report by ${onDate(by)}.`]),
    ]),
    heading(1, 'Why it matters'),
    paragraph(
      'Without enough agencies the conference cannot decide, and children wait. The minutes name the reports that were missing.',
    ),
  ];
};

const family = (): ReadonlyArray<Block> => [
  heading(1, 'You can'),
  list('bullet', [
    'come, and bring somebody who helps you to speak',
    'join by video or telephone',
    'speak to the chair another way, if you cannot come or do not feel safe to',
  ]),
];

const cannot: { readonly [V in Voice]: ReadonlyArray<string> } = {
  professional: ['I am sending a deputy', 'I cannot come, and send a report'],
  parent: ['I cannot come, and want to be heard another way'],
  child: ['I cannot come, and want to be heard another way'],
  helper: ['I cannot come'],
};

const replySlip = (copy: ReaderCopy): ReadonlyArray<Block> => {
  return [
    heading(1, 'Your reply'),
    list('tick', ['I will come', 'I will join by video or telephone', ...cannot[voiceFor(copy.reader.class)]]),
    paragraph(
      `Please answer to ${contactLine(copy) || copy.organisation.service}, giving the reference ${copy.sitting.reference}. If your answer crossed with this letter, thank you.`,
    ),
  ];
};
