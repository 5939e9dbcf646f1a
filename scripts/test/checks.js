/**
 * One thing to run.
 *
 * @typedef {object} Check
 * @property {string} heading
 * @property {string} command
 * @property {string} [report] where vitest writes its results
 */

/** The folder of vitest's results, in the repository. */
export const RESULTS = '.cache/results';

/** The parts of the tests that can run apart: `npm test -- --part code`. */
export const PARTS = /** @type {const} */ (['code', 'package', 'site', 'engines']);

/** @typedef {(typeof PARTS)[number]} Part */

const workshop = 'storybook build -o static/workshop --disable-telemetry --quiet';

/** @type {Check} */
const format = { heading: 'Format', command: 'oxfmt --check' };
/** @type {Check} */
const lint = { heading: 'Lint', command: 'oxlint && eslint .' };
/** @type {Check} */
const types = { heading: 'Types', command: 'node scripts/types.js' };

/**
 * @param {string} heading
 * @param {...string} projects
 * @returns {Check}
 */
function vitest(heading, ...projects) {
	const report = `${RESULTS}/${projects[0]}.json`;
	const chosen = projects.map((project) => `--project ${project}`).join(' ');
	const reporters = `--reporter=default --reporter=json --outputFile.json=${report}`;
	return { heading, command: `vitest run ${chosen} ${reporters}`, report };
}

/**
 * What is to be run: stage after stage; the lanes of a stage side by side, the checks of a lane one after the other.
 *
 * @param {readonly Part[]} parts
 * @param {boolean} isFull
 * @returns {Check[][][]}
 */
export function stages(parts, isFull) {
	const [code, pack, site, engines] = PARTS.map((part) => parts.includes(part));
	const builds = [
		...(pack ? [{ heading: 'Package', command: 'node scripts/package.js' }] : []),
		...(site ? [{ heading: 'Workshop', command: workshop }] : []),
		...(pack || site || engines ? [{ heading: 'Site', command: 'vite build' }] : [])
	];
	const inBrowser = [
		...(pack ? ['package'] : []),
		...(pack && isFull ? ['consumers'] : []),
		...(site ? ['workshop', 'e2e'] : []),
		...(engines ? ['engines'] : [])
	];
	const staged = [
		// What the types of SvelteKit's own modules are, which every other check reads.
		[[{ heading: 'Preparation', command: 'svelte-kit sync' }]],
		// Beside the builds, which take as long as all three.
		!code ? [builds] : builds.length > 0 ? [[format, lint, types], builds] : [[format, lint], [types]],
		[code ? [vitest('Unit, component and server tests', 'unit', 'component', 'server')] : []],
		[inBrowser.length > 0 ? [vitest('Tests in a browser', ...inBrowser)] : []]
	];
	return staged.map((lanes) => lanes.filter((lane) => lane.length > 0)).filter((lanes) => lanes.length > 0);
}
