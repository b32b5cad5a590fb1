import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoreGroupRow } from '../../../contract/core-groups.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { FormOfFamily } from './core-group-form.tsx';
import { blankCoreGroup, type CoreGroupTyped, linesOf } from './core-group-typed.ts';

/** One family's core group: why it is late, the one that was just held, and those before it (CG02, CG03). */
export const CoreGroupOfFamily = ({ row, onClose }: { readonly row: CoreGroupRow; readonly onClose: () => void }) => (
  <Section
    title={`Core group of the family ${row.familyName}`}
    look="card"
    lead={`About ${row.children.join(', ')}. ${row.dueInWords}.`}
    actions={<Button onClick={onClose}>Close</Button>}
  >
    {row.isOverdue && <WhyLate row={row} />}
    <RecordOne row={row} />
    <Held row={row} />
  </Section>
);

const WhyLate = ({ row: { familyId, due, reason } }: { readonly row: CoreGroupRow }) => {
  const styles = useStyles();
  const change = useChange();
  const [typed, setTyped] = useState(reason);
  const [fault, setFault] = useState<Message>();
  const say = async (): Promise<void> => {
    const said = await change('coreGroup.sayWhy', { familyId, dueOn: due, reason: typed });
    setFault(said.ok ? undefined : messageFor(said.error));
  };
  return (
    <div className={styles.form}>
      <TextField
        label={`Why none was held by ${longDate(due)}`}
        field="whyLate"
        value={typed}
        hint="It stands in the list and is counted for the team."
        onChange={setTyped}
      />
      {fault !== undefined && <Notice {...fault} />}
      <div>
        <Button disabledFocusable={typed.trim() === reason.trim()} onClick={() => void say()}>
          Keep the reason
        </Button>
      </div>
    </div>
  );
};

const RecordOne = ({ row: { familyId } }: { readonly row: CoreGroupRow }) => {
  const styles = useStyles();
  const change = useChange();
  const today = useToday();
  const [typed, setTyped] = useState<CoreGroupTyped>({ ...blankCoreGroup, heldOn: today });
  const [fault, setFault] = useState<Message>();
  const put = (part: Partial<CoreGroupTyped>) => setTyped((now) => ({ ...now, ...part }));
  const save = async (): Promise<void> => {
    const { heldOn, came, ...words } = typed;
    if (heldOn === null) return;
    const kept = await change('coreGroup.hold', { familyId, heldOn, came: [...linesOf(came)], ...words });
    setFault(kept.ok ? undefined : messageFor(kept.error));
    if (kept.ok) setTyped(blankCoreGroup);
  };
  return (
    <Group aria-label="Write down a core group" className={styles.form}>
      <FormOfFamily familyId={familyId} onRead={(read) => setTyped(read)} />
      <div className={styles.day}>
        <DateField label="Held on" field="heldOn" value={typed.heldOn} onChange={(heldOn) => put({ heldOn })} />
      </div>
      <TextArea label="Who came, one a line" lines={3} value={typed.came} onChange={(came) => put({ came })} />
      <TextArea label="How the plan goes" lines={3} value={typed.note} onChange={(note) => put({ note })} />
      <TextArea label="What the child says" lines={2} value={typed.childView} onChange={(childView) => put({ childView })} />
      <TextArea label="What was agreed" lines={2} value={typed.agreed} onChange={(agreed) => put({ agreed })} />
      {fault !== undefined && <Notice {...fault} />}
      <div>
        <Button appearance="primary" disabledFocusable={typed.heldOn === null} onClick={() => void save()}>
          Write it down
        </Button>
      </div>
    </Group>
  );
};

const Held = ({ row: { familyId } }: { readonly row: CoreGroupRow }) => {
  const styles = useStyles();
  const change = useChange();
  const held = useLive('coreGroup.held', { familyId });
  const [fault, setFault] = useState<Message>();
  if (!held?.ok || held.value.length === 0) return null;
  const takeBack = async (heldOn: LocalDate): Promise<void> => {
    const taken = await change('coreGroup.takeBack', { familyId, heldOn });
    setFault(taken.ok ? undefined : messageFor(taken.error));
  };
  return (
    <>
      {fault !== undefined && <Notice {...fault} />}
      <ul aria-label="Core groups held" className={styles.list}>
        {held.value.map(({ heldOn, came, note, childView, agreed }) => (
          <li key={heldOn} className={styles.held}>
            <span>
              <strong>{longDate(heldOn)}</strong>
              {came.length === 0 ? '' : `. Came: ${came.join(', ')}`}
              {[note, childView, agreed].filter((part) => part.trim() !== '').map((part) => `. ${part}`)}
            </span>
            <Button size="small" aria-label={`Take back ${longDate(heldOn)}`} onClick={() => void takeBack(heldOn)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  day: { maxWidth: '280px' },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  held: { display: 'flex', gap: '16px', justifyContent: 'space-between', alignItems: 'start', overflowWrap: 'anywhere' },
});
