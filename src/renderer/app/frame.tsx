import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import type { OpenVaultStatus } from '../../contract/vault.ts';
import { useDesk } from '../engine/desk.ts';
import { forgetUnless, handOver, leaveFor, type ReadingPlace } from '../engine/handed-over.ts';
import { useDropped } from '../engine/use-dropped.ts';
import { DroppedFile } from '../features/dropped/dropped-file.tsx';
import { SheetCameBack } from '../features/signed-sheets/sheet-came-back.tsx';
import { focusField } from '../ui/focus-field.ts';
import { useShortcut } from '../ui/shortcuts.tsx';
import { narrow } from '../ui/theme.ts';
import { BlankScreen } from './blank-screen.tsx';
import { CommandBox } from './command-box.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { watchIdle } from './idle.ts';
import { Navigation } from './navigation.tsx';
import { routeToReading } from './reading-route.ts';
import { RoomWindow, useRoomWindow } from './room-window.tsx';
import { type Route, screenKey, useRoutes } from './routes.ts';
import { ScreenFor } from './screen-for.tsx';
import { TopBar } from './top-bar.tsx';
import { UnsavedDialog } from './unsaved-dialog.tsx';

type Over = 'nothing' | 'commands' | 'help' | 'blank';

/** The open window: top bar, navigation, the screen, and what may lie over it. */
export const Frame = ({ vault, onLock }: { readonly vault: OpenVaultStatus; readonly onLock: () => Promise<void> }) => {
  const styles = useStyles();
  const { saves } = useDesk();
  const routes = useRoutes();
  const { route, go } = routes;
  const [over, setOver] = useState<Over>('nothing');
  const roomWindow = useRoomWindow();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [wouldLose, setWouldLose] = useState(false);
  const [came, setCame] = useState<File>();
  const [scan, setScan] = useState<File>();

  const lock = async (): Promise<void> => {
    saves.retry();
    await saves.settled();
    if (saves.current().state === 'not-saved') setWouldLose(true);
    else await onLock();
  };
  const lockIdle = useEffectEvent(async (): Promise<void> => {
    saves.retry();
    await saves.settled();
    await onLock();
  });
  useEffect(() => watchIdle(vault.locksAfterMinutes, () => void lockIdle()), [vault.locksAfterMinutes]);

  useShortcut('Ctrl+K', 'Search or do something', () => setOver('commands'));
  useShortcut('F9', 'Blank every screen, and show it again', () => blankOrShow());
  useShortcut('Ctrl+L', 'Lock the records', () => void lock());
  useShortcut('F1', 'Help, and the keys of this screen', () => setOver('help'));
  useShortcut('Ctrl+/', 'Help, and the keys of this screen', () => setOver('help'));
  useShortcut('Alt+ArrowLeft', 'Back to where you were', routes.back);

  useDropped(setCame);
  const read = (file: File, place: ReadingPlace): void => {
    setCame(undefined);
    if (handOver(place, file)) return;
    const to = routeToReading(place, file);
    // A request goes with its route: it is read beside the family that is chosen for it, screen after screen.
    if (place.is !== 'request') leaveFor(place, file, screenKey(to));
    goTo(to);
  };

  const place = screenKey(route);
  // After the screen has opened, and taken what was left for it.
  useEffect(() => forgetUnless(place), [place]);
  useEffect(() => {
    if ('field' in route && route.field !== undefined) return focusField(route.field);
    return undefined;
  }, [route]);

  const close = (): void => setOver('nothing');
  const blankOrShow = (): void => setOver((now) => (now === 'blank' ? 'nothing' : 'blank'));
  const goTo = (next: Route): void => {
    setMenuOpen(false);
    go(next);
  };

  return (
    <div className={styles.frame}>
      <TopBar
        personName={vault.personName}
        isPractice={vault.which === 'practice'}
        onSearch={() => setOver('commands')}
        onBlank={() => setOver('blank')}
        onLock={() => void lock()}
        onHelp={() => setOver('help')}
        onMenu={() => setMenuOpen(!isMenuOpen)}
        isMenuOpen={isMenuOpen}
      />
      <div className={styles.middle}>
        <div id="main-navigation" className={mergeClasses(styles.navigation, isMenuOpen && styles.open)}>
          <Navigation route={route} onGo={(screen) => goTo({ screen })} />
        </div>
        <main key={place} ref={beginAtTop} className={styles.main} aria-label="Screen">
          <ErrorBoundary onLeave={() => goTo({ screen: 'today' })}>
            <ScreenFor routes={routes} bigScreen={roomWindow.bigScreen} />
          </ErrorBoundary>
        </main>
      </div>
      {over === 'commands' && (
        <CommandBox
          onClose={close}
          actions={{
            go: goTo,
            lock: () => void lock(),
            blank: () => setOver('blank'),
            showHelp: () => setOver('help'),
          }}
        />
      )}
      {came !== undefined && (
        <DroppedFile
          key={`${came.name} ${came.lastModified} ${came.size}`}
          file={came}
          onRead={(to, inside = came) => read(inside, to)}
          onSignedSheet={(inside = came) => {
            setCame(undefined);
            setScan(inside);
          }}
          onClose={() => setCame(undefined)}
        />
      )}
      {scan !== undefined && (
        <SheetCameBack
          file={scan}
          onClose={() => setScan(undefined)}
          onKept={(sittingId) => {
            setScan(undefined);
            go({ screen: 'sitting', sittingId, tab: 'documents' });
          }}
        />
      )}
      {over === 'help' && <HelpSheet onClose={close} />}
      {wouldLose && (
        <UnsavedDialog
          onRetry={() => {
            setWouldLose(false);
            void lock();
          }}
          onLock={() => void onLock()}
          onStay={() => setWouldLose(false)}
        />
      )}
      {over === 'blank' && <BlankScreen onBack={close} />}
      {roomWindow.open !== undefined && (
        <RoomWindow
          {...roomWindow.open}
          isBlank={over === 'blank'}
          onBlank={blankOrShow}
          onTold={roomWindow.onTold}
          onClosed={roomWindow.onClosed}
        />
      )}
    </div>
  );
};

/** Each screen has a new scroll area; in a narrow window it is the page that scrolls. */
const beginAtTop = (screen: HTMLElement | null): void => {
  if (screen !== null) window.scrollTo(0, 0);
};

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100vh', [narrow]: { height: 'auto', minHeight: '100vh' } },
  middle: { display: 'flex', flex: '1', minHeight: '0', [narrow]: { display: 'block' } },
  navigation: {
    width: '208px',
    flexShrink: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    [narrow]: { display: 'none', width: 'auto', borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  open: { [narrow]: { display: 'block' } },
  main: { flex: '1', minWidth: '0', overflowY: 'auto', position: 'relative' },
});
