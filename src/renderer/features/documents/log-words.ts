import type { IssuedRow, LetterheadUsed } from '../../../contract/documents.ts';
import { recallAnswers, waysOfSending } from '../../../core/distribution/copies.ts';
import type { SecondCheck } from '../../../core/distribution/second-check.ts';
import { dateOf, type LocalDateTime, longDate, shortDate } from '../../../core/local-date.ts';
import { sentenceCase } from '../../words/record-words.ts';

/** What is known of where a file went: `By tracked post, Mon 23 November 2026. Arrived: signed for.` */
export const sentWords = ({ sent }: Pick<IssuedRow, 'sent'>): string => {
  if (sent === null) return '';
  const left = `${sentenceCase(waysOfSending[sent.way])}, ${longDate(sent.on)}.`;
  return sent.received === null ? left : `${left} Arrived ${longDate(sent.received.on)}: ${sent.received.how}.`;
};

/** What is known of a copy that was asked back; empty where it was not. */
export const recallWords = ({ recall }: Pick<IssuedRow, 'recall'>): string => {
  if (recall === null) return '';
  if (recall.answer === null) return `Asked back ${longDate(recall.on)}: ${recall.why}`;
  return `${sentenceCase(recallAnswers[recall.answer.what])}, ${longDate(recall.answer.on)}.`;
};

/** `Looked at by Bryony Second on Sat 21 November 2026, in 7 minutes`. */
export const checkWords = ({ signedBy, signedAt, beganAt, waived }: SecondCheck): string => {
  const on = longDate(dateOf(signedAt));
  if (waived !== '') return `Goes without a second look, ${on}: ${waived}`;
  const took = Math.round((instant(signedAt) - instant(beganAt)) / 60_000);
  return `Looked at by ${signedBy} on ${on}, in ${took < 1 ? 'less than a minute' : took === 1 ? 'one minute' : `${took} minutes`}`;
};

/** Why papers that somebody has looked at wait again. What is printed at the foot of a page is a part of what they looked at. */
export const lapsedWords = ({ signedBy, signedAt }: Pick<SecondCheck, 'signedBy' | 'signedAt'>): string =>
  `${signedBy} looked at these papers on ${longDate(dateOf(signedAt))}. Something in them is different since: a word, an address, or what stands at the foot of each page. So a second person looks once more.`;

/** Only for the length between two moments of one clock. */
const instant = (moment: LocalDateTime): number => Date.parse(`${moment}Z`);

/** `“Council paper 2026”, in use from 1 Apr 2026`: a council may have two of one name. */
export const letterheadWords = ({ title, inForceFrom }: LetterheadUsed): string =>
  `“${title}”, in use from ${shortDate(inForceFrom)}`;
