import { expect, test } from 'vitest';
import type { RoomId } from '../identifiers.ts';
import { buildingsOf, longestWay, minutesBetween, type Travel, travelMinutes } from './travel.ts';

const [one, two, three, nowhere] = ['room-1', 'room-2', 'room-3', 'room-4'] as ReadonlyArray<string> as [
  RoomId,
  RoomId,
  RoomId,
  RoomId,
];
const travel: Travel = {
  buildings: { [one]: 'County Offices', [two]: 'Harbour House', [three]: 'county  offices', [nowhere]: ' ' },
  ways: [{ from: 'Harbour House', to: 'County Offices', minutes: 45 }],
  otherwise: 20,
};

test('SC05: the way is as written, either way round, and none within a building however it was typed', () => {
  expect(travelMinutes(travel, one, two)).toBe(45);
  expect(travelMinutes(travel, two, one)).toBe(45);
  expect(travelMinutes(travel, one, three)).toBe(0);
});

test('SC05: the usual way counts between buildings of which nobody wrote one, and none where a building is not known', () => {
  expect(minutesBetween(travel, 'County Offices', 'Town Hall')).toBe(20);
  for (const other of [nowhere, null]) expect(travelMinutes(travel, one, other)).toBe(0);
  expect(travelMinutes(undefined, one, two)).toBe(0);
});

test('SC05: the plan of the queue keeps the longest way there is between the rooms', () => {
  expect(longestWay(travel)).toBe(45);
  expect(longestWay({ ...travel, ways: [] })).toBe(20);
  expect(longestWay({ ...travel, buildings: { [one]: 'County Offices' } })).toBe(0);
  expect(longestWay(undefined)).toBe(0);
  expect(buildingsOf(Object.values(travel.buildings))).toHaveLength(2);
});
