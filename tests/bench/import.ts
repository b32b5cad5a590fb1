import { aDesk } from '../support/desk.ts';
import type { Figure } from './main.ts';
import { rounded, timed } from './timing.ts';

const people = 20_000;

/**
 * A list of 20,000 people, brought into an encrypted store: read, every row looked at, all taken in. The second time all of them
 * are here already and each is recognised; the import is then undone.
 */
export const importOfPeople = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk({ now: '2026-11-21T09:00' });
  const bytes = Buffer.from(aList());
  const progress: number[] = [];
  const read = async (): Promise<void> => {
    const size = 2_000_000;
    const of = Math.ceil(bytes.length / size);
    for (let part = 1; part <= of; part += 1) {
      const base64 = bytes.subarray((part - 1) * size, part * size).toString('base64');
      await at.ask('import.read', { fileName: 'list.csv', base64, part, of });
    }
    const state = await at.ask('import.state', {});
    if (state.status !== 'read') throw new Error('The list was read');
    await at.ask('import.judge', { kind: 'people', mapping: state.table.suggestions.people.mapping });
  };
  /** What a person waits for an answer to `How far is it?`, or to Cancel, while rows are looked at: the engine has one queue. */
  const answered = async (work: () => Promise<unknown>): Promise<number> =>
    timed(async () => {
      await new Promise(setImmediate);
      await work();
    });
  const bring = async (): Promise<void> => {
    await read();
    let isDone = false;
    while (!isDone)
      progress.push(
        await answered(async () => {
          isDone = (await at.ask('import.state', {})).status === 'judged';
        }),
      );
  };
  await read();
  const cancelling = await answered(() => at.ask('import.cancel', {}));
  if ((await at.ask('import.state', {})).status !== 'none') throw new Error('Nothing of it is left');
  const looking = await timed(bring);
  let importId = '';
  const taking = await timed(async () => {
    const taken = await at.ask('import.take', {});
    if (taken.added !== people) throw new Error('Every row comes in');
    importId = taken.importId;
  });
  const again = await timed(bring);
  await at.ask('import.cancel', {});
  const undoing = await timed(() => at.ask('import.undo', { importId }));
  at.close();
  return [
    {
      name: 'import of 20,000 rows',
      value: (looking + taking) / 1000,
      beside: {
        'reading and looking, seconds': rounded(looking / 1000),
        'taking in, seconds': rounded(taking / 1000),
        'until it says how far it is, milliseconds, the slowest': rounded(Math.max(...progress)),
        'until it is cancelled, milliseconds': rounded(cancelling),
        'the same list again, seconds': rounded(again / 1000),
        'undoing, seconds': rounded(undoing / 1000),
        'kilobytes of the list': Math.round(bytes.length / 1000),
      },
    },
  ];
};

/** Families of four, two adults and two children, under an address of their own. */
const aList = (): string => {
  const rows = [
    'Family ID,Surname,Forename,Person Type,Person ID,Date of Birth,Sex,Telephone,Address,Postcode,Relationship,Child ID',
  ];
  for (let n = 0; n < people; n += 1) {
    const family = Math.floor(n / 4);
    const isAdult = n % 4 < 2;
    const born = `${String(1 + (n % 28)).padStart(2, '0')}/${String(1 + (n % 12)).padStart(2, '0')}/${isAdult ? 1975 + (n % 25) : 2009 + (n % 16)}`;
    const related = isAdult ? `${n % 4 === 0 ? 'Mother' : 'Father'},P${family * 4 + 2}` : ',';
    rows.push(
      `F${family},Family${family},Person${n},${isAdult ? 'Adult' : 'Child'},P${n},${born},F,07700 900${n % 1000},"${family} Mill Lane, Exampleham",ZZ1 1ZZ,${related}`,
    );
  }
  return rows.join('\r\n');
};
