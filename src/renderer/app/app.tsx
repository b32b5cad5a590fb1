import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OpenVaultStatus, VaultStatus } from '../../contract/vault.ts';
import { useDesk } from '../engine/desk.ts';
import { UnlockScreen } from '../features/unlock/unlock-screen.tsx';
import { messageFor } from '../messages.ts';
import { Loading } from '../ui/loading.tsx';
import type { Message } from '../ui/notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { ShortcutsProvider } from '../ui/shortcuts.tsx';
import { Frame } from './frame.tsx';
import { useTheme } from './use-theme.ts';
import type { WatchedBridge } from './watch-faults.ts';

type Standing =
  | { readonly is: 'asking' }
  | { readonly is: 'locked'; readonly vault: VaultStatus }
  | { readonly is: 'open'; readonly vault: OpenVaultStatus }
  | { readonly is: 'left' }
  | { readonly is: 'faulty'; readonly message: Message };

/** The whole window: locked, open, or left behind by a lock. */
export const App = ({ onFault }: Pick<WatchedBridge, 'onFault'>) => {
  const desk = useDesk();
  const theme = useTheme();
  const styles = useStyles();
  useGlobalStyles();
  useLinksInContrast();
  const [isGone, setGone] = useState(false);
  const [standing, setStanding] = useState<Standing>({ is: 'asking' });

  const isAsking = standing.is === 'asking';
  useEffect(() => {
    if (!isAsking) return;
    void desk.call('vault.status', {}).then((status) => {
      if (!status.ok) return setStanding({ is: 'faulty', message: messageFor(status.error) });
      const { open } = status.value;
      setStanding(open === null ? { is: 'locked', vault: status.value } : { is: 'open', vault: open });
    });
  }, [desk, isAsking]);

  // The engine behind an open window can be locked or gone without this window having asked: what is on the screen goes with it.
  useEffect(
    () =>
      onFault((fault) => {
        if (fault === 'Locked') setStanding((now) => (now.is === 'open' ? { is: 'asking' } : now));
        else setGone(true);
      }),
    [onFault],
  );
  // One answer that was lost on its way is not the end: only a second silence is.
  useEffect(() => {
    if (!isGone) return;
    const again = setTimeout(async () => {
      const status = await desk.call('vault.status', {});
      if (status.ok) setGone(false);
      else setStanding((now) => (now.is === 'left' ? now : { is: 'faulty', message: messageFor(status.error) }));
    }, 1_000);
    return () => clearTimeout(again);
  }, [desk, isGone]);

  const lock = async (): Promise<void> => {
    setStanding({ is: 'left' });
    const locked = await desk.shell('shell.lock', {});
    // A window that cannot tell its shell to lock still forgets everything it shows: loading anew locks by itself (B3).
    if (locked === undefined) window.location.reload();
  };

  return (
    <FluentProvider theme={theme}>
      <div className={styles.window}>
        <ShortcutsProvider>
          {standing.is === 'asking' && <Loading />}
          {standing.is === 'faulty' && (
            <main className={styles.alone}>
              <Notice {...standing.message} />
            </main>
          )}
          {standing.is === 'left' && (
            <main className={styles.alone}>
              <Notice
                tone="info"
                title="Locked."
                next="Everything shown as Saved is safe. A new window asks for the passphrase; if none comes, start Conference Desk again."
              />
            </main>
          )}
          {standing.is === 'locked' && (
            <UnlockScreen vault={standing.vault} onOpen={(vault) => setStanding({ is: 'open', vault })} />
          )}
          {standing.is === 'open' && <Frame vault={standing.vault} onLock={lock} />}
        </ShortcutsProvider>
      </div>
    </FluentProvider>
  );
};

const useGlobalStyles = makeStaticStyles({
  'html, body': { margin: '0' },
  // The browser draws a file field itself: its button looks like the others here.
  'input[type="file"]': { font: 'inherit', color: 'inherit', maxWidth: '100%' },
  'input[type="file"]::file-selector-button': {
    marginRight: '8px',
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
  },
  'input[type="file"]::file-selector-button:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
});

/**
 * High contrast gives buttons one colour: what is a link must still look like one. Said as text, because a condition around a rule is
 * not drawn from an object; and with the element, to outdo the classes of the link itself.
 */
const useLinksInContrast = makeStaticStyles(
  '@media (forced-colors: active) { a.fui-Link, button.fui-Link { text-decoration: underline; color: LinkText; } }',
);

const useStyles = makeStyles({
  window: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { minHeight: '0', backgroundColor: '#fff', color: '#000' },
  },
  alone: { maxWidth: '640px', margin: '0 auto', padding: '64px 24px' },
});
