import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { Modal, ModalActions, ModalTitle } from '../ui/modal.tsx';
import { useShortcuts } from '../ui/shortcuts.tsx';

/** The keys that do something on the screen behind it, because screens say themselves which those are. */
export const ShortcutSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const shortcuts = useShortcuts();
  const styles = useStyles();
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))];
  return (
    <Modal label="Keyboard shortcuts" onClose={onClose}>
      <ModalTitle>Keyboard shortcuts</ModalTitle>
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h3 className={styles.group}>{group}</h3>
          <dl className={styles.list}>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map(({ keys, does }) => (
                <Fragment key={keys}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd className={styles.does}>{does}</dd>
                </Fragment>
              ))}
          </dl>
        </section>
      ))}
      <ModalActions>
        <Button appearance="primary" onClick={onClose}>
          Close
        </Button>
      </ModalActions>
    </Modal>
  );
};

const names: { readonly [key: string]: string } = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

export const Keys = ({ keys }: { readonly keys: string }) => {
  const styles = useStyles();
  return (
    <kbd className={styles.keys}>
      {keys
        .split('+')
        .map((key) => names[key] ?? key)
        .join(' + ')}
    </kbd>
  );
};

const useStyles = makeStyles({
  group: { margin: '16px 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gridTemplateColumns: 'minmax(140px, max-content) 1fr', gap: '8px 16px', margin: '0' },
  does: { margin: '0' },
  keys: {
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});
