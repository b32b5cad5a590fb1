import { FileChild, ImportedXmlComponent } from 'docx';

/**
 * The page set-up of a letterhead, as the XML it is written in: `w:sectPr` with its headers, footers, size and margins.
 * A body without one has A4 with Word's own margins.
 */
export const lastSection = (document: string): string => {
  const sections = [...document.matchAll(/<w:sectPr(?: [^>]*)?(?:\/>|>[\s\S]*?<\/w:sectPr>)/g)];
  const last = sections.at(-1)?.[0] ?? plainA4;
  return last.endsWith('/>') && !last.includes('</w:sectPr>') ? plainA4 : last;
};

const plainA4 =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

/** The same paper turned on its side: the margins turn with it. */
export const landscapeOf = (section: string): string => {
  const of = (attribute: string): string => new RegExp(`<w:pgSz [^>]*w:${attribute}="(\\d+)"`).exec(section)?.[1] ?? '';
  const [width, height] = [Number(of('w') || 11906), Number(of('h') || 16838)];
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const size = `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`;
  return section.includes('<w:pgSz') ? section.replace(/<w:pgSz [^>]*\/>/, size) : section.replace('<w:pgMar', `${size}<w:pgMar`);
};

/** A letterhead's first page is the first of the document, not of each run of pages. */
export const withoutFirstPage = (section: string): string => section.replace(/<w:titlePg(?: [^>]*)?\/>/g, '');

/** An empty paragraph that ends the pages before it, set up like this. */
export const sectionBreak = (section: string): FileChild => new SectionBreak(section);

class SectionBreak extends FileChild {
  constructor(section: string) {
    super('w:p');
    const properties = section.replace(/ w:rsid\w*="[^"]*"/g, '').replace('<w:sectPr', `<w:sectPr ${namespaces}`);
    this.root.push(ImportedXmlComponent.fromXmlString(`<w:pPr ${namespaces}>${properties}</w:pPr>`));
  }
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
