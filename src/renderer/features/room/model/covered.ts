import type { AgendaItem } from '../../../../core/conferences/agenda.ts';
import type { ConferenceRecord, RestrictedAnnex } from '../../../../core/conferences/record.ts';
import type { ConferenceId } from '../../../../core/identifiers.ts';
import { counted } from '../../../words/record-words.ts';
import { statementsIn } from './statements.ts';

/** How far an item of the agenda is. */
export interface Covered {
  readonly isCovered: boolean;
  /** `3 lines`, `4 of 6 said`; empty where nothing was done. */
  readonly words: string;
}

/** What is covered of one item: an item without anything is never called covered. */
export const coveredOf = (
  { work }: AgendaItem,
  record: ConferenceRecord,
  annex: RestrictedAnnex | null,
  conferences: ReadonlyArray<ConferenceId>,
): Covered => {
  switch (work.work) {
    case 'lines': {
      const held = work.section === 'restricted' ? (annex?.statements ?? []) : record.statements;
      const lines = statementsIn(held, work.section).filter(({ text }) => text.trim() !== '').length;
      const parts = Object.values(record.segments).filter(({ restricted }) => restricted).length;
      if (work.section !== 'restricted') return some(lines, counted(lines, 'line'));
      return annex === null ? some(parts, 'held') : some(parts + lines, lines === 0 ? 'held' : counted(lines, 'line'));
    }
    case 'arrivals': {
      const here = Object.values(record.invitees).filter(({ attendance }) => attendance === 'attended').length;
      return some(here, `${here} came`);
    }
    case 'opening': {
      const all = Object.values(record.opening);
      return outOf(all.filter((at) => at !== null).length, all.length, 'said');
    }
    // It is never a part of the conference that is done.
    case 'held':
      return { isCovered: false, words: '' };
    case 'inclusion': {
      const all = Object.values(record.inclusion);
      return outOf(all.filter(({ answer }) => answer !== null).length, all.length, 'answered');
    }
    case 'scales': {
      const given = Object.values(record.scales).filter(({ value }) => value !== null).length;
      return some(given, counted(given, 'number'));
    }
    case 'views': {
      const given = Object.values(record.views).filter(({ view }) => view !== 'no-view').length;
      return some(given, counted(given, 'view'));
    }
    case 'elsewhere': {
      if (work.tab === 'decisions') {
        const confirmed = conferences.filter((id) => (record.decisions[id]?.confirmed ?? null) !== null).length;
        return outOf(confirmed, conferences.length, 'confirmed');
      }
      const dates = [record.plan.coreGroupOn, record.plan.nextConferenceOn];
      return outOf(dates.filter((date) => date !== null).length, dates.length, 'dates set');
    }
  }
};

const some = (count: number, words: string): Covered => ({ isCovered: count > 0, words: count > 0 ? words : '' });

const outOf = (count: number, all: number, words: string): Covered => ({
  isCovered: all > 0 && count === all,
  words: count === 0 ? '' : `${count} of ${all} ${words}`,
});
