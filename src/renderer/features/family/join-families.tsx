import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LikeFile } from '../../../contract/joining.ts';
import type { Family } from '../../../core/children/people.ts';
import type { FamilyJoinId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { card } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

type Said = { readonly tone: 'good' | 'fault'; readonly message: Message };

/** A family that stands in two files: what makes it one is read first, done at once, and undone for 30 days (PF09). */
export const JoinFamilies = ({ family }: { readonly family: Family }) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>();
  return (
    <>
      <Joins family={family} onSaid={setSaid} />
      <div role="status" className={styles.said}>
        {said !== undefined && <Notice tone={said.tone} {...said.message} />}
      </div>
      {isOpen ? (
        <LikeFiles
          family={family}
          onDone={(done) => {
            setOpen(false);
            setSaid(done);
          }}
        />
      ) : (
        <div>
          <Button appearance="subtle" onClick={() => setOpen(true)}>
            Is this family in another file too?
          </Button>
        </div>
      )}
    </>
  );
};

const Joins = ({ family, onSaid }: { readonly family: Family; readonly onSaid: (said: Said) => void }) => {
  const call = useChange();
  const found = useLive('family.joins', { familyId: family.id });
  const part = async (joinId: FamilyJoinId): Promise<void> => {
    const parted = await call('family.undoJoin', { joinId });
    onSaid(
      parted.ok
        ? { tone: 'good', message: { title: 'They are two files again, each as it was.' } }
        : { tone: 'fault', message: messageFor(parted.error) },
    );
  };
  if (found?.ok !== true) return null;
  return found.value.map(({ joinId, gone, joinedOn, joinedBy, undoUntil }) => (
    <Notice
      key={joinId}
      tone="info"
      title={`${gone} was brought into this file by ${joinedBy} on ${longDate(joinedOn)}.`}
      next={`This can be undone until ${longDate(undoUntil)}.`}
      actions={
        <Button aria-label={`Part ${gone} from this file again`} onClick={() => void part(joinId)}>
          Undo
        </Button>
      }
    />
  ));
};

const LikeFiles = ({ family, onDone }: { readonly family: Family; readonly onDone: (said?: Said) => void }) => {
  const found = useLive('family.likeFiles', { familyId: family.id });
  return (
    <Section
      title="Is this family in another file too?"
      lead="A family that was entered twice stands under two references, with the same people, or nearly, in each."
      actions={<Button onClick={() => onDone()}>Leave it</Button>}
    >
      {found === undefined && <Loading />}
      {found?.ok === false && <Notice {...messageFor(found.error)} />}
      {found?.ok === true && found.value.length === 0 && (
        <Notice tone="info" title="Nobody of this family has a name or date of birth like somebody’s in another file." />
      )}
      {found?.ok === true &&
        found.value.map((like) => <OtherFile key={like.familyId} family={family} like={like} onDone={onDone} />)}
    </Section>
  );
};

const OtherFile = ({
  family,
  like,
  onDone,
}: {
  readonly family: Family;
  readonly like: LikeFile;
  readonly onDone: (said?: Said) => void;
}) => {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlyArray<string>>([]);
  const pairs = like.pairs.filter(({ there }) => chosen.includes(there)).map(({ here, there }) => ({ here, there }));
  return (
    <section aria-label={`${like.name}, ${like.reference}`} className={styles.file}>
      <fieldset className={styles.pairs}>
        <legend className={styles.legend}>
          {like.name}, {like.reference}: who is one person?
        </legend>
        {like.pairs.map(({ there, names, why }) => (
          <Checkbox
            key={there}
            label={`${names} have ${why}`}
            checked={chosen.includes(there)}
            onChange={(_, { checked }) =>
              setChosen(checked === true ? [...chosen, there] : chosen.filter((other) => other !== there))
            }
          />
        ))}
      </fieldset>
      {pairs.length > 0 && <Preview key={chosen.join()} family={family} like={like} pairs={pairs} onDone={onDone} />}
    </section>
  );
};

const Preview = ({
  family,
  like,
  pairs,
  onDone,
}: {
  readonly family: Family;
  readonly like: LikeFile;
  readonly pairs: Array<Pick<LikeFile['pairs'][number], 'here' | 'there'>>;
  readonly onDone: (said?: Said) => void;
}) => {
  const styles = useStyles();
  const call = useChange();
  const [fault, setFault] = useState<Message>();
  const asked = { keepId: family.id, goneId: like.familyId, pairs };
  const found = useLive('family.joinPreview', asked);
  if (found === undefined) return <Loading />;
  if (!found.ok) return <Notice {...messageFor(found.error)} />;
  const { refusals, consequences } = found.value;
  const join = async (): Promise<void> => {
    const joined = await call('family.join', asked);
    if (joined.ok)
      onDone({
        tone: 'good',
        message: { title: `${like.name}, ${like.reference}, is in this file now.`, next: 'Look through the addresses.' },
      });
    else setFault(messageFor(joined.error));
  };
  return (
    <>
      {refusals.map((refusal) => (
        <Notice key={refusal} tone="warning" title={refusal} />
      ))}
      {consequences.length > 0 && (
        <ul aria-label="What becoming one file would change" className={styles.list}>
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {fault !== undefined && <Notice {...fault} />}
      {refusals.length === 0 && (
        <Button className={styles.button} onClick={() => void join()}>
          Bring {like.name}, {like.reference}, into this file
        </Button>
      )}
    </>
  );
};

const useStyles = makeStyles({
  said: { ':empty': { display: 'none' } },
  file: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    ...card,
  },
  pairs: { display: 'flex', flexDirection: 'column', margin: '0', padding: '0', border: 'none' },
  legend: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  button: { alignSelf: 'start' },
});
