import { readFile } from 'node:fs/promises';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect, it } from 'vitest';
import { shared } from '../shared/ask.ts';

it('every entry resolves to its types in a bundler', async () => {
	const { tarball } = await shared('packed');
	const packed = createPackageFromTarballData(new Uint8Array(await readFile(tarball)));

	// Files that are not code have no types.
	const analysis = await checkPackage(packed, { excludeEntrypoints: [/\.(css|pmtiles)$/] });
	if (!analysis.types) throw new Error('The package has no types.');
	expect(Object.keys(analysis.entrypoints).length).toBeGreaterThan(5);
	// Node meets no component before it is compiled, so only a bundler's way of resolving counts.
	const problems = analysis.problems.filter((problem) => {
		if (problem.kind === 'InternalResolutionError') return problem.resolutionOption === 'bundler';
		return !('resolutionKind' in problem) || problem.resolutionKind === 'bundler';
	});
	expect(problems).toEqual([]);
});
