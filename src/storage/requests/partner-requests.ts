import type { Disagreement, PartnerAnswer, PartnerRequest } from '../../core/conferences/partner-request.ts';
import type { FamilyId, PartnerRequestId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns = `id, family_id AS familyId, agency_name AS agencyName, asked_by AS askedBy, backed_by AS backedBy, asked_on AS askedOn,
  reason, agreed, answered_on AS answeredOn, answered_by AS answeredBy, answer_words AS answerWords, differs_on AS differsOn,
  differs_by AS differsBy, difference_words AS differenceWords, difference_due_on AS differenceDueOn,
  settled_agreed AS settledAgreed, settled_on AS settledOn, settled_by AS settledBy, settled_words AS settledWords,
  request_id AS requestId`;

interface Row extends Omit<PartnerRequest, 'answer' | 'disagreement'> {
  readonly agreed: number | null;
  readonly answeredOn: LocalDate | null;
  readonly answeredBy: string | null;
  readonly answerWords: string | null;
  readonly differsOn: LocalDate | null;
  readonly differsBy: string | null;
  readonly differenceWords: string | null;
  readonly differenceDueOn: LocalDate | null;
  readonly settledAgreed: number | null;
  readonly settledOn: LocalDate | null;
  readonly settledBy: string | null;
  readonly settledWords: string | null;
}

export const findPartnerRequest = (db: ReadableDb, id: PartnerRequestId): PartnerRequest | undefined => {
  const row = db.prepare<unknown[], Row>(`SELECT ${columns} FROM partner_request WHERE id = $id`).get({ id });
  return row === undefined ? undefined : fromRow(row);
};

/** Those of one family, the newest first. */
export const partnerRequestsOf = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<PartnerRequest> =>
  db
    .prepare<unknown[], Row>(`SELECT ${columns} FROM partner_request WHERE family_id = $familyId ORDER BY asked_on DESC, id`)
    .all({ familyId })
    .map(fromRow);

/** Those that wait for an answer, or for a difference to be settled. */
const openPartnerRequestsSql = `
  SELECT ${columns} FROM partner_request
  WHERE answered_on IS NULL OR (differs_on IS NOT NULL AND settled_on IS NULL) ORDER BY asked_on, id`;
export const openPartnerRequests = (db: ReadableDb): ReadonlyArray<PartnerRequest> =>
  db.prepare<unknown[], Row>(openPartnerRequestsSql).all({}).map(fromRow);

export const savePartnerRequest = (db: WritableDb, { answer, disagreement, ...rest }: PartnerRequest): void => {
  const settled = disagreement?.settled ?? null;
  db.prepare(`
    INSERT INTO partner_request (id, family_id, agency_name, asked_by, backed_by, asked_on, reason, agreed, answered_on, answered_by,
      answer_words, differs_on, differs_by, difference_words, difference_due_on, settled_agreed, settled_on, settled_by, settled_words,
      request_id)
    VALUES ($id, $familyId, $agencyName, $askedBy, $backedBy, $askedOn, $reason, $agreed, $answeredOn, $answeredBy, $answerWords,
      $differsOn, $differsBy, $differenceWords, $differenceDueOn, $settledAgreed, $settledOn, $settledBy, $settledWords, $requestId)
    ON CONFLICT (id) DO UPDATE SET agreed = excluded.agreed, answered_on = excluded.answered_on, answered_by = excluded.answered_by,
      answer_words = excluded.answer_words, differs_on = excluded.differs_on, differs_by = excluded.differs_by,
      difference_words = excluded.difference_words, difference_due_on = excluded.difference_due_on,
      settled_agreed = excluded.settled_agreed, settled_on = excluded.settled_on, settled_by = excluded.settled_by,
      settled_words = excluded.settled_words, request_id = excluded.request_id`).run({
    ...rest,
    agreed: asNumber(answer),
    answeredOn: answer?.on ?? null,
    answeredBy: answer?.by ?? null,
    answerWords: answer?.words ?? null,
    differsOn: disagreement?.raisedOn ?? null,
    differsBy: disagreement?.raisedBy ?? null,
    differenceWords: disagreement?.words ?? null,
    differenceDueOn: disagreement?.dueOn ?? null,
    settledAgreed: asNumber(settled),
    settledOn: settled?.on ?? null,
    settledBy: settled?.by ?? null,
    settledWords: settled?.words ?? null,
  });
};

export const removePartnerRequest = (db: WritableDb, id: PartnerRequestId): void => {
  db.prepare('DELETE FROM partner_request WHERE id = $id').run({ id });
};

const asNumber = (answer: PartnerAnswer | null): number | null => (answer === null ? null : answer.agreed ? 1 : 0);

const fromRow = ({
  agreed,
  answeredOn,
  answeredBy,
  answerWords,
  differsOn,
  differsBy,
  differenceWords,
  differenceDueOn,
  settledAgreed,
  settledOn,
  settledBy,
  settledWords,
  ...rest
}: Row): PartnerRequest => ({
  ...rest,
  answer: answerFrom(agreed, answeredOn, answeredBy, answerWords),
  disagreement:
    differsOn === null || differenceDueOn === null
      ? null
      : ({
          raisedOn: differsOn,
          raisedBy: differsBy ?? '',
          words: differenceWords ?? '',
          dueOn: differenceDueOn,
          settled: answerFrom(settledAgreed, settledOn, settledBy, settledWords),
        } satisfies Disagreement),
});

const answerFrom = (
  agreed: number | null,
  on: LocalDate | null,
  by: string | null,
  words: string | null,
): PartnerAnswer | null =>
  agreed === null || on === null ? null : { agreed: agreed === 1, on, by: by ?? '', words: words ?? '' };
