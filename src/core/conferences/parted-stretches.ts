import type { SegmentId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import { recordAfter } from './edited.ts';
import type { RecordEdit } from './edits.ts';
import { type Movement, movementsIn } from './movement.ts';
import type { ConferenceRecord, Invitee, Segment, Statement } from './record.ts';
import { partOf, readsByPresence } from './stretches.ts';

type Edits = ReadonlyArray<RecordEdit>;

/** Takes the edits that were made, in their order. */
export type Make = (...made: Edits) => void;

/** A new stretch from `at` on with everybody who was there then; the lines that `isAfter` answers true for go into it. */
export const partedAt = (
  record: ConferenceRecord,
  stretch: Segment,
  at: LocalTime,
  id: SegmentId,
  isAfter: (line: Statement) => boolean,
  /** Whether the views and numbers that were given in this stretch are taken to be given after it: nobody knows when that was. */
  areGivenAfter: boolean,
): { readonly edits: Edits; readonly after: Segment } => {
  const part = partOf(record, stretch);
  const after: Segment = { ...part, id, from: at, until: stretch.until, continues: part.id };
  const lines = record.statements.filter((line) => line.segment === stretch.id && isAfter(line));
  const edits: Edits = [
    { edit: 'segment.change', id: stretch.id, change: { until: at } },
    { edit: 'segment.add', segment: after },
    ...Object.values(record.invitees).flatMap((one) => presenceParted(one, stretch, after, at)),
    ...linesMoved(lines, stretch.id, id),
    ...(areGivenAfter ? givingsMoved(record, stretch, after) : []),
    ...(areGivenAfter
      ? linesMoved(
          record.statements.filter(({ segment, typedIn }) => segment !== stretch.id && typedIn?.includes(stretch.id) === true),
          stretch.id,
          id,
        )
      : []),
  ];
  return { edits, after };
};

/** Lines that were said in one stretch, or had words added in it, as in another. */
const linesMoved = (lines: ReadonlyArray<Statement>, from: SegmentId, to: SegmentId): Edits =>
  lines.map(({ id, segment, typedIn }) => {
    const moved = typedIn?.map((one) => (one === from ? to : one));
    const change = { ...(segment === from ? { segment: to } : {}), ...(moved === undefined ? {} : { typedIn: moved }) };
    return { edit: 'statement.change', id, change };
  });

/** The views and numbers of one stretch, as given in another. */
const givingsMoved = (record: ConferenceRecord, from: Segment, to: Segment): Edits => [
  ...Object.values(record.views)
    .filter(({ segment }) => segment === from.id)
    .map((view): RecordEdit => ({ edit: 'view.set', view: { ...view, segment: to.id } })),
  ...Object.values(record.scales)
    .filter(({ segment }) => segment === from.id)
    .map((scale): RecordEdit => ({ edit: 'scale.set', scale: { ...scale, segment: to.id } })),
];

const presenceParted = ({ id, presence }: Invitee, stretch: Segment, after: Segment, at: LocalTime): Edits => {
  const held = presence[stretch.id];
  if (held === undefined || (held.left !== null && held.left <= at)) return [];
  const cameLater = held.arrived !== null && held.arrived >= at;
  return [
    {
      edit: 'presence.set',
      id,
      segment: after.id,
      presence: { arrived: cameLater && held.arrived !== at ? held.arrived : null, left: held.left },
    },
    ...(cameLater || held.left !== null
      ? [{ edit: 'presence.set', id, segment: stretch.id, presence: cameLater ? null : { ...held, left: null } } as const]
      : []),
  ];
};

/** Two stretches of a part with the same people in the room are one: what was said in the second was said in the first. */
export const withoutNeedlessLines = (record: ConferenceRecord, part: Segment): Edits =>
  making(record, (held, make) => {
    for (;;) {
      const needless = movementsIn(held(), part).find(
        (one) => one.left.length === 0 && one.came.length === 0 && isUnbroken(held(), one),
      );
      if (needless === undefined) return;
      make(...joined(held(), needless));
    }
  });

/** In a record from before a part could be gone on with, times of the family may stand within a stretch. */
const isUnbroken = ({ invitees }: ConferenceRecord, { before, after }: Movement): boolean =>
  Object.values(invitees)
    .filter(readsByPresence)
    .every(({ presence }) => (presence[before.id]?.left ?? null) === null && (presence[after.id]?.arrived ?? null) === null);

const joined = (record: ConferenceRecord, { before, after }: Movement): Edits => [
  ...linesMoved(
    record.statements.filter(({ segment, typedIn }) => segment === after.id || typedIn?.includes(after.id) === true),
    after.id,
    before.id,
  ),
  ...givingsMoved(record, after, before),
  ...Object.values(record.invitees).flatMap(({ id, presence }): Edits => {
    const [first, second] = [presence[before.id], presence[after.id]];
    if (second === undefined)
      return first === undefined || first.left !== null
        ? []
        : [{ edit: 'presence.set', id, segment: before.id, presence: { ...first, left: after.from } }];
    const arrived = first === undefined ? (second.arrived ?? after.from) : first.arrived;
    return [
      { edit: 'presence.set', id, segment: before.id, presence: { arrived, left: second.left } },
      { edit: 'presence.set', id, segment: after.id, presence: null },
    ];
  }),
  { edit: 'segment.remove', id: after.id },
  { edit: 'segment.change', id: before.id, change: { until: after.until } },
];

/** Edits that `work` makes one after the other, each on the record as the ones before it have left it: `held` is the record by then. */
export const making = (record: ConferenceRecord, work: (held: () => ConferenceRecord, make: Make) => void): Edits => {
  const all: RecordEdit[] = [];
  let held = record;
  work(
    () => held,
    (...made) => {
      all.push(...made);
      held = recordAfter(held, ...made);
    },
  );
  return all;
};
