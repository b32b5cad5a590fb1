import type { Category } from '../../../core/children/people.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import { givenIn } from '../../../core/conferences/part-of-new-line.ts';
import { type ConferenceRecord, type Scale, type ThresholdView, viewKey } from '../../../core/conferences/record.ts';
import type { ConferenceId } from '../../../core/identifiers.ts';
import type { Voice } from './agency-views.ts';

/** Why somebody thinks so. A view carries the reason; where there is none, the number does. */
export const reasonOf = ({ view, scale }: Voice): string => (view ?? scale)?.reason ?? '';

/** Gives or changes a view. A reason that was typed beside the number first moves to the view, where the minutes look for it. */
export const giveView = (id: ConferenceId, voice: Voice, view: ThresholdView['view']): ReadonlyArray<RecordEdit> => {
  const reason = reasonOf(voice);
  const category = view === 'plan' ? (voice.view?.category ?? null) : null;
  return [
    { edit: 'view.set', view: { conferenceId: id, inviteeId: voice.invitee.id, view, category, reason } },
    ...(voice.view === undefined && voice.scale !== undefined && voice.scale.reason !== ''
      ? [setScale({ ...voice.scale, reason: '' })]
      : []),
  ];
};

/** Says under which category an agency would make the plan. */
export const giveCategory = (voice: Voice, category: Category | null): ReadonlyArray<RecordEdit> =>
  voice.view === undefined ? [] : [{ edit: 'view.set', view: { ...voice.view, category } }];

/** Gives a number from 0 to 10, or takes it back. */
export const giveNumber = (id: ConferenceId, voice: Voice, value: number | null): ReadonlyArray<RecordEdit> => [
  setScale({ ...scaleOf(id, voice), value }),
];

export const giveReason = (id: ConferenceId, voice: Voice, reason: string): ReadonlyArray<RecordEdit> =>
  voice.view === undefined
    ? [setScale({ ...scaleOf(id, voice), reason })]
    : [{ edit: 'view.set', view: { ...voice.view, reason } }];

/** Each view and number as given in the part that is held now: who was out of the room does not read it (EX-04). */
export const givenNow = (record: ConferenceRecord, edits: ReadonlyArray<RecordEdit>): ReadonlyArray<RecordEdit> =>
  edits.map((edit) => {
    if (edit.edit === 'view.set') {
      const { view } = edit;
      return { ...edit, view: { ...view, segment: givenIn(record, record.views[viewKey(view.conferenceId, view.inviteeId)]) } };
    }
    if (edit.edit !== 'scale.set') return edit;
    const { scale } = edit;
    return {
      ...edit,
      scale: { ...scale, segment: givenIn(record, record.scales[viewKey(scale.conferenceId, scale.inviteeId)]) },
    };
  });

const setScale = (scale: Scale): RecordEdit => ({ edit: 'scale.set', scale });

const scaleOf = (id: ConferenceId, { invitee, scale }: Voice): Scale =>
  scale ?? { conferenceId: id, inviteeId: invitee.id, value: null, reason: '' };
