import type { Leak } from '../../contract/documents.ts';
import { linesToSettle, whySettleLine } from '../../core/conferences/lines-to-settle.ts';
import { guardedPlanTexts } from '../../core/conferences/outline-plan.ts';
import { sectionNames } from '../../core/conferences/record-words.ts';
import { sidesWith, worksWithFamily } from '../../core/disclosure/access.ts';
import { plain } from '../../core/disclosure/address-words.ts';
import { birthDatesOf } from '../../core/disclosure/birth-dates.ts';
import { familyToSpare } from '../../core/disclosure/family-to-spare.ts';
import {
  hiddenAddress,
  hiddenBirth,
  hiddenContact,
  hiddenContacts,
  keptOutName,
  leftOut,
  unknownName,
} from '../../core/disclosure/gives-away.ts';
import { keptOutOf } from '../../core/disclosure/kept-out.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { ReaderCopy, Withheld } from '../../core/disclosure/reader-copy.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { unknownTo } from '../../core/disclosure/unknown-people.ts';
import { textsToSettle, whySettle } from '../../core/plans/who-may-read.ts';
import { type Secret, searchFile } from '../../documents/leak-wall.ts';
import type { DocumentModel } from '../../documents/model.ts';
import { renderText } from '../../documents/render-text.ts';
import type { OpenDesk } from '../open-desk.ts';
import { cannotSearch, hiddenWords, whatGivesAway } from '../record/given-away.ts';
import { annexOf } from '../record/records.ts';

/**
 * What was typed into a line that this reader may see and must not reach them: the wording of an address that is hidden
 * from them, or the name of somebody who is left out of their copy. Anything here stops the issue (RD03).
 */
export const leaksInText = (desk: OpenDesk, file: SittingFile, reader: Reader, model: DocumentModel): ReadonlyArray<Leak> => {
  if (reader.class === 'desk') return [];
  const givenAwayBy = whatGivesAway(desk, file, reader);
  const unsettled = worksWithFamily(reader.class) ? [] : textsNobodySettled(file, model);
  const unsearched = cannotSearch(desk, file, reader) ? [notSearched] : [];
  const found = renderText(model)
    .split('\n')
    .filter((text) => text !== '')
    .flatMap((text) => {
      const where = text.length > 160 ? `${text.slice(0, 160)}…` : text;
      const what = givenAwayBy(text);
      return what === undefined ? [] : [{ what, where }];
    });
  return [...unsearched, ...unsettled, ...found];
};

/**
 * Texts of the plan and lines of the minutes in this paper that look private, and of which nobody has said who may read them (domain.md
 * 6.8). What is approved was asked about before; a family's copy of anything else waits for the answer.
 */
const textsNobodySettled = (file: SittingFile, model: DocumentModel): ReadonlyArray<Leak> => {
  if (file.version.state === 'approved') return [];
  const spared = familyToSpare(file);
  const texts = textsToSettle(file.record.plan, spared.places);
  const lines = linesToSettle(file.record, spared);
  if (texts.length === 0 && lines.length === 0) return [];
  const words = plain(renderText(model));
  const isIn = (text: string): boolean => words.includes(plain(text));
  return [
    ...texts
      .filter((asked) => asked.texts.some(isIn))
      .map(({ called, kinds }) => ({
        what: `a text of the plan of which nobody has said who may read it: ${called}`,
        where: `Go to the Plan and say it. ${whySettle({ kinds })}`,
      })),
    ...lines
      .filter(({ line }) => isIn(line.text))
      .map(({ line, kinds }) => ({
        what: `a line of which nobody has said who may have it: ${line.text.trim().slice(0, 160)}`,
        where: `Go to ${sectionNames[line.section]} in the Room and say it. ${whySettleLine({ kinds })}`,
      })),
  ];
};

const notSearched: Leak = {
  what: 'hidden addresses cannot be searched for without the restricted key',
  where: 'The whole copy: ask somebody who holds the restricted key to issue it.',
};

/** What a finished file is searched for, whoever made it and however (X4): the last wall before it is written. */
export const leaksInFile = (
  desk: OpenDesk,
  file: SittingFile,
  made: { readonly reader: Reader; readonly copy: ReaderCopy; readonly withheld: Withheld },
  written: { readonly bytes: Uint8Array; readonly fileName: string },
): ReadonlyArray<Leak> =>
  made.reader.class === 'desk' ? [] : searchFile(written.bytes, written.fileName, secretsFrom(desk, file, made));

const secretsFrom = (
  desk: OpenDesk,
  file: SittingFile,
  { reader, copy, withheld }: { readonly reader: Reader; readonly copy: ReaderCopy; readonly withheld: Withheld },
): ReadonlyArray<Secret> => {
  const side = sidesWith(file, reader);
  const hidden = hiddenWords(desk, file, side);
  const [keptOut, unknown] = [keptOutOf(file, reader), unknownTo(file, reader)];
  return [
    ...(hidden?.parts ?? []).map((words) => ({ what: hiddenAddress, words })),
    ...(hidden?.names ?? []).map((words) => ({ what: hiddenAddress, words, alone: true })),
    ...hiddenContacts(file, side).map((words) => ({ what: hiddenContact, words })),
    ...keptOut.names.map((words) => ({ what: keptOutName, words })),
    ...unknown.names.map((words) => ({ what: unknownName, words })),
    ...birthDatesOf(file, leftOut(keptOut, unknown)).words.map((words) => ({ what: hiddenBirth, words })),
    ...sentencesKept(desk, file, copy, withheld).map((words) => ({ what: 'a line that is withheld from this reader', words })),
  ];
};

/** A shorter line may be said of two things: only a whole sentence is one that somebody can have copied by mistake. */
const leastSentence = 40;

/** Withheld lines and texts of the plan, those of the restricted part too where this desk may read it; not what the copy says elsewhere in the same words. */
const sentencesKept = (desk: OpenDesk, file: SittingFile, copy: ReaderCopy, withheld: Withheld): ReadonlyArray<string> => {
  const said = new Set(copy.statements.map(({ text }) => plain(text)));
  const ids = new Set(withheld.items.filter(({ what }) => what === 'statement').map(({ id }) => id));
  const restricted = desk.restricted === undefined ? [] : (annexOf(desk, desk.db, file.sitting.id)?.statements ?? []);
  // An agency's annex is several lines, and each of them may have been copied by mistake.
  const lines = restricted.flatMap(({ text }) => text.split('\n').map((line) => ({ text: line })));
  const { plan } = file.record;
  const fields = new Set(withheld.items.filter(({ what }) => what === 'field').map(({ id }) => id));
  const ofPlan = guardedPlanTexts.filter((text) => fields.has(`plan.${text}`)).map((text) => plan[text] ?? '');
  return [...file.record.statements.filter(({ id }) => ids.has(id)), ...restricted, ...lines]
    .map(({ text }) => text)
    .concat(ofPlan)
    .filter((text) => text.length >= leastSentence && !said.has(plain(text)));
};
