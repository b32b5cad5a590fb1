import { makeStyles, tokens } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { useLive } from '../../engine/use-live.ts';

/** At a review, what was promised each child last time and what was kept of it: the conference is shown its own promise (PL04). */
export const VisitsKept = ({ sitting }: { readonly sitting: SittingView }) => {
  const styles = useStyles();
  const kept = useLive('visit.kept', { sittingId: sitting.sitting.id });
  if (kept === undefined || !kept.ok || kept.value.length === 0) return null;
  return (
    <ul aria-label="What was promised last time" className={styles.list}>
      {kept.value.map((one) => (
        <li key={one.childId}>
          <strong>{sitting.conferences.find(({ child }) => child.id === one.childId)?.child.givenName}</strong>, promised last
          time: {one.promised}. {one.kept}
        </li>
      ))}
    </ul>
  );
};

const useStyles = makeStyles({ list: { margin: '0', paddingLeft: '20px', color: tokens.colorNeutralForeground2 } });
