import { steps } from '../core/steps.ts';
import { type Block, type DocumentModel, linesOf, oneLine, type Runs, textOf } from './model.ts';

/** One thing that a document says, and the headings it stands under: `13. Worries and risks: Wren`. */
export interface Part {
  readonly under: string;
  readonly text: string;
}

/** Something that two versions of one document say differently; `said` is empty where it is new, `says` where it is gone. */
export interface Change {
  readonly under: string;
  readonly said: string;
  readonly says: string;
}

/** What a document says, paragraph by paragraph, item by item and row by row. */
export const partsOf = (model: DocumentModel): ReadonlyArray<Part> => {
  let part = '';
  let under = '';
  const said = (block: Block): ReadonlyArray<Part> => {
    switch (block.block) {
      case 'title':
        [part, under] = ['', oneLine(block.text)];
        return [];
      case 'heading': {
        const text = oneLine(block.text);
        if (block.level === 1) part = text;
        under = block.level === 1 || part === '' ? text : `${part}: ${text}`;
        return [];
      }
      case 'paragraph':
      case 'notice':
        return [{ under, text: plain(block.runs) }];
      case 'list':
        return block.items.map((item) => ({ under, text: plain(item) }));
      case 'table':
        return block.rows.map((row) => ({
          under,
          text: row
            .map(plain)
            .filter((cell) => cell !== '')
            .join(' – '),
        }));
      case 'picture':
      case 'page-break':
        return [];
      case 'landscape':
        return block.blocks.flatMap(said);
    }
  };
  return model.blocks.flatMap(said).filter(({ text }) => text !== '');
};

const plain = (words: Runs): string => linesOf(textOf(words)).join(' ').trim();

/** What `after` says differently from `before`, in the order of `after`. Only words count: how they look does not. */
export const changesBetween = (before: DocumentModel, after: DocumentModel): ReadonlyArray<Change> => {
  const changes: Change[] = [];
  for (const step of steps(partsOf(before), partsOf(after), (one, other) => one.text === other.text)) {
    if ('kept' in step) continue;
    const { gone, come } = step;
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
      const [was, is] = [gone[index], come[index]];
      changes.push({ under: (is ?? was)?.under ?? '', said: was?.text ?? '', says: is?.text ?? '' });
    }
  }
  return changes;
};
