import { isReview } from '../core/conferences/clock.ts';
import { decidesNothing, endsPlan, keepsPlan } from '../core/conferences/decide.ts';
import { exclusionInForce } from '../core/conferences/exclusion.ts';
import { helpKindOf } from '../core/conferences/next-help.ts';
import type { Invitee } from '../core/conferences/record.ts';
import { stageOf } from '../core/conferences/sitting.ts';
import { cannotCome } from '../core/conferences/still-owed.ts';
import { worksWithFamily } from '../core/disclosure/access.ts';
import { owedBy } from '../core/disclosure/copy-for.ts';
import { arrangedFor } from '../core/disclosure/copy-needs.ts';
import type { BundleKind, OneChildsKind, PaperKind } from '../core/disclosure/document-kinds.ts';
import type { Reader } from '../core/disclosure/reader.ts';
import { readersOf } from '../core/disclosure/readers.ts';
import type { SittingFile } from '../core/disclosure/sitting-file.ts';
import type { HeldCopy } from '../core/distribution/copies.ts';
import type { PersonId } from '../core/identifiers.ts';

/** One document that exists for one reader at the stage that a sitting has reached. */
export interface CatalogueEntry {
  readonly document: DocumentAsked;
  readonly reader: Reader;
}

/** Which document is wanted. A plan is one child's; the restricted annex is asked for by itself (`restrictedAnnex`). */
export type DocumentAsked =
  | { readonly kind: Exclude<PaperKind, OneChildsKind | 'restricted-annex' | 'amendment-slip' | 'marked-minutes' | BundleKind> }
  /** Made from two versions of one reader's copy. */
  | { readonly kind: 'amendment-slip' | 'marked-minutes' }
  | { readonly kind: OneChildsKind; readonly childId: PersonId };

/** Every document that exists for a sitting now, reader by reader (domain.md 6.1). */
export const catalogueOf = (file: SittingFile): ReadonlyArray<CatalogueEntry> =>
  readersOf(file).flatMap((reader) => documentsFor(file, reader).map((document) => ({ document, reader })));

/** Everybody whose invitation was withdrawn the last time, for as long as that can still be news: until the conference is held. */
export const withdrawnFrom = (file: SittingFile): ReadonlyArray<Reader> =>
  readersOf(file).filter((reader) => isWithdrawnFrom(file, reader));

const isWithdrawnFrom = ({ withdrawals, sitting }: SittingFile, { inviteeId }: Reader): boolean =>
  sitting.progress.closedAt === null && inviteeId !== null && withdrawals.at(-1)?.invited.includes(inviteeId) === true;

/**
 * The documents for one reader: the withdrawal of an invitation to a day that is off, the interim safety plan, invitations and
 * the sheets for the day until the conference is closed, then the decision letter, a family's card of who is who, the minutes and each child's plan.
 *
 * A child's own copy of the outcome is the letter. Plans go to the family, the core group and the desk; those who only
 * help somebody to take part get nothing but their invitation.
 */
export const documentsFor = (file: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> => {
  const stage = stageOf(file.sitting.progress);
  const withdrawal: ReadonlyArray<DocumentAsked> = isWithdrawnFrom(file, reader) ? [{ kind: 'withdrawal' }] : [];
  if (stage === 'requested' || stage === 'cancelled') return withdrawal;
  return stage === 'booked' || stage === 'invited'
    ? [...withdrawal, ...before(file, reader)]
    : [...slip(file, reader), ...after(file, reader)];
};

/** Everybody who holds a paper in an earlier version than the one that is approved is told what changed, child and adult alike (RD09). */
const slip = (file: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> => {
  const held = heldBefore(file, reader);
  if (held.length === 0) return [];
  const minutes = held.find(({ kind }) => kind === 'minutes');
  const marked = minutes !== undefined && !repeatsNothing(file, minutes.version);
  return [{ kind: 'amendment-slip' }, ...(marked ? [{ kind: 'marked-minutes' } as const] : [])];
};

/** Whether something has been taken out since a version that should never have stood there: then nobody is told again what it was. */
export const repeatsNothing = ({ corrections }: SittingFile, since: string): boolean => {
  const first = corrections.findIndex(({ of }) => of === since);
  return corrections.slice(Math.max(0, first)).some(({ kind }) => kind === 'not-theirs');
};

/** What this reader holds of earlier versions: each paper once, in the latest of them. Nothing while the new version waits for the chair. */
export const heldBefore = ({ held, version }: SittingFile, { inviteeId, personId }: Reader): ReadonlyArray<HeldCopy> => {
  if (version.state === 'draft') return [];
  const own = held.filter(
    (one) => one.reader === (inviteeId ?? personId) && one.version !== version.number && versioned.includes(one.kind),
  );
  return [...Map.groupBy(own, ({ kind, childId }) => `${kind} ${childId}`).values()]
    .flatMap((versions) => versions.at(-1) ?? [])
    .toSorted((one, other) => versioned.indexOf(one.kind) - versioned.indexOf(other.kind));
};

/** What is made from the record, and changes with it. */
const versioned: ReadonlyArray<string> = ['decision-letter', 'stopped-notice', 'minutes', 'plan', 'plain-plan'];

const before = (file: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> => {
  const safety: ReadonlyArray<DocumentAsked> = hasInterimSafety(file, reader) ? [{ kind: 'interim-safety-plan' }] : [];
  if (reader.class === 'desk')
    return [
      ...safety,
      ...pack(file, reader),
      { kind: 'attendance-sheet' },
      { kind: 'reception-sheet' },
      { kind: 'chair-sheet' },
      ...(arrangedFor(file).length === 0 ? [] : [{ kind: 'cost-list' } as const]),
    ];
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  if (invitee === undefined || invitee.attendance === 'not-invited') return [];
  if (isOutOfAll(file, invitee)) return keptOut(file, reader);
  return [
    ...safety,
    { kind: 'invitation' },
    ...familyPack(reader),
    ...reportForm(invitee),
    ...pack(file, reader),
    ...keptOut(file, reader),
    ...answers(file, reader, invitee),
  ];
};

/** Whether somebody is kept out of the whole conference, in whichever row of the list it is said. */
const isOutOfAll = ({ record }: SittingFile, { id, personId }: Invitee): boolean =>
  Object.values(record.invitees).some(
    (row) => (row.id === id || (personId !== null && row.personId === personId)) && exclusionInForce(row)?.extent === 'whole',
  );

/** What an adult of the family is told of a decision of the chair to keep them out of the whole or a part (D8, EX-06). */
const keptOut = ({ record }: SittingFile, { class: readerClass, inviteeId }: Reader): ReadonlyArray<DocumentAsked> => {
  const invitee = inviteeId === null ? undefined : record.invitees[inviteeId];
  const decided = invitee !== undefined && exclusionInForce(invitee)?.decidedOn != null;
  return decided && (readerClass === 'parent-in-household' || readerClass === 'parent-elsewhere')
    ? [{ kind: 'exclusion-letter' }]
    : [];
};

/** Who did not answer is asked again, and who cannot come is told how their part is still done; never a child (WD01). */
const answers = (file: SittingFile, reader: Reader, invitee: Invitee): ReadonlyArray<DocumentAsked> => {
  if (reader.class === 'child') return [];
  if (cannotCome(invitee)) return [{ kind: 'apologies' }];
  const { isSilent, reportSince } = owedBy(file, reader);
  return isSilent || reportSince !== null ? [{ kind: 'reminder' }] : [];
};

/** What goes with a parent's or carer's invitation: what it is about, who will be there and why, how to complain, what they need (AG09). */
const familyPack = ({ class: readerClass }: Reader): ReadonlyArray<DocumentAsked> =>
  readerClass === 'parent-in-household' || readerClass === 'parent-elsewhere'
    ? [{ kind: 'family-leaflet' }, { kind: 'family-forms' }]
    : [];

/** Before a review, those who carry the plan out or live under it read how it went; one who is out of the whole is told afterwards (CG04). */
const pack = ({ conferences }: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> => {
  const isReviewed = conferences.some(({ kind, childId }) => isReview(kind) && reader.children.includes(childId));
  const isParent = reader.class === 'parent-in-household' || reader.class === 'parent-elsewhere';
  const reads = reader.class === 'desk' || reader.class === 'core-agency' || (isParent && reader.conferences.length > 0);
  return isReviewed && reads ? [{ kind: 'review-pack' }] : [];
};

/** What goes with an agency's invitation: the form to reply and report in (RP02). */
const reportForm = ({ part }: Invitee): ReadonlyArray<DocumentAsked> => (part === 'agency' ? [{ kind: 'agency-report' }] : []);

/** What keeps a child of this reader's safe until the conference is the first paper of the pack, for those who work with the family (IN10). */
const hasInterimSafety = ({ conferences, record }: SittingFile, reader: Reader): boolean =>
  worksWithFamily(reader.class) &&
  conferences.some(
    ({ id, childId }) => reader.children.includes(childId) && (record.decisions[id]?.interimSafety?.what ?? '').trim() !== '',
  );

const after = (file: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> => {
  const letter = { kind: wasStopped(file, reader) ? 'stopped-notice' : 'decision-letter' } as const;
  const minutes = { kind: 'minutes' } as const;
  if (reader.conferences.length === 0) return [];
  switch (reader.class) {
    case 'child':
      return [letter];
    case 'parent-in-household':
    case 'parent-elsewhere':
      return [letter, ...keptOut(file, reader), ...card(file, reader), minutes, ...plans(file, reader).flatMap(inPlainWordsToo)];
    case 'core-agency':
      return [letter, minutes, ...plans(file, reader), ...transfers(file, reader)];
    case 'non-core-agency':
      return [letter, minutes];
    case 'desk':
      return [minutes, ...plans(file, reader), ...endings(file), { kind: 'attendance-sheet' }];
    case 'supporter':
    case 'interpreter':
      return [];
  }
};

/** Whether nothing was decided for any child of this reader: they are told that, instead of what was decided (D10). */
const wasStopped = ({ conferences, record }: SittingFile, reader: Reader): boolean => {
  const own = conferences.filter(({ id, childId }) => reader.conferences.includes(id) && reader.children.includes(childId));
  return own.length > 0 && own.every(({ id }) => decidesNothing(record.decisions[id]?.outcome ?? null));
};

/** For each child whose plan ended: what those are told who were not in the room and have to put their records right (D11, CG07). */
const endings = ({ conferences, record }: SittingFile): ReadonlyArray<DocumentAsked> =>
  conferences
    .filter(({ id }) => endsPlan(record.decisions[id]?.outcome ?? null))
    .map(({ childId }) => ({ kind: 'closure-letter', childId }) as const);

/** The lead social worker asks the council to which a child with a plan has moved to take it over (D11). */
const transfers = (file: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> =>
  reader.inviteeId !== null && file.record.plan.leadSocialWorker === reader.inviteeId
    ? plans(file, reader).flatMap((asked) => ('childId' in asked ? [{ ...asked, kind: 'transfer-request' } as const] : []))
    : [];

/** Families are told who works with them wherever somebody does from now on: a plan, or help that follows (AG11, domain.md 10). */
const card = ({ conferences, record }: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> => {
  const helped = conferences.some(({ id, childId }) => {
    const decision = record.decisions[id];
    const kind = decision === undefined ? null : helpKindOf(decision.outcome, decision.nextHelp);
    return reader.children.includes(childId) && (keepsPlan(decision?.outcome ?? null) || (kind !== null && kind !== 'none'));
  });
  return helped ? [{ kind: 'who-is-who' }] : [];
};

/** A parent has each plan once more in plain words (PL07). */
const inPlainWordsToo = (plan: DocumentAsked): ReadonlyArray<DocumentAsked> =>
  'childId' in plan ? [plan, { kind: 'plain-plan', childId: plan.childId }] : [plan];

const plans = (file: SittingFile, reader: Reader): ReadonlyArray<DocumentAsked> =>
  file.conferences.flatMap((conference) => {
    const outcome = file.record.decisions[conference.id]?.outcome ?? null;
    return keepsPlan(outcome) && reader.children.includes(conference.childId)
      ? [{ kind: 'plan', childId: conference.childId } as const]
      : [];
  });
