import { z } from 'zod';
import type { Organisation } from '../core/disclosure/sitting-file.ts';
import type { CheckedReaders } from '../core/distribution/second-check.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { ProceduresProfile } from '../core/procedures/profile.ts';
import type { Gaps } from '../core/scheduling/clashes.ts';
import type { Ways } from '../core/scheduling/travel.ts';
import { mostCaseFileCharacters } from './case-file.ts';
import { answer, command, query } from './procedure.ts';
import { fileNamePattern, line, required, sittingId } from './values.ts';

export interface Settings {
  readonly organisation: Organisation;
  readonly profileId: string;
  /** 1 to 15 (K12). */
  readonly lockAfterMinutes: number;
  /** Minutes kept free between two conferences. */
  readonly gaps: Gaps;
  /** Minutes from one building to another (SC05). */
  readonly ways: Ways;
  /** Whose papers a second person looks at before they go (RD05). */
  readonly secondCheck: CheckedReaders;
}

export interface ProceduresView {
  readonly profile: ProceduresProfile;
  readonly profiles: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  /** The versions of this profile, the newest first, with how many sittings are run under each; `until` is inclusive (DL11). */
  readonly versions: ReadonlyArray<{
    readonly version: string;
    readonly from: LocalDate;
    readonly until: LocalDate | null;
    readonly guidance: string;
    readonly sittings: number;
  }>;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
}

export const deskApi = {
  'settings.get': query({ input: z.strictObject({}), output: answer<Settings>(), error: answer<never>(), reads: ['setting'] }),
  'settings.change': command({
    input: z.strictObject({
      change: z
        .strictObject({
          organisation: z.strictObject({
            name: line,
            service: line,
            addressLines: z.array(line).max(6),
            phone: line,
            email: line,
            fileNames: fileNamePattern.exactOptional(),
          }),
          profileId: line,
          lockAfterMinutes: z.int().min(1).max(15),
          secondCheck: z.enum(['nobody', 'kept-apart', 'family', 'everyone'] satisfies ReadonlyArray<CheckedReaders>),
          ways: z.strictObject({
            ways: z.array(z.strictObject({ from: required, to: required, minutes: z.int().min(0).max(240) })).max(1_000),
            otherwise: z.int().min(0).max(240),
          }),
          gaps: z.strictObject({ chair: z.int().min(0).max(240), room: z.int().min(0).max(240) }),
        })
        .partial(),
    }),
    output: answer<null>(),
    error: answer<{ readonly type: 'UnknownProfile'; readonly known: ReadonlyArray<string> }>(),
  }),
  /** Those in force today, or those that one sitting is run under. */
  'procedures.get': query({
    input: z.strictObject({ sittingId: sittingId.nullable().default(null) }),
    output: answer<ProceduresView>(),
    error: answer<never>(),
    reads: ['setting', 'holiday_table', 'sitting'],
  }),
  /** Reads a case file (resources/schemas/case-file.schema.json): all of it, or nothing (I7). */
  'caseFile.import': command({
    input: z.strictObject({ json: z.string().max(mostCaseFileCharacters) }),
    output: answer<{ readonly families: number; readonly people: number; readonly sittings: number }>(),
    error: answer<
      | { readonly type: 'CaseFileFaulty'; readonly where: string; readonly why: string }
      | { readonly type: 'AlreadyHere'; readonly what: string }
      | { readonly type: 'UnknownProfile'; readonly known: ReadonlyArray<string> }
      | { readonly type: 'NotEntitled' }
    >(),
  }),
  'caseFile.export': query({
    /** Without files, reports and pictures are left out: with ten years of them no one text can hold them all. */
    input: z.strictObject({ withFiles: z.boolean().default(true) }),
    output: answer<{ readonly json: string }>(),
    error: answer<{ readonly type: 'NotEntitled' } | { readonly type: 'FilesTooMany'; readonly megabytes: number }>(),
    reads: [],
  }),
  'audit.recent': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<AuditRow>>(),
    error: answer<never>(),
    reads: ['audit_entry'],
  }),
  /** Checks the store and the audit chain (G1). */
  'audit.verify': query({
    input: z.strictObject({}),
    output: answer<{
      readonly entries: number;
      readonly head: string;
      readonly firstWrong: number | null;
      readonly storeSound: boolean;
    }>(),
    error: answer<never>(),
    reads: [],
  }),
} as const;
