import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, TextQuoteRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Invitee, Statement } from '../../../core/conferences/record.ts';
import { kindNames } from '../../../core/conferences/record-words.ts';
import type { PersonId, StatementId } from '../../../core/identifiers.ts';
import { Group } from '../../ui/group.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';

export interface EvidencePickerProps {
  readonly field: string;
  readonly childId: string;
  readonly aboutChild: PersonId;
  readonly statements: ReadonlyArray<Statement>;
  readonly invitees: { readonly [id: string]: Invitee };
  readonly chosen: ReadonlyArray<StatementId>;
  readonly disabled: boolean;
  readonly onChange: (chosen: ReadonlyArray<StatementId>) => void;
}

/** The statements of the record that the reasons rest on (DC02): those chosen, and those about this child to choose from. */
export const EvidencePicker = ({
  field,
  childId,
  aboutChild,
  statements,
  invitees,
  chosen,
  disabled,
  onChange,
}: EvidencePickerProps) => {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [like, setLike] = useState('');
  const cited = statements.filter((statement) => chosen.includes(statement.id));
  const about = statements.filter(
    (one) => one.text.trim() !== '' && (one.children.length === 0 || one.children.includes(aboutChild)),
  );
  const offered = about.filter((statement) =>
    `${statement.text} ${whoSaid(statement, invitees)}`.toLowerCase().includes(like.toLowerCase()),
  );
  const toggle = (statement: StatementId): void =>
    onChange(chosen.includes(statement) ? chosen.filter((one) => one !== statement) : [...chosen, statement]);

  return (
    <Group aria-labelledby={id} data-field={field} data-child={childId} className={styles.frame}>
      <div id={id}>Evidence relied on</div>
      {disabled && cited.length === 0 && <div className={styles.none}>None was named.</div>}
      {cited.length > 0 && (
        <ul className={styles.cited}>
          {cited.map((statement) => (
            <li key={statement.id} className={styles.citation}>
              <TextQuoteRegular aria-hidden className={styles.mark} />
              <span className={styles.text}>
                {statement.text} <span className={styles.who}>{whoSaid(statement, invitees)}</span>
              </span>
              {!disabled && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={`Remove: ${shortened(statement.text)}`}
                  onClick={() => toggle(statement.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <div>
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Done choosing' : cited.length === 0 ? 'Choose statements from the record' : 'Choose other statements'}
          </Button>
        </div>
      )}
      {isOpen && (
        <div className={styles.panel}>
          <Input
            value={like}
            autoComplete="off"
            placeholder="Find a word or a name"
            aria-label="Find statements"
            onChange={(_, data) => setLike(data.value)}
          />
          <ScrollArea label="Statements to choose from" className={styles.offered}>
            <ul className={styles.statements} aria-label="Statements to choose from">
              {offered.map((statement) => (
                <li key={statement.id}>
                  <Checkbox
                    checked={chosen.includes(statement.id)}
                    label={`${statement.text} ${whoSaid(statement, invitees)}`}
                    onChange={() => toggle(statement.id)}
                  />
                </li>
              ))}
            </ul>
          </ScrollArea>
          {offered.length === 0 && (
            <p className={styles.none}>
              {about.length === 0
                ? 'Nothing is in the record yet. Statements are typed in the Room tab.'
                : 'No statement says that.'}
            </p>
          )}
        </div>
      )}
    </Group>
  );
};

/** `(Pippa BLACKBOARD, opinion)` */
const whoSaid = ({ speaker, kind, source }: Statement, invitees: EvidencePickerProps['invitees']): string => {
  const name = speaker === null ? source : (invitees[speaker]?.name ?? '');
  return `(${[name, kindNames[kind]].filter((part) => part !== '').join(', ')})`;
};

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57)}…`);

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '8px' },
  cited: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  citation: { display: 'flex', gap: '8px', alignItems: 'start' },
  mark: { flexShrink: '0', marginTop: '4px', color: tokens.colorBrandForeground1 },
  text: { flex: '1', minWidth: '0', paddingTop: '1px', maxWidth: '88ch' },
  who: { color: tokens.colorNeutralForeground3 },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  offered: { maxHeight: '280px', overflowY: 'auto' },
  statements: { margin: '0', padding: '0', listStyleType: 'none' },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
});
