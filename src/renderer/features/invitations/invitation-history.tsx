import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { invitationHistory } from '../../../core/conferences/invitation.ts';
import { dayAndWay, invitationStepNames } from '../../../core/conferences/invitation-words.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import { calledOnList, sentenceCase } from '../../words/record-words.ts';
import { StepForm } from './record-steps.tsx';
import { useList } from './use-list.tsx';

/** Everything that became of one invitation, with day, way and who recorded it; a step written by mistake is taken back (AG03). */
export const InvitationHistory = ({ invitee }: { readonly invitee: Invitee }) => {
  const styles = useStyles();
  const { isOpen, edit } = useList();
  const history = invitationHistory(invitee);
  const name = calledOnList(invitee);
  return (
    <section aria-label={`The invitation of ${name}`} className={styles.section}>
      <h3 className={styles.heading}>The invitation</h3>
      {history.length === 0 ? (
        <p className={styles.none}>Nothing has been sent yet.</p>
      ) : (
        <ol className={styles.list}>
          {history.map((step) => {
            const { id, kind, note, by } = step;
            const what = `${sentenceCase(invitationStepNames[kind])}, ${dayAndWay(step)}`;
            return (
              <li key={id ?? kind} className={styles.step}>
                <span>
                  {what}
                  {note !== '' && `: ${note}`}
                  <span className={styles.by}>{by === '' ? '' : ` · recorded by ${by}`}</span>
                </span>
                {isOpen && id !== null && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={`Take back for ${name}: ${what}`}
                    onClick={() => edit({ edit: 'invitation.set', id: invitee.id, step: id, said: null })}
                  >
                    Take back
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {isOpen && <StepForm people={[invitee]} onRecorded={() => undefined} />}
    </section>
  );
};

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', paddingLeft: '20px' },
  step: { lineHeight: tokens.lineHeightBase400, '& > button': { marginLeft: '8px' } },
  by: { color: tokens.colorNeutralForeground2 },
});
