import type { ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { type Block, paragraph, table } from '../model.ts';
import { called } from '../words.ts';

/** Part 16: one row for each person and one column for each child, with both ends of the scale in words. */
export const scaling = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const shown = copy.children.filter((child) => child.inFull);
  const people = copy.attendees.filter((attendee) =>
    shown.some((child) => child.scales.some((scale) => scale.attendee.id === attendee.id)),
  );
  const { lowest, highest } = copy.procedures.scale;
  const ends = paragraph(
    `${lowest.value} means: ${lowest.words.toLowerCase()}. ${highest.value} means: ${highest.words.toLowerCase()}.`,
  );
  // Whose scales are kept from this reader must not be told that there were none.
  if (people.length === 0) return copy.reader.class === 'desk' ? [ends, paragraph('No scales were recorded.')] : [];
  const reasons = people.flatMap((attendee) =>
    shown.flatMap((child) => {
      const reason = child.scales.find((scale) => scale.attendee.id === attendee.id)?.reason ?? '';
      return reason === '' ? [] : [paragraph(`${attendee.name} on ${child.givenName}: ${reason}`)];
    }),
  );
  return [
    ends,
    table(
      [['Person', 55] as const, ...shown.map((child) => [child.givenName, 45 / shown.length] as const)],
      people.map((attendee) => [
        called(attendee),
        ...shown.map((child) => {
          const value = child.scales.find((scale) => scale.attendee.id === attendee.id)?.value ?? null;
          return value === null ? 'no scale' : String(value);
        }),
      ]),
    ),
    ...reasons,
  ];
};
