import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../src/contract/case-file.ts';
import type { DecisionOutcome, NextHelp } from '../../../src/core/conferences/record.ts';
import type { ConferenceId, InviteeId, SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

/** Rowan has a plan; of Wren is decided what is asked. */
const held = async (outcome: DecisionOutcome): Promise<readonly [SittingId, ConferenceId, InviteeId]> => {
  const outcomes = { [family.rowan]: 'plan', [family.wren]: outcome } as const;
  const sittingId = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes,
    others: [{ agencyType: 'ehp', agencyName: 'Early Help Panel', name: 'Flint Hubson', attendance: 'attended' } as never],
  });
  const { conferences } = await at.ask('sitting.get', { sittingId });
  const { record } = await at.ask('record.get', { sittingId });
  const flint = Object.values(record.invitees).find(({ name }) => name === 'Flint Hubson')!.id;
  return [sittingId, conferences.find(({ child }) => child.id === family.wren)!.conference.id, flint];
};
const help: NextHelp = { kind: 'early-help', agency: 'Early Help Panel', owner: 'Flint Hubson', startsOn: null, accepted: false };
const say = (sittingId: SittingId, id: ConferenceId, nextHelp: NextHelp | null) =>
  at.ask('record.edit', { sittingId, edits: [{ edit: 'decision.change', id, change: { nextHelp } }] });
const asked = async () => (await at.ask('today.get', {})).tasks.filter(({ id }) => id.startsWith('help:'));

describe('what a child without a plan gets next', () => {
  test.each(['no-plan-cin', 'no-plan-earlyhelp', 'no-plan-nfa'] as const)(
    'DC07: a conference does not close on %s until the next help is said',
    async (outcome) => {
      const [sittingId, wren] = await held(outcome);
      await say(sittingId, wren, null);
      const refused = await at.call('sitting.close', { sittingId });
      expect(JSON.stringify(refused)).toContain('Say what help Wren gets next, or that there is none, and who owns it.');
    },
  );

  test('AG11: help that nobody has taken on is asked after until somebody does, with who and from when', async () => {
    const [sittingId, wren, flint] = await held('no-plan-earlyhelp');
    await say(sittingId, wren, help);
    await at.ask('sitting.close', { sittingId });
    expect(await asked()).toMatchObject([
      { sentence: 'Ask Early Help Panel whether they accept to help Wren, and from which day', tab: 'decisions' },
    ]);
    await say(sittingId, wren, { ...help, accepted: true, acceptedBy: flint, startsOn: day('2026-05-08') });
    expect(await asked()).toEqual([]);
  });

  test('AG11: a case file carries who accepted, and never somebody who is no longer on the list', async () => {
    const [sittingId, wren, flint] = await held('no-plan-earlyhelp');
    await say(sittingId, wren, { ...help, accepted: true, acceptedBy: flint, startsOn: day('2026-05-08'), whyNone: '' });
    const carried = async () => {
      const { families } = JSON.parse((await at.ask('caseFile.export', {})).json) as CaseFile;
      return families[0]?.sittings[0]?.record.decisions[wren]?.nextHelp;
    };
    expect(await carried()).toMatchObject({ kind: 'early-help', accepted: true, acceptedBy: flint });
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.remove', id: flint }] });
    expect(await carried()).toMatchObject({ accepted: true, acceptedBy: null });
  });
});
