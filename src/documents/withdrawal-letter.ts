import type { CopyWithdrawal, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { fullDate } from '../core/local-date.ts';
import { listed, sentenceCase } from '../core/words.ts';
import {
  calledBy,
  contactLine,
  framed,
  greeting,
  ifInDanger,
  ifWorried,
  letterhead,
  voiceFor,
  whomAChildTells,
} from './frame.ts';
import { type Block, type DocumentModel, heading, keyFacts, list, notice, paragraph, title } from './model.ts';
import { fromTo, givenNames, kindsOf, onDate } from './words.ts';

/** Takes an invitation back, in the words of whoever had it: what is off, what comes instead, and what to do meanwhile (IN07, P-16). */
export const withdrawalLetter = (copy: ReaderCopy): DocumentModel => {
  const off = copy.withdrawal;
  if (off === null) throw new Error('This reader has no invitation that was withdrawn');
  const voice = voiceFor(copy.reader.class);
  if (voice === 'child') return framed('withdrawal', copy, child(copy, off));
  const blocks = { professional, parent, helper }[voice](copy, off);
  return framed('withdrawal', copy, [
    ...letterhead(copy),
    title(off.kind === 'cancelled' ? 'Conference cancelled' : 'Conference postponed'),
    paragraph(greeting(copy)),
    ...blocks,
  ]);
};

const whatIsOff = (copy: ReaderCopy, off: CopyWithdrawal): Block =>
  keyFacts([
    ['What', sentenceCase(kindsOf(copy))],
    ['Day that is off', onDate(off.was.heldOn)],
    ['Time', fromTo(off.was.startsAt, off.was.endsAt)],
    ['Place', off.was.place],
    ['Why', off.why],
    ['Instead', instead(off)],
  ]);

/** The new day alone: the time and the place of each reader are in the invitation that follows. */
const instead = ({ kind, replacedBy }: CopyWithdrawal): string => {
  if (kind === 'cancelled') return 'Nothing: there will be no conference.';
  return replacedBy === null
    ? 'No new day is set yet. You will be invited again.'
    : `${fullDate(replacedBy)}. An invitation to it follows.`;
};

const professional = (copy: ReaderCopy, off: CopyWithdrawal): ReadonlyArray<Block> => [
  paragraph(
    `The conference${about(copy)} to which you were invited will not be held on ${onDate(off.was.heldOn)}. The chair${named(off.decidedBy)} and the team manager${named(off.agreedBy)} decided this together.`,
  ),
  whatIsOff(copy, off),
  heading(1, 'What we ask of you'),
  list('bullet', [
    'Take the day out of your calendar. The calendar file that came with this letter does it for you.',
    ...(off.kind === 'cancelled'
      ? ['You do not need to write a report for this conference. Keep or destroy its papers as your own agency’s rules say.']
      : [
          'Write your report all the same, or bring it up to date if you have sent it. Its last day moves with the conference.',
          ...limits(copy),
        ]),
    'Tell whoever was going to come for you, or with you.',
  ]),
  ...(off.kind === 'cancelled'
    ? []
    : [
        heading(1, 'Meanwhile'),
        paragraph('The worries about the children have not gone away. Carry on seeing them as you do now.'),
      ]),
  notice(worried(copy, off)),
];

/** Where there is no conference any more, nobody is told not to wait for one. */
const worried = (copy: ReaderCopy, { kind }: CopyWithdrawal) => (kind === 'cancelled' ? ifInDanger(copy) : ifWorried(copy));

const about = (copy: ReaderCopy): string => {
  const names = copy.children.map((one) => one.name);
  return names.length === 0 ? '' : ` about ${listed(names)}`;
};

const named = (name: string | null): string => (name === null || name === '' ? '' : `, ${name},`);

/** A clock is not stopped by postponing (C-09). */
const limits = (copy: ReaderCopy): ReadonlyArray<string> => {
  const [dueOn] = copy.children.flatMap((one) => one.conference.dueOn ?? []).sort();
  return dueOn === undefined
    ? []
    : [
        `The time limit of this conference runs on: it is due by ${fullDate(dueOn)}. Please answer quickly when you are asked for days.`,
      ];
};

const parent = (copy: ReaderCopy, off: CopyWithdrawal): ReadonlyArray<Block> => [
  paragraph(
    `The meeting about ${givenNames(copy) || 'your family'} on ${onDate(off.was.heldOn)} will not happen on that day. You do not need to come.`,
  ),
  whatIsOff(copy, off),
  heading(1, 'What happens now'),
  ...(off.kind === 'cancelled'
    ? [
        paragraph(
          'There will be no child protection conference. Your social worker will explain to you why, and whether you will go on getting help.',
        ),
      ]
    : [
        paragraph(
          off.replacedBy === null
            ? 'We will look for another day, and write to you as soon as we have one. You will be told in good time.'
            : `The conference is now on ${fullDate(off.replacedBy)}. You will get a letter with your time and place.`,
        ),
        ...(off.why === '' ? [paragraph('Your social worker will talk with you about why.')] : []),
        paragraph(
          'If you had arranged for somebody to come with you, for childcare or for travel, tell them. We arrange the interpreter and other help again for the new day.',
        ),
      ]),
  heading(1, 'If you have questions'),
  paragraph(`Ask your social worker, or us: ${contactLine(copy)}. Please give the reference ${copy.sitting.reference}.`),
  notice(worried(copy, off)),
];

const child = (copy: ReaderCopy, off: CopyWithdrawal): ReadonlyArray<Block> => [
  title(`${calledBy(copy)}, the meeting ${off.kind === 'cancelled' ? 'is not going to happen' : 'is on another day'}`),
  paragraph(
    `We wrote to you about a meeting on ${onDate(off.was.heldOn)} where grown-ups talk about how to keep you safe and well. It will not happen on that day. This is not because of anything you did or said.`,
  ),
  heading(1, 'What happens now'),
  paragraph(
    off.kind === 'cancelled'
      ? 'There will be no meeting now. Your social worker will tell you why, and you can ask them anything about it.'
      : off.replacedBy === null
        ? 'The meeting will be on another day. We will tell you when we know it, and ask you again how you want to take part.'
        : `The meeting is now on ${fullDate(off.replacedBy)}. We will ask you again how you want to take part.`,
  ),
  heading(1, 'If you do not feel safe'),
  paragraph(whomAChildTells),
  paragraph(`From the ${copy.organisation.service.toLowerCase()}, ${contactLine(copy)}. ${fullDate(copy.producedOn)}`),
];

const helper = (copy: ReaderCopy, off: CopyWithdrawal): ReadonlyArray<Block> => [
  paragraph(
    `The conference to which you were invited${copy.reader.attendee?.role ? ` as ${copy.reader.attendee.role}` : ''} will not be held on ${onDate(off.was.heldOn)}. You are not needed on that day.`,
  ),
  whatIsOff(copy, off),
  heading(1, 'If you have questions'),
  paragraph(
    `Ask us, and tell us of costs that cannot be taken back: ${contactLine(copy)}. Please give the reference ${copy.sitting.reference}.`,
  ),
];
