/** How long the longer side may be, in pixels: a page of handwriting is well read at that. */
const longestSide = 1_600;

/**
 * A picture as it is to be kept, a JPEG file the right way up and no larger than it need be; undefined where this is no picture that can be
 * opened here. What a camera wrote beside it is not in it.
 */
export const pictureBytes = async (file: Blob): Promise<ArrayBuffer | undefined> => {
  const drawn = await createImageBitmap(file).catch(() => undefined);
  return drawn === undefined ? undefined : jpegOf(drawn);
};

/** The same of a picture that is drawn already, which is closed. */
export const jpegOf = async (drawn: ImageBitmap): Promise<ArrayBuffer | undefined> => {
  const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  // What is see-through would become black.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  const made = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.88);
  });
  return made?.arrayBuffer();
};
