import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskApi, ProcedureName } from '../../src/contract/api.ts';
import { api } from '../../src/contract/api.ts';
import type { AskedOf, CommonFault, ErrorOf, OutputOf } from '../../src/contract/procedure.ts';
import type { SittingId } from '../../src/core/identifiers.ts';
import { makeId } from '../../src/core/new-id.ts';
import type { Result } from '../../src/core/result.ts';
import { createDispatch } from '../../src/engine/dispatch.ts';
import { allServices } from '../../src/services/all-services.ts';
import { importPractice } from '../../src/services/case-file/practice.ts';
import type { OpenDesk } from '../../src/services/open-desk.ts';
import { openRecordStore } from '../../src/storage/record-store.ts';
import { schema } from '../../src/storage/schema.ts';
import type { KeyDerivation } from '../../src/storage/vault/key-derivation.ts';
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
  /** The same records as on the laptop of somebody whose slot holds no restricted key: neither the desk nor its record store has it. */
  readonly withoutRestricted: () => Pick<TestDesk, 'call' | 'ask'>;
  /** What the clock on the wall says from now on, `2026-04-21T10:00`, in Europe/London summer time. */
  readonly setClock: (moment: string) => void;
  readonly folder: string;
  readonly close: () => void;
}

export const aDesk = ({ now = '2026-04-01T09:00', entitled = true, keep = false, derivation = quickDerivation } = {}) =>
  derivation === quickDerivation
    ? copyOf(`empty ${now}`, () => aNewDesk(now, derivation), now, { entitled, keep })
    : aNewDesk(now, derivation, { entitled, keep });

/** A desk with the invented family of the practice records (domain.md section 11), taken in at `now`. */
export const aPracticeDesk = ({ now = '2026-11-21T09:00', entitled = true } = {}): Promise<TestDesk> =>
  copyOf(`practice ${now}`, () => aNewPracticeDesk(now), now, { entitled, keep: false });

/** The sitting that is booked for this day. */
export const sittingOn = async (at: TestDesk, day: string): Promise<SittingId> => {
  const found = (await at.ask('sitting.list', { like: '', filter: 'all' })).find(({ heldOn }) => heldOn === day);
  if (found === undefined) throw new Error(`Nothing is booked for ${day}`);
  return found.sittingId;
};

/** The desk of an earlier `aDesk({ keep: true })`, unlocked again. */
export const openDeskAgain = async (folder: string, now: string, opened: Opened = openToAll): Promise<TestDesk> => {
  const clock = { now: instant(now) };
  const vault = await unlockVault(join(folder, 'records'), passphrase, settingsFor(clock), {}, quickDerivation);
  if (!vault.ok) throw new Error(vault.error.type);
  return deskOver(vault.value, folder, clock, opened);
};

interface Opened {
  readonly entitled: boolean;
  /** Whether the folder stays when the desk is closed. */
  readonly keep: boolean;
}

const openToAll: Opened = { entitled: true, keep: true };

const newFolder = (): string => mkdtempSync(join(process.env.CONFERENCE_DESK_TEST_FOLDER ?? tmpdir(), 'conference-desk-test-'));

/** Copied records open in a fifth of the time that it takes to make them: each worker makes each kind once. */
const copyOf = async (kind: string, make: () => Promise<TestDesk>, now: string, opened: Opened): Promise<TestDesk> => {
  const folder = newFolder();
  const made = madeFolders.get(kind) ?? make().then(closed);
  madeFolders.set(kind, made);
  cpSync(await made, folder, { recursive: true });
  return openDeskAgain(folder, now, opened);
};

const madeFolders = new Map<string, Promise<string>>();

const closed = (at: TestDesk): string => {
  at.close();
  // The tests' own folder goes with them (one-folder.ts); a benchmark is a program of its own.
  if (process.env.CONFERENCE_DESK_TEST_FOLDER === undefined)
    process.once('exit', () => rmSync(at.folder, { recursive: true, force: true }));
  return at.folder;
};

const aNewDesk = async (now: string, derivation: KeyDerivation, opened: Opened = openToAll): Promise<TestDesk> => {
  const folder = newFolder();
  const prepared = await prepareVault(passphrase, derivation);
  if (!prepared.ok) throw new Error(prepared.error.type);
  const clock = { now: instant(now) };
  const halves = prepared.value.halves;
  const vault = await createVault(join(folder, 'records'), prepared.value, halves, 'Sorrel Minutewell', settingsFor(clock));
  if (!vault.ok) throw new Error(vault.error.type);
  return deskOver(vault.value, folder, clock, opened);
};

const aNewPracticeDesk = async (now: string): Promise<TestDesk> => {
  const at = await aNewDesk(now, quickDerivation);
  importPractice(at.desk);
  return at;
};

export const passphrase = 'four words for a test';

interface Clock {
  now: Date;
}

const settingsFor = (clock: Clock): VaultSettings => ({ migrations: schema, device: 'test', now: () => clock.now });

const deskOver = (vault: OpenVault, folder: string, clock: Clock, { entitled, keep }: Opened): TestDesk => {
  const whole: OpenDesk = {
    db: vault.database,
    records: vault.records,
    audit: vault.audit,
    restricted: vault.restricted,
    temporaryFiles: vault.temporaryFiles,
    vaultFolder: vault.folder,
    actor: { id: vault.person.slotId, name: vault.person.name },
    resources: 'resources',
    documentsFolder: join(folder, 'documents'),
    now: () => clock.now,
    newId: () => makeId(clock.now.getTime(), randomBytes),
    leaving: new AbortController().signal,
  };
  const desk = entitled ? whole : unentitled(whole, vault.databaseId);
  return {
    desk,
    ...askingOf(desk),
    withoutRestricted: () => askingOf(unentitled(desk, vault.databaseId)),
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

/** A store of its own, another laptop's: what the entitled one holds open in memory is not to be had there. */
const unentitled = (desk: OpenDesk, databaseId: string): OpenDesk => {
  const opened = { databaseId, device: 'test without the restricted key', restricted: undefined, now: desk.now };
  return { ...desk, restricted: undefined, records: openRecordStore(opened) };
};

/** How a screen asks this desk. */
const askingOf = (desk: OpenDesk): Pick<TestDesk, 'call' | 'ask'> => {
  const services = allServices(desk);
  const dispatch = createDispatch(api, {
    services: () => services,
    whileLocked: {},
    report: (_, error) => {
      throw error;
    },
  });
  const call = ((name: string, input: unknown) => dispatch(name, input)) as TestDesk['call'];
  return {
    call,
    ask: async (name, input) => {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
  };
};

const instant = (moment: string): Date => new Date(`${moment}:00+01:00`);
