import { Document, type FileChild, Packer, PatchType, patchDocument, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Print } from '../core/distribution/print-look.ts';
import { onEveryPage, type Placeholder } from '../core/letterhead/placeholders.ts';
import { fullDate } from '../core/local-date.ts';
import { sentenceCase } from '../core/words.ts';
import { type Block, type DocumentModel, oneLine, paragraph, strong, type UprightBlock } from './model.ts';
import { numberedCopy, printedFingerprint } from './page-margins.ts';
import { drawer, type Look, lists, pagesOf } from './render-docx.ts';
import { dated, inOrder } from './word-package.ts';
import { landscapeOf, lastSection, sectionBreak, withoutFirstPage } from './word-sections.ts';
import { letterheadStyles, styleName } from './word-styles.ts';
import { zipEntries, zipOf } from './zip-entries.ts';

/**
 * The document on the council's own paper: the same blocks where the letterhead says `{{content}}`, its other placeholders filled,
 * and its header, footer, logo, page and styles as they were (WD02). The same model on the same letterhead gives the same bytes (WD05).
 *
 * `template` has passed the check of letterheads (core/letterhead): it holds `{{content}}` once, alone in a paragraph of the body, and
 * nothing that security.md I6 refuses.
 */
export const renderOnLetterhead = async (model: DocumentModel, template: Uint8Array): Promise<Uint8Array> => {
  const parts = unzipSync(template);
  const words = wordsFor(model);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: template,
    keepOriginalStyles: true,
    trimPlaceholders: true,
    numbering: { config: lists },
    properties: {
      title: oneLine(model.title),
      creator: oneLine(model.organisation),
      lastModifiedBy: oneLine(model.organisation),
      subject: '',
      keywords: '',
      description: '',
      revision: 1,
    },
    patches: {
      content: { type: PatchType.DOCUMENT, children: contentOf(model, text('word/document.xml'), saidByPaper(parts)) },
      ...Object.fromEntries(
        Object.entries(words).map(([name, value]) => [
          name,
          { type: PatchType.PARAGRAPH, children: [new TextRun({ text: value })] },
        ]),
      ),
    },
  });
  return tidied(patched, parts, model, await ownStyles(model));
};

/** What stands for each placeholder but the content. */
const wordsFor = (model: DocumentModel): { readonly [name in Exclude<Placeholder, 'content'>]: string } => ({
  'case.reference': oneLine(model.reference),
  marking: oneLine(model.marking),
  draft: model.draft ? 'Draft – not approved by the chair' : '',
  version: oneLine(model.version),
  'copy.for': model.copyNumber === undefined ? oneLine(model.copyFor) : `${oneLine(model.copyFor)} (${copyMarks(model)})`,
  control: oneLine(model.control),
  'document.title': oneLine(model.title),
  'document.date': fullDate(model.producedOn),
  organisation: oneLine(model.organisation),
});

const copyMarks = (model: DocumentModel): string => [numberedCopy(model), ...printedFingerprint(model)].join(', ');

/** Which of what every page must carry the paper has a place for; the rest is printed at the top of the text. */
const saidByPaper = (parts: { readonly [name: string]: Uint8Array }): ReadonlySet<string> => {
  const margins = Object.entries(parts).filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const words = margins.map(([, part]) => strFromU8(part).replace(/<[^>]*>/g, '')).join(' ');
  return new Set(onEveryPage.filter((name) => new RegExp(`\\{\\{\\s*${name.replace('.', '\\.')}\\s*\\}\\}`).test(words)));
};

// A council's own headings may not say that they stay with what they head.
const look: Look = { styled: (style) => ownStyle[style] ?? style, listsFromStyles: false, headingsKeep: false };

/** Headings and the title are the council's own; everything else has a style of ours beside theirs. */
const ownStyle: { readonly [style: string]: string } = Object.fromEntries(
  Object.values(styleName)
    .filter((style) => style !== styleName.title)
    .map((style) => [style, `Desk${style}`]),
);

const contentOf = (model: DocumentModel, document: string, said: ReadonlySet<string>): ReadonlyArray<FileChild> => {
  const section = lastSection(document);
  const draw = drawer(look, model);
  const pages = pagesOf([...unsaid(model, said), ...model.blocks]);
  return pages.flatMap(({ landscape, blocks }, at) => {
    const own = at === 0 ? section : withoutFirstPage(section);
    const drawn = blocks.flatMap((block) => draw(block, textWidth(landscape ? landscapeOf(own) : own)));
    // Each run of pages but the last is closed by a page set-up of its own; the last one's stands at the end of the body.
    return at < pages.length - 1 ? [...drawn, sectionBreak(landscape ? landscapeOf(own) : own)] : drawn;
  });
};

/** The page set-up at the end of the body is that of the last run of pages. */
const closed = (document: string, model: DocumentModel): string => {
  const pages = pagesOf(model.blocks);
  const section = lastSection(document);
  const own = pages.length > 1 ? withoutFirstPage(section) : section;
  const last = pages.at(-1)?.landscape === true ? landscapeOf(own) : own;
  const at = document.lastIndexOf(section);
  return at < 0 ? document : document.slice(0, at) + last + document.slice(at + section.length);
};

const unsaid = (model: DocumentModel, said: ReadonlySet<string>): ReadonlyArray<Block> => {
  const lines = [
    ...(said.has('marking') || model.marking === '' ? [] : [model.marking]),
    ...(said.has('draft') || !model.draft ? [] : ['Draft – not approved by the chair']),
    ...(said.has('copy.for')
      ? []
      : [[`${sentenceCase(numberedCopy(model))} for ${model.copyFor}`, ...printedFingerprint(model)].join(', ')]),
  ];
  return lines.map((line): UprightBlock => paragraph(strong(line)));
};

/** Between the margins of a page set-up, in twentieths of a point. */
const textWidth = (section: string): number => {
  const value = (element: string, attribute: string): number =>
    Number(new RegExp(`<w:${element} [^>]*w:${attribute}="(\\d+)"`).exec(section)?.[1] ?? 0);
  return (value('pgSz', 'w') || 11906) - value('pgMar', 'left') - value('pgMar', 'right');
};

/** Our own styles as Word's XML, for letters that are set so. */
const ownStyles = async (print: Print): Promise<ReadonlyArray<{ readonly id: string; readonly xml: string }>> => {
  const bare = new Document({ styles: letterheadStyles(print, ownStyle), sections: [] });
  const styles = unzipSync(new Uint8Array(await Packer.toBuffer(bare)), { filter: ({ name }) => name === 'word/styles.xml' });
  return stylesIn(strFromU8(styles['word/styles.xml'] ?? new Uint8Array()));
};

const stylesIn = (xml: string) =>
  [...xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[\s\S]*?<\/w:style>/g)].map(([style, id = '']) => ({ id, xml: style }));

const headingStyles: ReadonlyArray<string> = [styleName.title, 'Heading1', 'Heading2', 'Heading3'];

/**
 * Theirs stay theirs, ours come after. Only where a reader asked for large print do our headings take the place of theirs, which would
 * be smaller than the text below them.
 */
const mergedStyles = (theirs: string, ours: Awaited<ReturnType<typeof ownStyles>>, size: Print['textSize']): string => {
  const present = new Set(stylesIn(theirs).map(({ id }) => id));
  const isWanted = (id: string) => id.startsWith('Desk') || headingStyles.includes(id);
  const enlarged = size === 12 ? [] : headingStyles.filter((id) => present.has(id));
  const kept = stylesIn(theirs)
    .filter(({ id }) => enlarged.includes(id))
    .reduce((xml, style) => xml.replace(style.xml, () => ours.find(({ id }) => id === style.id)?.xml ?? style.xml), theirs);
  const added = ours.filter(({ id }) => isWanted(id) && !present.has(id)).map(({ xml }) => xml);
  return kept.replace('</w:styles>', () => `${added.join('')}</w:styles>`);
};

/** Parts that say who made the letterhead and when, and parts that only an editor's comments need (X6). */
const leftOut = /^(docProps\/(custom\.xml|thumbnail\.\w+)|customXml\/.*|word\/(comments\w*|people)\.xml)$/;

const tidied = (
  patched: Uint8Array,
  before: { readonly [name: string]: Uint8Array },
  model: DocumentModel,
  ours: Awaited<ReturnType<typeof ownStyles>>,
): Uint8Array => {
  const parts = unzipSync(patched);
  const after = Object.entries(parts)
    .filter(([name]) => !leftOut.test(name))
    .map(([name, part]): readonly [string, Uint8Array] => [name, tidyPart(name, part, before[name], model, ours)]);
  return zipOf(inOrder(zipEntries(zipSync(Object.fromEntries(after)))));
};

const tidyPart = (
  name: string,
  part: Uint8Array,
  was: Uint8Array | undefined,
  model: DocumentModel,
  ours: Awaited<ReturnType<typeof ownStyles>>,
): Uint8Array => {
  if (!/\.(xml|rels)$/.test(name)) return part;
  const xml = strFromU8(part);
  if (name === 'docProps/core.xml') return strToU8(dated(xml, model.producedOn));
  if (name === 'docProps/app.xml') return strToU8(xml.replace(/<(Company|Manager|Template)>[^<]*<\/\1>/g, ''));
  if (name === 'word/styles.xml') return strToU8(mergedStyles(xml, ours, model.textSize));
  if (name === 'word/settings.xml') return strToU8(xml.replace(/<w:rsids>[\s\S]*?<\/w:rsids>/g, ''));
  if (name.endsWith('.rels')) return strToU8(steadyIds(withoutTargets(xml)));
  if (name === '[Content_Types].xml') return strToU8(withoutTypes(xml));
  // A header or footer with nothing to fill in stays as it was but for the revision ids.
  const kept =
    /^word\/(header|footer)\d*\.xml$/.test(name) && was !== undefined && !strFromU8(was).includes('{') ? strFromU8(was) : xml;
  const whole = name === 'word/document.xml' ? closed(kept, model) : kept;
  return strToU8(whole.replace(/ w:rsid\w*="[^"]*"/g, ''));
};

/** The library gives the list part's relationship a random id, which nothing refers to. */
const steadyIds = (rels: string): string =>
  rels
    .replace(/(<Relationship [^>]*?)Id="[^"]*"([^>]*relationships\/numbering"[^>]*>)/g, '$1Id="rIdDeskLists"$2')
    .replace(/(<Relationship [^>]*relationships\/numbering"[^>]*?)Id="[^"]*"/g, '$1Id="rIdDeskLists"');

const withoutTargets = (rels: string): string =>
  rels.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, (line, target: string) => {
    const path = target.replace(/^(\.\.\/|\/)/, '');
    return leftOut.test(path) || leftOut.test(`word/${path}`) ? '' : line;
  });

const withoutTypes = (types: string): string =>
  types.replace(/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g, (line, part: string) => (leftOut.test(part) ? '' : line));
