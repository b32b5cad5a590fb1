import type { Task } from '../../contract/sitting-answers.ts';
import type { Tab } from '../../core/conferences/missing.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { Due } from '../../core/procedures/deadlines.ts';
import { dueInWords } from '../../core/procedures/due-words.ts';
import { issuedDocuments } from '../../storage/issued.ts';
import type { ListedFile } from '../listed-file.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { proceduresFor } from '../procedures.ts';
import { deadlinesOf } from '../sitting-file.ts';
import { task } from './task.ts';

/** Letters, minutes, answers and telling the child: what is owed once the conference is closed. */
export const afterTasks = (desk: OpenDesk, file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const written = issuedDocuments(desk.db, file.sitting.id);
  const found: Task[] = [];
  const add = (id: string, due: Due | undefined, sentence: string, tab: Tab, action: string) => {
    const { calendar } = proceduresFor(desk, file.sitting);
    found.push(
      task(file, today, {
        when: due?.due ?? today,
        id,
        sentence,
        dueOn: due?.due ?? null,
        dueInWords: due === undefined ? '' : dueInWords(due, nowAt(desk), calendar),
        tab,
        action,
      }),
    );
  };
  const procedures = proceduresFor(desk, file.sitting);
  const due = (rule: string) => deadlinesOf(procedures, file.sitting, file.request, file.conferences, { only: [rule] })[0];
  if (!written.some((d) => d.kind === 'decision-letter'))
    add('letters', due('T-11'), 'Write the decision letters', 'documents', 'Write');
  if (file.sitting.progress.approvedAt === null)
    add('approve', due('T-12'), 'Finish the minutes for the chair to approve', 'room', 'Finish');
  else if (file.sitting.progress.distributedAt === null)
    add('distribute', due('T-12'), 'Send the minutes to everyone who gets a copy', 'documents', 'Write');
  for (const dissent of Object.values(file.record.dissents))
    if (dissent.closedOn === null)
      add(`dissent:${dissent.id}`, undefined, 'A dissent waits for an answer', 'decisions', 'Answer');
  for (const conference of file.conferences) {
    const decision = file.record.decisions[conference.id];
    const child = file.family.people.find((p) => p.id === conference.childId)?.givenName ?? '';
    if (decision !== undefined && decision.childToldOn === null && decision.outcome !== null)
      add(`tell:${conference.id}`, due('T-11'), `Tell ${child} what was decided, and record when`, 'decisions', 'Record');
  }
  return found;
};
