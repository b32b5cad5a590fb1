import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { newInvitee } from './new-invitee.ts';
import { withStatus } from './report-status.ts';

const today = day('2026-11-21');
const { report } = newInvitee({ id: 'a' as never, part: 'agency', name: 'School' });

test('RP01: what came of a report has a day, today unless another was said', () => {
  expect(withStatus(report, 'received', today)).toMatchObject({ status: 'received', receivedOn: today });
  expect(withStatus(report, 'nil-return', today)).toMatchObject({ status: 'nil-return', receivedOn: today });
  const said = { ...report, receivedOn: day('2026-11-18') };
  expect(withStatus(said, 'received', today).receivedOn).toBe('2026-11-18');
});

test('RP01: what is only asked for, or not, has no day of its own, and none that was said is lost', () => {
  expect(withStatus(report, 'requested', today)).toEqual({ ...report, status: 'requested' });
  const slipped = withStatus(withStatus({ ...report, receivedOn: day('2026-11-18') }, 'not-requested', today), 'received', today);
  expect(slipped.receivedOn).toBe('2026-11-18');
});
