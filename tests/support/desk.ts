import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskApi, DeskImplementation, ProcedureName } from '../../src/contract/api.ts';
import { api } from '../../src/contract/api.ts';
import type { AskedOf, CommonFault, ErrorOf, OutputOf } from '../../src/contract/procedure.ts';
import { makeId } from '../../src/core/new-id.ts';
import type { Result } from '../../src/core/result.ts';
import { createDispatch, type Services } from '../../src/engine/dispatch.ts';
import { actionsBoardServices } from '../../src/services/actions-board.ts';
import { afterApprovalServices } from '../../src/services/after-approval.ts';
import { alikeServices } from '../../src/services/alike.ts';
import { boardServices } from '../../src/services/board.ts';
import { checkingServices } from '../../src/services/checking.ts';
import { childStatementServices } from '../../src/services/child-statements.ts';
import { chronologyServices } from '../../src/services/chronology.ts';
import { conferenceModelServices } from '../../src/services/conference-models.ts';
import { coreGroupServices } from '../../src/services/core-groups.ts';
import { deskServices } from '../../src/services/desk.ts';
import { disclosingServices } from '../../src/services/disclosing.ts';
import { distributionServices } from '../../src/services/distribution.ts';
import { documentServices } from '../../src/services/documents.ts';
import { earlierPlanServices } from '../../src/services/earlier-plans.ts';
import { endingServices } from '../../src/services/endings.ts';
import { familyServices } from '../../src/services/families.ts';
import { fatherServices } from '../../src/services/fathers.ts';
import { followingServices } from '../../src/services/following.ts';
import { heldTextServices } from '../../src/services/held-texts.ts';
import { holidayServices } from '../../src/services/holidays.ts';
import { importingServices } from '../../src/services/importing/importing.ts';
import { itemTimeServices } from '../../src/services/item-times.ts';
import { letterheadServices } from '../../src/services/letterheads.ts';
import { mailServices } from '../../src/services/mail.ts';
import { mergingServices } from '../../src/services/merging.ts';
import { movingServices } from '../../src/services/moving.ts';
import { numberServices } from '../../src/services/numbers.ts';
import type { OpenDesk } from '../../src/services/open-desk.ts';
import { partnerServices } from '../../src/services/partners.ts';
import { planReceiptServices } from '../../src/services/plan-receipts.ts';
import { planHistoryServices } from '../../src/services/plans-before.ts';
import { queueServices } from '../../src/services/queue/queue.ts';
import { readBackServices } from '../../src/services/read-back.ts';
import { readingServices } from '../../src/services/reading.ts';
import { recordServices } from '../../src/services/records.ts';
import { reportServices } from '../../src/services/reports.ts';
import { requestFormServices } from '../../src/services/request-forms.ts';
import { reserveServices } from '../../src/services/reserve.ts';
import { schedulingServices } from '../../src/services/scheduling.ts';
import { sittingServices } from '../../src/services/sittings.ts';
import { splittingServices } from '../../src/services/splitting.ts';
import { visitServices } from '../../src/services/visits.ts';
import { warningServices } from '../../src/services/warnings.ts';
import { schema } from '../../src/storage/schema.ts';
import type { OpenVault, VaultSettings } from '../../src/storage/vault/open-vault.ts';
import { createVault, prepareVault, unlockVault } from '../../src/storage/vault/vault.ts';
import { quickDerivation } from './quick-derivation.ts';

/** A desk over a real, encrypted vault in a temporary folder; only the passphrase is turned into a key the quick way. */
export interface TestDesk {
  readonly desk: OpenDesk;
  /** Calls a procedure as a screen does, through the contract. */
  readonly call: <Name extends ProcedureName>(
    name: Name,
    input: AskedOf<DeskApi[Name]>,
  ) => Promise<Result<OutputOf<DeskApi[Name]>, ErrorOf<DeskApi[Name]> | CommonFault>>;
  /** The same where nothing but an answer is expected. */
  readonly ask: <Name extends ProcedureName>(name: Name, input: AskedOf<DeskApi[Name]>) => Promise<OutputOf<DeskApi[Name]>>;
  /** What the clock on the wall says from now on, `2026-04-21T10:00`, in Europe/London summer time. */
  readonly setClock: (moment: string) => void;
  readonly folder: string;
  readonly close: () => void;
}

export const aDesk = async ({
  now = '2026-04-01T09:00',
  entitled = true,
  keep = false,
  derivation = quickDerivation,
} = {}): Promise<TestDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'conference-desk-test-'));
  const prepared = await prepareVault(passphrase, derivation);
  if (!prepared.ok) throw new Error(prepared.error.type);
  const clock = { now: instant(now) };
  const halves = prepared.value.halves;
  const vault = await createVault(join(folder, 'records'), prepared.value, halves, 'Sorrel Minutewell', settingsFor(clock));
  if (!vault.ok) throw new Error(vault.error.type);
  return deskOver(vault.value, folder, clock, { entitled, keep });
};

/** The desk of an earlier `aDesk({ keep: true })`, unlocked again. */
export const openDeskAgain = async (folder: string, now: string): Promise<TestDesk> => {
  const clock = { now: instant(now) };
  const vault = await unlockVault(join(folder, 'records'), passphrase, settingsFor(clock), {}, quickDerivation);
  if (!vault.ok) throw new Error(vault.error.type);
  return deskOver(vault.value, folder, clock, { entitled: true, keep: true });
};

export const passphrase = 'four words for a test';

interface Clock {
  now: Date;
}

const settingsFor = (clock: Clock): VaultSettings => ({ migrations: schema, device: 'test', now: () => clock.now });

const deskOver = (
  vault: OpenVault,
  folder: string,
  clock: Clock,
  { entitled, keep }: { readonly entitled: boolean; readonly keep: boolean },
): TestDesk => {
  const desk: OpenDesk = {
    db: vault.database,
    records: vault.records,
    audit: vault.audit,
    restricted: entitled ? vault.restricted : undefined,
    temporaryFiles: vault.temporaryFiles,
    vaultFolder: vault.folder,
    actor: { id: vault.person.slotId, name: vault.person.name },
    resources: 'resources',
    documentsFolder: join(folder, 'documents'),
    now: () => clock.now,
    newId: () => makeId(clock.now.getTime(), randomBytes),
  };
  const services: Omit<DeskImplementation, `vault.${string}`> = {
    ...familyServices(desk),
    ...alikeServices(desk),
    ...mergingServices(desk),
    ...warningServices(desk),
    ...numberServices(desk),
    ...fatherServices(desk),
    ...sittingServices(desk),
    ...queueServices(desk),
    ...reserveServices(desk),
    ...recordServices(desk),
    ...conferenceModelServices(desk),
    ...itemTimeServices(desk),
    ...documentServices(desk),
    ...distributionServices(desk),
    ...followingServices(desk),
    ...coreGroupServices(desk),
    ...actionsBoardServices(desk),
    ...endingServices(desk),
    ...partnerServices(desk),
    ...earlierPlanServices(desk),
    ...planHistoryServices(desk),
    ...planReceiptServices(desk),
    ...afterApprovalServices(desk),
    ...visitServices(desk),
    ...checkingServices(desk),
    ...heldTextServices(desk),
    ...disclosingServices(desk),
    ...readBackServices(desk),
    ...letterheadServices(desk),
    ...reportServices(desk),
    ...childStatementServices(desk),
    ...requestFormServices(desk),
    ...readingServices(desk),
    ...chronologyServices(desk),
    ...mailServices(desk),
    ...deskServices(desk),
    ...holidayServices(desk),
    ...importingServices(desk),
    ...schedulingServices(desk),
    ...movingServices(desk),
    ...splittingServices(desk),
    ...boardServices(desk),
  };
  const dispatch = createDispatch(api, {
    services: () => services as Services,
    whileLocked: {},
    report: (_, error) => {
      throw error;
    },
  });
  const call = ((name: string, input: unknown) => dispatch(name, input)) as TestDesk['call'];
  return {
    desk,
    call,
    ask: async (name, input) => {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    setClock: (moment) => {
      clock.now = instant(moment);
    },
    folder,
    close: () => {
      vault.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
};

const instant = (moment: string): Date => new Date(`${moment}:00+01:00`);
