import path from 'node:path';
import type { Land, LandLevel } from '../map/basemap/index.ts';
import { settledViews } from '../story/load/index.ts';
import type { StoryData } from '../story/schema/index.ts';
import { stillsFrom, type DrawnLand } from '../map/basemap/cut/index.ts';

/** What pages in development import, beside this file: TypeScript in the repository, JavaScript in the package. */
const LIVE = path
	.join(import.meta.dirname, `live-story${path.extname(import.meta.filename)}`)
	.replaceAll(path.sep, '/');

/** The story as the server has it, with its coastlines at once. */
export function serverModule(story: StoryData, name: string): string {
	const drawn = JSON.stringify(`./${name}?drawn`);
	return `import drawn from ${drawn};\nexport default { ...${JSON.stringify(story)}, ...drawn };\n`;
}

/** The story as the browser has it, with its coastlines by a function. */
export function browserModule(story: StoryData, name: string): string {
	return `export default ${browserData(story, name)};\n`;
}

/** The same in development: the module takes its own changes, and the story stays the same object. */
export function liveModule(story: StoryData, name: string, file: string): string {
	return [
		`import { liveStory } from ${JSON.stringify(LIVE)};`,
		`export default liveStory(${browserData(story, name)}, ${JSON.stringify(file)}, import.meta.hot);`,
		'import.meta.hot?.accept();\n'
	].join('\n');
}

function browserData(story: StoryData, name: string): string {
	const loader = `() => import(${JSON.stringify(`./${name}?land`)}).then((module) => module.default)`;
	// What the server wrote of them stays in the page.
	const none: LandLevel = { minZoom: stillsFrom(settledViews(story)), land: '', borders: '' };
	return `{ ...${JSON.stringify(story)}, land: ${loader}, stills: ${JSON.stringify(none)} }`;
}

/** The module of a story's coastlines. */
export function landModule(land: Land | DrawnLand): string {
	return `export default ${JSON.stringify(land)};\n`;
}
