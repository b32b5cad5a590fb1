import type { DeskImplementation } from '../contract/api.ts';
import { boardServices } from './booking/board.ts';
import { movingServices } from './booking/moving.ts';
import { reserveServices } from './booking/reserve.ts';
import { schedulingServices } from './booking/scheduling.ts';
import { deskServices } from './desk.ts';
import { alikeServices } from './families/alike.ts';
import { familyServices } from './families/families.ts';
import { fatherServices } from './families/fathers.ts';
import { joiningServices } from './families/joining.ts';
import { mergingServices } from './families/merging.ts';
import { numberServices } from './families/numbers.ts';
import { personSupportServices } from './families/person-support.ts';
import { warningServices } from './families/warnings.ts';
import { droppedServices } from './importing/dropped-file.ts';
import { importingServices } from './importing/importing.ts';
import { chasingServices } from './invitations/chasing.ts';
import { signedSheetServices } from './invitations/signed-sheets.ts';
import type { OpenDesk } from './open-desk.ts';
import { checkingServices } from './papers/checking.ts';
import { disclosingServices } from './papers/disclosing.ts';
import { distributionServices } from './papers/distribution.ts';
import { documentServices } from './papers/documents.ts';
import { headingsServices } from './papers/headings.ts';
import { letterheadServices } from './papers/letterheads.ts';
import { mailServices } from './papers/mail.ts';
import { readBackServices } from './papers/read-back.ts';
import { recordBatchServices } from './papers/record-batch.ts';
import { actionsBoardServices } from './plans/actions-board.ts';
import { afterApprovalServices } from './plans/after-approval.ts';
import { coreGroupServices } from './plans/core-groups.ts';
import { endingServices } from './plans/endings.ts';
import { followingServices } from './plans/following.ts';
import { planReceiptServices } from './plans/plan-receipts.ts';
import { visitServices } from './plans/visits.ts';
import { conferenceModelServices } from './procedures/conference-models.ts';
import { queueServices } from './queue/queue.ts';
import { childStatementServices } from './record/child-statements.ts';
import { heldTextServices } from './record/held-texts.ts';
import { itemTimeServices } from './record/item-times.ts';
import { planHistoryServices } from './record/plans-before.ts';
import { recordServices } from './record/records.ts';
import { chronologyServices } from './reports/chronology.ts';
import { readingServices } from './reports/reading.ts';
import { reportServices } from './reports/reports.ts';
import { earlierPlanServices } from './requests/earlier-plans.ts';
import { partnerServices } from './requests/partners.ts';
import { requestFormServices } from './requests/request-forms.ts';
import { splittingServices } from './requests/splitting.ts';
import { holidayServices } from './settings/holidays.ts';
import { savedViewServices } from './sittings/saved-views.ts';
import { sittingServices } from './sittings/sittings.ts';

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
  ...personSupportServices(desk),
  ...fatherServices(desk),
  ...sittingServices(desk),
  ...chasingServices(desk),
  ...savedViewServices(desk),
  ...queueServices(desk),
  ...reserveServices(desk),
  ...recordServices(desk),
  ...conferenceModelServices(desk),
  ...itemTimeServices(desk),
  ...documentServices(desk),
  ...recordBatchServices(desk),
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
  ...headingsServices(desk),
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
  ...droppedServices(desk),
  ...schedulingServices(desk),
  ...movingServices(desk),
  ...splittingServices(desk),
  ...boardServices(desk),
});
