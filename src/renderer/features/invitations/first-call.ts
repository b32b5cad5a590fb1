import type { SittingView } from '../../../contract/sitting-answers.ts';
import { assessQuoracy } from '../../../core/attendance/quoracy.ts';
import { type QuoracyRule, quoracyRule } from '../../../core/attendance/quoracy-rule.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import { conferenceTypeOf } from '../../../core/procedures/milestones.ts';
import type { ProceduresProfile } from '../../../core/procedures/profile.ts';

/** What the replies so far promise for one child, and whom to call. */
export interface Forecast {
  readonly childName: string;
  readonly isEnough: boolean;
  /** Who would make it quorate, in the order of the list. */
  readonly call: ReadonlyArray<string>;
}

/** If everyone who said they are coming comes, and nobody else: is it quorate for each child, and whose reply would change that (AG05)? */
export const forecastsOf = (
  sitting: Pick<SittingView, 'conferences' | 'request'>,
  list: ReadonlyArray<Invitee>,
  profile: Pick<ProceduresProfile, 'quoracy' | 'agencies'>,
): ReadonlyArray<Forecast> => {
  const rule: QuoracyRule = quoracyRule(profile);
  const expected = list.map(asPromised);
  return sitting.conferences.map(({ conference, child }) => {
    const subject = { id: child.id, name: child.givenName, fabricatedIllness: sitting.request.fabricatedIllness };
    const judged = assessQuoracy(rule, subject, conferenceTypeOf(conference.kind, 'initial') ?? 'initial', expected);
    return {
      childName: child.givenName,
      isEnough: judged.outcome === 'quorate',
      call: judged.findings.filter(({ force, met }) => force === 'required' && !met).flatMap(({ whoCouldMend }) => whoCouldMend),
    };
  });
};

const asPromised = (invitee: Invitee): Invitee => {
  if (invitee.attendance !== 'expected') return invitee;
  return invitee.reply === 'accepted' || invitee.reply === 'deputy'
    ? { ...invitee, attendance: 'attended' }
    : invitee.reply === 'declined'
      ? { ...invitee, attendance: 'apologies' }
      : invitee;
};
