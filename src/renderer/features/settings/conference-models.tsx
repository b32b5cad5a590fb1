import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ModelsView } from '../../../contract/conference-models.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

/** How conferences are run here: which agenda new ones follow, and models of the council's own, read from a file (LC01). */
export const ConferenceModels = () => {
  const models = useLive('models.get', {});
  if (models === undefined) return <Loading />;
  if (!models.ok) return <Notice {...messageFor(models.error)} />;
  return <Shown view={models.value} />;
};

/** No model of a council may be called so: ids have no space. */
const asProcedures = 'as procedures';

const Shown = ({ view: { models, inUse, agenda } }: { readonly view: ModelsView }) => {
  const styles = useStyles();
  const change = useChange();
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault'; readonly message: Message }>();
  const load = async (file: File): Promise<void> => {
    const loaded = await change('models.load', { json: (await file.text()).slice(0, longest + 1) });
    if (loaded.ok) setSaid({ tone: 'good', message: { title: `“${loaded.value.title}” is read in, and can be chosen above.` } });
    else setSaid({ tone: 'fault', message: messageFor(loaded.error) });
  };
  const title = models.find((model) => model.id === inUse.id)?.title ?? inUse.id;
  return (
    <Section
      title="How conferences are run"
      look="card"
      lead="The model gives the agenda its headings and their order. In the Room the order can still be changed while people speak."
    >
      <ChoiceField
        label="Model of new conferences"
        width="long"
        value={inUse.isChosen ? inUse.id : asProcedures}
        choices={[
          { value: asProcedures, label: inUse.isChosen ? 'As the procedures say' : `As the procedures say: ${title}` },
          ...models.map((model) => ({ value: model.id, label: model.isShipped ? model.title : `${model.title} (our own)` })),
        ]}
        onChange={(chosen) => void change('models.choose', { id: chosen === asProcedures ? null : chosen })}
        hint="New requests take it. A conference keeps the model that it was requested under."
      />
      <div>
        <h3 className={styles.heading}>Its agenda</h3>
        <ol aria-label="Its agenda" className={styles.agenda}>
          {agenda.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
      </div>
      <FileField
        label="File of a model of your own"
        accept=".json,application/json"
        hint="Whoever looks after this program at the council writes it, in the form of the models that came with the program. A file with a fault is not read in, and the faults are listed; one that has the name of a model of your own takes its place."
        onFile={load}
      />
      <div role="status">{said !== undefined && <Notice tone={said.tone} {...said.message} />}</div>
    </Section>
  );
};

/** As much as the contract takes: a longer file is refused there, as no model. */
const longest = 200_000;

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  agenda: { margin: '0', paddingLeft: '28px', columnWidth: '320px', columnGap: '32px', maxWidth: '100ch' },
});
