import { mostPages } from '../../contract/reading.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type PlacedWords, type ReportPage, readPage } from '../../core/returned/report-page.ts';
import threadAddress from './pdf-thread.ts?worker&url';
import type { ThreadAnswer, ThreadAsked } from './thread-words.ts';

/** A PDF that is open in a thread of its own, until it is closed. */
export interface OpenPdf {
  /** How many of its pages are shown, and how many it has. */
  readonly pages: number;
  readonly all: number;
  /** What its pages say. */
  read(): Promise<Result<ReadonlyArray<ReportPage>, string>>;
  /** A page, counted from 1, as a picture `width` pixels wide. Whoever asked closes the picture. */
  draw(page: number, width: number): Promise<Result<ImageBitmap, string>>;
  /** Ends the thread and with it everything that is still being done. */
  close(): void;
}

/** In milliseconds, inclusive. A page takes a tenth of a second; what takes longer than this will never end. */
const limits = { open: 20_000, words: 10_000, draw: 20_000 } as const;

/** Everything that a PDF says, in letters: what one call of the browser shell takes (security.md B2). */
const mostSaid = 3_000_000;

/**
 * Opens a PDF from outside. It is parsed in a thread that is ended when it takes too long, so that a file which was made to harm holds up
 * nothing (T5). The error says in one or two sentences why it is not shown.
 */
export const openPdf = async (bytes: ArrayBuffer): Promise<Result<OpenPdf, string>> => {
  const thread = new Worker(trusted(threadAddress), { type: 'module' });
  const channel = new MessageChannel();
  const { port1: port } = channel;
  const waiting = new Map<number, (answer: ThreadAnswer | undefined) => void>();
  let last = 0;
  const end = (): void => {
    thread.terminate();
    port.close();
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  };
  thread.onerror = end;
  port.onmessage = ({ data }: MessageEvent<ThreadAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  // Empty and not null: pdf.js looks at every message of the thread.
  thread.postMessage({}, [channel.port2]);
  const ask = (what: AskedOf, limit: number, moved: Transferable[] = []): Promise<ThreadAnswer | undefined> =>
    new Promise((resolve) => {
      const id = ++last;
      const late = setTimeout(end, limit);
      waiting.set(id, (answer) => {
        clearTimeout(late);
        resolve(answer);
      });
      port.postMessage({ id, ...what }, moved);
    });

  const opened = await ask({ ask: 'open', bytes, mostPages }, limits.open, [bytes]);
  if (opened?.told !== 'opened') {
    end();
    return err(opened?.told === 'fault' && opened.why === 'locked' ? lockedWords : brokenWords);
  }
  const { pages, all } = opened;
  return ok({
    pages,
    all,
    read: async () => {
      const read: ReportPage[] = [];
      let left = mostSaid;
      for (let page = 1; page <= pages; page += 1) {
        const told = await ask({ ask: 'words', page }, limits.words);
        // A page that cannot be read is shown as the picture that it is, where it can be drawn.
        if (told === undefined) return err(brokenWords);
        const { width, height, said } = told.told === 'words' ? told : { width: 595, height: 842, said: none };
        const one = readPage(width, height, said);
        left -= JSON.stringify(one).length;
        if (left < 0) return err('This PDF has more words than are read here. Open it from the Register.');
        read.push(one);
      }
      return ok(read);
    },
    draw: async (page, width) => {
      const told = await ask({ ask: 'draw', page, width }, limits.draw);
      return told?.told === 'drawn' ? ok(told.picture) : err('This page cannot be drawn. Open the report from the Register.');
    },
    close: end,
  });
};

/** What a PDF says; it is opened and closed again. */
export const wordsOfPdf = async (bytes: ArrayBuffer): Promise<Result<ReadonlyArray<ReportPage>, string>> => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pages = await opened.value.read();
  opened.value.close();
  return pages;
};

type Without<T> = T extends ThreadAsked ? Omit<T, 'id'> : never;
type AskedOf = Without<ThreadAsked>;

const none: ReadonlyArray<PlacedWords> = [];
const brokenWords = 'This PDF is damaged or takes too long to open. Ask for it again, printed to PDF.';
const lockedWords = 'This PDF is locked with a password. Ask for a copy without.';

/** The policy of the window starts no script that it was not told to trust (B6); this is the one thread that it has. */
const trusted = (address: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes === undefined
    ? address
    : trustedTypes.createPolicy('pdf-thread', { createScriptURL: () => address }).createScriptURL('');
};

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}
