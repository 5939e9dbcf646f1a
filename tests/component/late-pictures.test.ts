import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { pageWords } from '../../src/lib/story/text/english.ts';
// Here at once, so that no test waits for it.
import '../../src/lib/story/ui/pictures/charts.ts';
import { made } from '../../src/lib/story/ui/pictures/layouts/made.ts';
import { StoryPictures } from '../../src/lib/story/ui/story-pictures.svelte.ts';
import SmallCharts from './fixtures/SmallCharts.svelte';
import { intersect } from './setup.ts';

const file = path.join(import.meta.dirname, '../../stories/pictures/story.yaml');
const whole = readStory(readFileSync(file, 'utf8'), { file: 'story.yaml' }).story!;
const { charts, drawings, ...rest } = whole;

/** The story as a browser has it before its charts are near, and a server that answers from the second time on. */
function lateStory() {
	const loadPictures = vi.fn(() => Promise.resolve({ charts, drawings }));
	loadPictures.mockRejectedValueOnce(new TypeError('Failed to fetch'));
	const words = Object.fromEntries(
		Object.entries(charts!).map(([id, { title, alt }]) => [id, { title, alt }])
	);
	return { story: { ...rest, charts: words, loadPictures } as StoryData, loadPictures };
}

/** What the page reports to its developer. */
const reported: string[] = [];
const listen = ({ error }: ErrorEvent) => void reported.push(String(error));
/** A promise that nobody waits for. */
const unhandled = vi.fn();

beforeEach(() => {
	reported.length = 0;
	unhandled.mockReset();
	window.addEventListener('error', listen);
	process.on('unhandledRejection', unhandled);
});

afterEach(() => {
	window.removeEventListener('error', listen);
	process.off('unhandledRejection', unhandled);
	expect(unhandled).not.toHaveBeenCalled();
});

/** Reading the modules may take a while. */
const SOON = { timeout: 30_000 };
const LOST = expect.stringContaining('(contrail-301)');

it('a chart under the text whose code does not come is reported, and asked for when the reader comes again', async () => {
	const { story, loadPictures } = lateStory();
	const step = stepsOf(story).find(({ cardCharts }) => cardCharts)!;
	const { container } = render(SmallCharts, { story, step, words: pageWords(undefined) });
	const place = container.querySelector('.contrail-card-charts')!;
	intersect(place, 1);
	await vi.waitFor(() => expect(reported).toEqual([LOST]), SOON);
	expect(screen.queryByRole('figure')).toBeNull();

	intersect(place, 0);
	intersect(place, 1);
	const name = 'The second hold carries half of them';
	expect(await screen.findByRole('figure', { name }, SOON)).toBeVisible();
	expect(loadPictures).toHaveBeenCalledTimes(2);
	expect(reported).toHaveLength(1);
});

it('a chart behind the text whose layout does not come leaves what was there, and comes at the next step', async () => {
	// As if no chart had asked for it yet.
	delete made.lines;
	const file = '../../src/lib/story/ui/pictures/layouts/lines.ts';
	let isThere = false;
	vi.doMock(file, () => (isThere ? vi.importActual(file) : Promise.reject(new TypeError('Failed to fetch'))));
	const pictures = new StoryPictures(() => whole);
	const index = stepsOf(whole).findIndex(({ chart }) => chart === 'hours');
	// Of the steps near the one after it, it alone shows a chart.
	pictures.load(index + 1, false);
	await vi.waitFor(() => expect(reported).toContainEqual(LOST), SOON);
	expect(pictures.codeOf(pictures.at(index))).toBeUndefined();

	isThere = true;
	pictures.load(index + 1, false);
	await vi.waitFor(() => expect(pictures.codeOf(pictures.at(index))).toBeDefined(), SOON);
	const hours = charts!.hours!;
	const { Picture } = pictures.codeOf(pictures.at(index))!;
	render(Picture, {
		picture: { kind: 'chart', id: 'hours', file: hours },
		progress: 1,
		lang: 'en',
		words: pageWords(undefined)
	});
	expect(screen.getAllByText('Rear door')).not.toHaveLength(0);
	vi.doUnmock(file);
});
