import { Checkbox } from '@fluentui/react-components';
import { kindsOf } from '../../../core/conferences/sitting.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { askedCategoryChoices, earlyChoices, kindChoices, outcomeChoices, startsFromDiscussion } from './request-words.ts';
import type { RequestFields } from './use-request.ts';

export interface RequestFieldsProps {
  readonly fields: RequestFields;
  readonly onChange: (change: Partial<RequestFields>) => void;
}

/** The kind of conference and the event it counts from (domain.md 2.4). Nothing here must be filled in before it may be left. */
export const WhatStartsTheClock = ({ fields, onChange }: RequestFieldsProps) => (
  <Section title="What starts the clock" look="card">
    <ChoiceField
      label="Kind of conference"
      field="kind"
      width="long"
      value={fields.kind}
      choices={kindChoices}
      onChange={(kind) => onChange({ kind })}
    />
    <FieldRow widths="own">
      {kindsOf(fields).some(startsFromDiscussion) && (
        <DateField
          label="Strategy discussion"
          field="strategyDiscussionOn"
          value={fields.strategyDiscussionOn}
          onChange={(strategyDiscussionOn) => onChange({ strategyDiscussionOn })}
          hint="The one that started the section 47 enquiry, never a later one."
        />
      )}
      {fields.kind === 'transfer-in' && (
        <DateField
          label="The other authority wrote on"
          field="transferNotifiedOn"
          value={fields.transferNotifiedOn}
          onChange={(transferNotifiedOn) => onChange({ transferNotifiedOn })}
          hint="The written notification that the family has moved here for good."
        />
      )}
    </FieldRow>
    {fields.kind === 'early-review' && (
      <>
        <ChoiceField
          label="Why it cannot wait"
          field="earlyBecause"
          as="column"
          value={fields.earlyBecause}
          choices={earlyChoices}
          onChange={(earlyBecause) => onChange({ earlyBecause })}
        />
        <FieldRow>
          <TextField
            label="Agreed by the chair"
            field="earlyAgreedBy"
            value={fields.earlyAgreedBy}
            onChange={(earlyAgreedBy) => onChange({ earlyAgreedBy })}
            hint="The chair who agreed to an early review."
          />
        </FieldRow>
      </>
    )}
    {kindsOf(fields).some(startsFromDiscussion) && (
      <ChoiceField
        label="What the section 47 enquiry found"
        field="enquiryOutcome"
        as="column"
        value={fields.enquiryOutcome}
        choices={outcomeChoices}
        onChange={(enquiryOutcome) => onChange({ enquiryOutcome })}
      />
    )}
  </Section>
);

/** Who asked, who approved it, why, and what the room and the letters must know (domain.md 2.3). */
export const WhoAsksAndWhy = ({ fields, onChange }: RequestFieldsProps) => (
  <Section title="Who asks, and why" look="card">
    <FieldRow>
      <TextField
        label="Requested by"
        field="requestedBy"
        value={fields.requestedBy}
        onChange={(requestedBy) => onChange({ requestedBy })}
        hint="The social worker, and their team."
      />
      <TextField
        label="Authorising manager"
        field="authorisedBy"
        value={fields.authorisedBy}
        onChange={(authorisedBy) => onChange({ authorisedBy })}
        hint="The team manager who approved it."
      />
    </FieldRow>
    {kindsOf(fields).some(startsFromDiscussion) && (
      <FieldRow>
        <TextField
          label="Section 47 enquiry made by"
          field="enquiryWorker"
          value={fields.enquiryWorker}
          onChange={(enquiryWorker) => onChange({ enquiryWorker })}
          hint="Whoever made it may not chair the conference without a reason."
        />
        <TextField
          label="Their team"
          field="enquiryTeam"
          value={fields.enquiryTeam}
          onChange={(enquiryTeam) => onChange({ enquiryTeam })}
        />
      </FieldRow>
    )}
    <DateField
      label="Requested on"
      field="requestedOn"
      value={fields.requestedOn}
      onChange={(requestedOn) => {
        if (requestedOn !== null) onChange({ requestedOn });
      }}
    />
    <TextArea
      label="Why a conference is needed"
      field="reason"
      value={fields.reason}
      onChange={(reason) => onChange({ reason })}
      hint="A sentence or two: the invitations to agencies quote it."
    />
    <ChoiceField
      label="Asked for under"
      field="askedCategory"
      value={fields.askedCategory ?? 'none'}
      choices={askedCategoryChoices}
      onChange={(chosen) => onChange({ askedCategory: chosen === 'none' ? null : chosen })}
      hint="What worries whoever asks most. The chair decides the category of a plan at the conference."
    />
    <TextArea
      label="Arrangements"
      field="arrangements"
      value={fields.arrangements}
      onChange={(arrangements) => onChange({ arrangements })}
      hint="Separate arrival, a worker who comes along: what the room and the letters must know besides."
    />
    <Checkbox
      data-field="fabricatedIllness"
      label="Illness may be fabricated or induced: a paediatrician matters specially for quoracy"
      checked={fields.fabricatedIllness}
      onChange={(_, data) => onChange({ fabricatedIllness: data.checked === true })}
    />
  </Section>
);
