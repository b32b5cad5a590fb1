import { expect, test } from 'vitest';
import { createTypedOver } from './typed-over.ts';

const rowan = { givenName: 'Rowan', needs: '', bornOn: null as string | null };

test('R2: what was typed lies over what the disk has until the disk has it too', () => {
  const over = createTypedOver(rowan);
  over.type({ needs: 'Large print' });
  expect(over.shown()).toEqual({ ...rowan, needs: 'Large print' });
  over.hold({ ...rowan });
  expect(over.shown().needs).toBe('Large print');
  over.hold({ ...rowan, needs: 'Large print' });
  over.hold({ ...rowan, needs: 'Large print, and a quiet room' });
  expect(over.shown().needs).toBe('Large print, and a quiet room');
});

test('PF01: a birth that is recorded beside the form is not written over by the next letter in it', () => {
  const over = createTypedOver(rowan);
  over.type({ needs: 'L' });
  over.hold({ ...rowan, needs: 'L' });
  over.hold({ ...rowan, needs: 'L', bornOn: '2017-05-03' });
  over.type({ needs: 'Large' });
  expect(over.whole()).toEqual({ givenName: 'Rowan', needs: 'Large', bornOn: '2017-05-03' });
});

test('a name that is taken out is shown empty and kept as it was, whatever else is typed, until another is there', () => {
  const over = createTypedOver(rowan);
  over.show({ givenName: '' });
  over.type({ needs: 'Large print' });
  expect(over.shown()).toMatchObject({ givenName: '', needs: 'Large print' });
  expect(over.whole()).toMatchObject({ givenName: 'Rowan', needs: 'Large print' });
  over.type({ givenName: 'Robin' });
  expect([over.shown(), over.whole()]).toMatchObject([{ givenName: 'Robin' }, { givenName: 'Robin' }]);
});

test('the screen is told of every change, and is given the same object between two', () => {
  const over = createTypedOver(rowan);
  let told = 0;
  const stop = over.subscribe(() => {
    told += 1;
  });
  over.type({ needs: 'L' });
  expect(over.shown()).toBe(over.shown());
  over.hold({ ...rowan, bornOn: '2017-05-03' });
  stop();
  over.type({ needs: 'La' });
  expect(told).toBe(2);
});
