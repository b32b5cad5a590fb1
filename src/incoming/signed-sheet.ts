import { ok, type Result } from '../core/result.ts';
import { checkPdf } from './pdf-file.ts';
import { readPicture } from './picture-file.ts';

export interface SheetFile {
  readonly type: 'png' | 'jpg' | 'pdf';
  readonly bytes: Uint8Array;
}

/** A scan: a picture without anything but the picture, or a PDF as it is (I5, I6, X6); the error says in words why it was refused. */
export const readSignedSheet = (bytes: Uint8Array): Result<SheetFile, string> => {
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    const checked = checkPdf(bytes);
    return checked.ok ? ok({ type: 'pdf', bytes }) : checked;
  }
  const picture = readPicture(bytes);
  return picture.ok ? ok({ type: picture.value.type, bytes: picture.value.bytes }) : picture;
};
