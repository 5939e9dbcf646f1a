import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './sources.js';

/**
 * Writes the figures of a run of the bench of peers into the docs:
 *
 *     node scripts/peers.js results/2026-11-29.json
 */

/**
 * What the docs show: a label, the figure in the run's file, and how it is written. `~` stands for both sizes of the screen.
 *
 * @type {[label: string, figure: string, write: (value: number) => string][]}
 */
const ROWS = [
	['Script while scrolling, ms a second', 'scroll/~.script', (value) => value.toFixed(0)],
	['Style and layout while scrolling, ms a second', 'scroll/~.layout', (value) => value.toFixed(1)],
	['Main thread busy while scrolling, ms a second', 'scroll/~.task', (value) => value.toFixed(0)],
	['Map frames a second, software GL', 'scroll/~.mapFrames', (value) => value.toFixed(1)],
	['500 steps: script, ms a second', 'scale/desktop.script', (value) => value.toFixed(0)],
	['500 steps: style and layout, ms a second', 'scale/desktop.layout', (value) => value.toFixed(1)],
	['Total blocking time at load, 4× slower, ms', 'load/~.tbt', (value) => value.toFixed(0)],
	['Total blocking time on a slow line, ms', 'slow/~.tbt', (value) => value.toFixed(0)],
	['First paint on a slow line, ms', 'slow/~.fcp', (value) => value.toFixed(0)],
	['The live map on a slow line, ms', 'slow/~.mapReady', (value) => value.toFixed(0)],
	['Script of a whole visit, kB', 'scroll/desktop.bytesJs', kB],
	['Map data of a whole visit, kB', 'scroll/desktop.bytesData', kB],
	['HTML, kB', 'scroll/desktop.bytesHtml', kB],
	['Layout shift of the visit', 'scroll/~.cls', (value) => value.toFixed(3)],
	['Heap growth per mount and unmount, kB', 'memory/desktop.growth', (value) => value.toFixed(0)],
	['Wrong step 0.2 s after a jump, of those tried', 'steps/~.wrong', (value) => value.toFixed(0)],
	['A map without JavaScript', 'html/desktop.map', (value) => (value ? 'yes' : 'no')]
];

/** The columns: a contestant of the bench, its name here, and the package whose version is told. */
const COLUMNS = /** @type {const} */ ([
	['contrail', 'Contrail', 'svelte-contrail'],
	['reuters', 'Reuters', '@reuters-graphics/graphics-components'],
	['svelte-maplibre-gl', 'svelte-maplibre-gl and scrollama', 'svelte-maplibre-gl'],
	['vanilla', 'scrollama and MapLibre by hand', 'scrollama']
]);

const FIGURES = `${root}src/routes/docs/figures.json`;

/** @param {number} value in bytes */
function kB(value) {
	return (value / 1000).toFixed(0);
}

/**
 * A run of the bench, of its file what is shown.
 *
 * @typedef {{
 *   date: string,
 *   quick: boolean,
 *   machine: { cores: number, chromium: string },
 *   contestants: Record<string, {
 *     versions: Record<string, string>,
 *     figures: Record<string, Record<string, { median: number | null }>>
 *   }>
 * }} Run
 */

/**
 * @param {Run} run
 * @param {string} name the contestant
 * @param {string} figure
 * @param {(value: number) => string} write
 */
function cell(run, name, figure, write) {
	const views = figure.includes('~') ? ['desktop', 'mobile'] : [''];
	return views
		.map((view) => {
			const [group = '', key = ''] = figure.replace('~', view).split('.');
			const median = run.contestants[name]?.figures[group]?.[key]?.median;
			return median == null ? '–' : write(median);
		})
		.join(' / ');
}

/**
 * A run as the docs show it. A figure that no contestant has is left out: a run may skip groups of them.
 *
 * @param {Run} run
 */
export function peersOf(run) {
	const rounds = run.quick ? 'one round' : 'medians of five';
	const machine = `${run.machine.cores} cores, Chromium ${run.machine.chromium.split('.')[0]}`;
	return {
		source: 'node scripts/peers.js',
		head: [`${run.date}, ${machine}, ${rounds}; 1280 / 390 px`, ...COLUMNS.map(([, title]) => title)],
		rows: [
			['Version', ...COLUMNS.map(([name, , pack]) => run.contestants[name]?.versions[pack] ?? '–')],
			...ROWS.map(([label, figure, write]) => [
				label,
				...COLUMNS.map(([name]) => cell(run, name, figure, write))
			]).filter(([, ...cells]) => cells.some((text) => /\d|yes|no/.test(text)))
		]
	};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [, , file] = process.argv;
	if (!file) throw new Error('Name the file with the results of a run. (contrail-432)');
	const peers = peersOf(JSON.parse(readFileSync(file, 'utf8')));
	const figures = JSON.parse(readFileSync(FIGURES, 'utf8'));
	writeFileSync(FIGURES, `${JSON.stringify({ ...figures, peers }, null, '\t')}\n`);
}
