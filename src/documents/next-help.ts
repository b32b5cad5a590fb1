import type { HelpAccepted } from '../core/conferences/after-approval.ts';
import { helpKindOf } from '../core/conferences/next-help.ts';
import type { HelpKind } from '../core/conferences/record.ts';
import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { LocalDate } from '../core/local-date.ts';
import { ended, hasPlan, inTable, nameOrAgency, onDate } from './words.ts';

/** The kind of help that follows for a child, as far as the copy says it. */
export const helpOf = (child: CopyChild): HelpKind | null =>
  hasPlan(child) ? null : helpKindOf(child.decision?.outcome ?? null, child.decision?.nextHelp ?? null);

export const helpName: { readonly [K in HelpKind]: string } = {
  'child-in-need': 'a child in need or family help plan',
  'early-help': 'early help',
  'family-support': 'family support',
  none: 'no more help is planned',
};

/** Of the record, as its version knows it; or as it is today, for a card that a family keeps and that is no part of the record. */
export type KnownHelp = 'in-this-version' | 'today';

/** Who took it on after the conference, where nobody did at it (AG11). */
const takenOnLater = ({ help }: CopyChild, known: KnownHelp): HelpAccepted | null =>
  known === 'today' ? help.acceptedNow : help.acceptedLater;

/** From which day the help is given: what was agreed last. */
export const helpStartsOn = (child: CopyChild, known: KnownHelp): LocalDate | null =>
  takenOnLater(child, known)?.startsOn ?? child.decision?.nextHelp?.startsOn ?? null;

/**
 * What help each child of the copy gets next, a sentence or two for each, as it is printed before people leave (DC07, AG11):
 * `Ash: early help from the Early Help Panel. Flint HUBSON is the named worker, from Friday 8 May 2026. Flint HUBSON accepted this in
 * the conference.`
 */
export const nextHelpLines = (copy: ReaderCopy, known: KnownHelp = 'in-this-version'): ReadonlyArray<string> =>
  copy.children
    .filter((child) => child.inFull)
    .flatMap((child) => (sentences(child, known) === '' ? [] : [`${child.givenName}: ${sentences(child, known)}`]));

const sentences = (child: CopyChild, known: KnownHelp): string => {
  const help = child.decision?.nextHelp ?? null;
  const kind = helpOf(child);
  if (help === null || kind === null) return '';
  if (kind === 'none') {
    const turn = help.owner === '' ? '' : ` You can turn to ${[help.owner, help.agency].filter(Boolean).join(', ')}.`;
    return `no more help is planned.${help.whyNone ? ` ${ended(help.whyNone)}` : ''}${turn}`;
  }
  const start = helpStartsOn(child, known);
  const from = start === null ? '' : `, from ${onDate(start)}`;
  const worker = help.owner === '' ? '' : ` ${help.owner} is the named worker${from}.`;
  return [`${helpName[kind]}${help.agency === '' ? '' : ` from ${help.agency}`}.`, worker.trim(), accepted(child, known)]
    .filter(Boolean)
    .join(' ');
};

const accepted = (child: CopyChild, known: KnownHelp): string => {
  const { decision, help } = child;
  const later = takenOnLater(child, known);
  if (later !== null)
    return later.by === '' ? `This was accepted on ${onDate(later.on)}.` : `${later.by} accepted this on ${onDate(later.on)}.`;
  if (decision?.nextHelp?.accepted !== true) return 'This has still to be accepted.';
  return help.acceptedBy === null
    ? 'This was accepted at the conference.'
    : `${nameOrAgency(help.acceptedBy)} accepted this at the conference.`;
};

/** The same for a table of facts: `early help, Early Help Panel, Flint HUBSON, from 8 May 2026, accepted by Flint HUBSON`. */
export const helpFacts = (child: CopyChild): string => {
  const help = child.decision?.nextHelp ?? null;
  const kind = helpOf(child);
  if (help === null || kind === null) return '';
  if (kind === 'none')
    return [`${helpName.none}: ${ended(help.whyNone ?? '')}`, help.owner === '' ? '' : `The family can turn to ${help.owner}.`]
      .filter(Boolean)
      .join(' ');
  const start = helpStartsOn(child, 'in-this-version');
  return [helpName[kind], help.agency, help.owner, start === null ? '' : `from ${inTable(start)}`, acceptedFact(child)]
    .filter(Boolean)
    .join(', ');
};

const acceptedFact = (child: CopyChild): string => {
  const later = takenOnLater(child, 'in-this-version');
  if (later !== null) return `accepted on ${inTable(later.on)}${later.by === '' ? '' : ` by ${later.by}`}`;
  if (child.decision?.nextHelp?.accepted !== true) return 'not yet accepted';
  return `accepted in the conference${child.help.acceptedBy === null ? '' : ` by ${nameOrAgency(child.help.acceptedBy)}`}`;
};
