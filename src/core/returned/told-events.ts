import { dateIn } from '../importing/cell-values.ts';
import { addDays, addMonths, type LocalDate, longDate, parseLocalDate, shortDate } from '../local-date.ts';
import type { Passage } from './anchors.ts';
import { reportQuestions } from './report-form.ts';
import type { SaidPart } from './version-changes.ts';

/** When something happened, as far as it is told: both days inclusive, the same for one day, a month's or a year's first and last otherwise. */
export interface When {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Something that a report says happened, with the passage that says it. */
export interface ToldEvent extends Passage {
  readonly when: When;
  /** Without its date. */
  readonly text: string;
}

/** A line of a chronology that stands on no day: it begins with one that does not exist, or with none. */
export interface Undated extends Passage {
  readonly text: string;
  /** A sentence. */
  readonly why: string;
}

/**
 * What a report's chronology tells: each line, and each row of a table, that begins with a date (RP08). Dates in the middle of a text
 * are left alone: nobody meant them as entries.
 */
export const toldEvents = (
  parts: ReadonlyArray<SaidPart>,
): { readonly events: ReadonlyArray<ToldEvent>; readonly undated: ReadonlyArray<Undated> } => {
  const events: ToldEvent[] = [];
  const undated: Undated[] = [];
  for (const [part, { under, text }] of parts.entries()) {
    const label = under.split(': ').at(-1) ?? '';
    const row = dateAtStart(label);
    if (row !== undefined && row.rest === '') {
      const whole = { part, from: 0, until: text.length, text };
      if (row.date.ok) events.push({ ...whole, when: row.date.when });
      else undated.push({ ...whole, text: `${label}: ${text}`, why: row.date.why });
      continue;
    }
    let from = 0;
    for (const line of text.split('\n')) {
      const passage = { part, from, until: from + line.length };
      from += line.length + 1;
      if (line.trim() === '') continue;
      const dated = dateAtStart(line);
      if (dated?.date.ok === true && dated.rest !== '') events.push({ ...passage, when: dated.date.when, text: dated.rest });
      else if (dated?.date.ok === false) undated.push({ ...passage, text: line.trim(), why: dated.date.why });
      else if (label === chronologyLabel) undated.push({ ...passage, text: line.trim(), why: 'It does not begin with a date.' });
    }
  }
  return { events, undated };
};

const chronologyLabel: string = reportQuestions.find(({ key }) => key === 'chronology')?.label ?? '';

type Found = { readonly ok: true; readonly when: When } | { readonly ok: false; readonly why: string };

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?';
const oneDay = `${weekday}(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4})`;
const separator = '\\s*(?:[:,;–—-]+\\s*|\\s+|$)';
const range = new RegExp(`^\\s*(${oneDay})\\s*(?:to|until|–|—|-)\\s*(${oneDay})${separator}`, 'i');
const single = new RegExp(`^\\s*(${oneDay})(?![\\d/])${separator}`, 'i');
const wholeMonth = new RegExp(`^\\s*(${month}) (\\d{4})(?!\\d)${separator}`, 'i');
const wholeYear = /^\s*((?:19|20)\d{2})\s*[:–—-]\s*/;

/** The date that a line begins with, and what comes after it; undefined where it begins with none. */
const dateAtStart = (line: string): { readonly date: Found; readonly rest: string } | undefined => {
  const rest = (found: RegExpExecArray): string => line.slice(found[0].length).trim();
  const between = range.exec(line);
  if (between !== null) return { date: joined(dayIn(between[1] ?? ''), dayIn(between[2] ?? '')), rest: rest(between) };
  const on = single.exec(line);
  if (on !== null) return { date: dayIn(on[1] ?? ''), rest: rest(on) };
  const inMonth = wholeMonth.exec(line);
  const first = inMonth === null ? undefined : dateIn(`1 ${(inMonth[1] ?? '').replace('.', '')} ${inMonth[2]}`);
  if (inMonth !== null && first?.ok === true)
    return {
      date: { ok: true, when: { from: first.value, until: addDays(addMonths(first.value, 1), -1) } },
      rest: rest(inMonth),
    };
  const inYear = wholeYear.exec(line);
  const [from, until] = [parseLocalDate(`${inYear?.[1]}-01-01`), parseLocalDate(`${inYear?.[1]}-12-31`)];
  if (inYear !== null && from !== undefined && until !== undefined)
    return { date: { ok: true, when: { from, until } }, rest: rest(inYear) };
  return undefined;
};

const dayIn = (text: string): Found => {
  const read = dateIn(text.replace(new RegExp(`^${weekday}`, 'i'), '').replace(/(\d)(st|nd|rd|th)/i, '$1'));
  return read.ok ? { ok: true, when: { from: read.value, until: read.value } } : { ok: false, why: read.error };
};

const joined = (first: Found, last: Found): Found => {
  if (!first.ok) return first;
  if (!last.ok) return last;
  const when = { from: first.when.from, until: last.when.until };
  return when.from <= when.until ? { ok: true, when } : { ok: false, why: 'It ends before it begins.' };
};

/** `Tue 3 March 2026`, `March 2026`, `2026`, `3 Mar 2026 to 5 Mar 2026`. */
export const whenInWords = ({ from, until }: When): string => {
  if (from === until) return longDate(from);
  if (from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith('-01') && until === addDays(addMonths(from, 1), -1)) return longDate(from).replace(/^.*?\d+ /, '');
  return `${shortDate(from)} to ${shortDate(until)}`;
};
