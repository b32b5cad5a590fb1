import { actionsBoardApi } from './actions-board.ts';
import { afterApprovalApi } from './after-approval.ts';
import { alikeApi } from './alike.ts';
import { boardApi } from './board.ts';
import { chasingApi } from './chasing.ts';
import { checkingApi } from './checking.ts';
import { childStatementsApi } from './child-statements.ts';
import { chronologyApi } from './chronology.ts';
import { conferenceModelsApi } from './conference-models.ts';
import { coreGroupsApi } from './core-groups.ts';
import { deskApi } from './desk.ts';
import { disclosingApi } from './disclosing.ts';
import { distributionApi } from './distribution.ts';
import { documentsApi } from './documents.ts';
import { droppedApi } from './dropped.ts';
import { earlierPlansApi } from './earlier-plans.ts';
import { endingsApi } from './endings.ts';
import { familiesApi } from './families.ts';
import { fathersApi } from './fathers.ts';
import { followingApi } from './following.ts';
import { headingsApi } from './headings.ts';
import { heldTextsApi } from './held-texts.ts';
import { holidaysApi } from './holidays.ts';
import { importingApi } from './importing.ts';
import { itemTimesApi } from './item-times.ts';
import { joiningApi } from './joining.ts';
import { letterheadsApi } from './letterheads.ts';
import { mailApi } from './mail.ts';
import { mergingApi } from './merging.ts';
import { movingApi } from './moving.ts';
import { numbersApi } from './numbers.ts';
import { partnersApi } from './partners.ts';
import { personSupportApi } from './person-support.ts';
import { planHistoryApi } from './plan-history.ts';
import { planReceiptsApi } from './plan-receipts.ts';
import type { Client, CommonFault, ErrorOf, Implementation } from './procedure.ts';
import { queueApi } from './queue.ts';
import { readBackApi } from './read-back.ts';
import { readingApi } from './reading.ts';
import { recordBatchApi } from './record-batch.ts';
import { recordsApi } from './records.ts';
import { reportsApi } from './reports.ts';
import { requestFormsApi } from './request-forms.ts';
import { reserveApi } from './reserve.ts';
import { savedViewsApi } from './saved-views.ts';
import { schedulingApi } from './scheduling.ts';
import { signedSheetsApi } from './signed-sheets.ts';
import { sittingsApi } from './sittings.ts';
import { splittingApi } from './splitting.ts';
import { vaultApi } from './vault.ts';
import { visitsApi } from './visits.ts';
import { warningsApi } from './warnings.ts';

/** Everything a window, the command line or a test may ask of the engine. There is no other way in. */
export const api = {
  ...vaultApi,
  ...familiesApi,
  ...alikeApi,
  ...joiningApi,
  ...signedSheetsApi,
  ...mergingApi,
  ...warningsApi,
  ...numbersApi,
  ...personSupportApi,
  ...fathersApi,
  ...sittingsApi,
  ...chasingApi,
  ...savedViewsApi,
  ...partnersApi,
  ...earlierPlansApi,
  ...planHistoryApi,
  ...planReceiptsApi,
  ...afterApprovalApi,
  ...visitsApi,
  ...schedulingApi,
  ...movingApi,
  ...splittingApi,
  ...queueApi,
  ...reserveApi,
  ...boardApi,
  ...recordBatchApi,
  ...recordsApi,
  ...conferenceModelsApi,
  ...itemTimesApi,
  ...documentsApi,
  ...distributionApi,
  ...followingApi,
  ...coreGroupsApi,
  ...actionsBoardApi,
  ...endingsApi,
  ...checkingApi,
  ...heldTextsApi,
  ...disclosingApi,
  ...readBackApi,
  ...headingsApi,
  ...letterheadsApi,
  ...reportsApi,
  ...childStatementsApi,
  ...requestFormsApi,
  ...readingApi,
  ...chronologyApi,
  ...mailApi,
  ...deskApi,
  ...holidaysApi,
  ...importingApi,
  ...droppedApi,
} as const;

export type DeskApi = typeof api;
export type ProcedureName = keyof DeskApi;
export type DeskClient = Client<DeskApi>;
export type DeskImplementation = Implementation<DeskApi>;
/** Every expected error there is: screens have words for each (src/renderer/messages.ts). */
export type ApiError = ErrorOf<DeskApi[ProcedureName]> | CommonFault;
