import type { DroppedFile, droppedApi, Meaning } from '../../contract/dropped.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { fullName } from '../../core/children/people.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { grouped } from '../../core/grouped.ts';
import type { InviteeId } from '../../core/identifiers.ts';
import { longDate } from '../../core/local-date.ts';
import { ok } from '../../core/result.ts';
import { readReturnedAnnex } from '../../core/returned/agency-annex.ts';
import { answersIn, type ReturnedWords } from '../../core/returned/answers.ts';
import { namedInText } from '../../core/returned/named-in-text.ts';
import { readReturnedForm } from '../../core/returned/report-form.ts';
import { readRequest } from '../../core/returned/request-form.ts';
import { coreGroupFields } from '../../documents/core-group-form.ts';
import { readEmail } from '../../incoming/email-file.ts';
import { readOutlookMessage } from '../../incoming/outlook-file.ts';
import { checkPdf } from '../../incoming/pdf-file.ts';
import { readRequestFile } from '../../incoming/request-file.ts';
import { readReturnedFile } from '../../incoming/returned-file.ts';
import { readCsv } from '../../incoming/table-file.ts';
import { findFamily } from '../../storage/families/families.ts';
import { childrenOfUnfinished, findSitting, findSittingByReference } from '../../storage/record/sittings.ts';
import { readCaseFile } from '../case-file/read-case-file.ts';
import type { OpenDesk } from '../open-desk.ts';
import { fileForDocuments } from '../record/sitting-file.ts';

/** Tells from what a dropped file says where it belongs (IE08, IN09, RP03). It is only looked into: whoever takes it reads it anew. */
export const droppedServices = (desk: OpenDesk): Implementation<typeof droppedApi> => ({
  'dropped.recognise': async ({ fileName, file }) => {
    const bytes = new Uint8Array(Buffer.from(file, 'base64'));
    const kind = /\.[^.]*$/.exec(fileName)?.[0].toLowerCase();
    if (kind === '.eml' || kind === '.msg') return ok(await emailMeans(desk, fileName, bytes));
    if (kind === '.json') return ok(jsonMeans(bytes));
    if (kind === '.docx' || kind === '.csv') return ok(await wordsMean(desk, fileName, bytes));
    if (kind === '.txt') return ok(tableMeans(bytes));
    if (kind === '.pdf') {
      const checked = checkPdf(bytes);
      return ok({ meanings: [], why: checked.ok ? '' : checked.error });
    }
    const refused = await readRequestFile(fileName, bytes);
    return ok({ meanings: [], why: refused.ok ? '' : refused.error });
  },
  'dropped.recogniseWords': ({ words }) => ok({ meanings: reportsAbout(desk, words), why: '' }),
});

/** A form that came by email is what the email is about; otherwise it may ask for a conference itself. */
const emailMeans = async (desk: OpenDesk, fileName: string, bytes: Uint8Array): Promise<DroppedFile> => {
  const email = /\.msg$/i.test(fileName) ? readOutlookMessage(bytes) : await readEmail(bytes);
  if (!email.ok) return { meanings: [], why: email.error };
  const { attachments, subject } = email.value;
  const attached: DroppedFile['meanings'][number][] = [];
  const pdfs = attachments
    .filter(({ name, bytes: inside }) => /\.pdf$/i.test(name) && checkPdf(inside).ok)
    .map(({ name, bytes: inside }) => ({ fileName: name, file: Buffer.from(inside).toString('base64') }));
  for (const { name, bytes: inside } of attachments) {
    if (!/\.(docx|csv)$/i.test(name)) continue;
    const { meanings } = await wordsMean(desk, name, inside);
    const file = Buffer.from(inside).toString('base64');
    // A request in it is read with the email, which says who asks and since when.
    const others = meanings.filter(({ is }) => is !== 'request' && is !== 'letterhead');
    attached.push(...others.map((meaning) => ({ ...meaning, attached: { fileName: name, file } })));
  }
  const read = await readRequestFile(fileName, bytes);
  // What it carries was refused, with macros or a lock, and nothing else in it is known.
  if (!read.ok && attached.length === 0) return { meanings: [], pdfs, why: pdfs.length === 0 ? read.error : '' };
  const request: DroppedFile['meanings'] = read.ok ? [{ is: 'request', about: subject }] : [];
  // The questions of a report form look like those of somebody else's request.
  const isOurForm = attached.some(({ is }) => is === 'report-form' || is === 'core-group-form');
  const asks = read.ok && !isOurForm && asksForConference(read.value);
  return { meanings: asks ? [...request, ...attached] : [...attached, ...request], pdfs, why: '' };
};

const jsonMeans = (bytes: Uint8Array): DroppedFile => {
  const read = readCaseFile(new TextDecoder().decode(bytes));
  return read.ok
    ? { meanings: [{ is: 'case-file' }], why: '' }
    : { meanings: [], why: 'It is no case file of Conference Desk. Files of settings are chosen under Settings.' };
};

const tableMeans = (bytes: Uint8Array): DroppedFile => {
  const table = readCsv(bytes);
  if (!table.ok) return { meanings: [], why: table.error.why };
  return { meanings: [{ is: 'table', rows: table.value.rows.length }], why: '' };
};

const wordsMean = async (desk: OpenDesk, fileName: string, bytes: Uint8Array): Promise<DroppedFile> => {
  const read = await readReturnedFile(fileName, bytes);
  if (!read.ok) return { meanings: [], why: read.error };
  const { text, feet } = read.value;
  const own = ownForm(desk, read.value);
  if (own !== undefined) return own;
  if (/\.csv$/i.test(fileName)) {
    const asked = asksForConference(read.value);
    const table = tableMeans(bytes);
    return { ...table, meanings: [...(asked ? [{ is: 'request', about: '' } as const] : []), ...table.meanings] };
  }
  const isRequestForm = read.value.fields.some(({ tag }) => tag.startsWith('request.'));
  if (isRequestForm) return { meanings: [{ is: 'request', about: '' }], why: '' };
  if (/\{\{\s*content\s*\}\}/.test(text)) return { meanings: [{ is: 'letterhead' }], why: '' };
  const asked: ReadonlyArray<Meaning> = asksForConference(read.value) ? [{ is: 'request', about: '' }] : [];
  const papers = papersOf(desk, feet.join('\n'));
  // On a council's letterhead the foot is the council's, and the reference stands in the text, where a report may have it as well.
  const perhaps = papers.length > 0 ? [] : papersOf(desk, text);
  return { meanings: [...papers, ...asked, ...reportsAbout(desk, text), ...perhaps], why: '' };
};

/** A form of ours that says itself where it belongs; undefined where it is none. */
const ownForm = (desk: OpenDesk, words: ReturnedWords): DroppedFile | undefined => {
  const annex = readReturnedAnnex(words);
  if (annex !== undefined) {
    const sitting = findSittingByReference(desk.db, annex.reference);
    if (sitting === undefined) return nowhere('confidential annex', annex.reference);
    const from = fileForDocuments(desk, sitting.id)?.record.invitees[annex.number as InviteeId];
    const conference = inWords(desk, sitting);
    return {
      meanings: [{ is: 'report-form', sittingId: sitting.id, conference, from: from?.agencyName || from?.name || '' }],
      why: '',
    };
  }
  const form = readReturnedForm(words);
  if (form !== undefined) {
    const sitting = findSittingByReference(desk.db, form.reference);
    if (sitting === undefined) return nowhere('report and reply form', form.reference);
    const invitee = Object.values(fileForDocuments(desk, sitting.id)?.record.invitees ?? {}).find(
      ({ id }) => id === form.formNumber,
    );
    const from = invitee?.agencyName || invitee?.name || '';
    return { meanings: [{ is: 'report-form', sittingId: sitting.id, conference: inWords(desk, sitting), from }], why: '' };
  }
  const answers = answersIn(words, coreGroupFields);
  if (answers.size * 2 < coreGroupFields.length) return undefined;
  const reference = answers.get('core-group.reference') ?? '';
  const sitting = findSittingByReference(desk.db, reference);
  if (sitting === undefined) return nowhere('core group form', reference);
  return { meanings: [{ is: 'core-group-form', familyId: sitting.familyId, conference: inWords(desk, sitting) }], why: '' };
};

const nowhere = (form: string, reference: string): DroppedFile => ({
  meanings: [],
  why: `It is our ${form}, and says ${reference === '' ? 'no reference' : reference}, which no conference here has.`,
});

/** Fewer answers than this stand in many a letter. */
const fewestAnswers = 3;
const asksForConference = (words: ReturnedWords): boolean => readRequest(words).answers.length >= fewestAnswers;

/** As many words of a file as can be a reference are looked up, and as many conferences offered, at most. */
const mostLookedUp = 2_000;
const mostOffered = 5;

/** Every page of ours carries the reference of its conference. */
const papersOf = (desk: OpenDesk, text: string): ReadonlyArray<Meaning> => {
  const words = text.split(/[\s,;()]+/).map((word) => word.replace(/[.:]+$/, ''));
  const references = new Set(words.filter((word) => /\d/.test(word) && word.length <= 60));
  return [...references]
    .slice(0, mostLookedUp)
    .flatMap((reference) => findSittingByReference(desk.db, reference) ?? [])
    .slice(0, mostOffered)
    .map((sitting) => ({ is: 'changed-paper', sittingId: sitting.id, conference: inWords(desk, sitting) }));
};

/** Conferences with papers still to come and a child of which it names in full, the latest first. */
const reportsAbout = (desk: OpenDesk, text: string): ReadonlyArray<Meaning> => {
  const children = childrenOfUnfinished(desk.db).map((child) => ({ sittingId: child.sittingId, name: fullName(child) }));
  return [...grouped(namedInText(text, children), ({ sittingId }) => sittingId)]
    .slice(0, mostOffered)
    .flatMap(([sittingId, named]) => {
      const sitting = findSitting(desk.db, sittingId);
      if (sitting === undefined) return [];
      return [{ is: 'report', sittingId, conference: inWords(desk, sitting), children: named.map(({ name }) => name) }];
    });
};

const inWords = (desk: OpenDesk, { reference, familyId, heldOn }: Sitting): string =>
  [reference, findFamily(desk.db, familyId)?.name ?? '', heldOn === null ? 'not booked' : longDate(heldOn)].join(', ');
