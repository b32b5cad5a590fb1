import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { fullDate } from '../core/local-date.ts';
import { calledBy } from './frame.ts';
import { type Block, heading, list, paragraph, quote, title, toDraw } from './model.ts';
import { helpOf } from './next-help.ts';
import { whoIsWho } from './who-is-who.ts';
import { ended, hasPlan, nameOrAgency, onDate } from './words.ts';

/** A child's own letter: one page, first names, what we talked about, what happens now, who helps (D9, domain.md 6.10). */
export const childLetter = (copy: ReaderCopy): ReadonlyArray<Block | null> => {
  const child = copy.children.find((one) => one.id === copy.reader.personId);
  if (child === undefined) return [title('Your letter')];
  const { now, next } = whoIsWho(copy);
  return [
    title(`${calledBy(copy)}, this letter is for you`),
    paragraph(
      `On ${onDate(copy.sitting.heldOn)} some people met to talk about how to keep you safe and well.${copy.chair === null ? '' : ` ${copy.chair.name} was in charge of the meeting.`}`,
    ),
    ...toldUs(copy),
    heading(1, 'What was decided'),
    paragraph(decisionFor(child)),
    heading(1, 'What happens now'),
    list('bullet', [
      ...copy.plan.actions.map(
        (action) => `${ended(action.action)}${action.dueOn === null ? '' : ` By ${onDate(action.dueOn)}.`}`,
      ),
      ...helpers(child, now === null ? '' : nameOrAgency(now), next === null ? '' : nameOrAgency(next)),
      ...(hasPlan(child) && copy.plan.nextConferenceOn !== null
        ? [
            `We will meet again on ${onDate(copy.plan.nextConferenceOn)}. You can come, send a letter or a drawing, or ask somebody to speak for you.`,
          ]
        : []),
    ]),
    heading(1, 'If you want to say something'),
    paragraph(
      `You can always ask questions, or say that you do not agree. ${reach(copy)}Ask a grown-up you trust to help you. If you are in danger now, ring 999.`,
    ),
    toDraw('This space is yours: write or draw'),
    copy.chair === null ? null : paragraph(`From ${copy.chair.name}, ${fullDate(copy.producedOn)}`),
  ];
};

/** The child's own words come first: at most two, so that the letter stays on its page. */
const toldUs = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const words = copy.statements
    .filter(({ section, kind, own }) => section === 'child-world' && kind === 'verbatim' && own === null)
    .slice(0, 2);
  if (words.length === 0) return [];
  return [heading(1, 'What you told us'), ...words.map((statement) => paragraph(quote(statement.text)))];
};

const decisionFor = (child: CopyChild): string => {
  switch (child.decision?.outcome) {
    case 'plan':
      return 'You will have a child protection plan. It says what the grown-ups around you must do so that you are safe, and who checks that they do it.';
    case 'continue':
    case 'continue-category-changed':
      return 'Your child protection plan goes on for now. The grown-ups around you still have things to do so that you are safe.';
    case 'no-plan-cin':
    case 'no-plan-earlyhelp':
      return 'You do not need a child protection plan. You and your family will still get help, if you want it.';
    case 'no-plan-nfa':
      return 'You do not need a child protection plan.';
    case 'end-cin':
    case 'end-earlyhelp':
      return 'Your child protection plan has ended, because you are safer now. You and your family will still get help, if you want it.';
    case 'end-nfa':
    case 'end-18':
    case 'end-transferred':
    case 'end-left-uk':
    case 'end-lookedafter':
    case 'end-died':
      return 'Your child protection plan has ended.';
    case 'adjourned':
    case 'inquorate-no-decision':
      return 'Nothing has been decided yet. The meeting has to be held again, and we will tell you when.';
    case null:
    case undefined:
      return 'We will tell you what was decided as soon as we can.';
  }
};

const helpers = (child: CopyChild, now: string, next: string): ReadonlyArray<string> => {
  const help = child.decision?.nextHelp?.owner ?? '';
  const worker = next === '' ? now : next;
  return [
    ...(now !== '' && next !== ''
      ? [`${now} is your social worker now. Then ${next} will be. ${now} will bring ${next} to meet you.`]
      : []),
    ...(now !== '' && next === '' ? [`${now} is your social worker.`] : []),
    ...(help !== '' && help !== worker
      ? [helpOf(child) === 'none' ? `If you want help, you can ask ${help}.` : `${help} will help you and your family.`]
      : []),
    ...(hasPlan(child) ? ['Your social worker will see you on your own and ask how you are.'] : []),
  ];
};

const reach = ({ organisation: { phone, email } }: ReaderCopy): string => {
  const ways = [phone === '' ? '' : `ring ${phone}`, email === '' ? '' : `write to ${email}`].filter((way) => way !== '');
  return ways.length === 0 ? '' : `You can ${ways.join(' or ')}. `;
};
