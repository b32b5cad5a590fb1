import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { grouped } from '../core/grouped.ts';
import { fullDate } from '../core/local-date.ts';
import { listed } from '../core/words.ts';
import {
  calledBy,
  contactLine,
  framed,
  greeting,
  ifWorried,
  letterhead,
  type Voice,
  voiceFor,
  whomAChildTells,
} from './frame.ts';
import { type Block, type DocumentModel, heading, list, notice, paragraph, title } from './model.ts';
import { givenNames, kindsOf, onDate, stoppedWords } from './words.ts';

/**
 * The notice of a sitting that decided nothing for any of a reader's children: why it stopped, what keeps each child safe until it is
 * taken up again, and when that is (D10, domain.md 6.10, P-10, P-11).
 */
export const stoppedNotice = (copy: ReaderCopy): DocumentModel => {
  const voice = voiceFor(copy.reader.class);
  if (voice === 'child') return framed('stopped-notice', copy, child(copy));
  return framed('stopped-notice', copy, [
    ...letterhead(copy),
    title('The conference was stopped before anything was decided'),
    paragraph(greeting(copy)),
    paragraph(
      `This is about the ${kindsOf(copy)} held on ${onDate(copy.sitting.heldOn)} for ${givenNames(copy)}${copy.chair === null ? '' : `, chaired by ${copy.chair.name}`}.`,
    ),
    heading(1, holds(copy) ? 'Why, and what holds until it goes on' : 'Why'),
    ...together(concerned(copy)).flatMap((one) => stoppedWords(one).map((words) => paragraph(words))),
    ...(voice === 'professional' ? missing(copy) : []),
    ...(holds(copy) ? [] : [paragraph(nothingHolds(voice))]),
    heading(1, 'The new day'),
    paragraph(newDay(copy)),
    heading(1, voice === 'professional' ? 'What we ask of you' : 'What this means for you'),
    list('bullet', voice === 'professional' ? asked(copy) : meant(copy)),
    notice(ifWorried(copy)),
    copy.chair === null ? null : paragraph(`${copy.chair.name}, ${copy.chair.role}`),
  ]);
};

const concerned = (copy: ReaderCopy): ReadonlyArray<CopyChild> => copy.children.filter(({ inFull }) => inFull);

/** Brothers and sisters of whom the same is to be said, as one. */
const together = (children: ReadonlyArray<CopyChild>): ReadonlyArray<CopyChild> =>
  [
    ...grouped(children, ({ decision, conference, nextConferenceBy }) =>
      JSON.stringify([decision?.outcome, decision?.interimPlan, conference.kind, nextConferenceBy]),
    ).values(),
  ].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, givenName: listed([first, ...others].map(({ givenName }) => givenName)) }],
  );

/** What was not there, requirement by requirement: so that it is there the next time. */
const missing = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const lines = concerned(copy).flatMap(({ givenName, quoracy }) => {
    const unmet = (quoracy?.findings ?? []).filter(({ met }) => !met).map(({ requirement }) => requirement);
    return unmet.length === 0 ? [] : [`${givenName}: not met: ${listed(unmet)}.`];
  });
  return lines.length === 0 ? [] : [list('bullet', lines)];
};

const newDay = ({ dates, children }: ReaderCopy): string => {
  if (dates.heldAgainOn !== null)
    return `It continues on ${onDate(dates.heldAgainOn)}. An invitation with your time and place follows.`;
  const by = children.flatMap(({ nextConferenceBy }) => nextConferenceBy ?? []).sort()[0] ?? null;
  return `The new day is still to be set${by === null ? '' : `; it must be by ${onDate(by)}`}. An invitation with your time and place follows.`;
};

/** Whether this copy says what keeps a child safe until the conference is held again (P-10). */
const holds = (copy: ReaderCopy): boolean => concerned(copy).some(({ decision }) => (decision?.interimPlan ?? '') !== '');

/** Nobody reads of something that holds and does not stand in their copy: who tells them instead. */
const nothingHolds = (voice: Voice): string =>
  voice === 'professional'
    ? 'This notice says nothing of what holds until then: ask the social worker.'
    : 'Your social worker tells you what is asked of you until then.';

const asked = (copy: ReaderCopy): ReadonlyArray<string> => [
  ...(holds(copy) ? ['Do your part of what holds until then, and tell the social worker at once if it does not hold.'] : []),
  'Keep the new day free as soon as you know it, or send somebody who knows the family and may commit your agency.',
  'Bring your report up to date, and share with the family what is new in it.',
];

const meant = (copy: ReaderCopy): ReadonlyArray<string> => [
  'Nothing has been decided about your family. That it stopped does not mean that you did anything wrong.',
  'You do not have to say everything again: what you said is written down, and you can add to it.',
  `If somebody helped you to come, or looked after children for you, tell us: we arrange it again. ${contactLine(copy)}`.trim(),
  ...(holds(copy) ? ['If you disagree with what holds until then, tell your social worker or the chair.'] : []),
];

const child = (copy: ReaderCopy): ReadonlyArray<Block> => [
  title(`${calledBy(copy)}, the meeting was stopped`),
  paragraph(
    `On ${onDate(copy.sitting.heldOn)} some people met to talk about how to keep you safe and well. They stopped before anything was decided. This is not because of anything you did or said.`,
  ),
  heading(1, 'What happens now'),
  paragraph(
    copy.dates.heldAgainOn === null
      ? 'They will meet again. We will tell you the day, and ask you again how you want to take part.'
      : `They meet again on ${onDate(copy.dates.heldAgainOn)}. We will ask you again how you want to take part.`,
  ),
  paragraph('Your social worker will tell you what everybody does until then so that you are safe.'),
  heading(1, 'If you do not feel safe'),
  paragraph(whomAChildTells),
  ...(copy.chair === null ? [] : [paragraph(`From ${copy.chair.name}, ${fullDate(copy.producedOn)}`)]),
];
