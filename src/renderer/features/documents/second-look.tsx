import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { BeforeRow } from '../../../contract/checking.ts';
import type { CheckId, SittingId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface SecondLookProps {
  readonly sittingId: SittingId;
  readonly row: BeforeRow;
  readonly onSigned: () => void;
}

/** The list that a second person goes through, timed from the first press and signed by name; or why nobody could (RD05). */
export const SecondLook = ({ sittingId, row, onSigned }: SecondLookProps) => {
  const styles = useStyles();
  const change = useChange();
  const [checkId, setCheckId] = useState<CheckId>();
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const [by, setBy] = useState('');
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<Message>();
  const of = { sittingId, reader: row.reader };
  const begin = async (): Promise<void> => {
    const begun = await change('check.begin', of);
    setFault(begun.ok ? undefined : messageFor(begun.error));
    if (begun.ok) setCheckId(begun.value.checkId);
  };
  const sign = async (id: CheckId): Promise<void> => {
    const signed = await change('check.sign', { checkId: id, by, looked: [...looked] });
    if (signed.ok) onSigned();
    else {
      setFault(messageFor(signed.error));
      if (signed.error.type === 'CopyChanged') setCheckId(undefined);
    }
  };
  const waive = async (): Promise<void> => {
    const waived = await change('check.waive', { ...of, reason: why });
    if (waived.ok) onSigned();
    else setFault(messageFor(waived.error));
  };
  return (
    <Group aria-label={`Second look at the papers of ${row.name}`} className={styles.form}>
      {checkId === undefined ? (
        <div className={styles.bar}>
          <Button appearance="primary" onClick={() => void begin()}>
            A second person begins to look
          </Button>
        </div>
      ) : (
        <>
          <Group aria-label="What to look for" className={styles.list}>
            {row.look.map(({ id, words }) => (
              <Checkbox
                key={id}
                label={words}
                checked={looked.has(id)}
                onChange={(_, { checked }) =>
                  setLooked((now) => new Set(checked === true ? [...now, id] : [...now].filter((one) => one !== id)))
                }
              />
            ))}
          </Group>
          <TextField label="Looked at by" value={by} onChange={setBy} hint="Not whoever prepared them." />
          <div>
            <Button
              appearance="primary"
              disabledFocusable={by.trim() === '' || looked.size < row.look.length}
              onClick={() => void sign(checkId)}
            >
              Sign: these papers may go
            </Button>
          </div>
        </>
      )}
      <TextField label="Why nobody else can look" value={why} onChange={setWhy} hint="It is kept with the papers." />
      <div>
        <Button disabledFocusable={why.trim() === ''} onClick={() => void waive()}>
          Go without a second look
        </Button>
      </div>
      <div aria-live="polite">{fault !== undefined && <Notice {...fault} />}</div>
    </Group>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '720px' },
  list: { display: 'flex', flexDirection: 'column' },
  bar: { display: 'flex', gap: '8px' },
});
