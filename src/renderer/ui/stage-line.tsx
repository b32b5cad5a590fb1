import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, RecordFilled } from '@fluentui/react-icons';
import { Spoken } from './spoken.tsx';

export interface StageStep {
  readonly name: string;
  readonly state: 'done' | 'now' | 'to come';
  /** `on 8 Apr 2026`. */
  readonly detail?: string | undefined;
}

const words = { done: 'done', now: 'this is next', 'to come': 'to come' } as const;

/** How far something has come: what is done, what is next, what will follow. */
export const StageLine = ({ label, steps }: { readonly label: string; readonly steps: ReadonlyArray<StageStep> }) => {
  const styles = useStyles();
  return (
    <ol aria-label={label} className={styles.line}>
      {steps.map(({ name, state, detail }) => (
        <li key={name} aria-current={state === 'now' ? 'step' : undefined} className={mergeClasses(styles.step, styles[state])}>
          <span aria-hidden className={styles.mark}>
            {state === 'done' ? <CheckmarkCircleFilled /> : state === 'now' ? <RecordFilled /> : <CircleRegular />}
          </span>
          <span>
            {name}
            <Spoken>, {words[state]}</Spoken>
            {detail !== undefined && <span className={styles.detail}> {detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
};

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '0', padding: '0', listStyleType: 'none' },
  step: { display: 'flex', alignItems: 'center', gap: '6px' },
  mark: { display: 'inline-flex', fontSize: '16px' },
  done: { color: tokens.colorNeutralForeground1 },
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  'to come': { color: tokens.colorNeutralForeground3 },
  detail: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});
