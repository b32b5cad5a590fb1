import { makeStyles, Spinner } from '@fluentui/react-components';

/** Something is being fetched. It shows only when it takes longer than a glance, so that a quick answer does not flicker. */
export const Loading = ({ label = 'Opening' }: { readonly label?: string }) => {
  const styles = useStyles();
  return <Spinner className={styles.wait} size="small" delay={400} label={label} />;
};

const useStyles = makeStyles({ wait: { padding: '48px', justifyContent: 'start' } });
