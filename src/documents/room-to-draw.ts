import { type Block, type DocumentModel, leastToDraw, type Table } from './model.ts';
import { paginated } from './pages/pages.ts';

/** Millimetres more with each try, from the least up to most of a page. */
const step = 15;
const most = 180;

/**
 * A child's paper with the space that is theirs as large as its last page has room for: a page that somebody draws on, not three lines at
 * its foot (D9, domain.md 6.10). Whatever the size of its text, it makes no page more.
 */
export const withRoomToDraw = (model: DocumentModel): DocumentModel => {
  if (!model.blocks.some(isToDraw)) return model;
  const pages = paginated(model).length;
  const drawn = (high: number): DocumentModel => ({
    ...model,
    blocks: model.blocks.map((block) => (isToDraw(block) ? { ...block, drawing: high } : block)),
  });
  let high = leastToDraw;
  // A step is left free, as Word's lines may be a little higher than ours.
  while (high < most && paginated(drawn(high + 2 * step)).length === pages) high += step;
  return drawn(high);
};

const isToDraw = (block: Block): block is Table => block.block === 'table' && block.drawing !== undefined;
