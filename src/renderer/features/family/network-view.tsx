import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Person } from '../../../core/children/people.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { calledBy, inOrder, personOf, tieInWords } from './family-words.ts';
import { type Genogram, genogramOf } from './genogram.ts';
import type { FamilyViewProps } from './household-view.tsx';
import { PersonButton } from './person-button.tsx';

/** How everyone stands to each child, drawn, and the same facts as text (PF02). */
export const NetworkView = ({ file, chosen, onChoose }: FamilyViewProps) => {
  const styles = useStyles();
  const people = inOrder(file.people);
  const tied = new Set(file.relationships.map(({ adultId }) => adultId));
  const untied = people.filter(({ id, role }) => role === 'adult' && !tied.has(id));
  return (
    <div className={styles.view}>
      <Drawing genogram={genogramOf(file)} familyName={file.family.name} />
      {people
        .filter(({ role }) => role === 'child')
        .map((child) => (
          <section key={child.id} aria-label={calledBy(child)} className={styles.card}>
            <PersonButton person={child} detail="" isChosen={child.id === chosen} onChoose={onChoose} />
            <ul className={styles.ties} aria-label={`Adults around ${calledBy(child)}`}>
              {file.relationships
                .filter(({ childId }) => childId === child.id)
                .map((relationship) => {
                  const adult = personOf(file, relationship.adultId);
                  return adult === undefined ? null : (
                    <li key={adult.id}>
                      <button
                        type="button"
                        className={styles.adult}
                        aria-pressed={adult.id === chosen}
                        onClick={() => onChoose(adult.id)}
                      >
                        {calledBy(adult)}
                      </button>
                      <span className={styles.tie}>{tieInWords(relationship)}</span>
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      {untied.length > 0 && (
        <section aria-label="Others" className={styles.card}>
          <p className={styles.others}>How they are related is not said yet</p>
          {untied.map((person) => (
            <PersonButton key={person.id} person={person} detail="" isChosen={person.id === chosen} onChoose={onChoose} />
          ))}
        </section>
      )}
    </div>
  );
};

const column = 132;
const row = 92;

/** Squares are men, circles women, diamonds where the sex is not known: the usual signs of a genogram. */
const Drawing = ({ genogram, familyName }: { readonly genogram: Genogram; readonly familyName: string }) => {
  const styles = useStyles();
  const title = useId();
  const at = (id: PersonId) => genogram.nodes.find(({ person }) => person.id === id);
  const centre = ({ x, y }: { readonly x: number; readonly y: number }) => ({ cx: x * column + column / 2, cy: y * row + 24 });
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-labelledby={title}
        viewBox={`0 0 ${genogram.width * column} ${genogram.height * row}`}
        className={styles.drawing}
      >
        <title id={title}>{`Genogram of the ${familyName} family; the same facts stand below as text.`}</title>
        {genogram.lines.map(({ from, to, isParental }) => {
          const [adult, child] = [at(from), at(to)];
          if (adult === undefined || child === undefined) return null;
          const [a, b] = [centre(adult), centre(child)];
          return (
            <line
              key={`${from} ${to}`}
              x1={a.cx}
              y1={a.cy}
              x2={b.cx}
              y2={b.cy}
              className={styles.line}
              strokeDasharray={isParental ? undefined : '4 4'}
            />
          );
        })}
        {genogram.nodes.map(({ person, x, y }) => (
          <g key={person.id}>
            <Sign sex={person.sex} {...centre({ x, y })} />
            <text x={centre({ x, y }).cx} y={centre({ x, y }).cy + 36} textAnchor="middle" className={styles.label}>
              {shortName(person)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        Full lines: parents. Broken lines: other adults. Square: male. Circle: female.
      </figcaption>
    </figure>
  );
};

const Sign = ({ sex, cx, cy }: { readonly sex: Person['sex']; readonly cx: number; readonly cy: number }) => {
  const { sign } = useStyles();
  if (sex === 'female') return <circle cx={cx} cy={cy} r={16} className={sign} />;
  if (sex === 'male') return <rect x={cx - 15} y={cy - 15} width={30} height={30} className={sign} />;
  return <path d={`M${cx} ${cy - 18}L${cx + 18} ${cy}L${cx} ${cy + 18}L${cx - 18} ${cy}Z`} className={sign} />;
};

const shortName = (person: Person): string => person.givenName || calledBy(person);

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: '0' },
  figure: {
    margin: '0',
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  drawing: { display: 'block', width: '100%', maxHeight: '320px' },
  line: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px' },
  sign: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5px' },
  label: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '14px',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '5px',
    paintOrder: 'stroke',
  },
  caption: { marginTop: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  card: {
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  ties: { listStyleType: 'none', margin: '4px 0 0', padding: '0 0 0 12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  adult: {
    display: 'block',
    padding: '0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
  },
  tie: { color: tokens.colorNeutralForeground2 },
  others: { margin: '0', padding: '0 12px 4px', color: tokens.colorNeutralForeground2 },
});
