import type { Browser } from 'playwright-core';

/** The browsers that test files are connected to. */
export const browsers = new Set<Browser>();
