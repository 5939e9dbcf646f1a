import { afterAll } from 'vitest';
import { browsers } from './browsers.ts';

// Test files share a worker and its browser: what a file leaves open would be drawn beside the next.
afterAll(async () => {
	for (const browser of browsers) await Promise.all(browser.contexts().map((context) => context.close()));
});
