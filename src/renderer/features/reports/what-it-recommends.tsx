import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReportToRead } from '../../../contract/reading.ts';
import { categoryName, mainCategories } from '../../../core/conferences/decision-words.ts';
import { type Recommendation, recommendationInWords } from '../../../core/returned/proposals.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { card } from '../../ui/looks.ts';
import { Notice } from '../../ui/notice.tsx';
import { narrow } from '../../ui/theme.ts';
import { sentenceCase } from '../../words/record-words.ts';
import type { ChildOfSitting } from './own-words.tsx';

/** What a report recommends for each child whom it is about, entered by whoever reads it, with the report beside it (RP07). */
export const WhatItRecommends = ({
  report,
  recommends,
  list,
  isOpen,
}: Pick<ReportToRead, 'report' | 'recommends'> & {
  readonly list: ReadonlyArray<ChildOfSitting>;
  /** Nothing is entered once the record is approved. */
  readonly isOpen: boolean;
}) => {
  const styles = useStyles();
  const headingId = useId();
  const about = list.filter(({ id }) => report.childIds.length === 0 || report.childIds.includes(id));
  const said = (child: ChildOfSitting) => recommends.find(({ conferenceId }) => conferenceId === child.conferenceId);
  if (!isOpen) {
    const words = about.flatMap((child) => {
      const one = said(child);
      return one === undefined ? [] : [{ id: child.id, words: `${child.name}: ${recommendationInWords(one)}.` }];
    });
    return words.map((one) => <div key={one.id}>{one.words}</div>);
  }
  return (
    <section className={styles.frame} aria-labelledby={headingId} data-stays={about.length <= mostThatStay}>
      <h3 id={headingId} className={styles.title}>
        What this version recommends
      </h3>
      <ul className={styles.rows}>
        {about.map((child) => (
          <ForChild key={child.id} reportId={report.id} version={report.version} child={child} said={said(child)} />
        ))}
      </ul>
    </section>
  );
};

/** So many rows leave room for the report under them. */
const mostThatStay = 3;

const ForChild = ({
  reportId,
  version,
  child,
  said,
}: {
  readonly reportId: ReportToRead['report']['id'];
  readonly version: number;
  readonly child: ChildOfSitting;
  /** By the newest version that says anything; undefined where none does. */
  readonly said: ReportToRead['recommends'][number] | undefined;
}) => {
  const styles = useStyles();
  const id = useId();
  const call = useChange();
  const kept: Chosen = said?.version === version ? said : nothingSaid;
  const {
    fields: own,
    fault,
    change,
  } = useTypedOver<Chosen>(kept, ({ view, category, scale }) =>
    call('report.recommend', {
      reportId,
      conferenceId: child.conferenceId,
      view,
      category: mainCategories.find((one) => one === category) ?? null,
      scale,
    }),
  );
  return (
    <li className={styles.row}>
      <span className={styles.name}>{child.name}</span>
      <label className={styles.field} htmlFor={`${id}-plan`}>
        Plan
        <Select
          id={`${id}-plan`}
          aria-label={`Plan, ${child.name}`}
          value={own.view ?? ''}
          onChange={(_, { value }) => {
            const view = views.find((one) => one.value === value)?.value ?? null;
            change(view === 'plan' ? { view } : { view, category: null });
          }}
        >
          <option value="">Not entered</option>
          {views.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </label>
      {own.view === 'plan' && (
        <label className={styles.field} htmlFor={`${id}-category`}>
          Category
          <Select
            id={`${id}-category`}
            aria-label={`Category, ${child.name}`}
            value={own.category ?? ''}
            onChange={(_, { value }) => change({ category: mainCategories.find((one) => one === value) ?? null })}
          >
            <option value="">Not said</option>
            {mainCategories.map((category) => (
              <option key={category} value={category}>
                {sentenceCase(categoryName(category))}
              </option>
            ))}
          </Select>
        </label>
      )}
      <label className={styles.field} htmlFor={`${id}-scale`}>
        0 to 10
        <Select
          id={`${id}-scale`}
          aria-label={`0 to 10, ${child.name}`}
          value={own.scale === null ? '' : String(own.scale)}
          onChange={(_, { value }) => change({ scale: value === '' ? null : Number(value) })}
        >
          <option value="">Not said</option>
          {numbers.map((number) => (
            <option key={number} value={String(number)}>
              {number}
            </option>
          ))}
        </Select>
      </label>
      {said !== undefined && said.version !== version && (
        <span className={styles.quiet}>
          Version {said.version} said: {recommendationInWords(said)}.
        </span>
      )}
      {fault !== undefined && <Notice {...fault} />}
    </li>
  );
};

type Chosen = Omit<Recommendation, 'conferenceId'>;
const nothingSaid = { view: null, category: null, scale: null } as const;
const views = [
  { value: 'plan', label: 'A plan is needed' },
  { value: 'no-plan', label: 'No plan is needed' },
  { value: 'no-view', label: 'It gives no view' },
] as const;
const numbers = Array.from({ length: 11 }, (_, number) => number);

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: '0',
    padding: '8px 16px',
    ...card,
    // It stays in sight while the report under it is read, below what finds words in the pack.
    '&[data-stays="true"]': { position: 'sticky', top: '52px', zIndex: 2 },
    [narrow]: { '&[data-stays="true"]': { position: 'static' } },
  },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  rows: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  name: { minWidth: '160px' },
  field: { display: 'flex', alignItems: 'center', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});
