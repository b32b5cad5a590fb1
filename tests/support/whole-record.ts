import { keepsPlan } from '../../src/core/conferences/decide.ts';
import type { RecordEdit } from '../../src/core/conferences/edits.ts';
import type { SittingId, StatementId } from '../../src/core/identifiers.ts';
import type { LocalDate } from '../../src/core/local-date.ts';
import { visitsFor } from '../../src/core/plans/visits.ts';
import type { TestDesk } from './desk.ts';
import { aStatement } from './record-builders.ts';

/** Writes down what a record still lacks for the chair to approve it; before it is closed, for it changes what was decided. */
export const makeWhole = async (at: TestDesk, sittingId: SittingId, heldOn: string): Promise<void> => {
  const { conferences } = await at.ask('sitting.get', { sittingId });
  const { record } = await at.ask('record.get', { sittingId });
  const people = Object.values(record.invitees);
  const say = (change: Parameters<typeof aStatement>[1]): RecordEdit & { readonly edit: 'statement.add' } => ({
    edit: 'statement.add',
    statement: { ...aStatement('', change), id: at.desk.newId<StatementId>() },
    after: 'last',
  });
  const speaker = people.find(({ part }) => part === 'family')?.id ?? null;
  const edits = [
    say({ section: 'family-views', kind: 'view', speaker, text: 'I want this to work.' }),
    ...Object.values(record.plan.actions).map(
      ({ id }): RecordEdit => ({ edit: 'action.change', id, change: { dueOn: heldOn as LocalDate } }),
    ),
    ...conferences.flatMap(({ conference: { id }, child }): ReadonlyArray<RecordEdit> => {
      const danger = say({ section: 'analysis', kind: 'danger', children: [child.id], text: 'It could happen again.' });
      return [
        danger,
        say({ section: 'child-world', kind: 'view', children: [child.id], text: 'Listens for the key in the door.' }),
        { edit: 'visits.set', childId: child.id, visits: { ...visitsFor(record.plan, child.id), alone: true } },
        ...people
          .filter(({ part }) => part === 'agency')
          .map(
            ({ id: inviteeId }): RecordEdit => ({
              edit: 'view.set',
              view: {
                conferenceId: id,
                inviteeId,
                view: keepsPlan(record.decisions[id]?.outcome ?? null) ? 'plan' : 'no-plan',
                category: 'emotional',
                reason: 'What was heard.',
              },
            }),
          ),
        {
          edit: 'decision.change',
          id,
          change: { categoryReason: 'It was heard.', evidence: [danger.statement.id], participation: 'PN1' },
        },
        { edit: 'decision.confirm', id, confirmed: { by: 'Cedar Quorumson', at: `${heldOn}T12:00` as never } },
      ];
    }),
  ];
  await at.ask('record.edit', { sittingId, edits });
};
