import { resolve } from 'node:path';
import type { ReaderRow, WrittenFile } from '../contract/documents.ts';
import { documentKinds, isOnRequest } from '../core/disclosure/document-kinds.ts';
import { ok } from '../core/result.ts';
import { type Answer, refused, type Terminal, wrongUsage } from './command.ts';
import { withRecords } from './open-records.ts';
import { sentenceFor } from './sentences.ts';

interface Options {
  readonly vault: string;
  readonly sitting: string;
  readonly out: string;
  readonly kind?: string;
  readonly recipient?: string;
  readonly pdf?: boolean;
  readonly json?: boolean;
}

/** Writes the documents that there are for a sitting now, or some of them: each reader's own copy, each file whole or not at all. */
export const documents = async (terminal: Terminal, options: Options): Promise<Answer> => {
  const kind = documentKinds.find((known) => known === options.kind);
  if (options.kind !== undefined && kind === undefined)
    return wrongUsage(`There is no kind of document called ${options.kind}. There are: ${documentKinds.join(', ')}.`);
  return withRecords(terminal, options.vault, async ({ ask }) => {
    const rows = await ask('sitting.list', { like: options.sitting, filter: 'all' });
    if (!rows.ok) return refused(sentenceFor(rows.error));
    const sitting = rows.value.find((row) => row.reference === options.sitting);
    if (sitting === undefined) return refused(`There is no sitting with the reference ${options.sitting} in these records.`);
    const listed = await ask('documents.list', { sittingId: sitting.sittingId });
    if (!listed.ok) return refused(sentenceFor(listed.error));
    const wanted = options.recipient?.toLocaleLowerCase('en-GB');
    const choices = listed.value
      .filter((reader) => wanted === undefined || reader.name.toLocaleLowerCase('en-GB').includes(wanted))
      .flatMap((reader: ReaderRow) => reader.documents.map((document) => document.choice))
      .filter((choice) => (kind === undefined ? !isOnRequest(choice.kind) : choice.kind === kind));
    if (choices.length === 0) return refused('There is no such document for this sitting now. Nothing was written.');
    const folder = resolve(terminal.folder, options.out);
    const written = await ask('documents.write', { sittingId: sitting.sittingId, choices, folder, pdf: options.pdf === true });
    return written.ok ? ok(filesFound(written.value)) : refused(sentenceFor(written.error));
  });
};

/** Files that were written: for a program as a list, for a person by reader. */
export const filesFound = (files: ReadonlyArray<WrittenFile>) => ({
  json: files.map(({ kind, audience, recipient, child, path, sha256 }) => ({ kind, audience, recipient, child, path, sha256 })),
  text: [...new Set(files.map((file) => file.recipient))]
    .map((recipient) => {
      const own = files.filter((file) => file.recipient === recipient);
      const lines = own.map(({ kind, child, path }) => `  ${`${kind}${child === null ? '' : `, ${child}`}`.padEnd(40)} ${path}`);
      return [`${recipient} (${own[0]?.audience ?? ''})`, ...lines].join('\n');
    })
    .join('\n'),
});
