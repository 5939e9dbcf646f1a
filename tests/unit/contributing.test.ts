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
<<<<<<< HEAD
	['Runtime', manifest.dependencies],
=======
	['Runtime: eight', manifest.dependencies],
>>>>>>> ee5edd8 (Show no number in a counter that is none or that was written for other props, and keep its children)
	['Peers', manifest.peerDependencies],
	['Development', manifest.devDependencies]
])('CONTRIBUTING says why of each package under “%s”, and of no other', (heading, packages) => {
	const twice = new Set(Object.keys(manifest.peerDependencies));
	const wanted = Object.keys(packages).filter((name) => heading === 'Peers' || !twice.has(name));
	expect(named(heading).filter((name) => heading === 'Peers' || !twice.has(name))).toEqual(wanted.sort());
});

<<<<<<< HEAD
it('the package has at most seven runtime dependencies', () => {
	expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(7);
=======
it('runtime dependencies are eight at most', () => {
	expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(8);
>>>>>>> ee5edd8 (Show no number in a counter that is none or that was written for other props, and keep its children)
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
