import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { apiReport, REPORT } from './api-report.js';

/** Checks what must hold before a version is published, besides the tests: `npm run release:check`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @param {string} command @param {...string} args */
const output = (command, ...args) =>
	execFileSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });

/** @type {[what: string, holds: () => boolean, fix: string][]} */
const checks = [
	[
		'Everything is committed',
		() => output('git', 'status', '--porcelain').trim() === '',
		'Commit the rest, or remove it.'
	],
	[
		'The changelog has this version',
		() => readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').includes(`## ${manifest.version}`),
		'Run `npx changeset version`.'
	],
	[
		'The package is built',
		() =>
			existsSync(path.join(root, 'dist/index.js')) && existsSync(path.join(root, 'dist/elements/index.js')),
		'Run `npm run build:package`.'
	],
	[
		'The public types are those that were reviewed',
		() => apiReport() === readFileSync(REPORT, 'utf8'),
		'Review what `npm run api` changes, and commit it with a changeset.'
	],
	[
		'Runtime dependencies are seven or fewer',
		() => Object.keys(manifest.dependencies).length <= 7,
		'Say in CONTRIBUTING.md why one more is worth it, or leave it out.'
	],
	[
		'The package says where it comes from and which Node it needs',
		() => ['repository', 'homepage', 'bugs', 'engines'].every((field) => manifest[field] !== undefined),
		'Add `repository`, `homepage`, `bugs` and `engines` to package.json; trusted publishing compares the repository.'
	],
	[
		'No script runs when a user installs the package',
		() => ['preinstall', 'install', 'postinstall', 'prepare'].every((name) => !(name in manifest.scripts)),
		'Take the install scripts and `prepare` out of package.json: npm warns users of them.'
	],
	[
		'Only what users need is packed',
		() =>
			packed().every(({ path: file }) =>
				/^(dist\/|CHANGELOG\.md|LICENSE|README\.md|package\.json)/.test(file)
			),
		'See `files` in package.json.'
	]
];

/** @returns {{ path: string, size: number }[]} */
function packed() {
	return JSON.parse(output('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'))[0].files;
}

/**
 * The gzip bytes of a whole package with its dependencies; a bundler that drops unused code takes fewer.
 *
 * @param {string} name
 */
async function weigh(name) {
	const id = 'virtual:whole';
	const result = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [
			{
				name: 'whole',
				resolveId: (asked) => (asked === id ? { id, moduleSideEffects: true } : undefined),
				load: (asked) =>
					asked === id ? `export * from '${name}'; export * as all from '${name}';` : undefined
			}
		],
		build: { write: false, rolldownOptions: { input: id, preserveEntrySignatures: 'strict' } }
	});
	const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
		Array.isArray(result) ? result[0] : result
	);
	const scripts = output.flatMap((file) => (file.type === 'chunk' ? [gzipSync(file.code).length] : []));
	return scripts.reduce((sum, size) => sum + size, 0);
}

let failed = 0;
for (const [what, holds, fix] of checks) {
	let failure = '';
	try {
		if (!holds()) failure = fix;
	} catch (error) {
		failure = error instanceof Error ? error.message : String(error);
	}
	if (failure) failed += 1;
	console.log(`${failure ? '✗' : '✓'} ${what}${failure ? `. ${failure}` : ''}`);
}

console.log('\nRuntime dependencies, whole, minified for a browser, gzip:');
for (const name of Object.keys(manifest.dependencies)) {
	console.log(`  ${name.padEnd(26)} ${(await weigh(name)).toLocaleString('en')} B`);
}
const size = packed().reduce((sum, file) => sum + file.size, 0);
console.log(`\nThe package: ${packed().length} files, ${(size / 1e6).toFixed(2)} MB unpacked.`);

if (failed > 0) {
	console.error(
		`\nThe version can't be released: ${failed} of ${checks.length} checks failed. (contrail-422)`
	);
	process.exitCode = 1;
}
