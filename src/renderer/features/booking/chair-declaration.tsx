import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PractitionerId, SittingId } from '../../../core/identifiers.ts';
import { dateOf, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';

export interface ChairDeclarationProps {
  readonly sittingId: SittingId;
  readonly chairId: PractitionerId;
  readonly name: string;
}

/** What the chair declares of their part in the family's section 47 enquiry: asked of some, open to all (R-CH-02). */
export const ChairDeclaration = ({ sittingId, chairId, name }: ChairDeclarationProps) => {
  const styles = useStyles();
  const change = useChange();
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<Message>();
  const view = useLive('chair.declaration', { sittingId, chairId });
  if (!view?.ok) return null;
  const { mustSay, declared, words } = view.value;
  if (!mustSay && declared === null && !isOpen)
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          Note what {name} declares
        </Button>
      </div>
    );
  const declare = async (tookPart: boolean): Promise<void> => {
    const kept = await change('chair.declare', { sittingId, chairId, tookPart });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  return (
    <Group aria-label={`What ${name} declares`} className={styles.all}>
      <p className={styles.lead}>
        {mustSay
          ? `${name} is a lead child protection practitioner: ask which of these is so.`
          : `What ${name} declares before the conference:`}
      </p>
      <RadioGroup
        aria-label={`What ${name} declares`}
        value={declared === null ? '' : declared.tookPart ? 'took-part' : 'did-not'}
        onChange={(_, { value }) => void declare(value === 'took-part')}
      >
        <Radio value="did-not" label={words.didNot} />
        <Radio value="took-part" label={words.tookPart} />
      </RadioGroup>
      {declared !== null && (
        <p className={styles.kept}>
          Kept on {longDate(dateOf(declared.declaredAt))}, noted by {declared.keptBy}.
        </p>
      )}
      {fault !== undefined && <Notice {...fault} />}
    </Group>
  );
};

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '4px' },
  lead: { margin: '0' },
  kept: { margin: '0', color: tokens.colorNeutralForeground2 },
});
