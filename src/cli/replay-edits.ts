import type { CaseFileSitting } from '../contract/case-file.ts';
import type { RecordEdit } from '../core/conferences/edits.ts';
import { type Invitee, inclusionItems, openingStatements } from '../core/conferences/record.ts';
import type { InviteeId, PersonId, SegmentId } from '../core/identifiers.ts';

type Edits = ReadonlyArray<RecordEdit>;

/** A sitting of a case file under other identifiers, and the segments that booking made by itself. */
export interface Booked extends CaseFileSitting {
  readonly madeByBooking: ReadonlyArray<SegmentId>;
}

export const bookedWith = (
  told: CaseFileSitting,
  names: ReadonlyMap<string, string>,
  segments: ReadonlyArray<string>,
): Booked => {
  // Identifiers stand in keys as well as in values; they are too long to be part of anything else.
  const text = [...names].reduce((json, [from, to]) => json.replaceAll(from, to), JSON.stringify(told));
  const sitting = JSON.parse(text) as CaseFileSitting;
  return { ...sitting, madeByBooking: segments as ReadonlyArray<SegmentId> };
};

/** The people, as the administrator puts them on the list: nothing has been answered, nobody has come. */
export const invitations = (sitting: Booked): Edits => [
  ...sitting.madeByBooking.map((id): RecordEdit => ({ edit: 'segment.remove', id })),
  ...Object.values(sitting.record.segments).map((segment): RecordEdit => ({ edit: 'segment.add', segment })),
  ...listed(sitting).map((invitee): RecordEdit => ({ edit: 'invitee.add', invitee: asked(invitee) })),
];

/** Everybody but the chair and the minute taker, whom booking puts on the list. */
const listed = ({ record }: CaseFileSitting): ReadonlyArray<Invitee> =>
  Object.values(record.invitees).filter((invitee) => !isOfficial(invitee));

const isOfficial = ({ part }: Invitee): boolean => part === 'chair' || part === 'minute-taker';

const asked = (invitee: Invitee): Invitee => ({
  ...invitee,
  invitedOn: null,
  reply: 'none',
  repliedOn: null,
  invitation: {},
  attendance: invitee.attendance === 'not-invited' ? 'not-invited' : 'expected',
  presence: Object.fromEntries(Object.keys(invitee.presence).map((id) => [id, { arrived: null, left: null }])),
  report: {
    ...invitee.report,
    status: invitee.report.dueOn === null ? 'not-requested' : 'requested',
    receivedOn: null,
    sharedWithFamilyOn: null,
    sharedWith: '',
    openToFamily: 'yes',
    readAloud: false,
  },
  exclusion: null,
  coreGroup: false,
});

/** Whom the chair decides to keep apart from others. */
export const keptApart = (sitting: CaseFileSitting): ReadonlyArray<InviteeId> =>
  listed(sitting).flatMap((invitee) => (invitee.exclusion === null ? [] : [invitee.id]));

export const repliesAndReports = (sitting: CaseFileSitting): Edits =>
  listed(sitting).map(({ id, reply, deputyName, report }) => ({
    edit: 'invitee.change',
    id,
    change: { reply, deputyName, report: { ...report, readAloud: false } },
  }));

/** What is typed and pressed in the room, in the order of the agenda; dissent comes later. */
export const inTheRoom = ({ record }: CaseFileSitting): Edits => [
  ...Object.values(record.invitees).flatMap(
    ({ id, attendance, mode, coreGroup, report, presence }): Edits => [
      { edit: 'invitee.change', id, change: { attendance, mode, coreGroup, report } },
      ...Object.entries(presence).map(
        ([segment, at]): RecordEdit => ({ edit: 'presence.set', id, segment: segment as SegmentId, presence: at }),
      ),
    ],
  ),
  ...openingStatements.map((statement): RecordEdit => ({ edit: 'opening.set', statement, at: record.opening[statement] })),
  ...record.statements.map((statement): RecordEdit => ({ edit: 'statement.add', statement, after: 'last' })),
  ...Object.entries(record.releases).map(([key, release]): RecordEdit => ({ edit: 'release.set', key, release })),
  ...Object.values(record.scales).map((scale): RecordEdit => ({ edit: 'scale.set', scale })),
  ...Object.values(record.views).map((view): RecordEdit => ({ edit: 'view.set', view })),
  ...plan(record),
  ...Object.values(record.decisions).flatMap(
    ({ conferenceId: id, confirmed, ...change }): Edits => [
      { edit: 'decision.change', id, change },
      { edit: 'decision.confirm', id, confirmed },
    ],
  ),
  ...inclusionItems.map((item): RecordEdit => ({ edit: 'inclusion.set', item, answer: record.inclusion[item] })),
];

const plan = ({
  plan: { actions, visitsTo = {}, assessments = {}, settled = {}, ...change },
}: CaseFileSitting['record']): Edits => [
  { edit: 'plan.change', change },
  ...Object.entries(visitsTo).map(
    ([childId, visits]): RecordEdit => ({ edit: 'visits.set', childId: childId as PersonId, visits }),
  ),
  ...Object.values(assessments).map((assessment): RecordEdit => ({ edit: 'assessment.set', id: assessment.id, assessment })),
  ...Object.entries(settled).map(([key, kinds]): RecordEdit => ({ edit: 'settled.set', key, kinds })),
  ...Object.values(actions).map((action): RecordEdit => ({ edit: 'action.add', action })),
];

/** Dissent is lodged after the conference, and answered after that. */
export const afterwards = ({ record }: CaseFileSitting): ReadonlyArray<{ readonly at: string; readonly edits: Edits }> =>
  Object.values(record.dissents).flatMap((dissent) => [
    {
      at: dissent.raisedAt ?? '2026-04-22T16:00',
      edits: [{ edit: 'dissent.add', dissent: { ...dissent, outcome: '', closedOn: null } }],
    },
    ...(dissent.closedOn === null
      ? []
      : [
          {
            at: `${dissent.closedOn}T16:00`,
            edits: [
              {
                edit: 'dissent.change',
                id: dissent.id,
                change: { outcome: dissent.outcome, closedOn: dissent.closedOn },
              } as const,
            ],
          },
        ]),
  ]);
