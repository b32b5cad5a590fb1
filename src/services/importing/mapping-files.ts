import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappingFile } from '../../contract/mapping-file.ts';
import type { MappingFile } from '../../core/importing/import-fields.ts';

/** The mapping files of the program, in the order of their names. One that does not fit is a fault of the program. */
export const mappingFiles = (resources: string): ReadonlyArray<MappingFile> => {
  const folder = join(resources, 'mappings');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => mappingFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
};
