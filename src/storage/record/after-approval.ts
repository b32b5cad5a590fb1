import type { AfterApproval } from '../../core/conferences/after-approval.ts';
import type { ConferenceId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface AfterRow {
  readonly conferenceId: ConferenceId;
  readonly toldOn: LocalDate | null;
  readonly toldBy: string;
  readonly acceptedOn: LocalDate | null;
  readonly acceptedBy: string;
  readonly startsOn: LocalDate | null;
}

export const afterApprovalSql = `
  SELECT a.conference_id AS conferenceId, a.told_on AS toldOn, a.told_by AS toldBy, a.accepted_on AS acceptedOn,
    a.accepted_by AS acceptedBy, a.starts_on AS startsOn
  FROM conference c CROSS JOIN after_approval a ON a.conference_id = c.id
  WHERE c.sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY a.conference_id`;
/** What became known after approval of the conferences of these sittings; nothing for one of which nothing did. */
export const afterApprovals = (db: ReadableDb, ids: Iterable<SittingId>): ReadonlyMap<ConferenceId, AfterApproval> =>
  new Map(
    db
      .prepare<unknown[], AfterRow>(afterApprovalSql)
      .all(boundIds(ids))
      .map(({ conferenceId, toldOn, toldBy, acceptedOn, acceptedBy, startsOn }) => [
        conferenceId,
        {
          told: toldOn === null ? null : { on: toldOn, by: toldBy },
          accepted: acceptedOn === null ? null : { on: acceptedOn, by: acceptedBy, startsOn },
        },
      ]),
  );

export const saveAfterApproval = (db: WritableDb, conferenceId: ConferenceId, { told, accepted }: AfterApproval): void => {
  db.prepare(`
    INSERT OR REPLACE INTO after_approval (conference_id, told_on, told_by, accepted_on, accepted_by, starts_on)
    VALUES ($conferenceId, $toldOn, $toldBy, $acceptedOn, $acceptedBy, $startsOn)`).run({
    conferenceId,
    toldOn: told?.on ?? null,
    toldBy: told?.by ?? '',
    acceptedOn: accepted?.on ?? null,
    acceptedBy: accepted?.by ?? '',
    startsOn: accepted?.startsOn ?? null,
  });
};
