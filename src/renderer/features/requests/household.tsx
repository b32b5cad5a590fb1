import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { type FamilyFile, fullName, type Person } from '../../../core/children/people.ts';
import type { LeftOut } from '../../../core/conferences/sitting.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { Section } from '../../ui/section.tsx';
import { useToday } from '../../ui/today.ts';
import { AddAdult } from './add-adult.tsx';
import { AddChild } from './add-child.tsx';
import { LeftOutChildren } from './left-out.tsx';
import { ageInWords } from './request-words.ts';

export interface HouseholdProps {
  readonly file: FamilyFile;
  readonly childIds: ReadonlyArray<PersonId>;
  readonly onChildren: (childIds: ReadonlyArray<PersonId>) => void;
  /** The children of the household whom it is not about, where it must say why. */
  readonly childrenLeftOut: ReadonlyArray<Person>;
  readonly leftOut: ReadonlyArray<LeftOut>;
  readonly onLeftOut: (leftOut: ReadonlyArray<LeftOut>) => void;
  /** Each child's own kind of conference (D-07). */
  readonly kinds: ReactNode;
  readonly onFamily: () => void;
}

/** Whom the conference is about, and the adults around them; people who are not here yet are added in one line each. */
export const Household = ({
  file,
  childIds,
  onChildren,
  childrenLeftOut,
  leftOut,
  onLeftOut,
  kinds,
  onFamily,
}: HouseholdProps) => {
  const styles = useStyles();
  const today = useToday();
  const [adding, setAdding] = useState<'nobody' | 'child' | 'adult'>('nobody');
  const children = file.people.filter((person) => person.role === 'child');
  const adults = file.people.filter((person) => person.role === 'adult');
  return (
    <Section
      title="Children and adults"
      look="card"
      actions={
        <Link as="button" onClick={onFamily}>
          Everything about the family
        </Link>
      }
    >
      {children.length === 0 ? (
        <p className={styles.words} data-field="childIds" tabIndex={-1}>
          No child is entered yet. Add every child in the household: the conference considers each of them.
        </p>
      ) : (
        <PeopleChips
          label="Children this conference is about"
          field="childIds"
          hint="Consider every child in the household. Each has a conference, a time limit and a decision of their own."
          people={children.map((child) => ({ id: child.id, name: fullName(child), detail: ageInWords(child.birth, today) }))}
          chosen={childIds}
          onChange={onChildren}
        />
      )}
      {kinds}
      <LeftOutChildren childrenLeftOut={childrenLeftOut} leftOut={leftOut} onChange={onLeftOut} />
      {adults.length > 0 && (
        <ul aria-label="Adults" className={styles.adults}>
          {adults.map((adult) => (
            <li key={adult.id}>
              <span className={styles.name}>{fullName(adult)}</span> <span className={styles.words}>{roleOf(adult, file)}</span>
            </li>
          ))}
        </ul>
      )}
      {adding === 'child' && (
        <AddChild family={file.family} onAdded={(id) => onChildren([...childIds, id])} onClose={() => setAdding('nobody')} />
      )}
      {adding === 'adult' && <AddAdult family={file.family} childrenHere={children} onClose={() => setAdding('nobody')} />}
      {adding === 'nobody' && (
        <div className={styles.actions}>
          <Button icon={<PersonAddRegular />} onClick={() => setAdding('child')}>
            Add a child
          </Button>
          <Button icon={<PersonAddRegular />} onClick={() => setAdding('adult')}>
            Add an adult
          </Button>
        </div>
      )}
    </Section>
  );
};

/** `mother (Rowan and Wren); parental responsibility for Rowan and Wren`: as much as tells who this is. */
const roleOf = (adult: Person, { relationships, people }: FamilyFile): string => {
  const theirs = relationships.filter((relationship) => relationship.adultId === adult.id);
  if (theirs.length === 0) return 'relationship not entered yet';
  const kinds = [...new Set(theirs.map((relationship) => relationship.kind))];
  const names = (ids: ReadonlyArray<PersonId>) =>
    new Intl.ListFormat('en-GB').format(ids.map((id) => people.find((person) => person.id === id)?.givenName ?? ''));
  const responsible = theirs.filter((relationship) => relationship.parentalResponsibility === 'yes').map((r) => r.childId);
  const related = kinds
    .map((kind) => `${kind} (${names(theirs.filter((r) => r.kind === kind).map((r) => r.childId))})`)
    .join(', ');
  return responsible.length === 0 ? related : `${related}; parental responsibility for ${names(responsible)}`;
};

const useStyles = makeStyles({
  words: { margin: '0', color: tokens.colorNeutralForeground2, outlineStyle: 'none' },
  adults: { margin: '0', paddingLeft: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
