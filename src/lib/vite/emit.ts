import type { Land, LandLevel } from '../map/land/types.ts';
import type { StoryData } from '../story/types.ts';
import { stillsFrom, type DrawnLand } from './stills.ts';

/** The module that a story file becomes: the server has its coastlines at once, the browser by a function. */
export function storyModule(story: StoryData, name: string, isServer: boolean): string {
	const land = JSON.stringify(`./${name}?land`);
	const data = JSON.stringify(story);
	const drawn = JSON.stringify(`./${name}?drawn`);
	if (isServer) return `import drawn from ${drawn};\nexport default { ...${data}, ...drawn };\n`;
	const loader = `() => import(${land}).then((module) => module.default)`;
	// What the server wrote of them stays in the page.
	const none: LandLevel = { minZoom: stillsFrom(story), land: '', borders: '' };
	return `export default { ...${data}, land: ${loader}, stills: ${JSON.stringify(none)} };\n`;
}

/** The module of a story's coastlines. */
export function landModule(land: Land | DrawnLand): string {
	return `export default ${JSON.stringify(land)};\n`;
}
