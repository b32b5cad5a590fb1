import type { MatterView } from '../../contract/following.ts';
import type { Task } from '../../contract/sitting-answers.ts';
import { isAwaited, type MatterRoute } from '../../core/following/matters.ts';
import { type LocalDate, shortDate } from '../../core/local-date.ts';
import type { OpenDesk } from '../open-desk.ts';
import { mattersOf } from '../plans/following.ts';
import { groupOf } from '../task.ts';

/** Whatever was raised about a conference, or recommended at one, and has no outcome yet: long after its papers went (DC05, DC09). */
export const openMatters = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> =>
  mattersOf(desk, desk.db, { sittingId: null, onlyOpen: true, from: null, until: null }).map((matter) => ({
    id: `${matter.key.route}:${matter.key.id}:${matter.sittingId}`,
    group: groupOf(matter.chaseOn ?? today, today),
    sentence: sentences[matter.key.route](matter),
    familyName: matter.familyName,
    reference: matter.reference,
    dueOn: matter.chaseOn,
    dueInWords: matter.chaseOn === null ? '' : `Ask on ${shortDate(matter.chaseOn)}`,
    sittingId: matter.sittingId,
    tab: 'decisions',
    action: matter.key.route === 'legal-planning' || isAwaited(matter.key.route) ? 'Ask' : 'Answer',
  }));

const sentences: { readonly [R in MatterRoute]: (matter: MatterView) => string } = {
  'legal-planning': ({ owner, childName }) =>
    `Ask ${owner || 'the service'} what came of the legal planning recommendation for ${childName}`,
  'further-step': ({ owner, childName, words }) =>
    `Ask ${owner || 'whoever sees to it'} what came of it for ${childName}: ${words}`,
  assessment: ({ owner, words }) => `Ask ${owner || 'whoever does it'} about an assessment: ${words}`,
  dissent: () => 'A dissent waits for an answer',
  difference: () => 'A professional difference waits for an outcome',
  accuracy: () => 'Somebody says that the minutes are wrong: answer them',
  complaint: () => 'A complaint waits for an answer',
};
