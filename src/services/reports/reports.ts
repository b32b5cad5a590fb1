import { createHash } from 'node:crypto';
import type { Implementation } from '../../contract/procedure.ts';
import type { LookedAt, ReportElsewhere, ReportRefused, reportsApi } from '../../contract/reports.ts';
import { fullName } from '../../core/children/people.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import { nextOrder } from '../../core/conferences/invitation.ts';
import type { Invitee, Reply } from '../../core/conferences/record.ts';
import { copyFor } from '../../core/disclosure/copy-for.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { InvitationStepId, InviteeId, PersonId, ReportFileId, ReportGivenId } from '../../core/identifiers.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { namedInText } from '../../core/returned/named-in-text.ts';
import { type Proposal, type Proposed, proposalsFrom, reportCame } from '../../core/returned/proposals.ts';
import { isPdf } from '../../core/returned/report-file.ts';
import { type ReturnedForm, readReturnedForm } from '../../core/returned/report-form.ts';
import { nameOfNext } from '../../core/returned/report-versions.ts';
import { checkPdf } from '../../incoming/pdf-file.ts';
import { type ReturnedFile, readReturnedFile } from '../../incoming/returned-file.ts';
import { insertReportFile, latestReportViews, reportFiles } from '../../storage/reports/report-files.ts';
import { insertReportGiven, reportGivings } from '../../storage/reports/report-givings.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { editRecord } from '../record/records.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { annexOfAgency, annexServices } from './agency-annexes.ts';
import { reportVersionServices, sharingEdits } from './report-versions.ts';

type Api = typeof reportsApi;

export const reportServices = (desk: OpenDesk): Implementation<Api> => ({
  ...reportVersionServices(desk),
  ...annexServices(desk),
  'report.list': ({ sittingId }) => {
    return ok({
      files: reportFiles(desk.db, sittingId),
      givings: reportGivings(desk.db, sittingId),
      recommendations: latestReportViews(desk.db, sittingId),
    });
  },

  'report.look': async (asked) => {
    const seen = await look(desk, asked);
    if (!seen.ok) return seen;
    const { file, inviteeId, childIds, proposals, unclear, notes, writtenOn } = seen.value;
    // Nothing changes an approved record; that the family was given this version is kept beside it.
    const shown = file.sitting.progress.approvedAt === null ? proposals : proposals.filter(isGiving);
    return ok({
      inviteeId,
      childIds,
      proposals: shown.map(({ id, words }) => ({ id, words })),
      unclear,
      notes,
      datedOn: writtenOn ?? todayAt(desk),
    });
  },

  'report.keep': async ({ inviteeId, accepted, childIds: said, name: asCalled, datedOn, ...asked }) => {
    const seen = await look(desk, asked);
    if (!seen.ok) return seen;
    const { file, bytes, sha256, proposals } = seen.value;
    const invitee = file.record.invitees[inviteeId];
    if (invitee === undefined || invitee.part !== 'agency') return err({ type: 'NotHere', what: 'invitee' });
    // A form of ours says itself whose it is: nobody can file it to another.
    if (seen.value.inviteeId !== null && seen.value.inviteeId !== inviteeId)
      return err({ type: 'ReportElsewhere', why: 'This form is from another agency of this conference.' });
    const childIds = aboutWhom(file, seen.value, said);
    if (childIds.length === 0) return err({ type: 'ReportWithoutChild' });
    if (file.sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
    if (datedOn > todayAt(desk)) return err({ type: 'DayToCome', on: datedOn });
    const taken = proposals.filter(({ id }) => accepted.includes(id));
    if (file.sitting.progress.approvedAt !== null && !taken.every(isGiving)) return err({ type: 'RecordApproved' });
    const earlier = reportFiles(desk.db, asked.sittingId).filter((one) => one.inviteeId === inviteeId);
    const name = nameOfNext(earlier, asCalled);
    if (!name.ok) return name;
    const kept = {
      id: desk.newId<ReportFileId>(),
      inviteeId,
      childIds,
      version: earlier.length + 1,
      name: name.value,
      datedOn,
      approved: null,
      fileName: asked.fileName,
      sha256,
      keptAt: nowAt(desk),
      keptBy: desk.actor.name,
    };
    return act(desk, { action: 'report.keep', objectId: kept.id }, (tx) => {
      const views = taken.flatMap(({ does }) => (does.type === 'recommendation' ? [does.recommendation] : []));
      insertReportFile(tx, { ...kept, sittingId: asked.sittingId, file: bytes, views });
      const edits = editsOf(desk, file, inviteeId, taken);
      if (edits.length > 0) editRecord(desk, tx, asked.sittingId, edits);
      for (const { does } of taken)
        if (does.type === 'given') {
          const { on, toWhom } = does;
          const noted = { notedAt: nowAt(desk), notedBy: desk.actor.name };
          insertReportGiven(tx, {
            id: desk.newId<ReportGivenId>(),
            reportId: kept.id,
            inviteeId: null,
            toWhom,
            by: '',
            on,
            ...noted,
          });
        }
      const sharing = sharingEdits(desk, tx, asked.sittingId, inviteeId);
      if (sharing.length > 0) editRecord(desk, tx, asked.sittingId, sharing);
      return ok(kept);
    });
  },
});

/** In the order of the conferences. A form of ours says itself whom it is about: nobody can file it to another child. */
const aboutWhom = (file: SittingFile, seen: Seen, said: ReadonlyArray<PersonId>): ReadonlyArray<PersonId> =>
  file.conferences
    .map(({ childId }) => childId)
    .filter((id) => seen.childIds.includes(id) || (seen.inviteeId === null && said.includes(id)));

const isGiving = ({ does }: Proposal): boolean => does.type === 'given';

/** Everything that was accepted, as one change of the invitee; that their reply came on the form is a step of their invitation (AG10). */
const editsOf = (desk: OpenDesk, file: SittingFile, id: InviteeId, taken: ReadonlyArray<Proposal>): ReadonlyArray<RecordEdit> => {
  const invitee = file.record.invitees[id];
  if (invitee === undefined) return [];
  const own = taken.flatMap(({ does }) => (does.type === 'invitee' ? [does.change] : []));
  const report = taken.flatMap(({ does }) => (does.type === 'report' ? [does.change] : []));
  if (own.length + report.length === 0) return [];
  const { reply, ...answers }: Partial<Invitee> = Object.assign({}, ...own);
  const change = { ...answers, ...(report.length === 0 ? {} : { report: Object.assign({}, invitee.report, ...report) }) };
  return [
    ...(reply === undefined || reply === 'none' ? [] : [repliedOnForm(desk, invitee, reply)]),
    ...(Object.keys(change).length === 0 ? [] : [{ edit: 'invitee.change', id, change } as const]),
  ];
};

const repliedOnForm = (desk: OpenDesk, invitee: Invitee, kind: Exclude<Reply, 'none'>): RecordEdit => ({
  edit: 'invitation.set',
  id: invitee.id,
  step: desk.newId<InvitationStepId>(),
  said: { kind, on: todayAt(desk), way: 'reply-form', note: '', by: desk.actor.name, order: nextOrder(invitee) },
});

interface Seen extends Proposed {
  readonly file: SittingFile;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly inviteeId: InviteeId | null;
  readonly childIds: ReadonlyArray<PersonId>;
  readonly notes: LookedAt['notes'];
}
type Asked = { readonly sittingId: SittingFile['sitting']['id']; readonly fileName: string; readonly file: string };

const look = async (desk: OpenDesk, asked: Asked) => {
  const bytes = new Uint8Array(Buffer.from(asked.file, 'base64'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = isPdf(asked.fileName) ? checkPdf(bytes) : await readReturnedFile(asked.fileName, bytes);
  // Not before: while a file is read, somebody may type about its agency, or the chair approve the record.
  const file = fileForDocuments(desk, asked.sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
  const known = reportFiles(desk.db, asked.sittingId).find((one) => one.sha256 === sha256);
  if (known !== undefined) return err({ type: 'ReportKnown', at: known.keptAt } as const);
  if (!read.ok) return refused(read.error);
  if (read.value === null) {
    const nothingRead = { inviteeId: null, childIds: [], unclear: [], writtenOn: null, notes: [pdfNote] };
    return ok<Seen>({ ...nothingRead, proposals: [reportCame(todayAt(desk))], file, bytes, sha256 });
  }
  const annex = annexOfAgency(file, read.value);
  if (annex !== undefined) {
    if (!annex.ok) return annex;
    const { inviteeId, said } = annex.value;
    return err({
      type: 'ConfidentialAnnex',
      inviteeId,
      isEmpty: said.words === '',
      reason: desk.restricted === undefined ? '' : said.reason,
    } as const);
  }
  const form = readReturnedForm(read.value);
  const found = form === undefined ? otherReport(desk, file, read.value) : ownForm(desk, file, form);
  if (!found.ok) return found;
  return ok<Seen>({ ...found.value, file, bytes, sha256, notes: read.value.notes });
};

const refused = (why: string) => err({ type: 'ReportRefused', why } as const satisfies ReportRefused);

const pdfNote =
  'A PDF is kept as it came, and nothing of it is entered by itself. See that it is about these children, and enter what it says.';

type Found = Result<Proposed & Pick<Seen, 'inviteeId' | 'childIds'>, ReportElsewhere>;

/** A form of ours: it has to be of this conference, of an agency on its list, and about children whom that agency was asked about. */
const ownForm = (desk: OpenDesk, file: SittingFile, form: ReturnedForm): Found => {
  if (form.reference !== file.sitting.reference)
    return elsewhere(`This form belongs to ${form.reference || 'another conference'}.`);
  const reader = readersOf(file).find(({ inviteeId }) => inviteeId === form.formNumber);
  const invitee = Object.values(file.record.invitees).find(({ id }) => id === form.formNumber);
  if (reader === undefined || invitee === undefined || invitee.part !== 'agency')
    return elsewhere('This form is from somebody who is not on the list of this conference.');
  const asked = copyFor(file, reader).copy.children;
  const conferences = form.children.flatMap((name) => {
    const child = asked.find((one) => one.name === name);
    const conference = file.conferences.find(({ childId }) => childId === child?.id);
    return child === undefined || conference === undefined
      ? []
      : [{ conferenceId: conference.id, childId: conference.childId, childName: child.givenName }];
  });
  if (form.children.length === 0 || conferences.length < form.children.length)
    return elsewhere('This form names a child whom this agency was not asked about.');
  const { proposals, unclear, writtenOn } = proposalsFrom(form, conferences, todayAt(desk));
  // The day on which the first version came is the day on which the report came.
  const isNew = ({ id }: Proposal): boolean => id !== 'report' || invitee.report.status !== 'received';
  const childIds = conferences.map(({ childId }) => childId);
  return ok({ inviteeId: invitee.id, childIds, proposals: proposals.filter(isNew), unclear, writtenOn });
};

/** A report in another form is taken where it names one of the children in full; whose it is, a person says. */
const otherReport = (desk: OpenDesk, file: SittingFile, { text }: ReturnedFile): Found => {
  const children = file.conferences.flatMap(({ childId }) => {
    const child = file.family.people.find(({ id }) => id === childId);
    return child === undefined ? [] : [{ childId, name: fullName(child) }];
  });
  const childIds = namedInText(text, children).map(({ childId }) => childId);
  if (childIds.length === 0) return elsewhere('This file names none of the children of this conference.');
  return ok({ inviteeId: null, childIds, proposals: [reportCame(todayAt(desk))], unclear: [], writtenOn: null });
};

const elsewhere = (why: string): Result<never, ReportElsewhere> => err({ type: 'ReportElsewhere', why });
