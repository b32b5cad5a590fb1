import { z } from 'zod';

// The content security policy forbids making code out of text (security.md B6); even zod's question whether it may is a reported
// violation. To be imported before anything that builds a schema.
z.config({ jitless: true });
