import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sceneAt } from '../../src/lib/story/scene/scene-at.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { MapPicture } from '../../src/lib/map/index.ts';
import story from '../../stories/venezuela/story.yaml';

const steps = stepsOf(story);
const pictureOf = (id: string): string => {
	const index = steps.findIndex((step) => step.id === id);
	return render(MapPicture, { props: { scene: sceneAt(story, index, 1), landOf: () => 'land' } }).body;
};
const linesOf = (picture: string, id: string): string[] => {
	const from = picture.indexOf(`data-contrail="route" data-id="${id}"`);
	const to = picture.indexOf('</g>', from);
	return from < 0
		? []
		: [...picture.slice(from, to).matchAll(/data-certainty="(\w+)"/g)].map(([, kind]) => kind!);
};

describe('chapter 5, as it stands without a script', () => {
	it('has the March pair by Latakia and Dakar, side by side, tracked only to Latakia', () => {
		const picture = pictureOf('two-by-dakar');
		for (const id of ['march-ruslan', 'march-il62']) {
			expect(linesOf(picture, id)).toEqual(['tracked', 'reported', 'reported']);
		}
		const drawn = [
			...picture.matchAll(/class="contrail-leg[^"]*" data-certainty="tracked" d="([^"]+)"/g)
		].map(([, d]) => d);
		expect(new Set(drawn).size).toBe(drawn.length);
		for (const label of ['RA-82035', 'RA-86496']) expect(picture).toContain(label);
	});

	it('has a gap in a track that it calls an illustration', () => {
		const picture = pictureOf('signal');
		expect(linesOf(picture, 'silence')).toEqual(['tracked', 'gap', 'tracked']);
		expect(picture).toContain('no signal for 3 h 20 min');
		expect(picture).toContain('Illustration');
		expect(picture).toContain('not a real flight');
	});

	it.each([
		['only-the-landing', 'varadero', ['inferred'], 'VP-BJL'],
		['all-the-lines', 'nordwind-caracas', ['tracked'], 'data-id="nordwind-caracas"'],
		['over-barbados', 'aviacon', ['tracked'], 'RA-78765']
	])('at %s has %s as the sheet has it', (step, id, kinds, label) => {
		const picture = pictureOf(step);
		expect(linesOf(picture, id)).toEqual(kinds);
		expect(picture).toContain(label);
	});

	it('notes where FAV2810 landed, and draws no line to Coro', () => {
		const picture = pictureOf('coro-landing');
		expect(picture).toContain('FAV2810 landed here');
		expect(linesOf(picture, 'fav2810')).toEqual([]);
	});
});
