import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterView } from '../../../contract/following.ts';
import type { ConferenceView } from '../../../contract/sitting-answers.ts';
import {
  type ChallengeRoute,
  challengeRoutes,
  type MatterRoute,
  resultName,
  routeName,
  stepName,
} from '../../../core/following/matters.ts';
import type { ConferenceId, SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { boxed } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { AddStep } from './add-step.tsx';

/** Challenges, dissents and recommendations of a closed conference, each followed until something came of it (DC05, DC09). */
export const SittingMatters = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const sitting = useLive('sitting.get', { sittingId });
  const found = useLive('matter.list', { sittingId, from: null, until: null });
  if (!sitting?.ok || sitting.value.sitting.progress.closedAt === null || found === undefined) return null;
  if (!found.ok) return <Notice {...messageFor(found.error)} />;
  return (
    <Section
      look="card"
      title="Followed until there is an outcome"
      lead="Dissent, complaints and what was recommended. The routes stay apart: none of them changes the decision by itself."
    >
      {found.value.length === 0 ? (
        <p className={styles.none}>Nothing was recommended or challenged.</p>
      ) : (
        <ul aria-label="Followed until there is an outcome" className={styles.list}>
          {found.value.map((matter) => (
            <OneMatter key={`${matter.key.route}:${matter.key.id}`} matter={matter} />
          ))}
        </ul>
      )}
      <AddChallenge sittingId={sittingId} conferences={sitting.value.conferences} />
    </Section>
  );
};

const ownerWords: { readonly [R in MatterRoute]?: string } = {
  dissent: 'Passed on to',
  'further-step': 'Seen to by',
  assessment: 'Done by',
};

const OneMatter = ({ matter }: { readonly matter: MatterView }) => {
  const styles = useStyles();
  const desk = useDesk();
  const [fault, setFault] = useState<Message>();
  const { key, childName, raisedBy, owner, words, steps, inTime } = matter;
  const about = `${routeName[key.route]}${childName === '' ? '' : `, ${childName}`}`;
  const remove = async (
    done: Promise<{ readonly ok: boolean; readonly error?: Parameters<typeof messageFor>[0] }>,
  ): Promise<void> => {
    const answer = await done;
    setFault(answer.ok || answer.error === undefined ? undefined : messageFor(answer.error));
  };
  return (
    <li className={styles.matter}>
      <div className={styles.head}>
        <h3 className={styles.title}>{about}</h3>
        <Status tone={matter.isOpen ? 'soon' : 'good'}>{matter.state}</Status>
      </div>
      {words !== '' && <p className={styles.words}>{words}</p>}
      <p className={styles.who}>
        {[
          raisedBy === '' ? '' : `Raised by ${raisedBy}`,
          owner === '' ? '' : `${ownerWords[key.route] ?? 'Taken to the service by'} ${owner}`,
          inTime === null ? '' : inTime ? 'in time' : 'after the limit',
          matter.chaseOn === null ? '' : `Ask on ${longDate(matter.chaseOn)}`,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {steps.length > 0 && (
        <ul aria-label={`Done about: ${about}`} className={styles.steps}>
          {steps.map((step) => (
            <li key={step.id} className={styles.step}>
              <span>
                {longDate(step.takenOn)}: {step.result === null ? stepName[step.kind] : resultName[step.result]}
                {step.words === '' ? '' : `. ${step.words}`}
              </span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Take back: ${stepName[step.kind]}, ${longDate(step.takenOn)}`}
                onClick={() => void remove(desk.call('matter.stepBack', { stepId: step.id }))}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault !== undefined && <Notice {...fault} />}
      {matter.isOpen && <AddStep matter={matter} about={about} />}
      {isChallenge(key) && steps.length === 0 && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void remove(desk.call('challenge.remove', { challengeId: key.id }))}
          >
            Remove: entered by mistake
          </Button>
        </div>
      )}
    </li>
  );
};

const isChallenge = (key: MatterView['key']): key is Extract<MatterView['key'], { readonly route: ChallengeRoute }> =>
  challengeRoutes.some((route) => route === key.route);

interface Blank {
  readonly route: ChallengeRoute | null;
  readonly conferenceId: ConferenceId | null;
  readonly raisedBy: string;
  readonly words: string;
}
const blank: Blank = { route: null, conferenceId: null, raisedBy: '', words: '' };

/** A challenge that came in after the conference: by its own route, for one child or for the conference. */
const AddChallenge = ({
  sittingId,
  conferences,
}: {
  readonly sittingId: SittingId;
  readonly conferences: ReadonlyArray<ConferenceView>;
}) => {
  const desk = useDesk();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<Blank>(blank);
  const [raisedOn, setRaisedOn] = useState<LocalDate | null>(today);
  const [fault, setFault] = useState<Message>();
  const { route, raisedBy } = said;
  const add = async (): Promise<void> => {
    if (route === null || raisedOn === null) return;
    const answer = await desk.call('challenge.add', { sittingId, ...said, route, raisedOn });
    setFault(answer.ok ? undefined : messageFor(answer.error));
    if (!answer.ok) return;
    setSaid(blank);
    setOpen(false);
  };
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Log a complaint or another challenge</Button>
      </div>
    );
  return (
    <>
      <ChoiceField<ChallengeRoute>
        label="Which route"
        hint="A formal dissent about the decision is recorded on the child’s card, not here."
        as="column"
        value={route}
        choices={challengeRoutes.map((value) => ({ value, label: routeWords[value] }))}
        onChange={(value) => setSaid({ ...said, route: value })}
      />
      <FieldRow>
        <ChoiceField<ConferenceId | 'all'>
          label="About"
          value={said.conferenceId ?? 'all'}
          choices={[
            { value: 'all', label: 'The conference as a whole' },
            ...conferences.map(({ conference, child }) => ({ value: conference.id, label: child.givenName })),
          ]}
          onChange={(value) => setSaid({ ...said, conferenceId: value === 'all' ? null : value })}
        />
        <TextField label="Raised by" value={raisedBy} onChange={(text) => setSaid({ ...said, raisedBy: text })} />
        <DateField label="Raised on" value={raisedOn} onChange={setRaisedOn} />
      </FieldRow>
      <TextArea label="What they say" lines={2} value={said.words} onChange={(words) => setSaid({ ...said, words })} />
      {fault !== undefined && <Notice {...fault} />}
      <div>
        <Button
          appearance="primary"
          disabled={route === null || raisedOn === null || raisedBy.trim() === ''}
          onClick={() => void add()}
        >
          Log it
        </Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          Leave
        </Button>
      </div>
    </>
  );
};

const routeWords: { readonly [R in ChallengeRoute]: string } = {
  difference: 'Practitioners differ about the work: the professional differences route (X-02)',
  accuracy: 'Somebody says that the minutes are wrong: straight to the chair (X-03)',
  complaint: 'A parent or young person complains: the council’s complaints procedure (X-04)',
};

const useStyles = makeStyles({
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
  matter: boxed,
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0', maxWidth: '88ch' },
  who: { margin: '0', color: tokens.colorNeutralForeground2 },
  steps: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  step: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
});
