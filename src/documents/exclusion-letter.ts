import type { ExclusionGround } from '../core/conferences/record.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { listed } from '../core/words.ts';
import { contactLine, framed, greeting, ifWorried, letterhead } from './frame.ts';
import { type Block, type DocumentModel, heading, list, notice, paragraph, title } from './model.ts';
import { contactOf, ended, givenNames, onDate } from './words.ts';

/**
 * Tells somebody of the family what the chair decided about their taking part: the whole or a part, why in plain words, how they are
 * heard, how they hear what was decided, and how to challenge it (D8, domain.md 6.10, EX-06).
 *
 * It says neither day nor place: whoever is kept out of a part has both for their own part in their invitation, and whoever is kept
 * out of the whole has no use for them.
 */
export const exclusionLetter = (copy: ReaderCopy): DocumentModel => {
  const decided = copy.reader.keptOut;
  if (decided === null) throw new Error('This reader is not kept out of anything');
  const whole = decided.extent === 'whole';
  const held = copy.stage !== 'booked' && copy.stage !== 'invited';
  return framed('exclusion-letter', copy, [
    ...letterhead(copy),
    title('Your part in the conference'),
    paragraph(greeting(copy)),
    paragraph(`This is about the child protection conference for ${givenNames(copy) || 'your family'}.`),
    heading(1, 'What was decided'),
    paragraph(decision(copy, whole)),
    paragraph(
      'This is not a punishment, and it says nothing about whether what others have said is true. What you think about the children counts, and the conference has to hear it.',
    ),
    heading(1, 'Why'),
    paragraph(
      decided.ground === null ? 'Ask the chair to explain it to you.' : `The chair decided this because ${why[decided.ground]}.`,
    ),
    heading(1, held ? 'How you were heard' : 'How you are heard'),
    ...heard(copy, decided.heardInstead ?? '', held),
    heading(1, 'How you hear what is decided'),
    paragraph(
      'You get a letter with what was decided, and why, for each child that you are a parent of or are responsible for. Your own copy of the minutes follows. The chair decides what of the parts in which you were not there it can say.',
    ),
    ...challenge(copy),
    notice(ifWorried(copy)),
  ]);
};

/** Whoever was asked to leave as it went on is told when that was: it is their own time, and no other's (EX-04). */
const decision = (copy: ReaderCopy, whole: boolean): string => {
  const exclusion = copy.reader.keptOut;
  const by = exclusion?.decidedBy || copy.chair?.name || '';
  const on = exclusion?.decidedOn == null ? '' : ` on ${onDate(exclusion.decidedOn)}`;
  const who = by === '' ? 'The chair decided' : `${by} decided`;
  const asked = exclusion?.askedToLeave ?? [];
  if (asked.length > 0)
    return `During the conference ${by || 'the chair'} asked you${on} to leave the room, ${listed(asked.map(({ at }) => `at ${at}`))}. It was as short as it could be.`;
  return whole
    ? `${who}${on} that you do not take part in the room, by video or by telephone, at any time of this conference.`
    : `${who}${on} that you take part in one part of the conference, and not in the rest. It is as short as it can be. Your own time stands in your invitation.`;
};

/**
 * The grounds of EX-02 as the person themselves is told them. That the child asked for it, or that somebody would not speak in front of
 * them, is told in the same words: a letter must not say whose wish it was.
 */
const cannotSpeak = 'others would find it hard to say what the conference needs to hear';
const why: { readonly [G in ExclusionGround]: string } = {
  welfare: 'your being there could do a child harm',
  violence:
    'there could be threats or violence, or you might not be well enough to take part. If you think that you will be, tell the chair',
  'child-asks': cannotSpeak,
  'stops-contribution': cannotSpeak,
  'confidential-information': 'things are spoken about that have to be kept confidential',
  'family-conflict': 'there is conflict between people in the family, so that they take part separately',
};

const heard = (copy: ReaderCopy, agreed: string, held: boolean): ReadonlyArray<Block> => [
  ...(agreed === '' ? [] : [paragraph(ended(agreed))]),
  ...(held
    ? [paragraph(`If something is missing that you wanted to say, tell us: ${reach(copy)}.`)]
    : [
        paragraph('You can also:'),
        list('bullet', [
          'speak to the chair before, by telephone or by video',
          'write down what you want the conference to know, in any language, or have somebody write it for you',
          'ask an advocate or a solicitor to say it for you',
          'ask your social worker to go through the reports with you',
        ]),
        paragraph(`Tell us which you want, or what help you need for it: ${reach(copy)}.`),
      ]),
];

const reach = (copy: ReaderCopy): string => contactLine(copy) || copy.organisation.service;

const challenge = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { complaints } = copy.procedures;
  const at = [complaints.phone, complaints.email, complaints.web].filter((part) => part !== null).join(', ');
  const chair =
    copy.chair === null ? 'the chair' : [copy.chair.name, copy.chair.role, contactOf(copy.chair)].filter(Boolean).join(', ');
  return [
    heading(1, 'If you think that this is wrong'),
    list('bullet', [
      `Ask the chair to look at it again, and say why: ${chair}. If things have changed, it can be changed too.`,
      'You may ask a solicitor or an advocate to help you.',
      `You may complain: ${[complaints.name, at || reach(copy)].join(', ')}. It costs nothing and changes nothing in how you are treated.`,
    ]),
  ];
};
