/** Groups of tables, for the questions that read them together. A test compares them with what SQLite itself says it reads. */

/** A family file: who, how they are related, where they live. */
export const familyTables = [
  'family',
  'person',
  'previous_plan',
  'relationship',
  'address',
  'address_hidden_from',
  'residence',
  'person_merge',
  'birth_event',
  'former_name',
] as const;

/** What lists read of the records: rows that change when a list would, and not with every key that is pressed. */
export const recordRows = ['invitee', 'decision', 'plan_action', 'outline_plan', 'dissent'] as const;

/** A request with everything that belongs to it. */
export const requestTables = [
  'request',
  'request_child',
  'request_left_out',
  'request_other_plan',
  'request_need',
  'request_exclusion',
  'request_condition',
  'request_condition_apart',
] as const;

/** Everything that one sitting is shown and judged by, but for the words of its record. */
export const sittingTables = [
  ...familyTables,
  ...recordRows,
  ...requestTables,
  'sitting',
  'withdrawal',
  'withdrawn_invitation',
  'conference',
  'practitioner',
  'agency',
  'room',
  'setting',
  'issued_record',
  'correction',
  'restricted_copy',
  'plan_period',
  'core_group',
  'visit',
  'kept_model',
  'holiday_table',
  'warning_note',
  'after_approval',
] as const;

/** What the papers of a sitting are made from: also who holds which version already. */
export const paperTables = [
  ...sittingTables,
  'record_document',
  'issued_document',
  'delivery',
  'recall',
  'paper_format',
] as const;

/** Everything that names a person, and so says or changes when two people are found to be one (PF09). */
export const mergeTables = [
  ...new Set([
    ...familyTables,
    ...sittingTables,
    'record_document',
    'issued_document',
    'visit',
    'birth_event',
    'person_number',
    'paper_format',
    'person_access',
    'ending_told',
    'plan_ending',
    'report_child',
  ] as const),
];
