import { makeStyles, tokens } from '@fluentui/react-components';
import type { SittingId } from '../../../core/identifiers.ts';
import { type Light, lightNames } from '../../../core/procedures/paper-lights.ts';
import { useLive } from '../../engine/use-live.ts';
import { card } from '../../ui/looks.ts';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { Why } from '../../ui/why.tsx';

/** The clock of each type of paper since the chair closed the conference, as a light that says itself in words (DL04). */
export const PaperLights = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const lights = useLive('documents.lights', { sittingId });
  if (!lights?.ok || lights.value.length === 0) return null;
  return (
    <Section title="Since the chair closed it">
      <ul aria-label="Since the chair closed it" className={styles.list}>
        {lights.value.map(({ kind, title, light, words, due }) => (
          <li key={kind} className={styles.paper}>
            <span className={styles.head}>
              <span className={styles.name}>{title}</span>
              <Status tone={tones[light]}>{lightNames[light]}</Status>
            </span>
            <span>
              {words} <Why due={due} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const tones: { readonly [L in Light]: StatusTone } = { red: 'late', amber: 'soon', green: 'good' };

const useStyles = makeStyles({
  list: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '12px',
  },
  paper: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '12px 16px',
    ...card,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', justifyContent: 'space-between', alignItems: 'center' },
  name: { fontWeight: tokens.fontWeightSemibold },
});
