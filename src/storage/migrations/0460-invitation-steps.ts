import type { Migration } from '../migrate.ts';

/**
 * How far each invitation has come, and since when nothing came back: lists count silences from the day on which it was delivered (AG03).
 * Of records from before the steps were kept it is known whether it was sent.
 */
export const invitationSteps: Migration = {
  version: 460,
  up: `
    ALTER TABLE invitee ADD COLUMN reached TEXT NOT NULL DEFAULT 'to-send'
      CHECK (reached IN ('to-send', 'sent', 'delivered', 'seen', 'came-back'));
    ALTER TABLE invitee ADD COLUMN silent_since TEXT CHECK (silent_since GLOB '????-??-??');
    UPDATE invitee SET reached = 'sent', silent_since = CASE reply WHEN 'none' THEN invited_on END WHERE invited_on IS NOT NULL;`,
};
