import type { HelpAccepted } from '../conferences/after-approval.ts';
import type { Decision, NextHelp, Scale, ThresholdView } from '../conferences/record.ts';
import type { Conference } from '../conferences/sitting.ts';
import type { ConferenceId } from '../identifiers.ts';
import { isFamily, matrixAccess } from './access.ts';
import { nextConferenceBy } from './copy-dates.ts';
import { copyFamilyGroup, copyFurtherSteps } from './copy-further-steps.ts';
import { copyChild, copyChildInSummary } from './copy-people.ts';
import { type Copying, clear } from './copying.ts';
import { isHeardByFamily } from './first-audiences.ts';
import { conferenceLabels, decisionLabels, dissentLabels, scaleLabels, show, viewLabels } from './labels.ts';
import type { CopyAttendee, CopyChild, CopyDissent, CopyReported, CopyScale, CopyView } from './reader-copy.ts';
import { accessToGiven } from './said-in.ts';
import { withoutStrangers } from './strangers.ts';

/** Children whose conference the reader has a part in; professionals also learn which other children it is about. */
export const copyConference = (
  copying: Copying,
  conference: Conference,
  attendees: ReadonlyArray<CopyAttendee>,
): ReadonlyArray<CopyChild> => {
  const { file, reader, professional } = copying;
  const person = file.family.people.find((p) => p.id === conference.childId);
  const inFull = reader.children.includes(conference.childId);
  if (person === undefined || !(inFull || professional)) return [];
  const sibling = inFull ? 'full' : matrixAccess(file, reader, { item: 'half-sibling-details' });
  if (sibling === 'nothing') return [];
  const isWhole = sibling === 'full';
  const decision = file.record.decisions[conference.id];
  const views = inFull ? copyViews(copying, conference, attendees) : [];
  const scales = inFull ? copyScales(copying, conference, attendees) : [];
  return [
    {
      ...(isWhole ? copyChild(copying, person) : copyChildInSummary(person)),
      conference: show(conference, conferenceLabels, isWhole ? copying.sees(inFull) : (label) => label === 'open'),
      nextConferenceBy: nextConferenceBy(file, conference),
      inFull,
      decision: inFull && decision !== undefined ? copyDecision(copying, decision, attendees) : null,
      steps: inFull && decision !== undefined ? copyFurtherSteps(copying, decision, attendees) : [],
      help: helpers(copying, conference.id, inFull ? (decision?.nextHelp ?? null) : null, attendees),
      quoracy: copyQuoracy(copying, conference, inFull),
      views,
      reported: inFull ? copyReported(copying, conference, attendees, { views, scales }) : [],
      scales,
      dissents: inFull ? copyDissents(copying, conference, attendees) : [],
    },
  ];
};

const copyDecision = (copying: Copying, decision: Decision, attendees: ReadonlyArray<CopyAttendee>): CopyChild['decision'] => {
  const told = withoutStrangers(copying, attendees);
  const text = (field: string, words: string): string => clear(copying, `decision.${field}`, words);
  const { nextHelp, legalPlanning, interimSafety } = decision;
  const cleared: Decision = {
    ...decision,
    reasons: text('reasons', decision.reasons),
    ...(decision.limbReasons === undefined
      ? {}
      : {
          limbReasons: {
            A: text('limbReasons.A', decision.limbReasons.A),
            B: text('limbReasons.B', decision.limbReasons.B),
          },
        }),
    categoryReason: text('categoryReason', decision.categoryReason ?? ''),
    endDespite: text('endDespite', decision.endDespite ?? ''),
    lookedAfter:
      decision.lookedAfter == null ? null : { ...decision.lookedAfter, why: text('lookedAfter', decision.lookedAfter.why) },
    withoutAgreement: text('withoutAgreement', decision.withoutAgreement),
    inquorateReason: text('inquorateReason', decision.inquorateReason),
    interimPlan: text('interimPlan', decision.interimPlan),
    interimSafety:
      interimSafety === null
        ? null
        : {
            ...interimSafety,
            what: text('interimSafety.what', interimSafety.what),
            who: told(text('interimSafety.who', interimSafety.who)),
          },
    familyGroup: copyFamilyGroup(copying, decision.familyGroup ?? null, attendees),
    tellsChild: told(text('tellsChild', decision.tellsChild)),
    nextHelp:
      nextHelp === null
        ? null
        : {
            ...nextHelp,
            agency: told(text('nextHelp.agency', nextHelp.agency)),
            owner: told(text('nextHelp.owner', nextHelp.owner)),
            whyNone: told(text('nextHelp.whyNone', nextHelp.whyNone ?? '')),
            // Who it was is said by `help`, to those who may know of them.
            acceptedBy: null,
          },
    legalPlanning:
      legalPlanning === null
        ? null
        : {
            ...legalPlanning,
            rationale: text('legalPlanning', legalPlanning.rationale),
            owner: told(text('legalPlanning.owner', legalPlanning.owner ?? '')),
          },
  };
  return show(cleared, decisionLabels, copying.sees(true));
};

/** The named worker is on the list where their name is one of it; whoever the reader is not told of is nobody here. */
const helpers = (
  copying: Copying,
  id: ConferenceId,
  help: NextHelp | null,
  attendees: ReadonlyArray<CopyAttendee>,
): CopyChild['help'] => {
  const named = help === null || help.owner.trim() === '' ? undefined : attendees.find(({ name }) => name === help.owner.trim());
  const accepted = help?.accepted === true ? attendees.find(({ id: one }) => one === help.acceptedBy) : undefined;
  const told = withoutStrangers(copying, attendees);
  const since = (known: { readonly [id: ConferenceId]: HelpAccepted } | undefined): HelpAccepted | null => {
    const later = help === null || help.accepted ? undefined : known?.[id];
    return later === undefined ? null : { ...later, by: told(clear(copying, 'nextHelp.acceptedLater', later.by)) };
  };
  const { helpAccepted, helpAcceptedNow } = copying.file;
  return {
    worker: named ?? null,
    acceptedBy: accepted ?? null,
    acceptedLater: since(helpAccepted),
    acceptedNow: since(helpAcceptedNow ?? helpAccepted),
  };
};

const copyQuoracy = ({ file, professional }: Copying, conference: Conference, inFull: boolean): CopyChild['quoracy'] => {
  const assessed = file.quoracy[conference.id];
  if (assessed === undefined || !inFull) return null;
  const findings = assessed.findings.map(({ requirement, found, met }) => ({ requirement, found, met }));
  return { quorate: assessed.outcome === 'quorate', findings: professional ? findings : [] };
};

const copyViews = (copying: Copying, { id }: Conference, attendees: ReadonlyArray<CopyAttendee>): ReadonlyArray<CopyView> =>
  attendees.flatMap((attendee) => {
    const view = Object.values(copying.file.record.views).find((v) => v.conferenceId === id && v.inviteeId === attendee.id);
    if (view === undefined || !mayHaveFrom(copying, attendee, 'view', view)) return [];
    const reason = clear(copying, 'view.reason', view.reason);
    return [{ ...show({ ...view, reason }, viewLabels, copying.sees(false)), attendee }];
  });

const copyScales = (copying: Copying, { id }: Conference, attendees: ReadonlyArray<CopyAttendee>): ReadonlyArray<CopyScale> =>
  attendees.flatMap((attendee) => {
    const scale = Object.values(copying.file.record.scales).find((s) => s.conferenceId === id && s.inviteeId === attendee.id);
    if (scale === undefined || scale.value === null || !mayHaveFrom(copying, attendee, 'scale', scale)) return [];
    const reason = clear(copying, 'scale.reason', scale.reason);
    return [{ ...show({ ...scale, reason }, scaleLabels, copying.sees(false)), attendee }];
  });

/**
 * What the reports recommended, for adults: whoever works with the family has all of it, a family what its own reports say that are open to
 * it as a whole and that it was given or heard. Beside it stands only what this reader has of the room (RP07).
 */
const copyReported = (
  copying: Copying,
  { id }: Conference,
  attendees: ReadonlyArray<CopyAttendee>,
  { views, scales }: Pick<CopyChild, 'views' | 'scales'>,
): ReadonlyArray<CopyReported> => {
  const { file, reader, professional, sees } = copying;
  if (!sees(false)('adults')) return [];
  return attendees.flatMap((attendee) => {
    const said = file.reported?.find((one) => one.conferenceId === id && one.inviteeId === attendee.id);
    const isOpen = professional || attendee.id === reader.inviteeId || isHeardByFamily(file.record.invitees[attendee.id]?.report);
    if (said === undefined || !isOpen) return [];
    const view = views.find((one) => one.attendee.id === attendee.id);
    const scale = scales.find((one) => one.attendee.id === attendee.id)?.value ?? null;
    return [
      {
        attendee,
        report: { view: said.view, category: said.category, scale: said.scale },
        room: { view: view?.view ?? null, category: view?.category ?? null, scale },
      },
    ];
  });
};

/**
 * A view or number that was given while the reader was out is what was said then; of one that was given in a restricted part, whoever works
 * with the family has it where they were in that room (domain.md 6.8). Where it is not kept when it was given, one of somebody
 * whom the reader never met in the room was given in a part that the reader was not in.
 */
const mayHaveFrom = (
  copying: Copying,
  attendee: CopyAttendee,
  what: 'view' | 'scale',
  { conferenceId: id, segment }: Pick<ThresholdView | Scale, 'conferenceId' | 'segment'>,
): boolean => {
  const { file, reader, professional } = copying;
  if (attendee.id === reader.inviteeId) return true;
  if (professional) {
    if (segment == null || file.record.segments[segment]?.restricted !== true) return true;
    const inTheRoom = reader.present.includes(segment);
    const isTheirs = matrixAccess(file, reader, { item: 'restricted-segment', inTheRoom }) === 'full';
    return isTheirs || copying.leaveOut(what, id, 'restricted-part') !== null;
  }
  if (reader.class === 'child' || !isFamily(reader.class)) return copying.leaveOut(what, id, 'own-copy') !== null;
  const { presence = {} } = file.record.invitees[attendee.id] ?? {};
  const access =
    segment != null
      ? accessToGiven(file, reader, segment)
      : reader.present.some((one) => one in presence)
        ? 'full'
        : matrixAccess(file, reader, { item: 'segment-excluded-from' });
  if (access === 'full') return true;
  return copying.leaveOut(what, id, 'segment-excluded-from') !== null;
};

/** That an agency dissents is told to adults; which, and why, to professionals (domain.md 5.5). */
const copyDissents = (
  copying: Copying,
  { id }: Conference,
  attendees: ReadonlyArray<CopyAttendee>,
): ReadonlyArray<CopyDissent> => {
  if (!copying.sees(true)('adults')) return [];
  return Object.values(copying.file.record.dissents)
    .filter((dissent) => dissent.conferenceId === id)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((dissent) => ({
      ...show(dissent, dissentLabels, copying.sees(false)),
      attendee: copying.professional ? (attendees.find((attendee) => attendee.id === dissent.inviteeId) ?? null) : null,
    }));
};
