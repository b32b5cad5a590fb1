import { checkSources } from './checks.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
process.exit((await checkSources()) === 0 ? 0 : 1);
