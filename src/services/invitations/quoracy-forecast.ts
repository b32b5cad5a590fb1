import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import {
  type ForecastAttendee,
  forecastQuoracy,
  type PossibleCall,
  type QuoracyForecast,
  usefulCalls,
} from '../../core/attendance/quoracy-forecast.ts';
import { quoracyRule } from '../../core/attendance/quoracy-rule.ts';
import type { Conference, ConferenceRequest, Sitting } from '../../core/conferences/sitting.ts';
import { daysBetween } from '../../core/local-date.ts';
import { conferenceTypeOf } from '../../core/procedures/milestones.ts';
import { err, ok } from '../../core/result.ts';
import { attendanceHistory } from '../../storage/agencies/attendance-history.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import type { Procedures } from '../procedures/procedures-files.ts';
import { sittingFile } from '../record/sitting-file.ts';

type Api = typeof sittingsApi;

/** Null where the sitting has no day, or is over. */
export const foreseeQuoracy = (
  desk: OpenDesk,
  { sittingId }: InputOf<Api['sitting.forecast']>,
): Supplied<Api['sitting.forecast']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  return ok(forecastOf(desk, { ...file, people: file.family.people }));
};

/** The forecast of one sitting, from its record or from the rows that lists read. */
export const forecastOf = (desk: OpenDesk, file: ToForecast): QuoracyForecast | null => {
  const asked = whatIsAsked(desk, file);
  return asked === null ? null : forecastQuoracy(...asked);
};

/** Every call that would make it likelier to be quorate, the most useful first (AG05); none where the sitting has no day, or is over. */
export const callsFor = (desk: OpenDesk, file: ToForecast): ReadonlyArray<PossibleCall> => {
  const asked = whatIsAsked(desk, file);
  return asked === null ? [] : usefulCalls(...asked);
};

interface ToForecast {
  readonly sitting: Sitting;
  readonly profile: Procedures['profile'];
  readonly request: Pick<ConferenceRequest, 'fabricatedIllness'>;
  readonly conferences: ReadonlyArray<Conference>;
  readonly people: ReadonlyArray<{ readonly id: string; readonly givenName: string }>;
  readonly record: { readonly invitees: { readonly [id: string]: ForecastAttendee } };
}

const whatIsAsked = (desk: OpenDesk, file: ToForecast): Parameters<typeof forecastQuoracy> | null => {
  const { sitting, profile, request, conferences, people, record } = file;
  const { heldOn, progress } = sitting;
  if (heldOn === null || progress.closedAt !== null || progress.cancelledAt !== null) return null;
  return [
    quoracyRule(profile),
    conferences.map(({ childId, kind }) => ({
      child: {
        id: childId,
        name: people.find(({ id }) => id === childId)?.givenName ?? '',
        fabricatedIllness: request.fabricatedIllness,
      },
      type: conferenceTypeOf(kind, 'initial') ?? 'initial',
    })),
    Object.values(record.invitees),
    history(desk.db),
    Math.max(0, daysBetween(todayAt(desk), heldOn)),
  ];
};

const history = keptUntilChanged(['sitting', 'invitee'], attendanceHistory);
