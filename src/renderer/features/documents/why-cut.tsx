import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { BeforeRow } from '../../../contract/checking.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Why a family member's copy leaves out what another's has, and who decided it (RD08). */
export const WhyCut = ({ sittingId, row }: { readonly sittingId: SittingId; readonly row: BeforeRow }) => {
  const styles = useStyles();
  const change = useChange();
  const [reason, setReason] = useState(row.restricted?.reason ?? '');
  const [decidedBy, setDecidedBy] = useState(row.restricted?.decidedBy ?? '');
  const [fault, setFault] = useState<Message>();
  const keep = async (): Promise<void> => {
    const kept = await change('restriction.explain', { sittingId, reader: row.reader, reason, decidedBy });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  return (
    <Group aria-label={`Why the copy of ${row.name} is cut`} className={styles.form}>
      <TextField
        label="Why this copy is cut"
        value={reason}
        onChange={setReason}
        hint="For the service and the next chair; it is in nobody’s papers."
      />
      <TextField label="Who decided it" value={decidedBy} onChange={setDecidedBy} />
      <div>
        <Button disabledFocusable={reason.trim() === '' || decidedBy.trim() === ''} onClick={() => void keep()}>
          Keep the reason
        </Button>
      </div>
      {row.restricted?.reason === reason && reason !== '' && <div role="status">The reason is kept.</div>}
      {fault !== undefined && <Notice {...fault} />}
    </Group>
  );
};

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '640px' } });
