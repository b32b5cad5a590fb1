import type { Task } from '../../contract/sitting-answers.ts';
import { type LocalDate, longDate, shortDate } from '../../core/local-date.ts';
import { findFamily } from '../../storage/families/families.ts';
import { openPartnerRequests } from '../../storage/requests/partner-requests.ts';
import type { OpenDesk } from '../open-desk.ts';
import { groupOf } from '../task.ts';

/** Partner agencies that wait for an answer, or differ with the one they got: on Today until there is one (IN06, P-04, T-24). */
export const partnersToAnswer = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> =>
  openPartnerRequests(desk.db).flatMap(({ id, familyId, agencyName, backedBy, askedOn, disagreement }): ReadonlyArray<Task> => {
    const family = findFamily(desk.db, familyId);
    if (family === undefined) return [];
    const where = { familyName: family.name, reference: family.reference, familyId, sittingId: null, tab: 'family' } as const;
    if (disagreement === null)
      return [
        {
          ...where,
          id: `partner:${id}`,
          group: groupOf(askedOn < today ? today : askedOn, today),
          sentence: `Answer ${agencyName}, who asks for a conference, backed by ${backedBy}`,
          dueOn: null,
          dueInWords: `Asked on ${shortDate(askedOn)}`,
          action: 'Answer',
        },
      ];
    const { dueOn, raisedOn } = disagreement;
    return [
      {
        ...where,
        id: `partner:${id}`,
        group: groupOf(dueOn, today),
        sentence: `Settle with ${agencyName} whether there is a conference: they disagree since ${longDate(raisedOn)}`,
        dueOn,
        dueInWords: dueOn < today ? `Was due ${longDate(dueOn)}` : `Due ${longDate(dueOn)}`,
        action: 'Settle',
      },
    ];
  });
