import { app, BrowserWindow, type Session, screen } from 'electron';
import { origin } from './security.ts';

/** What every page is kept from. */
const pageSafety = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
} as const;

/** A window with everything that protects the machine from a page switched on, and nothing that a page does not need (security.md E1, E3). */
export const openWindow = (session: Session, preload: string, onClosed: () => void): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Conference Desk',
    width: 1_440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { session, preload, ...pageSafety, devTools: !app.isPackaged },
  });
  // The title is fixed: what a page is about stays inside it (B8).
  window.on('page-title-updated', (event) => event.preventDefault());
  // Whatever is shared of this screen, the staff's view of the record is not in it (SE02).
  window.setContentProtection(true);
  allowRoomWindow(window, session);
  window.once('ready-to-show', () => window.show());
  window.once('closed', onClosed);
  void window.loadURL(`${origin}/`);
  return window;
};

/**
 * Lets the staff window open one empty second window, for the big screen, and nothing else (LC05, E3). The page that opened it
 * fills it; it has no preload and reaches nothing. It is hidden and destroyed with the window that opened it (A2).
 */
const allowRoomWindow = (owner: BrowserWindow, session: Session): void => {
  const options = { title: 'Conference Desk', webPreferences: { session, ...pageSafety, devTools: false } };
  owner.webContents.setWindowOpenHandler(({ url, frameName }) =>
    url === 'about:blank' && frameName === 'room-view'
      ? { action: 'allow', overrideBrowserWindowOptions: options }
      : { action: 'deny' },
  );
  owner.webContents.on('did-create-window', (room) => {
    const here = screen.getDisplayMatching(owner.getBounds()).id;
    const big = screen.getAllDisplays().find(({ id }) => id !== here);
    if (big !== undefined) room.setBounds(big.bounds);
    owner.on('hide', () => room.isDestroyed() || room.hide());
    owner.once('closed', () => room.isDestroyed() || room.destroy());
  });
};
