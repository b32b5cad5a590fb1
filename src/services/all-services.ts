import type { DeskImplementation } from '../contract/api.ts';
import { actionsBoardServices } from './actions-board.ts';
import { afterApprovalServices } from './after-approval.ts';
import { alikeServices } from './alike.ts';
import { boardServices } from './board.ts';
import { checkingServices } from './checking.ts';
import { childStatementServices } from './child-statements.ts';
import { chronologyServices } from './chronology.ts';
import { conferenceModelServices } from './conference-models.ts';
import { coreGroupServices } from './core-groups.ts';
import { deskServices } from './desk.ts';
import { disclosingServices } from './disclosing.ts';
import { distributionServices } from './distribution.ts';
import { documentServices } from './documents.ts';
import { earlierPlanServices } from './earlier-plans.ts';
import { endingServices } from './endings.ts';
import { familyServices } from './families.ts';
import { fatherServices } from './fathers.ts';
import { followingServices } from './following.ts';
import { heldTextServices } from './held-texts.ts';
import { holidayServices } from './holidays.ts';
import { importingServices } from './importing/importing.ts';
import { itemTimeServices } from './item-times.ts';
import { joiningServices } from './joining.ts';
import { letterheadServices } from './letterheads.ts';
import { mailServices } from './mail.ts';
import { mergingServices } from './merging.ts';
import { movingServices } from './moving.ts';
import { numberServices } from './numbers.ts';
import type { OpenDesk } from './open-desk.ts';
import { partnerServices } from './partners.ts';
import { planReceiptServices } from './plan-receipts.ts';
import { planHistoryServices } from './plans-before.ts';
import { queueServices } from './queue/queue.ts';
import { readBackServices } from './read-back.ts';
import { readingServices } from './reading.ts';
import { recordServices } from './records.ts';
import { reportServices } from './reports.ts';
import { requestFormServices } from './request-forms.ts';
import { reserveServices } from './reserve.ts';
import { schedulingServices } from './scheduling.ts';
import { signedSheetServices } from './signed-sheets.ts';
import { sittingServices } from './sittings.ts';
import { splittingServices } from './splitting.ts';
import { visitServices } from './visits.ts';
import { warningServices } from './warnings.ts';

/** Everything that may be asked once the records are open. */
export type ServicesOfDesk = Omit<DeskImplementation, `vault.${string}`>;

/** The services of one open desk. A new one is added here, and what the contract asks for and nobody supplies does not compile. */
export const allServices = (desk: OpenDesk): ServicesOfDesk => ({
  ...familyServices(desk),
  ...alikeServices(desk),
  ...joiningServices(desk),
  ...signedSheetServices(desk),
  ...mergingServices(desk),
  ...warningServices(desk),
  ...numberServices(desk),
  ...fatherServices(desk),
  ...sittingServices(desk),
  ...queueServices(desk),
  ...reserveServices(desk),
  ...recordServices(desk),
  ...conferenceModelServices(desk),
  ...itemTimeServices(desk),
  ...documentServices(desk),
  ...distributionServices(desk),
  ...followingServices(desk),
  ...coreGroupServices(desk),
  ...actionsBoardServices(desk),
  ...endingServices(desk),
  ...partnerServices(desk),
  ...earlierPlanServices(desk),
  ...planHistoryServices(desk),
  ...planReceiptServices(desk),
  ...afterApprovalServices(desk),
  ...visitServices(desk),
  ...checkingServices(desk),
  ...heldTextServices(desk),
  ...disclosingServices(desk),
  ...readBackServices(desk),
  ...letterheadServices(desk),
  ...reportServices(desk),
  ...childStatementServices(desk),
  ...requestFormServices(desk),
  ...readingServices(desk),
  ...chronologyServices(desk),
  ...mailServices(desk),
  ...deskServices(desk),
  ...holidayServices(desk),
  ...importingServices(desk),
  ...schedulingServices(desk),
  ...movingServices(desk),
  ...splittingServices(desk),
  ...boardServices(desk),
});
