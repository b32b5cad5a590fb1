import type { Task } from '../../contract/sitting-answers.ts';
import { forecastInWords, isAtRisk } from '../../core/attendance/forecast-words.ts';
import { childInWords } from '../../core/children/birth-event.ts';
import { isSilence } from '../../core/conferences/invitation.ts';
import { reportLateSince } from '../../core/conferences/still-owed.ts';
import { addDays, type LocalDate, longDate, shortDate } from '../../core/local-date.ts';
import { workingDaysBetween } from '../../core/procedures/working-calendar.ts';
import { familyFile } from '../../storage/families/families.ts';
import type { ListedInvitee } from '../../storage/record/listed-records.ts';
import { readyForCpIs } from '../families/numbers.ts';
import { forecastOf } from '../invitations/quoracy-forecast.ts';
import type { OpenDesk } from '../open-desk.ts';
import { withdrawalsToWrite } from '../papers/withdrawal-letters.ts';
import type { ListedFile } from '../record/listed-file.ts';
import { sittingFile } from '../record/sitting-file.ts';
import { standingOf } from '../record/standing.ts';
import { closedAddresses } from '../restricted-addresses.ts';
import { names, task } from '../task.ts';

export const bookingTask = (desk: OpenDesk, file: ListedFile, today: LocalDate): Task => {
  const dueOn = file.conferences.flatMap((c) => (c.dueOn === null ? [] : [c.dueOn])).sort()[0] ?? null;
  const { kind, dueInWords } = standingOf(desk, file.sitting, file.conferences, file.procedures);
  return task(file, today, {
    id: 'book',
    when: dueOn ?? today,
    sentence: `Book ${file.withdrawals.length > 0 || file.conferences.some((c) => c.resumes !== null) ? 'a new day for ' : ''}the ${kind} about ${names(file.children.map(childInWords))}`,
    dueOn,
    dueInWords,
    tab: 'summary',
    action: 'Book',
  });
};

/** People who were told a day that is off come on it unless somebody tells them (P-16). */
export const withdrawalTask = (desk: OpenDesk, listed: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const last = listed.withdrawals.at(-1);
  // Nobody was told the day, so nobody waits for a letter: the record stays closed.
  const off = last === undefined || last.invited.length === 0 ? null : last.was;
  const file = off === null ? undefined : sittingFile(desk, desk.db, listed.sitting.id);
  if (off === null || file === undefined || withdrawalsToWrite(desk.db, file).length === 0) return [];
  return [
    task(listed, today, {
      when: today,
      id: 'withdraw',
      sentence: `Tell everyone who was invited that ${longDate(off.heldOn)} is off`,
      dueOn: off.heldOn,
      dueInWords: `They expect it on ${shortDate(off.heldOn)}`,
      tab: 'summary',
      action: 'Write',
    }),
  ];
};

export const beforeTasks = (desk: OpenDesk, file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const { heldOn, progress } = file.sitting;
  if (heldOn === null || today > heldOn) return [];
  const { calendar } = file.procedures;
  const found: Task[] = [];
  if (progress.invitedAt === null) {
    // The procedures say "as early as possible": ten working days leave agencies time to write their reports.
    const left = workingDaysBetween(today, heldOn, calendar);
    found.push(
      task(file, today, {
        when: left <= 10 ? today : addDays(heldOn, -14),
        id: 'invite',
        sentence: 'Send the invitations',
        dueOn: heldOn,
        dueInWords: `Conference on ${longDate(heldOn)}`,
        tab: 'invitations',
        action: 'Invite',
      }),
    );
  }
  if (progress.invitedAt !== null) found.push(...notToldTask(file, today, heldOn));
  const late = Object.values(file.record.invitees).filter(({ report }) => reportLateSince(report, today) !== null);
  const [firstLate] = late;
  if (firstLate !== undefined)
    found.push(
      task(file, today, {
        when: firstLate.report.dueOn ?? today,
        id: 'reports',
        sentence:
          late.length === 1
            ? `The report from ${firstLate.agencyName || firstLate.name} is late`
            : `${late.length} reports are late`,
        dueOn: firstLate.report.dueOn,
        dueInWords: `Due ${shortDate(firstLate.report.dueOn ?? today)}`,
        tab: 'reports',
        action: 'Chase',
      }),
    );
  found.push(...cpIsTask(desk, file, today, heldOn));
  if (progress.invitedAt !== null && workingDaysBetween(today, heldOn, calendar) <= 10)
    found.push(...(quoracyTask(desk, file, today, heldOn) ?? silenceTask(file, today, heldOn)));
  return found;
};

/** What has to be looked for while there are still days to look: from ten working days before, like the quoracy (PF05). */
const cpIsTask = (desk: OpenDesk, file: ListedFile, today: LocalDate, heldOn: LocalDate): ReadonlyArray<Task> => {
  if (workingDaysBetween(today, heldOn, file.procedures.calendar) > 10) return [];
  const family = familyFile(desk.db, file.sitting.familyId, closedAddresses);
  if (family === undefined) return [];
  const about = new Set(file.conferences.map(({ childId }) => childId));
  const open = readyForCpIs(desk, desk.db, family).filter(({ childId, gaps }) => about.has(childId) && gaps.length > 0);
  const gaps = open.reduce((count, row) => count + row.gaps.length, 0);
  if (gaps === 0) return [];
  const whom = names(family.people.filter(({ id }) => open.some(({ childId }) => childId === id)).map(childInWords));
  return [
    task(file, today, {
      when: heldOn,
      id: 'cp-is',
      sentence: `Close ${gaps} ${gaps === 1 ? 'gap' : 'gaps'} before CP-IS can be told about ${whom}`,
      dueOn: heldOn,
      dueInWords: `Conference on ${longDate(heldOn)}`,
      tab: 'family',
      action: 'Look',
    }),
  ];
};

/** What the replies and the past promise, and the one call to make first (AT09). */
const quoracyTask = (desk: OpenDesk, file: ListedFile, today: LocalDate, heldOn: LocalDate): ReadonlyArray<Task> | null => {
  const forecast = forecastOf(desk, { ...file, ...file.procedures, people: file.children });
  if (forecast === null || !isAtRisk(forecast)) return null;
  return [
    task(file, today, {
      when: heldOn,
      id: 'quoracy',
      sentence: forecastInWords(forecast),
      dueOn: heldOn,
      dueInWords: `Conference on ${longDate(heldOn)}`,
      tab: 'invitations',
      action: forecast.call === null ? 'Look' : 'Call',
    }),
  ];
};

/** Somebody put on the list after the invitations had gone, or whose invitation came back, does not know the day (AG03, AG06). */
const notToldTask = (file: ListedFile, today: LocalDate, heldOn: LocalDate): ReadonlyArray<Task> => {
  const untold = asked(file).filter(({ reached }) => reached === 'to-send' || reached === 'came-back');
  if (untold.length === 0) return [];
  const back = untold.filter(({ reached }) => reached === 'came-back').length;
  return [
    task(file, today, {
      when: today,
      id: 'untold',
      sentence:
        back === 0
          ? `${calledUpTo(untold)} ${untold.length === 1 ? 'has' : 'have'} not been sent the invitation`
          : back === untold.length
            ? `The invitation to ${calledUpTo(untold)} came back`
            : `${calledUpTo(untold)} have not been reached: ${back} of the invitations came back`,
      dueOn: heldOn,
      dueInWords: `Conference on ${longDate(heldOn)}`,
      tab: 'invitations',
      action: 'Invite',
    }),
  ];
};

/** Whoever has been silent for a week since the invitation reached them; where quoracy is at stake, that line leads to them already. */
const silenceTask = (file: ListedFile, today: LocalDate, heldOn: LocalDate): ReadonlyArray<Task> => {
  const silent = asked(file).filter(({ silentSince }) => isSilence(silentSince, today));
  if (silent.length === 0) return [];
  return [
    task(file, today, {
      when: heldOn,
      id: 'replies',
      sentence: `No reply from ${calledUpTo(silent)}`,
      dueOn: heldOn,
      dueInWords: `Conference on ${longDate(heldOn)}`,
      tab: 'invitations',
      action: 'Chase',
    }),
  ];
};

const asked = ({ record }: ListedFile): ReadonlyArray<ListedInvitee> =>
  Object.values(record.invitees).filter(
    ({ part, attendance }) => part !== 'chair' && part !== 'minute-taker' && attendance === 'expected',
  );

/** By name up to three; of more, how many. */
const calledUpTo = (people: ReadonlyArray<ListedInvitee>): string =>
  people.length > 3 ? `${people.length} people` : names(people.map(({ name, agencyName }) => name || agencyName || 'somebody'));

export const holdTask = (file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const { heldOn, startsAt, place } = file.sitting;
  if (heldOn === null || heldOn > today) return [];
  return [
    task(file, today, {
      when: heldOn,
      id: 'hold',
      sentence:
        heldOn === today
          ? `Conference today at ${startsAt ?? ''}${place === '' ? '' : `, ${place}`}`
          : `The conference of ${longDate(heldOn)} is not closed`,
      dueOn: heldOn,
      dueInWords: heldOn === today ? 'Today' : `Held ${shortDate(heldOn)}`,
      tab: 'room',
      action: 'Open the Room',
    }),
  ];
};
