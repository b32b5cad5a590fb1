import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { SittingRow } from '../../../contract/sitting-answers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { Group } from '../../ui/group.tsx';
import { type FilterId, filterIds, filters } from './filters.ts';

export interface FilterBarProps {
  readonly rows: ReadonlyArray<SittingRow>;
  readonly today: LocalDate;
  readonly chosen: FilterId;
  readonly onChoose: (id: FilterId) => void;
}

/** One question at a time, each with how many answer it. */
export const FilterBar = ({ rows, today, chosen, onChoose }: FilterBarProps) => {
  const styles = useStyles();
  return (
    <Group aria-label="Show" className={styles.bar}>
      {filterIds.map((id) => (
        <ToggleButton
          key={id}
          shape="circular"
          size="small"
          checked={chosen === id}
          appearance={chosen === id ? 'primary' : 'outline'}
          onClick={() => onChoose(id)}
        >
          {filters[id].sentence} ({rows.filter((row) => filters[id].keeps(row, today)).length})
        </ToggleButton>
      ))}
    </Group>
  );
};

const useStyles = makeStyles({ bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
