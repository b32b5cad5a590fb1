import { helpKindOf } from '../core/conferences/next-help.ts';
import type { HelpKind } from '../core/conferences/record.ts';
import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
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

/**
 * What help each child of the copy gets next, a sentence or two for each, as it is printed before people leave (DC07, AG11):
 * `Ash: early help from the Early Help Panel. Flint HUBSON is the named worker, from Friday 8 May 2026. Flint HUBSON accepted this in
 * the conference.`
 */
export const nextHelpLines = (copy: ReaderCopy): ReadonlyArray<string> =>
  copy.children
    .filter((child) => child.inFull)
    .flatMap((child) => (sentences(child) === '' ? [] : [`${child.givenName}: ${sentences(child)}`]));

const sentences = (child: CopyChild): string => {
  const help = child.decision?.nextHelp ?? null;
  const kind = helpOf(child);
  if (help === null || kind === null) return '';
  if (kind === 'none') {
    const turn = help.owner === '' ? '' : ` You can turn to ${[help.owner, help.agency].filter(Boolean).join(', ')}.`;
    return `no more help is planned.${help.whyNone ? ` ${ended(help.whyNone)}` : ''}${turn}`;
  }
  const from = help.startsOn === null ? '' : `, from ${onDate(help.startsOn)}`;
  const worker = help.owner === '' ? '' : ` ${help.owner} is the named worker${from}.`;
  return [`${helpName[kind]}${help.agency === '' ? '' : ` from ${help.agency}`}.`, worker.trim(), accepted(child)]
    .filter(Boolean)
    .join(' ');
};

const accepted = ({ decision, help }: CopyChild): string => {
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
  const by = child.help.acceptedBy === null ? '' : ` by ${nameOrAgency(child.help.acceptedBy)}`;
  return [
    helpName[kind],
    help.agency,
    help.owner,
    help.startsOn === null ? '' : `from ${inTable(help.startsOn)}`,
    help.accepted ? `accepted in the conference${by}` : 'not yet accepted',
  ]
    .filter(Boolean)
    .join(', ');
};
