import { expect, test } from 'vitest';
import { chancesInWords } from './forecast-words.ts';
import type { QuoracyForecast } from './quoracy-forecast.ts';

const of = (childName: string, chance: number) => ({ childName, chance, afterCall: null, isPromised: false, callMakesIt: false });

test('AT09: the chance is said once for the children it is the same for', () => {
  const forecast = { children: [of('Rowan', 0.6), of('Ash', 0.3), of('Wren', 0.6)], call: null } as unknown as QuoracyForecast;
  expect(chancesInWords(forecast)).toEqual([
    'Rowan and Wren: 60 in 100 likely to be quorate.',
    'Ash: 30 in 100 likely to be quorate.',
  ]);
});
