import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprint, MADE } from '../../scripts/story-pictures/inputs.js';

it('the README’s picture and the contact sheet are of the story as it is: `npm run pictures:story` after a build', () => {
	expect(JSON.parse(readFileSync(MADE, 'utf8'))).toEqual({ inputs: fingerprint() });
});
