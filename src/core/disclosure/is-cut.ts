import { isExcluded, isFamily, isKeptApart } from './access.ts';
import type { Reader } from './reader.ts';
import type { Withheld } from './reader-copy.ts';
import type { SittingFile } from './sitting-file.ts';

/**
 * Whether a family member's copy of what was decided is cut: it leaves out what another parent's may have. Somebody then has to say why
 * before it goes (RD08).
 *
 * A list of people is as long as its reader's part in it and is no cut; what the record or the plan says of somebody whom this reader is not
 * told of is one.
 */
export const isCut = (file: SittingFile, reader: Reader, { items }: Pick<Withheld, 'items'>): boolean => {
  if (reader.class === 'child' || !isFamily(reader.class) || file.sitting.progress.closedAt === null) return false;
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  const apart = isKeptApart(file, reader) || (invitee !== undefined && isExcluded(invitee));
  return apart || items.some(({ what, rule }) => cutting.includes(rule) || (rule === 'not-theirs' && what !== 'attendee'));
};

const cutting: ReadonlyArray<string> = ['kept-out', 'segment-excluded-from', 'audience'];
