import { type LocalDate, shortDate } from '../core/local-date.ts';
import { loosePaper } from './loose-paper.ts';
import { type DocumentModel, form, heading, paragraph, title } from './model.ts';

/** An action as one agency may read it. */
export interface AgencyAction {
  readonly reference: string;
  readonly children: ReadonlyArray<string>;
  readonly action: string;
  readonly owner: string;
  readonly dueOn: LocalDate | null;
  readonly measure: string;
}

export interface AgencyActionsParts {
  readonly agency: string;
  readonly actions: ReadonlyArray<AgencyAction>;
  readonly organisation: string;
  readonly marking: string;
  readonly producedOn: LocalDate;
}

/** What falls to one agency in every plan in force, by the day it is due, with room to write how it stands (CG05). */
export const agencyActions = ({ agency, actions, organisation, marking, producedOn }: AgencyActionsParts): DocumentModel =>
  loosePaper('agency-actions', {
    marking,
    organisation,
    reference: 'Several plans',
    producedOn,
    copyFor: agency,
    control: `Names children: keep safe, do not pass on. ${shortDate(producedOn)}.`,
    blocks: [
      {
        block: 'landscape',
        blocks: [
          title('Your actions in child protection plans'),
          paragraph(
            `${agency}, as it stood on ${shortDate(producedOn)}. These are your own actions only. Write in the last column how each stands, and tell the lead social worker at once if one cannot be done.`,
          ),
          heading(1, 'What there is to do'),
          form(
            [
              ['By', 3],
              ['What', 7],
              ['Who', 4],
              ['For', 3],
              ['How we will know', 5],
              ['How it stands', 5],
            ],
            [...actions]
              .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
              .map((one) => [
                one.dueOn === null ? 'No day set' : shortDate(one.dueOn),
                one.action,
                one.owner,
                `${one.children.join(', ')}\n${one.reference}`,
                one.measure,
                '',
              ]),
          ),
        ],
      },
    ],
  });
