import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConferenceKind } from '../../../core/conferences/sitting.ts';
import { type LocalDate, longDate, shortDate } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';
import { useLive } from '../../engine/use-live.ts';
import { Section } from '../../ui/section.tsx';
import { Why } from '../../ui/why.tsx';

export interface DatesPanelProps {
  readonly kind: ConferenceKind;
  readonly strategyDiscussionOn: LocalDate | null;
  readonly transferNotifiedOn: LocalDate | null;
  readonly heldOn: LocalDate | null;
  /** Whether it is booked for that day, or only thought of. */
  readonly isBooked: boolean;
}

/** The limit that the conference itself is held under, by the number of its rule (domain.md 3.1). A review has one for each child. */
const limitRules: { readonly [K in ConferenceKind]?: string } = {
  initial: 'T-03',
  'pre-birth': 'T-03',
  reconvened: 'T-03',
  'transfer-in': 'T-20',
};

const byDate = (a: Due, b: Due): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);

/** The due date and every date that follows from it, as the request is typed (DL01). */
export const DatesPanel = ({ kind, strategyDiscussionOn, transferNotifiedOn, heldOn, isBooked }: DatesPanelProps) => {
  const styles = useStyles();
  const asked = { kind, strategyDiscussionOn, transferNotifiedOn };
  const first = useLive('request.dates', { ...asked, heldOn });
  const limit = first?.ok ? first.value.find((due) => due.rule === limitRules[kind]) : undefined;
  const supposed = heldOn ?? limit?.holdBy ?? null;
  const all = useLive('request.dates', { ...asked, heldOn: supposed });
  const following = all?.ok ? all.value.filter((due) => due.anchor === 'conference').sort(byDate) : [];
  return (
    <Section title="Dates" look="card">
      {limit === undefined ? (
        <p className={styles.words}>
          {kind === 'review' || kind === 'early-review'
            ? "A review counts from each child's last conference: its date is shown with the conference."
            : kind === 'transfer-in'
              ? 'Type when the other authority wrote, and every date appears here.'
              : 'Type the date of the strategy discussion, and every date appears here.'}
        </p>
      ) : (
        <div>
          <p className={styles.label}>{limit.title} by</p>
          <p className={styles.due}>{longDate(limit.due)}</p>
          <p className={styles.words}>{limit.inWords}.</p>
          <Why due={limit} />
        </div>
      )}
      {supposed !== null && following.length > 0 && (
        <div>
          <p className={styles.label}>
            {isBooked ? 'It is booked for' : 'If it is held on'} {longDate(supposed)}
          </p>
          <ul className={styles.list}>
            {following.map((due) => (
              <li key={`${due.rule} ${due.title}`} className={styles.row}>
                <span>{due.title}</span>
                <span className={styles.date}>
                  {shortDate(due.due)}
                  {due.holdBy !== due.due && `, hold by ${shortDate(due.holdBy)}`} <Why due={due} label="Why?" />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
};

const useStyles = makeStyles({
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
  label: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  due: {
    margin: '0',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  row: { padding: '8px 0', display: 'flex', flexDirection: 'column', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  date: { color: tokens.colorNeutralForeground2 },
});
