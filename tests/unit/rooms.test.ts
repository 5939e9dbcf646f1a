import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesOf, importsOf } from '../../scripts/package-imports.js';
import { publicEntries } from '../../scripts/public-entries.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Each room of the library, and the rooms whose doors it may knock at. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	geo: [],
	track: [],
	theme: [],
	scroll: ['theme'],
	counter: ['theme'],
	quote: ['theme'],
	'map/land': [],
	map: ['geo', 'track', 'scroll', 'theme', 'map/land'],
	story: ['geo', 'map', 'map/land', 'scroll', 'counter', 'quote', 'theme'],
	vite: ['geo', 'track', 'story', 'map', 'map/land'],
	embed: [],
	elements: ['counter', 'quote', 'story', 'map/land'],
	cli: ['geo', 'track', 'story', 'vite']
};

/** Types of the plain data that rooms pass to each other; naming them pulls in no code. */
const PLAIN_DATA = [
	'counter/types.ts',
	'geo/types.ts',
	'map/scene.ts',
	'map/land/types.ts',
	'story/types.ts',
	'track/types.ts'
];

/** Where a room is entered. The theme's values and the land's data are files that each stand for themselves. */
const DOOR = /^(\w+\/index\.ts|theme\/\w+\.ts|map\/land\/\w+\.ts)$/;

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
	/** Where a relative specifier leads. */
	target?: string;
}

const relative = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');
const isFile = (file: string) =>
	statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() === true;
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sources = (folder: string, kinds = /\.(ts|js|svelte)$/) =>
	filesOf(path.join(root, folder))
		.map(relative)
		.filter((file) => kinds.test(file))
		.sort();

function edgesOf(file: string): Edge[] {
	return importsOf(path.join(root, file), read(file)).map(({ specifier }) => {
		if (!specifier.startsWith('.')) return { file, specifier };
		const bare = specifier.replace(/\?.*$/, '');
		return { file, specifier, target: path.posix.join(path.posix.dirname(file), bare) };
	});
}

const inLib = sources('src/lib').flatMap(edgesOf);
const say = ({ file, specifier }: Edge) => `${file} imports ${specifier}`;
const roomOf = (file: string) => /^src\/lib\/(map\/land|[^/]+)/.exec(file)?.[1] ?? '';
const packageOf = (specifier: string) =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');

/** All files that a file pulls in, itself among them. */
function reach(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file) || !/\.(ts|js|svelte)$/.test(file)) return seen;
	seen.add(file);
	for (const { target } of edgesOf(file)) if (target) reach(target, seen);
	return seen;
}

describe('who may import whom', () => {
	it('every folder of the library is a room with a rule', () => {
		const rooms = new Set(
			sources('src/lib', /./)
				.map(roomOf)
				.filter((room) => !room.includes('.'))
		);
		expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
	});

	it('a room imports only the rooms below it', () => {
		const wrong = inLib.filter(({ file, target }) => {
			if (!target || file === 'src/lib/index.ts' || roomOf(file) === roomOf(target)) return false;
			return !target.startsWith('src/lib/') || !MAY_IMPORT[roomOf(file)]?.includes(roomOf(target));
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it('a room is entered by its door, or named for its plain data', () => {
		const wrong = inLib.filter(({ file, target }) => {
			if (!target || roomOf(file) === roomOf(target)) return false;
			const place = target.replace('src/lib/', '');
			// The reader of stories has no door of its own: the door leads to the components, which a build must not load,
			// and a custom element loads either of them on demand.
			const reader = ['vite', 'cli', 'elements'].includes(roomOf(file)) && place.startsWith('story/');
			// The plugin and the command line load a story, its tracks and its translations in the same way.
			const loader = roomOf(file) === 'cli' && place === 'vite/load.ts';
			// What a counter writes is found at build as well, where its door's component cannot be loaded.
			const writer = file === 'src/lib/story/build.ts' && place === 'counter/formatted.ts';
			return !reader && !loader && !writer && !PLAIN_DATA.includes(place) && !DOOR.test(place);
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it('plain data is types and nothing else', () => {
		const code = /^export (?!(default )?(interface|type)\b)/m;
		expect(PLAIN_DATA.filter((file) => code.test(read(`src/lib/${file}`)))).toEqual([]);
	});

	it('the first door opens on scroll, counter and quote alone: no map is behind it', () => {
		const rooms = new Set([...reach('src/lib/index.ts')].map(roomOf));
		rooms.delete('theme');
		expect([...rooms].sort()).toEqual(['counter', 'index.ts', 'quote', 'scroll']);
	});

	it.each(['vite', 'cli'])('%s loads no component', (room) => {
		const components = [...reach(`src/lib/${room}/index.ts`)].filter((file) => /\.svelte(\.ts)?$/.test(file));
		expect(components).toEqual([]);
	});

	it('geometry and tracks know neither Svelte nor the page', () => {
		const wrong = inLib.filter(({ file, specifier }) => {
			return ['geo', 'track'].includes(roomOf(file)) && packageOf(specifier) === 'svelte';
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it('MapLibre is only named in the map, and only as types or on demand', () => {
		const users = inLib.filter(({ specifier }) => packageOf(specifier) === 'maplibre-gl');
		expect(users.filter(({ file }) => roomOf(file) !== 'map').map(say)).toEqual([]);
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
			if (specifier === 'vite' && roomOf(file) === 'vite') return false;
			const name = packageOf(specifier);
			// An ambient declaration can name types by a package's name only, so it names its own.
			if (name === manifest.name && file.endsWith('.d.ts')) return !(specifier in publicEntries());
			return !((TYPES_OF[name] ?? name) in given);
		});
		expect(wrong.map(say)).toEqual([]);
	});

	it("what runs in a browser names none of Node's modules", () => {
		const doors = ['index.ts', 'map/index.ts', 'track/index.ts', 'story/index.ts', 'map/land/browser.ts'];
		const files = new Set(doors.flatMap((door) => [...reach(`src/lib/${door}`)]));
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
		const wrong = written.filter((file) => file !== 'tests/unit/rooms.test.ts' && off.test(read(file)));
		expect(wrong).toEqual([]);
	});
});
