import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { api, type DeskImplementation } from '../contract/api.ts';
import { makeId } from '../core/new-id.ts';
import { actionsBoardServices } from '../services/actions-board.ts';
import { afterApprovalServices } from '../services/after-approval.ts';
import { alikeServices } from '../services/alike.ts';
import { boardServices } from '../services/board.ts';
import { importPractice } from '../services/case-file/practice.ts';
import { checkingServices } from '../services/checking.ts';
import { childStatementServices } from '../services/child-statements.ts';
import { chronologyServices } from '../services/chronology.ts';
import { conferenceModelServices } from '../services/conference-models.ts';
import { coreGroupServices } from '../services/core-groups.ts';
import { deskServices } from '../services/desk.ts';
import { disclosingServices } from '../services/disclosing.ts';
import { distributionServices } from '../services/distribution.ts';
import { documentServices } from '../services/documents.ts';
import { earlierPlanServices } from '../services/earlier-plans.ts';
import { endingServices } from '../services/endings.ts';
import { familyServices } from '../services/families.ts';
import { fatherServices } from '../services/fathers.ts';
import { followingServices } from '../services/following.ts';
import { heldTextServices } from '../services/held-texts.ts';
import { holidayServices } from '../services/holidays.ts';
import { importingServices } from '../services/importing/importing.ts';
import { itemTimeServices } from '../services/item-times.ts';
import { letterheadServices } from '../services/letterheads.ts';
import { mailServices } from '../services/mail.ts';
import { mergingServices } from '../services/merging.ts';
import { movingServices } from '../services/moving.ts';
import { numberServices } from '../services/numbers.ts';
import type { OpenDesk } from '../services/open-desk.ts';
import { partnerServices } from '../services/partners.ts';
import { planReceiptServices } from '../services/plan-receipts.ts';
import { planHistoryServices } from '../services/plans-before.ts';
import { queueServices } from '../services/queue/queue.ts';
import { readBackServices } from '../services/read-back.ts';
import { readingServices } from '../services/reading.ts';
import { recordServices } from '../services/records.ts';
import { reportServices } from '../services/reports.ts';
import { requestFormServices } from '../services/request-forms.ts';
import { reserveServices } from '../services/reserve.ts';
import { schedulingServices } from '../services/scheduling.ts';
import { lockAfterMinutes } from '../services/settings.ts';
import { sittingServices } from '../services/sittings.ts';
import { splittingServices } from '../services/splitting.ts';
import { visitServices } from '../services/visits.ts';
import { warningServices } from '../services/warnings.ts';
import { families } from '../storage/families.ts';
import type { OpenVault } from '../storage/vault/open-vault.ts';
import { deviceName } from './device.ts';
import { createDispatch } from './dispatch.ts';
import type { Engine } from './engine.ts';
import { createFaultLog } from './fault-log.ts';
import { createVaultSession } from './vault-session.ts';

export interface EngineOptions {
  /** Holds the vaults, this laptop's name and the fault log. It is made where it is not there yet. */
  readonly dataFolder: string;
  /** Procedures, calendars and the practice family. */
  readonly resourcesFolder: string;
  /** Where Word files are offered to be written. */
  readonly documentsFolder?: string;
  /** The clock on the wall; the demonstration and tests bring their own. */
  readonly now?: () => Date;
}

/** The one place where everything is wired together. It starts locked. */
export const createEngine = async (options: EngineOptions): Promise<Engine> => {
  const { dataFolder, resourcesFolder, now = () => new Date() } = options;
  const documentsFolder = options.documentsFolder ?? join(homedir(), 'Documents', 'Conference Desk');
  const listeners = new Set<(tables: ReadonlyArray<string>) => void>();
  let services: Omit<DeskImplementation, `vault.${string}`> | undefined;

  const deskOver = (vault: OpenVault): OpenDesk => ({
    db: vault.database,
    records: vault.records,
    audit: vault.audit,
    restricted: vault.restricted,
    temporaryFiles: vault.temporaryFiles,
    actor: { id: vault.person.slotId, name: vault.person.name },
    vaultFolder: vault.folder,
    resources: resourcesFolder,
    documentsFolder,
    now,
    newId: () => makeId(now().getTime(), randomBytes),
  });

  const session = createVaultSession({
    dataFolder,
    device: deviceName(dataFolder),
    now,
    locksAfterMinutes: (vault) => lockAfterMinutes({ db: vault.database }),
    opened: async (which, vault) => {
      const desk = deskOver(vault);
      // Also where a power cut came between making the practice records and filling them.
      if (which === 'practice' && families(desk.db).length === 0) importPractice(desk);
      services = {
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
      vault.database.onChanges((tables) => {
        for (const listener of listeners) listener(tables);
      });
    },
  });

  return {
    call: createDispatch(api, {
      services: () => services,
      whileLocked: session.services,
      report: createFaultLog(join(dataFolder, 'log', 'faults.log'), now),
    }),
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      services = undefined;
      session.close();
    },
  };
};
