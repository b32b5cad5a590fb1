import { Button, makeStyles, mergeClasses, Select, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReportFiles } from '../../../contract/reports.ts';
import type { Category } from '../../../core/children/people.ts';
import { categoryName, mainCategories } from '../../../core/conferences/decision-words.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { ThresholdView } from '../../../core/conferences/record.ts';
import type { Conference } from '../../../core/conferences/sitting.ts';
import type { Scaling } from '../../../core/procedures/profile.ts';
import { type Recommendation, sinceReportInWords } from '../../../core/returned/proposals.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { narrow } from '../../ui/theme.ts';
import { useLocalText } from '../../ui/use-local-text.ts';
import { counted, sentenceCase } from '../../words/record-words.ts';
import { questionsOf, spreadInWords, type Voice, viewQuestion, viewsInWords } from './agency-views.ts';
import { giveCategory, giveNumber, giveReason, giveView, reasonOf } from './voice-edits.ts';

export interface VoicesTableProps {
  readonly childName: string;
  readonly conference: Conference;
  readonly voices: ReadonlyArray<Voice>;
  readonly scaling: Scaling | undefined;
  /** What the agencies' reports recommended (RP07). */
  readonly reports: ReportFiles['recommendations'];
  readonly disabled: boolean;
  readonly onEdit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** Each agency's view and everybody's number for one child, side by side, with the spread in words above (DC04). */
export const VoicesTable = ({ childName, conference, voices, scaling, reports, disabled, onEdit }: VoicesTableProps) => {
  const styles = useStyles();
  const id = useId();
  const [isAll, setAll] = useState(false);
  const reported = (voice: Voice): Recommendation | undefined =>
    reports.find((one) => one.inviteeId === voice.invitee.id && one.conferenceId === conference.id);
  // Whose report recommends something has spoken, whether or not they know the child.
  const shown = isAll ? voices : voices.filter((voice) => voice.isClose || reported(voice) !== undefined);
  const others = voices.length - shown.length;
  const words = headingWords(conference);
  const questions = questionsOf(voices);
  return (
    <div className={styles.frame} data-field={`views:${conference.id}`}>
      <p className={styles.words}>
        {viewsInWords(voices)} {spreadInWords(voices)}
      </p>
      {questions.length > 0 && (
        <ul aria-label={`Who stands alone about ${childName}`} className={styles.questions}>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <ScrollArea label={`Views and numbers for ${childName}`} className={styles.scroller}>
        <table className={styles.table} aria-label={`Views and numbers for ${childName}`}>
          <thead className={styles.heads}>
            <tr>
              {headings.map((heading) => (
                <th key={heading} id={`${id}-${heading}`} scope="col" className={mergeClasses(styles.head, styles[heading])}>
                  {words[heading]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={styles.body}>
            {shown.map((voice) => (
              <VoiceRow
                key={voice.invitee.id}
                id={id}
                voice={voice}
                report={reported(voice)}
                childName={childName}
                conference={conference}
                disabled={disabled}
                onEdit={onEdit}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <div className={styles.below}>
        {(others > 0 || isAll) && (
          <Button size="small" appearance="subtle" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? 'Show only those close to the child' : `Show ${counted(others, 'other')} on the list`}
          </Button>
        )}
        {scaling !== undefined && (
          <span className={styles.hint}>
            {scaling.lowest.value} means “{scaling.lowest.words}”, {scaling.highest.value} means “{scaling.highest.words}”.
          </span>
        )}
      </div>
    </div>
  );
};

const headings = ['who', 'view', 'category', 'number', 'why'] as const;

const headingWords = (conference: Conference): { readonly [H in (typeof headings)[number]]: string } => ({
  who: 'Who',
  view: viewQuestion(conference.kind),
  category: 'Category',
  number: '0 to 10',
  why: 'Why',
});

const VoiceRow = ({
  id,
  voice,
  report,
  childName,
  conference,
  disabled,
  onEdit,
}: Pick<VoicesTableProps, 'childName' | 'conference' | 'disabled' | 'onEdit'> & {
  readonly id: string;
  readonly voice: Voice;
  readonly report: Recommendation | undefined;
}) => {
  const styles = useStyles();
  const row = `${id}-${voice.invitee.id}`;
  const named = (heading: string) => ({ 'aria-labelledby': `${row} ${id}-${heading}`, disabled, autoComplete: 'off' });
  const reason = useLocalText(reasonOf(voice), (text) => onEdit(...giveReason(conference.id, voice, text)));
  const { view, scale } = voice;
  const words = headingWords(conference);
  return (
    <tr className={styles.row}>
      <th id={row} scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {voice.invitee.name || voice.invitee.agencyName}
        <span className={styles.detail}>{whoTheyAre(voice, childName)}</span>
        {report !== undefined && (
          <span className={styles.detail}>
            {sinceReportInWords(report, {
              view: view?.view ?? null,
              category: view?.category ?? null,
              scale: scale?.value ?? null,
            })}
          </span>
        )}
      </th>
      {voice.asked === 'scale' ? (
        <td colSpan={2} className={mergeClasses(styles.cell, styles.aside)}>
          In their own words, in the record
        </td>
      ) : (
        <>
          <td className={styles.cell} data-label={words.view}>
            <Select
              {...named('view')}
              select={{ className: styles.control }}
              value={view?.view ?? ''}
              onChange={(_, data) => {
                const given = viewChoices.find((choice) => choice.value === data.value);
                if (given !== undefined) onEdit(...giveView(conference.id, voice, given.value));
              }}
            >
              {view === undefined && <option value="">Not asked</option>}
              {viewChoices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Select>
          </td>
          <td className={styles.cell} data-label={view?.view === 'plan' ? words.category : undefined}>
            {view?.view === 'plan' && (
              <Select
                {...named('category')}
                select={{ className: styles.control }}
                value={view.category ?? ''}
                onChange={(_, data) => onEdit(...giveCategory(voice, asCategory(data.value)))}
              >
                <option value="">Not said</option>
                {mainCategories.map((category) => (
                  <option key={category} value={category}>
                    {sentenceCase(categoryName(category))}
                  </option>
                ))}
              </Select>
            )}
          </td>
        </>
      )}
      <td className={styles.cell} data-label={words.number}>
        <Select
          {...named('number')}
          select={{ className: styles.control }}
          value={scale?.value === null || scale === undefined ? '' : String(scale.value)}
          onChange={(_, data) => onEdit(...giveNumber(conference.id, voice, data.value === '' ? null : Number(data.value)))}
        >
          <option value="">–</option>
          {numbers.map((number) => (
            <option key={number} value={String(number)}>
              {number}
            </option>
          ))}
        </Select>
      </td>
      <td className={mergeClasses(styles.cell, styles.wide)} data-label={words.why}>
        <Textarea
          {...named('why')}
          className={styles.input}
          textarea={{ className: styles.reason, rows: 1 }}
          value={reason.text}
          onChange={(_, data) => reason.type(data.value)}
          onFocus={reason.focus}
          onBlur={reason.blur}
        />
      </td>
    </tr>
  );
};

/** `designated safeguarding lead, Example Oaks Primary` */
const whoTheyAre = ({ invitee, asked, hasContact }: Voice, childName: string): string =>
  [
    invitee.role,
    invitee.name === '' ? '' : invitee.agencyName,
    asked === 'view-and-scale' && !hasContact ? `no direct contact with ${childName}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

const viewChoices: ReadonlyArray<{ readonly value: ThresholdView['view']; readonly label: string }> = [
  { value: 'plan', label: 'Yes' },
  { value: 'no-plan', label: 'No' },
  { value: 'no-view', label: 'No view' },
];

const numbers = Array.from({ length: 11 }, (_, number) => number);

const asCategory = (text: string): Category | null => mainCategories.find((category) => category === text) ?? null;

const useStyles = makeStyles({
  questions: { margin: '0', paddingLeft: '20px', fontWeight: tokens.fontWeightSemibold },
  frame: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: '0' },
  words: { margin: '0', maxWidth: '80ch' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  scroller: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { width: '100%', minWidth: '760px', borderCollapse: 'collapse', [narrow]: { display: 'block', minWidth: '0' } },
  // Where there is no room for columns each row is a small form, and each box says its column's heading itself.
  body: { [narrow]: { display: 'block' } },
  heads: { [narrow]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  head: {
    padding: '8px',
    ':first-child': { paddingLeft: '16px' },
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { width: '25%' },
  view: { width: '116px' },
  category: { width: '164px' },
  number: { width: '80px' },
  why: {},
  row: {
    [narrow]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', padding: '8px 0' },
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  below: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  cell: {
    padding: '6px 8px',
    textAlign: 'left',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    [narrow]: {
      display: 'block',
      padding: '4px 16px',
      '::before': { content: 'attr(data-label)', display: 'block', fontSize: tokens.fontSizeBase200 },
    },
  },
  wide: { [narrow]: { gridColumnEnd: 'span 2' } },
  name: { fontWeight: tokens.fontWeightSemibold, paddingLeft: '16px', [narrow]: { gridColumnEnd: 'span 2' } },
  control: { width: '100%', minWidth: '0' },
  detail: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  aside: { [narrow]: { display: 'none' }, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  input: { width: '100%' },
  reason: { fieldSizing: 'content', minHeight: '30px', height: 'auto', maxHeight: 'none' },
});
