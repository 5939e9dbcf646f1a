import { createHash } from 'node:crypto';

/** Names a content. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
