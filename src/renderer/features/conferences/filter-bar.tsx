import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { type ListFilter, listFilters } from '../../../core/conferences/listed.ts';
import { useLive } from '../../engine/use-live.ts';
import { Group } from '../../ui/group.tsx';
import { filterSentences } from './filters.ts';

export interface FilterBarProps {
  /** What was typed into the search: the counts are of what fits it. */
  readonly like: string;
  readonly chosen: ListFilter;
  readonly onChoose: (filter: ListFilter) => void;
}

/** One question at a time, each with how many answer it among all conferences, not only those that are shown. */
export const FilterBar = ({ like, chosen, onChoose }: FilterBarProps) => {
  const styles = useStyles();
  const counted = useLive('sitting.count', { like });
  return (
    <Group aria-label="Show" className={styles.bar}>
      {listFilters.map((filter) => (
        <ToggleButton
          key={filter}
          shape="circular"
          size="small"
          checked={chosen === filter}
          appearance={chosen === filter ? 'primary' : 'outline'}
          onClick={() => onChoose(filter)}
        >
          {filterSentences[filter]}
          {counted?.ok ? ` (${counted.value[filter]})` : ''}
        </ToggleButton>
      ))}
    </Group>
  );
};

const useStyles = makeStyles({ bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
