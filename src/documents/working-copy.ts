import type { CopyAction, CopyStatement, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { oneLine, type Words } from './model.ts';

/**
 * Text that may be changed in Word and read back: in the service's own papers, until the chair has approved, it stands in a content control
 * that carries the identifier of what it prints (WD08). No other reader is given an identifier, and so none of their papers has one.
 */
const changeable = ({ version }: ReaderCopy, id: string | null, tag: string, name: string, words: Words): Words => {
  const { text, voice } = typeof words === 'string' ? ({ text: words, voice: 'plain' } as const) : words;
  return id === null || version.state !== 'draft' || text.trim() === ''
    ? words
    : { text, voice, field: { tag, name: oneLine(name), empty: false, isText: true } };
};

export const changeableLine = (copy: ReaderCopy, { id }: CopyStatement, name: string, words: Words): Words =>
  changeable(copy, id, `line.${id}`, name, words);

/** A text of the plan as a whole, which stands in every child's plan in the same words. */
export const changeablePlan = (copy: ReaderCopy, what: 'visits', name: string, words: Words): Words =>
  changeable(copy, copy.reader.class === 'desk' ? what : null, `plan.${what}`, name, words);

/** `what` is the field of the action, `name` what Word calls it. */
export const changeableAction = (copy: ReaderCopy, { id }: CopyAction, what: string, name: string, words: Words): Words =>
  changeable(copy, id, `action.${id}.${what}`, name, words);
