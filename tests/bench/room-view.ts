import { newInvitee } from '../../src/core/conferences/new-invitee.ts';
import type { PersonId, StatementId } from '../../src/core/identifiers.ts';
import type { LocalTime } from '../../src/core/local-date.ts';
import { aDesk } from '../support/desk.ts';
import { aStatement, seeded, sentence } from '../support/ten-years.ts';
import { aRequest, prepareFamily } from '../support/walk.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const statements = 600;
const people = 20;
const edits = 200;

/** What the big screen shows after each key, of a record of 600 statements with twenty people in the room, a parent among them: asked through the contract. */
export const roomViewUpdated = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk();
  const family = await prepareFamily(at);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const chance = seeded(7);
  const segment = {
    id: at.desk.newId<never>(),
    label: 'A',
    title: '',
    from: '10:00' as LocalTime,
    until: null,
    restricted: false,
  };
  const presence = { [segment.id]: { arrived: null, left: null } };
  const list = Array.from({ length: people }, (_, number) =>
    newInvitee({
      id: at.desk.newId<never>(),
      // Family is here, so that what looks private waits and is looked for.
      ...(number === 0
        ? { part: 'family', personId: family.mother, name: 'Juniper Sampleton (TEST)' }
        : { part: 'agency', name: `Person ${number}`, agencyType: 'sch' }),
      presence,
      attendance: 'attended',
    }),
  );
  await at.ask('record.edit', {
    sittingId,
    edits: [{ edit: 'segment.add', segment }, ...list.map((invitee) => ({ edit: 'invitee.add', invitee }) as const)],
  });
  const rows = Array.from({ length: statements }, (_, number) => ({
    ...aStatement(at.desk, chance, (number % 2 === 0 ? family.rowan : null) as PersonId | null, 23),
    segment: segment.id,
    speaker: list[number % people]?.id ?? null,
  }));
  for (let from = 0; from < rows.length; from += 100)
    await at.ask('record.edit', {
      sittingId,
      edits: rows.slice(from, from + 100).map((statement) => ({ edit: 'statement.add', statement, after: 'last' })),
    });

  const took: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const row = rows[edit % rows.length];
    const text = `${row?.text ?? ''} ${sentence(chance, 3)}`;
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'statement.text', id: row?.id as StatementId, text }] });
    took.push(await timed(() => at.ask('sitting.roomView', { sittingId })));
  }
  const { view, forChair } = await at.ask('sitting.roomView', { sittingId });
  if (view.state !== 'shown' || view.lines.length + forChair.toSettle.length !== statements)
    throw new Error('Everybody in the room may see every line');
  at.close();
  return [
    {
      name: 'Room view after a key',
      value: quantile(took, 0.95),
      beside: { median: rounded(quantile(took, 0.5)), statements, people, edits },
    },
  ];
};
