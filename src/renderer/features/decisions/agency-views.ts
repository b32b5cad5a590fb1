import { isReview } from '../../../core/conferences/clock.ts';
import { decidesNothing, keepsPlan } from '../../../core/conferences/decide.ts';
import {
  type ConferenceRecord,
  type DecisionOutcome,
  type Invitee,
  type Scale,
  type ThresholdView,
  viewKey,
} from '../../../core/conferences/record.ts';
import type { Conference } from '../../../core/conferences/sitting.ts';

/** One person's part in one child's decision: what they think of the threshold, and their number. */
export interface Voice {
  readonly invitee: Invitee;
  /** Family members are asked for their number and their views; only agencies are asked whether the threshold is met (R-CH-05). */
  readonly asked: 'view-and-scale' | 'scale';
  readonly hasContact: boolean;
  /** Whether this row belongs on the first page: they spoke, they know the child, or they are family and in the room. */
  readonly isClose: boolean;
  readonly view: ThresholdView | undefined;
  readonly scale: Scale | undefined;
}

/** Everybody whose view belongs beside this child's decision: agencies that know the child first, then other agencies, then family. */
export const voicesFor = (record: ConferenceRecord, conference: Conference): ReadonlyArray<Voice> =>
  Object.values(record.invitees)
    .flatMap((invitee): ReadonlyArray<Voice> => {
      const key = viewKey(conference.id, invitee.id);
      const view = record.views[key];
      const scale = record.scales[key];
      const asked = invitee.part === 'agency' ? 'view-and-scale' : invitee.part === 'family' ? 'scale' : undefined;
      const hasSpoken = view !== undefined || (scale !== undefined && scale.value !== null);
      if (asked === undefined || (!hasSpoken && away.has(invitee.attendance) && invitee.report.status !== 'received')) return [];
      const hasContact = invitee.contactWith.includes(conference.childId);
      const isClose = hasSpoken || (asked === 'scale' ? !away.has(invitee.attendance) : hasContact);
      return [{ invitee, asked, hasContact, isClose, view, scale }];
    })
    .sort((a, b) => rank(a) - rank(b) || order(a).localeCompare(order(b), 'en-GB'));

const away: ReadonlySet<Invitee['attendance']> = new Set(['apologies', 'did-not-attend', 'excluded', 'not-invited']);
const rank = (voice: Voice): number => (voice.asked === 'scale' ? 2 : voice.hasContact ? 0 : 1);
const order = ({ invitee }: Voice): string => `${invitee.agencyName}\n${invitee.name}\n${invitee.id}`;

/** `Juno PLASTER, school nurse`: who speaks, as a row says it. */
export const calledIn = (invitee: Pick<Invitee, 'name' | 'agencyName' | 'role'>): string =>
  [invitee.name || invitee.agencyName, invitee.role].filter((part) => part !== '').join(', ');

/** `4 say a plan is needed, 1 says not, 1 gave no view.` Views are asked for and recorded; they are not votes (R-CH-05). */
export const viewsInWords = (voices: ReadonlyArray<Voice>): string => {
  const count = (wanted: ThresholdView['view']) => voices.filter(({ view }) => view?.view === wanted).length;
  const [plan, noPlan, noView] = [count('plan'), count('no-plan'), count('no-view')];
  if (plan + noPlan + noView === 0) return 'No agency has given a view yet.';
  const parts = [
    ...(plan === 0 ? [] : [`${plan} ${plan === 1 ? 'says' : 'say'} a plan is needed`]),
    ...(noPlan === 0 ? [] : [`${noPlan} ${noPlan === 1 ? 'says' : 'say'} it is not`]),
    ...(noView === 0 ? [] : [`${noView} gave no view`]),
  ];
  return `${parts.join(', ')}.`;
};

/** The voices that the decision goes against: the chair may decide so, and says why (DC06). */
export const voicesAgainst = (outcome: DecisionOutcome | null, voices: ReadonlyArray<Voice>): ReadonlyArray<Voice> => {
  if (outcome === null || decidesNothing(outcome)) return [];
  const against = keepsPlan(outcome) ? 'no-plan' : 'plan';
  return voices.filter(({ view }) => view?.view === against);
};

/**
 * Whoever stands alone: one view against all others, or one number well away from where the rest lie. What they see that the others do
 * not is worth a question (DC04). Empty where fewer than three have spoken.
 */
export const questionsOf = (voices: ReadonlyArray<Voice>): ReadonlyArray<string> => [...loneView(voices), ...loneNumber(voices)];

const loneView = (voices: ReadonlyArray<Voice>): ReadonlyArray<string> => {
  const said = voices.filter(({ view }) => view?.view === 'plan' || view?.view === 'no-plan');
  const alone = (wanted: ThresholdView['view']) => said.filter(({ view }) => view?.view === wanted);
  const [one] = [alone('plan'), alone('no-plan')].filter((side) => side.length === 1 && said.length >= 3).flat();
  if (one === undefined) return [];
  const sees = one.view?.view === 'plan' ? 'says that a plan is needed' : 'says that no plan is needed';
  return [`${nameOf(one)} alone ${sees}: ask what they see that the others do not.`];
};

const loneNumber = (voices: ReadonlyArray<Voice>): ReadonlyArray<string> => {
  const given = voices.flatMap((voice) => (voice.scale?.value == null ? [] : [{ voice, value: voice.scale.value }]));
  if (given.length < 3) return [];
  return given.flatMap(({ voice, value }) => {
    const others = given.filter((one) => one.voice !== voice).map((one) => one.value);
    const [least, most] = [Math.min(...others), Math.max(...others)];
    const isAlone = most - least <= closeTogether && (value <= least - farAway || value >= most + farAway);
    const where = least === most ? `${least}` : `${least} to ${most}`;
    return isAlone
      ? [`${nameOf(voice)} stands alone at ${value}; the others say ${where}: ask what they see that the others do not.`]
      : [];
  });
};

/** Numbers this near to each other are one opinion, and one this far from them is another. */
const closeTogether = 2;
const farAway = 3;

const nameOf = ({ invitee }: Voice): string => invitee.name || invitee.agencyName;

/** How far apart the numbers are, in words, with whoever stands at each end: a wide spread or a lone number invites a question (DC04). */
export const spreadInWords = (voices: ReadonlyArray<Voice>): string => {
  const given = voices.flatMap(({ invitee, scale }) =>
    scale === undefined || scale.value === null ? [] : [{ name: invitee.name || invitee.agencyName, value: scale.value }],
  );
  const values = given.map((one) => one.value);
  if (values.length === 0) return 'Nobody has given a number yet.';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 1) return `One number so far: ${least}, from ${given[0]?.name ?? ''}.`;
  if (least === most) return `Everyone says ${least}.`;
  const at = (value: number) => names(given.filter((one) => one.value === value).map((one) => one.name));
  const spread = `Numbers from ${least} (${at(least)}) to ${most} (${at(most)}), ${most - least} apart.`;
  return most - least >= wideSpread ? `${spread} Ask what makes the difference.` : spread;
};

/** Numbers this far apart are about different things, or about different children. */
const wideSpread = 4;

const names = (list: ReadonlyArray<string>): string =>
  list.length <= 2 ? list.join(' and ') : `${list[0] ?? ''} and ${list.length - 1} others`;

/** What an agency is asked: at a review, whether the plan is still needed (D-03). */
export const viewQuestion = (kind: Conference['kind']): string => (isReview(kind) ? 'Plan still needed?' : 'Plan needed?');
