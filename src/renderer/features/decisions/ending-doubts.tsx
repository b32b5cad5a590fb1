import { endingDoubts } from '../../../core/conferences/ending.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';

/** What speaks against ending the plan now, with the evidence that is missing; the chair may go on, and says why (DC08). */
export const EndingDoubts = (parts: CardParts) => {
  const { view, record, quoracy, profile, decision, disabled } = parts;
  const doubts = profile === undefined ? [] : endingDoubts(view.conference, record, quoracy, profile.planEnding);
  const why = decision.endDespite ?? '';
  if (doubts.length === 0 && why === '') return null;
  return (
    <>
      {doubts.map(({ warning, sentence, missing }) => (
        <Notice key={warning} tone="warning" title={sentence} next={`Missing: ${missing.join(' ')}`} />
      ))}
      <TextArea
        {...fieldOf(parts, 'endDespite')}
        label={`Why ${view.child.givenName}’s plan ends all the same`}
        lines={2}
        value={why}
        disabled={disabled}
        onChange={(endDespite) => changing(parts)({ endDespite })}
      />
    </>
  );
};
