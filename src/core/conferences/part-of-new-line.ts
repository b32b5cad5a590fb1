import type { SegmentId } from '../identifiers.ts';
import { openSegment, segmentsInOrder } from './in-the-room.ts';
import type { ConferenceRecord, Segment, ThresholdView } from './record.ts';

/**
 * The part that a line written now belongs to: the one that is open, else the last ordinary one that was. Once any part
 * has begun no line stands outside them all, because who was in the room decides who may read it (domain.md 4.7).
 */
export const partOfNewLine = (record: Pick<ConferenceRecord, 'segments'>): Segment | undefined =>
  openSegment(record) ??
  segmentsInOrder(record)
    .filter(({ from, restricted }) => from !== null && !restricted)
    .at(-1);

/**
 * The segment in which a view or a number that is set now was given. Words that are put right after the conference were given when they
 * were given.
 */
export const givenIn = (
  record: Pick<ConferenceRecord, 'segments'>,
  held: Pick<ThresholdView, 'segment'> | undefined,
): SegmentId | null => openSegment(record)?.id ?? held?.segment ?? partOfNewLine(record)?.id ?? null;
