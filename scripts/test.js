import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One thing to run: a command line, and where it is vitest's, the file its results go to.
 *
 * @typedef {{ heading: string, command: string, report?: string }} Check
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = '.cache/results';

// What Vite 8 and ESLint 10 ask for.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
if (!supported) {
	console.error(
		`Contrail is built and tested on Node 20.19+, 22.13+ and 24; this is ${process.version}. ` +
			'Install one of those, from https://nodejs.org or by a version manager. (contrail-402)'
	);
	process.exit(1);
}

/** @type {Check[]} */
const checks = [
	{ heading: 'Format', command: 'prettier --check .' },
	{ heading: 'Lint', command: 'eslint .' },
	{
		heading: 'Types',
		command: 'svelte-kit sync && svelte-check --fail-on-warnings --tsconfig ./tsconfig.json'
	},
	vitest('Unit, component and server tests', 'unit', 'component', 'server'),
	{ heading: 'Workshop', command: 'storybook build -o static/workshop --disable-telemetry --quiet' },
	{ heading: 'Site', command: 'vite build' },
	{ heading: 'Package', command: 'node scripts/package.js' },
	vitest('Package tests', 'package'),
	vitest('Workshop tests', 'workshop'),
	vitest('Tests in the apps of others', 'consumers'),
	vitest('End-to-end tests', 'e2e')
];

/**
 * @param {string} heading
 * @param {...string} projects
 * @returns {Check}
 */
function vitest(heading, ...projects) {
	const report = `${results}/${projects[0]}.json`;
	const chosen = projects.map((project) => `--project ${project}`).join(' ');
	const reporters = `--reporter=default --reporter=json --outputFile.json=${report}`;
	return { heading, command: `vitest run ${chosen} ${reporters}`, report };
}

/**
 * @param {Check} check
 * @param {string} browser
 */
function run({ heading, command, report }, browser) {
	const began = performance.now();
	const bin = path.join(root, 'node_modules/.bin');
	const { status } = spawnSync(command, {
		cwd: root,
		shell: true,
		stdio: 'inherit',
		env: { ...process.env, PATH: bin + path.delimiter + process.env.PATH, CONTRAIL_BROWSER: browser }
	});
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const ok = status === 0;
	console.log(`\n${heading}: ${ok ? 'done' : `failed with status ${status}`} in ${seconds} s`);
	const counts = report ? counted(path.join(root, report)) : { passed: 0, failed: 0 };
	// A check without tests of its own, or tests that could not even be read, still count as one failure.
	return { ok, passed: counts.passed, failed: ok ? counts.failed : Math.max(1, counts.failed) };
}

/** @param {string} report */
function counted(report) {
	try {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
		return { passed: numPassedTests, failed: numFailedTests };
	} catch {
		return { passed: 0, failed: 0 };
	}
}

async function main() {
	const began = performance.now();
	rmSync(path.join(root, results), { recursive: true, force: true });
	mkdirSync(path.join(root, results), { recursive: true });

	// Not before the check of Node above, as the driver itself needs a Node that is new enough.
	const { findBrowser } = await import('./browser.js');
	const browser = findBrowser(console.log);
	console.log(`Node ${process.version}. Browser: ${browser.path}, from ${browser.from}. ${browser.version}`);

	let [passed, failed] = [0, 0];
	for (const [index, check] of checks.entries()) {
		console.log(`\n=== ${index + 1}/${checks.length} ${check.heading} ===\n`);
		const outcome = run(check, browser.path);
		passed += outcome.passed;
		failed += outcome.failed;
		if (outcome.ok) continue;
		const left = checks.slice(index + 1).map(({ heading }) => heading);
		if (left.length > 0) console.log(`Not run: ${left.join(', ')}.`);
		process.exitCode = 1;
		break;
	}
	console.log(`\nAll in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
	console.log(`${passed} passed, ${failed} failed`);
}

main().catch((error) => {
	console.error(error.message);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
});
