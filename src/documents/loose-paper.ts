import { documentTitles, type PaperKind } from '../core/disclosure/document-kinds.ts';
import { type DocumentModel, field, form, strong, type UprightBlock } from './model.ts';

/** What is a paper's own where it is no copy of a record. */
export type LoosePaper = Pick<
  DocumentModel,
  'marking' | 'organisation' | 'reference' | 'producedOn' | 'copyFor' | 'control' | 'blocks'
>;

/** A paper of the service that is no copy of a record: a form to fill in, a list for an agency. It is final as it is written. */
export const loosePaper = (kind: PaperKind, paper: LoosePaper): DocumentModel => ({
  kind,
  title: documentTitles[kind],
  textSize: 12,
  language: 'en-GB',
  draft: false,
  version: '1.0',
  ...paper,
});

/** A table to write in, a row for each field, with what is known already; what comes back is read by the same fields. */
export const toFillIn = (
  fields: ReadonlyArray<{ readonly tag: string; readonly label: string; readonly hint: string }>,
  known: { readonly [tag: string]: string } = {},
): UprightBlock =>
  form(
    [
      ['About', 3],
      ['Write here', 9],
    ],
    fields.map(({ tag, label, hint }) => [strong(label), field(tag, label, known[tag] ?? '', hint)]),
  );
