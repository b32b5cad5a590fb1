import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConferenceKind } from '../../../core/conferences/sitting.ts';
import type { FamilyId, SittingId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useToday } from '../../ui/today.ts';
import { WarningsBand } from '../../ui/warnings-band.tsx';
import { EmptyForm } from './empty-form.tsx';
import { FamilyInFile } from './family-in-file.tsx';
import { FamilyPicker } from './family-picker.tsx';
import { Chooser } from './request-file.tsx';
import { kindChoices } from './request-words.ts';
import { useRequestFile } from './use-request-file.ts';

export interface NewRequestScreenProps {
  readonly familyId: FamilyId | null;
  /** An email or form that was dropped on another screen. */
  readonly dropped?: File;
  /** The file that is to be read beside the new request goes with it. */
  readonly onCreated: (sittingId: SittingId, dropped: File | undefined) => void;
}

/** Which family and which kind of conference; everything else may come later (IN01). */
export const NewRequestScreen = ({ familyId: given, dropped, onCreated }: NewRequestScreenProps) => {
  const desk = useDesk();
  const change = useChange();
  const today = useToday();
  const styles = useStyles();
  const [familyId, setFamilyId] = useState(given);
  const [kind, setKind] = useState<ConferenceKind>('initial');
  const [isStarting, setStarting] = useState(false);
  const [fault, setFault] = useState<Message>();
  const reading = useRequestFile(null, dropped);

  const start = async (): Promise<void> => {
    if (familyId === null || isStarting) return;
    setStarting(true);
    const family = await desk.call('family.get', { familyId });
    const childIds = family.ok ? family.value.people.filter((person) => person.role === 'child').map((child) => child.id) : [];
    const made = await change('request.create', {
      familyId,
      kind,
      requestedOn: today,
      requestedBy: '',
      authorisedBy: '',
      strategyDiscussionOn: null,
      enquiryOutcome: 'not-yet-known',
      transferNotifiedOn: null,
      reason: '',
      arrangements: '',
      fabricatedIllness: false,
      childIds,
    });
    setStarting(false);
    if (made.ok) onCreated(made.value.sittingId, reading.open?.source);
    else setFault(messageFor(made.error));
  };

  return (
    <Page
      title="New request for a conference"
      lead="Choose the family and the kind of conference. The rest can be filled in now or later: what is still missing is listed."
      width="reading"
    >
      {reading.open === undefined ? (
        <Chooser reading={reading} />
      ) : (
        <FamilyInFile
          fileName={reading.open.fileName}
          seen={reading.open.seen}
          kind={kind}
          onFamily={setFamilyId}
          onKind={setKind}
          onPutAway={reading.putAway}
        />
      )}
      <Section title="Family" look="card">
        <FamilyPicker chosen={familyId} onChoose={setFamilyId} />
        {familyId !== null && <WarningsBand familyId={familyId} />}
      </Section>
      <Section title="Kind of conference" look="card">
        <ChoiceField label="What is asked for" field="kind" as="column" value={kind} choices={kindChoices} onChange={setKind} />
      </Section>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" size="large" disabled={familyId === null || isStarting} onClick={() => void start()}>
          Start the request
        </Button>
        {familyId === null && <span className={styles.why}>Choose the family first.</span>}
      </div>
      <EmptyForm />
    </Page>
  );
};

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '16px', alignItems: 'center', flexWrap: 'wrap' },
  why: { opacity: '0.85' },
});
