import { furtherStepName } from '../core/conferences/further-steps.ts';
import type { CopyChild } from '../core/disclosure/reader-copy.ts';
import { ended, onDate } from './words.ts';

/**
 * What else was set going for one child, a sentence or two for each, as far as this copy tells of it:
 * `Police action for Rowan: a statement is taken. Sgt Flint sees to it by Friday 1 May 2026.`
 */
export const furtherStepLines = ({ givenName, steps }: CopyChild): ReadonlyArray<string> =>
  steps.map(({ kind, what, owner, by }) =>
    [`${furtherStepName[kind]}, for ${givenName}${what === '' ? '.' : `: ${ended(what)}`}`, seenTo(owner, by)]
      .filter((part) => part !== '')
      .join(' '),
  );

/** Whether the family was offered to make a plan of its own (L-02); empty where nobody said, or this reader is not told. */
export const familyGroupLine = ({ givenName, decision }: CopyChild): string => {
  const group = decision?.familyGroup ?? null;
  if (group === null || group.answer === null) return '';
  const { answer, on, owner, note } = group;
  const day = on === null ? '' : ` on ${onDate(on)}`;
  const said = {
    held: `A family group conference for ${givenName} was held${day}.`,
    offered: `A family group conference for ${givenName} was offered${on === null ? '' : `, to be held by ${onDate(on)}`}.${owner === '' ? '' : ` ${owner} arranges it.`}`,
    declined: `A family group conference for ${givenName} was offered${day}, and the family said no.`,
    'not-offered': `A family group conference for ${givenName} was not offered.`,
  }[answer];
  return [said, ended(note)].filter((part) => part !== '').join(' ');
};

const seenTo = (owner: string, by: CopyChild['steps'][number]['by']): string => {
  if (owner === '') return by === null ? '' : `It is to be done by ${onDate(by)}.`;
  return `${owner} sees to it${by === null ? '' : ` by ${onDate(by)}`}.`;
};
