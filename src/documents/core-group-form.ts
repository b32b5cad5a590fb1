import type { LocalDate } from '../core/local-date.ts';
import { loosePaper, toFillIn } from './loose-paper.ts';
import { type DocumentModel, heading, paragraph, strong, title } from './model.ts';

/** The places of the form, in their order: written here, and read back by the same list (CG02). */
export const coreGroupFields = [
  { tag: 'core-group.reference', label: 'Reference', hint: 'The reference of the conference' },
  { tag: 'core-group.held-on', label: 'Held on', hint: 'The day, as 5 May 2026' },
  { tag: 'core-group.came', label: 'Who came', hint: 'One name a line' },
  {
    tag: 'core-group.note',
    label: 'How the plan goes',
    hint: 'What is done, what is late and why, what has changed for the child',
  },
  { tag: 'core-group.child-view', label: 'What the child says', hint: 'In their own words, and who asked them' },
  { tag: 'core-group.agreed', label: 'What was agreed', hint: 'Who does what by when' },
] as const;

export interface CoreGroupFormParts {
  readonly reference: string;
  readonly organisation: string;
  readonly marking: string;
  readonly producedOn: LocalDate;
}

/** One page that anybody in the group can fill in with Word. It is sent about empty, so it names nobody: the reference is enough. */
export const coreGroupForm = ({ reference, organisation, marking, producedOn }: CoreGroupFormParts): DocumentModel =>
  loosePaper('core-group-form', {
    marking,
    organisation,
    reference,
    producedOn,
    copyFor: 'Whoever writes for the core group',
    control: 'Once it is filled in it names people: keep safe, send it by secure email only.',
    blocks: [
      title('Record of a core group'),
      paragraph(
        'Anybody in the group can fill this in, on this one page. Write in the right-hand column, save the file and send it to ',
        strong('the conference service'),
        ': it is read from there. Leave empty what you do not know.',
      ),
      heading(1, 'What the core group says'),
      toFillIn(coreGroupFields, { 'core-group.reference': reference }),
    ],
  });
