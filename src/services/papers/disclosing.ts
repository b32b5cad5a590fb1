import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { disclosingApi } from '../../contract/disclosing.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import { isFamily } from '../../core/disclosure/access.ts';
import { documentTitles, isCalendar } from '../../core/disclosure/document-kinds.ts';
import { type DisclosedFile, redactionLog } from '../../core/disclosure/redaction-log.ts';
import type { DisclosureSetId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { redactionLogPaper } from '../../documents/redaction-log.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { prepareAll, type RefusedFile } from '../../storage/atomic-write-all.ts';
import { disclosureSets, insertDisclosureSet, removeDisclosureSet } from '../../storage/papers/disclosure-sets.ts';
import { folderFor } from '../documents-folder.ts';
import { act, actAlways, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { fileForDocuments, hasChangedSince } from '../record/sitting-file.ts';
import { leaksInFile } from './leaks.ts';
import { disclosureNameFor, type Made } from './make-document.ts';
import { readyToWrite } from './write-documents.ts';

/** Papers for a court or an access request, with a log that has the rule for each cut (RD10). */
export const disclosingServices = (desk: OpenDesk): Implementation<typeof disclosingApi> => ({
  'disclosure.list': ({ sittingId }) => ok(disclosureSets(desk.db, sittingId)),
  'disclosure.make': (asked) => disclose(desk, asked),
});

type Make = (typeof disclosingApi)['disclosure.make'];

const disclose = async (desk: OpenDesk, asked: InputOf<Make>): Promise<Supplied<Make>> => {
  const { sittingId, purpose, recipient, reference, authority, reader, papers, folder } = asked;
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const choices = papers.filter(({ kind }) => !isCalendar(kind)).map((paper) => ({ ...paper, reader }));
  const ready = readyToWrite(desk, file, choices, false);
  if (!ready.ok) return ready;
  const [first] = ready.value;
  if (first === undefined) return err({ type: 'NotHere', what: 'paper' });
  // A person may ask for what is held about themselves: the service's own copy, or a practitioner's, is about others too.
  if (purpose === 'access-request' && !isFamily(first.reader.class)) return err({ type: 'NotTheirOwn' });
  const place = folderFor(desk, folder);
  if (!place.ok) return place;

  const finished: (DisclosedFile & { readonly bytes: Uint8Array })[] = [];
  for (const one of ready.value) {
    // The number is that of the reader's copy in the log, which the recipient does not hold.
    const { copyNumber: _, ...model } = one.model;
    const bytes = await renderDocx({ ...model, copyFor: recipient });
    finished.push({
      title: titleOf(one),
      version: file.version.number,
      fileName: disclosureNameFor(file, one),
      sha256: sha256Of(bytes),
      bytes,
    });
  }
  const cuts = redactionLog(file, first.withheld.items);
  const copyOf = first.reader.class === 'desk' ? 'The conference service’s own, in full' : first.reader.name;
  const log = redactionLogPaper(
    first.copy,
    { purpose, recipient, reference, authority, copyOf, by: desk.actor.name, on: todayAt(desk), papers: finished },
    cuts,
  );
  const bytes = await renderDocx(log);
  const named = { ...first, choice: { ...first.choice, childId: null }, model: log };
  finished.push({
    title: documentTitles['redaction-log'],
    version: file.version.number,
    fileName: disclosureNameFor(file, named),
    sha256: sha256Of(bytes),
    bytes,
  });
  for (const one of finished) {
    const leaks = leaksInFile(desk, file, first, one);
    if (leaks.length > 0) return err({ type: 'Leaks', recipient, leaks });
  }
  if (hasChangedSince(desk, file)) return err({ type: 'ChangedMeanwhile' });
  const logPlace = purpose === 'court' ? place : folderFor(desk, join(place.value, staysHere));
  if (!logPlace.ok) return logPlace;
  const prepared = await prepareAll(
    finished.map(({ title, fileName, bytes: whole }) => ({
      path: join(title === documentTitles['redaction-log'] ? logPlace.value : place.value, fileName),
      bytes: whole,
    })),
    { notes: desk.temporaryFiles },
  );
  if (!prepared.ok) return cannotWrite(prepared.error);
  const set = {
    id: desk.newId<DisclosureSetId>(),
    sittingId,
    purpose,
    recipient,
    reference,
    authority,
    copyOf,
    cuts: cuts.length,
    at: nowAt(desk),
    by: desk.actor.name,
    files: finished.map(({ bytes: _, ...one }) => one),
  };
  // It is logged before the files come into their places: nothing is ever disclosed that the log does not know of.
  const logged = act(desk, { action: 'disclosure.make', objectId: sittingId }, (tx) => {
    insertDisclosureSet(tx, set);
    return ok({ ...set, folder: place.value });
  });
  if (!logged.ok) {
    await prepared.value.discard();
    return logged;
  }
  const placed = await prepared.value.commit();
  if (placed.ok) return logged;
  const takenBack = actAlways(desk, { action: 'disclosure.takeBack', objectId: sittingId }, (tx) =>
    removeDisclosureSet(tx, set.id),
  );
  return takenBack.ok ? cannotWrite(placed.error) : takenBack;
};

const cannotWrite = ({ path, failure }: RefusedFile) =>
  err({ type: 'CannotWrite', fileName: basename(path), why: failure.type, written: [] } as const);

/** A folder beside the papers of an access request, so that nobody sends its log along with them. */
const staysHere = 'Stays with the service';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const titleOf = ({ choice }: Made): string => documentTitles[choice.kind];
