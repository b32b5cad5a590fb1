import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { england, profileNamed } from '../../../tests/support/procedures.ts';
import { addDays, day, type LocalDateTime } from '../local-date.ts';
import { addWorkingDays } from '../procedures/working-calendar.ts';
import { interimSafetyReason, isInterimSafetyWhole, type Waiting } from './interim-safety.ts';

const { interimSafety } = profileNamed('west-sussex');
const moment = '2026-04-22T12:00' as LocalDateTime;
const open = {
  bookedAt: moment,
  invitedAt: null,
  closedAt: null,
  approvedAt: null,
  distributedAt: null,
  cancelledAt: null,
};

/** Booked for working day 15, the last that is soon enough. */
const inTime: Waiting = {
  request: { strategyDiscussionOn: day('2026-03-27') },
  sitting: { heldOn: day('2026-04-21'), progress: open },
  withdrawals: [],
  conference: { kind: 'initial', lateReason: '', resumes: null },
  hasPlan: false,
  today: day('2026-04-01'),
};
const reasonOf = (change: Partial<Waiting>) => interimSafetyReason({ ...inTime, ...change }, interimSafety, england);
const heldOn = (on: string | null): Waiting['sitting'] => ({ heldOn: on === null ? null : day(on), progress: open });
const resumes = { conferenceId: 'x' as never, firstHeldOn: day('2026-04-21'), firstDueOn: null };

describe('IN10: an interim safety plan is asked for', () => {
  test.each<[string, Partial<Waiting>, ReturnType<typeof reasonOf>]>([
    ['not where it is held on the last working day that is soon enough', {}, null],
    ['where it is held on the day after', { sitting: heldOn('2026-04-22') }, 'later'],
    ['where nobody has booked it and that day has passed', { sitting: heldOn(null), today: day('2026-04-22') }, 'later'],
    ['not where nobody has booked it yet and there is still time', { sitting: heldOn(null) }, null],
    ['where it was booked late with a reason', { conference: { ...inTime.conference, lateReason: 'No chair.' } }, 'late'],
    ['where it was postponed, whatever the new day', { withdrawals: [{ kind: 'postponed' }] }, 'postponed'],
    ['where it takes up one that was stopped (P-10)', { conference: { ...inTime.conference, resumes } }, 'resumed'],
    [
      'for an unborn child too',
      { conference: { ...inTime.conference, kind: 'pre-birth' }, sitting: heldOn('2026-04-22') },
      'later',
    ],
    [
      'not for a review, which has a plan to look at',
      { conference: { ...inTime.conference, kind: 'review' }, withdrawals: [{ kind: 'postponed' }] },
      null,
    ],
    ['not for a child whom a plan keeps safe', { hasPlan: true, sitting: heldOn('2026-04-22') }, null],
    ['not while the strategy discussion is not known', { request: { strategyDiscussionOn: null } }, null],
    [
      'not once the conference is closed',
      { sitting: { heldOn: day('2026-04-22'), progress: { ...open, closedAt: moment } } },
      null,
    ],
    [
      'not once it is called off',
      { sitting: { heldOn: null, progress: { ...open, cancelledAt: moment } }, withdrawals: [{ kind: 'postponed' }] },
      null,
    ],
  ])('%s', (_, change, reason) => {
    expect(reasonOf(change)).toBe(reason);
  });

  test('of every day after the profile’s working day, and of none up to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -20, max: 20 }),
        (at, n, off) => {
          const discussed = addDays(day('2026-01-01'), at);
          const last = addWorkingDays(discussed, n, england);
          const held = addDays(last, off);
          const waiting = { ...inTime, request: { strategyDiscussionOn: discussed }, sitting: { heldOn: held, progress: open } };
          expect(interimSafetyReason(waiting, { laterThanWorkingDay: n }, england)).toBe(off > 0 ? 'later' : null);
        },
      ),
    );
  });

  test('and is whole when it says what, who and by when', () => {
    const whole = { what: 'They stay at Hazel’s.', who: 'Marlo Testcase', by: day('2026-04-10') };
    expect(isInterimSafetyWhole(whole)).toBe(true);
    for (const change of [{ what: ' ' }, { who: '' }, { by: null }])
      expect(isInterimSafetyWhole({ ...whole, ...change })).toBe(false);
    expect(isInterimSafetyWhole(null)).toBe(false);
  });
});
