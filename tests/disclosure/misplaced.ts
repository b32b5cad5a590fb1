import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { Reader } from '../../src/core/disclosure/reader.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { buildDocument, isBuilt } from '../../src/documents/build.ts';
import { documentsFor } from '../../src/documents/catalogue.ts';
import type { DocumentModel } from '../../src/documents/model.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { person } from '../support/record-builders.ts';
import { stages } from '../support/sitting-builders.ts';
import type { Secret } from './any-sitting.ts';
import type { PlantedLine, PlantedText } from './lines.ts';
import { tokensIn } from './tokens.ts';
import { mayHaveFact, mayHaveText, mayNotKnowAunt, type Share, shareOfLine } from './who-may-have.ts';

/** A sitting in which each fact and line is known by its own words. */
export interface Planted {
  readonly file: SittingFile;
  readonly secrets: ReadonlyArray<Secret>;
  readonly lines: ReadonlyArray<PlantedLine>;
  readonly texts: ReadonlyArray<PlantedText>;
}

export interface Paper {
  readonly kind: string;
  readonly model: DocumentModel;
}

/** Every paper of one reader, those from before the conference and those that follow it. */
export const papersOf = (file: SittingFile, reader: Reader): ReadonlyArray<Paper> =>
  [file, { ...file, sitting: { ...file.sitting, progress: stages.invited } }].flatMap((then) => {
    const { copy } = copyFor(then, reader);
    return documentsFor(then, reader)
      .filter(isBuilt)
      .map((document) => ({ kind: document.kind, model: buildDocument(document, copy) }));
  });

/**
 * What stands in a paper of somebody who may not have it, and what is missing where it must be; empty where all is right. `shown` is the
 * file that the papers are made from, where it is not the one that says who may have what.
 */
export const misplaced = (
  planted: Planted,
  readers: ReadonlyArray<Reader> = readersOf(planted.file),
  shown: SittingFile = planted.file,
): ReadonlyArray<string> => readers.flatMap((reader) => misplacedFor(planted, reader, shown));

const misplacedFor = ({ file, secrets, lines, texts }: Planted, reader: Reader, from: SittingFile): ReadonlyArray<string> => {
  const papers = papersOf(from, reader).map(({ kind, model }) => ({ kind, tokens: tokensIn(renderText(model) + model.title) }));
  const minutes = papers.find(({ kind }) => kind === 'minutes');
  const { statements: shown, plan } = copyFor(from, reader).copy;
  const inCopy = tokensIn(shown.map(({ text, source }) => `${text} ${source}`).join(' '));
  const who = `${reader.class} ${reader.personId ?? reader.inviteeId ?? ''}`;
  const wrong: string[] = [];
  const never = (word: string, what: string): void => {
    for (const { kind, tokens } of papers) if (tokens.has(word)) wrong.push(`${who} has ${what} in ${kind}`);
  };

  for (const secret of secrets) {
    const word = secret.word.toLowerCase();
    const may = mayHaveFact(file, reader, secret);
    if (may === 'never') never(word, `${secret.kind} of ${secret.of.join(', ')}`);
    if (may === 'must' && minutes !== undefined && !minutes.tokens.has(word))
      wrong.push(`${who} lacks ${secret.kind} of ${secret.of.join(', ')}`);
  }
  for (const line of lines) {
    const share = shareOfLine(file, reader, line);
    for (const [part, word] of Object.entries(line.words)) {
      const may = isTold(share, part, line);
      const token = word.toLowerCase();
      if (!may) never(token, `the ${part} of ${line.statement.id}`);
      if (inCopy.has(token) !== may)
        wrong.push(`${who}: the copy is wrong in the ${part} of ${line.statement.id}, told ${share}`);
      if (may && part !== 'source' && minutes !== undefined && !minutes.tokens.has(token))
        wrong.push(`${who} lacks the ${part} of ${line.statement.id} in the minutes`);
    }
  }
  for (const planted of texts) {
    const token = planted.word.toLowerCase();
    const may = mayHaveText(file, reader, planted);
    if (!may) never(token, `${planted.text} of the plan`);
    if (may === 'must' && !tokensIn(plan[planted.text] ?? '').has(token)) wrong.push(`${who} lacks ${planted.text} of the plan`);
  }
  if (mayNotKnowAunt(file, reader)) {
    const aunt = file.family.people.find(({ id }) => id === person('aunt'));
    for (const name of aunt === undefined ? [] : [aunt.givenName, aunt.familyName])
      never(name.toLowerCase(), 'the name of the aunt');
  }
  return wrong;
};

const isTold = (share: Share, part: string, line: PlantedLine): boolean => {
  if (part === 'summary') return share === 'summary' && line.statement.summary !== '';
  return share === 'full';
};
