import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { longDate } from '../../../core/local-date.ts';
import { useRoom, useRoomRecord } from './use-room.tsx';

/** An item that is filled in on its own tab: how far it is, and the way there. */
export const Elsewhere = ({
  tab,
  onTab,
}: {
  readonly tab: 'decisions' | 'plan';
  readonly onTab: ((tab: 'decisions' | 'plan') => void) | undefined;
}) => {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      {tab === 'decisions' ? <DecisionsSoFar /> : <DatesSoFar />}
      {onTab !== undefined && (
        <Button appearance="primary" size="large" className={styles.button} onClick={() => onTab(tab)}>
          {tab === 'decisions' ? 'Open Decisions' : 'Open Plan'}
        </Button>
      )}
    </div>
  );
};

const DecisionsSoFar = () => {
  const styles = useStyles();
  const { sitting, nameOf } = useRoom();
  const { decisions } = useRoomRecord();
  return (
    <ul className={styles.list}>
      {sitting.conferences.map(({ conference, child }) => {
        const decision = decisions[conference.id];
        const confirmed = decision?.confirmed ?? null;
        return (
          <li key={conference.id}>
            <strong>{nameOf(child.id)}</strong>:{' '}
            {confirmed !== null
              ? `confirmed by ${confirmed.by}`
              : (decision?.outcome ?? null) === null
                ? 'no decision yet'
                : 'decided, not yet confirmed by the chair'}
          </li>
        );
      })}
    </ul>
  );
};

const DatesSoFar = () => {
  const styles = useStyles();
  const { plan } = useRoomRecord();
  return (
    <ul className={styles.list}>
      <li>
        <strong>First core group</strong>: {plan.coreGroupOn === null ? 'no date yet' : longDate(plan.coreGroupOn)}
      </li>
      <li>
        <strong>Next conference</strong>: {plan.nextConferenceOn === null ? 'no date yet' : longDate(plan.nextConferenceOn)}
      </li>
    </ul>
  );
};

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '8px 28px 32px 16px' },
  list: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    fontSize: tokens.fontSizeBase400,
  },
  button: { alignSelf: 'start' },
});
