import type { FamilyRow } from '../../contract/families.ts';
import type { SittingRow } from '../../contract/sitting-answers.ts';
import { shortDate } from '../../core/local-date.ts';
import { destinations } from './navigation.tsx';
import type { Route } from './routes.ts';

/** One thing that the command box can do. */
export interface Command {
  readonly id: string;
  /** `Open`, `Conferences`, `Families`: the heading it stands under. */
  readonly group: string;
  readonly name: string;
  readonly detail: string;
  readonly keys: string | null;
  readonly run: () => void;
}

export interface WindowActions {
  readonly go: (route: Route) => void;
  readonly lock: () => void;
  readonly blank: () => void;
  readonly showHelp: () => void;
}

/** Everything that can be done from anywhere, whatever was found by name below it. */
export const windowCommands = ({ go, lock, blank, showHelp }: WindowActions): ReadonlyArray<Command> => {
  const command = (name: string, run: () => void, keys: string | null = null): Command => ({
    id: name,
    group: 'Actions',
    name,
    detail: '',
    keys,
    run,
  });
  return [
    command('New request for a conference', () => go({ screen: 'new-request', familyId: null })),
    command('Plan the queue', () => go({ screen: 'queue' })),
    command('Whom to chase', () => go({ screen: 'chase' })),
    command('Write many records', () => go({ screen: 'record-batch' })),
    command('Challenges and legal planning', () => go({ screen: 'matters' })),
    ...destinations.map(({ screen, name }) => command(`Go to ${name}`, () => go({ screen }))),
    command('Blank the screen', blank, 'F9'),
    command('Lock the records', lock, 'Ctrl+L'),
    command('Help: keys, the forecast, what each state means', showHelp, 'F1'),
  ];
};

export const sittingCommands = (rows: ReadonlyArray<SittingRow>, go: WindowActions['go']): ReadonlyArray<Command> =>
  rows.map((row) => ({
    id: row.sittingId,
    group: 'Conferences',
    name: `${row.familyName}, ${row.kind}`,
    detail: [row.reference, row.heldOn === null ? 'not booked' : shortDate(row.heldOn)].join(' · '),
    keys: null,
    run: () => go({ screen: 'sitting', sittingId: row.sittingId, tab: 'summary' }),
  }));

export const familyCommands = (rows: ReadonlyArray<FamilyRow>, go: WindowActions['go']): ReadonlyArray<Command> =>
  rows.map(({ family, children }) => ({
    id: family.id,
    group: 'Families',
    name: family.name,
    detail: [family.reference, children].filter((part) => part !== '').join(' · '),
    keys: null,
    run: () => go({ screen: 'family', familyId: family.id }),
  }));

/** The commands whose words begin with each word that was typed, in any order. */
export const matching = (commands: ReadonlyArray<Command>, typed: string): ReadonlyArray<Command> => {
  const wanted = wordsOf(typed);
  return commands.filter((command) => {
    const words = wordsOf(`${command.name} ${command.detail}`);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
};

const wordsOf = (text: string): ReadonlyArray<string> =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
