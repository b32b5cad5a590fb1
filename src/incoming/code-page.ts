/** Reads text in a Windows code page by its number; one that is not known here as Windows-1252, in which English is written alike. */
export const textDecoderFor = (codePage: number): TextDecoder => {
  if (codePage >= 1250 && codePage <= 1258) return new TextDecoder(`windows-${codePage}`);
  if (codePage >= 28592 && codePage <= 28606 && codePage !== 28602) return new TextDecoder(`iso-8859-${codePage - 28590}`);
  return new TextDecoder(named[codePage] ?? 'windows-1252');
};

const named: { readonly [codePage: number]: string } = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  20866: 'koi8-r',
  51932: 'euc-jp',
  54936: 'gb18030',
  65001: 'utf-8',
};
