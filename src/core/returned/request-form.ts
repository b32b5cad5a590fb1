import { grouped } from '../grouped.ts';
import { dateIn } from '../importing/cell-values.ts';
import type { LocalDate } from '../local-date.ts';
import { asCalled, type FormField, isSame, type ReturnedWords } from './answers.ts';
import { relationIn, relationOfLabel } from './relation-words.ts';

export type RequestTag =
  | 'reference'
  | 'kind'
  | 'requestedOn'
  | 'requestedBy'
  | 'authorisedBy'
  | 'strategyDiscussionOn'
  | 'enquiryOutcome'
  | 'transferNotifiedOn'
  | 'children'
  | 'adults'
  | 'reason'
  | 'arrangements';

/** What our own request form asks (domain.md 2.3), in its order: the Word file and the reading of one both come from here (IN09). */
export const requestForm: ReadonlyArray<FormField<RequestTag>> = [
  { tag: 'reference', label: 'Case reference', hint: 'The family’s number, if they have one' },
  { tag: 'kind', label: 'Kind of conference', hint: 'Initial, pre-birth, transfer-in, review or early review' },
  { tag: 'requestedOn', label: 'Requested on', hint: 'The day, as 5 May 2026' },
  { tag: 'requestedBy', label: 'Social worker and team', hint: 'Who asks' },
  { tag: 'authorisedBy', label: 'Authorising manager', hint: 'Who agreed to it' },
  { tag: 'strategyDiscussionOn', label: 'Strategy discussion on', hint: 'The one that started the enquiry, as 5 May 2026' },
  { tag: 'enquiryOutcome', label: 'What the section 47 enquiry found', hint: 'In your words' },
  { tag: 'transferNotifiedOn', label: 'The other authority wrote on', hint: 'For a transfer-in only' },
  { tag: 'children', label: 'Children', hint: 'One a line: full name, date of birth, as 5 May 2026' },
  { tag: 'adults', label: 'Parents and other adults', hint: 'One a line: full name, mother or how else they are related' },
  { tag: 'reason', label: 'Why a conference is needed', hint: 'A sentence or two: the invitations quote it' },
  { tag: 'arrangements', label: 'Arrangements', hint: 'Separate arrival, bail conditions, interpreter, access' },
];

/** How other councils' forms call the same (2.3), as `asCalled` writes it. The first that fits a label has it. */
const calledElsewhere: ReadonlyArray<readonly [RequestTag, RegExp]> = [
  ['transferNotifiedOn', /transfer.*(notif|wr[io]t)|notif.*transfer|other authority wrote/],
  ['strategyDiscussionOn', /strategy (discussion|meeting)/],
  [
    'enquiryOutcome',
    /(outcome|find|found|result|conclusion).*(s ?47|section 47|enquir)|(s ?47|section 47|enquir).*(outcome|find|found|result|conclusion)/,
  ],
  [
    'kind',
    /^(type|kind)( of)?( the)?( child protection)? conference|^conference (type|kind)|^(conference|meeting) (requested|required)/,
  ],
  ['authorisedBy', /authoris|approved by|agreed by|(team|service|practice|line) manager/],
  [
    'requestedOn',
    /(requested|completed) on|date (of|for) (this |the )?(request|referral|form)|date (requested|completed|submitted)|^request date/,
  ],
  [
    'requestedBy',
    /social worker|requested by|referr(er|ed by)|completed by|name of (requester|worker)|^(s ?47|section 47) worker/,
  ],
  [
    'reference',
    /(case|family|file|client).{0,12}(reference|ref\b|number|no\b|id\b)|^(our )?(reference|ref)$|^(mosaic|lcs|eclipse|liquidlogic|carefirst) (id|number|no)/,
  ],
  [
    'children',
    /^(name|names|full name|full names) of (the )?(child|children|unborn|subject)|^child(ren)?'?s?'? (full )?names?|^subject child(ren)?|^children$/,
  ],
  [
    'adults',
    /^parents?( \/? ?(and|or)?\b.*)?$|^(name|names) of (the )?(parents?|carers?|mother|father|adults?)|^(mother|father|carers?)('s name)?$|^adults/,
  ],
  ['reason', /^reasons?\b|why .*conference|^(summary of )?(the )?concerns|grounds for/],
  ['arrangements', /arrangements|^access|bail|interpreter|risk (at|to|in) (the )?venue|safety (at|in|on) /],
];

/** What our form asked before, in the same places: nobody who left it untouched wrote anything. */
const formerHints: ReadonlyArray<string> = ['One a line: full name'];

/** A place of a request that something was written for. */
export interface RequestAnswer {
  readonly tag: RequestTag;
  /** As the form calls it. */
  readonly label: string;
  readonly text: string;
}

export interface NamedPerson {
  readonly name: string;
  /** Null where no date stands with the name; `unclear` is what stands there instead of one. */
  readonly bornOn: LocalDate | null;
  readonly unclear: string;
  /** How an adult is related, `mother`; empty where nobody said, and of a child. */
  readonly relation: string;
  /** The given names of the children of whom it is said; empty for all of them. */
  readonly relatedTo: string;
}

export interface ReadRequest {
  readonly answers: ReadonlyArray<RequestAnswer>;
  readonly children: ReadonlyArray<NamedPerson>;
  readonly adults: ReadonlyArray<NamedPerson>;
  /** What was written beside labels that mean nothing here: a person looks through it. */
  readonly unread: ReadonlyArray<{ readonly label: string; readonly text: string }>;
}

/**
 * What a request says, whoever made its form: our own by its tags, any other by the labels of its rows, and children also from a table
 * whose columns are their names and dates of birth.
 */
export const readRequest = (returned: ReturnedWords): ReadRequest => {
  const { fields } = returned;
  const hints = new Set([...requestForm.map(({ hint }) => hint), ...formerHints].map(asCalled));
  const written = (text: string): string => (hints.has(asCalled(text)) ? '' : text.trim());
  // A hint that was left speaks of names and dates of birth, as the heading of a table of children does.
  const rows = returned.rows.map((row) => row.map(written));
  const listed = peopleInColumns(rows);
  const tagged = requestForm.flatMap(({ tag, label }): ReadonlyArray<RequestAnswer> => {
    const text = written(fields.find((one) => one.tag === `request.${tag}`)?.text ?? '');
    return text === '' ? [] : [{ tag, label, text }];
  });
  const labelled: RequestAnswer[] = [];
  const unread: { label: string; text: string }[] = [];
  for (const row of rows.filter((one) => !listed.rows.has(one)))
    for (const [label, said] of pairsOf(row)) {
      const tag = tagFor(label);
      if (said === '') continue;
      if (tag !== undefined)
        labelled.push({ tag, label: label.trim(), text: tag === 'adults' ? withRelation(label, said) : said });
      else if (!isHeading(label, said)) unread.push({ label: label.trim(), text: said });
    }
  const byLabel = labelled.filter(({ tag }) => !tagged.some((one) => one.tag === tag));
  const answers = [...grouped([...tagged, ...byLabel], ({ tag }) => tag)].map(([tag, all]) => joined(tag, all));
  const lines = (tag: 'children' | 'adults') =>
    answers.filter((one) => one.tag === tag).flatMap(({ text }) => text.replace(lostBreak, '$1\n').split('\n'));
  return {
    answers,
    children: [...listed.people, ...lines('children').flatMap(personIn)],
    adults: lines('adults').flatMap(adultIn),
    unread,
  };
};

/** Several answers to one question: names and reasons are all kept, of dates and choices the first. */
const joined = (tag: RequestTag, all: ReadonlyArray<RequestAnswer>): RequestAnswer => {
  const [first] = all;
  if (first === undefined) throw new Error('A group holds one');
  const several = tag === 'reason' || tag === 'arrangements' || tag === 'children' || tag === 'adults';
  return several ? { ...first, text: [...new Set(all.map(({ text }) => text))].join('\n') } : first;
};

/** A row of two cells is a label and an answer; one of four may be two such pairs, side by side. */
const pairsOf = (row: ReadonlyArray<string>): ReadonlyArray<readonly [string, string]> => {
  const cells = row.filter((cell, at) => cell.trim() !== '' || at > 0);
  if (cells.length === 4 && (tagFor(cells[2] ?? '') !== undefined || /[:?]\s*$/.test(cells[2] ?? '')))
    return [
      [cells[0] ?? '', cells[1] ?? ''],
      [cells[2] ?? '', cells[3] ?? ''],
    ];
  const [label = '', ...rest] = cells;
  return label.trim() === '' || rest.length === 0 ? [] : [[label, rest.filter((cell) => cell.trim() !== '').join('\n')]];
};

const tagFor = (label: string): RequestTag | undefined => {
  const called = asCalled(label.replace(/\*|\(.*?\)/g, ' '));
  if (called === '' || called.length > 120) return undefined;
  return requestForm.find((one) => isSame(label, one.label))?.tag ?? calledElsewhere.find(([, fits]) => fits.test(called))?.[0];
};

/** The heading row of a table of two columns says nothing of its own. */
const isHeading = (label: string, text: string): boolean =>
  /^(about|question|field|item)$/i.test(label.trim()) && text.length < 30;

const isNameColumn = (heading: string): boolean => /\bnames?\b|^child(ren)?\b/.test(asCalled(heading));
const isBirthColumn = (heading: string): boolean =>
  /\bd ?o ?b\b|birth|born|\be ?d ?d\b|due date/.test(asCalled(heading.replaceAll('.', ' ')));

/** A table with a column of names and one of dates of birth: its rows, down to the first without a name. */
const peopleInColumns = (rows: ReturnedWords['rows']) => {
  const people: NamedPerson[] = [];
  const used = new Set<ReadonlyArray<string>>();
  rows.forEach((row, at) => {
    const name = row.findIndex(isNameColumn);
    const birth = row.findIndex(isBirthColumn);
    // Label and answer side by side look like a heading row of two, but for the date that stands there.
    if (name < 0 || birth < 0 || name === birth || row.some((cell) => dateIn(cell).ok)) return;
    used.add(row);
    for (const next of rows.slice(at + 1)) {
      const called = next[name]?.trim() ?? '';
      if (next.length !== row.length || called === '' || isNameColumn(called)) break;
      used.add(next);
      people.push(bornAs(called, next[birth]?.trim() ?? ''));
    }
  });
  return { people, rows: used };
};

/** LibreOffice drops the line breaks of a place to write in: where a year runs into a name, there was one. */
const lostBreak = /(\d{4}\)?)(?=\p{Lu})/gu;

const unrelated = { relation: '', relatedTo: '' };

const withoutBullet = (line: string): string => line.replace(/^\s*(\d+[.)]|[•*-])\s*/, '').trim();

/** As a child, and how they are related: `Juniper Sampleton (mother of Wren), 5 May 1990`. */
const adultIn = (line: string): ReadonlyArray<NamedPerson> => {
  const { kind, ofWhom, rest } = relationIn(withoutBullet(line));
  return personIn(rest).map((person) => ({ ...person, relation: kind, relatedTo: ofWhom }));
};

/** Beside `Mother’s name` each line is a mother, unless it says otherwise itself. */
const withRelation = (label: string, text: string): string => {
  const relation = relationOfLabel(label);
  if (relation === '') return text;
  const told = (line: string): string => (relationIn(line).kind === '' ? `${relation}: ${line.trim()}` : line);
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : told(line)))
    .join('\n');
};

/** `Rowan Sampleton, 14 March 2015`, `Rowan Sampleton (DOB 14/03/2015)`, `1. Rowan Sampleton born 14.3.2015`. */
const personIn = (line: string): ReadonlyArray<NamedPerson> => {
  const bare = withoutBullet(line);
  if (bare === '') return [];
  const parts =
    /^(.+?)[\s,;–-]*\(?\s*(?:(?:d\.? ?o\.? ?b\.?|date of birth|born(?: on)?|due(?: on)?|e\.? ?d\.? ?d\.?)[\s:]*)?((?:[A-Za-z]+,? )?\d{1,4}(?:st|nd|rd|th)?[ /.-][A-Za-z0-9]+[ /.,-]+\d{1,4})\s*\)?\.?$/i.exec(
      bare,
    );
  return parts === null ? [{ name: bare, bornOn: null, unclear: '', ...unrelated }] : [bornAs(parts[1] ?? '', parts[2] ?? '')];
};

const bornAs = (name: string, birth: string): NamedPerson => {
  const on = dateIn(birth);
  return { name: name.replace(/[\s,(–-]+$/, ''), bornOn: on.ok ? on.value : null, unclear: on.ok ? '' : birth, ...unrelated };
};
