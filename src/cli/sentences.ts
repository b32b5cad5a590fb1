import type { ApiError } from '../contract/api.ts';

/** What went wrong and what to do, in one sentence or two, for somebody at a terminal. */
export const sentenceFor = <E extends { readonly type: string }>(error: E): string => {
  const known = error as unknown as ApiError;
  switch (known.type) {
    case 'PassphraseTooShort':
      return `The passphrase needs at least ${known.least} characters: four or five words that only you would put together.`;
    case 'PassphraseTooLong':
      return `The passphrase may have at most ${known.most} characters.`;
    case 'PassphraseTooCommon':
      return 'This passphrase is among the first that a stranger would try. Choose another one.';
    case 'AlreadyThere':
      return 'There are records in this folder already. Nothing was changed.';
    case 'WrongPassphrase':
      return 'This passphrase does not open these records. Nothing is wrong with them.';
    case 'NoRecords':
      return 'There are no records in this folder.';
    case 'RecordsDamaged':
      return 'The records were damaged on the disk. Nothing was changed or deleted: restore a backup.';
    case 'RecordsNewer':
      return 'These records were written by a newer version of this program. Nothing was changed: update the program first.';
    case 'RecordsInUse':
      return 'Another window or program has these records open. Close it and try again.';
    case 'NothingToWrite':
      return 'No conference in these days has an approved record. Nothing was written.';
    case 'FolderRefused':
      return `The folder cannot be used: ${folderReasons[known.why] ?? known.why}`;
    case 'CaseFileFaulty':
      return `The case file cannot be used. At ${known.where}: ${known.why} Nothing was taken in.`;
    case 'AlreadyHere':
      return `The records hold ${known.what} already. Nothing was taken in.`;
    case 'UnknownProfile':
      return `The case file names procedures that are not here. There are: ${known.known.join(', ')}. Nothing was taken in.`;
    case 'NotEntitled':
      return 'This is about confidential content, and this passphrase is not entitled to it.';
    case 'FilesTooMany':
      return `Reports and pictures are ${known.megabytes} megabytes together, more than one file can hold. Write it --without-files, and keep a backup for them.`;
    case 'NotReady':
      return `Something is still missing: ${known.missing[0]?.sentence ?? ''}`;
    case 'Leaks':
      return `Nothing was written: the copy for ${known.recipient} holds ${known.leaks[0]?.what ?? 'words'} that they may not have.`;
    case 'CannotWrite':
      return `${known.fileName} cannot be written (${known.why}). It is not half written.`;
    case 'NotHere':
      return `There is no such ${known.what} in these records.`;
    case 'NotSaved':
      return `The disk did not take it (${known.reason}). Nothing was changed.`;
    case 'NotUnderstood':
      return `A value does not fit, at ${known.where}: ${known.why}`;
    case 'Unexpected':
      return `Something went wrong inside the program. Its fault log has the reference ${known.reference}.`;
    default:
      return `This was refused (${known.type}).`;
  }
};

/** Why records may not live in a folder (security.md D8), in words. */
const folderReasons: { readonly [reason: string]: string } = {
  'not-absolute': 'give the whole path.',
  network: 'it is on a network drive.',
  synchronised: 'a synchronising program copies it elsewhere.',
  removable: 'it is on a drive that can be taken out.',
  'drive-unknown': 'it is on a drive of unknown kind.',
  'read-only': 'it cannot be written to.',
  'disk-full': 'the disk is full.',
  'storage-failed': 'the disk failed.',
  'in-use': 'another program holds it.',
};
