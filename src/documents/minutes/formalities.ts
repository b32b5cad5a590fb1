import { acknowledgedInWords } from '../../core/attendance/confidentiality.ts';
import { type OpeningStatement, openingStatements as openings } from '../../core/conferences/record.ts';
import {
  lateReport,
  lateReportInWords,
  lateSharing,
  lateSharingInWords,
  limitFor,
} from '../../core/conferences/report-sharing.ts';
import { rightsInWords } from '../../core/conferences/rights.ts';
import { kindName } from '../../core/conferences/sitting.ts';
import type { ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { listed, sentenceCase } from '../../core/words.ts';
import { voiceFor } from '../frame.ts';
import { type Block, keyFacts, list, paragraph, strong, type Table, table } from '../model.ts';
import { fromTo, inTable, kindsOf, nameOrAgency, onDate } from '../words.ts';

/** Part 1: what kind of conference, when and where, and whether it was in time. */
export const conferenceDetails = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { sitting, chair, minuteTaker, request } = copy;
  return [
    keyFacts([
      ['Reference', sitting.reference],
      ['Type', sentenceCase(kindsOf(copy))],
      ['Number', listed([...new Set(copy.children.filter((c) => c.inFull).map((child) => numberWords(child.conference)))])],
      ['Date', onDate(sitting.heldOn)],
      ['Time', fromTo(sitting.startsAt, sitting.endsAt)],
      ['Place', [sitting.place, someJoined(copy)].filter(Boolean).join('; ')],
      ['Chair', chair === null ? '' : `${chair.name}, ${chair.role}`],
      ['Minute taker', minuteTaker?.name ?? ''],
      ['Strategy discussion', request.strategyDiscussionOn === null ? '' : onDate(request.strategyDiscussionOn)],
      ['In time', inTimeWords(copy)],
      ['Conference model', copy.procedures.model],
      ['Guidance and procedures', `${copy.procedures.guidance}; ${copy.procedures.title}, ${copy.procedures.version}`],
    ]),
    ...parts(copy),
  ];
};

/** That somebody was not in the room: from how those took part whom the reader is told of, never from a link that may have gone unused. */
const someJoined = ({ attendees }: ReaderCopy): string =>
  attendees.some(({ attendance, mode }) => attendance === 'attended' && mode !== null && mode !== 'in-person')
    ? 'some people joined by video or phone'
    : '';

const numberWords = ({ kind, number }: ReaderCopy['children'][number]['conference']): string =>
  `${sentenceCase(kindName(kind))} ${number}`;

/** For each child: in time or late, and why (DL07); of a sitting that takes up another, also by the limit that has not moved (C-09). */
const inTimeWords = (copy: ReaderCopy): string => {
  const held = copy.sitting.heldOn;
  const lines = copy.children.flatMap(({ givenName, inFull, conference: { dueOn, lateReason, resumes } }) => {
    if (!inFull || dueOn === null || held === null) return [];
    const why = lateReason === null || lateReason === '' ? '' : ` (${lateReason})`;
    const first = resumes?.firstDueOn ?? null;
    if (held <= dueOn && first !== null && held > first)
      return [`${givenName}: yes, due ${onDate(dueOn)}; the conference itself was due ${onDate(first)}${why}`];
    return [`${givenName}: ${held > dueOn ? `late${why}` : 'yes'}, due ${onDate(dueOn)}`];
  });
  return lines.join('\n');
};

const parts = (copy: ReaderCopy): ReadonlyArray<Block> =>
  copy.segments.length === 0
    ? []
    : [
        table(
          [
            ['Part of the conference', 60],
            ['Time', 40],
          ],
          copy.segments.map((segment) => [
            [segment.label ?? '', segment.title ?? ''].filter(Boolean).join(': '),
            fromTo(segment.from, segment.until),
          ]),
        ),
      ];

/** Part 5: which agencies wrote, when, and whether the family had it before (RP06). */
export const reportsReceived = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const received = reportTable(copy);
  return received === null ? [] : [received, ...lateReports(copy), ...lateSharings(copy)];
};

/** A row for each report that was asked for; null where none was. */
export const reportTable = (copy: ReaderCopy): Table | null => {
  const rows = copy.attendees.flatMap((attendee) => {
    const report = attendee.report;
    if (report === null || report.status === null || report.status === 'not-requested') return [];
    return [
      [
        [nameOrAgency(attendee), attendee.name === '' ? '' : attendee.agencyName].filter(Boolean).join(', '),
        statusWords(report.status, report.receivedOn),
        report.sharedWithFamilyOn === null
          ? 'no'
          : [
              inTable(report.sharedWithFamilyOn),
              report.sharedVersion == null ? '' : `version ${report.sharedVersion}`,
              report.sharedWith ?? '',
              report.sharedBy ? `by ${report.sharedBy}` : '',
            ]
              .filter(Boolean)
              .join(', '),
        [openWords[report.openToFamily ?? 'yes'], report.readAloud === true ? 'read aloud' : ''].filter(Boolean).join(', '),
      ],
    ];
  });
  if (rows.length === 0) return null;
  return table(
    [
      ['Agency and author', 36],
      ['Received', 20],
      ['Shared with family', 24],
      ['Open to parents', 20],
    ],
    rows,
  );
};

/** What was not before the conference, or came late to it, as a sentence of its own that nobody has to think of (RP06). */
const lateReports = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const sentences = copy.attendees.flatMap((attendee) => {
    const { status = null, dueOn = null, receivedOn = null } = attendee.report ?? {};
    const late = status === null ? null : lateReport({ status, dueOn, receivedOn }, copy.sitting.heldOn);
    return late === null ? [] : [lateReportInWords(whoseReport(attendee), late)];
  });
  return sentences.length === 0 ? [] : [paragraph(strong('Missing or late')), list('bullet', sentences)];
};

const whoseReport = (attendee: ReaderCopy['attendees'][number]): string => attendee.agencyName || nameOrAgency(attendee);

/** What the family had too late or not at all, as a sentence of its own that nobody has to think of (DL05). */
const lateSharings = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const sentences = copy.attendees.flatMap((attendee) => {
    const { status = null, sharedWithFamilyOn = null, openToFamily = null } = attendee.report ?? {};
    if (status === null || openToFamily === null) return [];
    const by = limitFor(attendee.agencyType ?? '', copy.dates.shareReportsBy);
    const late = lateSharing({ status, sharedWithFamilyOn, openToFamily }, by);
    return late === null ? [] : [lateSharingInWords(whoseReport(attendee), late)];
  });
  return sentences.length === 0 ? [] : [paragraph(strong('Shared late')), list('bullet', sentences)];
};

const openWords = { yes: 'yes', no: 'no', part: 'in part' } as const;

const statusWords = (status: string, on: LocalDate | null): string => {
  if (status === 'requested') return 'not received';
  return [status === 'nil-return' ? 'nothing known' : '', inTable(on)].filter(Boolean).join(', ');
};

const openingNames: { readonly [Key in OpeningStatement]: string } = {
  purpose: 'Purpose of the conference and how it runs',
  confidentiality: 'Confidentiality',
  equality: 'Respect and equality',
  'professional-difference': 'Professional Difference Statement',
  complaints: 'How to disagree or complain',
  recording: 'Recording devices',
};

/** Part 6: what the chair said at the start, each with its time. */
export const openingStatements = (copy: ReaderCopy): ReadonlyArray<Block> => [
  table(
    [
      ['Statement', 70],
      ['Made', 30],
    ],
    openings.map((key) => [openingNames[key], madeWhen(copy.opening[key])]),
  ),
  ...acknowledgements(copy),
  ...rightsExplained(copy),
];

const madeWhen = (at: ReaderCopy['opening'][OpeningStatement]): string => {
  if (at === null) return 'no';
  return at === 'made' ? 'yes' : `yes, at ${at}`;
};

/** Each family member's rights, and what they were given of them: readers of the family have their own line alone (DC11). */
const rightsExplained = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const told = copy.attendees.flatMap((one) =>
    one.rights === null ? [] : [`${nameOrAgency(one)}: ${rightsInWords(one.rights)}.`],
  );
  return told.length === 0 ? [] : [paragraph(strong('Rights to complain and to see records')), list('bullet', told)];
};

/** Who said that they keep to confidentiality, each with the time: whoever came late heard it late (AT10). */
const acknowledgements = (copy: ReaderCopy): ReadonlyArray<Block> => {
  // Of whom a family member reads no time it may be that they are not told of it.
  const told = copy.attendees.filter(
    ({ acknowledgedAt }) => acknowledgedAt != null || voiceFor(copy.reader.class) === 'professional',
  );
  const sentences = acknowledgedInWords(told, (one) => one.deputyName || nameOrAgency(one));
  return sentences.length === 0 ? [] : [paragraph(strong('Confidentiality was acknowledged')), list('bullet', sentences)];
};
