import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { StatementId } from '../../src/core/identifiers.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../../src/core/local-date.ts';
import { ok } from '../../src/core/result.ts';
import { editRecord } from '../../src/services/record/records.ts';
import { findBrowser } from '../../src/setup/browsers.mjs';
import { connectionOf, transact, type WritableDb } from '../../src/storage/database.ts';
import { findSitting, saveSitting } from '../../src/storage/record/sittings.ts';
import { argon2, leastCost } from '../../src/storage/vault/key-derivation.ts';
import { CalendarScreen } from '../e2e/screens/calendar-screen.ts';
import { RoomScreen } from '../e2e/screens/room-screen.ts';
import { startServerProcess } from '../e2e/server-process.ts';
import { aDesk, passphrase, type TestDesk } from '../support/desk.ts';
import { fillQuarter } from '../support/quarter.ts';
import { aStatement, seeded, sentence } from '../support/ten-years.ts';
import { aRequest, prepareFamily } from '../support/walk.ts';
import { keysOnBarePage } from './bare-page.ts';
import type { Figure } from './main.ts';
import { quantile, rounded } from './timing.ts';

const statements = 600;
const edits = 25_000;
const sittings = 300;
const keys = 200;
const moves = 100;
const project = join(import.meta.dirname, '..', '..');

/**
 * What a person waits for at the screen, in Chromium on the built app: a record of 600 statements and 25,000 edits that is opened
 * and typed in, the blank screen, and a sitting that is carried over the board of a quarter with 12 chairs, 20 rooms and 300 others.
 */
export const atTheScreen = async (): Promise<ReadonlyArray<Figure>> => {
  const program = findBrowser();
  if (program === undefined) throw new Error('No Chromium, Chrome or Edge is installed: run `npm test`, which sees to it');
  const at = await aDesk({ now: new Date().toISOString().slice(0, 16), keep: true, derivation });
  const reference = await fillDesk(at);
  at.close();
  const server = await startServerProcess(project, at.folder);
  // Without the clock of a display a frame is drawn as soon as it is ready: what is measured is the work and not the wait.
  const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: program, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    await page.addInitScript(watch);
    await page.goto(pathToFileURL(server.launchFile).href);
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    const opening = await openRoom(page, reference);
    const typing = await typeInRecord(page);
    const bare = await typeOnBarePage(browser);
    const blank = await blankScreen(page);
    const carried = await carryOverBoard(page);
    const took = carried.map((one) => one.took);
    return [
      { name: 'opening a long record', value: opening, beside: { statements, edits } },
      {
        name: 'key press to painted character',
        value: quantile(typing.painted, 0.95),
        beside: {
          median: rounded(quantile(typing.painted, 0.5)),
          bareP95: rounded(quantile(bare.painted, 0.95)),
          bareMedian: rounded(quantile(bare.painted, 0.5)),
          keys,
          statements,
          edits,
        },
      },
      {
        name: 'key press to durable',
        value: quantile(typing.durable, 0.99),
        beside: {
          median: rounded(quantile(typing.durable, 0.5)),
          savedP99: rounded(quantile(typing.saved, 0.99)),
          savedMedian: rounded(quantile(typing.saved, 0.5)),
          bareP99: rounded(quantile(bare.answered, 0.99)),
          bareMedian: rounded(quantile(bare.answered, 0.5)),
          keys: typing.durable.length,
          statements,
          edits,
        },
      },
      { name: 'blank screen', value: quantile(blank, 0.5), beside: { slowest: rounded(quantile(blank, 1)) } },
      {
        name: 'a sitting carried over the board',
        value: quantile(took, 0.95),
        beside: {
          median: rounded(quantile(took, 0.5)),
          'drawn in frame, at the latest': Math.max(...carried.map(({ frames }) => frames)),
          moves: carried.length,
          sittings,
        },
      },
    ];
  } finally {
    await browser.close();
    await server.end();
    rmSync(at.folder, { recursive: true, force: true });
  }
};

/** The real one at the least cost that the app takes: it is not what is measured. */
const derivation = { ...argon2, calibrate: async () => leastCost };

/** The quarter around today, and one sitting more with the long record. Its reference. */
const fillDesk = async (at: TestDesk): Promise<string> => {
  const chance = seeded(5);
  const today = at.desk.now().toISOString().slice(0, 10) as LocalDate;
  fillQuarter(at.desk, today, sittings);
  const family = await prepareFamily(at);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const sitting = findSitting(at.desk.db, sittingId);
  if (sitting === undefined) throw new Error('The sitting was just asked for');
  const times = { startsAt: '09:00' as LocalTime, endsAt: '10:30' as LocalTime };
  const progress = { ...sitting.progress, bookedAt: `${today}T08:00` as LocalDateTime };
  inOneGo(at, (tx) => saveSitting(tx, { ...sitting, heldOn: today, ...times, place: 'Room 1', chairId: family.chair, progress }));
  const rows = Array.from({ length: statements }, () => aStatement(at.desk, chance, family.rowan, 23));
  inOneGo(at, (tx) =>
    editRecord(
      at.desk,
      tx,
      sittingId,
      rows.map((statement) => ({ edit: 'statement.add', statement, after: 'last' })),
    ),
  );
  inOneGo(at, (tx) => {
    for (let edit = 0; edit < edits; edit += 1) {
      const row = rows[edit % rows.length];
      const text = `${row?.text ?? ''} ${sentence(chance, 3)}`;
      editRecord(at.desk, tx, sittingId, [{ edit: 'statement.text', id: row?.id as StatementId, text }]);
    }
  });
  return sitting.reference;
};

const inOneGo = (at: TestDesk, work: (tx: WritableDb) => unknown): void => {
  const done = transact(at.desk.db, (tx) => ok(work(tx)));
  if (!done.ok) throw new Error(done.error.type);
};

interface Seen {
  readonly painted: { readonly [type: string]: ReadonlyArray<{ readonly at: number; readonly took: number }> };
  /** When each edit was sent and when its answer, Saved, was here. */
  readonly edits: ReadonlyArray<{ readonly from: number; readonly until: number }>;
  /** When the answers to each request began to arrive, as the browser's network saw it: what they tell of is on the disk by then. */
  readonly answers: ReadonlyArray<{ readonly asked: number; readonly began: number }>;
}

/** Runs in the page: notes for each event when the frame after it was painted, and when each edit was answered. */
const watch = (): void => {
  const painted: { [type: string]: { at: number; took: number }[] } = {};
  const edits: { from: number; until: number }[] = [];
  performance.setResourceTimingBufferSize(20_000);
  for (const type of ['keydown', 'click'])
    window.addEventListener(
      type,
      ({ timeStamp: at }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            painted[type] = [...(painted[type] ?? []), { at, took: performance.now() - at }];
          };
          port2.postMessage(null);
        }),
      { capture: true },
    );
  const send = window.fetch;
  window.fetch = async (...request) => {
    const from = performance.now();
    const answer = await send(...request);
    if (String(request[1]?.body).includes('"record.edit"')) edits.push({ from, until: performance.now() });
    return answer;
  };
  Reflect.set(window, 'seen', { painted, edits });
};

const seenIn = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const requests = performance.getEntriesByType('resource').filter((entry) => entry instanceof PerformanceResourceTiming);
    const answers = requests.map(({ startTime: asked, responseStart: began }) => ({ asked, began }));
    return { ...(Reflect.get(window, 'seen') as Seen), answers };
  });

const tookOf = async (page: Page, type: string, from: number): Promise<ReadonlyArray<number>> =>
  ((await seenIn(page)).painted[type] ?? []).filter(({ at }) => at >= from).map(({ took }) => took);

const clockOf = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** Milliseconds from the click on its tab until the Room is painted. */
const openRoom = async (page: Page, reference: string): Promise<number> => {
  await page.getByRole('navigation', { name: 'Main' }).getByText('Conferences', { exact: true }).click({ timeout: 60_000 });
  await page.getByRole('searchbox', { name: 'Search conferences' }).fill(reference);
  const row = page.getByRole('table', { name: 'Conferences' }).getByRole('row').filter({ hasText: reference });
  await row.getByRole('button').first().click();
  const tab = page.getByRole('tab', { name: 'Room', exact: true });
  await tab.waitFor();
  const from = await clockOf(page);
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector('[role=tablist][aria-label=Agenda]') === null
            ? requestAnimationFrame(look)
            : resolve(performance.now());
        look();
      }),
  );
  await tab.click();
  const until = await shown;
  const clicked = (await seenIn(page)).painted.click?.find(({ at }) => at >= from)?.at ?? from;
  return until - clicked;
};

/** At the end of the six hundred, one key after the other, as somebody types who types fast. */
const typeInRecord = async (page: Page) => {
  const room = new RoomScreen(page);
  await room.agenda.getByRole('tab', { name: /worries/ }).click();
  await room
    .lines()
    .nth(statements / 2)
    .click();
  await page.keyboard.press('End');
  await page.keyboard.type('warm up', { delay: 80 });
  await room.isSaved();
  const from = await clockOf(page);
  await page.keyboard.type('what is typed here is new and true '.repeat(20).slice(0, keys), { delay: 80 });
  await room.isSaved();
  const { painted, edits: sent, answers } = await seenIn(page);
  const pressed = (painted.keydown ?? []).filter(({ at }) => at >= from);
  const owns = pressed.flatMap(({ at }) => {
    const own = sent.find(({ from: sentAt }) => sentAt >= at);
    // Both clocks are the page's, rounded to a tenth of a millisecond.
    const answer = answers.find(({ asked }) => own !== undefined && asked >= own.from - 0.2);
    return own === undefined || answer === undefined ? [] : [{ durable: answer.began - at, saved: own.until - at }];
  });
  return {
    painted: pressed.map(({ took }) => took),
    durable: owns.map((own) => own.durable),
    saved: owns.map((own) => own.saved),
  };
};

/** Each key is one bare insert, made durable as the app's own are, in a vault of its own. */
const typeOnBarePage = async (browser: Browser) => {
  const at = await aDesk();
  try {
    const connection = connectionOf(at.desk.db);
    connection.exec('CREATE TABLE bench_bare (id INTEGER PRIMARY KEY, value TEXT) STRICT');
    const insert = connection.prepare('INSERT INTO bench_bare (value) VALUES (?)');
    return await keysOnBarePage(browser, keys, () => void insert.run('what is typed here is new and true'));
  } finally {
    at.close();
  }
};

const blankScreen = async (page: Page): Promise<ReadonlyArray<number>> => {
  const from = await clockOf(page);
  for (let time = 0; time < 6; time += 1) {
    await page.keyboard.press('F9');
    await page.getByRole('dialog', { name: 'Blank screen' }).waitFor({ state: time % 2 === 0 ? 'visible' : 'hidden' });
  }
  return (await tookOf(page, 'keydown', from)).filter((_, time) => time % 2 === 0);
};

/**
 * From chair to chair and day to day over the week after this one, without letting go.
 *
 * The browser hands over a move at the start of the frame that shows it, whenever the mouse was moved: from then until a frame was
 * painted in which the sitting is drawn in the cell below the pointer. The next move is made once that frame is seen, so that none
 * waits for the one before, and none is counted that drew nothing.
 */
const carryOverBoard = async (page: Page): Promise<ReadonlyArray<Carried>> => {
  await new RoomScreen(page).goBack();
  await page.getByRole('navigation', { name: 'Main' }).getByText('Calendar', { exact: true }).click();
  await page.getByRole('button', { name: 'The week after' }).click();
  const calendar = new CalendarScreen(page);
  const block = calendar.board.locator('[data-sitting]').first();
  await block.waitFor();
  const start = await block.boundingBox();
  const frame = await page.getByRole('region', { name: /^Conferences.* scrolls$/ }).boundingBox();
  if (start === null || frame === null) throw new Error('The block is on the board');
  const centres = (await Promise.all((await calendar.board.getByRole('cell').all()).map((cell) => cell.boundingBox()))).flatMap(
    (cell) => (cell === null ? [] : [{ x: cell.x + cell.width / 2, y: cell.y + Math.min(20, cell.height / 2), cell }]),
  );
  // Near its edges the board scrolls below the pointer.
  const edge = 56;
  const places = centres.filter(
    ({ x, y, cell }) =>
      y > frame.y + edge &&
      y < frame.y + frame.height - edge &&
      x < frame.x + frame.width - edge &&
      !(start.x >= cell.x && start.x < cell.x + cell.width && start.y >= cell.y && start.y < cell.y + cell.height),
  );
  await page.mouse.move(start.x + 12, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 16);
  await page.evaluate(watchCarrying);
  for (let move = 0; move < moves; move += 1) {
    const over = places[move % places.length];
    if (over === undefined) throw new Error('The board has places');
    await page.mouse.move(over.x, over.y);
    await page.evaluate((many) => (Reflect.get(window, 'carried') as (many: number) => Promise<void>)(many), move + 1);
  }
  const carried = await page.evaluate(() => Reflect.get(window, 'carries') as ReadonlyArray<Carried>);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return carried;
};

interface Carried {
  /** Milliseconds. */
  readonly took: number;
  /** The frame in which it was drawn, 1 for the one that the move belongs to. */
  readonly frames: number;
}

/** Runs in the page: notes for each move of the pointer when what is carried was painted below it. */
const watchCarrying = (): void => {
  const carries: Carried[] = [];
  const waiting = new Map<number, () => void>();
  window.addEventListener(
    'pointermove',
    ({ target }) => {
      const from = performance.now();
      const cell = target instanceof Element ? target.closest('[data-cell]') : null;
      let frames = 0;
      const look = (): void => {
        frames += 1;
        if (cell?.querySelector('[data-shadow]') == null) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          carries.push({ took: performance.now() - from, frames });
          waiting.get(carries.length)?.();
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
  Reflect.set(window, 'carries', carries);
  Reflect.set(window, 'carried', (many: number) =>
    carries.length >= many ? undefined : new Promise<void>((resolve) => waiting.set(many, resolve)),
  );
};
