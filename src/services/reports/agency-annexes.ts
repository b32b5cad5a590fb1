import { join } from 'node:path';
import type { Implementation } from '../../contract/procedure.ts';
import type { ReportElsewhere, reportsApi } from '../../contract/reports.ts';
import type { StatementEdit } from '../../core/conferences/edits.ts';
import { chairOnly } from '../../core/conferences/for-chair-only.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { InviteeId, StatementId } from '../../core/identifiers.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { annexInWords, annexSource, type ReturnedAnnex, readReturnedAnnex } from '../../core/returned/agency-annex.ts';
import type { ReturnedWords } from '../../core/returned/answers.ts';
import { agencyAnnex } from '../../documents/agency-annex.ts';
import { listFileName } from '../../documents/file-name.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { readReturnedFile } from '../../incoming/returned-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { folderFor } from '../documents-folder.ts';
import { act, type OpenDesk, organisationOf, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { annexOf, editAnnex } from '../record/records.ts';
import { fileForDocuments } from '../record/sitting-file.ts';

type Api = typeof reportsApi;

/** What an agency tells the chair alone: sent out as a form of its own, and taken into the restricted part and nowhere else (X2). */
export const annexServices = (desk: OpenDesk): Pick<Implementation<Api>, 'report.annexForm' | 'report.keepAnnex'> => ({
  'report.annexForm': async ({ sittingId, inviteeId, folder }) => {
    const file = fileForDocuments(desk, sittingId);
    const invitee = file?.record.invitees[inviteeId];
    if (file === undefined || invitee?.part !== 'agency') return err({ type: 'NotHere', what: 'invitee' });
    const place = folderFor(desk, folder);
    if (!place.ok) return place;
    const { reference } = file.sitting;
    const bytes = await renderDocx(
      agencyAnnex({
        reference,
        number: inviteeId,
        agency: invitee.agencyName || invitee.name,
        organisation: organisationOf(desk).name,
        marking: currentProcedures(desk).profile.markings.professionals,
        producedOn: todayAt(desk),
      }),
    );
    const fileName = listFileName('', reference, ` confidential annex ${invitee.agencyType}`, 'docx');
    const path = join(place.value, fileName);
    const saved = await atomicWrite(path, bytes, { notes: desk.temporaryFiles });
    if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
    return act(desk, { action: 'report.annexForm', objectId: inviteeId }, () => ok({ path }));
  },

  'report.keepAnnex': async ({ sittingId, fileName, file: base64 }) => {
    const read = await readReturnedFile(fileName, new Uint8Array(Buffer.from(base64, 'base64')));
    if (!read.ok) return err({ type: 'ReportRefused', why: read.error });
    const file = fileForDocuments(desk, sittingId);
    if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
    const annex = annexOfAgency(file, read.value);
    if (annex === undefined) return err({ type: 'ReportRefused', why: 'It is not our confidential annex.' });
    if (!annex.ok) return annex;
    const { inviteeId, said } = annex.value;
    if (said.words === '') return err({ type: 'ReportRefused', why: 'Nothing is written in it.' });
    if (desk.restricted === undefined) return err({ type: 'NotEntitled' });
    return act(desk, { action: 'restricted.change', objectId: sittingId }, (tx) => {
      const text = annexInWords(said);
      // The same file a second time says nothing new.
      if (annexOf(desk, tx, sittingId)?.statements.some((one) => one.speaker === inviteeId && one.text === text)) return ok(null);
      const kept = editAnnex(desk, tx, sittingId, [lineOf(desk.newId<StatementId>(), inviteeId, said, text)]);
      return kept.ok ? ok(null) : kept;
    });
  },
});

/** A returned annex and whose it is; undefined where the file is none. */
export const annexOfAgency = (
  file: SittingFile,
  words: ReturnedWords,
): Result<{ readonly inviteeId: InviteeId; readonly said: ReturnedAnnex }, ReportElsewhere> | undefined => {
  const said = readReturnedAnnex(words);
  if (said === undefined) return undefined;
  const elsewhere = (why: string) => err({ type: 'ReportElsewhere', why } as const);
  if (said.reference !== file.sitting.reference)
    return elsewhere(`This annex belongs to ${said.reference || 'another conference'}.`);
  const invitee = Object.values(file.record.invitees).find(({ id, part }) => id === said.number && part === 'agency');
  return invitee === undefined
    ? elsewhere('This annex is from somebody who is not on the list of this conference.')
    : ok({ inviteeId: invitee.id, said });
};

const lineOf = (id: StatementId, speaker: InviteeId, said: ReturnedAnnex, text: string): StatementEdit => ({
  edit: 'statement.add',
  statement: {
    id,
    section: 'restricted',
    kind: 'fact',
    speaker,
    source: annexSource(said),
    children: [],
    about: null,
    segment: null,
    // For the chair alone: not even for those who are in the room while the restricted part is open.
    audience: chairOnly,
    sensitivity: null,
    summary: '',
    text,
  },
  after: 'last',
});
