import type { Segment } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import type { SittingFile } from './sitting-file.ts';

/** Whose parts are asked for: the parts they are in the room for, and the person of the family they are or come with. */
export interface InTheRoom {
  readonly present: ReadonlyArray<string>;
  readonly side: PersonId | null;
}

/** The open parts that somebody is in the room for; whoever comes with a person is there when that person is. */
export const openPartsOf = ({ record }: SittingFile, { present, side }: InTheRoom): ReadonlyArray<Segment> => {
  const companion = Object.values(record.invitees).find((invitee) => invitee.personId === side && side !== null);
  const ids = present.length > 0 ? present : Object.keys(companion?.presence ?? {});
  return Object.values(record.segments).filter((segment) => !segment.restricted && ids.includes(segment.id));
};

/** From the beginning of the first of some parts until the end of the last; null where no part has that time. */
export const hoursOf = (
  parts: ReadonlyArray<Segment>,
): { readonly startsAt: LocalTime | null; readonly endsAt: LocalTime | null } => ({
  startsAt: parts.flatMap(({ from }) => from ?? []).sort()[0] ?? null,
  endsAt:
    parts
      .flatMap(({ until }) => until ?? [])
      .sort()
      .at(-1) ?? null,
});
