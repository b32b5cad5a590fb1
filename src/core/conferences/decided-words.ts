import type { Decision } from './record.ts';

/**
 * What the chair confirms and what stands from closing on. Who tells the child, how the child took part and what help accepts are
 * written down when they happen.
 */
export const decidedFields = [
  'outcome',
  'limb',
  'limbReasons',
  'category',
  'otherConcerns',
  'reasons',
  'withoutAgreement',
  'inquorateReason',
  'interimPlan',
  'previousPlansConfirmed',
] as const satisfies ReadonlyArray<keyof Decision>;

/**
 * Eight hex digits that are others once any word is another that the chair confirms: enough to tell what two laptops wrote at one time
 * from what was confirmed, and nothing can be read back out of it (DC01).
 */
export const markOfDecided = (decision: Pick<Decision, (typeof decidedFields)[number]>): string => {
  const { limbReasons, otherConcerns } = decision;
  const words = JSON.stringify(
    decidedFields.map((field) => {
      if (field === 'limbReasons') return [limbReasons?.A ?? '', limbReasons?.B ?? ''];
      return field === 'otherConcerns' ? [...otherConcerns] : decision[field];
    }),
  );
  // FNV-1a over UTF-16 units.
  let mark = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) mark = Math.imul(mark ^ words.charCodeAt(at), 0x01000193);
  return (mark >>> 0).toString(16).padStart(8, '0');
};
