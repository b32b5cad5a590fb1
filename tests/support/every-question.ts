import type { ProcedureName } from '../../src/contract/api.ts';
import type { TestDesk } from './desk.ts';

/** Each question that a screen keeps live, with what it is asked about the practice family. */
export type Questions = { readonly [Name in ProcedureName]?: () => Promise<object> };

/**
 * What to ask a desk with the practice records so that every live question has something to answer. They are asked in their order:
 * the last takes the booked conference off its day.
 */
export const everyQuestion = (desk: () => Pick<TestDesk, 'ask'>): Questions => {
  const at: Pick<TestDesk, 'ask'> = { ask: (name, input) => desk().ask(name, input) };
  let files = 0;
  const aSitting = async () => ({
    sittingId: (await at.ask('sitting.list', { like: '', filter: 'all' })).find((row) => row.heldOn === '2026-04-21')?.sittingId,
  });
  const ofASitting = async () => ({ ...(await aSitting()), from: null, until: null });
  const aBooking = async () => ({
    heldOn: '2026-12-15',
    startsAt: '10:00',
    endsAt: '12:00',
    chairId: (await at.ask('practitioner.list', {}))[0]?.id,
    minuteTakerId: (await at.ask('practitioner.list', {}))[1]?.id,
    roomId: (await at.ask('room.list', {}))[0]?.id,
  });
  const aMove = async () => {
    const open = (await at.ask('sitting.list', { like: '', filter: 'all' })).find(
      (row) => row.stage === 'booked' || row.stage === 'invited',
    );
    const { minuteTakerId: _, ...where } = await aBooking();
    return { sittingId: open?.sittingId, ...where };
  };
  /** Without a freed slot and somebody who waits for one, nothing else would be looked at. */
  const aFreedSlot = async () => {
    const [{ sittingId }, { sittingId: initial }] = [await aMove(), await aSitting()];
    if (sittingId === undefined || initial === undefined) throw new Error('The practice family has both');
    const { request } = await at.ask('sitting.get', { sittingId: initial });
    const { id: _, ...again } = request;
    await at.ask('request.create', { ...again, transferNotifiedOn: null });
    const why = { reason: 'reports-not-ready', words: '', decidedBy: 'Cedar', agreedBy: 'Larch', replacement: null } as const;
    await at.ask('sitting.postpone', { sittingId, ...why });
    if ((await at.ask('reserve.list', {})).length !== 1) throw new Error('A slot was freed');
    return {};
  };
  const aPreview = async () => {
    const { sittingId } = await aSitting();
    if (sittingId === undefined) throw new Error('The practice family has an initial conference');
    const choice = (await at.ask('documents.list', { sittingId })).flatMap((reader) => reader.documents)[0]?.choice;
    return { sittingId, choice };
  };

  const asked: Questions = {
    'today.get': async () => ({}),
    'sitting.list': async () => ({ like: '', filter: 'all' }),
    'sitting.count': async () => ({ like: '' }),
    'sitting.get': () => aSitting(),
    'sitting.quoracy': () => aSitting(),
    'sitting.roomView': () => aSitting(),
    'sitting.forecast': async () => ({
      sittingId: (await at.ask('sitting.list', { like: '', filter: 'all' })).find(
        ({ stage }) => stage === 'booked' || stage === 'invited',
      )?.sittingId,
    }),
    'family.support': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'chase.list': async () => {
      const { sittingId } = await aMove();
      if (sittingId !== undefined) await at.ask('sitting.markInvited', { sittingId });
      return { sittingId: null };
    },
    'chase.text': async () => {
      const { sittingId } = await aMove();
      const readers = sittingId === undefined ? [] : await at.ask('mail.list', { sittingId });
      return { sittingId, inviteeId: readers.find(({ by }) => by === 'email')?.reader };
    },
    'sitting.suggestions': () => aSitting(),
    'sitting.lastList': () => aSitting(),
    'sitting.slots': async () => ({ ...(await aSitting()), durationMinutes: null }),
    'sitting.clashes': async () => ({ ...(await aSitting()), ...(await aBooking()) }),
    'view.list': async () => ({}),
    'chair.declaration': async () => ({ ...(await aSitting()), chairId: (await aBooking()).chairId }),
    'sitting.movePreview': () => aMove(),
    'calendar.board': async () => ({ from: '2026-04-01', until: '2026-04-30' }),
    'calendar.fairness': async () => ({ from: '2026-01-01', until: '2026-12-31' }),
    'calendar.continuity': async () => ({ from: '2026-01-01', until: '2026-12-31' }),
    'calendar.lateness': async () => ({ from: '2026-01-01', until: '2026-12-31' }),
    'calendar.month': async () => ({ from: '2026-04-01', until: '2026-04-30' }),
    'request.dates': async () => ({
      kind: 'initial',
      strategyDiscussionOn: '2026-03-27',
      transferNotifiedOn: null,
      heldOn: null,
    }),
    'plan.list': async () => ({ on: null }),
    'plan.before': () => aSitting(),
    'receipt.list': () => aSitting(),
    'after.list': () => aSitting(),
    'visit.list': async () => ({}),
    'visit.kept': () => aSitting(),
    'ending.list': async () => ({}),
    'plan.actions': async () => ({}),
    'coreGroup.list': async () => ({}),
    'coreGroup.due': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'coreGroup.held': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'coreGroup.series': () => aSitting(),
    'record.get': () => aSitting(),
    'annex.uses': () => aSitting(),
    'record.widenings': () => aSitting(),
    'record.revision': () => aSitting(),
    'documents.list': () => aSitting(),
    'documents.lights': () => aSitting(),
    'documents.preview': () => aPreview(),
    'batch.count': async () => ({ from: '2026-04-01', until: '2026-04-30' }),
    'documents.folder': async () => ({}),
    'documents.printsPdf': async () => ({}),
    'mail.list': () => aSitting(),
    'matter.list': () => ofASitting(),
    'plan.ofFamily': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'partner.list': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'documents.log': () => aSitting(),
    'exclusion.cuts': () => aSitting(),
    'distribution.holders': () => aSitting(),
    'record.corrections': () => aSitting(),
    'check.list': () => aSitting(),
    'held.list': () => aSitting(),
    'itemTime.get': () => aSitting(),
    'models.get': async () => ({}),
    'models.ofSitting': () => aSitting(),
    'disclosure.list': () => aSitting(),
    'family.list': async () => ({ like: '' }),
    'family.get': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'family.births': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'person.alike': async () => ({ familyId: null, givenName: 'Rowan', familyName: 'Sampleton', bornOn: null }),
    'family.alike': async () => ({ name: 'Sampleton' }),
    'person.mergePreview': async () => {
      const family = (await at.ask('family.list', { like: '' }))[0]?.family.id;
      if (family === undefined) throw new Error('There is a practice family');
      const { people } = await at.ask('family.get', { familyId: family });
      const adults = people.filter(({ role }) => role === 'adult');
      return { keepId: adults[0]?.id, dropId: adults.at(-1)?.id };
    },
    'fathers.uninvited': async () => ({ from: null, until: null }),
    'family.numbers': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'family.cpIs': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'warning.ofFamily': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'signedSheet.list': () => aSitting(),
    'signedSheet.of': async () => ({ reference: (await at.ask('sitting.list', { like: '', filter: 'all' }))[0]?.reference }),
    'family.likeFiles': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'family.joins': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'family.joinPreview': async () => {
      const keepId = (await at.ask('family.list', { like: '' }))[0]?.family.id;
      files += 1;
      const { familyId: goneId } = await at.ask('family.create', { reference: `TEST-2026-TWICE-${files}`, name: 'Twice' });
      const { people } = await at.ask('family.get', { familyId: keepId as never });
      const person = { ...people.find(({ role }) => role === 'adult')!, id: null, familyId: goneId, child: null };
      const { personId: there } = await at.ask('person.save', { person });
      return { keepId, goneId, pairs: [{ here: people.find(({ role }) => role === 'adult')?.id, there }] };
    },
    'person.merges': async () => ({ familyId: (await at.ask('family.list', { like: '' }))[0]?.family.id }),
    'agency.list': async () => ({}),
    'practitioner.list': async () => ({}),
    'room.list': async () => ({}),
    'availability.list': async () => ({}),
    'roomClosure.list': async () => ({}),
    'sitting.coreGroupSlots': () => aSitting(),
    'attendance.modes': async () => ({ from: null, until: null }),
    'import.runs': async () => ({}),
    'attendance.agencies': async () => ({ from: null, until: null, by: 'type' }),
    'attendance.figure': async () => ({ from: null, until: null, by: 'type', key: 'all', figure: 'expected' }),
    'participation.count': async () => ({ from: null, until: null }),
    'participation.figure': async () => ({ from: null, until: null, group: 'all', code: 'all' }),
    'terms.get': async () => ({}),
    'headings.list': async () => ({}),
    'letterhead.list': async () => ({}),
    'report.list': () => aSitting(),
    'reading.pack': () => aSitting(),
    'chronology.get': () => aSitting(),
    'settings.get': async () => ({}),
    'procedures.get': async () => ({}),
    'audit.recent': async () => ({}),
    'calendar.get': async () => ({}),
    'calendar.foresee': async () => ({
      change: { what: 'holiday.add', on: '2026-12-14', name: 'One-off', reason: 'proclaimed' },
    }),
    'reserve.list': () => aFreedSlot(),
  };

  return asked;
};
