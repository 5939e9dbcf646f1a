import path from 'node:path';
import { stillsWritten, type DrawnLand } from '../map/basemap/cut/index.ts';
import type { Land } from '../map/basemap/index.ts';
import { settledViews } from '../story/load/index.ts';
import {
	hasCardCharts,
	layoutName,
	mapPartsIn,
	type LatePictures,
	type StoryData
} from '../story/schema/index.ts';
import { filesOf } from './story-files.ts';
import { importsOf, type PageAssets } from './page-assets.ts';

/** The module that pages import in development: TypeScript in the repository, JavaScript in the package. */
const LIVE_STORY = path
	.join(import.meta.dirname, `live/index${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** Draws pictures of steps. Only the server imports it with the story; a browser loads its parts when a picture is near. */
const PICTURE = path
	.join(import.meta.dirname, '../story/ui/pictures/ServerPicture.svelte')
	.replaceAll(path.sep, '/');

/** Draws on the map what a story has besides. Pages of stories that have nothing do not import it. */
const MAP_PARTS = path
	.join(import.meta.dirname, `../story/ui/map-parts/parts${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** The components of these parts, of which a page imports those that its story has. */
const LAYERS = path
	.join(import.meta.dirname, `../layers/index${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** Shows a marker, likewise. */
const MARKER = path
	.join(import.meta.dirname, `../story/ui/map-parts/marker${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** Shows charts under the text of a step, likewise. */
const CARDS = path
	.join(import.meta.dirname, `../story/ui/cards/index${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** The imports of what a story needs besides, and the fields of the story that have them. */
function extras(story: StoryData): { code: string; field: string } {
	const kinds = mapPartsIn(story).map((kind) => [kind, kind[0]!.toUpperCase() + kind.slice(1)] as const);
	const hasParts = kinds.length > 0;
	const all = [
		...['mapParts', 'mapPicture', 'layerTables'].map((name) => ({
			name,
			from: MAP_PARTS,
			isNeeded: hasParts
		})),
		...kinds.map(([kind, name]) => ({ name, from: kind === 'marker' ? MARKER : LAYERS, isNeeded: true })),
		{ name: 'cardCharts', from: CARDS, isNeeded: hasCardCharts(story) }
	].filter(({ isNeeded }) => isNeeded);
	const fields = all.filter(({ name }) => !kinds.some(([, component]) => component === name));
	return {
		code: all.map(({ name, from }) => `import { ${name} } from ${JSON.stringify(from)};\n`).join(''),
		field: [
			...fields.map(({ name }) => `, ${name}`),
			hasParts ? `, mapPartKinds: { ${kinds.map(([kind, name]) => `${kind}: ${name}`).join(', ')} }` : ''
		].join('')
	};
}

/** The story's module on the server, which holds the coastlines. */
export function serverModule(story: StoryData, name: string, assets: PageAssets): string {
	const drawn = `import drawn from ${JSON.stringify(`./${name}?drawn`)};\n`;
	const hasPictures = story.charts ?? story.images ?? story.videos ?? story.drawings;
	const picture = hasPictures ? `import drawPicture from ${JSON.stringify(PICTURE)};\n` : '';
	const files = filesOf(story);
	const fields = `${fieldsOf(files.story, assets)}${picture && ', drawPicture'}${extras(story).field}`;
	return `${importsOf(assets)}${files.imports}${drawn}${picture}${extras(story).code}export default Object.freeze({ ${files.code(fields)}, ...drawn });\n`;
}

/** The story's module in the browser. Coastlines, and charts and drawings apart from their words, are loaded on demand. */
export function browserModule(story: StoryData, name: string, assets: PageAssets, file: string): string {
	const { charts, drawings } = story;
	const inWords = {
		...story,
		...(charts && { charts: mapValues(charts, ({ title, alt }) => ({ title, alt })) }),
		...(drawings && { drawings: mapValues(drawings, ({ alt }) => ({ alt, src: '' })) })
	};
	const files = filesOf(inWords);
	const data = files.code(browserData(files.story, name, assets));
	const query = JSON.stringify(`./${path.basename(file)}?pictures`);
	const isLate = charts ?? drawings;
	const loader = isLate ? `, loadPictures: () => import(${query}).then((module) => module.default)` : '';
	const { code, field } = extras(story);
	return `${importsOf(assets)}${files.imports}${code}export default Object.freeze({ ...${data}${loader}${field} });\n`;
}

/** The browser's module in development: it accepts its own updates, and the story stays the same object. */
export function liveModule(
	story: StoryData,
	name: string,
	assets: PageAssets,
	file: string,
	base: string
): string {
	const files = filesOf(story);
	const data = files.code(browserData(files.story, name, assets));
	const own = JSON.stringify(file);
	const { studio } = assets;
	const { code, field } = extras(story);
	return [
		importsOf(assets) + files.imports + code,
		`import { liveStory } from ${JSON.stringify(LIVE_STORY)};`,
		studio && `import { openStudio, watchCamera } from ${JSON.stringify(studio)};`,
		`const data = { ...${data}${field} };`,
		studio && 'data.oncamera = watchCamera;',
		`const live = liveStory(data, ${JSON.stringify({ file, base })}, import.meta.hot);`,
		studio && `openStudio(${own}, import.meta.hot, { live });`,
		'export default live.story;',
		'import.meta.hot?.accept();\n'
	]
		.filter(Boolean)
		.join('\n');
}

function browserData(story: StoryData, name: string, assets: PageAssets): string {
	const loader = `() => import(${JSON.stringify(`./${name}?land`)}).then((module) => module.default)`;
	// The page has those that the server wrote into it.
	const stills = stillsWritten(settledViews(story));
	return `{ ${fieldsOf(story, assets)}, land: ${loader}, stills: ${JSON.stringify(stills)} }`;
}

/** The story's fields, and the address of the basemap where the module imports one. */
function fieldsOf(story: StoryData, { basemap }: PageAssets): string {
	return `...${JSON.stringify(story)}${basemap ? ', basemap' : ''}`;
}

const mapValues = <Value, Changed>(table: Record<string, Value>, change: (value: Value) => Changed) =>
	Object.fromEntries(Object.entries(table).map(([id, value]) => [id, change(value)]));

/** Where the layouts are that not every chart brings, and what takes them. */
const LAYOUTS = path.join(import.meta.dirname, '../story/ui/pictures/layouts').replaceAll(path.sep, '/');
const LATE_LAYOUTS = ['lines', 'dots', 'profile'] as const;

/** The module of charts and drawings, which come late, and of the layouts of these charts. */
export function picturesModule({ charts = {}, drawings }: StoryData): string {
	const used = new Set(Object.values(charts).map(layoutName));
	const names = LATE_LAYOUTS.filter((name) => used.has(name));
	const from = (name: string) => JSON.stringify(`${LAYOUTS}/${name}${path.extname(import.meta.filename)}`);
	const imports = names.map((name) => `import ${name} from ${from(name)};\n`).join('');
	const layouts = names.length
		? `import { addLayouts } from ${from('made')};\n${imports}addLayouts({ ${names.join(', ')} });\n`
		: '';
	return layouts + dataModule({ charts, drawings });
}

/** The module of a story's coastlines, or of the pictures that come late. */
export function dataModule(data: Land | DrawnLand | LatePictures): string {
	return `export default ${JSON.stringify(data)};\n`;
}
