import { describe, expect, test } from 'vitest';
import { createDraft } from './draft.ts';
import { createSaves } from './saves.ts';

const atOnce = (work: () => void): void => work();

interface Fields {
  readonly name: string;
  readonly phone: string;
}

/** A disk that holds one form's fields, and refuses while `refuses` is true. */
const aDisk = () => {
  const disk = { refuses: false, tries: 0, held: {} as Partial<Fields> };
  const put = async (change: Partial<Fields>): Promise<boolean> => {
    disk.tries += 1;
    if (disk.refuses) return false;
    disk.held = { ...disk.held, ...change };
    return true;
  };
  return { disk, put, saves: createSaves(atOnce) };
};

describe('a form that is left before its typing was saved', () => {
  test('R2: the text is tried again, with the form gone, until it is on the disk', async () => {
    const { disk, put, saves } = aDisk();
    const form = createDraft<Fields>(saves, put);
    const leave = form.open();
    disk.refuses = true;
    form.save({ name: 'Amina' });
    await saves.settled();
    leave();
    saves.retry();
    await saves.settled();
    expect(saves.current()).toEqual({ state: 'not-saved' });
    disk.refuses = false;
    saves.retry();
    await saves.settled();
    expect(disk.held).toEqual({ name: 'Amina' });
    expect(saves.current()).toMatchObject({ state: 'saved' });
    const { tries } = disk;
    saves.retry();
    await saves.settled();
    expect(disk.tries).toBe(tries);
  });

  test('R2: what was still on its way when the form was left, and then refused, is tried again too', async () => {
    const { disk, put, saves } = aDisk();
    const form = createDraft<Fields>(saves, put);
    const leave = form.open();
    disk.refuses = true;
    form.save({ name: 'Amina' });
    leave();
    await saves.settled();
    disk.refuses = false;
    saves.retry();
    await saves.settled();
    expect(disk.held).toEqual({ name: 'Amina' });
  });

  test('newer typing in the form that is opened again is what stays', async () => {
    const { disk, put, saves } = aDisk();
    const first = createDraft<Fields>(saves, put);
    const leave = first.open();
    disk.refuses = true;
    first.save({ name: 'Amina', phone: '01243 000000' });
    await saves.settled();
    leave();
    disk.refuses = false;
    const second = createDraft<Fields>(saves, put);
    second.open();
    second.save({ name: 'Aminah' });
    await saves.settled();
    saves.retry();
    await saves.settled();
    expect(disk.held).toEqual({ name: 'Aminah', phone: '01243 000000' });
  });
});
