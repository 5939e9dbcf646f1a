import { readFileSync } from 'node:fs';
import { sceneAt } from '../../../src/lib/story/scene/scene-at.ts';
import { stepsOf } from '../../../src/lib/story/schema/steps.ts';
import { readStory } from '../../../src/lib/story/check/read.ts';
import type { LonLat } from '../../../src/lib/geo/index.ts';
import type { Scene } from '../../../src/lib/map/scene/scene.ts';
import { inFull } from '../../shared/extent.ts';

const text = readFileSync(new URL('../../../stories/venezuela/story.yaml', import.meta.url), 'utf8');
const { story } = readStory(text, { file: 'story.yaml' });
if (!story) throw new Error('The story can not be read.');

/** The windows in which the tests compare the two painters, in CSS pixels; the short tests take a phone and a desk. */
export const SIZES = inFull(
	[
		{ width: 360, height: 740 },
		{ width: 768, height: 1024 },
		{ width: 1440, height: 900 },
		{ width: 2560, height: 1440 }
	],
	({ width }) => width === 360 || width === 1440
);

/** A step for each view of the story that shows its map: the one with the most lines. */
export const views: { view: string; step: string; scene: Scene }[] = [
	...stepsOf(story)
		.map((step, index) => ({ ...step, step: step.id, scene: sceneAt(story, index, 1) }))
		// A step of several screens has its lines only at its end.
		.filter(({ chart, drawing, screens }) => !chart && !drawing && !screens)
		.reduce((best, one) => {
			const other = best.get(one.view);
			if (!other || other.scene.routes.length < one.scene.routes.length) best.set(one.view, one);
			return best;
		}, new Map<string, { view: string; step: string; scene: Scene }>())
		.values()
];

/** What the story ends with. */
export const lastScene: Scene = sceneAt(story, stepsOf(story).length - 1, 1);

/** Corners of coasts that anyone can find on a map, and places of the story: thirty points. */
export const KNOWN: Record<string, LonLat> = {
	'Punta Gallinas': [-71.67, 12.46],
	'Cabo San Román': [-70.0, 12.19],
	'Cape Codera': [-66.06, 10.58],
	'Punta Peñas': [-61.86, 10.73],
	'Galera Point': [-60.91, 10.83],
	'Cape Orange': [-51.51, 4.33],
	'Cabo Branco': [-34.79, -7.15],
	'Cape San Antonio': [-84.95, 21.86],
	'Punta de Maisí': [-74.13, 20.24],
	'Cape Sable': [-81.12, 25.12],
	'Cape Hatteras': [-75.53, 35.25],
	'Cape Race': [-53.07, 46.66],
	'Cape Farewell': [-43.9, 59.77],
	'Pointe des Almadies': [-17.53, 14.74],
	'Cape Blanc': [-17.05, 20.77],
	'Cape Spartel': [-5.92, 35.79],
	'Cape St. Vincent': [-9.0, 37.02],
	'Cape Finisterre': [-9.27, 42.88],
	'Land’s End': [-5.72, 50.07],
	'Cape Wrath': [-5.0, 58.63],
	'North Cape': [25.79, 71.17],
	'Cape Matapan': [22.48, 36.39],
	'Cape Andreas': [34.59, 35.69],
	Kerch: [36.47, 45.36],
	Chkalovsky: [38.05, 55.88],
	Latakia: [35.95, 35.4],
	Dakar: [-17.07, 14.67],
	Caracas: [-66.99, 10.6],
	Moscow: [37.62, 55.75],
	Bogotá: [-74.07, 4.71]
};
