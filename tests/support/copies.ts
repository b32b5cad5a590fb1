import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { Reader } from '../../src/core/disclosure/reader.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { buildDocument, isBuilt } from '../../src/documents/build.ts';
import { type DocumentAsked, documentsFor } from '../../src/documents/catalogue.ts';
import type { DocumentModel } from '../../src/documents/model.ts';
import { readerFor } from './sitting-builders.ts';

export interface Made {
  readonly reader: Reader;
  readonly document: DocumentAsked;
  readonly model: DocumentModel;
}

/** Every document that a reader of a sitting gets now. */
export const documentsOf = (file: SittingFile, key: string): ReadonlyArray<Made> => {
  const reader = readerFor(file, key);
  const { copy } = copyFor(file, reader);
  return documentsFor(file, reader)
    .filter(isBuilt)
    .map((document) => ({ reader, document, model: buildDocument(document, copy) }));
};

/** One reader of each class of the matrix, and everyone whose copy domain.md 11.8 speaks of. */
export const oneOfEachClass = ['desk', 'a1', 'a2', 'a3', 'c1', 'marlo', 'teal', 'robin', 'bsl', 'portuguese'] as const;
