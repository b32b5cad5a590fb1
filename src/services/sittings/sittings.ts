import type { Implementation } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { countModes } from '../booking/attendance-modes.ts';
import { foreseeClashes } from '../booking/clashes.ts';
import { bookOrMove } from '../booking/moving.ts';
import { cancel, postpone } from '../booking/withdrawing.ts';
import { lastList } from '../invitations/last-list.ts';
import { markInvited } from '../invitations/marking.ts';
import { foreseeQuoracy } from '../invitations/quoracy-forecast.ts';
import { suggestInvitees } from '../invitations/suggestions.ts';
import type { OpenDesk } from '../open-desk.ts';
import { offerCoreGroups } from '../plans/core-group-slots.ts';
import { exportPlans } from '../plans/plan-export.ts';
import { listPlans } from '../plans/plans.ts';
import { viewRoom } from '../record/room-view.ts';
import { countParticipation, openFigure, openParticipation, reportAgencies } from '../record/taking-part.ts';
import { reviewEarly } from '../requests/early-reviews.ts';
import { followUpAgain, takeBack } from '../requests/follow-ups.ts';
import { changeRequest, createRequest, datesOf } from '../requests/requests.ts';
import { lookAtToday } from '../today/today.ts';
import { approve, close } from './closing.ts';
import { countSittings, listSittings } from './list-sittings.ts';
import { listQuoracy, viewSitting } from './sitting-views.ts';

/** From a request to an approved record, and the lists that follow it. */
export const sittingServices = (desk: OpenDesk): Implementation<typeof sittingsApi> => ({
  'today.get': () => lookAtToday(desk),
  'sitting.list': (asked) => listSittings(desk, asked),
  'sitting.count': (asked) => countSittings(desk, asked),
  'sitting.get': (asked) => viewSitting(desk, asked),
  'sitting.quoracy': (asked) => listQuoracy(desk, asked),
  'sitting.forecast': (asked) => foreseeQuoracy(desk, asked),
  'sitting.roomView': (asked) => viewRoom(desk, asked),
  'sitting.suggestions': (asked) => suggestInvitees(desk, asked),
  'request.create': (asked) => createRequest(desk, asked),
  'request.change': (asked) => changeRequest(desk, asked),
  'request.dates': (asked) => datesOf(desk, asked),
  'sitting.book': (asked) => bookOrMove(desk, asked),
  'sitting.postpone': (asked) => postpone(desk, asked),
  'sitting.cancel': (asked) => cancel(desk, asked),
  'sitting.clashes': (asked) => foreseeClashes(desk, asked),
  'sitting.markInvited': (asked) => markInvited(desk, asked),
  'sitting.close': (asked) => close(desk, asked),
  'sitting.followUp': (asked) => followUpAgain(desk, asked),
  'sitting.reviewEarly': (asked) => reviewEarly(desk, asked),
  'sitting.takeBack': (asked) => takeBack(desk, asked),
  'sitting.lastList': (asked) => lastList(desk, asked),
  'sitting.approve': (asked) => approve(desk, asked),
  'sitting.coreGroupSlots': (asked) => offerCoreGroups(desk, asked),
  'attendance.modes': (asked) => countModes(desk, asked),
  'attendance.agencies': (asked) => reportAgencies(desk, asked),
  'attendance.figure': (asked) => openFigure(desk, asked),
  'participation.count': (asked) => countParticipation(desk, asked),
  'participation.figure': (asked) => openParticipation(desk, asked),
  'plan.export': (asked) => exportPlans(desk, asked),
  'plan.list': (asked) => listPlans(desk, asked),
});
