import { app, BrowserWindow, type Session } from 'electron';
import { origin } from './security.ts';

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
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  // The title is fixed: what a page is about stays inside it (B8).
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.once('closed', onClosed);
  void window.loadURL(`${origin}/`);
  return window;
};
