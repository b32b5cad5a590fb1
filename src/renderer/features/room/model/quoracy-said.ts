import type { QuoracyAssessment } from '../../../../core/attendance/quoracy.ts';
import type { PersonId } from '../../../../core/identifiers.ts';
import { listed } from '../../../words/record-words.ts';

/** One line about quoracy: the children it is the same for, and what is missing. */
export interface QuoracyLine {
  readonly isQuorate: boolean;
  readonly words: string;
}

/**
 * Quoracy for each child, said once where it is the same for several: `Quorate for Rowan and Wren.`,
 * `Not quorate for Ash. Two other agencies with direct contact: 1 of 2 – school nurse would make it quorate.`
 */
export const quoracySaid = (
  judged: ReadonlyArray<QuoracyAssessment>,
  nameOf: (id: PersonId) => string,
  hasBegun: boolean,
): ReadonlyArray<QuoracyLine> => {
  if (judged.length === 0) return [];
  if (!hasBegun) return [{ isQuorate: false, words: 'Nobody has come yet.' }];
  const lines = new Map<string, { readonly isQuorate: boolean; readonly gaps: string; readonly names: string[] }>();
  for (const { childId, outcome, findings } of judged) {
    const unmet = findings.filter(({ force, met }) => force === 'required' && !met);
    const gaps = unmet.map(({ words }) => `${words}.`).join(' ');
    const line = lines.get(`${outcome} ${gaps}`) ?? { isQuorate: outcome === 'quorate', gaps, names: [] };
    line.names.push(nameOf(childId));
    lines.set(`${outcome} ${gaps}`, line);
  }
  return [...lines.values()].map(({ isQuorate, gaps, names }) => ({
    isQuorate,
    words: isQuorate ? `Quorate for ${listed(names)}.` : `Not quorate for ${listed(names, 'or')}. ${gaps}`,
  }));
};
