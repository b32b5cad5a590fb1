import type { TextSize } from '../core/children/people.ts';
import { hardWords, offerIn, type PaperFormat } from '../core/distribution/paper-format.ts';
import { type HeadingsFile, headingIn } from '../core/distribution/paper-headings.ts';
import {
  type Block,
  type DocumentModel,
  heading,
  linesOf,
  notice,
  oneLine,
  pageBreak,
  paragraph,
  type Runs,
  strong,
  table,
  textOf,
} from './model.ts';
import { renderText } from './render-text.ts';

/**
 * A document in the format that its reader asked for (AG09, WD12): the same words in the same order. Easy read puts each sentence on a
 * line of its own in at least 14 point and explains the hard words that occur; dyslexia-friendly changes the print alone. A language is
 * offered on top, in that language, and where the council has its headings, each stands behind the English one: a parent finds their way
 * to what an interpreter then reads.
 */
export const inFormat = (
  model: DocumentModel,
  { easyRead, dyslexiaFriendly, language }: PaperFormat,
  headings: HeadingsFile | null = null,
): DocumentModel => {
  const offer = headings?.offer || offerIn(language);
  const offered = language.trim() === '' ? model.blocks : [notice(offer), ...model.blocks];
  const headed = (blocks: ReadonlyArray<Block>) =>
    headings === null ? blocks : blocks.map((block) => withHeading(block, headings));
  const print: DocumentModel = {
    ...model,
    ...(dyslexiaFriendly ? { dyslexiaFriendly } : {}),
    textSize: easyRead || dyslexiaFriendly ? atLeast14(model.textSize) : model.textSize,
  };
  if (!easyRead) return { ...print, blocks: headed(offered) };
  const words = model.kind === 'plain-plan' ? [] : explainedIn(model);
  return {
    ...print,
    blocks: headed([...offered.flatMap(oneSentenceALine), ...(words.length === 0 ? [] : [pageBreak, ...words])]),
  };
};

/** `What was decided – Co postanowiono`. The text stays English, which is what the council answers for. */
const withHeading = <B extends Block>(block: B, headings: HeadingsFile): B => {
  if (block.block === 'landscape') return { ...block, blocks: block.blocks.map((one) => withHeading(one, headings)) };
  if (block.block !== 'title' && block.block !== 'heading') return block;
  const translated = headingIn(headings, block.text);
  if (translated === undefined) return block;
  const own = `${oneLine(block.text)} – `;
  return { ...block, text: `${own}${oneLine(translated)}`, beside: { from: own.length, language: headings.tag } };
};

const atLeast14 = (size: TextSize): TextSize => (size === 18 ? 18 : 14);

const oneSentenceALine = (block: Block): ReadonlyArray<Block> => {
  if (block.block === 'paragraph') return inSentences(block.runs).map((runs) => ({ block: 'paragraph', runs }) as const);
  return [block];
};

/** A sentence ends at a full stop, question or exclamation mark before a space and a capital; a voice runs over no sentence's end. */
const inSentences = (words: Runs): ReadonlyArray<Runs> => {
  if (words.some(({ field }) => field !== undefined)) return [words];
  const sentences: Runs[] = [[]];
  for (const run of words)
    for (const [index, part] of run.text.split(/(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u).entries()) {
      if (index > 0) sentences.push([]);
      const last = sentences.at(-1) ?? [];
      if (part !== '') sentences[sentences.length - 1] = [...last, { ...run, text: part }];
    }
  return sentences.filter((sentence) => textOf(sentence).trim() !== '');
};

/** The hard words that a paper says, each with what it means. */
export const explainedIn = (model: DocumentModel): ReadonlyArray<Block> => {
  const text = linesOf(renderText(model)).join(' ').toLowerCase();
  const found = hardWords.filter(([word]) => text.includes(word));
  if (found.length === 0) return [];
  return [
    heading(1, 'Hard words'),
    table(
      [
        ['Word', 30],
        ['What it means', 70],
      ],
      found.map(([word, meaning]) => [strong(word), meaning]),
    ),
    paragraph('If a word is not here and you do not know it, ask us. Nobody minds.'),
  ];
};
