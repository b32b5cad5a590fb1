import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type { Conference } from '../../src/core/conferences/sitting.ts';
import type { SittingId, StatementId } from '../../src/core/identifiers.ts';
import { addDays, type LocalDate, type LocalDateTime, type LocalTime, weekday } from '../../src/core/local-date.ts';
import { ok } from '../../src/core/result.ts';
import { createRecord, editRecord } from '../../src/services/records.ts';
import { findBrowser } from '../../src/setup/browsers.mjs';
import { transact, type WritableDb } from '../../src/storage/database.ts';
import { findRequest, saveRequest } from '../../src/storage/requests.ts';
import { conferencesOfSitting, findSitting, saveConference, saveSitting } from '../../src/storage/sittings.ts';
import { argon2, leastCost } from '../../src/storage/vault/key-derivation.ts';
import { CalendarScreen } from '../e2e/screens/calendar-screen.ts';
import { RoomScreen } from '../e2e/screens/room-screen.ts';
import { startServerProcess } from '../e2e/server-process.ts';
import { aDesk, passphrase, type TestDesk } from '../support/desk.ts';
import { aStatement, seeded, sentence } from '../support/ten-years.ts';
import { aRequest, prepareFamily } from '../support/walk.ts';
import type { Figure } from './main.ts';
import { quantile, rounded } from './timing.ts';

const statements = 600;
const edits = 25_000;
const sittings = 300;
const keys = 200;
const project = join(import.meta.dirname, '..', '..');

/**
 * What a person waits for at the screen, in Chromium on the built app: a record of 600 statements and 25,000 edits that is opened
 * and typed in, the blank screen, and a sitting that is carried over a board with 300 others in the quarter.
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
    const blank = await blankScreen(page);
    const carried = await carryOverBoard(page, reference);
    return [
      { name: 'opening a long record', value: opening, beside: { statements, edits } },
      {
        name: 'key press to painted character',
        value: quantile(typing.painted, 0.95),
        beside: { median: rounded(quantile(typing.painted, 0.5)), keys, statements, edits },
      },
      {
        name: 'key press to durable',
        value: quantile(typing.durable, 0.99),
        beside: { median: rounded(quantile(typing.durable, 0.5)), keys: typing.durable.length, statements, edits },
      },
      { name: 'blank screen', value: quantile(blank, 0.5), beside: { slowest: rounded(quantile(blank, 1)) } },
      {
        name: 'a sitting carried over the board',
        value: quantile(carried, 0.95),
        beside: { median: rounded(quantile(carried, 0.5)), moves: carried.length, sittings },
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

/** A quarter of sittings from the Monday of this week, five each working day; the first of them has the long record. Its reference. */
const fillDesk = async (at: TestDesk): Promise<string> => {
  const { db } = at.desk;
  const chance = seeded(5);
  const family = await prepareFamily(at);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const sitting = findSitting(db, sittingId);
  const request = sitting === undefined ? undefined : findRequest(db, sitting.requestId);
  if (sitting === undefined || request === undefined) throw new Error('The sitting was just asked for');
  const conferences = conferencesOfSitting(db, sittingId);
  const now = at.desk.now().toISOString().slice(0, 16) as LocalDateTime;
  const today = now.slice(0, 10) as LocalDate;
  const monday = addDays(today, 1 - weekday(today));
  inOneGo(at, (tx) => {
    for (let number = 0; number < sittings; number += 1) {
      const day = Math.floor(number / 5);
      const heldOn = addDays(monday, day + 2 * Math.floor(day / 5));
      const [id, requestId] = number === 0 ? [sittingId, request.id] : [at.desk.newId<SittingId>(), at.desk.newId<never>()];
      const hour = 9 + 2 * (number % 5);
      const times = { startsAt: `${String(hour).padStart(2, '0')}:00` as LocalTime, endsAt: `${hour + 1}:30` as LocalTime };
      const booked = { heldOn, ...times, place: 'Room 1', chairId: family.chair };
      const reference = number === 0 ? sitting.reference : `BOARD-${number}`;
      saveRequest(tx, { ...request, id: requestId });
      saveSitting(tx, { ...sitting, id, requestId, reference, ...booked, progress: { ...sitting.progress, bookedAt: now } });
      if (number === 0) continue;
      for (const conference of conferences)
        saveConference(tx, { ...conference, id: at.desk.newId<Conference['id']>(), sittingId: id });
      createRecord(at.desk, tx, id);
    }
  });
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
}

/** Runs in the page: notes for each event when the frame after it was painted, and when each edit was answered. */
const watch = (): void => {
  const painted: { [type: string]: { at: number; took: number }[] } = {};
  const edits: { from: number; until: number }[] = [];
  for (const type of ['keydown', 'pointermove', 'click'])
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

const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => Reflect.get(window, 'seen') as Seen);

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
  const { painted, edits: sent } = await seenIn(page);
  const pressed = (painted.keydown ?? []).filter(({ at }) => at >= from);
  const durable = pressed.flatMap(({ at }) => {
    const own = sent.find((edit) => edit.from >= at);
    return own === undefined ? [] : [own.until - at];
  });
  return { painted: pressed.map(({ took }) => took), durable };
};

const blankScreen = async (page: Page): Promise<ReadonlyArray<number>> => {
  const from = await clockOf(page);
  for (let time = 0; time < 6; time += 1) {
    await page.keyboard.press('F9');
    await page.getByRole('dialog', { name: 'Blank screen' }).waitFor({ state: time % 2 === 0 ? 'visible' : 'hidden' });
  }
  return (await tookOf(page, 'keydown', from)).filter((_, time) => time % 2 === 0);
};

/** From chair to chair and day to day, without letting go. */
const carryOverBoard = async (page: Page, reference: string): Promise<ReadonlyArray<number>> => {
  await new RoomScreen(page).goBack();
  await page.getByRole('navigation', { name: 'Main' }).getByText('Calendar', { exact: true }).click();
  const calendar = new CalendarScreen(page);
  const block = calendar.block(reference);
  await block.waitFor();
  const cells = await calendar.board.getByRole('cell').all();
  const places = (await Promise.all(cells.slice(0, 10).map((cell) => cell.boundingBox()))).filter((box) => box !== null);
  const start = await block.boundingBox();
  if (start === null) throw new Error('The block is on the board');
  await page.mouse.move(start.x + 12, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 16);
  const from = await clockOf(page);
  for (let move = 0; move < 100; move += 1) {
    const over = places[move % places.length];
    if (over !== undefined) await page.mouse.move(over.x + over.width / 2, over.y + Math.min(20, over.height / 2));
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const took = await tookOf(page, 'pointermove', from);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return took;
};
