import { strToU8, zipSync } from 'fflate';

/**
 * Letterheads as councils have them, made by hand the way Word writes them: text split over several runs, revision ids, a logo in the
 * header of the first page, styles of their own, properties that name people.
 */
export interface LetterheadParts {
  readonly body?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Further parts or other contents of parts, by name. */
  readonly parts?: { readonly [name: string]: string | Uint8Array };
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A paragraph whose text lies in one run for each of `runs`, as Word leaves it behind after an edit. */
export const split = (...runs: ReadonlyArray<string>): string =>
  `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C41D11">${runs
    .map((text, at) => `<w:r w:rsidRPr="00A1${at}0F"><w:t xml:space="preserve">${text}</w:t></w:r>`)
    .join('')}</w:p>`;

/** A red square of one pixel, for a logo. */
export const logo = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'),
);

const drawing =
  '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="Logo" descr="The arms of Samplesex"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

const section =
  '<w:sectPr w:rsidR="00C41D11"><w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1247" w:header="567" w:footer="454" w:gutter="0"/><w:titlePg/></w:sectPr>';

const relationships = (...lines: ReadonlyArray<readonly [string, string, string]>): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines
    .map(([id, type, to]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/${type}" Target="${to}"/>`)
    .join('')}</Relationships>`;

const office = 'officeDocument/2006/relationships';

const wholePart = (root: string, inside: string): string => `${declaration}<w:${root} ${namespaces}>${inside}</w:${root}>`;

export const letterhead = ({ body, header, footer, parts = {} }: LetterheadParts = {}): Uint8Array => {
  const written: { readonly [name: string]: string | Uint8Array } = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    '_rels/.rels': relationships(
      ['rId1', `${office}/officeDocument`, 'word/document.xml'],
      ['rId2', 'package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
      ['rId3', `${office}/extended-properties`, 'docProps/app.xml'],
      ['rId4', `${office}/custom-properties`, 'docProps/custom.xml'],
    ),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Bernard Brandmaker</dc:creator><cp:lastModifiedBy>Bernard Brandmaker</cp:lastModifiedBy><cp:revision>17</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2024-02-01T09:13:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-03-04T15:02:00Z</dcterms:modified></cp:coreProperties>`,
    'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Brand2024.dotx</Template><Manager>Bernard Brandmaker</Manager><Company>Samplesex</Company></Properties>`,
    'docProps/custom.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Owner"><vt:lpwstr>Bernard Brandmaker</vt:lpwstr></property></Properties>`,
    'word/document.xml': wholePart('document', `<w:body>${body ?? split('{{', 'content', '}}')}${section}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      ['rId1', `${office}/styles`, 'styles.xml'],
      ['rId2', `${office}/header`, 'header1.xml'],
      ['rId3', `${office}/header`, 'header2.xml'],
      ['rId4', `${office}/footer`, 'footer1.xml'],
      ['rId5', `${office}/settings`, 'settings.xml'],
    ),
    'word/header1.xml': wholePart('hdr', `${drawing}${split('Samplesex County Council (TEST)')}`),
    'word/_rels/header1.xml.rels': relationships(['rId1', `${office}/image`, 'media/image1.png']),
    'word/media/image1.png': logo,
    'word/header2.xml': wholePart('hdr', header ?? split('{{mark', 'ing}} ', '{{draft}}')),
    'word/footer1.xml': wholePart('ftr', footer ?? split('Ref {{case', '.reference', '}} · copy for {{copy.for}}')),
    'word/settings.xml': wholePart('settings', '<w:rsids><w:rsidRoot w:val="00A77B3E"/></w:rsids>'),
    'word/styles.xml': wholePart(
      'styles',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="7A0019"/><w:sz w:val="30"/></w:rPr></w:style>',
    ),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(written).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
};
