import { type Block, type DocumentModel, linesOf, oneLine, type Runs, textOf } from './model.ts';

/** The document in plain text: the same words in the same order as its Word file, one block after another. */
export const renderText = (model: DocumentModel): string => `${model.blocks.map(blockText).join('\n\n')}\n`;

const blockText = (block: Block): string => {
  switch (block.block) {
    case 'title':
    case 'heading':
      return oneLine(block.text);
    case 'paragraph':
    case 'notice':
      return lines(block.runs);
    case 'list':
      return block.items.map((item) => `${markers[block.marker]} ${lines(item)}`).join('\n');
    case 'table':
      return [block.columns.map((column) => oneLine(column.heading)), ...block.rows.map((row) => row.map(lines))]
        .map((row) => row.join(' | '))
        .join('\n');
    case 'picture':
    case 'page-break':
      return '';
    case 'landscape':
      return block.blocks.map(blockText).join('\n\n');
  }
};

// Word counts a numbered list itself, so its numbers are no words of ours either.
const markers = { bullet: '•', number: '–', tick: '☐' } as const;

const lines = (words: Runs): string => linesOf(textOf(words)).join('\n');
