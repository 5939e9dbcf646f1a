import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How a check ended.
 *
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {number} passed tests
 * @property {number} failed tests; a check that has none of its own, or whose tests did not start, counts as one
 * @property {{ name: string, seconds: number }[]} files the test files, with the time that each took
 *
 * @typedef {import('./checks.js').Check} Check
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = path.join(root, 'node_modules/.bin');

/**
 * Runs a check.
 *
 * @param {Check} check
 * @param {Record<string, string>} env added to this process's own
 * @param {boolean} isHeld keeps the output back until the check is over, as others run beside it
 * @returns {Promise<Outcome>}
 */
export async function run({ heading, command, report }, env, isHeld) {
	const began = performance.now();
	if (!isHeld) console.log(`\n=== ${heading} ===\n`);
	const child = spawn(command, {
		cwd: root,
		shell: true,
		stdio: isHeld ? ['inherit', 'pipe', 'pipe'] : 'inherit',
		env: { ...process.env, PATH: bin + path.delimiter + process.env.PATH, ...env }
	});
	/** @type {Buffer[]} */
	const held = [];
	child.stdout?.on('data', (chunk) => held.push(chunk));
	child.stderr?.on('data', (chunk) => held.push(chunk));
	const status = await new Promise((resolve) => child.once('close', resolve));
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	if (isHeld) console.log(`\n=== ${heading} ===\n\n${Buffer.concat(held).toString().trimEnd()}`);
	const ok = status === 0;
	console.log(`\n${heading}: ${ok ? 'done' : `failed with status ${status}`} in ${seconds} s`);
	const { passed, failed, files } = resultsIn(report);
	return { ok, passed, failed: ok ? failed : Math.max(1, failed), files };
}

/**
 * @param {string | undefined} report
 * @returns {{ passed: number, failed: number, files: Outcome['files'] }}
 */
function resultsIn(report) {
	const none = { passed: 0, failed: 0, files: [] };
	if (!report) return none;
	try {
		/** @type {{ numPassedTests: number, numFailedTests: number, testResults: { name: string, startTime: number, endTime: number }[] }} */
		const { numPassedTests, numFailedTests, testResults } = JSON.parse(
			readFileSync(path.join(root, report), 'utf8')
		);
		const files = testResults.map(({ name, startTime, endTime }) => ({
			name: path.relative(root, name),
			seconds: (endTime - startTime) / 1000
		}));
		return { passed: numPassedTests, failed: numFailedTests, files };
	} catch {
		// Vitest ended before it wrote any results.
		return none;
	}
}

/**
 * Runs the stages up to the first one in which a check fails.
 *
 * @param {Check[][][]} stages
 * @param {Record<string, string>} env
 * @returns {Promise<{ outcomes: Outcome[], left: string[] }>} `left`: the headings of the checks that did not run
 */
export async function runStages(stages, env) {
	/** @type {Outcome[]} */
	const outcomes = [];
	const left = new Set(stages.flat(2).map(({ heading }) => heading));
	for (const lanes of stages) {
		let isOk = true;
		const follow = async (/** @type {Check[]} */ lane) => {
			for (const check of lane) {
				if (!isOk) return;
				left.delete(check.heading);
				const outcome = await run(check, env, lanes.length > 1);
				outcomes.push(outcome);
				isOk &&= outcome.ok;
			}
		};
		await Promise.all(lanes.map(follow));
		if (!isOk) break;
	}
	return { outcomes, left: [...left] };
}
