import type { Audience } from './record.ts';

/** Whether something in a record says who may have what it stands beside (RD01). */
export const isAudience = (value: object): value is Audience =>
  'to' in value && (value.to === 'everyone' || value.to === 'professionals' || (isNamed(value) && Array.isArray(value.people)));

const isNamed = (value: object): value is { readonly to: string; readonly people: unknown } =>
  'to' in value && (value.to === 'only' || value.to === 'all-but') && 'people' in value;
