import { z } from 'zod';
import type { ConferenceKind } from '../core/conferences/sitting.ts';
import type { FamilyId } from '../core/identifiers.ts';
import type { RequestProposal } from '../core/returned/request-proposals.ts';
import type { CannotWrite } from './core-groups.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { mostReportBytes } from './reports.ts';
import type { ConferenceCancelled } from './sitting-answers.ts';
import { requestId, required } from './values.ts';

/** How large a dropped email or form may be, in bytes, inclusive: what one call of the browser shell takes, in base64. */
export const mostRequestBytes = mostReportBytes;

/** What a dropped file says. Nothing of it is kept. */
export interface RequestSeen {
  /** `email` where it is one; null for a Word form. */
  readonly email: { readonly from: string; readonly subject: string; readonly sentAt: string } | null;
  /** Families that it may be about, likeliest first, each with why in words. */
  readonly families: ReadonlyArray<{
    readonly familyId: FamilyId;
    readonly name: string;
    readonly reference: string;
    readonly why: string;
  }>;
  /** What it asks for; null where it does not say. */
  readonly kind: ConferenceKind | null;
  /** For the request that it was dropped on; empty where it was dropped on none. */
  readonly proposals: ReadonlyArray<Pick<RequestProposal, 'id' | 'about' | 'words' | 'now'> & { readonly doubt: string }>;
  readonly unclear: ReadonlyArray<string>;
  /** What stands in it beside labels that are not known: a person reads through it. */
  readonly unread: ReadonlyArray<{ readonly label: string; readonly text: string }>;
  readonly notes: ReadonlyArray<string>;
}

/** It is no request, or nobody should open it: `why` is one or two sentences. */
interface FormRefused {
  readonly type: 'FormRefused';
  readonly why: string;
}

const dropped = {
  fileName: required,
  file: z.base64().max(Math.ceil(mostRequestBytes / 3) * 4),
};

/** A request that came by email or as a Word form (IN09). */
export const requestFormsApi = {
  /** Reads a dropped file, against the request it was dropped on or against none. */
  'request.look': query({
    input: z.strictObject({ ...dropped, requestId: requestId.nullable() }),
    output: answer<RequestSeen>(),
    error: answer<FormRefused | NotHere>(),
    reads: [],
  }),
  /** Enters those of its proposals that a person accepted, by their identifiers; one that is no longer proposed is refused. */
  'request.accept': command({
    input: z.strictObject({ ...dropped, requestId, accepted: z.array(required).min(1).max(100) }),
    output: answer<null>(),
    error: answer<FormRefused | NotHere | { readonly type: 'AlreadyClosed' } | ConferenceCancelled>(),
  }),
  /** Writes the empty form, to be sent to whoever asks for conferences. */
  'request.form': command({
    input: z.strictObject({ folder: required }),
    output: answer<{ readonly path: string }>(),
    error: answer<CannotWrite>(),
  }),
} as const;
