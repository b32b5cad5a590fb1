import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  nothingRecorded,
  type ResponsibilityRecord,
  responsibilityGroundNames,
  responsibilityGrounds,
} from '../../../core/children/parental-responsibility.ts';
import { type FamilyFile, mayBeParentOf, type Person, type Relationship } from '../../../core/children/people.ts';
import { calledBy } from '../../../core/children/told-apart.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { sentenceCase } from '../../../core/words.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange, useDraft } from '../../engine/use-draft.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inOrder, personOf, tieInWords } from './family-words.ts';

/** How a person stands to each child, or for a child each adult: the tie, and parental responsibility with its basis (PF01). */
export const Relationships = ({ person, file }: { readonly person: Person; readonly file: FamilyFile }) => {
  const styles = useStyles();
  const call = useChange();
  const [removed, setRemoved] = useState<Relationship>();
  const [opened, setOpened] = useState<PersonId>();
  const isChild = person.role === 'child';
  // A mother of fifteen is a child of the file, and somebody's parent.
  const isOlder = (other: Person): boolean => other.role === 'adult' || mayBeParentOf(other, person);
  const others = inOrder(file.people).filter(
    (other) => other.role !== person.role || (isChild && (mayBeParentOf(other, person) || mayBeParentOf(person, other))),
  );
  const held = file.relationships.filter(({ adultId, childId }) => adultId === person.id || childId === person.id);
  const otherOf = (one: Relationship) => personOf(file, one.childId === person.id ? one.adultId : one.childId);
  const untied = others.filter(({ id }) => !held.some((one) => otherOf(one)?.id === id));

  const remove = async (one: Relationship): Promise<void> => {
    const gone = await call('relationship.remove', { adultId: one.adultId, childId: one.childId });
    if (gone.ok) setRemoved(one);
  };
  const putBack = async (one: Relationship): Promise<void> => {
    await call('relationship.save', { relationship: one });
    setRemoved(undefined);
  };
  const add = (other: Person): void => {
    const [adultId, childId] = isChild && isOlder(other) ? [other.id, person.id] : [person.id, other.id];
    setOpened(other.id);
    void call('relationship.save', {
      relationship: { adultId, childId, kind: 'related', parental: false, parentalResponsibility: 'unknown', basis: '' },
    });
  };

  return (
    <Section title={isChild ? 'Adults around this child' : 'To each child'} level={3}>
      {held.map((one) => {
        const other = otherOf(one);
        return other === undefined ? null : (
          <Tie
            key={`${one.adultId} ${one.childId}`}
            relationship={one}
            title={one.childId === person.id ? calledBy(other) : `To ${calledBy(other)}`}
            isOpen={opened === other.id}
            onToggle={() => setOpened(opened === other.id ? undefined : other.id)}
            onRemove={() => void remove(one)}
          />
        );
      })}
      {removed !== undefined && (
        <Notice tone="info" title="Taken off." actions={<Button onClick={() => void putBack(removed)}>Undo</Button>} />
      )}
      {untied.length > 0 && (
        <div className={styles.untied}>
          {untied.map((other) => (
            <Button key={other.id} size="small" onClick={() => add(other)}>
              {isChild && isOlder(other) ? `Add ${calledBy(other)}` : `Add tie to ${calledBy(other)}`}
            </Button>
          ))}
        </div>
      )}
      {held.length === 0 && untied.length === 0 && (
        <p className={styles.none}>{isChild ? 'Add an adult to the family first.' : 'Add a child to the family first.'}</p>
      )}
    </Section>
  );
};

const kinds = [
  'mother',
  'father',
  'stepmother',
  'stepfather',
  'partner of mother',
  'partner of father',
  'maternal grandmother',
  'maternal grandfather',
  'paternal grandmother',
  'paternal grandfather',
  'aunt',
  'uncle',
  'adult sibling',
  'foster carer',
  'special guardian',
  'family friend',
];
const parentKinds = new Set(['mother', 'father']);

const Tie = ({
  relationship,
  title,
  isOpen,
  onToggle,
  onRemove,
}: {
  readonly relationship: Relationship;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}) => {
  const styles = useStyles();
  const { call } = useDesk();
  const [tie, setTie] = useState(relationship);
  const latest = useRef(relationship);
  const save = useDraft<Relationship>(async () => (await call('relationship.save', { relationship: latest.current })).ok);
  const change = (changed: Partial<Relationship>): void => {
    latest.current = { ...latest.current, ...changed };
    setTie(latest.current);
    if (latest.current.kind.trim() !== '') save(changed);
  };
  return (
    <section aria-label={title} className={styles.tie}>
      <header className={styles.header}>
        <div>
          <h4 className={styles.title}>{title}</h4>
          <p className={styles.words}>{tieInWords(tie)}</p>
        </div>
        <Button
          size="small"
          className={styles.toggle}
          aria-label={`${isOpen ? 'Close' : 'Change'}, ${title}`}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? 'Close' : 'Change'}
        </Button>
      </header>
      {isOpen && <TieFields tie={tie} onChange={change} onRemove={onRemove} />}
    </section>
  );
};

const TieFields = ({
  tie,
  onChange: change,
  onRemove,
}: {
  readonly tie: Relationship;
  readonly onChange: (change: Partial<Relationship>) => void;
  readonly onRemove: () => void;
}) => {
  const styles = useStyles();
  return (
    <>
      <FieldRow>
        <TextField
          label="Relationship"
          field={`kind:${tie.adultId}:${tie.childId}`}
          value={tie.kind}
          offers={kinds}
          fault={tie.kind.trim() === '' ? 'Say how they are related.' : undefined}
          onChange={(kind) => change({ kind, ...(parentKinds.has(kind.trim().toLowerCase()) ? { parental: true } : {}) })}
        />
        <ChoiceField
          label="Parental responsibility"
          value={tie.parentalResponsibility}
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'unknown', label: 'Not known' },
          ]}
          onChange={(parentalResponsibility) => change({ parentalResponsibility })}
        />
      </FieldRow>
      <ResponsibilityFields tie={tie} onChange={change} />
      <Checkbox
        label="A parent of this child"
        checked={tie.parental}
        onChange={(_, { checked }) => change({ parental: checked === true })}
      />
      {tie.parentalResponsibility === 'unknown' && (
        <p className={styles.none}>While it is not known, nothing is sent to them of itself.</p>
      )}
      <Button size="small" className={styles.remove} onClick={onRemove}>
        Take this tie off
      </Button>
    </>
  );
};

/** What it rests on, since when, and what was seen of it, when and by whom; each may be unknown (PF01). */
const ResponsibilityFields = ({
  tie,
  onChange,
}: {
  readonly tie: Relationship;
  readonly onChange: (change: Partial<Relationship>) => void;
}) => {
  const styles = useStyles();
  const held = tie.held ?? nothingRecorded;
  const record = (said: Partial<ResponsibilityRecord>): void => onChange({ held: { ...held, ...said } });
  const isHeld = tie.parentalResponsibility === 'yes';
  return (
    <>
      {(isHeld || held.ground !== null || held.from !== null) && (
        <FieldRow>
          <ChoiceField
            label="It rests on"
            width="full"
            field={`ground:${tie.adultId}:${tie.childId}`}
            value={held.ground ?? ''}
            choices={[
              { value: '', label: 'Not known' },
              ...responsibilityGrounds.map((value) => ({ value, label: sentenceCase(responsibilityGroundNames[value]) })),
            ]}
            onChange={(ground) => record({ ground: ground === '' ? null : ground })}
          />
          <DateField label="Since" width="full" value={held.from} onChange={(from) => record({ from })} />
        </FieldRow>
      )}
      <FieldRow>
        <TextField
          label={isHeld ? 'What was seen' : 'What was seen or asked for'}
          value={held.evidence}
          offers={[
            'full birth certificate',
            'short birth certificate',
            'marriage certificate',
            'sealed court order',
            'agreement form',
          ]}
          onChange={(evidence) => record({ evidence })}
        />
        <DateField label="Seen on" width="full" value={held.seenOn} onChange={(seenOn) => record({ seenOn })} />
        <TextField label="Seen by" value={held.seenBy} onChange={(seenBy) => record({ seenBy })} />
      </FieldRow>
      <TextField
        label="Anything more about it"
        field={`basis:${tie.adultId}:${tie.childId}`}
        value={tie.basis}
        onChange={(basis) => onChange({ basis })}
      />
      {isHeld && held.ground === null && held.evidence === '' && (
        <p className={styles.none}>Nobody has said what it rests on, or what was seen of it.</p>
      )}
    </>
  );
};

const useStyles = makeStyles({
  untied: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  tie: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  header: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
  toggle: { flexShrink: 0 },
  remove: { alignSelf: 'start' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});
