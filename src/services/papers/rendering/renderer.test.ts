import { expect, test } from 'vitest';
import { day } from '../../../core/local-date.ts';
import { sampleLetter } from '../../../documents/sample.ts';
import { rendererFor } from './renderer.ts';

const letterOf = (organisation: string) => sampleLetter(organisation, 'OFFICIAL-SENSITIVE', day('2026-11-30'));

test('X8: a paper is the same file whichever thread draws it, and each comes to whoever asked for it', async () => {
  // More than lie with the thread at once: the others are drawn here.
  const names = Array.from({ length: 24 }, (_, place) => `Sample Council ${place}`);
  const large = rendererFor(names.length);
  const small = rendererFor(1);
  try {
    const inThread = await Promise.all(names.map((name) => large.draw(letterOf(name), null)));
    const here = await Promise.all(names.map((name) => small.draw(letterOf(name), null)));
    expect(inThread.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(
      here.map((bytes) => Buffer.from(bytes).toString('hex')),
    );
  } finally {
    large.end();
  }
});

test('RD03: a paper that cannot be drawn is refused, and so is every one after the thread has ended', async () => {
  const renderer = rendererFor(8);
  await expect(renderer.draw(letterOf('Sample Council'), new Uint8Array([1, 2, 3]))).rejects.toThrow();
  await expect(renderer.draw(letterOf('Sample Council'), null)).rejects.toThrow();
  renderer.end();
  const ended = rendererFor(8);
  const waits = ended.draw(letterOf('Sample Council'), null);
  ended.end();
  await expect(waits).rejects.toThrow('has ended');
});
