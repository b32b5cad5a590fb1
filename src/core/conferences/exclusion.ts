import type { LocalTime } from '../local-date.ts';
import type { ConferenceRecord, Exclusion, ExclusionGround, Invitee } from './record.ts';
import { partsInOrder, stretchesOf } from './stretches.ts';

/** The exclusion that keeps somebody out; null where nobody asked for one, or the chair said no. */
export const exclusionInForce = ({ exclusion }: Pick<Invitee, 'exclusion'>): Exclusion | null =>
  exclusion === null || exclusion.refused === true ? null : exclusion;

/**
 * Whether an exclusion makes somebody the "excluded parent" of the visibility matrix (domain.md 6.8): one that was asked for and decided (EX-01),
 * or one in the room for what is feared of them. Whoever was asked out for a while for another reason only loses what was said meanwhile.
 * The chair can say otherwise.
 */
export const isExcludedForRisk = (exclusion: Exclusion): boolean => {
  const { readsAsExcluded, requestedOn, askedToLeave = [] } = exclusion;
  if (readsAsExcluded != null) return readsAsExcluded;
  return requestedOn !== null || askedToLeave.length === 0 || askedToLeave.some(({ ground }) => isAboutRisk(ground));
};

/** Grounds of EX-02 that say what somebody may do to others; the rest are about what others can say, or who may hear it. */
export const isAboutRisk = (ground: ExclusionGround): boolean => risks.includes(ground);
const risks: ReadonlyArray<ExclusionGround> = ['welfare', 'violence', 'family-conflict'];

/** A part of the conference that somebody was kept out of; minutes null while it is not timed (EX-03). */
export interface MissedPart {
  readonly label: string;
  readonly title: string;
  readonly from: LocalTime | null;
  readonly until: LocalTime | null;
  readonly minutes: number | null;
}

/**
 * The parts that somebody was not in, and what they missed of one that they were in, in the order of their times. A restricted part is
 * nobody's in the family, and is not among them.
 */
export const missedParts = (
  { presence }: Pick<Invitee, 'presence'>,
  record: Pick<ConferenceRecord, 'segments'>,
): ReadonlyArray<MissedPart> =>
  partsInOrder(record)
    .filter(({ restricted }) => !restricted)
    .flatMap((part) => {
      const missed: MissedPart[] = [];
      for (const stretch of stretchesOf(record, part)) {
        if (presence[stretch.id] !== undefined) continue;
        const last = missed.at(-1);
        if (last !== undefined && last.until === stretch.from) missed.pop();
        const from = last !== undefined && last.until === stretch.from ? last.from : stretch.from;
        missed.push(timed({ label: part.label, title: part.title, from, until: stretch.until }));
      }
      return missed;
    })
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));

/** With how long it lasted. */
export const timed = (part: Omit<MissedPart, 'minutes'>): MissedPart => ({ ...part, minutes: lasting(part.from, part.until) });

/** `105 minutes: part A (10:15 to 12:00) and part C, not timed`; `nothing` where they were in every part. */
export const missedInWords = (parts: ReadonlyArray<MissedPart>): string => {
  if (parts.length === 0) return 'nothing';
  const minutes = parts.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
  const each = parts.map(({ label, from, until }) =>
    from === null || until === null ? `part ${label}, not timed` : `part ${label} (${from} to ${until})`,
  );
  const listed = new Intl.ListFormat('en-GB').format(each);
  return minutes === 0 ? listed : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: ${listed}`;
};

const lasting = (from: LocalTime | null, until: LocalTime | null): number | null =>
  from === null || until === null ? null : Math.max(0, minuteOf(until) - minuteOf(from));

const minuteOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
