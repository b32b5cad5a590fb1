import { fullName, isConfidential } from '../children/people.ts';
import { assessmentsInOrder, type PlanAssessment } from '../conferences/assessment.ts';
import type { PlanAction } from '../conferences/outline-plan.ts';
import { isOwnStatement } from '../conferences/own-statement.ts';
import type { Audience, ConferenceRecord, Statement } from '../conferences/record.ts';
import { stretchesOfLine } from '../conferences/typed-in.ts';
import type { PersonId } from '../identifiers.ts';
import { type VisibilityItem, visibilityItems } from '../procedures/visibility.ts';
import { type Access, isKeptApart, matrixAccess, sidesWith } from './access.ts';
import { type Copying, namesKeptOut } from './copying.ts';
import { actionLabels, assessmentLabels, show, statementLabels } from './labels.ts';
import { finder, partsOfName } from './names.ts';
import type { Reader } from './reader.ts';
import type { CopyAction, CopyAssessment, CopyAttendee, CopyStatement, WithholdingRule } from './reader-copy.ts';
import { accessToLine } from './said-in.ts';
import type { SittingFile } from './sitting-file.ts';
import { namesStrangers, namesStrangersOfFamily, withoutStrangers } from './strangers.ts';

/** The lines of the minutes that this reader may have, in order, each in full or in summary. */
export const copyStatements = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>): ReadonlyArray<CopyStatement> =>
  copying.file.record.statements.flatMap((statement) => {
    const verdict = accessToStatement(copying, statement, attendees);
    if (verdict.access === 'nothing') {
      copying.leaveOut('statement', statement.id, verdict.rule);
      return [];
    }
    const speaker = attendees.find((attendee) => attendee.id === statement.speaker);
    const inSummary = verdict.access === 'summary';
    return [
      {
        ...show(statement, statementLabels, copying.sees(false)),
        children: childrenTold(copying, statement.children),
        cited: citedFor(copying, statement),
        speaker: speaker?.id ?? null,
        // Where it comes from was typed for the line in full.
        source: inSummary ? '' : statement.source,
        text: inSummary ? statement.summary : statement.text,
        speakerName: speaker?.name ?? '',
        inSummary,
        own: ownOf(copying, statement),
      },
    ];
  });

/** A child's own statement comes with the thing itself. */
const ownOf = ({ file }: Copying, { own }: Statement): CopyStatement['own'] =>
  own == null
    ? null
    : { form: own.form, givenOn: own.givenOn, picture: file.pictures?.find(({ id }) => id === own.pictureId) ?? null };

/** Whose decision rests on a line, for those who are told the decision and its reasons. */
const citedFor = ({ file, reader, sees }: Copying, { id }: Statement): ReadonlyArray<PersonId> =>
  sees(true)('adults')
    ? file.conferences.flatMap((conference) =>
        reader.children.includes(conference.childId) && file.record.decisions[conference.id]?.evidence.includes(id)
          ? [conference.childId]
          : [],
      )
    : [];

type Verdict = { readonly access: 'full' | 'summary' } | { readonly access: 'nothing'; readonly rule: WithholdingRule };

/** Whether this reader may have a line of the minutes. Each rule can only narrow what the others leave (RD01). */
export const accessToStatement = (copying: Copying, statement: Statement, attendees: ReadonlyArray<CopyAttendee>): Verdict => {
  const { file, reader } = copying;
  const isRestricted = stretchesOfLine(file.record, statement).some((id) => file.record.segments[id]?.restricted === true);
  if (statement.kind === 'to-check') return nothing('to-check');
  if (statement.section === 'restricted' || isRestricted) return nothing('restricted-part');
  if (!isInAudience(copying, statement.audience)) return nothing('audience');
  if (!isForChild(copying, statement.children, statement.audience)) return nothing('own-copy');
  const byChild = accessByChild(copying, statement);
  if (byChild === 'nothing') return nothing('other-child');
  const bySegment = accessBySegment(copying, statement);
  if (bySegment === 'nothing') return nothing('segment-excluded-from');
  const bySensitivity = accessBySensitivity(copying, statement);
  if (bySensitivity === 'nothing') return nothing('matrix');
  const access = [byChild, bySegment, bySensitivity].includes('summary') ? 'summary' : 'full';
  if (access === 'summary' && isOwnStatement(statement)) return nothing('own-words');
  if (access === 'summary' && statement.summary === '') return nothing('matrix');
  const { speaker, about } = statement;
  if (reader.class !== 'desk' && speaker !== null && !attendees.some((attendee) => attendee.id === speaker))
    return nothing(copying.keptOut.invitees.has(speaker) ? 'kept-out' : 'not-theirs');
  if (about !== null && copying.keptOut.people.has(about)) return nothing('kept-out');
  return withoutNames(copying, statement, access);
};

/** Where the line itself names somebody who is kept out, what is written as its summary may still be told. */
const withoutNames = (copying: Copying, statement: Statement, access: 'full' | 'summary'): Verdict => {
  const { text, summary, source } = statement;
  if (isOwnStatement(statement))
    return wholeLetter(copying, statement).some((part) => namesKeptOut(copying, part.text, part.source))
      ? nothing('kept-out')
      : { access };
  if (access === 'full' && !namesKeptOut(copying, text, source)) return { access };
  return summary !== '' && !namesKeptOut(copying, summary) ? { access: 'summary' } : nothing('kept-out');
};

/** The parts of one letter: the words stand with its first page, and the pages after it show what they say. */
const wholeLetter = ({ file }: Copying, { own, children }: Statement): ReadonlyArray<Statement> =>
  file.record.statements.filter(
    (one) =>
      one.own?.form === own?.form &&
      one.own?.givenOn === own?.givenOn &&
      one.children.length === children.length &&
      one.children.every((child) => children.includes(child)),
  );

const nothing = (rule: WithholdingRule): Verdict => ({ access: 'nothing', rule });

/**
 * Whom the writer of a line, an action or a text of the plan chose (RD01). The desk always has it; "only" names the people who have it and
 * nobody else. Whoever comes with a person is in the same audience as they are.
 */
export const isInAudience = ({ file, reader, professional }: Copying, audience: Audience): boolean => {
  if (reader.class === 'desk') return true;
  const side = sidesWith(file, reader);
  switch (audience.to) {
    case 'everyone':
      return true;
    case 'professionals':
      return professional;
    case 'only':
      return side !== null && audience.people.includes(side);
    case 'all-but':
      return professional || (side !== null && !audience.people.includes(side));
  }
};

/** A child's own copy holds what is about that child alone, or was written for them: no adult's private life (11.8). */
const isForChild = ({ reader }: Copying, children: ReadonlyArray<PersonId>, audience: Audience): boolean => {
  if (reader.class !== 'child') return true;
  return audience.to === 'only' || (children.length === 1 && children[0] === reader.personId);
};

const accessByChild = (copying: Copying, { children, id }: Statement): Access => {
  const { file, reader } = copying;
  if (children.length === 0) return reader.children.length === 0 && reader.class !== 'desk' ? 'nothing' : 'full';
  if (children.some((child) => reader.children.includes(child))) return 'full';
  return matrixAccess(file, reader, { item: 'half-sibling-details', sharedRisk: false, statementId: id });
};

const accessBySegment = ({ file, reader, professional }: Copying, statement: Statement): Access => {
  const { segment, id } = statement;
  if (professional || areOwnWords(reader, statement)) return 'full';
  if (segment !== null) return accessToLine(file, reader, statement);
  if (wasThereThroughout(file, reader)) return 'full';
  return matrixAccess(file, reader, { item: 'segment-excluded-from', statementId: id });
};

/**
 * A line outside any part was said to those who were not kept apart and sat in some part. Where the conference was held
 * without parts, it was said to those who came.
 */
const wasThereThroughout = (file: SittingFile, reader: Reader): boolean => {
  if (isKeptApart(file, reader)) return false;
  const open = Object.values(file.record.segments).filter((segment) => !segment.restricted);
  if (open.length > 0) return open.some((segment) => reader.present.includes(segment.id));
  return reader.inviteeId !== null && file.record.invitees[reader.inviteeId]?.attendance === 'attended';
};

/** What a child said, whoever said it for them and in whichever part, is the child's own. */
export const areOwnWords = (reader: Reader, { section, kind, children }: Statement): boolean =>
  reader.class === 'child' &&
  section === 'child-world' &&
  kind === 'verbatim' &&
  children.length === 1 &&
  children[0] === reader.personId;

const accessBySensitivity = (copying: Copying, { sensitivity, segment, children, id }: Statement): Access => {
  if (sensitivity === null) return 'full';
  const item = visibilityItems.find((known) => known === sensitivity.item);
  // A row that this version of the matrix does not know is withheld from everyone but the desk.
  if (item === undefined) return copying.reader.class === 'desk' ? 'full' : 'nothing';
  if (ownInformation(copying, item, sensitivity.subject)) return 'full';
  const { file, reader } = copying;
  return matrixAccess(file, reader, {
    item,
    subject: sensitivity.subject,
    statementId: id,
    inTheRoom: segment !== null && reader.present.includes(segment),
    sharedRisk: children.some((child) => reader.children.includes(child)),
    confidential: haveConfidentialHome(file, children),
  });
};

/** Whether a home of these children, of any child where a line is about the whole family, is flagged confidential, whomever it is hidden from. */
const haveConfidentialHome = ({ family, conferences }: SittingFile, children: ReadonlyArray<PersonId>): boolean => {
  const theirs = children.length > 0 ? children : conferences.map(({ childId }) => childId);
  const flagged = new Set(family.addresses.filter(isConfidential).map(({ id }) => id));
  return family.residences.some(({ personId, addressId }) => theirs.includes(personId) && flagged.has(addressId));
};

/** Somebody's own health, substance or criminal information is the other parent's to be kept from, not theirs. */
const ownInformation = ({ reader }: Copying, item: VisibilityItem, subject: PersonId | null): boolean =>
  item === 'other-parent-sensitive' && subject !== null && subject === reader.personId && reader.class !== 'child';

/** The children a line is about whom this reader may be told of. */
export const childrenTold = ({ reader }: Copying, children: ReadonlyArray<PersonId>): ReadonlyArray<PersonId> =>
  reader.class === 'desk' ? children : children.filter((child) => reader.children.includes(child));

/** The actions that this reader may have, numbered anew: a gap would say that something is withheld (X5). */
export const copyActions = (
  copying: Copying,
  attendees: ReadonlyArray<CopyAttendee>,
  actions: ConferenceRecord['plan']['actions'],
): ReadonlyArray<CopyAction> => {
  const told = withoutStrangers(copying, attendees);
  const isAboutStrangers = namesStrangers(copying, attendees);
  const isAboutTheirs = namesStrangersOfFamily(copying, attendees);
  return Object.values(actions)
    .sort((one, other) => one.number - other.number || (one.id < other.id ? -1 : 1))
    .filter((action) => {
      const rule = whyNotAction(copying, action, isForReaderAlone(copying, action, told) ? isAboutTheirs : isAboutStrangers);
      if (rule !== null) copying.leaveOut('action', action.id, rule);
      return rule === null;
    })
    .map((action, index) => ({
      ...show(action, actionLabels, copying.sees(false)),
      number: index + 1,
      owner: told(action.owner),
      agency: isForReaderAlone(copying, action, told) ? action.agency : told(action.agency),
      children: childrenTold(copying, action.children),
      carriedOver: 0,
    }));
};

/**
 * What has still to be found out, as far as this reader may have it. That an adult is assessed is their health or conduct: of the family
 * only they read it, and whom the chair released it to (domain.md 6.8).
 */
export const copyAssessments = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>): ReadonlyArray<CopyAssessment> => {
  const told = withoutStrangers(copying, attendees);
  const isAboutStrangers = namesStrangers(copying, attendees);
  return assessmentsInOrder(copying.file.record.plan.assessments)
    .filter((one) => {
      const rule = whyNotAssessment(copying, one, isAboutStrangers);
      if (rule !== null) copying.leaveOut('assessment', one.id, rule);
      return rule === null;
    })
    .map((one) => ({
      ...show(one, assessmentLabels, copying.sees(false)),
      who: told(one.who),
      children: childrenTold(copying, one.children),
    }));
};

const whyNotAssessment = (
  copying: Copying,
  { audience, children, about, what, who, found }: PlanAssessment,
  isAboutStrangers: (text: string) => boolean,
): WithholdingRule | null => {
  const { file, reader, professional } = copying;
  if (!isInAudience(copying, audience)) return 'audience';
  if (!isForChild(copying, children, audience)) return 'own-copy';
  const theirs = children.length === 0 || children.some((child) => reader.children.includes(child));
  if (reader.class !== 'desk' && !theirs) return 'other-child';
  const item = 'other-parent-sensitive';
  if (about !== null && !professional && !ownInformation(copying, item, about))
    if (matrixAccess(file, reader, { item, subject: about }) !== 'full') return 'matrix';
  if (namesKeptOut(copying, what, who, found)) return 'kept-out';
  return [what, found].some(isAboutStrangers) ? 'not-theirs' : null;
};

/** An action that is the reader's own to do is told with whom they do it, unless somebody they are not told of does it too. */
const isForReaderAlone = ({ file, reader }: Copying, { owner }: PlanAction, told: (text: string) => string): boolean => {
  const person = file.family.people.find(({ id }) => id === reader.personId);
  return person !== undefined && finder([partsOfName(fullName(person)).whole])(owner) && told(owner) === owner;
};

/**
 * An action whose words name whom the reader is not told of is left out whole: masked, the rest would still tell of them. Of what is the
 * reader's own to do, that is somebody of the family alone; whoever prepares the copy is told, and can word it so that it names nobody.
 */
const whyNotAction = (
  copying: Copying,
  action: PlanAction,
  isAboutStrangers: (text: string) => boolean,
): WithholdingRule | null => {
  const { reader } = copying;
  if (!isInAudience(copying, action.audience)) return 'audience';
  if (!isForChild(copying, action.children, action.audience)) return 'own-copy';
  const theirs = action.children.length === 0 || action.children.some((child) => reader.children.includes(child));
  if (reader.class !== 'desk' && !theirs) return 'other-child';
  const { goal, action: words, owner, agency, measure, evidence, notNeededBecause = '' } = action;
  if (namesKeptOut(copying, goal, words, owner, agency, measure, evidence, notNeededBecause)) return 'kept-out';
  return [goal, words, measure, evidence, notNeededBecause].some(isAboutStrangers) ? 'not-theirs' : null;
};
