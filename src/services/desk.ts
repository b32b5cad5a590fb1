import type { deskApi } from '../contract/desk.ts';
import type { Implementation } from '../contract/procedure.ts';
import { exportCaseFile } from './case-file/export.ts';
import { importCaseFile } from './case-file/import.ts';
import type { OpenDesk } from './open-desk.ts';
import { changeSettings, getProcedures, getSettings, recentAudit, verifyDesk } from './settings/settings.ts';

/** Settings, procedures, the way in and out for whole case files, and the log. */
export const deskServices = (desk: OpenDesk): Implementation<typeof deskApi> => ({
  'settings.get': () => getSettings(desk),
  'settings.change': (asked) => changeSettings(desk, asked),
  'procedures.get': (asked) => getProcedures(desk, asked),
  'caseFile.import': (asked) => importCaseFile(desk, asked),
  'caseFile.export': (asked) => exportCaseFile(desk, asked),
  'audit.recent': () => recentAudit(desk),
  'audit.verify': () => verifyDesk(desk),
});
