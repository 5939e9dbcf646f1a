import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import WithParts from './fixtures/WithPart.svelte';

describe('a part that lacks what it cannot be drawn without names it', () => {
	it.each([
		['Place', { at: [0, 0], label: 'Madrid' }, 'name'],
		['Place', { name: 'Madrid' }, 'at'],
		['Area', { name: 'Arc' }, 'outline'],
		['Annotation', { at: [0, 0] }, 'text'],
		['Annotation', { text: 'Here' }, 'at'],
		['Clock', {}, 'time']
	] as const)('%s %o: `%s`', (part, props, missing) => {
		expect(() => render(WithParts, { props: { part, props } }).body).toThrow(
			new RegExp(`<${part}> has no \`${missing}\`.*contrail-121`)
		);
	});
});
