import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { askOut, companionsHere } from '../../../core/conferences/asked-out.ts';
import { isAboutRisk } from '../../../core/conferences/exclusion.ts';
import type { ExclusionGround } from '../../../core/conferences/record.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import { dateOf, londonWallClock } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Modal, ModalActions, ModalTitle } from '../../ui/modal.tsx';
import { calledOnList, groundNames, listed } from '../../words/record-words.ts';
import { now, useRoom } from './use-room.tsx';

const grounds = (Object.keys(groundNames) as ReadonlyArray<ExclusionGround>).map((value) => ({
  value,
  label: groundNames[value],
}));

/** The chair asks somebody to leave as the conference goes on, on one of the six grounds (EX-02, EX-04); Ctrl+Z takes it back. */
export const AskToLeave = ({ id, onDone }: { readonly id: InviteeId; readonly onDone: () => void }) => {
  const styles = useStyles();
  const { latest, edit, sitting } = useRoom();
  const { record } = latest();
  const invitee = record.invitees[id];
  const [ground, setGround] = useState<ExclusionGround | null>(invitee?.exclusion?.ground ?? null);
  const [chosen, setChosen] = useState<boolean>();
  if (invitee === undefined) return null;
  const readsAsExcluded = chosen ?? (ground !== null && isAboutRisk(ground));
  const name = calledOnList(invitee);
  const along = companionsHere(record, invitee).map(calledOnList);
  const ask = (): void => {
    if (ground === null) return;
    const on = dateOf(londonWallClock(new Date()));
    edit(...askOut(latest().record, id, now(), { ground, on, chair: sitting.chair?.name ?? '', readsAsExcluded }, newId));
    onDone();
  };
  return (
    <Modal label={`Ask ${name} to leave`} onClose={onDone}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <ModalTitle>Ask {name} to leave</ModalTitle>
        <p className={styles.words}>
          What is said from now on is not in their copy, until they come in again or the chair decides otherwise.
          {along.length > 0 && ` ${listed(along)} came with them and ${along.length === 1 ? 'leaves' : 'leave'} too.`}
        </p>
        <ChoiceField
          label="On which ground"
          hint="The chair decides. How they are heard instead is written under Invitations."
          as="column"
          width="full"
          value={ground}
          choices={grounds}
          onChange={setGround}
        />
        {(invitee.exclusion?.requestedOn ?? null) === null && (
          <Checkbox
            label="From now on they count as an excluded parent: their copy has no confidential address, and the chair decides about the school"
            checked={readsAsExcluded}
            onChange={(_, { checked }) => setChosen(checked === true)}
          />
        )}
        <ModalActions>
          <Button type="submit" appearance="primary" disabled={ground === null}>
            They leave now
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </ModalActions>
      </form>
    </Modal>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  words: { margin: '0', maxWidth: '60ch', color: tokens.colorNeutralForeground1 },
});
