import { strToU8, zipSync } from 'fflate';
import { aPng } from './pictures.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export const written = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A smiley as Word writes one that somebody picked: its own sign, and the letter for older programs. */
export const emoji = (char: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="${char}"/></mc:Choice><mc:Fallback><w:t>${String.fromCodePoint(Number.parseInt(char, 16))}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

/** The smiley that Word makes of a colon and a bracket. */
export const smiley = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>';

export const pictured = (relationship = 'rId1'): string =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A heart that was drawn with Word's own shapes; with `text` a frame around words. */
export const shape = (text = ''): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>${text === '' ? '' : `<wps:txbx><w:txbxContent>${written(text)}</w:txbxContent></wps:txbx>`}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

/** A letter as a child writes it in Word: no template, no header. `rId1` is a picture, `rId2` one that is no PNG or JPEG. */
export const aLetter = (body: string, parts: { readonly [name: string]: string | Uint8Array } = {}): Uint8Array => {
  const all: { readonly [name: string]: string | Uint8Array } = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image2.emf"/></Relationships>',
    'word/media/image1.png': aPng(40, 30),
    'word/media/image2.emf': 'EMF',
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
};
