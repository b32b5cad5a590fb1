import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyRow } from '../../../contract/families.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { useAlikeFamilies } from '../../engine/use-alike.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { AlikeFamilies } from '../../ui/alike-notice.tsx';
import { FamilyNameFields, isNamed } from '../../ui/family-name-fields.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface FamilyPickerProps {
  readonly chosen: FamilyId | null;
  readonly onChoose: (familyId: FamilyId | null) => void;
}

const mostShown = 8;

/** The family, found by a name or reference; a family that is not here yet is made in the same place. */
export const FamilyPicker = ({ chosen, onChoose }: FamilyPickerProps) => {
  const styles = useStyles();
  const [like, setLike] = useState('');
  const [isNew, setNew] = useState(false);
  const found = useLive('family.list', { like: like.trim() });
  const rows = found?.ok ? found.value : [];
  const here = rows.find((row) => row.family.id === chosen);

  if (chosen !== null)
    return (
      <div className={styles.chosen}>
        <span>{here === undefined ? 'Chosen' : <FamilyWords row={here} />}</span>
        <Button onClick={() => onChoose(null)}>Choose another family</Button>
      </div>
    );
  if (isNew) return <NewFamily name={like} onMade={onChoose} onBack={() => setNew(false)} />;
  return (
    <div className={styles.picker}>
      <TextField
        label="Find the family"
        field="family"
        width="long"
        value={like}
        onChange={setLike}
        hint="A family name, a child's given name or the case reference."
      />
      {rows.length > 0 && (
        <ul aria-label="Families found" className={styles.list}>
          {rows.slice(0, mostShown).map((row) => (
            <li key={row.family.id}>
              <button type="button" className={styles.row} onClick={() => onChoose(row.family.id)}>
                <FamilyWords row={row} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length > mostShown && <p className={styles.more}>There are more: type a little more of the name.</p>}
      {found?.ok && rows.length === 0 && like.trim() !== '' && <p className={styles.more}>No family here is called that.</p>}
      <div>
        <Button onClick={() => setNew(true)}>The family is not here yet</Button>
      </div>
    </div>
  );
};

const FamilyWords = ({ row: { family, children, onPlan } }: { readonly row: FamilyRow }) => {
  const styles = useStyles();
  return (
    <>
      <span className={styles.name}>{family.name}</span> <span className={styles.detail}>{family.reference}</span>
      <span className={mergeClasses(styles.detail, styles.children)}>
        {children === '' ? 'No children entered yet' : children}
        {onPlan > 0 && `, ${onPlan} with a plan`}
      </span>
    </>
  );
};

const NewFamily = ({
  name: typed,
  onMade,
  onBack,
}: {
  readonly name: string;
  readonly onMade: (familyId: FamilyId) => void;
  readonly onBack: () => void;
}) => {
  const change = useChange();
  const styles = useStyles();
  const [named, setNamed] = useState({ name: typed, reference: '' });
  const [fault, setFault] = useState<Message>();
  const alike = useAlikeFamilies(named.name);
  const make = async (): Promise<void> => {
    const made = await change('family.create', named);
    if (made.ok) onMade(made.value.familyId);
    else setFault(messageFor(made.error));
  };
  return (
    <div className={styles.picker}>
      <FamilyNameFields named={named} onChange={setNamed} />
      <AlikeFamilies families={alike} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!isNamed(named)} onClick={() => void make()}>
          Add this family
        </Button>
        <Button onClick={onBack}>Search again</Button>
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: '12px' },
  chosen: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: '8px 16px' },
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  row: {
    display: 'block',
    width: '100%',
    padding: '10px 16px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2 },
  children: { display: 'block' },
  more: { margin: '0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
