import type { Land } from '../map/land/types.ts';
import type { StoryData } from '../story/types.ts';

/** The module that a story file becomes: the server has its coastlines at once, the browser by a function. */
export function storyModule(story: StoryData, name: string, isServer: boolean): string {
	const land = JSON.stringify(`./${name}?land`);
	const data = JSON.stringify(story);
	if (isServer) return `import land from ${land};\nexport default { ...${data}, land };\n`;
	const loader = `() => import(${land}).then((module) => module.default)`;
	return `export default { ...${data}, land: ${loader} };\n`;
}

/** The module of a story's coastlines. */
export function landModule(land: Land): string {
	return `export default ${JSON.stringify(land)};\n`;
}
