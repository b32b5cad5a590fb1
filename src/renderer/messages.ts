import type { ApiError } from '../contract/api.ts';
import { dateOf, longDate } from '../core/local-date.ts';
import { listed } from '../core/words.ts';
import type { Message } from './ui/notice.tsx';

/** The words for every expected error: what happened and what is safe, then what to do. */
export const messageFor = <E extends ApiError>(error: E): Message => (messages[error.type] as (error: E) => Message)(error);

type Words = { readonly [Type in ApiError['type']]: (error: Extract<ApiError, { readonly type: Type }>) => Message };

const messages: Words = {
  Locked: () => ({
    title: 'The records are locked.',
    next: 'Enter your passphrase to carry on. Everything shown as Saved is safe.',
  }),
  NotUnderstood: ({ where, why }) => ({
    title: `Something here does not fit${where === '' ? '' : ` (${where})`}.`,
    next: `${why} Nothing was changed.`,
  }),
  NotSaved: ({ reason }) => ({
    title: 'Not saved.',
    next: {
      'disk-full': 'The disk is full. What you typed is still on the screen: make room, then try again.',
      'read-only': 'The folder of these records may only be read. What you typed is still on the screen: tell IT.',
      'in-use': 'Another program has these records open. What you typed is still on the screen: close it, then try again.',
      damaged: 'The records on the disk are damaged. What you typed is still on the screen: stop work on them and tell IT.',
      'storage-failed':
        'The disk refused to write. What you typed is still on the screen: try again, and tell IT if it happens twice.',
    }[reason],
  }),
  Disconnected: () => ({
    title: 'This window has lost its connection to the records.',
    next: 'Close it and start Conference Desk again. Everything shown as Saved is safe.',
  }),
  Unexpected: ({ reference }) => ({
    title: 'Something went wrong on our side.',
    next: `Everything shown as Saved is safe. Try again; if it happens twice, give IT the reference ${reference}.`,
  }),

  CoreGroupDayUnusable: ({ on, why }) => ({
    title: `${longDate(on)} cannot be a day of the core group.`,
    next: {
      'not-after-conference': 'A core group comes after its conference, and ends after it starts. Nothing was changed.',
      'no-working-day': 'Nobody works on that day. Choose another one. Nothing was changed.',
      twice: 'It stands there twice. Leave one of them out. Nothing was changed.',
    }[why],
  }),
  FormRefused: ({ why }) => ({ title: 'This file cannot be read.', next: `${why} Nothing was kept.` }),
  FormOfAnotherFamily: ({ reference, familyName }) => ({
    title: familyName === null ? 'Nothing here has the reference of this form.' : `This form is about the family ${familyName}.`,
    next: `It says ${reference === '' ? 'no reference' : reference}. Open the core group that it belongs to. Nothing was kept.`,
  }),
  NothingForAgency: ({ agency, withheld }) => ({
    title: `No action can be printed for ${agency}.`,
    next:
      withheld === 0
        ? 'No open action of a plan falls to it.'
        : 'It is on no list of the conferences that agreed its actions, so it may have no copy of them. Put it on the list, or tell it by hand.',
  }),
  NoCoreGroupDates: () => ({
    title: 'No dates of core groups are agreed yet.',
    next: 'Keep the dates first, then write them for calendars.',
  }),

  NotOfferedAnyMore: () => ({
    title: 'This slot is not offered any more.',
    next: 'It was booked or changed meanwhile. Nothing was booked.',
  }),

  PassphraseTooShort: ({ least }) => ({
    title: `A passphrase needs at least ${least} characters.`,
    next: 'Four words that have nothing to do with each other are long enough, and easy to remember.',
  }),
  PassphraseTooLong: ({ most }) => ({
    title: `A passphrase can have at most ${most} characters.`,
    next: 'Four or five words are enough.',
  }),
  PassphraseTooCommon: () => ({
    title: 'Many people use this passphrase, so it is among the first that a thief would try.',
    next: 'Choose four words that have nothing to do with each other.',
  }),
  AlreadyThere: () => ({
    title: 'There are records here already.',
    next: 'Unlock them with their passphrase. Nothing was changed.',
  }),
  NothingPrepared: () => ({
    title: 'The recovery key of these records was not made in this window.',
    next: 'Start again with the passphrase. Nothing was written.',
  }),
  HalfDiffers: ({ half }) => ({
    title:
      half === 'forIt'
        ? "IT's half was not typed as it stands on its sheet."
        : "The service's half was not typed as it stands on its sheet.",
    next: 'Compare it with the sheet, group by group. Capital or small letters and spaces make no difference.',
  }),
  WrongPassphrase: () => ({
    title: 'This passphrase does not open these records.',
    next: 'Nothing is wrong with them. Check Caps Lock and the keyboard language, then try again.',
  }),
  NoRecords: ({ which }) => ({
    title: which === 'practice' ? 'There are no practice records here yet.' : 'There are no records here yet.',
    next: 'Go back and make them.',
  }),
  RecordsDamaged: () => ({
    title: 'The passphrase is right, but the records were damaged on the disk.',
    next: 'Nothing was changed or deleted. Leave the folder as it is and ask IT for the newest backup.',
  }),
  RecordsNewer: () => ({
    title: 'These records were written by a newer version of Conference Desk.',
    next: 'Nothing was changed. Open them with the newer version.',
  }),
  RecordsInUse: () => ({
    title: 'Another window or program has these records open.',
    next: 'Go to that window, or close it and try again.',
  }),
  NothingToWrite: () => ({
    title: 'No conference in these days has an approved record.',
    next: 'Choose other days. A record is written here once its chair has approved it.',
  }),
  BatchUnderWay: () => ({ title: 'Records are being written already.', next: 'Wait until they are done, or stop them.' }),
  FolderRefused: ({ why }) => ({ title: 'This folder cannot be used.', next: why }),
  RecoveryKeyWrong: () => ({
    title: 'These two halves do not open these records.',
    next: "Check that both sheets belong to these records: one is the service's, the other is IT's. Then compare them group by group.",
  }),

  TableRefused: ({ why }) => ({ title: 'This list cannot be read.', next: `${why} Nothing was taken in.` }),
  NothingRead: () => ({ title: 'There is no list to work with any more.', next: 'Choose the file again. Nothing was taken in.' }),
  MappingNotWhole: ({ missing }) => ({
    title: 'Not every column that is needed has been named.',
    next: `Say which column holds: ${missing.join('; ')}.`,
  }),
  NothingChosen: () => ({ title: 'No row is chosen.', next: 'Choose the rows to take in.' }),
  RecordsChanged: () => ({
    title: 'The records were changed since the rows were looked at.',
    next: 'Look at the rows again, then take them in. Nothing was taken in.',
  }),
  ImportInUse: ({ what }) => ({
    title: 'This import cannot be undone as a whole any more.',
    next: `${what.join(' ')} Nothing was undone.`,
  }),

  NotHere: ({ what }) => ({
    title: `This ${what} is no longer here.`,
    next: 'It may have been removed in another window. Go back to the list.',
  }),
  NumberNotRight: ({ kind }) => ({
    title: kind === 'nhs' ? 'This is no NHS number.' : 'This is no unique pupil number.',
    next: 'Check each digit against the letter or the record it comes from. The number before is still kept.',
  }),
  NumberTaken: ({ name, reference }) => ({
    title: `${name} has this number already (${reference}).`,
    next: 'One number means one person: check whose it is, or whether the two are the same person. Nothing was changed.',
  }),
  CannotMerge: ({ why }) => ({ title: 'These two are not merged.', next: why }),
  TooLateToUndo: ({ until }) => ({
    title: `This merge could be undone until ${longDate(until)}.`,
    next: 'Add the other person again by hand. Nothing was changed.',
  }),
  UndoLaterFirst: ({ name }) => ({
    title: 'Another merge was made in this family since.',
    next: `Undo that of ${name} first. Nothing was changed.`,
  }),
  CannotPart: ({ why }) => ({
    title: why,
    next: 'Take that back first, and then part the two files. Nothing was changed.',
  }),
  ReferenceTaken: ({ reference }) => ({
    title: `Another family has the reference ${reference}.`,
    next: 'Check whether the family is here already, or correct the reference.',
  }),
  NotEntitled: () => ({
    title: 'This is restricted, and your passphrase does not open restricted information.',
    next: 'Ask someone who is entitled to it.',
  }),

  LateWithoutReason: ({ due, child }) => ({
    title: `The conference for ${child} is due by ${longDate(due)}.`,
    next: 'Choose an earlier date, or give the reason it is late and who agreed.',
  }),
  NotAWorkingDay: ({ why }) => ({ title: why, next: 'Nothing was booked.' }),
  DayHasPassed: ({ heldOn }) => ({
    title: `${longDate(heldOn)} has passed: nobody can be asked to it.`,
    next: 'Nothing was booked. Choose a day from today on. If the conference was held on that day, say so in the booking, and enter its record.',
  }),
  Clashes: ({ clashes }) => ({
    title: clashes.map((clash) => clash.words).join(' '),
    next: clashes.some((clash) => clash.severity === 'refuse')
      ? 'Nothing was booked. Choose another time, chair or room.'
      : 'Nothing was booked. Choose differently, or give the reason why it is right all the same.',
  }),
  EndsBeforeItStarts: () => ({ title: 'The conference would end before it starts.', next: 'Correct one of the two times.' }),
  AlreadyClosed: () => ({
    title: 'The chair has closed this conference.',
    next: 'What was decided stays as it is.',
  }),
  ConferenceCancelled: () => ({
    title: 'This conference is cancelled and its request is closed.',
    next: 'Nothing was changed. If a conference is needed after all, start a new request.',
  }),
  ReasonDoesNotFit: () => ({
    title: 'This reason does not fit what was chosen.',
    next: 'Nothing was changed. Choose a reason from the list.',
  }),
  AlreadyUsed: () => ({
    title: 'This conference is booked or written in already.',
    next: 'Nothing was taken back. Postpone or cancel it instead.',
  }),
  NotBooked: () => ({ title: 'This conference is not booked yet.', next: 'Book a date, a time, a place and a chair first.' }),
  NothingToUndo: () => ({
    title: 'There is no move of this conference to take back.',
    next: 'Nothing was changed. Move it again if it should go elsewhere.',
  }),
  ChangedSince: () => ({
    title: 'The booking was changed again after this move.',
    next: 'Nothing was taken back, so that the later change is kept. Move the conference where it should go.',
  }),
  NothingWaits: () => ({ title: 'Nothing waits for a date.', next: 'Every conference that was asked for is booked.' }),
  NoPlan: () => ({ title: 'There is no plan to accept.', next: 'Make one first. Nothing was booked.' }),
  NotReady: ({ missing }) => ({
    title: missing.length === 1 ? 'One thing is still missing.' : `${missing.length} things are still missing.`,
    next: 'Nothing was changed. Each of them is listed here and opens where it is put right.',
  }),
  NotClosed: () => ({
    title: 'The chair has not closed this conference yet.',
    next: 'Close it in the Decisions tab, then approve the record.',
  }),
  MatterEnded: () => ({
    title: 'This has its outcome already.',
    next: 'Take the outcome back first if it was entered by mistake.',
  }),
  OutcomeDoesNotFit: () => ({ title: 'This is no outcome of that.', next: 'Choose one of those offered. Nothing was changed.' }),
  NothingToBringForward: () => ({
    title: 'No child with a plan was decided with too few agencies here.',
    next: 'Ask for an early review as a request, and say why it cannot wait.',
  }),
  HasAPlan: () => ({ title: 'This child has a plan already.', next: 'One child has one plan at a time (rule 8935).' }),
  ReviewBeforePlan: () => ({
    title: 'A review cannot be on or before the day the plan began.',
    next: 'Look at both days again. Nothing was kept.',
  }),
  PlanOverlaps: () => ({
    title: 'An earlier plan, or a conference here, is later than this day.',
    next: 'A plan begins after the one before it has ended. Look at the earlier plans and the conferences of this child.',
  }),
  PlanDecidedOn: () => ({
    title: 'A conference here has decided on this plan.',
    next: 'It stands, and ends with a decision.',
  }),
  OnlyChildOfSitting: () => ({
    title: 'This conference is about one child alone.',
    next: 'There has to be another child left in it. Move or postpone it instead.',
  }),
  ChildAlreadyTalkedAbout: () => ({
    title: 'This child was already talked about in this conference.',
    next: 'Take back what is written for this child first, or adjourn for this child instead.',
  }),
  PartnerStepOutOfTurn: () => ({
    title: 'This comes before or after another step.',
    next: 'A request is answered once; only a refusal can be differed with, and a difference is settled once.',
  }),
  DayBeforeTheLast: () => ({
    title: 'That day is before what it follows.',
    next: 'Give a day that is not earlier. Nothing was changed.',
  }),
  AloneButNotSeen: () => ({
    title: 'A child who was not seen was not seen alone.',
    next: 'Say that the child was seen, or take “alone” away.',
  }),
  EndsBeforeItBegan: () => ({
    title: 'A plan ends after the day on which it began.',
    next: 'Give a later day. If it was entered by mistake, take it out instead.',
  }),
  ReviewedSince: ({ heldOn }) => ({
    title: `A conference decided on this plan on ${longDate(heldOn)}.`,
    next: 'Give that day or a later one.',
  }),
  NotYetOfAge: () => ({
    title: 'The child was not 18 on that day.',
    next: 'Check the day, the date of birth, or why the plan ends.',
  }),
  DayBeforeConference: () => ({
    title: 'That day is before the conference.',
    next: 'The plan was made there: give that day or a later one.',
  }),
  NoLimitForDifferences: () => ({
    title: 'Your procedures give no last day for settling a difference.',
    next: 'Agree a day with the agency, and enter it.',
  }),
  DayIsToCome: () => ({ title: 'That day has not come yet.', next: 'Give the day on which it was done.' }),
  ConferenceClosed: () => ({
    title: 'The conference is closed, and its decisions stand.',
    next: 'Plans have started and letters may have gone. If a decision is wrong, ask for another conference.',
  }),
  NothingToRead: () => ({
    title: 'There is nothing to read in what was pasted.',
    next: 'Copy the text itself and paste it again.',
  }),
  AlreadyRead: ({ by }) => ({ title: `${by} has read this paragraph already.`, next: 'Go on with the next one.' }),
  RecordApproved: () => ({
    title: 'This record is approved and can no longer be changed.',
    next: 'It can be read and written out again, but no longer changed.',
  }),

  AddressReturned: ({ recipient, by, on, why }) => ({
    title: `${by === 'post' ? 'Post' : 'Email'} to ${recipient} came back on ${longDate(on)}${why === '' ? '' : `: ${why}`}.`,
    next: `Nothing was written. Correct the address, say under How papers travel that it works, or leave ${recipient} out.`,
  }),
  NoAddress: ({ recipient }) => ({
    title: `No address is kept for ${recipient}.`,
    next: 'Enter one in the directory or in the family first.',
  }),
  Leaks: ({ recipient, leaks }) => ({
    title: `The copy for ${recipient} was stopped: it says ${leaks.length === 1 ? 'something' : `${leaks.length} things`} that they may not have.`,
    next: 'Nothing was written. Change the lines that are listed, or who may have them.',
  }),
  PdfNotPrinted: ({ why }) =>
    why === 'none'
      ? {
          title: 'There is no LibreOffice on this computer to print PDFs with.',
          next: 'Nothing was written. Write the Word files alone: Word can save each as a PDF.',
        }
      : {
          title: 'LibreOffice did not print the PDFs.',
          next: 'Nothing was written. Close LibreOffice and try again, or write the Word files alone.',
        },
  CutNotConfirmed: ({ recipient }) => ({
    title: `The minutes for ${recipient} wait for the chair, who has not confirmed what they leave out.`,
    next: 'Nothing was written. Show the chair the copy, confirm the cut above, and write again; or write the others without it.',
  }),
  CutChanged: () => ({
    title: 'The record has changed since this cut was shown.',
    next: 'Nothing was confirmed. Look at the copy again: what it leaves out is shown as it is now.',
  }),
  NotChecked: ({ recipient }) => ({
    title: `A second person has to look at the papers for ${recipient} first.`,
    next: 'Nothing was sent or written. Under Before they go, somebody else looks and signs; or say why nobody can.',
  }),
  ChangedMeanwhile: () => ({
    title: 'Something about this conference was changed while the papers were made.',
    next: 'Nothing was written. Look at what was changed, and write them again.',
  }),
  CopyChanged: () => ({
    title: 'The copy has changed since the look at it began.',
    next: 'Nothing was signed. Begin again: what to look for is shown as it is now.',
  }),
  SamePerson: ({ name }) => ({
    title: `${name} prepared these papers.`,
    next: 'A second person sees what the first one has stopped seeing: ask somebody else to look and sign.',
  }),
  NotAllLookedAt: ({ left }) => ({
    title: left === 1 ? 'One thing has not been looked at.' : `${left} things have not been looked at.`,
    next: 'Tick each one once it has been looked at, and sign then.',
  }),
  ReasonMissing: ({ recipient }) => ({
    title: `The copy of ${recipient} is cut, and nobody has said why.`,
    next: 'Write the reason and who decided it: the next conference is shown it.',
  }),
  NotTheirOwn: () => ({
    title: 'This copy is not the one of whoever asks.',
    next: 'Nothing was written. An access request gets the copy of the family member it is about: choose theirs.',
  }),
  ReturnedRefused: ({ why }) => ({ title: 'This file cannot be read back.', next: `${why} Nothing was changed.` }),
  AnotherPaper: ({ reference }) => ({
    title: `This is not the service’s own copy of the minutes of ${reference}.`,
    next: 'Nothing was changed. Write the minutes for the conference service, change that file in Word, and choose it here.',
  }),
  NotSent: () => ({
    title: 'Nobody has noted that this copy was sent.',
    next: 'Note how it was sent first, and then that it arrived.',
  }),
  NotAskedBack: () => ({ title: 'This copy was not asked back.', next: 'Ask for it back first.' }),
  NotApproved: () => ({
    title: 'There is no approved record to correct.',
    next: 'What is not approved yet can simply be changed in the record.',
  }),
  CannotWrite: ({ fileName, why, written }) => ({
    title: `${fileName} could not be written.`,
    next: `${why} ${written.length === 0 ? 'No file was written.' : `${written.length} files before it are complete.`} If Word has it open, close it and try again.`,
  }),

  UnknownProfile: ({ known }) => ({ title: 'These procedures are not known here.', next: `Known are: ${known.join(', ')}.` }),
  CalendarFaulty: ({ faults }) => ({
    title: faults.map(({ line, reason }) => `${line === null ? '' : `Line ${line}: `}${reason}.`).join(' '),
    next: 'Nothing was changed. One fault refuses the whole table.',
  }),
  NotTheLastChange: () => ({
    title: 'This is no longer the last change of the bank holidays and closure days.',
    next: 'Look at the list: only the last change can be undone.',
  }),
  CaseFileFaulty: ({ where, why }) => ({
    title: `The file could not be read: ${why}`,
    next: `Look at ${where}. Nothing was imported.`,
  }),
  ReportRefused: ({ why }) => ({ title: 'This file is not taken.', next: `${why} Nothing was kept.` }),
  OwnWordsStay: () => ({
    title: 'These are a child’s own words, and stay as they are.',
    next: 'Take the statement out under Reports if it was typed wrongly, and put it in again.',
  }),
  OriginalMissing: () => ({
    title: 'The letter or drawing itself is missing.',
    next: 'Choose a photo or scan of it: without it, it would be somebody else’s account. Nothing was kept.',
  }),
  OwnWordsMissing: () => ({ title: 'Nothing of the child is there yet.', next: 'Put in their words, or choose a picture.' }),
  PictureRefused: ({ why }) => ({ title: 'This picture is not taken.', next: `${why} Nothing was kept.` }),
  LetterRefused: ({ why }) => ({ title: 'This letter is not taken.', next: `${why} Nothing was kept.` }),
  PassageNotThere: () => ({
    title: 'This passage is not in that version of the report.',
    next: 'Close the reading pack and open it again, then mark it. Nothing was kept.',
  }),
  OtherwiseEmpty: () => ({ title: 'What they say needs words.', next: 'Write it down as they say it. Nothing was kept.' }),
  NoteEmpty: () => ({ title: 'A note needs words.', next: 'Write it, or take the note away.' }),
  VersionUnnamed: ({ taken }) => ({
    title: 'A later version needs a name of its own.',
    next: `${taken.length === 0 ? 'Say what is new in it.' : `Say what is new in it; there is already ${listed(taken.map((name) => `“${name}”`))}.`} Nothing was kept.`,
  }),
  DayToCome: ({ on }) => ({
    title: `${longDate(on)} has not come yet.`,
    next: 'Give the day on which it was done. Nothing was changed.',
  }),
  TooLongToCompare: () => ({
    title: 'These two files are too long to be compared here.',
    next: 'Open both in Word, and compare them under Review.',
  }),
  FilesTooMany: ({ megabytes }) => ({
    title: `Reports and pictures are ${megabytes} megabytes together: more than one file can hold.`,
    next: 'Write the case file without them, and keep a backup for them.',
  }),
  ReportWithoutChild: () => ({
    title: 'Say which children it is about.',
    next: 'This file cannot be read here. Nothing was kept.',
  }),
  ConfidentialAnnex: () => ({
    title: 'This is a confidential annex, for the chair only.',
    next: 'It is never kept as a report: drop it under Reports, and put it into the restricted part.',
  }),
  PdfNotCompared: () => ({
    title: 'One of them is a PDF of pictures, or was not read yet.',
    next: 'Open the reading pack once; a scan has no words to compare.',
  }),
  ReportElsewhere: ({ why }) => ({
    title: why,
    next: 'Nothing was kept. Open the conference that it belongs to, and drop it there.',
  }),
  ReportKnown: ({ at }) => ({
    title: `This very file was kept on ${longDate(dateOf(at))}.`,
    next: 'A newer version has to be another file.',
  }),
  LetterheadRefused: ({ why }) => ({ title: 'This file cannot be a letterhead.', next: `${why} Nothing was kept.` }),
  LetterheadFaulty: ({ findings }) => ({
    title:
      findings.length === 1
        ? 'One thing in this letterhead has to be mended first.'
        : `${findings.length} things in this letterhead have to be mended first.`,
    next: 'Mend them in Word, save it and choose it again. Nothing was kept.',
  }),
  HeadingsFaulty: ({ faults }) => ({
    title: faults.length === 1 ? 'The file of headings has a fault.' : `The file of headings has ${faults.length} faults.`,
    next: `None of it was kept. ${faults
      .slice(0, 5)
      .map(({ path, reason }) => `${path} ${reason}.`)
      .join(' ')}${faults.length > 5 ? ` And ${faults.length - 5} more like these.` : ''}`,
  }),
  TermsFaulty: ({ faults }) => ({
    title: faults.length === 1 ? 'The file of terms has a fault.' : `The file of terms has ${faults.length} faults.`,
    next: `None of it was loaded. ${faults
      .slice(0, 5)
      .map(({ path, reason }) => `${path}: ${reason}.`)
      .join(' ')}`,
  }),
  ModelFaulty: ({ faults }) => ({
    title: faults.length === 1 ? 'The conference model has a fault.' : `The conference model has ${faults.length} faults.`,
    next: `None of it was read in. ${faults
      .slice(0, 5)
      .map(({ path, reason }) => `${path}: ${reason}.`)
      .join(' ')}`,
  }),
  UnknownModel: ({ known }) => ({ title: 'There is no such conference model.', next: `There are: ${known.join(', ')}.` }),
  AlreadyHere: ({ what }) => ({ title: `${what} is here already.`, next: 'Nothing was imported.' }),
};
