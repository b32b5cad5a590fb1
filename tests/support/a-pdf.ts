/** One page of words as a PDF, with more objects where they are given; whole, with an end and a table of where its objects are. */
export const aPdf = (words = 'A report.', ...more: ReadonlyArray<string | Uint8Array>): Uint8Array => {
  const page = `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
  const objects: ReadonlyArray<string | Uint8Array> = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ];
  return wholePdf(objects);
};

/** A page of lines, or one that was scanned: bits in fax code (CCITT group 4), so many across and down. */
export type PageOfPdf =
  | ReadonlyArray<string>
  | { readonly across: number; readonly down: number; readonly filter: string; readonly bits: Uint8Array };

/** A PDF of several pages, its letters those that every reader brings along. */
export const aPdfOf = (...pages: ReadonlyArray<PageOfPdf>): Uint8Array => {
  const kids = pages.map((_, at) => `${4 + at * 3} 0 R`).join(' ');
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const page of pages) {
    const [contents, picture] = [objects.length + 2, objects.length + 3];
    const resources = `/Font << /F1 3 0 R >> /XObject << /I ${picture} 0 R >>`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << ${resources} >> >>`,
    );
    if ('bits' in page) {
      objects.push(aStream('', Buffer.from('q 495 0 0 120 50 600 cm /I Do Q')));
      const size = `/Width ${page.across} /Height ${page.down} /BitsPerComponent 1 /ColorSpace /DeviceGray`;
      objects.push(aStream(`/Type /XObject /Subtype /Image ${size} ${page.filter}`, page.bits));
      continue;
    }
    const lines = page.map((line, at) => `1 0 0 1 60 ${760 - at * 40} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`);
    objects.push(aStream('', Buffer.from(`BT /F1 12 Tf ${lines.join(' ')} ET`, 'latin1')), 'null');
  }
  return wholePdf(objects);
};

/** With an end and a table of where its objects are. */
const wholePdf = (objects: ReadonlyArray<string | Uint8Array>): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};

/** A stream object of a PDF. */
export const aStream = (dictionary: string, body: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${body.length} >>\nstream\n`),
      Buffer.from(body),
      Buffer.from('\nendstream'),
    ]),
  );
