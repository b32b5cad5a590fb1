import { makeStyles, tokens } from '@fluentui/react-components';
import type { AlikeFamily, AlikePerson } from '../../contract/alike.ts';
import { longDate } from '../../core/local-date.ts';

/** Who may be here already, each with what matched; announced while somebody types, and never in the way (IN08). */
export const AlikePeople = ({ people }: { readonly people: ReadonlyArray<AlikePerson> }) => (
  <Possible
    title="May be here already"
    rows={people.map((person) => ({
      key: person.personId,
      who: `${person.name}${birthOf(person)}`,
      where: `${person.family} family`,
      why: person.why,
    }))}
  />
);

export const AlikeFamilies = ({ families }: { readonly families: ReadonlyArray<AlikeFamily> }) => (
  <Possible
    title="May be here already"
    rows={families.map(({ family, why }) => ({ key: family.id, who: `${family.name} family`, where: family.reference, why }))}
  />
);

interface Row {
  readonly key: string;
  readonly who: string;
  readonly where: string;
  readonly why: string;
}

const Possible = ({ title, rows }: { readonly title: string; readonly rows: ReadonlyArray<Row> }) => {
  const styles = useStyles();
  return (
    // Always on the page: a reader of screens hears what comes into it.
    <div role="status" aria-label={title}>
      {rows.length > 0 && (
        <div className={styles.box}>
          <p className={styles.title}>{title}</p>
          <ul className={styles.list}>
            {rows.map((row) => (
              <li key={row.key}>
                <span className={styles.who}>{row.who}</span>, {row.where}: has {row.why}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};

const birthOf = ({ birthKnown, bornOn }: AlikePerson): string =>
  bornOn === null ? '' : birthKnown === 'expected' ? `, due ${longDate(bornOn)}` : `, born ${longDate(bornOn)}`;

const useStyles = makeStyles({
  box: {
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  who: { fontWeight: tokens.fontWeightSemibold },
});
