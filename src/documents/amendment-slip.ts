import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { grouped } from '../core/grouped.ts';
import { steps } from '../core/steps.ts';
import { listed } from '../core/words.ts';
import type { Change } from './compare.ts';
import { contactLine, framed, greeting, letterhead, voiceFor } from './frame.ts';
import {
  type Block,
  type DocumentModel,
  heading,
  list,
  notice,
  paragraph,
  type Runs,
  runs,
  strong,
  table,
  title,
  type Words,
} from './model.ts';
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
    ...alike(amended.filter(({ changes }) => changes?.length !== 0)).flatMap(about),
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
      `We wrote to you about the meeting on ${onDate(copy.sitting.heldOn)}. We have looked at our papers about it again. Nothing in your letter is different.`,
    ),
    heading(1, 'What you can do'),
    paragraph('You can keep your letter, and there is nothing you have to do.'),
    notice(`If you think that something in it is not right, tell us: ${contactLine(copy) || 'the conference service'}.`),
  ]);

/** Papers that say the same things differently, under the same headings, stand together: nobody reads one change four times. */
const alike = (amended: ReadonlyArray<Amended>): ReadonlyArray<Amended> =>
  [...grouped(amended, ({ version, changes }) => JSON.stringify([version, changes])).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, paper: listed(same.map(({ paper }) => paper)) }];
  });

const about = ({ paper, version, changes }: Amended): ReadonlyArray<Block> => [
  heading(1, `In ${paper}, version ${version}`),
  ...(changes === null
    ? [paragraph('Please read the corrected paper as a whole: a list of what changed cannot be made for this version.')]
    : [
        ...(changes.some(isAlike) ? [paragraph('The words that are different are in bold type.')] : []),
        table(
          [
            ['Where', 20],
            ['It said', 40],
            ['It says now', 40],
          ],
          changes.map((change) => [change.under, ...saidAndSays(change)]),
        ),
      ]),
];

/** What changed between two texts that are mostly the same is in bold; two that have little in common are read as they stand. */
const saidAndSays = (change: Change): readonly [Words | Runs, Words | Runs] => {
  const { said, says } = change;
  if (!isAlike(change)) return [said || 'Nothing', says || 'Nothing: it was taken out'];
  const found = wordSteps(change);
  return [
    runs(...found.map((step) => ('kept' in step ? step.kept : strong(step.gone.join(''))))),
    runs(...found.map((step) => ('kept' in step ? step.kept : strong(step.come.join(''))))),
  ];
};

/** Words of a text that is compared word by word: two that are longer are read as they stand. */
const mostCompared = 2000;

const isAlike = (change: Change): boolean => {
  if (Math.max(wordsOf(change.said).length, wordsOf(change.says).length) > 2 * mostCompared) return false;
  const kept = wordSteps(change).filter((step) => 'kept' in step && step.kept.trim() !== '').length;
  const longer = Math.max(wordsOf(change.said).length, wordsOf(change.says).length) / 2;
  return kept > longer / 2;
};

const wordSteps = ({ said, says }: Change) => steps(wordsOf(said), wordsOf(says), (one, other) => one === other);

/** Words and what is between them, so that nothing is lost when they are put together again. */
const wordsOf = (text: string): ReadonlyArray<string> => text.match(/\s+|\S+/gu) ?? [];

/** Papers whose words are as they were are named together: whoever looks for what changed does not read past them one by one. */
const unchanged = (same: ReadonlyArray<Amended>): ReadonlyArray<Block> =>
  same.length === 0
    ? []
    : [
        paragraph(
          `In your own copy of ${listed(same.map(({ paper }) => paper))} the words are the same as before. Only the version is new.`,
        ),
      ];
