import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { listed } from '../core/words.ts';
import type { Change } from './compare.ts';
import { contactLine, framed, greeting, letterhead, voiceFor } from './frame.ts';
import { type Block, type DocumentModel, heading, list, notice, paragraph, table, title } from './model.ts';
import { onDate } from './words.ts';

/** A paper that a reader holds in an earlier version, and what their own copy of it says differently now. */
export interface Amended {
  /** `the decision letter`, `the plan for Rowan`. */
  readonly paper: string;
  readonly version: string;
  /** Null where nobody here knows what the earlier version said: it was approved before this desk held the record. */
  readonly changes: ReadonlyArray<Change> | null;
}

/**
 * Tells somebody who holds an earlier version what is different in the new one (RD09, domain.md 6.7).
 *
 * The changes are those between this reader's own two copies, so that the slip can say nothing that their copy does not; the reason
 * is the kind of the correction, in words that name nobody.
 */
export const amendmentSlip = (copy: ReaderCopy, amended: ReadonlyArray<Amended>): DocumentModel => {
  const child = voiceFor(copy.reader.class) === 'child';
  if (child && amended.every(({ changes }) => changes?.length === 0)) return nothingDiffers(copy);
  const papers = listed(amended.map(({ paper }) => paper));
  const reasons = [...new Set(copy.corrections.map(({ reason }) => reason))];
  return framed('amendment-slip', copy, [
    ...letterhead(copy),
    title(child ? 'Something we wrote was not right' : 'Correction to papers that you hold'),
    paragraph(greeting(copy)),
    paragraph(
      child
        ? `We wrote to you about the meeting on ${onDate(copy.sitting.heldOn)}. Something was not right, and we have put it right.`
        : `You hold ${papers} of the conference held on ${onDate(copy.sitting.heldOn)}, in an earlier version. The record has been corrected: its version is now ${copy.version.number}.`,
    ),
    ...(reasons.length === 0 ? [] : [paragraph(`Why: ${reasons.join(' ')}`)]),
    ...amended.filter(({ changes }) => changes?.length !== 0).flatMap(about),
    ...unchanged(amended.filter(({ changes }) => changes?.length === 0)),
    heading(1, 'What to do'),
    list('bullet', [
      'Use the corrected paper from now on. Keep this slip with it.',
      `Send the earlier one back to us, or destroy it and tell us: ${contactLine(copy) || 'the conference service'}.`,
      ...(voiceFor(copy.reader.class) === 'professional'
        ? ['Correct your own file where you copied from the earlier version, and tell whoever you passed it on to.']
        : []),
    ]),
    notice('If you think that it is still not right, tell us. You can do that at any time.'),
    list('tick', ['I have sent the earlier paper back', 'I have destroyed it', 'I never had it, or cannot find it']),
  ]);
};

/** A child whose letter says what it said before is not told that it was wrong, and has nothing to send back. */
const nothingDiffers = (copy: ReaderCopy): DocumentModel =>
  framed('amendment-slip', copy, [
    ...letterhead(copy),
    title('Your letter is still right'),
    paragraph(greeting(copy)),
    paragraph(
      `We wrote to you about the meeting on ${onDate(copy.sitting.heldOn)}. Our papers about it have a new number now: ${copy.version.number}. Nothing in your letter is different.`,
    ),
    heading(1, 'What you can do'),
    paragraph('You can keep your letter, and there is nothing you have to do.'),
    notice(`If you think that something in it is not right, tell us: ${contactLine(copy) || 'the conference service'}.`),
  ]);

const about = ({ paper, version, changes }: Amended): ReadonlyArray<Block> => [
  heading(1, `In ${paper}, version ${version}`),
  ...(changes === null
    ? [paragraph('Please read the corrected paper as a whole: a list of what changed cannot be made for this version.')]
    : [
        table(
          [
            ['Where', 20],
            ['It said', 40],
            ['It says now', 40],
          ],
          changes.map(({ under, said, says }) => [under, said || 'Nothing', says || 'Nothing: it was taken out']),
        ),
      ]),
];

/** Papers whose words are as they were are named together: whoever looks for what changed does not read past them one by one. */
const unchanged = (same: ReadonlyArray<Amended>): ReadonlyArray<Block> =>
  same.length === 0
    ? []
    : [
        paragraph(
          `In your own copy of ${listed(same.map(({ paper }) => paper))} the words are the same as before. Only the version is new.`,
        ),
      ];
