import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { sceneAt } from '../../src/lib/story/scene/scene-at.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';

const textOf = (name: string): string =>
	readFileSync(new URL(`../../stories/venezuela/${name}`, import.meta.url), 'utf8');

const { story } = readStory(textOf('story.yaml'), { file: 'story.yaml' });
if (!story) throw new Error('The story is not read.');
const steps = stepsOf(story);

/** Rows of the storyboard: | step | kind `id` | what is seen | what changes |. */
const board = [
	...textOf('storyboard.md').matchAll(
		/^\| `([\w-]+)` +\| (map|chart|drawing) `([\w-]+)` +\| (.+?) +\| (.+?) +\|$/gm
	)
].map(([, step, kind, id, seen, changes]) => ({ step, kind, id, seen, changes }));

const pictureOf = ({ chart, drawing, view }: (typeof steps)[number]) => {
	if (chart) return { kind: 'chart', id: chart };
	return drawing ? { kind: 'drawing', id: drawing } : { kind: 'map', id: view };
};

/** What is drawn at the end of a step, as a reader sees it. */
const drawnAt = (index: number): unknown => {
	const { chart, highlighted, drawing, parts } = steps[index]!;
	if (chart ?? drawing) return { chart, highlighted, drawing, parts };
	const { view, routes, places, areas, annotations } = sceneAt(story, index, 1);
	return { view, routes: routes.map(({ id }) => id), places, areas, annotations };
};

/** Lines, layers and markers on the map of a step. The names of countries and seas are none. */
function onTheMap(index: number): string[] {
	const { routes, places, areas, annotations } = sceneAt(story!, index, 1);
	const marked = places.filter(({ kind }) => kind !== 'region');
	return [routes, marked, areas ?? [], annotations ?? []].flatMap((list) => list.map(({ id }) => id)).sort();
}

it('the storyboard has the steps of the story, each with its picture', () => {
	expect(board.map(({ step, kind, id }) => ({ step, kind, id }))).toEqual(
		steps.map((step) => ({ step: step.id, ...pictureOf(step) }))
	);
});

it('no two neighbours show the same picture', () => {
	const same = steps.filter(
		(_, index) => index > 0 && JSON.stringify(drawnAt(index)) === JSON.stringify(drawnAt(index - 1))
	);
	expect(same.map(({ id }) => id)).toEqual([]);
});

it('at most a third are maps on which no line, layer or marker changes, and the storyboard says which', () => {
	const maps = steps.flatMap(({ chart, drawing }, index) => (chart || drawing ? [] : [index]));
	const still = maps.filter(
		(index, at) => onTheMap(index).join() === onTheMap(at === 0 ? -1 : maps[at - 1]!).join()
	);
	expect(still.length).toBeLessThanOrEqual(steps.length / 3);
	const said = board.filter(({ changes }) => changes!.startsWith('only the camera'));
	expect(said.map(({ step }) => step)).toEqual(still.map((index) => steps[index]!.id));
});

it('twelve pictures or more are no maps', () => {
	expect(new Set(steps.flatMap(({ chart, drawing }) => chart ?? drawing ?? [])).size).toBeGreaterThanOrEqual(
		12
	);
});
