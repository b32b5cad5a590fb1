import { Button, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';

export interface SearchFieldProps {
  /** Its name; the box shows `placeholder`, so it says what can be searched for. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A box that narrows a list as it is typed in. */
export const SearchField = ({ label, placeholder, value, onChange }: SearchFieldProps) => {
  const styles = useStyles();
  return (
    <Input
      type="text"
      role="searchbox"
      aria-label={label}
      className={styles.box}
      placeholder={placeholder}
      value={value}
      autoComplete="off"
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={
        value === '' ? null : (
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Clear the search"
            onClick={() => onChange('')}
          />
        )
      }
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
      }}
    />
  );
};

const useStyles = makeStyles({ box: { width: '100%', maxWidth: '480px' } });
