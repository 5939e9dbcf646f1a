import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { namesFile } from '../../scripts/names.js';

it('is made from the npm packages, and changes only when they do', () => {
	const file = new URL('../../src/lib/layers/names/data.ts', import.meta.url);
	expect(namesFile(), 'run npm run names').toBe(readFileSync(file, 'utf8'));
});
