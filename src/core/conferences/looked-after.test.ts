import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { doubleMeeting, lookedAfterInWords, soundsLookedAfter } from './looked-after.ts';

const two = { leads: 'care-plan', reviewOn: day('2026-07-03'), together: false, why: '' } as const;

test('DC10: two reviews near each other are asked to be one meeting, on the day that comes sooner', () => {
  expect(doubleMeeting('Rowan', two, day('2026-07-16'))).toBe(
    'Rowan has two plans and two reviews: the looked-after review on Fri 3 July 2026 and the conference on Thu 16 July 2026. They are near each other: hold them as one on Fri 3 July 2026 where that is agreed, with two records.',
  );
  expect(doubleMeeting('Rowan', { ...two, reviewOn: day('2026-09-03') }, day('2026-07-16'))).not.toContain('hold them as one');
  expect(doubleMeeting('Rowan', { ...two, reviewOn: null }, day('2026-07-16'))).toContain('Say when the looked-after review is');
  expect(doubleMeeting('Rowan', { ...two, together: true }, day('2026-07-16'))).toBe('');
});

test('DC10: which plan leads is said in words', () => {
  expect(lookedAfterInWords(two)).toBe(
    'the care plan of a looked-after child leads; next looked-after review Fri 3 July 2026; reviewed in two meetings',
  );
  expect(lookedAfterInWords({ ...two, leads: null, reviewOn: null, together: true })).toBe(
    'which plan leads is not said; reviewed in one meeting, with two records',
  );
});

test.each(['Looked after, section 20', 'Interim care order', 's.31', 'Accommodated'])('DC10: %s is asked about', (status) => {
  expect(soundsLookedAfter(status)).toBe(true);
});
test.each(['', 'None', 'Child arrangements order', 'Section 47 enquiry'])('DC10: %j is not', (status) => {
  expect(soundsLookedAfter(status)).toBe(false);
});
