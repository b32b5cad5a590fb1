import type { PlanAssessment } from '../core/conferences/assessment.ts';
import type { RecordEdit } from '../core/conferences/edits.ts';
import type { OutlinePlan } from '../core/conferences/outline-plan.ts';
import type { ConferenceRecord, Mode } from '../core/conferences/record.ts';
import { modeNames } from '../core/conferences/record-words.ts';
import { dateIn } from '../core/importing/cell-values.ts';
import { parseLocalTime } from '../core/local-date.ts';
import type { PrintedField } from './read-back-places.ts';
import { ended, inTable, onDate } from './words.ts';

/** What was agreed about meetings and visits, and who came how, as minutes, plans and letters print it (WD08). */

/** A row of two cells, by the heading it stands under and its label. */
export const arrangementRow = (label: string, under: string, { plan }: ConferenceRecord): ReadonlyArray<PrintedField> => {
  if (/Core group$/.test(under) && label === 'First meeting') return meeting(plan, 1, coreGroup);
  if (/Core group$/.test(under) && label === 'Visits') return text(plan, 1, 'visits', 'visits');
  if (/Next conference$/.test(under) && label === 'Date') return day(plan, 1, review);
  if (/Next conference$/.test(under) && label === 'Time and place') return timeAndPlace(plan, 1, review);
  return [];
};

/** Who was there: what they are in this conference, and how they took part. */
export const attendanceRow = (cells: ReadonlyArray<string>, { invitees }: ConferenceRecord): ReadonlyArray<PrintedField> => {
  const those = Object.values(invitees).filter(
    ({ name, deputyName, attendance }) => attendance === 'attended' && deputyName === '' && name !== '' && name === cells[0],
  );
  const [one] = those;
  if (one === undefined || those.length > 1) return [];
  const change = (words: { readonly role: string } | { readonly mode: Mode }): RecordEdit => ({
    edit: 'invitee.change',
    id: one.id,
    change: words,
  });
  const role: PrintedField = {
    ...{ cell: 1, label: `${one.name}, role`, was: one.role },
    edit: (words) => (words === '' ? null : change({ role: words })),
  };
  const how: PrintedField = {
    ...{ cell: 2, label: `${one.name}, how`, was: one.mode === null ? '' : modeNames[one.mode] },
    edit: (words) => {
      const mode = (Object.keys(modeNames) as ReadonlyArray<Mode>).find((known) => modeNames[known] === words);
      return mode === undefined ? null : change({ mode });
    },
  };
  return [...(one.role !== '' && cells[1]?.startsWith(one.role) === true ? [role] : []), ...(one.mode === null ? [] : [how])];
};

/** An assessment that the plan waits for, known by what it is, by whom and by when. */
export const assessmentRow = (cells: ReadonlyArray<string>, { plan }: ConferenceRecord): ReadonlyArray<PrintedField> => {
  const those = Object.values(plan.assessments ?? {}).filter(({ what, who, by }) =>
    [what, who, inTable(by)].every((one, at) => one === cells[at]),
  );
  const [one] = those;
  if (one === undefined || those.length > 1) return [];
  const set = (change: Partial<PlanAssessment>): RecordEdit => ({
    edit: 'assessment.set',
    id: one.id,
    assessment: { ...one, ...change },
  });
  return [
    { cell: 0, label: `${one.what}, what`, was: one.what, edit: (words) => (words === '' ? null : set({ what: words })) },
    { cell: 1, label: `${one.what}, who`, was: one.who, edit: (words) => (words === '' ? null : set({ who: words })) },
    {
      ...{ cell: 2, label: `${one.what}, by`, was: inTable(one.by) },
      edit: (words) => {
        const on = dateIn(words);
        return on.ok ? set({ by: on.value }) : null;
      },
    },
  ];
};

/** A sentence that ends or goes on with what was agreed; `first` is what the paragraph begins with. */
export const arrangementSentence = (
  words: string,
  { plan }: ConferenceRecord,
): { readonly first: string; readonly field: PrintedField } | null => {
  for (const { lead, printed, fields } of sentencesOf(plan)) {
    const at = printed === '' ? -1 : words.indexOf(`${lead}${printed}`);
    const [field] = fields;
    if (at < 0 || field === undefined) continue;
    // What stands before may be long and may be changed by itself: its beginning is enough to know the paragraph by.
    return { first: words.slice(0, at + lead.length).slice(0, 24), field: { ...field, was: printed } };
  }
  return null;
};

const sentencesOf = (plan: OutlinePlan) => [
  { lead: 'It first meets on ', printed: placed(plan, coreGroup), fields: meeting(plan, 0, coreGroup) },
  {
    lead: 'The next conference is on ',
    printed: [onDay(plan.nextConferenceOn), plan.nextConferenceAt ?? ''].filter(Boolean).join(', '),
    fields: dayAndTime(plan, 0, review),
  },
  { lead: 'reviewed at the next conference on ', printed: onDay(plan.nextConferenceOn), fields: day(plan, 0, review) },
  { lead: 'Visits: ', printed: plan.visits === '' ? '' : ended(plan.visits), fields: text(plan, 0, 'visits', 'visits') },
  {
    lead: 'If things get worse: ',
    printed: (plan.contingencyTrigger ?? '') === '' && plan.contingency !== '' ? ended(plan.contingency) : '',
    fields: text(plan, 0, 'contingency', 'then'),
  },
];

/** Which of the plan's meetings, by the names of its three fields. */
interface Meeting {
  readonly name: string;
  readonly on: 'coreGroupOn' | 'nextConferenceOn';
  readonly at: 'coreGroupAt' | 'nextConferenceAt';
  readonly place: 'coreGroupPlace' | 'nextConferencePlace';
}
const coreGroup: Meeting = { name: 'core group', on: 'coreGroupOn', at: 'coreGroupAt', place: 'coreGroupPlace' };
const review: Meeting = { name: 'next conference', on: 'nextConferenceOn', at: 'nextConferenceAt', place: 'nextConferencePlace' };

const onDay = (date: OutlinePlan['coreGroupOn']): string => (date === null ? '' : onDate(date));
const placed = (plan: OutlinePlan, { on, at, place }: Meeting): string =>
  plan[on] === null ? '' : [onDay(plan[on]), plan[at] ?? '', plan[place]].filter(Boolean).join(', ');

const changed = (change: Partial<Omit<OutlinePlan, 'actions' | 'visitsTo'>>): RecordEdit => ({ edit: 'plan.change', change });

const text = (plan: OutlinePlan, cell: number, field: 'visits' | 'contingency', label: string): ReadonlyArray<PrintedField> => [
  { cell, label, was: plan[field], edit: (words) => (words === '' ? null : changed({ [field]: words })) },
];

const day = (plan: OutlinePlan, cell: number, { name, on }: Meeting): ReadonlyArray<PrintedField> => [
  {
    ...{ cell, label: `${name}, day`, was: onDay(plan[on]) },
    edit: (words) => {
      const found = dateIn(words);
      return found.ok ? changed({ [on]: found.value }) : null;
    },
  },
];

const timeAndPlace = (plan: OutlinePlan, cell: number, { name, at, place }: Meeting): ReadonlyArray<PrintedField> => [
  {
    ...{ cell, label: `${name}, time and place`, was: [plan[at] ?? '', plan[place]].filter(Boolean).join(', ') },
    edit: (words) => {
      const [first = '', ...others] = words.split(', ');
      const time = parseLocalTime(first);
      return time === undefined ? null : changed({ [at]: time, [place]: others.join(', ') });
    },
  },
];

const dayAndTime = (plan: OutlinePlan, cell: number, { name, on, at }: Meeting): ReadonlyArray<PrintedField> => [
  {
    ...{ cell, label: `${name}, day and time`, was: [onDay(plan[on]), plan[at] ?? ''].filter(Boolean).join(', ') },
    edit: (words) => {
      const [first = '', second, ...others] = words.split(', ');
      const [found, time] = [dateIn(first), second === undefined ? undefined : parseLocalTime(second)];
      if (!found.ok || others.length > 0 || (second !== undefined && time === undefined)) return null;
      return changed({ [on]: found.value, ...(time === undefined ? {} : { [at]: time }) });
    },
  },
];

/** Its day, its time and its place, in this order; what is not there keeps as it was. */
const meeting = (plan: OutlinePlan, cell: number, which: Meeting): ReadonlyArray<PrintedField> => [
  {
    ...{ cell, label: `${which.name}, first meeting`, was: placed(plan, which) },
    edit: (words) => {
      const [first = '', second, ...others] = words.split(', ');
      const [found, time] = [dateIn(first), second === undefined ? undefined : parseLocalTime(second)];
      if (!found.ok || (plan[which.at] !== null && time === undefined)) return null;
      const place = time === undefined ? [second ?? '', ...others].filter(Boolean) : others;
      return changed({
        [which.on]: found.value,
        ...(time === undefined ? {} : { [which.at]: time }),
        ...(place.length === 0 ? {} : { [which.place]: place.join(', ') }),
      });
    },
  },
];
