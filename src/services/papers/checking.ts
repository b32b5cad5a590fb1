import { createHash } from 'node:crypto';
import type { BeforeRow, checkingApi, ReasonMissing } from '../../contract/checking.ts';
import type { NotHere } from '../../contract/families.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import { isFamily, isKeptApart } from '../../core/disclosure/access.ts';
import { copyFor } from '../../core/disclosure/copy-for.ts';
import { isCut } from '../../core/disclosure/is-cut.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { Withheld } from '../../core/disclosure/reader-copy.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { type AddressRisk, addressRisks } from '../../core/distribution/address-risks.ts';
import { type CheckedReaders, needsCheck, type SecondCheck, whatToLookFor } from '../../core/distribution/second-check.ts';
import type { CheckId, InviteeId, PersonId, SittingId } from '../../core/identifiers.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { documentsFor } from '../../documents/catalogue.ts';
import { familyFile } from '../../storage/families/families.ts';
import { restrictedCopies, saveRestrictedCopy } from '../../storage/papers/restricted-copies.ts';
import { findBegunCheck, insertBegunCheck, signCheck, signedChecks } from '../../storage/papers/second-checks.ts';
import { setting } from '../../storage/settings.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { addressOpener } from '../restricted-addresses.ts';
import { make, readerKey } from './make-document.ts';

/** What has to be looked at before papers go: where they go to, a second pair of eyes, and why a copy is cut. */
export const checkingServices = (desk: OpenDesk): Implementation<typeof checkingApi> => ({
  'check.list': ({ sittingId }) => {
    const file = fileForDocuments(desk, sittingId);
    if (file === undefined) return notHere('sitting');
    const rows = readersOf(file).flatMap((reader) => beforeRow(desk, file, reader));
    return ok({ rows, earlier: file.earlierCuts });
  },
  'check.begin': ({ sittingId, reader: key }) => {
    const found = papersOf(desk, sittingId, key);
    return found.ok ? begin(desk, found.value) : found;
  },
  'check.sign': (asked) => sign(desk, asked),
  'check.waive': ({ sittingId, reader: key, reason }) => {
    const found = papersOf(desk, sittingId, key);
    if (!found.ok) return found;
    const unexplained = withoutReason(desk, found.value);
    if (unexplained !== undefined) return err(unexplained);
    const begun = begin(desk, found.value);
    if (!begun.ok) return begun;
    return act(desk, { action: 'check.waive', objectId: sittingId }, (tx) => {
      signCheck(tx, begun.value.checkId, { at: nowAt(desk), by: desk.actor.name, waived: reason });
      return ok(null);
    });
  },
  'restriction.explain': ({ sittingId, reader: key, reason, decidedBy }) => {
    const found = papersOf(desk, sittingId, key);
    if (!found.ok) return found;
    const { personId } = found.value.reader;
    if (personId === null) return notHere('reader');
    return act(desk, { action: 'restriction.explain', objectId: sittingId }, (tx) => {
      saveRestrictedCopy(tx, sittingId, { personId, reason, decidedBy, at: nowAt(desk) });
      return ok(null);
    });
  },
});

const notHere = (what: string) => err({ type: 'NotHere', what } as const);

/** Whose papers a second person looks at; those of whoever is kept apart unless the council chose otherwise. */
export const checkedReadersOf = ({ db }: Pick<OpenDesk, 'db'>): CheckedReaders =>
  (setting(db, 'secondCheck') as CheckedReaders | undefined) ?? 'kept-apart';

/** Whether the papers of this reader wait for a second person: they have to look, and nobody has signed these very words. */
export const waitsForCheck = (desk: OpenDesk, file: SittingFile, reader: Reader): boolean =>
  needsCheck(file, reader, checkedReadersOf(desk)) && signedFor(desk, papersFor(desk, file, reader)) === null;

/** What a cover says of the second look at a reader's papers; empty where nobody looked. */
export const checkOf = (desk: OpenDesk, file: SittingFile, reader: Reader): string => {
  const check = signedFor(desk, papersFor(desk, file, reader));
  if (check === null) return '';
  return check.waived === '' ? `Looked at by ${check.signedBy}` : 'Goes without a second look';
};

/** Whether somebody signed for one paper of a version that was written before. */
export const isChecked = (
  desk: Pick<OpenDesk, 'db'>,
  sittingId: SittingId,
  of: {
    readonly reader: InviteeId | PersonId;
    readonly version: string;
    readonly kind: string;
    readonly childId: PersonId | null;
  },
): boolean =>
  signedChecks(desk.db, sittingId).some(
    (one) => one.reader === of.reader && one.version === of.version && one.papers.includes(paperKey(of)),
  );

const paperKey = ({ kind, childId }: { readonly kind: string; readonly childId: PersonId | null }): string =>
  `${kind} ${childId ?? ''}`.trim();

interface Papers {
  readonly file: SittingFile;
  readonly reader: Reader;
  readonly key: InviteeId | PersonId;
  readonly names: ReadonlyArray<string>;
  readonly fingerprint: string;
  readonly withheld: Withheld;
}

const papersOf = (desk: OpenDesk, sittingId: SittingId, key: InviteeId | PersonId): Result<Papers, NotHere> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return notHere('sitting');
  const reader = readersOf(file).find((one) => readerKey(one) === key);
  if (reader === undefined || documentsFor(file, reader).length === 0) return notHere('reader');
  return ok(papersFor(desk, file, reader));
};

const keyOf = (reader: Reader): InviteeId | PersonId => {
  const key = readerKey(reader);
  if (key === null) throw new Error('The service checks nothing of its own');
  return key;
};

const papersFor = (desk: OpenDesk, file: SittingFile, reader: Reader): Papers => {
  const key = keyOf(reader);
  const asked = documentsFor(file, reader).map((one) => ({ kind: one.kind, childId: 'childId' in one ? one.childId : null }));
  const said = asked.map((one) => {
    const made = make(desk, file, { ...one, reader: key });
    return made.ok ? made.value.model : made.error;
  });
  return {
    file,
    reader,
    key,
    names: asked.map(paperKey),
    fingerprint: createHash('sha256').update(JSON.stringify(said)).digest('hex'),
    withheld: copyFor(file, reader).withheld,
  };
};

const beforeRow = (desk: OpenDesk, file: SittingFile, reader: Reader): ReadonlyArray<BeforeRow> => {
  if (reader.class === 'desk' || documentsFor(file, reader).length === 0) return [];
  const key = keyOf(reader);
  const mustBeChecked = needsCheck(file, reader, checkedReadersOf(desk));
  const everSigned = signedChecks(desk.db, file.sitting.id).some((one) => one.reader === key);
  // Making every paper of everybody takes a while: only where somebody looks, or has looked, is it asked what they say.
  const isLookedAt = mustBeChecked || everSigned;
  const withheld = isLookedAt || isFamily(reader.class) ? copyFor(file, reader).withheld : null;
  const risks = risksOf(desk, file, reader);
  const check = isLookedAt ? signedFor(desk, papersFor(desk, file, reader)) : null;
  const said = restrictedCopies(desk.db, file.sitting.id).find(({ personId }) => personId === reader.personId);
  return [
    {
      reader: key,
      name: reader.name,
      class: reader.class,
      risks,
      mustBeChecked,
      look: withheld === null ? [] : whatToLookFor(file, reader, { risks, leftOut: withheld.count }),
      check,
      lapsed: check === null ? lapsedFor(desk, file, key) : null,
      restricted:
        withheld !== null && isCut(file, reader, withheld)
          ? { reason: said?.reason ?? '', decidedBy: said?.decidedBy ?? '' }
          : null,
    },
  ];
};

const risksOf = (desk: OpenDesk, file: SittingFile, { personId }: Reader): ReadonlyArray<AddressRisk> => {
  if (personId === null) return [];
  const family =
    desk.restricted === undefined ? file.family : familyFile(desk.db, file.family.family.id, addressOpener(desk.restricted));
  const others = readersOf(file).flatMap((one) =>
    one.personId === null || one.personId === personId || one.class === 'child'
      ? []
      : [{ personId: one.personId, name: one.name, keptApart: isKeptApart(file, one) }],
  );
  return addressRisks(family ?? file.family, { personId, on: file.addressedOn, others });
};

const withoutReason = (desk: OpenDesk, papers: Papers): ReasonMissing | undefined => {
  const said = restrictedCopies(desk.db, papers.file.sitting.id).some(({ personId }) => personId === papers.reader.personId);
  return isCut(papers.file, papers.reader, papers.withheld) && !said
    ? { type: 'ReasonMissing', recipient: papers.reader.name }
    : undefined;
};

const signedFor = (desk: OpenDesk, { file, key, fingerprint }: Papers): SecondCheck | null => {
  const found = signedChecks(desk.db, file.sitting.id).findLast((one) => one.reader === key && one.fingerprint === fingerprint);
  if (found === undefined) return null;
  const { reader: _, ...check } = found;
  return check;
};

/** The last look that somebody took at this reader's papers of this version, at other words. One that was waived looked at nothing. */
const lapsedFor = (desk: OpenDesk, file: SittingFile, key: InviteeId | PersonId): BeforeRow['lapsed'] => {
  const found = signedChecks(desk.db, file.sitting.id).findLast(
    (one) => one.reader === key && one.version === file.version.number && one.waived === '',
  );
  return found === undefined ? null : { signedBy: found.signedBy, signedAt: found.signedAt };
};

const begin = (desk: OpenDesk, { file, key, names, fingerprint }: Papers) =>
  act(desk, { action: 'check.begin', objectId: file.sitting.id }, (tx) => {
    const id = desk.newId<CheckId>();
    const { number: version } = file.version;
    insertBegunCheck(tx, {
      id,
      sittingId: file.sitting.id,
      reader: key,
      version,
      papers: names,
      fingerprint,
      beganAt: nowAt(desk),
    });
    return ok({ checkId: id });
  });

type Sign = (typeof checkingApi)['check.sign'];

const sign = (desk: OpenDesk, { checkId, by, looked }: InputOf<Sign>): Supplied<Sign> => {
  const begun = findBegunCheck(desk.db, checkId);
  if (begun === undefined) return notHere('check');
  const found = papersOf(desk, begun.sittingId, begun.reader);
  if (!found.ok) return found;
  const papers = found.value;
  if (papers.fingerprint !== begun.fingerprint) return err({ type: 'CopyChanged' });
  if (samePerson(by, desk.actor.name)) return err({ type: 'SamePerson', name: by });
  const unexplained = withoutReason(desk, papers);
  if (unexplained !== undefined) return err(unexplained);
  const list = whatToLookFor(papers.file, papers.reader, {
    risks: risksOf(desk, papers.file, papers.reader),
    leftOut: papers.withheld.count,
  });
  const left = list.filter(({ id }) => !looked.includes(id)).length;
  if (left > 0) return err({ type: 'NotAllLookedAt', left });
  return act(desk, { action: 'check.sign', objectId: begun.sittingId }, (tx) => {
    signCheck(tx, checkId, { at: nowAt(desk), by, waived: '' });
    return ok(null);
  });
};

const samePerson = (one: string, other: string): boolean =>
  one.trim().toLowerCase().replace(/\s+/g, ' ') === other.trim().toLowerCase().replace(/\s+/g, ' ');
