import { Command, CommanderError } from 'commander';
import { exportRecords, importFile } from './case-file.ts';
import { type Answer, exitCodes, type Terminal } from './command.ts';
import { deadlines } from './deadlines.ts';
import { demo } from './demo.ts';
import { documents } from './documents.ts';
import { createRecords } from './new-records.ts';
import { quoracy, quoracyHelp } from './quoracy.ts';
import { recordBatch } from './record-batch.ts';
import { verify } from './verify.ts';

/**
 * Runs one command and answers its exit code: 0 done, 1 refused with the reason, 2 not understood.
 *
 * Standard output carries what was asked for, as text or with `--json` as JSON; every message goes to standard error.
 */
export const runDesk = async (words: ReadonlyArray<string>, terminal: Terminal): Promise<number> => {
  let code: number = exitCodes.done;
  const answering =
    <Options extends { readonly json?: boolean }>(command: (terminal: Terminal, options: Options) => Promise<Answer>) =>
    async (options: Options): Promise<void> => {
      code = tell(terminal, options.json === true, await command(terminal, options));
    };
  const program = new Command('desk')
    .description('Conference Desk on the command line. Every command takes --json.')
    .exitOverride()
    .showHelpAfterError('(add --help for what this command takes)')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.say });
  const command = (name: string, what: string): Command =>
    program.command(name).description(what).option('--json', 'answer in JSON');

  command('demo', 'take the invented practice family from request to documents, in records that are thrown away afterwards')
    .requiredOption('--out <folder>', 'where the Word and calendar files go')
    .action(answering(demo));
  command('deadlines', 'count every limit that follows from what happened, day by day')
    .requiredOption('--profile <id>', 'the procedures, such as west-sussex')
    .requiredOption('--event <name=date>', 'what happened when; may be said several times', several, [])
    .option('--type <type>', 'initial, review, pre-birth or transfer-in')
    .action(answering(deadlines));
  command('quoracy', 'judge whether enough agencies are there, for each child')
    .requiredOption('--profile <id>', 'the procedures, such as west-sussex')
    .requiredOption('--file <file>', 'who is there, as JSON')
    .option('--type <type>', 'initial, review, pre-birth or transfer-in', 'initial')
    .addHelpText('after', quoracyHelp)
    .action(answering(quoracy));
  command('new', 'make encrypted records; the recovery halves are shown this once')
    .requiredOption('--vault <folder>', 'where the records go')
    .option('--name <name>', 'who will work with them', 'Conference service')
    .option('--halves <file>', 'write the recovery halves to this file and show nothing')
    .action(answering(createRecords));
  program
    .command('import')
    .description('read a case file into the records, all of it or nothing')
    .argument('<file>', 'a case file, as resources/schemas/case-file.schema.json describes it')
    .requiredOption('--vault <folder>', 'where the records are')
    .option('--json', 'answer in JSON')
    .action((file: string, options: Omit<Parameters<typeof importFile>[1], 'file'>) =>
      answering(importFile)({ ...options, file }),
    );
  command('export', 'write everything in the records as one case file, which is not encrypted')
    .requiredOption('--vault <folder>', 'where the records are')
    .option('--out <file>', 'the file to write; without it the case file goes to standard output')
    .option('--without-files', 'leave out the reports and pictures, where they are too many for one file')
    .action(answering(exportRecords));
  command('documents', 'write the documents of a sitting, each reader’s own copy')
    .requiredOption('--vault <folder>', 'where the records are')
    .requiredOption('--sitting <reference>', 'such as SC-2026-0142/1')
    .requiredOption('--out <folder>', 'where the files go')
    .option('--kind <kind>', 'only this kind, such as minutes')
    .option('--recipient <name>', 'only readers with this in their name')
    .option('--pdf', 'also print each paper as a PDF beside its Word file, with the LibreOffice of this machine')
    .action(answering(documents));
  command('records', 'write the service’s own approved records of all conferences held in some days')
    .requiredOption('--vault <folder>', 'where the records are')
    .requiredOption('--held-from <date>', 'the first day, such as 2026-01-01')
    .requiredOption('--held-until <date>', 'the last day, which counts too')
    .requiredOption('--out <folder>', 'where the Word files go')
    .action(answering(recordBatch));
  command('verify', 'check the records and their log from end to end')
    .requiredOption('--vault <folder>', 'where the records are')
    .action(answering(verify));

  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    // A bug: its own message may hold what somebody typed, so only its kind is told (security.md S4).
    terminal.say(`Something went wrong inside the program (${error instanceof Error ? error.name : 'unknown'}).\n`);
    return exitCodes.refused;
  }
};

const several = (value: string, before: ReadonlyArray<string>): ReadonlyArray<string> => [...before, value];

const tell = (terminal: Terminal, json: boolean, answer: Answer): number => {
  if (!answer.ok) {
    terminal.say(`${answer.error.sentence}\n`);
    return answer.error.kind === 'wrong-usage' ? exitCodes.wrongUsage : exitCodes.refused;
  }
  const { value } = answer;
  const text = json ? JSON.stringify(value.json, null, 2) : value.text;
  if (text !== '') terminal.out(text.endsWith('\n') ? text : `${text}\n`);
  return value.good === false ? exitCodes.refused : exitCodes.done;
};
