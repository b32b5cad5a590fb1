import type { Category } from '../children/people.ts';
import { categoryName, mainCategories } from '../conferences/decision-words.ts';
import type { Invitee, Report, ThresholdView } from '../conferences/record.ts';
import type { ConferenceId } from '../identifiers.ts';
import { dateIn, yesOrNoIn } from '../importing/cell-values.ts';
import { type LocalDate, longDate } from '../local-date.ts';
import { listed } from '../words.ts';
import {
  answerTag,
  type childQuestions,
  enquiryQuestions,
  type ReplyKey,
  type ReportKey,
  type ReturnedForm,
  reportQuestions,
} from './report-form.ts';

/** What a report recommends for one child, which is not yet what the agency says in the room (RP07). */
export interface Recommendation {
  readonly conferenceId: ConferenceId;
  readonly view: ThresholdView['view'] | null;
  readonly category: Category | null;
  readonly scale: number | null;
}

/** One thing that a returned form says, to be accepted by a person or not. */
export interface Proposal {
  /** The tag of the answer, or of the first of those that belong together. */
  readonly id: string;
  readonly words: string;
  readonly does:
    | { readonly type: 'invitee'; readonly change: Partial<Pick<Invitee, 'reply' | 'mode' | 'deputyName' | 'deputyMayCommit'>> }
    | { readonly type: 'report'; readonly change: Partial<Report> }
    /** That the family was given this version (RP05). */
    | { readonly type: 'given'; readonly on: LocalDate; readonly toWhom: string }
    | { readonly type: 'recommendation'; readonly recommendation: Recommendation };
}

export interface Proposed {
  readonly proposals: ReadonlyArray<Proposal>;
  /** Answers that nobody but a person can make out, as they were written. */
  readonly unclear: ReadonlyArray<string>;
  /** The day that the form carries; null where it says none that can be made out. */
  readonly writtenOn: LocalDate | null;
}

/** What an agency's form proposes. `conferences` are those of the children of the form, in its order. */
export const proposalsFrom = (
  form: ReturnedForm,
  conferences: ReadonlyArray<{ readonly conferenceId: ConferenceId; readonly childName: string }>,
  today: LocalDate,
): Proposed => {
  const unclear: string[] = [];
  const proposals: Proposal[] = [];
  const said = (key: ReplyKey | ReportKey): string => form.answers.get(key) ?? '';
  const reads = <T>(what: string, text: string, read: (text: string) => T | undefined): T | undefined => {
    if (text === '') return undefined;
    const value = read(text);
    if (value === undefined) unclear.push(`${what}: “${text}”`);
    return value;
  };
  const propose = (id: string, words: string, does: Proposal['does']): void => {
    proposals.push({ id, words, does });
  };

  const reply = reads('Reply', said('reply'), replyIn);
  if (reply !== undefined) propose('reply', reply.words, { type: 'invitee', change: reply.change });
  if (said('deputy') !== '')
    propose('deputy', `Deputy: ${said('deputy')}`, { type: 'invitee', change: { deputyName: said('deputy') } });
  const mayCommit = reads('Whether the deputy may commit', said('mayCommit'), yesOrNoIn);
  if (mayCommit !== undefined)
    propose('mayCommit', `The deputy ${mayCommit ? 'may' : 'may not'} commit their agency`, {
      type: 'invitee',
      change: { deputyMayCommit: mayCommit },
    });

  const nothing = reads('Whether nothing is known', said('nothingKnown'), (text) =>
    /^(yes|y|nothing( is)? known)\W*$/i.test(text) ? true : /^(no|n)\W*$/i.test(text) ? false : undefined,
  );
  if (nothing === true)
    propose('nothingKnown', 'Nothing is known to them', { type: 'report', change: { status: 'nil-return', receivedOn: today } });
  else if (hasReport(form)) proposals.push(reportCame(today));
  const sharedOn = reads('Shared with the family on', said('sharedOn'), pastDate(today));
  if (sharedOn !== undefined)
    propose('sharedOn', `Shared with the family on ${longDate(sharedOn)}`, {
      type: 'given',
      on: sharedOn,
      toWhom: said('sharedWith').slice(0, 200) || 'the family',
    });

  for (const [at, { conferenceId, childName }] of conferences.entries()) {
    const ofChild = (key: (typeof childQuestions)[number]['key']): string => form.answers.get(answerTag(key, at + 1)) ?? '';
    const view = reads(`${childName}, whether a plan is needed`, ofChild('view'), viewIn) ?? null;
    const category = reads(`${childName}, category`, ofChild('category'), categoryIn) ?? null;
    const scale = reads(`${childName}, 0 to 10`, ofChild('scale'), scaleIn) ?? null;
    if (view === null && category === null && scale === null) continue;
    const recommendation = { conferenceId, view, category, scale };
    propose(answerTag('view', at + 1), `${childName}: ${recommendationInWords(recommendation)}`, {
      type: 'recommendation',
      recommendation,
    });
  }
  const writtenOn = reads('Written on', said('writtenOn'), pastDate(today)) ?? null;
  return { proposals, unclear, writtenOn };
};

export const reportCame = (on: LocalDate): Proposal => ({
  id: 'report',
  words: `The report came on ${longDate(on)}`,
  does: { type: 'report', change: { status: 'received', receivedOn: on } },
});

/** `a plan is needed, neglect, 3 of 10`. */
export const recommendationInWords = ({ view, category, scale }: Omit<Recommendation, 'conferenceId'>): string =>
  [view === null ? '' : viewWords[view], category === null ? '' : categoryName(category), scale === null ? '' : `${scale} of 10`]
    .filter((part) => part !== '')
    .join(', ');

/**
 * What an agency's report said beside what it says in the room: `Report: a plan is needed, 4 of 10. Moved: now no
 * plan is needed, up 3 in the room.` The first part alone while nothing was said in the room (RP07).
 */
export const sinceReportInWords = (
  report: Omit<Recommendation, 'conferenceId'>,
  room: Omit<Recommendation, 'conferenceId'>,
): string => {
  const first = `Report: ${recommendationInWords(report)}.`;
  if (room.view === null && room.scale === null) return first;
  const moved = [
    ...(room.view !== null && report.view !== null && room.view !== report.view ? [`now ${viewWords[room.view]}`] : []),
    ...(room.category !== null && report.category !== null && room.category !== report.category
      ? [`now ${categoryName(room.category)}`]
      : []),
    ...(room.scale !== null && report.scale !== null && room.scale !== report.scale
      ? [`${room.scale > report.scale ? 'up' : 'down'} ${Math.abs(room.scale - report.scale)} in the room`]
      : []),
  ];
  return moved.length === 0 ? `${first} No change in the room.` : `${first} Moved: ${moved.join(', ')}.`;
};

/**
 * What the reports recommend for one child, together: `in the reports 3 say a plan is needed and 1 says no plan is needed; 3 to 6 of 10.`
 * Empty where none says anything.
 */
export const reportsInWords = (reports: ReadonlyArray<Omit<Recommendation, 'conferenceId'>>): string => {
  const say = (view: ThresholdView['view'], one: string, many: string): string => {
    const number = reports.filter((report) => report.view === view).length;
    return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
  };
  const views = listed(
    [
      say('plan', 'says a plan is needed', 'say a plan is needed'),
      say('no-plan', 'says no plan is needed', 'say no plan is needed'),
      say('no-view', 'gives no view', 'give no view'),
    ].filter((part) => part !== ''),
  );
  const scales = reports.flatMap(({ scale }) => (scale === null ? [] : [scale]));
  const [lowest, highest] = [Math.min(...scales), Math.max(...scales)];
  const range = scales.length === 0 ? '' : lowest === highest ? `${lowest} of 10` : `${lowest} to ${highest} of 10`;
  const parts = [views, range].filter((part) => part !== '');
  return parts.length === 0 ? '' : `in the reports ${parts.join('; ')}.`;
};

const viewWords = { plan: 'a plan is needed', 'no-plan': 'no plan is needed', 'no-view': 'no view' } as const;

/** Whether anything but the reply was written. */
const hasReport = ({ answers }: ReturnedForm): boolean => {
  const parts = [...reportQuestions, ...enquiryQuestions].map(({ key }): string => key).filter((key) => key !== 'nothingKnown');
  return [...answers.keys()].some((tag) => parts.includes(tag) || /^c\d+\./.test(tag));
};

const replyIn = (text: string) => {
  const bare = text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim();
  if (/^(yes|y|i will come|in person)$/.test(bare)) return { words: 'They will come', change: { reply: 'accepted' } } as const;
  if (/^(yes )?(by )?video$/.test(bare))
    return { words: 'They will join by video', change: { reply: 'accepted', mode: 'video' } } as const;
  if (/^(yes )?(by )?(tele)?phone$/.test(bare))
    return { words: 'They will join by telephone', change: { reply: 'accepted', mode: 'phone' } } as const;
  if (/^(a )?deputy$/.test(bare)) return { words: 'They send a deputy', change: { reply: 'deputy' } } as const;
  if (/^(no|n|apologies)$/.test(bare)) return { words: 'They cannot come', change: { reply: 'declined' } } as const;
  return undefined;
};

const viewIn = (text: string): ThresholdView['view'] | undefined => {
  const bare = text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim();
  if (/^(yes|y|plan|met)$/.test(bare)) return 'plan';
  if (/^(no|n|no plan|not met)$/.test(bare)) return 'no-plan';
  return bare === 'no view' ? 'no-view' : undefined;
};

const categoryIn = (text: string): (typeof mainCategories)[number] | undefined => {
  const bare = text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/ abuse$/, '')
    .trim();
  return mainCategories.find((category) => category === bare);
};

const scaleIn = (text: string): number | undefined => {
  const number = /^(\d{1,2})( ?(\/|of|out of) ?10)?\.?$/.exec(text.trim())?.[1];
  return number === undefined || Number(number) > 10 ? undefined : Number(number);
};

const pastDate =
  (today: LocalDate) =>
  (text: string): LocalDate | undefined => {
    const read = dateIn(text);
    return read.ok && read.value <= today ? read.value : undefined;
  };
