import type { Conference, ConferenceRequest } from '../conferences/sitting.ts';
import type { ConferenceId } from '../identifiers.ts';
import { conferenceTypeOf } from '../procedures/milestones.ts';
import type { ProceduresProfile } from '../procedures/profile.ts';
import { assessQuoracy, type QuoracyAssessment, type QuoracyAttendee } from './quoracy.ts';
import { quoracyRule } from './quoracy-rule.ts';

/** Quoracy for each child of a sitting, judged alone. */
export const quoracyOf = (
  profile: ProceduresProfile,
  conferences: ReadonlyArray<Conference>,
  people: ReadonlyArray<{ readonly id: string; readonly givenName: string }>,
  record: { readonly invitees: { readonly [id: string]: QuoracyAttendee } },
  request: Pick<ConferenceRequest, 'fabricatedIllness'>,
): { readonly [id: ConferenceId]: QuoracyAssessment } => {
  const rule = quoracyRule(profile);
  const list = Object.values(record.invitees);
  return Object.fromEntries(
    conferences.map((conference) => {
      const name = people.find((p) => p.id === conference.childId)?.givenName ?? '';
      const child = { id: conference.childId, name, fabricatedIllness: request.fabricatedIllness };
      return [conference.id, assessQuoracy(rule, child, conferenceTypeOf(conference.kind, 'initial') ?? 'initial', list)];
    }),
  );
};
