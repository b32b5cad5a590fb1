import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { calledInFamily, onDate } from './words.ts';

/**
 * Why there is a conference, in plain words, from what this parent may know of their own family: what kind it is, what the enquiry found,
 * and what was agreed last time as far as they have it. What a professional wrote of the reason is for professionals (domain.md 6.8).
 */
export const whyWeMeet = (copy: ReaderCopy): ReadonlyArray<string> => {
  const own = copy.children.filter(({ inFull }) => inFull);
  return [...Map.groupBy(own, ({ conference }) => conference.kind)].map(([kind, children]) => whyFor(copy, kind, children));
};

const whyFor = (copy: ReaderCopy, kind: CopyChild['conference']['kind'], children: ReadonlyArray<CopyChild>): string => {
  const who = calledInFamily(children);
  const [has, is] = children.length === 1 ? ['has', 'is'] : ['have', 'are'];
  switch (kind) {
    case 'initial':
      return `People were worried about ${who}. A social worker looked into it, which is called a section 47 enquiry. ${foundFor(copy, who)}`;
    case 'pre-birth':
      return `We want to make sure that ${who} will be safe from the day of birth on, and meet before then so that there is time to help. A social worker looked into it, which is called a section 47 enquiry. ${foundFor(copy, who)}`;
    case 'transfer-in':
      return `${who} ${has} a child protection plan from where you lived before. You live here now, so we look at what ${who} ${children.length === 1 ? 'needs' : 'need'} here.`;
    case 'reconvened':
      return `The last conference about ${who} could not finish. We go on where it stopped, and decide.`;
    case 'review':
    case 'early-review':
      return `${who} ${has} a child protection plan. ${kind === 'early-review' ? 'We meet earlier than we had said. ' : ''}We look at whether ${who} ${is} safer now, and whether a plan is still needed. ${agreedLastTime(copy)}`.trim();
  }
};

const foundFor = ({ request: { enquiryOutcome } }: ReaderCopy, who: string): string => {
  switch (enquiryOutcome) {
    case 'continuing-risk':
      return `They are worried that ${who} could still come to serious harm.`;
    case 'substantiated-not-continuing':
      return 'There was reason to be worried. They do not think that it will go on.';
    case 'not-substantiated':
      return 'They did not find what people had been worried about.';
    case 'not-yet-known':
    case null:
      return 'They tell you what they find before the conference.';
  }
};

/** Only where their own copy of the last plan has something in it. */
const agreedLastTime = (copy: ReaderCopy): string => {
  const last = copy.plan.before.at(-1);
  return last === undefined || last.actions.length === 0
    ? ''
    : `On ${onDate(last.heldOn)} we agreed what everybody would do. Please look at your copy of the plan, and tell us what has helped and what has not.`;
};
