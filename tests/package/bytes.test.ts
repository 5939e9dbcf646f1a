import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bytes } from '../../src/routes/docs/figures.json';

const lib = fileURLToPath(new URL('../../src/lib/', import.meta.url)).replaceAll('\\', '/');
const ENTRY = 'virtual:entry';

/**
 * What someone imports, from which public entry, and how many bytes of script may travel: with the import, and on demand
 * after it. A kB is 1,000 bytes.
 */
const cases = [
	{ names: ['Counter'], from: 'index.ts', budget: 2_000, later: 0 },
	{ names: ['QuoteCard'], from: 'index.ts', budget: 900, later: 0 },
	{ names: ['Image'], from: 'media/index.ts', budget: 1_500, later: 0 },
	{ names: ['Image', 'Video'], from: 'media/index.ts', budget: 3_050, later: 0 },
	{ names: ['Picture'], from: 'media/index.ts', budget: 1_400, later: 0 },
	{ names: ['*'], from: 'media/index.ts', budget: 5_050, later: 0 },
	// scrollama, which the first picture does not need.
	{ names: ['Scrolly', 'Step'], from: 'index.ts', budget: 5_600, later: 2_700 },
	// On demand: the drawn map, when it is near (19 kB), PMTiles (7.4 kB), the WebGL painter, recorded tracks, cards, exploring;
	// layers of a style of one's own (0.7 kB), which maps with such a style load alone.
	{ names: ['StoryMap', 'RouteLine'], from: 'map/index.ts', budget: 6_650, later: 40_300 },
	{ names: ['*'], from: 'map/index.ts', budget: 19_000, later: 37_600 },
	// On demand: the layer, its shaders and the spatial index. The parts of the map that it uses come with a map anyway.
	// d3's ticks are in it.
	{ names: ['Chart', 'bars'], from: 'chart/index.ts', budget: 12_900, later: 0 },
	{ names: ['RouteFleet'], from: 'fleet/index.ts', budget: 7_700, later: 10_050 }
];

interface Bundle {
	/** Gzip bytes that come with the import. */
	now: number;
	/** Gzip bytes that are only fetched on demand. */
	later: number;
	css: number;
	/** Files with code in the bundle, the library's by their path in `src/lib`. */
	modules: string[];
}

/** What a map is drawn by, which comes when one is near. What is beyond a map is beyond that too. */
const CONTENT = `export { default as MapContent } from '${lib}map/content/StoryMapContent.svelte';`;

const exported = (names: string[], from: string): string =>
	`export ${names.includes('*') ? '*' : `{ ${names.join(', ')} }`} from '${lib}${from}';`;

/** What was bundled before, by its code: several figures say what something costs beyond the same parts. */
const bundles = new Map<string, Promise<Bundle>>();

/** Bundles the exports that are written in `code`. */
function bundle(code: string): Promise<Bundle> {
	const bundled = bundles.get(code) ?? bundleAnew(code);
	bundles.set(code, bundled);
	return bundled;
}

async function bundleAnew(code: string): Promise<Bundle> {
	const entry: Plugin = {
		name: 'entry',
		resolveId: (id) => (id === ENTRY ? { id: `\0${ENTRY}`, moduleSideEffects: true } : undefined),
		load: (id) => (id === `\0${ENTRY}` ? code : undefined)
	};
	const result = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [entry, ...svelteOnce()],
		build: {
			write: false,
			modulePreload: false,
			// An asset that is inlined here would be a file of its own in a site.
			assetsInlineLimit: 0,
			// What loads several style sheets is Vite's, and in a site once for all.
			cssCodeSplit: false,
			rolldownOptions: {
				input: ENTRY,
				// As in a site, where what comes later may share the first script: a second file would compress apart from it.
				preserveEntrySignatures: 'allow-extension',
				external: [/^svelte($|\/)/, /^maplibre-gl($|\/)/]
			}
		}
	});
	const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
	return weigh(output);
}

/** What Svelte's compiler made of each component, which is the same in every bundle. */
const compiled = new Map<string, unknown>();

/** Svelte's plugins, of which the compiler's takes each component once for all bundles. */
function svelteOnce(): Plugin[] {
	const plugins = svelte({ configFile: false, compilerOptions: { runes: true } }) as Plugin[];
	const compiler = plugins.find(({ name }) => name === 'vite-plugin-svelte:compile')?.transform;
	if (typeof compiler !== 'object') throw new Error('Svelte’s plugin compiles in another way.');
	const { handler } = compiler;
	compiler.handler = async function (code, id, ...rest) {
		if (!compiled.has(id)) compiled.set(id, await handler.call(this, code, id, ...rest));
		return compiled.get(id) as Awaited<ReturnType<typeof handler>>;
	};
	return plugins;
}

function weigh(output: Rolldown.RolldownOutput['output']): Bundle {
	const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
	const first = [...chunks.values()].find(({ isEntry }) => isEntry);
	const eager = new Set<string>();
	const visit = (name: string) => {
		const chunk = chunks.get(name);
		if (!chunk || eager.has(name)) return;
		eager.add(name);
		chunk.imports.forEach(visit);
	};
	visit(first?.fileName ?? '');

	// Compressed as one: into how many files a bundler cuts it depends on all else that a site imports.
	const now = gzip([...eager].map((name) => chunks.get(name)?.code).join('\n'));
	const sizes = { now, later: 0, css: 0 };
	for (const file of output) {
		if (file.type === 'chunk') sizes.later += eager.has(file.fileName) ? 0 : gzip(file.code);
		else if (file.fileName.endsWith('.css')) sizes.css += gzip(file.source);
	}
	const modules = [...chunks.values()].flatMap((chunk) =>
		Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
	);
	return { ...sizes, modules: modules.map((id) => id.replace(lib, '')) };
}

/** So many bytes the hashed names of files may make a bundle differ by, with nothing else changed in it. */
const HASH = 32;

const gzip = (code: string | Uint8Array) => gzipSync(code, { level: 9 }).length;

describe('gzip bytes, Svelte and MapLibre apart', () => {
	interface Row {
		import: string;
		script: number;
		budget: number;
		later: number;
		budgetLater?: number;
		css: number;
	}
	const rows: Row[] = [];
	// Vitest's own NODE_ENV would have the components compiled for development.
	beforeAll(() => void vi.stubEnv('NODE_ENV', 'production'));
	afterAll(() => {
		vi.unstubAllEnvs();
		console.table(rows);
	});

	it.each(cases)('$names costs at most $budget', async ({ names, from, budget, later: budgetLater }) => {
		const { now, later, css } = await bundle(exported(names, from));
		rows.push({ import: names.join(' + '), script: now, budget, later, budgetLater, css });
		expect(now).toBeLessThanOrEqual(budget);
		expect(later).toBeLessThanOrEqual(budgetLater);
		expect(now).toBeGreaterThan(100);
	});

	// At once: what a layer draws in SVG, its classes and its legend. On demand: its engine.
	it.each([
		{ name: 'Choropleth', budget: 4_050, budgetLater: 2_500 },
		{ name: 'Bubbles', budget: 2_750, budgetLater: 3_500 },
		{ name: 'Flows', budget: 2_600, budgetLater: 0 },
		{ name: 'Heat', budget: 4_000, budgetLater: 0 },
		{ name: 'Graticule', budget: 550, budgetLater: 0 },
		// Without a list of names: the world's is a function of its own.
		{ name: 'Names', budget: 800, budgetLater: 0 },
		{ name: 'LayerTable', budget: 650, budgetLater: 0 }
	])('$name costs at most $budget beyond a map', async ({ name, budget, budgetLater }) => {
		const map = CONTENT + exported(['StoryMap', 'Legend'], 'map/index.ts');
		const [alone, whole] = [await bundle(map), await bundle(map + exported([name], 'layers/index.ts'))];
		const [script, css] = [whole.now - alone.now, whole.css - alone.css];
		// What comes later names the first script by its hash, which compresses to a few bytes more or fewer each time.
		const later = Math.max(0, whole.later - alone.later - HASH);
		rows.push({ import: `${name}, beyond a map`, script, budget, later, budgetLater, css });
		expect(script).toBeGreaterThan(100);
		expect(script).toBeLessThanOrEqual(budget);
		expect(later).toBeLessThanOrEqual(budgetLater);
	});

	/** A story alone: with its map and its scenes at once it took 24 kB more. */
	const OWN = 13_700;

	it('a story costs at most 5200 beyond its parts, and brings its numbers and its table late', async () => {
		const parts = CONTENT + exported(['*'], 'index.ts') + exported(['*'], 'map/index.ts');
		const [alone, whole] = [await bundle(parts), await bundle(parts + exported(['Story'], 'story/index.ts'))];
		const script = whole.now - alone.now;
		const [later, css] = [whole.later - alone.later, whole.css - alone.css];
		rows.push({ import: 'Story, beyond its parts', script, budget: 5_200, later, css });
		expect(script).toBeGreaterThan(100);
		expect(script).toBeLessThanOrEqual(5_200);
		const own = await bundle(exported(['Story'], 'story/index.ts'));
		expect(own.now).toBeLessThanOrEqual(OWN);
	});

	it.each(['lines', 'units', 'dots', 'timeline', 'profile'])(
		'the layout %s costs at most 2000 beside those that read numbers and dates',
		async (layout) => {
			const from = 'chart/index.ts';
			const one = exported(['Chart', 'bars', ...(layout === 'lines' ? [] : ['lines'])], from);
			const more = (await bundle(one + exported([layout], from))).now - (await bundle(one)).now;
			expect(more).toBeGreaterThan(100);
			expect(more).toBeLessThanOrEqual(2_000);
		}
	);

	it('are in the docs as measured', () => {
		const inDocs = bytes.rows.map((row) => row.slice(1).map((kB) => parseFloat(kB)));
		expect(inDocs).toHaveLength(rows.length);
		for (const [i, { script, later, css }] of rows.entries()) {
			for (const [column, measured] of [script, later, css].entries()) {
				// A little more or less is no other figure.
				expect(Math.abs((inDocs[i]?.[column] ?? NaN) - measured / 1000), bytes.rows[i]?.[0]).toBeLessThan(
					0.25
				);
			}
		}
	});

	it('importing a counter loads no other module but the theme’s values', async () => {
		const { modules } = await bundle(exported(['Counter'], 'index.ts'));
		expect(modules.filter((id) => id.startsWith('counter/'))).not.toEqual([]);
		const foreign = modules.filter((id) => !/^(counter\/|theme\/|index\.ts$|\0)/.test(id));
		expect(foreign).toEqual([]);
	});
});
