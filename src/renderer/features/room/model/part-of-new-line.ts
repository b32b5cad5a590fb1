import { openSegment, segmentsInOrder } from '../../../../core/conferences/in-the-room.ts';
import type { ConferenceRecord, Segment } from '../../../../core/conferences/record.ts';

/**
 * The part that a line written now belongs to: the one that is open, else the last ordinary one that was. Once any part
 * has begun no line stands outside them all, because who was in the room decides who may read it (domain.md 4.7).
 */
export const partOfNewLine = (record: Pick<ConferenceRecord, 'segments'>): Segment | undefined =>
  openSegment(record) ?? segmentsInOrder(record).findLast(({ from, restricted }) => from !== null && !restricted);
