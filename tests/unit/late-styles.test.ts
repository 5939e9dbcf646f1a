import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from '../../scripts/package-imports.js';

const content = path.join(import.meta.dirname, '../../src/lib/map/content');

/** The files that are there as soon as a file is. */
function reach(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	if (file.endsWith('.css')) return seen;
	const code = readFileSync(file, 'utf8').replace(/\bimport\([^)]*\)/g, 'null');
	for (const { specifier, isType } of importsOf(file, code))
		if (specifier.startsWith('.') && !isType) reach(path.join(path.dirname(file), specifier), seen);
	return seen;
}

it('what the server draws of a map has its styles on the page before its code, however the page asks for the map', () => {
	const late = ['StoryMapContent', 'MapPictureContent'].flatMap((name) => [
		...reach(path.join(content, `${name}.svelte`))
	]);
	const atOnce = reach(path.join(content, 'index.ts'));
	const styled = late.filter((file) => file.endsWith('.css'));
	expect(styled.length).toBeGreaterThan(10);
	expect(styled.filter((file) => !atOnce.has(file))).toEqual([]);
	// Svelte's own styles of a component come with its code.
	const withStyle = late.filter(
		(file) => file.endsWith('.svelte') && readFileSync(file, 'utf8').includes('<style')
	);
	expect(withStyle).toEqual([]);
});
