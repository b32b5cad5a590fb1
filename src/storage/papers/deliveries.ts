import type { Delivery, Recall, RecallAnswer, WayOfSending } from '../../core/distribution/copies.ts';
import type { DocumentId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface DeliveryRow {
  readonly id: DocumentId;
  readonly way: WayOfSending;
  readonly on: LocalDate;
  readonly by: string;
  readonly receivedOn: LocalDate | null;
  readonly received: string;
}

/** How each file of a sitting left, by its identifier; nothing for one that nobody said had. */
const deliveriesSql = `
  SELECT document_id AS id, way, sent_on AS "on", sent_by AS "by", received_on AS receivedOn, received
  FROM delivery WHERE document_id IN (SELECT id FROM issued_document WHERE sitting_id = $sittingId)`;
export const deliveries = (db: ReadableDb, sittingId: SittingId): ReadonlyMap<DocumentId, Delivery> =>
  new Map(
    db
      .prepare<unknown[], DeliveryRow>(deliveriesSql)
      .all({ sittingId })
      .map(({ id, way, on, by, receivedOn, received }) => [
        id,
        { way, on, by, received: receivedOn === null ? null : { on: receivedOn, how: received } },
      ]),
  );

/** A copy that is sent again keeps no receipt of the time before. */
export const saveDelivery = (db: WritableDb, id: DocumentId, { way, on, by, received }: Delivery): void => {
  db.prepare(`
    INSERT OR REPLACE INTO delivery (document_id, way, sent_on, sent_by, received_on, received)
    VALUES ($id, $way, $on, $by, $receivedOn, $received)`).run({
    id,
    way,
    on,
    by,
    receivedOn: received?.on ?? null,
    received: received?.how ?? '',
  });
};

interface RecallRow {
  readonly id: DocumentId;
  readonly on: LocalDate;
  readonly why: string;
  readonly by: string;
  readonly answeredOn: LocalDate | null;
  readonly answer: RecallAnswer | null;
}

/** Which files of a sitting were asked back, by their identifier. */
const recallsSql = `
  SELECT document_id AS id, asked_on AS "on", why, asked_by AS "by", answered_on AS answeredOn, answer
  FROM recall WHERE document_id IN (SELECT id FROM issued_document WHERE sitting_id = $sittingId)`;
export const recalls = (db: ReadableDb, sittingId: SittingId): ReadonlyMap<DocumentId, Recall> =>
  new Map(
    db
      .prepare<unknown[], RecallRow>(recallsSql)
      .all({ sittingId })
      .map(({ id, on, why, by, answeredOn, answer }) => [
        id,
        { on, why, by, answer: answeredOn === null || answer === null ? null : { on: answeredOn, what: answer } },
      ]),
  );

export const saveRecall = (db: WritableDb, id: DocumentId, { on, why, by, answer }: Recall): void => {
  db.prepare(`
    INSERT OR REPLACE INTO recall (document_id, asked_on, why, asked_by, answered_on, answer)
    VALUES ($id, $on, $why, $by, $answeredOn, $answer)`).run({
    id,
    on,
    why,
    by,
    answeredOn: answer?.on ?? null,
    answer: answer?.what ?? null,
  });
};
