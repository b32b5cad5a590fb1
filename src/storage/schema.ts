import { foundationMigrations } from './foundation.ts';
import type { Migration } from './migrate.ts';
import { people } from './migrations/0030-people.ts';
import { agencies } from './migrations/0040-agencies.ts';
import { sittings } from './migrations/0050-sittings.ts';
import { projections } from './migrations/0060-projections.ts';
import { issued } from './migrations/0070-issued.ts';
import { bookedRooms } from './migrations/0080-booked-rooms.ts';
import { availability } from './migrations/0090-availability.ts';
import { withdrawals } from './migrations/0100-withdrawals.ts';
import { holidayTables } from './migrations/0110-holiday-tables.ts';
import { childrenOfActions } from './migrations/0111-children-of-actions.ts';
import { movedSittings } from './migrations/0115-moved-sittings.ts';
import { wholeRequests } from './migrations/0130-whole-requests.ts';
import { otherPlans } from './migrations/0131-other-plans.ts';
import { births } from './migrations/0132-births.ts';
import { followingSittings } from './migrations/0140-following-sittings.ts';
import { agencyBlackouts } from './migrations/0150-agency-blackouts.ts';
import { freedSlots } from './migrations/0160-freed-slots.ts';
import { personMerges } from './migrations/0170-person-merges.ts';
import { mailAddresses } from './migrations/0180-mail-addresses.ts';
import { replies } from './migrations/0200-replies.ts';
import { confirmedCuts } from './migrations/0201-confirmed-cuts.ts';
import { takingPart } from './migrations/0202-taking-part.ts';
import { imports } from './migrations/0210-imports.ts';
import { letterheads } from './migrations/0230-letterheads.ts';
import { reportFiles } from './migrations/0240-report-files.ts';
import { requestNeeds } from './migrations/0250-request-needs.ts';
import { partnerRequests } from './migrations/0251-partner-requests.ts';
import { splitSittings } from './migrations/0252-split-sittings.ts';
import { warningNotes } from './migrations/0260-warning-notes.ts';
import { helpWaits } from './migrations/0270-help-waits.ts';
import { matters } from './migrations/0271-matters.ts';
import { categoryReasons } from './migrations/0272-category-reasons.ts';
import { deputies } from './migrations/0273-deputies.ts';
import { coreGroups } from './migrations/0290-core-groups.ts';
import { agenciesOfActions } from './migrations/0291-agencies-of-actions.ts';
import { endingsTold } from './migrations/0292-endings-told.ts';
import { distribution } from './migrations/0300-distribution.ts';
import { secondChecks } from './migrations/0301-second-checks.ts';
import { packs } from './migrations/0302-packs.ts';
import { disclosureSets } from './migrations/0303-disclosure-sets.ts';
import { paperFormats } from './migrations/0304-paper-formats.ts';
import { heldTexts } from './migrations/0310-held-texts.ts';
import { reportVersions } from './migrations/0320-report-versions.ts';
import { ownPictures } from './migrations/0321-own-pictures.ts';
import { readingMarks } from './migrations/0322-reading-marks.ts';
import { toldOtherwise } from './migrations/0323-told-otherwise.ts';
import { planReceipts } from './migrations/0325-plan-receipts.ts';
import { afterApproval } from './migrations/0326-after-approval.ts';
import { visitsSeen } from './migrations/0327-visits-seen.ts';
import { planEndings } from './migrations/0328-plan-endings.ts';
import { printedPdfs } from './migrations/0333-printed-pdfs.ts';
import { itemTimes } from './migrations/0340-item-times.ts';
import { endedPlans } from './migrations/0345-ended-plans.ts';
import { roomScreens } from './migrations/0350-room-screens.ts';
import { roomClosures } from './migrations/0351-room-closures.ts';
import { keptModels } from './migrations/0355-kept-models.ts';
import { reportChildren } from './migrations/0360-report-children.ts';
import { familyJoins } from './migrations/0361-family-joins.ts';
import { signedSheets } from './migrations/0362-signed-sheets.ts';
import { writtenWords } from './migrations/0370-written-words.ts';
import { howToGetThere } from './migrations/0371-how-to-get-there.ts';
import { askedCategory } from './migrations/0390-asked-category.ts';
import { chairDeclarations } from './migrations/0400-chair-declarations.ts';
import { chairsOnRecord } from './migrations/0401-chairs-on-record.ts';
import { enquiryAndConditions } from './migrations/0402-enquiry-and-conditions.ts';
import { savedViews } from './migrations/0403-saved-views.ts';
import { awaited } from './migrations/0440-awaited.ts';
import { invitationSteps } from './migrations/0460-invitation-steps.ts';
import { chased } from './migrations/0461-chased.ts';
import { responsibilityRecords } from './migrations/0462-responsibility-records.ts';
import { personAccess } from './migrations/0463-person-access.ts';
import { reportPages } from './migrations/0470-report-pages.ts';
import { reportGivenBy } from './migrations/0471-report-given-by.ts';
import { dyslexiaFriendlyPapers } from './migrations/0480-dyslexia-friendly-papers.ts';
import { mergedHistories } from './migrations/0500-merged-histories.ts';
import { authorityResponsibility } from './migrations/0501-authority-responsibility.ts';
import { importedInvitations } from './migrations/0502-imported-invitations.ts';
import { ownLetters } from './migrations/0510-own-letters.ts';
import { annexUses } from './migrations/0511-annex-uses.ts';
import { sentAs } from './migrations/0530-sent-as.ts';
import { unbornChildrenNamed } from './migrations/0540-unborn-children-named.ts';
import { formerNames } from './migrations/0610-former-names.ts';
import { widenings } from './migrations/0611-widenings.ts';

/** The whole schema, step by step. */
export const schema: ReadonlyArray<Migration> = [
  ...foundationMigrations,
  people,
  agencies,
  sittings,
  projections,
  issued,
  bookedRooms,
  availability,
  withdrawals,
  holidayTables,
  childrenOfActions,
  movedSittings,
  wholeRequests,
  otherPlans,
  births,
  followingSittings,
  agencyBlackouts,
  freedSlots,
  personMerges,
  mailAddresses,
  replies,
  confirmedCuts,
  takingPart,
  imports,
  letterheads,
  reportFiles,
  requestNeeds,
  partnerRequests,
  splitSittings,
  warningNotes,
  helpWaits,
  matters,
  categoryReasons,
  deputies,
  coreGroups,
  agenciesOfActions,
  endingsTold,
  distribution,
  secondChecks,
  packs,
  disclosureSets,
  paperFormats,
  heldTexts,
  reportVersions,
  ownPictures,
  readingMarks,
  toldOtherwise,
  planReceipts,
  afterApproval,
  visitsSeen,
  planEndings,
  printedPdfs,
  itemTimes,
  endedPlans,
  roomScreens,
  roomClosures,
  keptModels,
  reportChildren,
  familyJoins,
  signedSheets,
  writtenWords,
  howToGetThere,
  askedCategory,
  chairDeclarations,
  chairsOnRecord,
  enquiryAndConditions,
  savedViews,
  awaited,
  invitationSteps,
  chased,
  responsibilityRecords,
  personAccess,
  reportPages,
  reportGivenBy,
  dyslexiaFriendlyPapers,
  mergedHistories,
  authorityResponsibility,
  importedInvitations,
  ownLetters,
  annexUses,
  sentAs,
  unbornChildrenNamed,
  formerNames,
  widenings,
];
