import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { PersonId } from '../core/identifiers.ts';
import { contactLine, framed, ifInDanger, letterhead } from './frame.ts';
import { type Block, type DocumentModel, form, heading, keyFacts, list, notice, paragraph, title } from './model.ts';
import { helpFacts } from './next-help.ts';
import { birthWords, called, chairInFull, onDate, outcomeOf } from './words.ts';

/**
 * The closure letter for those who have to put their records right and were not in the room: that one child's plan ended, from which
 * day, and who helps now (D11, CG07). It says no more than that: why there was a plan is nothing that they need for it.
 */
export const planEndedLetter = (copy: ReaderCopy, childId: PersonId): DocumentModel => {
  const child = copy.children.find((one) => one.id === childId && one.inFull);
  if (child === undefined) throw new RangeError('This copy holds no plan that ended for that child');
  const moved = child.decision?.outcome === 'end-transferred';
  const died = child.decision?.outcome === 'end-died';
  return framed('closure-letter', copy, [
    ...letterhead(copy).slice(0, 1),
    paragraph(`${onDate(copy.producedOn)}. Reference ${copy.sitting.reference}.`),
    title('A child protection plan has ended'),
    keyFacts([
      ['Child', child.name],
      ['Born or due', birthWords(child.birth)],
      ['The plan ended on', onDate(copy.sitting.heldOn)],
      ['What was decided', outcomeOf(child)],
      ['Who helps now', helpFacts(child)],
      ['Lead social worker until then', copy.plan.leadSocialWorker === null ? '' : called(copy.plan.leadSocialWorker)],
      ['Decided by', copy.chair === null ? '' : chairInFull(copy.chair)],
    ]),
    ...(moved ? otherCouncil : []),
    heading(1, 'What we ask of you'),
    list('bullet', asked(child)),
    ...(died ? [] : [notice(ifInDanger(copy))]),
    paragraph(`Questions: ${contactLine(copy) || copy.organisation.service}.`),
    heading(1, 'To whom this letter goes'),
    form(
      [
        ['Name and agency', 60],
        ['Sent on', 20],
        ['How', 20],
      ],
      [
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ),
  ]);
};

const otherCouncil: ReadonlyArray<Block> = [
  heading(1, 'Which council is responsible now'),
  paragraph(
    'Another council has held its own conference and is responsible from that day. Its plan, if there is one, is in force.',
  ),
  form(
    [
      ['Council, team and telephone', 60],
      ['Its conference was held on', 40],
    ],
    [['', '']],
  ),
];

const asked = (child: CopyChild): ReadonlyArray<string> => [
  'End the flag or alert of a child protection plan in your records, from the day above.',
  ...(child.decision?.outcome === 'end-died'
    ? ['Take care how, and whom, you tell: the family may not have told everybody yet.']
    : ['Carry on with what you do for the child: the end of a plan ends no other help.']),
  'Keep the papers that you have as long as your own rules say, and no longer.',
];
