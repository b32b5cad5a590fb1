import { cleanText } from '../core/clean-text.ts';
import { err, ok, type Result } from '../core/result.ts';
import { decodeText } from './decode-text.ts';
import { type PictureFile, readPicture } from './picture-file.ts';
import { readWordFile, type WordFile, wordRefusalWords } from './word-file.ts';
import type { WordBlock, WordDrawn } from './word-words.ts';

/** What a child wrote on a computer, as it stands in the file. */
export interface LetterFile {
  /** In order: words, and the picture that follows them. Never empty; only the last may be without a picture. */
  readonly parts: ReadonlyArray<LetterPart>;
  /** What stands in the file and cannot be shown here, each a few words: `a chart`. */
  readonly onlyInFile: ReadonlyArray<string>;
}

export interface LetterPart {
  /** Paragraph by paragraph, each a line, nothing added or left out. */
  readonly words: string;
  readonly picture: PictureFile | null;
}

/** How many pictures and letters there may be in it, inclusive; a picture in bytes. */
export interface LetterLimits {
  readonly pictures: number;
  readonly pictureBytes: number;
  readonly characters: number;
}

/** Reads a child's letter in Word or as plain text that anybody may have made; the error says in words why it was refused whole (I5, I6). */
export const readLetter = async (
  fileName: string,
  bytes: Uint8Array,
  limits: LetterLimits,
): Promise<Result<LetterFile, string>> => {
  if (/\.txt$/i.test(fileName)) {
    const decoded = decodeText(bytes);
    return decoded.ok
      ? wholeLetter([{ words: wordsOf(decoded.value.text.split(/\r\n|\r|\n/)), picture: null }], [], limits)
      : err('It is no plain text that can be read. Save it as a Word file (.docx) or as a PDF there.');
  }
  if (!/\.docx$/i.test(fileName))
    return err(
      'A letter is taken as a Word file (.docx), as plain text (.txt), as a PDF or as a picture. Save it as one of them.',
    );
  const word = await readWordFile(bytes, { as: 'returned' });
  if (!word.ok) return err(wordRefusalWords(word.error));
  return inWord(word.value, limits);
};

const inWord = (word: WordFile, limits: LetterLimits): Result<LetterFile, string> => {
  const parts: LetterPart[] = [];
  let lines: string[] = [];
  const onlyInFile = new Set<string>();
  for (const [at, block] of word.body.entries()) {
    lines.push(...linesOf(block));
    for (const { what, picture: name } of word.drawn.filter((one) => one.block === at)) {
      if (name === null) {
        onlyInFile.add(inWords[what]);
        continue;
      }
      const picture = readPicture(word.pictureOf(name) ?? new Uint8Array());
      if (!picture.ok) {
        onlyInFile.add('a picture that is no PNG or JPEG');
        continue;
      }
      if (picture.value.bytes.length > limits.pictureBytes)
        return err(
          'A picture in it is too large to be printed. In Word, choose the picture, then Compress Pictures, and save it.',
        );
      parts.push({ words: wordsOf(lines), picture: picture.value });
      lines = [];
    }
  }
  if (word.paragraphs.some(({ part, text }) => part !== 'word/document.xml' && text.trim() !== ''))
    onlyInFile.add('the head or foot of its pages');
  if (word.hadTrackedChanges) onlyInFile.add('words that were struck out with tracked changes');
  if (word.hadHiddenText) onlyInFile.add('hidden words');
  return wholeLetter([...parts, { words: wordsOf(lines), picture: null }], [...onlyInFile], limits);
};

const inWords: { readonly [What in WordDrawn['what']]: string } = {
  picture: 'a picture',
  drawing: 'a drawing made in Word',
  chart: 'a chart',
  formula: 'a formula',
  footnote: 'a footnote',
};

/** The lines of a paragraph or a table, of which a row is one. */
const linesOf = (block: WordBlock): ReadonlyArray<string> =>
  block.block === 'paragraph' ? block.text.split('\n') : block.rows.map((row) => row.join('\t'));

/** Empty lines between words are the child's; those around them are the program's. */
const wordsOf = (lines: ReadonlyArray<string>): string =>
  cleanText(lines.join('\n'))
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();

const wholeLetter = (
  parts: ReadonlyArray<LetterPart>,
  onlyInFile: ReadonlyArray<string>,
  limits: LetterLimits,
): Result<LetterFile, string> => {
  const said = parts.filter(({ words, picture }) => words !== '' || picture !== null);
  if (said.length === 0)
    return err(
      onlyInFile.length === 0
        ? 'There is nothing in it.'
        : `There are no words in it, only ${onlyInFile.join(', ')}, which cannot be shown here. Save it as a PDF there.`,
    );
  if (said.filter(({ picture }) => picture !== null).length > limits.pictures)
    return err(`A letter may have ${limits.pictures} pictures here. Keep it in parts.`);
  if (said.some(({ words }) => words.length > limits.characters)) return err('It is longer than any letter. Keep it in parts.');
  return ok({ parts: said, onlyInFile });
};
