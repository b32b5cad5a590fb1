import { z } from 'zod';
import {
  awaitedRoutes,
  type Challenge,
  challengeResults,
  challengeRoutes,
  legalResults,
  type Matter,
  type MatterKey,
  type Step,
  stepKinds,
} from '../core/following/matters.ts';
import type { ChallengeId, ConferenceId, MatterStepId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { requestTables } from './tables.ts';
import { challengeId, conferenceId, date, dissentId, matterStepId, paragraph, required, sittingId } from './values.ts';

/** A matter as lists show it, with the conference it comes from. */
export interface MatterView extends Matter {
  readonly conferenceId: ConferenceId | null;
  readonly reference: string;
  readonly familyName: string;
  readonly heldOn: LocalDate | null;
  /** `Open since Tue 21 April 2026` or `Not upheld, Wed 29 April 2026`. */
  readonly state: string;
  readonly isOpen: boolean;
  /** The day to ask after it; null where it is none that is asked after. */
  readonly chaseOn: LocalDate | null;
  /** Whether a dissent was raised within its hours (T-23); null where no limit is known, or for anything else. */
  readonly inTime: boolean | null;
}

export const matterKey = z.discriminatedUnion('route', [
  z.strictObject({ route: z.literal('legal-planning'), id: conferenceId }),
  z.strictObject({ route: z.enum(awaitedRoutes), id: z.string().regex(/^[0-9a-f-]{36}(:[a-z0-9-]{1,20})?$/) }),
  z.strictObject({ route: z.literal('dissent'), id: dissentId }),
  z.strictObject({ route: z.enum(challengeRoutes), id: challengeId }),
]) satisfies z.ZodType<MatterKey, unknown>;

export const challenge = z.strictObject({
  id: challengeId,
  conferenceId: conferenceId.nullable(),
  route: z.enum(challengeRoutes),
  raisedOn: date,
  raisedBy: required,
  words: paragraph,
}) satisfies z.ZodType<Omit<Challenge, 'sittingId'>, unknown>;

export const step = z.strictObject({
  id: matterStepId,
  kind: z.enum(stepKinds),
  takenOn: date,
  result: z.enum([...legalResults, ...challengeResults, 'carried-out']).nullable(),
  words: paragraph,
}) satisfies z.ZodType<Step, unknown>;

const reads = [
  ...requestTables,
  ...[
    'decision',
    'dissent',
    'challenge',
    'matter_step',
    'awaited',
    'sitting',
    'family',
    'conference',
    'person',
    'setting',
    'holiday_table',
  ],
];

/** What is followed after a conference until something came of it: legal planning, dissent and the three kinds of challenge (DC05, DC09). */
export const followingApi = {
  /** Those of one sitting, or the whole log; the newest first. */
  'matter.list': query({
    input: z.strictObject({ sittingId: sittingId.nullable(), from: date.nullable(), until: date.nullable() }),
    output: answer<ReadonlyArray<MatterView>>(),
    error: answer<never>(),
    reads,
  }),
  'challenge.add': command({
    input: challenge.omit({ id: true }).extend({ sittingId }),
    output: answer<{ readonly challengeId: ChallengeId }>(),
    error: answer<NotHere | { readonly type: 'NotClosed' }>(),
  }),
  /** Takes back a challenge that was entered by mistake, with its steps. */
  'challenge.remove': command({ input: z.strictObject({ challengeId }), output: answer<null>(), error: answer<NotHere>() }),
  'matter.step': command({
    input: step.omit({ id: true }).extend({ sittingId, about: matterKey }),
    output: answer<{ readonly stepId: MatterStepId }>(),
    error: answer<
      | NotHere
      /** The outcome is one of another route, or a step that is none has one. */
      | { readonly type: 'OutcomeDoesNotFit' }
      | { readonly type: 'MatterEnded' }
      | { readonly type: 'DayIsToCome' }
    >(),
  }),
  /** Takes back a step that was entered by mistake; an outcome that is taken back opens the matter again. */
  'matter.stepBack': command({
    input: z.strictObject({ stepId: matterStepId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
