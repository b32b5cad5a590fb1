/**
 * Many identifiers as one bound value, for `IN (SELECT value FROM json_each($ids))`: what a list reads for all its rows is one
 * query, and the SQL stays constant however many there are (security.md D6).
 */
export const boundIds = (ids: Iterable<string>): { readonly ids: string } => ({ ids: JSON.stringify([...ids]) });
