import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { chancesInWords, forecastExplained, forecastInWords } from '../../../core/attendance/forecast-words.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';

/** Whether it will be quorate, how likely for each child, and the one call to make first; each figure explains itself (AT09). */
export const QuoracyForecast = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const forecast = useLive('sitting.forecast', { sittingId });
  if (forecast?.ok !== true || forecast.value === null) return null;
  return (
    <div className={styles.forecast}>
      <p className={styles.words}>{forecastInWords(forecast.value)}</p>
      <ul className={styles.chances} aria-label="How likely it is quorate">
        {chancesInWords(forecast.value).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Popover trapFocus withArrow positioning={{ position: 'below', align: 'start', autoSize: 'height' }}>
        <PopoverTrigger disableButtonEnhancement>
          <Button size="small" appearance="transparent" className={styles.why}>
            How is this worked out?
          </Button>
        </PopoverTrigger>
        <PopoverSurface tabIndex={-1} aria-label="How the forecast is worked out" className={styles.surface}>
          {forecastExplained.map((words) => (
            <p key={words} className={styles.explained}>
              {words}
            </p>
          ))}
        </PopoverSurface>
      </Popover>
    </div>
  );
};

const useStyles = makeStyles({
  forecast: { marginTop: '4px', maxWidth: '72ch' },
  words: { margin: '0' },
  chances: { margin: '4px 0', padding: '0', listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  why: {
    minWidth: '0',
    padding: '0 2px',
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textDecorationLine: 'underline',
    textUnderlineOffset: '2px',
  },
  surface: { maxWidth: 'min(460px, 90vw)', maxHeight: '70vh', overflowY: 'auto' },
  explained: { margin: '0 0 8px', ':last-child': { marginBottom: '0' } },
});
