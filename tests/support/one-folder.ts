import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests write lies in one folder, which goes with them: a worker is ended without a chance to tidy up. */
export default function oneFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'conference-desk-tests-'));
  process.env.CONFERENCE_DESK_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
