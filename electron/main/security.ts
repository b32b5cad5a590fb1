import { app, Menu, protocol, type Session, session, type WebContents } from 'electron';
import { pageHeaders } from '../../src/shells/page-headers.ts';
import type { StaticFiles } from '../../src/shells/static-files.ts';

/** The one origin that a window of this app ever shows. */
export const origin = 'app://desk';

/** What must be settled before Electron is ready: the sandbox, our scheme, and that no name is ever looked up (security.md E1, E2, A3). */
export const prepareApp = (): void => {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const feature of ['background-networking', 'component-update', 'domain-reliability', 'breakpad', 'quic'])
    app.commandLine.appendSwitch(`disable-${feature}`);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
};

/** The session of every window: kept in memory, served from the fixed list, and allowed nothing else. Called once, when Electron is ready. */
export const openSession = (files: StaticFiles): Session => {
  Menu.setApplicationMenu(null);
  const run = session.fromPartition('run', { cache: false });
  run.protocol.handle('app', (request) => servePage(request, files));
  run.setSpellCheckerEnabled(false);
  session.defaultSession.setSpellCheckerEnabled(false);
  run.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }));
  session.defaultSession.webRequest.onBeforeRequest((_details, answer) => answer({ cancel: true }));
  run.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  run.setPermissionCheckHandler(() => false);
  run.setDevicePermissionHandler(() => false);
  run.on('will-download', (event) => event.preventDefault());
  return run;
};

/** Answers from the fixed list, by the name exactly as it was asked for: `..`, encoded dots and unknown names are not on it (E2). */
const servePage = (request: Request, files: StaticFiles): Response => {
  const { nonce, html } = files.page();
  const headers = pageHeaders(nonce);
  const path = request.method === 'GET' && request.url.startsWith(`${origin}/`) ? request.url.slice(origin.length) : '';
  if (path === '/') return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
  const file = files.files.get(path);
  if (file === undefined) return new Response(null, { status: 404, headers });
  return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.type } });
};

const isOurs = (url: string): boolean => url.startsWith(`${origin}/`) || url.startsWith('data:');

/** No page leaves, opens or embeds another one, whether by a link, by script or by something dragged in (E3). */
const guardContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};
