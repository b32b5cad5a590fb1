/**
 * The agency types that code has to know by name. The list itself is part of the procedures profile, because an
 * administrator extends it; everywhere else an agency type is a string checked against the profile (domain.md 4.1).
 */
export const childrensSocialCare = 'csc';
