import type { ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import type { Block } from '../model.ts';
import { ofEachAgency } from './arrangement.ts';
import { together } from './statements.ts';

/** Part 11: one heading for each agency, in the order in which they spoke; what was read from reports stands with it. */
export const agencyInformation = (copy: ReaderCopy): ReadonlyArray<Block> => together(copy, ofEachAgency(copy));
