import { makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Something is being fetched. It shows only when it takes longer than a glance, so that a quick answer does not flicker. */
export const Loading = ({ label = 'Opening' }: { readonly label?: string }) => {
  const styles = useStyles();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const glance = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(glance);
  }, []);
  return isSlow ? <Spinner className={styles.wait} size="small" label={label} /> : null;
};

const useStyles = makeStyles({ wait: { padding: '48px', justifyContent: 'start' } });
