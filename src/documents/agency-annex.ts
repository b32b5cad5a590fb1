import type { LocalDate } from '../core/local-date.ts';
import { type AnnexTag, annexFields } from '../core/returned/agency-annex.ts';
import { loosePaper, toFillIn } from './loose-paper.ts';
import { type DocumentModel, heading, notice, paragraph, strong, title } from './model.ts';

/** What the form is about, and whose it is. */
export interface AgencyAnnexParts {
  readonly reference: string;
  /** The invitation's identifier. */
  readonly number: string;
  readonly agency: string;
  readonly organisation: string;
  readonly marking: string;
  readonly producedOn: LocalDate;
}

/** The confidential annex to one agency's report: a file apart, for the chair only, with the reason (D3, domain.md 6.4, part 14). */
export const agencyAnnex = ({
  reference,
  number,
  agency,
  organisation,
  marking,
  producedOn,
}: AgencyAnnexParts): DocumentModel => {
  const known: { readonly [Tag in AnnexTag]?: string } = { 'annex.reference': reference, 'annex.number': number };
  return loosePaper('agency-annex', {
    marking,
    organisation,
    reference,
    producedOn,
    copyFor: agency,
    control: 'For the chair only. Send it by secure email, apart from your report, and to nobody else.',
    blocks: [
      title('Confidential annex to a report'),
      notice('This is for the chair only. Nothing of it belongs in your report, which the family reads.'),
      paragraph(
        'Write here what could harm somebody if others knew it. Write in the right-hand column, save the file and send it to ',
        strong('the conference service'),
        ' by itself. The chair decides what may be told to whom, and asks you first.',
      ),
      heading(1, 'For the chair'),
      toFillIn(annexFields, known),
    ],
  });
};
