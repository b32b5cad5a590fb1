import type { Task } from '../../contract/sitting-answers.ts';
import { helpStillWaitsOn, isStillToTell } from '../../core/conferences/after-approval.ts';
import type { Tab } from '../../core/conferences/missing.ts';
import { isOutcomeLetter } from '../../core/disclosure/document-kinds.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { Due } from '../../core/procedures/deadlines.ts';
import { dueInWords } from '../../core/procedures/due-words.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { task } from '../task.ts';
import type { ClosedFile } from './closed-file.ts';

/** Letters, minutes, answers and telling the child: what is owed once the conference is closed. */
export const afterTasks = (desk: OpenDesk, file: ClosedFile, today: LocalDate): ReadonlyArray<Task> => {
  const { dueBy, written } = file;
  const found: Task[] = [];
  const add: Add = (...asked) => void found.push(owed(desk, file, today, ...asked));
  if (![...written].some(isOutcomeLetter)) add('letters', dueBy('T-11'), 'Write the decision letters', 'documents', 'Write');
  if (file.sitting.progress.approvedAt === null)
    add('approve', dueBy('T-12'), 'Finish the minutes for the chair to approve', 'room', 'Finish');
  else if (file.sitting.progress.distributedAt === null)
    add('distribute', dueBy('T-12'), 'Send the minutes to everyone who gets a copy', 'documents', 'Write');
  return [...found, ...childTasks(desk, file, today)];
};

/** What is owed to each child whatever has become of the papers: to be told what was decided, and the help that was promised (DC07). */
export const childTasks = (desk: OpenDesk, file: ClosedFile, today: LocalDate): ReadonlyArray<Task> => {
  const found: Task[] = [];
  const add: Add = (...asked) => void found.push(owed(desk, file, today, ...asked));
  for (const conference of file.conferences) {
    const decision = file.record.decisions[conference.id];
    const child = file.children.find((p) => p.id === conference.childId)?.givenName ?? '';
    // Once the record is approved its words stand: what becomes known later stands beside it, and settles this as well.
    const since = file.since.get(conference.id);
    const waitsOn = decision === undefined ? null : helpStillWaitsOn(decision, since);
    if (waitsOn !== null)
      add(
        `help:${conference.id}`,
        undefined,
        `Ask ${waitsOn || 'who was named'} whether they accept to help ${child}, and from which day`,
        'decisions',
        'Ask',
      );
    if (decision !== undefined && isStillToTell(decision, since))
      add(`tell:${conference.id}`, file.dueBy('T-11'), `Tell ${child} what was decided, and record when`, 'decisions', 'Record');
  }
  return found;
};

type Asked = readonly [id: string, due: Due | undefined, sentence: string, tab: Tab, action: string];
type Add = (...asked: Asked) => void;

const owed = (desk: OpenDesk, file: ClosedFile, today: LocalDate, ...[id, due, sentence, tab, action]: Asked): Task =>
  task(file, today, {
    when: due?.due ?? today,
    id,
    sentence,
    dueOn: due?.due ?? null,
    dueInWords: due === undefined ? '' : dueInWords(due, nowAt(desk), file.procedures.calendar),
    tab,
    action,
  });
