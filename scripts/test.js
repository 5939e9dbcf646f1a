import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PARTS, RESULTS, stages } from './test/checks.js';
import { runStages } from './test/run.js';

/**
 * Runs all checks, and stops at the first that fails.
 *
 *     node scripts/test.js [--full] [--part code|package|site|engines]
 *
 * `--full` adds every screen size, every random sequence and every kind of app that uses the package.
 */

/** So many test files, the slowest, are named at the end. */
const SLOWEST = 10;

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

async function main() {
	const began = performance.now();
	const { values } = parseArgs({
		options: { full: { type: 'boolean', default: false }, part: { type: 'string', multiple: true } }
	});
	const parts = PARTS.filter((part) => values.part?.includes(part) ?? true);
	if (parts.length < (values.part?.length ?? 0)) {
		throw new Error(`--part takes ${PARTS.join(', ')}. (contrail-403)`);
	}
	const results = fileURLToPath(new URL(`../${RESULTS}`, import.meta.url));
	rmSync(results, { recursive: true, force: true });
	mkdirSync(results, { recursive: true });

	/** @type {Record<string, string>} */
	const env = values.full ? { CONTRAIL_TESTS: 'full' } : {};
	console.log(`Node ${process.version}. ${values.full ? 'All' : 'The short'} tests: ${parts.join(', ')}.`);
	if (parts.some((part) => part !== 'code')) {
		// Only here, as the driver itself needs a Node that is new enough.
		const { findBrowser } = await import('./browser.js');
		const { path, from, version } = findBrowser(console.log);
		console.log(`Browser: ${path}, from ${from}. ${version}`);
		env.CONTRAIL_BROWSER = path;
	}

	const { outcomes, left } = await runStages(stages(parts, values.full), env);
	if (left.length > 0) console.log(`\nNot run: ${left.join(', ')}.`);
	const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
	const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
	if (failed > 0) process.exitCode = 1;

	console.log(`\nAll in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
	const files = outcomes.flatMap((outcome) => outcome.files).sort((a, b) => b.seconds - a.seconds);
	if (files.length > 0) console.log('The slowest test files:');
	for (const { name, seconds } of files.slice(0, SLOWEST)) {
		console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
	}
	console.log(`${passed} passed, ${failed} failed`);
}

main().catch((error) => {
	console.error(error.message);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
});
