import type { deskApi } from '../../contract/desk.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { err, ok } from '../../core/result.ts';
import { recentAuditEntries } from '../../storage/audit.ts';
import { findSitting, sittingsUnder } from '../../storage/record/sittings.ts';
import { saveSetting, setting } from '../../storage/settings.ts';
import { isSoundStore } from '../../storage/soundness.ts';
import { gapsOf, waysOf } from '../booking/clashes.ts';
import { act, currentProfileId, type OpenDesk, organisationOf } from '../open-desk.ts';
import { checkedReadersOf } from '../papers/checking.ts';
import { currentProcedures, proceduresFor, versionsOf } from '../procedures/procedures.ts';
import { loadProfile, profileIds } from '../procedures/procedures-files.ts';

type Api = typeof deskApi;

/** Minutes without input before the desk locks; 5 unless somebody chose otherwise, never off (K12). */
export const lockAfterMinutes = (desk: Pick<OpenDesk, 'db'>): number => Number(setting(desk.db, 'lockAfterMinutes') ?? 5);

export const getSettings = (desk: OpenDesk): Supplied<Api['settings.get']> =>
  ok({
    organisation: organisationOf(desk),
    profileId: currentProfileId(desk),
    lockAfterMinutes: lockAfterMinutes(desk),
    gaps: gapsOf(desk.db),
    ways: waysOf(desk.db),
    secondCheck: checkedReadersOf(desk),
  });

/** Sittings keep the profile they were made under: another one only changes what is asked for from now on (DL11). */
export const changeSettings = (desk: OpenDesk, { change }: InputOf<Api['settings.change']>): Supplied<Api['settings.change']> =>
  act(desk, { action: 'settings.change', objectId: null }, (tx) => {
    if (change.profileId !== undefined && !profileIds(desk.resources).includes(change.profileId))
      return err({ type: 'UnknownProfile', known: profileIds(desk.resources) } as const);
    for (const [key, value] of Object.entries(change)) if (value !== undefined) saveSetting(tx, key, value);
    return ok(null);
  });

/** The procedures in force at this desk, or those of one sitting, every rule with its source, and the versions there are (DL11). */
export const getProcedures = (desk: OpenDesk, { sittingId }: InputOf<Api['procedures.get']>): Supplied<Api['procedures.get']> => {
  const sitting = sittingId === null ? undefined : findSitting(desk.db, sittingId);
  const { profile } = sitting === undefined ? currentProcedures(desk) : proceduresFor(desk, sitting);
  const run = sittingsUnder(desk.db, profile.id);
  const versions = versionsOf(desk.resources, profile.id).map(({ version, inForce, guidance }) => ({
    version,
    ...inForce,
    guidance: guidance.title,
    sittings: run[version] ?? 0,
  }));
  const profiles = profileIds(desk.resources).flatMap((id) => {
    const read = loadProfile(desk.resources, id);
    return read.ok ? [{ id, title: read.value.title }] : [];
  });
  return ok({ profile, profiles, versions });
};

export const recentAudit = (desk: OpenDesk): Supplied<Api['audit.recent']> =>
  ok(
    recentAuditEntries(desk.db, 200).map(({ seq, at, actor, action }) => ({
      seq,
      at,
      actor: actor === desk.actor.id ? desk.actor.name : actor,
      action,
    })),
  );

/** Reads the whole log and the whole store (G1); `firstWrong` is the first entry that cannot be believed. */
export const verifyDesk = (desk: OpenDesk): Supplied<Api['audit.verify']> => {
  const verified = desk.audit.verify(desk.db);
  const head = desk.audit.head(desk.db);
  return ok({
    entries: verified.ok ? verified.value.entries : (head?.seq ?? 0),
    head: head === undefined ? '' : `${head.seq}-${head.hash}`,
    firstWrong: verified.ok ? null : verified.error.seq,
    storeSound: isSoundStore(desk.db),
  });
};
