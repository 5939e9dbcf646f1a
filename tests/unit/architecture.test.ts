import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesOf, importsOf } from '../../scripts/package-imports.js';
import { publicEntries } from '../../scripts/public-entries.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Each module of the library, and the modules that it may import. */
const MODULES: Record<string, readonly string[]> = {
	...Object.fromEntries('encoding csv geo theme links slug embed late'.split(' ').map((name) => [name, []])),
	files: ['encoding'],
	track: ['encoding', 'csv', 'geo'],
	scroll: ['theme'],
	counter: ['theme'],
	quote: ['theme', 'links'],
	media: ['geo', 'theme', 'scroll'],
	chart: ['geo', 'track', 'theme', 'links'],
	map: ['geo', 'track', 'theme', 'links', 'scroll', 'late'],
	fleet: ['geo', 'track', 'theme', 'map'],
	layers: ['geo', 'theme', 'map'],
	story: 'encoding csv geo track theme links scroll counter quote chart media late map layers'.split(' '),
	edit: ['story'],
	import: ['slug', 'story'],
	studio: [...'encoding csv files geo track slug map story edit import'.split(' ')],
	vite: ['encoding', 'geo', 'track', 'map', 'story', 'studio'],
	elements: ['counter', 'quote', 'map', 'story'],
	site: ['map', 'story', 'embed', 'studio', 'vite'],
	cli: [...'encoding files geo track slug map story import studio vite site'.split(' ')]
};

/** The modules inside two large ones, lowest first: each may import those before it. What stands beside them is above all. */
const INSIDE: Record<string, readonly (readonly string[])[]> = {
	map: [
		['errors'],
		['route'],
		['words'],
		['camera'],
		['scene'],
		['overlay', 'basemap'],
		['controls', 'table'],
		['content'],
		[]
	],
	story: [
		['diagnostics'],
		['text'],
		['schema', 'source'],
		['check'],
		['translate'],
		['load'],
		['disk'],
		['scene'],
		['ui'],
		[]
	]
};

/** The file by which others import a module, or a module inside it. */
const PUBLIC_ENTRY = /\/index\.ts$/;

/** Packages of types alone, and the dependency that brings each to our users. */
const TYPES_OF: Record<string, string> = {
	mdast: 'mdast-util-from-markdown',
	'micromark-util-types': 'mdast-util-from-markdown',
	estree: 'svelte',
	geojson: 'maplibre-gl'
};

interface Edge {
	/** Paths from the repository's root, with `/`. */
	file: string;
	specifier: string;
	/** Whether all that it names are types. */
	isType: boolean;
	/** Where a relative specifier leads. */
	target?: string;
}

const relative = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');
const isFile = (file: string) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sources = (folder: string, kinds = /\.(ts|js|svelte)$/) =>
	filesOf(path.join(root, folder))
		.map(relative)
		.filter((file) => kinds.test(file))
		.sort();

function edgesOf(file: string): Edge[] {
	return importsOf(path.join(root, file), read(file)).map(({ specifier, isType }) => {
		if (!specifier.startsWith('.')) return { file, specifier, isType };
		const bare = specifier.replace(/\?.*$/, '');
		return { file, specifier, isType, target: path.posix.join(path.posix.dirname(file), bare) };
	});
}

const inLib = sources('src/lib').flatMap(edgesOf);
const say = ({ file, specifier }: Edge) => `${file} imports ${specifier}`;
const moduleOf = (file: string) => /^src\/lib\/([^/]+)\//.exec(file)?.[1] ?? '';
/** The level of the module inside its own module in which a file lies. */
function levelOf(file: string): number {
	const levels = INSIDE[moduleOf(file)] ?? [];
	const [, inner = ''] = /^src\/lib\/[^/]+\/([^/]+)\//.exec(file) ?? [];
	const level = levels.findIndex((names) => names.includes(inner));
	return level === -1 ? levels.length - 1 : level;
}
const innerOf = (file: string) => file.split('/').slice(0, 4).join('/');
const packageOf = (specifier: string) =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');

/** All files that a file loads, itself among them; what is imported for its types alone is not loaded. */
function reach(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file) || !/\.(ts|js|svelte)$/.test(file)) return seen;
	seen.add(file);
	for (const { target, isType } of edgesOf(file)) if (target && !isType) reach(target, seen);
	return seen;
}

/** Groups of files that import each other, by Tarjan's algorithm for strongly connected components (1972). */
function cycles(edges: readonly Edge[]): string[][] {
	const next = new Map<string, string[]>();
	for (const { file, target } of edges) if (target) next.set(file, [...(next.get(file) ?? []), target]);
	const order = new Map<string, number>();
	const open: string[] = [];
	const found: string[][] = [];
	const visit = (file: string): number => {
		const number = order.size;
		order.set(file, number);
		let low = number;
		open.push(file);
		for (const other of next.get(file) ?? []) {
			if (!order.has(other)) low = Math.min(low, visit(other));
			else if (open.includes(other)) low = Math.min(low, order.get(other) ?? low);
		}
		if (low === number) {
			const group = open.splice(open.indexOf(file));
			if (group.length > 1) found.push(group);
		}
		return low;
	};
	for (const file of next.keys()) if (!order.has(file)) visit(file);
	return found;
}

describe('who may import whom', () => {
	it('every folder of the library is a module with a rule', () => {
		const modules = new Set(sources('src/lib', /./).map(moduleOf).filter(Boolean));
		expect([...modules].filter((name) => !(name in MODULES))).toEqual([]);
	});

	it.each(Object.entries(INSIDE))('every folder of %s is a module with a level', (name, levels) => {
		const folders = sources(`src/lib/${name}`, /./).flatMap((file) => file.split('/').slice(3, -1)[0] ?? []);
		expect([...new Set(folders)].filter((folder) => !levels.flat().includes(folder))).toEqual([]);
	});

	it('a module imports only the modules below it', () => {
		const wrong = inLib.filter(({ file, target }) => {
			if (!target || file === 'src/lib/index.ts' || moduleOf(file) === moduleOf(target)) return false;
			return !target.startsWith('src/lib/') || !MODULES[moduleOf(file)]?.includes(moduleOf(target));
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it.each(Object.keys(INSIDE))('inside %s, a module imports only the modules below it', (name) => {
		const wrong = inLib.filter(({ file, target }) => {
			if (!target || moduleOf(file) !== name || moduleOf(target) !== name) return false;
			const [from, to] = [levelOf(file), levelOf(target)];
			const isTop = from === (INSIDE[name]?.length ?? 0) - 1;
			return to > from || (to === from && !isTop && innerOf(file) !== innerOf(target));
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it('a module is imported by a public entry', () => {
		// Of the import, the package holds the reader of documents alone, beside the command line’s bundle.
		const unbuilt = ({ file, target = '' }: Edge) =>
			moduleOf(file) !== 'cli' && /^src\/lib\/import\/(?!word\/)/.test(target);
		const others = inLib.filter(({ file, target }) => target && moduleOf(file) !== moduleOf(target));
		const wrong = others.filter(
			(edge) => !PUBLIC_ENTRY.test(edge.target?.replace('src/lib', '') ?? '') || unbuilt(edge)
		);
		expect(wrong.map(say)).toEqual([]);
	});

	it('no two files import each other, be it by way of others or for a type', () => {
		expect(cycles(inLib)).toEqual([]);
	});

	it('the package’s first entry holds scroll, counter and quote alone: it loads no map', () => {
		const modules = new Set([...reach('src/lib/index.ts')].map(moduleOf).filter(Boolean));
		expect([...modules].sort()).toEqual(['counter', 'links', 'quote', 'scroll', 'theme']);
	});

	it.each(['edit', 'vite', 'cli'])('%s loads no component', (name) => {
		const components = [...reach(`src/lib/${name}/index.ts`)].filter((file) => /\.svelte(\.ts)?$/.test(file));
		expect(components).toEqual([]);
	});

	it('geometry and tracks know neither Svelte nor the page', () => {
		const wrong = inLib.filter(({ file, specifier }) => {
			return ['geo', 'track'].includes(moduleOf(file)) && packageOf(specifier) === 'svelte';
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it('only the map, the fleet and the layers name MapLibre, and only as types or on demand', () => {
		const users = inLib.filter(({ specifier }) => packageOf(specifier) === 'maplibre-gl');
		expect(users.filter(({ file }) => !/^src\/lib\/(map|fleet|layers)\//.test(file)).map(say)).toEqual([]);
		const eager = users.filter(({ file }) =>
			/^import (?!type\b)[^;]*from 'maplibre-gl'|^import 'maplibre-gl'/m.test(read(file))
		);
		expect(eager.map(say)).toEqual([]);
	});
});

describe('how files are named', () => {
	it('imports inside the library are relative, lead to a file and carry its extension', () => {
		const broken = inLib.filter(({ target }) => target && !isFile(target));
		expect(broken.map(say)).toEqual([]);
	});

	it('the library imports no alias, only what its users have', () => {
		const given = { ...manifest.dependencies, ...manifest.peerDependencies };
		const wrong = inLib.filter(({ file, specifier, target }) => {
			if (target || isBuiltin(specifier)) return false;
			if (specifier === 'vite' && moduleOf(file) === 'vite') return false;
			const name = packageOf(specifier);
			// Bundled when the package is built, with their libraries inside.
			if (/lib\/(cli|import)\/|code-mirror/.test(file) && name in manifest.devDependencies) return false;
			// An ambient declaration can name types by a package's name only, so it names its own.
			if (name === manifest.name && file.endsWith('.d.ts')) return !(specifier in publicEntries());
			return !((TYPES_OF[name] ?? name) in given);
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it("what runs in a browser names none of Node's modules", () => {
		const entriesInBrowsers = [
			...['index.ts', 'map/index.ts', 'chart/index.ts', 'track/index.ts'],
			...['edit/index.ts', 'story/index.ts', 'map/basemap/land/browser/index.ts']
		];
		const files = new Set(entriesInBrowsers.flatMap((entry) => [...reach(`src/lib/${entry}`)]));
		const wrong = inLib.filter(({ file, specifier }) => files.has(file) && isBuiltin(specifier));
		expect(wrong.map(say)).toEqual([]);
	});

	it('the site and the stories import the library by its public names', () => {
		const entries = publicEntries();
		const wrong = ['src/routes', 'stories']
			.flatMap((folder) => sources(folder).flatMap(edgesOf))
			.filter((edge) => {
				const { specifier, target } = edge;
				if (target) return target.startsWith('src/lib');
				const name = specifier.replace(/\?.*$/, '');
				return packageOf(name) === manifest.name
					? !(name in entries || name in assets())
					: /^\$lib|^src\//.test(name);
			});
		expect(wrong.map(say)).toEqual([]);
	});
});

/** Public names of files that are not built from a source. */
function assets(): Record<string, true> {
	const names = Object.keys(manifest.exports).map((key) => [manifest.name + key.slice(1), true]);
	return Object.fromEntries(names);
}

describe('what no file may do', () => {
	const written = ['src', 'stories', 'scripts', 'tests'].flatMap((folder) =>
		sources(folder, /\.(ts|js|svelte|css)$/)
	);

	it('no file is longer than 300 lines', () => {
		const long = written.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
		expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
	});

	it('nothing is put on a page as raw HTML, and no text is run as code', () => {
		const raw =
			/\{@html|\b(innerHTML|outerHTML|insertAdjacentHTML|setHTML|document\.write)\b|\beval\(|new Function\(/;
		const wrong = [...sources('src'), ...sources('stories')].filter((file) => raw.test(read(file)));
		expect(wrong).toEqual([]);
	});

	it('no check is switched off', () => {
		const off = /@ts-(ignore|nocheck)|eslint-disable|svelte-ignore|\b(it|test|describe)\.(skip|only|todo)\b/;
		const wrong = written.filter(
			(file) => file !== 'tests/unit/architecture.test.ts' && off.test(read(file))
		);
		expect(wrong).toEqual([]);
	});
});
