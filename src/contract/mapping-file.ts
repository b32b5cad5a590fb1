import { z } from 'zod';
import { fieldsOf, type MappingFile } from '../core/importing/import-fields.ts';

const heading = z.string().trim().min(1).max(100);
const headingsOf = (fields: { readonly [field: string]: string }) =>
  z.strictObject(Object.fromEntries(Object.keys(fields).map((field) => [field, z.array(heading).max(40)]))).partial();

const common = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(100),
  source: z.strictObject({ document: z.string().min(1).max(400), checked: z.iso.date() }),
};

/** A file of `resources/mappings`: what a case system calls its columns. Mappings are data, a new system needs no new code (IE01). */
export const mappingFile = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('people'), headings: headingsOf(fieldsOf.people) }),
  z.strictObject({ ...common, kind: z.literal('directory'), headings: headingsOf(fieldsOf.directory) }),
]) as unknown as z.ZodType<MappingFile>;

/** The JSON Schema of a mapping file, as it is published in `resources/schemas/mapping.schema.json`. */
export const mappingJsonSchema = (): Record<string, unknown> => ({
  title: 'Conference Desk: what a case system calls its columns',
  ...z.toJSONSchema(mappingFile, { io: 'input' }),
});
