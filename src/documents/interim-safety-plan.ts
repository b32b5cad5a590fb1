import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { sentenceCase } from '../core/words.ts';
import { framed, ifWorried, letterhead } from './frame.ts';
import { type Block, type DocumentModel, heading, keyFacts, notice, paragraph, title } from './model.ts';
import { whoIsWho } from './who-is-who.ts';
import { called, chairInFull, contactOf, enquiryMadeBy, fromTo, kindsOf, onDate } from './words.ts';

/** What keeps each child safe until the conference is held: the first paper of the pack, for those who work with the family (IN10). */
export const interimSafetyPlan = (copy: ReaderCopy): DocumentModel =>
  framed('interim-safety-plan', copy, [
    ...letterhead(copy).slice(0, 1),
    title('Interim safety plan'),
    keyFacts([
      ['Until', sentenceCase(kindsOf(copy))],
      [
        'Day and time',
        [onDate(copy.sitting.heldOn), fromTo(copy.sitting.startsAt, copy.sitting.endsAt)].filter(Boolean).join(', '),
      ],
      ['Chair', copy.chair === null ? '' : chairInFull(copy.chair)],
      ['Social worker', socialWorker(copy)],
    ]),
    paragraph(
      'This conference comes later than was meant. What stands here keeps each child safe until then. Read it first, do your part of it, and tell the social worker at once if it does not hold.',
    ),
    ...copy.children.flatMap(ofChild),
    notice(ifWorried(copy)),
    paragraph('This paper is for those who work with the family. The social worker tells each parent what it asks of them.'),
  ]);

/** Whom to tell at once, and how: this is read by somebody with no other paper in their hand. */
const socialWorker = (copy: ReaderCopy): string => {
  const { now } = whoIsWho(copy);
  return now === null ? enquiryMadeBy(copy).join(' ') : [called(now), contactOf(now.contact)].filter(Boolean).join('\n');
};

const ofChild = (child: CopyChild): ReadonlyArray<Block> => {
  const plan = child.decision?.interimSafety ?? null;
  if (plan === null || plan.what.trim() === '') return [];
  return [
    heading(1, child.name),
    keyFacts([
      ['What keeps them safe', plan.what],
      ['Who does it', plan.who.trim() === '' ? 'Nobody is named yet' : plan.who],
      ['In place by', plan.by === null ? 'No day is set yet' : onDate(plan.by)],
    ]),
  ];
};
