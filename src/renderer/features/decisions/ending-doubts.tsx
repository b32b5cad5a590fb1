import { makeStyles } from '@fluentui/react-components';
import { endingDoubts } from '../../../core/conferences/ending.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';

/** What speaks against ending the plan now, with the evidence that is missing; the chair may go on, and says why (DC08). */
export const EndingDoubts = (parts: CardParts) => {
  const { view, record, quoracy, profile, decision, disabled } = parts;
  const doubts = profile === undefined ? [] : endingDoubts(view.conference, record, quoracy, profile.planEnding);
  const styles = useStyles();
  const why = decision.endDespite ?? '';
  if (doubts.length === 0 && why === '') return null;
  return (
    <>
      {doubts.map(({ warning, sentence, missing }) => (
        <Notice key={warning} tone="warning" title={sentence} next="What is missing:">
          <ul className={styles.missing}>
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
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

const useStyles = makeStyles({ missing: { margin: '4px 0 0', paddingLeft: '20px' } });
