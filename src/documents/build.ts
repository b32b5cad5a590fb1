import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { agencyReport } from './agency-report.ts';
import { apologiesLetter } from './apologies-letter.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import type { DocumentAsked } from './catalogue.ts';
import { chairSheet } from './chair-sheet.ts';
import { costList } from './cost-list.ts';
import { decisionLetter } from './decision-letter.ts';
import { exclusionLetter } from './exclusion-letter.ts';
import { familyForms } from './family-forms.ts';
import { familyLeaflet } from './family-leaflet.ts';
import { interimSafetyPlan } from './interim-safety-plan.ts';
import { invitation } from './invitation.ts';
import { minutes } from './minutes/minutes.ts';
import type { DocumentModel } from './model.ts';
import { plainPlan } from './plain-plan.ts';
import { plan } from './plan.ts';
import { planEndedLetter } from './plan-ended-letter.ts';
import { receptionSheet } from './reception-sheet.ts';
import { reminder } from './reminder.ts';
import { reviewPack } from './review-pack.ts';
import { stoppedNotice } from './stopped-notice.ts';
import { transferRequest } from './transfer-request.ts';
import { whoIsWhoCard } from './who-is-who.ts';
import { withdrawalLetter } from './withdrawal-letter.ts';

/** What can be built from a copy alone; a slip and marked minutes also need the copy of the version before. */
export type Built = Exclude<DocumentAsked, { readonly kind: 'amendment-slip' | 'marked-minutes' }>;

export const isBuilt = (asked: DocumentAsked): asked is Built =>
  asked.kind !== 'amendment-slip' && asked.kind !== 'marked-minutes';

/** The document that was asked for, from one reader's copy. It sees nothing that the copy does not hold (X1). */
export const buildDocument = (asked: Built, copy: ReaderCopy): DocumentModel => {
  switch (asked.kind) {
    case 'invitation':
      return invitation(copy);
    case 'agency-report':
      return agencyReport(copy);
    case 'family-leaflet':
      return familyLeaflet(copy);
    case 'family-forms':
      return familyForms(copy);
    case 'review-pack':
      return reviewPack(copy);
    case 'reminder':
      return reminder(copy);
    case 'apologies':
      return apologiesLetter(copy);
    case 'exclusion-letter':
      return exclusionLetter(copy);
    case 'withdrawal':
      return withdrawalLetter(copy);
    case 'interim-safety-plan':
      return interimSafetyPlan(copy);
    case 'attendance-sheet':
      return attendanceSheet(copy);
    case 'reception-sheet':
      return receptionSheet(copy);
    case 'chair-sheet':
      return chairSheet(copy);
    case 'cost-list':
      return costList(copy);
    case 'decision-letter':
      return decisionLetter(copy);
    case 'stopped-notice':
      return stoppedNotice(copy);
    case 'who-is-who':
      return whoIsWhoCard(copy);
    case 'minutes':
      return minutes(copy);
    case 'plan':
      return plan(copy, asked.childId);
    case 'plain-plan':
      return plainPlan(copy, asked.childId);
    case 'closure-letter':
      return planEndedLetter(copy, asked.childId);
    case 'transfer-request':
      return transferRequest(copy, asked.childId);
  }
};
