import type { Block, DocumentModel, Table } from './model.ts';
import { paginated } from './pages/pages.ts';

/** Millimetres that are tried, one step after the other, up to most of a page. */
const step = 10;
const most = 170;

/**
 * A child's paper with the spaces that are theirs as large as its pages have room for: a page that somebody draws on, not three lines at its
 * foot (D9, domain.md 6.10). Whatever the size of its text, it makes no page more.
 */
export const withRoomToDraw = (model: DocumentModel): DocumentModel => {
  if (!model.blocks.some(isToDraw)) return model;
  const pages = paginated(model).length;
  const roomier = (more: number): DocumentModel => ({
    ...model,
    blocks: model.blocks.map((block) => (isToDraw(block) ? { ...block, drawing: block.drawing + more } : block)),
  });
  let more = 0;
  // A step and a half is left free, as Word's lines may be a little higher than ours.
  while (more < most && paginated(roomier(more + step * 2.5)).length === pages) more += step;
  return roomier(more);
};

const isToDraw = (block: Block): block is Table & { readonly drawing: number } =>
  block.block === 'table' && block.drawing !== undefined;
