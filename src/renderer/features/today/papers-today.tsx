import { makeStyles, tokens } from '@fluentui/react-components';
import type { TodayView } from '../../../contract/sitting-answers.ts';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';

/** Each type of paper that waits to be written, with how many are late, due now and in time; nothing where none waits (DL04). */
export const PapersToday = ({ papers }: { readonly papers: TodayView['papers'] }) => {
  const styles = useStyles();
  if (papers.length === 0) return null;
  return (
    <Section title="Papers to send" look="card" lead="One count for each conference since its chair closed it.">
      <ul aria-label="Papers to send" className={styles.list}>
        {papers.map(({ title, counts }) => (
          <li key={title} className={styles.line}>
            <span className={styles.name}>{title}</span>
            <span className={styles.lights}>
              {counts.red > 0 && <Status tone="late">Red: {counts.red} late</Status>}
              {counts.amber > 0 && <Status tone="soon">Amber: {counts.amber} due now</Status>}
              {counts.green > 0 && <Status tone="good">Green: {counts.green} in time</Status>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '12px' },
  line: { display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  lights: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
});
