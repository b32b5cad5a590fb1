import { grouped } from '../grouped.ts';
import type { DocumentId, InviteeId, PersonId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime } from '../local-date.ts';

/** How paper leaves the building, in words. */
export const waysOfSending = {
  hand: 'handed over',
  post: 'by post',
  'tracked-post': 'by tracked post',
  email: 'by email',
  'secure-email': 'by secure email',
  collected: 'collected',
} as const;
export type WayOfSending = keyof typeof waysOfSending;

/** That a copy left, and what is known of its arrival (RD06). */
export interface Delivery {
  readonly way: WayOfSending;
  readonly on: LocalDate;
  readonly by: string;
  /** `signed for by her mother`; null while nobody knows that it came. */
  readonly received: { readonly on: LocalDate; readonly how: string } | null;
}

/** What became of a copy that was asked back, in words. */
export const recallAnswers = { returned: 'returned', destroyed: 'destroyed', 'not-found': 'not found' } as const;
export type RecallAnswer = keyof typeof recallAnswers;

/** That a copy was asked back, why, and the answer. */
export interface Recall {
  readonly on: LocalDate;
  readonly why: string;
  readonly by: string;
  readonly answer: { readonly on: LocalDate; readonly what: RecallAnswer } | null;
}

/** One file of the distribution log with everything that happened to it since. */
export interface LoggedCopy {
  readonly id: DocumentId;
  readonly kind: string;
  /** Null for the conference service's own. */
  readonly reader: InviteeId | PersonId | null;
  readonly childId: PersonId | null;
  readonly version: string;
  readonly draft: boolean;
  readonly at: LocalDateTime;
  readonly sent: Delivery | null;
  readonly recall: Recall | null;
}

/** What somebody outside the service has in their hands: one document in one version, however often it was written. */
export interface HeldCopy {
  readonly reader: InviteeId | PersonId;
  readonly kind: string;
  readonly childId: PersonId | null;
  readonly version: string;
  /** Every file of it, the first written first. */
  readonly files: ReadonlyArray<LoggedCopy>;
}

/**
 * Who holds which document in which version (RD06, RD09). What was written counts as held, also where nobody ticked that it was
 * sent: a copy that is forgotten here is one that nobody asks back. One that was returned or destroyed is held no more; a draft
 * waits for the chair and is nobody's; an email and a calendar entry only carry what is counted anyway.
 */
export const copiesHeld = (log: ReadonlyArray<LoggedCopy>): ReadonlyArray<HeldCopy> => {
  const papers = log.filter(({ kind, reader, draft }) => reader !== null && !draft && !isCarrier(kind));
  const groups = grouped(papers, ({ reader, kind, childId, version }) => [reader, kind, childId, version].join(' '));
  return [...groups.values()].flatMap((files) => {
    const [first] = files;
    const still = files.filter(({ recall }) => recall?.answer == null || recall.answer.what === 'not-found');
    return first?.reader == null || still.length === 0
      ? []
      : [{ reader: first.reader, kind: first.kind, childId: first.childId, version: first.version, files: still }];
  });
};

/** What only carries papers that are logged themselves. */
export const isCarrier = (kind: string): boolean =>
  kind === 'email-draft' || kind === 'calendar' || kind === 'withdrawal-calendar';
