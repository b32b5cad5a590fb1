import { dateOf, londonWallClock, shortDate } from '../../../core/local-date.ts';

/** What an entry of the log says was done. Nothing of a case is in it (G1); an entry of another version keeps its own word. */
export const actionInWords = (action: string): string => (Object.hasOwn(words, action) ? (words[action] ?? action) : action);

/** `21 Nov 2026, 21:46:10` on the clock in London. */
export const momentInWords = (at: string): string => {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
  return `${shortDate(dateOf(londonWallClock(moment)))}, ${time}`;
};

const words: { readonly [action: string]: string } = {
  'vault.created': 'Made the records',
  'vault.unlocked': 'Unlocked',
  'vault.unlock-failed': 'Tried a passphrase that does not open them',
  'vault.recovered': 'Opened with the recovery key',
  'vault.locked': 'Locked',
  'family.create': 'Added a family',
  'person.save': 'Added or changed a person',
  'relationship.save': 'Set a relationship',
  'relationship.remove': 'Removed a relationship',
  'address.save': 'Added or changed an address',
  'residence.save': 'Set where somebody lives',
  'residence.remove': 'Removed where somebody lived',
  'agency.save': 'Added or changed an agency',
  'practitioner.save': 'Added or changed a practitioner',
  'workingPattern.save': 'Set when a chair works',
  'absence.save': 'Added or changed an absence of a chair',
  'absence.remove': 'Removed an absence of a chair',
  'blackout.save': 'Added or changed days an agency is away',
  'blackout.remove': 'Removed days an agency is away',
  'terms.load': 'Loaded school terms',
  'terms.remove': 'Removed the school terms',
  'room.save': 'Added or changed a room',
  'request.create': 'Started a request',
  'request.change': 'Changed a request',
  'sitting.book': 'Booked a conference, or moved it',
  'sitting.postpone': 'Postponed a conference',
  'sitting.cancel': 'Cancelled a conference',
  'sitting.invite': 'Marked the invitations as sent',
  'sitting.close': 'Closed a conference',
  'review.request': 'A review was asked for by itself',
  'sitting.resume': 'A stopped conference was taken up again',
  'sitting.followUp': 'Asked again for what follows from a conference',
  'sitting.takeBack': 'Took back a conference that nobody had booked',
  'challenge.add': 'Logged a challenge',
  'challenge.remove': 'Removed a challenge',
  'matter.step': 'Wrote down what was done about a challenge or a recommendation',
  'matter.stepBack': 'Took back a step about a challenge or a recommendation',
  'record.approve': 'Approved a record',
  'exclusion.confirmCut': 'Kept that the chair confirmed what a copy leaves out',
  'record.distribute': 'Marked a record as distributed',
  'record.correct': 'Opened an approved record to put something right',
  'document.issue': 'Wrote a document',
  'check.begin': 'A second person began to look at papers',
  'check.sign': 'A second person signed for papers',
  'check.waive': 'Said why no second person looks at papers',
  'restriction.explain': 'Said why a copy is cut',
  'distribution.sent': 'Noted how copies were sent',
  'distribution.received': 'Noted that a copy arrived',
  'distribution.recall': 'Asked copies back',
  'distribution.recallAnswer': 'Noted what became of copies that were asked back',
  'distribution.export': 'Exported a distribution log',
  'restricted.view': 'Looked at restricted information',
  'restricted.change': 'Changed restricted information',
  'caseFile.import': 'Imported a case file',
  'caseFile.export': 'Exported the records',
  'settings.change': 'Changed the settings',
  'calendar.save': 'Changed the bank holidays or closure days',
  'calendar.undo': 'Undid a change of the bank holidays or closure days',
  'clock.moved-back': 'The clock of this computer had been moved back',
  'audit.removed': 'Older entries were removed as the retention period says',
};
