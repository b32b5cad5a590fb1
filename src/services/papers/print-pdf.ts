import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok, type Result } from '../../core/result.ts';
import { forLibreOffice } from '../../documents/for-libreoffice.ts';
import type { TemporaryFileNotes } from '../../storage/temporary-files.ts';

/** LibreOffice on this machine, or the one that `CONFERENCE_DESK_LIBREOFFICE` names; undefined where there is none. */
export const findLibreOffice = (): string | undefined => {
  const named = process.env.CONFERENCE_DESK_LIBREOFFICE;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return places().find((path) => existsSync(path));
};

const places = (): ReadonlyArray<string> => {
  const { env, platform } = process;
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((folder) =>
      folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.exe')],
    );
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'];
};

export interface NotPrinted {
  readonly type: 'PdfNotPrinted';
  /** `none`: there is no LibreOffice. `failed`: it ended, or took too long, without printing all of them. */
  readonly why: 'none' | 'failed';
}

/**
 * Prints finished Word files as PDFs, each in the order of the list, with one run of LibreOffice. The PDFs are tagged, so that they can
 * be read aloud; with `places`, each bookmark is a named place in them instead.
 *
 * LibreOffice keeps its settings, caches and recent files in a folder of this run, for its owner only, which is removed afterwards; its
 * name is noted, so that the next start removes it if this run is cut off (R5).
 */
export const printPdfs = async (
  wordFiles: ReadonlyArray<Uint8Array>,
  notes: TemporaryFileNotes,
  { places = false }: { readonly places?: boolean } = {},
): Promise<Result<ReadonlyArray<Uint8Array>, NotPrinted>> => {
  const program = findLibreOffice();
  if (program === undefined) return err({ type: 'PdfNotPrinted', why: 'none' });
  const folder = notes.nameFor(join(tmpdir(), 'print'));
  try {
    mkdirSync(folder, { mode: 0o700 });
    const files = wordFiles.map((bytes, at) => {
      const path = join(folder, `${at}.docx`);
      writeFileSync(path, forLibreOffice(bytes), { mode: 0o600 });
      return path;
    });
    await run(program, files, folder, places ? found : tagged);
    return ok(wordFiles.map((_, at) => new Uint8Array(readFileSync(join(folder, `${at}.pdf`)))));
  } catch {
    return err({ type: 'PdfNotPrinted', why: 'failed' });
  } finally {
    removeOrLeaveNoted(folder, notes);
  }
};

/** LibreOffice may hold a file for a moment after it has ended; what is held longer stays noted, and goes with the next start. */
const removeOrLeaveNoted = (folder: string, notes: TemporaryFileNotes): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    return;
  }
  notes.forget(folder);
};

/** The environment without what is meant for us alone: the passphrase may be in it (security.md K10). */
const notOurs = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(CONFERENCE_DESK_|NODE_)/.test(name)));

const tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/** With each bookmark as a place that is named in the PDF, as plain text. */
const found = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';

const run = (program: string, files: ReadonlyArray<string>, folder: string, as: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = ['--headless', '--norestore', profile, '--convert-to', as, '--outdir', folder, ...files];
    // Whatever else it writes on the way, it writes there.
    const env = { ...notOurs(process.env), HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder };
    const timeout = 60_000 + files.length * 10_000;
    execFile(program, args, { env, timeout, cwd: folder, windowsHide: true }, (fault) =>
      fault === null ? resolve() : reject(fault),
    );
  });
