import { describe, expect, test } from 'vitest';
import { createSaves } from './saves.ts';

describe('what the top bar says about saving', () => {
  test('R2: what one form had refused stays Not saved while another is saved', () => {
    const saves = createSaves();
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
    const saves = createSaves();
    saves.begin();
    saves.done('14:32:07');
    saves.begin();
    saves.withdrawn();
    expect(saves.current()).toEqual({ state: 'saved', at: '14:32:07' });
  });
});
