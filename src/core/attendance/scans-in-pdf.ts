/**
 * The pictures of a scanned page in a PDF: every JPEG file that stands in it as it is, as office scanners make them. Nothing of the PDF is
 * run or inflated. At most `mostScans` are answered, the first first.
 */
export const scansInPdf = (bytes: Uint8Array): ReadonlyArray<Uint8Array> => {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 3 < bytes.length && found.length < mostScans; at += 1) {
    if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd8 || bytes[at + 2] !== 0xff) continue;
    const end = endOfStream(bytes, at);
    if (end === undefined) break;
    found.push(bytes.subarray(at, end));
    at = end;
  }
  return found;
};

const mostScans = 20;

/** Where the word `endstream` stands next. */
const endOfStream = (bytes: Uint8Array, from: number): number | undefined => {
  for (let at = from; at + word.length <= bytes.length; at += 1) {
    if (bytes[at] !== word[0]) continue;
    if (word.every((letter, place) => bytes[at + place] === letter)) return at;
  }
  return undefined;
};
const word = [...'endstream'].map((letter) => letter.charCodeAt(0));
