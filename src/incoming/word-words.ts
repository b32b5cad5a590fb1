export interface WordParagraph {
  /** `word/document.xml`, `word/header1.xml`. */
  readonly part: string;
  readonly inTable: boolean;
  /** The id of its style, null for the plain one. */
  readonly style: string | null;
  /** Line breaks as `\n`, tabs as `\t`. */
  readonly text: string;
}

export type WordBlock =
  | { readonly block: 'paragraph'; readonly style: string | null; readonly text: string }
  /** Cells by row; the paragraphs of a cell are lines of its text, those of a table inside it too. */
  | { readonly block: 'table'; readonly rows: ReadonlyArray<ReadonlyArray<string>> };

export interface WordField {
  readonly tag: string;
  readonly text: string;
}

/** What stands in a part and is no words: a picture by the name of its relationship, or something of Word's own that cannot be shown here. */
export interface WordDrawn {
  /** The place of its paragraph or table among the blocks. */
  readonly block: number;
  /** Null for what is no picture. */
  readonly picture: string | null;
  /** What a person would call it. */
  readonly what: 'picture' | 'drawing' | 'chart' | 'formula' | 'footnote';
}

export interface PartText {
  readonly blocks: ReadonlyArray<WordBlock>;
  readonly drawn: ReadonlyArray<WordDrawn>;
  readonly paragraphs: ReadonlyArray<WordParagraph>;
  readonly fields: ReadonlyArray<WordField>;
  readonly hadTrackedChanges: boolean;
  readonly hadHiddenText: boolean;
}

interface OpenParagraph {
  style: string | null;
  text: string;
}

interface OpenTable {
  readonly rows: string[][];
  /** The text of the cell that is open. */
  cell: string[];
}

interface OpenControl {
  tag: string | null;
  /** Null until its content begins, so that its own settings are not read as words. */
  lines: string[] | null;
  /** Words of an inline control, which has no paragraph of its own. */
  inline: string;
  isHint: boolean;
  checked: boolean | null;
}

/**
 * Gathers the words of one part as its tags open and close: paragraphs, the tables they stand in, and the controls they are typed into.
 * One of each may be open inside another.
 */
export const gatherWords = (part: string) => {
  const blocks: WordBlock[] = [];
  const paragraphs: WordParagraph[] = [];
  const fields: WordField[] = [];
  const drawn: WordDrawn[] = [];
  const open: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const controls: OpenControl[] = [];
  /** More than 0 inside what was struck out, moved away, or repeated for older programs. */
  let skipped = 0;
  let isHidden = false;
  let hadTrackedChanges = false;
  let hadHiddenText = false;

  /** The control whose own settings are being read: its content has not begun. */
  const settings = (): OpenControl | undefined => {
    const control = controls.at(-1);
    return control?.lines === null ? control : undefined;
  };

  return {
    say: (text: string): void => {
      const paragraph = open.at(-1);
      if (paragraph === undefined || skipped > 0) return;
      if (isHidden) {
        hadHiddenText ||= text.trim() !== '';
        return;
      }
      paragraph.text += text;
      for (const control of controls) if (control.lines !== null) control.inline += text;
    },
    hide: (hidden: boolean): void => {
      isHidden = hidden;
    },
    skip: (): void => {
      skipped += 1;
    },
    endSkip: (): void => {
      skipped = Math.max(0, skipped - 1);
    },
    changed: (): void => {
      hadTrackedChanges = true;
    },

    paragraph: (): void => {
      open.push({ style: null, text: '' });
    },
    style: (style: string | null): void => {
      const paragraph = open.at(-1);
      if (paragraph !== undefined) paragraph.style = style;
    },
    endParagraph: (): void => {
      const paragraph = open.pop();
      if (paragraph === undefined || skipped > 0) return;
      const { style, text } = paragraph;
      const table = tables.at(-1);
      paragraphs.push({ part, inTable: table !== undefined, style, text });
      if (table === undefined) blocks.push({ block: 'paragraph', style, text });
      else table.cell.push(text);
      for (const control of controls) {
        if (control.lines === null || open.length > 0) continue;
        control.lines.push(control.inline);
        control.inline = '';
      }
    },

    table: (): void => {
      tables.push({ rows: [], cell: [] });
    },
    row: (): void => {
      tables.at(-1)?.rows.push([]);
    },
    endCell: (): void => {
      const table = tables.at(-1);
      table?.rows.at(-1)?.push(table.cell.join('\n'));
      if (table !== undefined) table.cell = [];
    },
    endTable: (): void => {
      const table = tables.pop();
      if (table === undefined) return;
      const outer = tables.at(-1);
      if (outer === undefined) blocks.push({ block: 'table', rows: table.rows });
      else outer.cell.push(...table.rows.map((row) => row.join('\t')));
    },

    control: (): void => {
      controls.push({ tag: null, lines: null, inline: '', isHint: false, checked: null });
    },
    /** What the control that is open says of itself; nothing once its content began. */
    setControl: (said: Partial<Pick<OpenControl, 'tag' | 'isHint' | 'checked'>>): void => {
      const control = settings();
      if (control !== undefined) Object.assign(control, said);
    },
    beginContent: (): void => {
      const control = controls.at(-1);
      if (control !== undefined) control.lines = [];
    },
    endControl: (): void => {
      const control = controls.pop();
      if (control === undefined || control.tag === null || skipped > 0) return;
      const lines = [...(control.lines ?? []), ...(control.inline === '' ? [] : [control.inline])];
      const text = control.checked === null ? lines.join('\n') : String(control.checked);
      fields.push({ tag: control.tag, text: control.isHint && control.checked === null ? '' : text });
    },

    draw: (what: WordDrawn['what'], picture: string | null = null): void => {
      if (skipped === 0) drawn.push({ block: blocks.length, what, picture });
    },
    /** The words in the drawing are read after all: it is a frame around them, and no drawing. */
    frame: (): void => {
      if (skipped === 0 && drawn.at(-1)?.what === 'drawing') drawn.pop();
    },

    read: (): PartText => ({ blocks, drawn, paragraphs, fields, hadTrackedChanges, hadHiddenText }),
  };
};
