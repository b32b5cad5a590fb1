import type { DeadlineRule, Level } from '../../../core/procedures/deadline-rule.ts';
import { conferenceTypes, milestoneNames } from '../../../core/procedures/milestones.ts';
import { listed } from '../../../core/words.ts';
import { sentenceCase } from '../../words/record-words.ts';

const unitNames: { readonly [U in DeadlineRule['within']['unit']]: string } = {
  'working-day': 'working day',
  'calendar-day': 'day',
  week: 'week',
  month: 'calendar month',
  hour: 'hour',
  'gestation-week': 'week of pregnancy',
};

/** `15 working days after the strategy discussion that started the section 47 enquiry`. */
export const limitInWords = ({ within, anchor }: Pick<DeadlineRule, 'within' | 'anchor'>): string => {
  const { amount, unit, direction, at } = within;
  if (unit === 'gestation-week') return `By ${amount} weeks of pregnancy`;
  const time = at === undefined ? '' : `, by ${at}`;
  return `${amount} ${unitNames[unit]}${amount === 1 ? '' : 's'} ${direction} ${milestoneNames[anchor]}${time}`;
};

/** `Initial, pre-birth and transfer-in`; nothing where a limit is the same for every conference or for none. */
export const conferencesInWords = ({ conferenceTypes: types }: Pick<DeadlineRule, 'conferenceTypes'>): string =>
  types.length === 0 || types.length === conferenceTypes.length ? '' : sentenceCase(listed(types));

/** How firm a rule is, in words (domain.md, "How to read it"). */
export const levelWords: { readonly [L in Level]: string } = {
  NL: 'national law',
  NS: 'national statutory guidance',
  ND: 'national data standard',
  LS: 'local procedures',
  LO: "another area's procedures",
  design: 'a choice of this app',
};
