import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { decisionFaults, isConfirmed } from '../../../core/conferences/decide.ts';
import { londonWallClock } from '../../../core/local-date.ts';
import { focusField } from '../../ui/focus-field.ts';
import { Notice } from '../../ui/notice.tsx';
import { type CardParts, fieldOf } from './card-parts.ts';
import { confirmationWords, momentInWords } from './decision-sentences.ts';
import { useNextReviewFaults } from './next-review.tsx';

/** The chair confirms this child by name and date of birth, in one deliberate step; any later change takes it away (DC01). */
export const ConfirmDecision = (parts: CardParts) => {
  const styles = useStyles();
  const { sitting, view, record, decision, quoracy, disabled, edit } = parts;
  // One that another laptop changed meanwhile is none: the chair confirms again (DC01).
  const confirmed = isConfirmed(decision) ? decision.confirmed : null;
  const place = useRef<HTMLDivElement>(null);
  const wasConfirmed = useRef(confirmed !== null);
  const [isTakenAway, setTakenAway] = useState(false);
  const { field, childId } = fieldOf(parts, 'confirmed');
  const sentence = confirmationWords(view.child, decision);
  const reviewFaults = useNextReviewFaults(parts);
  const faults = decisionFaults(view.conference, record, quoracy).filter((fault) => fault.field !== 'confirmed');

  useEffect(() => {
    if (wasConfirmed.current && confirmed === null) setTakenAway(true);
    if (confirmed !== null) setTakenAway(false);
    wasConfirmed.current = confirmed !== null;
  }, [confirmed]);

  const confirm = (): void => {
    edit({
      edit: 'decision.confirm',
      id: view.conference.id,
      confirmed: { by: sitting.chair?.name ?? '', at: londonWallClock(new Date()) },
    });
    place.current?.focus();
  };

  return (
    <div ref={place} tabIndex={-1} data-field={field} data-child={childId} className={styles.frame}>
      {confirmed !== null && sentence !== undefined ? (
        <div className={styles.confirmed}>
          <CheckmarkCircleFilled aria-hidden className={styles.mark} />
          <div className={styles.words}>
            <div className={styles.sentence}>{sentence}</div>
            <div className={styles.by}>
              Confirmed{confirmed.by === '' ? '' : ` by ${confirmed.by}`}, {momentInWords(confirmed.at)}.
              {!disabled && ' Changing the decision takes this away.'}
            </div>
          </div>
        </div>
      ) : (
        <>
          {isTakenAway && (
            <Notice
              tone="warning"
              title={`The decision for ${view.child.givenName} was changed, so it is no longer confirmed.`}
              next="Read it again, then confirm it."
            />
          )}
          {faults.length > 0 && sentence !== undefined && (
            <div>
              <p className={styles.by}>Before the conference can be closed:</p>
              <ul aria-label={`Missing in the decision for ${view.child.givenName}`} className={styles.faults}>
                {faults.map((fault) => (
                  <li key={fault.field}>
                    <Link as="button" inline onClick={() => focusField(fieldOf(parts, fault.field))}>
                      {fault.sentence(view.child.givenName)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {reviewFaults.length > 0 && (
            <Notice
              tone="warning"
              title={`The date of the next review cannot be kept. ${reviewFaults.join(' ')}`}
              next="Put it right under What follows, then confirm."
            />
          )}
          {sentence === undefined ? (
            <p className={styles.by}>
              {decision.outcome === null
                ? `Choose the decision for ${view.child.givenName} first.`
                : 'A plan needs its main category before it can be confirmed.'}
            </p>
          ) : (
            <Button
              appearance="primary"
              size="large"
              className={styles.button}
              disabled={disabled || reviewFaults.length > 0}
              onClick={confirm}
            >
              I confirm: {sentence}
            </Button>
          )}
        </>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'start', outlineStyle: 'none' },
  confirmed: {
    display: 'flex',
    gap: '12px',
    alignItems: 'start',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  mark: { fontSize: '20px', flexShrink: '0', color: tokens.colorStatusSuccessForeground1 },
  words: { minWidth: '0' },
  sentence: { fontWeight: tokens.fontWeightSemibold },
  by: { margin: '0', color: tokens.colorNeutralForeground2 },
  faults: { margin: '4px 0 0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  button: { height: 'auto', textAlign: 'left', justifyContent: 'start' },
});
