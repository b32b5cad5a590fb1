import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReaderRow } from '../../../contract/documents.ts';
import { isOnRequest } from '../../../core/disclosure/document-kinds.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BeforeTheyGo } from './before-they-go.tsx';
import { allDocuments, choiceKey, chosenOf, familyPacks, shownDocument } from './choices.ts';
import { Corrections } from './corrections.tsx';
import { DisclosureSets } from './disclosure-sets.tsx';
import { DistributionLog } from './distribution-log.tsx';
import { DocumentPreview, oneColumn } from './document-preview.tsx';
import { ExclusionCuts } from './exclusion-cuts.tsx';
import { HowPapersTravel } from './how-papers-travel.tsx';
import { PaperLights } from './paper-lights.tsx';
import { ReadBack } from './read-back.tsx';
import { RecipientsList } from './recipients-list.tsx';
import { SignedSheets } from './signed-sheets.tsx';
import { WhoHoldsWhat } from './who-holds-what.tsx';
import { WriteDocuments } from './write-documents.tsx';

/** Each recipient's own correct copy: who gets what, what it will say, the Word files, and the log of what was written. */
export const DocumentsTab = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const readers = useLive('documents.list', { sittingId });
  if (readers === undefined) return <Loading label="Opening the documents" />;
  if (!readers.ok) return <Notice {...messageFor(readers.error)} />;
  if (allDocuments(readers.value).length === 0)
    return (
      <EmptyState title="There is nothing to write yet">
        Invitations can be written as soon as somebody is invited, letters and minutes once the conference was held.
      </EmptyState>
    );
  return <Desk sittingId={sittingId} readers={readers.value} />;
};

const Desk = ({ sittingId, readers }: { readonly sittingId: SittingId; readonly readers: ReadonlyArray<ReaderRow> }) => {
  const styles = useStyles();
  const [asked, setAsked] = useState<string>();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const all = allDocuments(readers);
  const chosen = chosenOf(all, turned);
  const isChosen = new Set(chosen.map((document) => choiceKey(document.choice)));
  const shown = shownDocument(readers, asked);
  const choose = (keys: ReadonlyArray<string>, wanted: boolean): void => {
    const change = keys.filter((key) => isChosen.has(key) !== wanted);
    setTurned((now) => new Set([...now, ...change].filter((key) => !(now.has(key) && change.includes(key)))));
  };
  const owed = chosenOf(all, new Set());
  const keysOf = (documents: typeof all) => documents.map((document) => choiceKey(document.choice));

  return (
    <div className={styles.tab}>
      <PaperLights sittingId={sittingId} />
      <SignedSheets sittingId={sittingId} />
      <ExclusionCuts
        sittingId={sittingId}
        onShow={({ inviteeId }) => {
          const own = all.find(({ choice }) => choice.kind === 'minutes' && choice.reader === inviteeId);
          if (own !== undefined) setAsked(choiceKey(own.choice));
        }}
      />
      <WriteDocuments
        sittingId={sittingId}
        chosen={chosen.map((document) => document.choice)}
        all={chosen.some(({ choice }) => isOnRequest(choice.kind)) ? all.length : owed.length}
        familyPacks={familyPacks(readers)}
      />
      <div className={styles.desk}>
        <div className={styles.left}>
          <div className={styles.choose}>
            <Button size="small" appearance="subtle" onClick={() => choose(keysOf(owed), true)}>
              Choose all
            </Button>
            <Button size="small" appearance="subtle" onClick={() => choose(keysOf(all), false)}>
              Choose none
            </Button>
          </div>
          <RecipientsList
            readers={readers}
            shown={shown === undefined ? undefined : choiceKey(shown.document.choice)}
            chosen={isChosen}
            onShow={setAsked}
            onChoose={choose}
          />
        </div>
        {shown !== undefined && <DocumentPreview sittingId={sittingId} reader={shown.reader} document={shown.document} />}
      </div>
      <BeforeTheyGo sittingId={sittingId} />
      <HowPapersTravel sittingId={sittingId} />
      {all.some(({ choice }) => choice.kind === 'minutes' && choice.reader === null) && <ReadBack sittingId={sittingId} />}
      <WhoHoldsWhat sittingId={sittingId} />
      <Corrections sittingId={sittingId} />
      <DistributionLog sittingId={sittingId} />
      <DisclosureSets sittingId={sittingId} readers={readers} />
    </div>
  );
};

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  desk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 360px) minmax(0, 1fr)',
    gap: '24px',
    alignItems: 'start',
    [oneColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  left: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: '0' },
  choose: { display: 'flex', gap: '4px' },
});
