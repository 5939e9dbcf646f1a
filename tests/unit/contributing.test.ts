import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const contributing = read('CONTRIBUTING.md');
const readme = read('README.md');

/** The names in the first column of the tables under a heading. */
function named(heading: string): string[] {
	const [, after = ''] = contributing.split(`### ${heading}\n`);
	const [section = ''] = after.split(/^##/m);
	const firsts = section.split('\n').map((line) => /^\|([^|]*)\|/.exec(line)?.[1] ?? '');
	return firsts.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)).sort();
}

it.each([
	['Runtime', manifest.dependencies],
	['Peers', manifest.peerDependencies],
	['Development', manifest.devDependencies]
])('CONTRIBUTING says why of each package under “%s”, and of no other', (heading, packages) => {
	const twice = new Set(Object.keys(manifest.peerDependencies));
	const wanted = Object.keys(packages).filter((name) => heading === 'Peers' || !twice.has(name));
	expect(named(heading).filter((name) => heading === 'Peers' || !twice.has(name))).toEqual(wanted.sort());
});

it('the package has at most ten runtime dependencies', () => {
	expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(10);
});

it('CONTRIBUTING names each command that tests or measures', () => {
	const commands = Object.keys(manifest.scripts).filter((name) => /^(?:test:|bench:|lighthouse)/.test(name));
	expect(commands.filter((name) => !contributing.includes(`npm run ${name}\``))).toEqual([]);
});

it('README names each entry of the package', () => {
	const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json');
	const missing = entries.filter(
		(entry) => !readme.includes(entry.replace('./', '').replace(/^\.$/, 'svelte-contrail'))
	);
	expect(missing).toEqual([]);
});
