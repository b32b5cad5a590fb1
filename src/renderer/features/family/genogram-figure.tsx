import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { genogramInWords, genogramOf, type Sign } from '../../../core/children/genogram.ts';
import type { FamilyFile, Person } from '../../../core/children/people.ts';
import { ageOn } from '../../../core/local-date.ts';
import { card } from '../../ui/looks.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { useToday } from '../../ui/today.ts';
import { drawn, lineHeight, signSize } from './genogram-layout.ts';

/** In pixels: what a drawing may be wide and still be seen at once beside the navigation. */
const fitsMostWindows = 950;

/** The family drawn from its relationships, and the same facts as a list (PF02). */
export const GenogramFigure = ({ file }: { readonly file: FamilyFile }) => {
  const styles = useStyles();
  const title = useId();
  const today = useToday();
  const { width, height, people, households, lines, joints } = useMemo(
    () =>
      drawn(genogramOf(file, today), (person) =>
        [person.givenName || 'No name yet', person.familyName, bornShort(person, today)].filter((line) => line !== ''),
      ),
    [file, today],
  );
  const [isWhole, setWhole] = useState(false);
  if (people.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <ScrollArea label={`Genogram of the ${file.family.name} family`} className={styles.scroller}>
        <svg
          role="img"
          aria-labelledby={title}
          width={width}
          height={height}
          style={isWhole ? { width: '100%', height: 'auto' } : undefined}
          viewBox={`0 0 ${width} ${height}`}
          className={styles.drawing}
        >
          <title id={title}>{`Genogram of the ${file.family.name} family; the same facts stand below as text.`}</title>
          {households.map(({ id, ...box }) => (
            <rect key={id} {...box} rx={14} className={styles.household} />
          ))}
          {lines.map(({ id, path, isBroken }) => (
            <path key={id} d={path} className={styles.line} strokeDasharray={isBroken ? '4 4' : undefined} />
          ))}
          {joints.map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={3} className={styles.joint} />
          ))}
          {people.map(({ person, sign, x, y, lines: words }) => (
            <g key={person.id}>
              <SignOf sign={sign} x={x} y={y} />
              {words.map((line, at) => (
                <text
                  key={line}
                  x={x}
                  y={y + signSize / 2 + (at + 1) * lineHeight}
                  textAnchor="middle"
                  className={at === 0 ? styles.name : styles.label}
                >
                  {line}
                </text>
              ))}
            </g>
          ))}
        </svg>
      </ScrollArea>
      {width > fitsMostWindows && (
        <Button size="small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show it at its own size' : 'Show the whole drawing'}
        </Button>
      )}
      <figcaption className={styles.caption}>
        Square: male. Circle: female. Diamond: sex not known. Triangle: not born yet. Full lines: parent and child. Broken lines:
        other ties. A dotted frame: one household.
      </figcaption>
      <details className={styles.words}>
        <summary>The genogram as text</summary>
        <ul>
          {genogramInWords(file, today).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
};

const bornShort = ({ birth }: Person, today: Parameters<typeof ageOn>[1]): string => {
  switch (birth.known) {
    case 'date': {
      const age = ageOn(birth.on, today);
      return age === undefined ? birth.on.slice(0, 4) : `${age}, b. ${birth.on.slice(0, 4)}`;
    }
    case 'year':
      return `b. ${birth.year}`;
    case 'expected':
    case 'no':
      return '';
  }
};

const SignOf = ({ sign, x, y }: { readonly sign: Sign; readonly x: number; readonly y: number }) => {
  const styles = useStyles();
  const half = signSize / 2 - 1;
  switch (sign) {
    case 'circle':
      return <circle cx={x} cy={y} r={half} className={styles.sign} />;
    case 'square':
      return <rect x={x - half} y={y - half} width={half * 2} height={half * 2} className={styles.sign} />;
    case 'diamond':
      return <path d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`} className={styles.sign} />;
    case 'triangle':
      return <path d={`M${x} ${y - half}L${x + half} ${y + half}L${x - half} ${y + half}Z`} className={styles.sign} />;
  }
};

// The system's own colours do not reach into a drawing by themselves.
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  figure: {
    margin: '0',
    padding: '16px',
    minWidth: '0',
    ...card,
  },
  scroller: { overflowX: 'auto' },
  drawing: { display: 'block', margin: '0 auto' },
  household: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1.5px',
    strokeDasharray: '1 4',
    strokeLinecap: 'round',
    [forced]: { stroke: 'CanvasText' },
  },
  line: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px', [forced]: { stroke: 'CanvasText' } },
  joint: { fill: tokens.colorNeutralStrokeAccessible, [forced]: { fill: 'CanvasText' } },
  sign: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    [forced]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  name: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '14px',
    fontWeight: tokens.fontWeightSemibold,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    paintOrder: 'stroke',
    [forced]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  label: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '12px',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    paintOrder: 'stroke',
    [forced]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  caption: { marginTop: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: { marginTop: '8px' },
});
