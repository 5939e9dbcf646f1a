import path from 'node:path';
import { stillsWritten, type DrawnLand } from '../map/basemap/cut/index.ts';
import type { Land } from '../map/basemap/index.ts';
import { settledViews } from '../story/load/index.ts';
import type { StoryData } from '../story/schema/index.ts';
import { importsOf, type PageAssets } from './page-assets.ts';

/** The module that pages import in development: TypeScript in the repository, JavaScript in the package. */
const LIVE_STORY = path
	.join(import.meta.dirname, `live-story${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** Draws a chart. Only the server imports it with the story; a browser loads it when a chart is near. */
const CHART_PICTURE = path
	.join(import.meta.dirname, '../story/ui/ChartPicture.svelte')
	.replaceAll(path.sep, '/');

/** The story's module on the server, which holds the coastlines. */
export function serverModule(story: StoryData, name: string, assets: PageAssets): string {
	const drawn = `import drawn from ${JSON.stringify(`./${name}?drawn`)};\n`;
	const chart = story.charts ? `import drawChart from ${JSON.stringify(CHART_PICTURE)};\n` : '';
	const fields = `${fieldsOf(story, assets)}${chart && ', drawChart'}`;
	return `${importsOf(assets)}${drawn}${chart}export default Object.freeze({ ${fields}, ...drawn });\n`;
}

/** The story's module in the browser, which loads the coastlines on demand. */
export function browserModule(story: StoryData, name: string, assets: PageAssets): string {
	return `${importsOf(assets)}export default Object.freeze(${browserData(story, name, assets)});\n`;
}

/** The browser's module in development: it accepts its own updates, and the story stays the same object. */
export function liveModule(story: StoryData, name: string, assets: PageAssets, file: string): string {
	const data = browserData(story, name, assets);
	const own = JSON.stringify(file);
	const { studio } = assets;
	return [
		importsOf(assets),
		`import { liveStory } from ${JSON.stringify(LIVE_STORY)};`,
		studio && `import { openStudio, watchCamera } from ${JSON.stringify(studio)};`,
		`const data = ${data};`,
		studio && `data.oncamera = watchCamera;\nopenStudio(${own}, import.meta.hot);`,
		`export default liveStory(data, ${own}, import.meta.hot);`,
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

/** The module of a story's coastlines. */
export function landModule(land: Land | DrawnLand): string {
	return `export default ${JSON.stringify(land)};\n`;
}
