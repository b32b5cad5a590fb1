import { describe, expect, test } from 'vitest';
import { createSaves } from './saves.ts';

const atOnce = (work: () => void): void => work();

describe('what the top bar says about saving', () => {
  test('R2: what one form had refused stays Not saved while another is saved', () => {
    const saves = createSaves(atOnce);
    const form = saves.lane();
    form.begin();
    form.failed('Source: this is longer than 300 characters.');
    saves.begin();
    expect(saves.current()).toEqual({ state: 'saving' });
    saves.done('14:32:07');
    expect(saves.current()).toEqual({ state: 'not-saved', why: 'Source: this is longer than 300 characters.' });
    form.begin();
    form.done('14:33:00');
    expect(saves.current()).toEqual({ state: 'saved', at: '14:33:00' });
  });

  test('a change that a rule refused leaves what was said before', () => {
    const saves = createSaves(atOnce);
    saves.begin();
    saves.done('14:32:07');
    saves.begin();
    saves.withdrawn();
    expect(saves.current()).toEqual({ state: 'saved', at: '14:32:07' });
  });

  test('AC01: a whole hour of typing says nothing aloud; that it is not saved is said once, and that it is saved again once', () => {
    const saves = createSaves(atOnce);
    const line = saves.lane();
    const said: string[] = [];
    saves.subscribe(() => {
      if (saves.spoken() !== said.at(-1)) said.push(saves.spoken());
    });
    const key = (is: 'saved' | 'refused', why?: string) => {
      line.begin();
      if (is === 'saved') line.done('14:32:07');
      else line.failed(why);
    };
    for (let typed = 0; typed < 500; typed += 1) key('saved');
    expect(said).toEqual(['']);
    // The disk is full for fifty keys, and each of them is tried.
    for (let typed = 0; typed < 50; typed += 1) key('refused', 'The disk is full.');
    expect(said.slice(1)).toEqual(['Not saved. The disk is full.']);
    for (let typed = 0; typed < 500; typed += 1) key('saved');
    expect(said.slice(2)).toEqual(['Saved again.']);
    key('refused');
    expect(said.at(-1)).toBe('Not saved.');
  });
});
