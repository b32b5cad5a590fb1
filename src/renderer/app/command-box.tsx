import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useLive } from '../engine/use-live.ts';
import { Modal } from '../ui/modal.tsx';
import { type Command, familyCommands, matching, sittingCommands, type WindowActions, windowCommands } from './commands.ts';
import { Keys } from './help-sheet.tsx';

const mostOfEach = 6;

/** Ctrl+K: every action, conference and family by name. Typing narrows, the arrow keys choose, Enter does it. */
export const CommandBox = ({ actions, onClose }: { readonly actions: WindowActions; readonly onClose: () => void }) => {
  const styles = useStyles();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const isNamed = typed.trim().length >= 2;
  const sittings = useLive('sitting.list', { like: typed.trim(), filter: 'all' });
  const families = useLive('family.list', { like: typed.trim() });

  const found: ReadonlyArray<Command> = [
    ...matching(windowCommands(actions), typed),
    ...(isNamed && sittings?.ok ? sittingCommands(sittings.value, actions.go).slice(0, mostOfEach) : []),
    ...(isNamed && families?.ok ? familyCommands(families.value, actions.go).slice(0, mostOfEach) : []),
  ];
  const at = Math.min(chosen, found.length - 1);
  const optionId = (index: number) => `${list}-${index}`;
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setChosen((at + step + found.length) % found.length);
    else if (event.key === 'Enter') run(found[at]);
    else if (event.key !== 'Tab') return;
    event.preventDefault();
  };
  // The chosen line may be below the fold of the list.
  useEffect(() => {
    void document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, at]);

  return (
    <Modal label="Search or do something" className={styles.surface} onClose={onClose}>
      <Input
        size="large"
        className={styles.input}
        contentBefore={<SearchRegular aria-hidden />}
        placeholder="An action, a family, a reference"
        value={typed}
        autoComplete="off"
        role="combobox"
        aria-label="Search or do something"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found.length === 0 ? undefined : optionId(at)}
        onChange={(_, data) => {
          setTyped(data.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label="Found" className={styles.list}>
        {found.map((command, index) => (
          <div key={command.id}>
            {command.group !== found[index - 1]?.group && (
              <div role="presentation" className={styles.group}>
                {command.group}
              </div>
            )}
            <div
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={mergeClasses(styles.option, index === at && styles.chosen)}
              onClick={() => run(command)}
              // A press of the mouse that ends elsewhere leaves the focus on the line: the keys go on working there.
              onKeyDown={press}
              onPointerMove={() => setChosen(index)}
            >
              <span>
                {command.name} {command.detail !== '' && <span className={styles.detail}>{command.detail}</span>}
              </span>
              {command.keys !== null && <Keys keys={command.keys} />}
            </div>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none}>Nothing here is called that. Try a family name, a child's name or a reference.</p>
      )}
    </Modal>
  );
};

const useStyles = makeStyles({
  surface: {
    padding: '0',
    marginTop: '10vh',
    maxHeight: '70vh',
    overflow: 'hidden',
    '&[open]': { display: 'flex', flexDirection: 'column' },
  },
  input: { width: '100%', padding: '8px 16px', border: 'none', minHeight: '56px' },
  list: { overflowY: 'auto', padding: '0 8px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  group: { padding: '12px 12px 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '16px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  detail: { color: tokens.colorNeutralForeground2, marginLeft: '8px' },
  none: { margin: '0', padding: '16px 20px', color: tokens.colorNeutralForeground2 },
});
