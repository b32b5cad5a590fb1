import { Button, makeStyles } from '@fluentui/react-components';
import type { Missing, SittingView } from '../../../contract/sitting-answers.ts';
import type { FamilyFile } from '../../../core/children/people.ts';
import { childrenOfHousehold } from '../../../core/conferences/household.ts';
import { considersHousehold, isOfRequest } from '../../../core/conferences/missing-request.ts';
import { kindName } from '../../../core/conferences/sitting.ts';
import type { FamilyId, SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { formAndBeside } from '../../ui/looks.ts';
import { MissingPanel } from '../../ui/missing-panel.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Status } from '../../ui/status.tsx';
import { useToday } from '../../ui/today.ts';
import { WarningsBand } from '../../ui/warnings-band.tsx';
import { ChildKinds } from './child-kinds.tsx';
import { DatesPanel } from './dates-panel.tsx';
import { ExclusionsAsked } from './exclusions-asked.tsx';
import { Household } from './household.tsx';
import { OtherPlanFields } from './other-plan-fields.tsx';
import { WhatStartsTheClock, WhoAsksAndWhy } from './request-fields.tsx';
import { RequestFile } from './request-file.tsx';
import { SafetyFields } from './safety-fields.tsx';
import { TakingPart } from './taking-part.tsx';
import { useRequest } from './use-request.ts';
import { useRequestFile } from './use-request-file.ts';

export interface RequestScreenProps {
  readonly sittingId: SittingId;
  /** An email or form that is to be read beside it. */
  readonly dropped?: File;
  readonly onMissing: (missing: Missing) => void;
  readonly onBook: () => void;
  readonly onSitting: () => void;
  readonly onFamily: (familyId: FamilyId) => void;
}

/** A request: left, what was asked and about whom; right, what is still missing and every date that follows (IN01, DL01). */
export const RequestScreen = (props: RequestScreenProps) => {
  const sitting = useLive('sitting.get', { sittingId: props.sittingId });
  if (sitting === undefined) return <Loading />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  return <WithFamily {...props} view={sitting.value} />;
};

const WithFamily = (props: RequestScreenProps & { readonly view: SittingView }) => {
  const family = useLive('family.get', { familyId: props.view.family.id });
  if (family === undefined) return <Loading />;
  if (!family.ok) return <Notice {...messageFor(family.error)} />;
  return <Request {...props} file={family.value} />;
};

const Request = ({
  view,
  file,
  dropped,
  onMissing,
  onBook,
  onSitting,
  onFamily,
}: RequestScreenProps & { readonly view: SittingView; readonly file: FamilyFile }) => {
  const styles = useStyles();
  const today = useToday();
  const { fields, change, fault } = useRequest(view.request);
  const reading = useRequestFile(view.request.id, dropped);
  const missing = view.missing.filter(isOfRequest);
  const childrenLeftOut = considersHousehold(fields.kind)
    ? childrenOfHousehold(file.people, file.residences, fields.childIds, view.sitting.heldOn ?? today).filter(
        (child) => !fields.childIds.includes(child.id),
      )
    : [];
  const isBooked = view.sitting.progress.bookedAt !== null;
  return (
    <Page
      above={`${view.family.name}, ${view.sitting.reference}`}
      title={`Request for ${aOrAn(kindName(fields.kind))}`}
      lead={
        <Status tone={view.requestReady ? 'good' : 'plain'}>
          {view.requestReady ? 'Ready: it holds what it must' : 'Not ready yet: see what is missing'}
        </Status>
      }
      actions={
        <>
          <Button appearance={isBooked ? 'secondary' : 'primary'} size="large" onClick={onBook}>
            {isBooked ? 'See the booking' : 'Book the conference'}
          </Button>
          <Button size="large" onClick={onSitting}>
            Open the conference
          </Button>
        </>
      }
    >
      <WarningsBand familyId={view.family.id} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {fault !== undefined && <Notice {...fault} />}
          <RequestFile requestId={view.request.id} reading={reading} />
          <WhatStartsTheClock fields={fields} onChange={change} />
          <Household
            file={file}
            childIds={fields.childIds}
            onChildren={(childIds) => change({ childIds })}
            childrenLeftOut={childrenLeftOut}
            leftOut={fields.leftOut}
            onLeftOut={(leftOut) => change({ leftOut })}
            kinds={
              <ChildKinds
                family={file.people.filter(({ role }) => role === 'child')}
                request={fields}
                onChange={(childKinds) => change({ childKinds })}
              />
            }
            onFamily={() => onFamily(view.family.id)}
          />
          {fields.kind === 'transfer-in' && (
            <OtherPlanFields
              plan={fields.otherPlan}
              childrenHere={file.people.filter((person) => fields.childIds.includes(person.id))}
              onChange={(otherPlan) => change({ otherPlan })}
            />
          )}
          <WhoAsksAndWhy fields={fields} onChange={change} />
          <TakingPart people={file.people} needs={fields.needs} onChange={(needs) => change({ needs })} />
          <SafetyFields people={file.people} fields={fields} onChange={change} />
          <ExclusionsAsked
            people={file.people.filter(({ role }) => role === 'adult')}
            asked={fields.exclusionsAsked}
            requestedBy={fields.requestedBy}
            today={today}
            onChange={(exclusionsAsked) => change({ exclusionsAsked })}
          />
        </div>
        <aside className={styles.side} aria-label="Missing and dates">
          <DatesPanel
            kind={fields.kind}
            strategyDiscussionOn={fields.strategyDiscussionOn}
            transferNotifiedOn={fields.transferNotifiedOn}
            heldOn={view.sitting.heldOn}
            isBooked={isBooked}
          />
          <MissingPanel
            title={view.requestReady && missing.length > 0 ? 'Ready, and worth adding' : 'Still missing'}
            lines={missing}
            complete="The request is complete."
            onGo={onMissing}
          />
        </aside>
      </div>
    </Page>
  );
};

const aOrAn = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

const useStyles = makeStyles({
  columns: formAndBeside,
  main: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  side: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
});
