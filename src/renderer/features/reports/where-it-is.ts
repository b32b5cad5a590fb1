/** Where a file was written to be opened in another program, and what becomes of it there. */
export const whereItIs = (path: string): string =>
  `It is at ${path}. Delete it there when you have read it: outside the records it is not encrypted.`;
