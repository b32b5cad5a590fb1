import type { DeskClient } from '../contract/api.ts';
import type { CaseFile, CaseFileFamily, CaseFileSitting } from '../contract/case-file.ts';
import type { DocumentChoice, ReaderRow, WrittenFile } from '../contract/documents.ts';
import type { RecordEdit, StatementEdit } from '../core/conferences/edits.ts';
import type { Invitee } from '../core/conferences/record.ts';
import { isOutcomeLetter } from '../core/disclosure/document-kinds.ts';
import type { SittingId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import { afterwards, type Booked, bookedWith, inTheRoom, invitations, keptApart, repliesAndReports } from './replay-edits.ts';
import { sentenceFor } from './sentences.ts';
import type { SetClock } from './set-clock.ts';

/** A step that the engine refused; its message is a sentence for a person. */
export class Stopped extends Error {}

interface Stage {
  readonly ask: DeskClient;
  readonly clock: SetClock;
  readonly file: CaseFile;
  /** Where the files go; absolute. */
  readonly out: string;
}

/** Tells the first sitting of a case file again, as the people at their screens would have done it, and answers what it wrote. */
export const replay = async ({ ask, clock, file, out }: Stage): Promise<ReadonlyArray<WrittenFile>> => {
  const family = firstOf(file.families);
  const told = firstOf(family.sittings);
  const sittingId = await requestAndBook({ ask, clock }, family, told);
  const sitting = await asHere(ask, sittingId, told);

  const edit = (edits: ReadonlyArray<RecordEdit>) =>
    inBatches(edits, async (batch) => done(await ask('record.edit', { sittingId, edits: batch })));
  const write = async (wanted: (choice: DocumentChoice, reader: ReaderRow) => boolean) => {
    const readers = done(await ask('documents.list', { sittingId }));
    const choices = readers.flatMap((reader) =>
      reader.documents.map((document) => document.choice).filter((choice) => wanted(choice, reader)),
    );
    return done(await ask('documents.write', { sittingId, choices, folder: out }));
  };

  await edit(invitations(sitting));
  clock.set('2026-04-01T09:40');
  const apart = keptApart(sitting);
  const isApart = ({ reader }: ReaderRow): boolean => apart.some((id) => id === reader);
  // Somebody who has to be kept apart gets the invitation when the chair has decided how: it says their own time, and no room.
  const invited = await write((choice, reader) => isInvitation(choice) && !isApart(reader));
  done(await ask('sitting.markInvited', { sittingId }));

  clock.set('2026-04-14T11:00');
  await edit(apart.map((id) => ({ edit: 'invitee.change', id, change: { exclusion: inviteeOf(sitting, id).exclusion } })));
  const invitedApart = await write((choice, reader) => isInvitation(choice) && isApart(reader));

  clock.set('2026-04-20T16:30');
  await edit(repliesAndReports(sitting));
  const forTheDay = await write(({ kind }) => kind === 'reception-sheet' || kind === 'chair-sheet');
  clock.set('2026-04-21T10:10');
  const annex = (sitting.annex?.statements ?? []).map(
    (statement): StatementEdit => ({ edit: 'statement.add', statement, after: 'last' }),
  );
  if (annex.length > 0) done(await ask('annex.edit', { sittingId, edits: annex }));
  clock.set('2026-04-21T12:30');
  await edit(inTheRoom(sitting));
  clock.set('2026-04-21T12:40');
  done(await ask('sitting.close', { sittingId }));

  clock.set('2026-04-22T15:00');
  const letters = await write(({ kind }) => isOutcomeLetter(kind) || kind === 'plan');
  for (const { at, edits } of afterwards(sitting)) {
    clock.set(at);
    await edit(edits);
  }
  clock.set(sitting.progress.approvedAt ?? '2026-05-11T16:10');
  done(await ask('sitting.approve', { sittingId }));
  clock.set(sitting.progress.distributedAt ?? '2026-05-12T09:30');
  // Whoever was kept out gets their minutes once the chair has seen what these leave out (EX-06).
  for (const { inviteeId, cut } of done(await ask('exclusion.cuts', { sittingId })))
    done(await ask('exclusion.confirmCut', { sittingId, inviteeId, cut }));
  const record = await write(({ kind }) => kind === 'minutes' || kind === 'attendance-sheet' || kind === 'restricted-annex');
  return [...invited, ...invitedApart, ...forTheDay, ...letters, ...record];
};

const isInvitation = ({ kind }: DocumentChoice): boolean => kind === 'invitation' || kind === 'calendar';

const requestAndBook = async (
  { ask, clock }: Pick<Stage, 'ask' | 'clock'>,
  family: CaseFileFamily,
  told: CaseFileSitting,
): Promise<SittingId> => {
  const request = firstOf(family.requests.filter((one) => one.id === told.requestId));
  const { id: _, ...asked } = request;
  clock.set(`${request.requestedOn}T09:00`);
  const { sittingId } = done(await ask('request.create', { ...asked, childIds: [...asked.childIds], familyId: family.id }));
  const { heldOn, startsAt, endsAt, place, roomId, remoteLink, chairId, minuteTakerId, progress } = told;
  if (heldOn === null || startsAt === null || endsAt === null || chairId === null)
    throw new Stopped('The case was never booked.');
  if (progress.bookedAt !== null) clock.set(progress.bookedAt);
  const where = { place, roomId, remoteLink };
  const excuse = { lateReason: '', lateApprovedBy: '', despite: '' };
  done(await ask('sitting.book', { sittingId, heldOn, startsAt, endsAt, ...where, chairId, minuteTakerId, ...excuse }));
  return sittingId;
};

/** The sitting of the file under the identifiers that the engine gave: of itself, its conferences, its chair and minute taker. */
const asHere = async (ask: DeskClient, sittingId: SittingId, told: CaseFileSitting): Promise<Booked> => {
  const view = done(await ask('sitting.get', { sittingId }));
  const { record } = done(await ask('record.get', { sittingId }));
  const names = new Map<string, string>([[told.id, sittingId]]);
  for (const { conference } of view.conferences) {
    const one = told.conferences.find((c) => c.childId === conference.childId);
    if (one !== undefined) names.set(one.id, conference.id);
  }
  for (const invitee of Object.values(record.invitees)) {
    const one = Object.values(told.record.invitees).find((i) => i.practitionerId === invitee.practitionerId);
    if (one !== undefined) names.set(one.id, invitee.id);
  }
  return bookedWith(told, names, Object.keys(record.segments));
};

const inviteeOf = (sitting: CaseFileSitting, id: Invitee['id']): Invitee => {
  const invitee = sitting.record.invitees[id];
  if (invitee === undefined) throw new Stopped('Somebody who is kept apart is not on the list.');
  return invitee;
};

/** At most 200 edits make one change (`record.edit`). */
const inBatches = async <T>(all: ReadonlyArray<T>, each: (batch: T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += 200) await each(all.slice(at, at + 200));
};

const done = <T>(result: Result<T, { readonly type: string }>): T => {
  if (result.ok) return result.value;
  throw new Stopped(sentenceFor(result.error));
};

const firstOf = <T>(things: ReadonlyArray<T>): T => {
  const [first] = things;
  if (first === undefined) throw new Stopped('The practice family has no conference to tell again.');
  return first;
};
