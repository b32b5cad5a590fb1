import type { LocalDate } from '../core/local-date.ts';
import { requestForm } from '../core/returned/request-form.ts';
import { loosePaper, toFillIn } from './loose-paper.ts';
import { type DocumentModel, heading, paragraph, strong, title } from './model.ts';

export interface RequestFormParts {
  readonly organisation: string;
  readonly marking: string;
  readonly producedOn: LocalDate;
}

/** The empty form with which a social worker asks for a conference (domain.md 2.3); what comes back is read by the same list (IN09). */
export const emptyRequestForm = ({ organisation, marking, producedOn }: RequestFormParts): DocumentModel =>
  loosePaper('request-form', {
    marking,
    organisation,
    reference: 'Request',
    producedOn,
    copyFor: 'Whoever asks for a conference',
    control: 'Once it is filled in it names people: keep safe, send it by secure email only.',
    blocks: [
      title('Request for a child protection conference'),
      paragraph(
        'Write in the right-hand column, save the file and send it to ',
        strong('the conference service'),
        ' as soon as you can: the time limit runs from the strategy discussion. Leave empty what you do not know, and you will be asked.',
      ),
      heading(1, 'What is asked for'),
      toFillIn(requestForm.map((one) => ({ ...one, tag: `request.${one.tag}` }))),
    ],
  });
