import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { api } from '../contract/api.ts';
import { makeId } from '../core/new-id.ts';
import { allServices, type ServicesOfDesk } from '../services/all-services.ts';
import { importPractice } from '../services/case-file/practice.ts';
import type { OpenDesk } from '../services/open-desk.ts';
import { lockAfterMinutes } from '../services/settings/settings.ts';
import { families } from '../storage/families/families.ts';
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

/**
 * Milliseconds that locking waits for what is being written, so that no file is left without its line in the log. It is never long:
 * the keys have to go.
 */
const longestWait = 3000;

/** The one place where everything is wired together. It starts locked. */
export const createEngine = async (options: EngineOptions): Promise<Engine> => {
  const { dataFolder, resourcesFolder, now = () => new Date() } = options;
  const documentsFolder = options.documentsFolder ?? join(homedir(), 'Documents', 'Conference Desk');
  const listeners = new Set<(tables: ReadonlyArray<string>) => void>();
  let services: ServicesOfDesk | undefined;

  const leaving = new AbortController();
  const underWay = new Set<Promise<unknown>>();

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
    leaving: leaving.signal,
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
      services = allServices(desk);
      vault.database.onChanges((tables) => {
        for (const listener of listeners) listener(tables);
      });
    },
  });

  const dispatch = createDispatch(api, {
    services: () => services,
    whileLocked: session.services,
    report: createFaultLog(join(dataFolder, 'log', 'faults.log'), now),
  });

  return {
    call: (name, input) => {
      const answer = dispatch(name, input).finally(() => underWay.delete(answer));
      underWay.add(answer);
      return answer;
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      services = undefined;
      leaving.abort();
      await Promise.race([Promise.allSettled(underWay), setTimeout(longestWait, undefined, { ref: false })]);
      session.close();
    },
  };
};
