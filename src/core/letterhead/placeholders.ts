/** What a council may write between double braces in its own Word letterhead, and what is printed there. */
export const placeholders = {
  content: 'The document itself. It stands alone in a paragraph of its own, once, in the body.',
  'case.reference': 'The case reference that stands for the family’s name on paper.',
  marking: 'The protective marking. In the header or footer it is on every page.',
  draft: '“Draft – not approved by the chair” until the chair has approved; then nothing.',
  version: 'The version of the record.',
  'copy.for': 'Whose copy it is, and its number in the distribution log. In the header or footer it is on every page.',
  control: 'What to do with this paper.',
  'document.title': 'The kind of document, such as Decision letter.',
  'document.date': 'The day it was produced.',
  organisation: 'The name of the council.',
} as const;

export type Placeholder = keyof typeof placeholders;

export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name);

/** What every page of a document must carry (WD13). A letterhead that has no place for one has it printed at the top of the text. */
export const onEveryPage = ['marking', 'draft', 'copy.for'] as const satisfies ReadonlyArray<Placeholder>;
