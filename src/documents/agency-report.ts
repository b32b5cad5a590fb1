import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import {
  aboutChild,
  answerTag,
  childQuestions,
  enquiryQuestions,
  frontLabels,
  type Question,
  replyQuestions,
  reportQuestions,
  reportsEnquiry,
  writeHere,
} from '../core/returned/report-form.ts';
import { sentenceCase } from '../core/words.ts';
import { contactLine, framed, letterhead } from './frame.ts';
import { genogram } from './genogram-picture.ts';
import { type Block, type DocumentModel, field, form, heading, paragraph, table, title } from './model.ts';
import { birthWords, isUnborn, kindsOf, onDate, reportBy } from './words.ts';

/** The reply and report of one agency, filled in as far as it is known, to be typed into and sent back (D3, domain.md 6.4; RP02, AG10). */
export const agencyReport = (copy: ReaderCopy): DocumentModel =>
  framed('agency-report', copy, [
    ...letterhead(copy),
    title('Reply and report'),
    paragraph(
      `Type beside each question and send this file back: ${contactLine(copy) || copy.organisation.service}. You may reply first, and send it again with your report. Keep fact, opinion and allegation apart. What only the chair may read does not belong in here: ring us, and ask for the confidential annex, a form of its own.`,
    ),
    front(copy),
    heading(1, 'Your reply'),
    questions('Your reply', replyQuestions),
    heading(1, 'Your report'),
    questions('Your report', reportQuestions),
    ...enquiry(copy),
    ...copy.children.flatMap(
      (child, at): ReadonlyArray<Block> => [heading(1, child.name), questions(aboutChild(child.name), askedOf(child), at + 1)],
    ),
  ]);

/** Nobody is asked for the words of a child who is not born yet. */
const askedOf = (child: CopyChild): ReadonlyArray<Question> =>
  isUnborn(child) ? childQuestions.filter(({ key }) => key !== 'ownWords') : childQuestions;

/** The social worker's own part, with the family as it is known here: what is wrong in it is put right before the conference. */
const enquiry = (copy: ReaderCopy): ReadonlyArray<Block> => {
  if (!reportsEnquiry(copy.reader.attendee?.agencyType ?? '')) return [];
  const drawn = genogram(copy);
  return [
    heading(1, 'The enquiry and the family'),
    ...(drawn.length === 0
      ? []
      : [heading(2, 'Who is related to whom, as we know it'), ...drawn, paragraph('Tell us what is wrong or missing in it.')]),
    questions('The enquiry and the family', enquiryQuestions),
  ];
};

const front = (copy: ReaderCopy): Block => {
  const { children, dates, reader, sitting } = copy;
  const by = reportBy(copy);
  const rows: ReadonlyArray<readonly [string, string]> = [
    [frontLabels.children, children.map(({ name }) => name).join('\n')],
    ['Born or due', children.map(({ birth }) => birthWords(birth)).join('\n')],
    ['Conference', [sentenceCase(kindsOf(copy)), onDate(sitting.heldOn)].filter(Boolean).join(', ')],
    ['Agency', reader.agencyName],
    ['Report by', by === null ? '' : onDate(by)],
    ['Share it with the family by', dates.reportToFamilyBy === null ? '' : onDate(dates.reportToFamilyBy)],
    [frontLabels.reference, sitting.reference],
    [frontLabels.formNumber, reader.attendee?.id ?? ''],
  ];
  return table(
    [
      ['This form', 30],
      ['Please leave as it is', 70],
    ],
    rows.filter(([, value]) => value !== ''),
  );
};

const questions = (about: string, asked: ReadonlyArray<Question>, child?: number): Block =>
  form(
    [
      [about, 40],
      ['Your words', 60],
    ],
    asked.map(({ key, label }) => [label, field(answerTag(key, child), shortName(label), '', writeHere)]),
  );

/** Word says no more of a place than 64 characters. */
const shortName = (label: string): string => (label.split(/[?:,]/)[0] ?? label).slice(0, 64);
