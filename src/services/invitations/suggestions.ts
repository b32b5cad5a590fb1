import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { err, ok } from '../../core/result.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { sittingFile } from '../record/sitting-file.ts';
import { questionsOf } from './last-list.ts';
import { isOnList, isSameSuggestion, suggestedFor } from './suggested.ts';

type Api = typeof sittingsApi;

/**
 * Whom to invite, each with the reason, without those who are on the list already, invited or not (AG02), and without those who are
 * asked about beside the last list (IN04).
 */
export const suggestInvitees = (
  desk: OpenDesk,
  { sittingId }: InputOf<Api['sitting.suggestions']>,
): Supplied<Api['sitting.suggestions']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const questions = questionsOf(desk, file)?.questions ?? [];
  const taken = [...Object.values(file.record.invitees), ...questions.flatMap(({ invitee }) => invitee ?? [])];
  const { forFamily, always } = suggestedFor(file, todayAt(desk));
  return ok(
    [...forFamily, ...always].filter(
      (s) => !isOnList(taken, s) && !questions.some(({ suggestion }) => suggestion !== null && isSameSuggestion(suggestion, s)),
    ),
  );
};
