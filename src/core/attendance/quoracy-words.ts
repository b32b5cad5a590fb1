import { listed } from '../words.ts';
import type { QuoracyAssessment } from './quoracy.ts';

/**
 * Who could fill a gap: ` – school nurse would make it quorate`. Empty where nobody on the list could.
 *
 * `missing` is how many more are needed, `ending` what each of them would do.
 */
export const gapInWords = (missing: number, candidates: ReadonlyArray<string>, ending: string): string => {
  if (candidates.length === 0) return '';
  if (candidates.length < missing) return ` – ${listed(candidates, 'and')} would help, but not be enough`;
  if (candidates.length === missing) return ` – ${listed(candidates, 'and')} ${ending}`;
  return missing === 1
    ? ` – ${listed(candidates, 'or')} ${ending}`
    : ` – ${numberWord(missing).toLowerCase()} of ${listed(candidates, 'and')} ${ending}`;
};

/** `Two`; digits beyond six. */
export const numberWord = (number: number): string =>
  ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][number] ?? String(number);

/** `Quorate for Rowan and Wren. Not quorate for Ash.`: said for each child, never for the sitting as a whole. */
export const quoracyInWords = (
  judged: ReadonlyArray<{ readonly childName: string; readonly assessment: Pick<QuoracyAssessment, 'outcome'> }>,
): string => {
  const named = (outcome: QuoracyAssessment['outcome']) =>
    judged.filter(({ assessment }) => assessment.outcome === outcome).map(({ childName }) => childName);
  const [met, not] = [named('quorate'), named('not-quorate')];
  return [
    met.length === 0 ? '' : `Quorate for ${listed(met)}.`,
    not.length === 0 ? '' : `Not quorate for ${listed(not, met.length === 0 ? 'or' : 'and')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};
