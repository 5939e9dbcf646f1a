import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scene } from '../../src/lib/map/scene/scene.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { loadMedia } from '../../src/lib/story/load/media.ts';
import { sceneAt } from '../../src/lib/story/scene/scene-at.ts';
import type { StoryPicture } from '../../src/lib/story/schema/picture-data.ts';
import { resolveStory } from '../../src/lib/story/schema/resolve.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import type { StoryStep } from '../../src/lib/story/schema/step-data.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { diskFolder } from '../../src/lib/story/disk/index.ts';
import { loadTracks } from '../../src/lib/story/load/index.ts';

/** The size of the file in pixels: social networks show share pictures at 1.91 to 1. */
export const SIZE = { width: 1200, height: 630 };

/** The picture is drawn smaller by this factor and enlarged, as a page's labels would be too small in a feed. */
export const SCALE = 1.5;

export interface SharePicture {
	/** The file's name, without `.png`. */
	name: string;
	title: string;
	/** A line over the title with the chapter's number and the story. */
	kicker?: string;
	credit: string;
	scene: Scene;
	/** What stands in place of the map. */
	drawing?: StoryPicture;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pictures of a story: one of its opening and one of each chapter. */
export async function picturesOf(slug: string): Promise<SharePicture[]> {
	const file = `stories/${slug}/story.yaml`;
	const read = readStory(await readFile(root + file, 'utf8'), { file });
	const folder = diskFolder(path.dirname(root + file));
	const tracks = await loadTracks(read, folder);
	const { story } = (await loadMedia(tracks.read, folder)).read;
	if (!story)
		throw new Error(
			`\`${file}\` has errors. Run \`npm run contrail -- check ${file}\` to see them, and fix them. (contrail-425)`
		);

	const steps = stepsOf(story);
	const resolved = resolveStory(story);
	const { author, name } = story.source;
	const credit = author ? `After ${author}, ${name}` : `After ${name}`;
	return [
		{ name: slug, title: story.title, credit, scene: sceneAt(story, -1, 1) },
		...story.chapters.map(({ id, title, steps: own }, c) => {
			const step = steps.indexOf(fullest(story, own));
			return {
				name: `${slug}-${id}`,
				title,
				kicker: `${c + 1}  ${story.title}`,
				credit,
				scene: sceneAt(story, step, 1),
				drawing: resolved.steps[step]?.picture
			};
		})
	];
}

/** The step whose map shows most, except one with a made-up flight that explains something; without a map the last drawing. */
function fullest(story: StoryData, steps: readonly StoryStep[]): StoryStep {
	const worth = ({ flights, areas, places, chart, drawing }: StoryStep): number => {
		if (chart || flights.some((id) => story.flights[id]?.illustration)) return -1;
		return drawing ? 0 : 100 * flights.length + 50 * areas.length + places.length;
	};
	return steps.reduce((best, step) => (worth(step) >= worth(best) ? step : best));
}

/** The hash of everything that the pictures depend on. Pixels differ from machine to machine; the hash does not. */
export async function fingerprint(pictures: readonly SharePicture[]): Promise<string> {
	const sources = ['scripts/share-pictures/Card.svelte', 'src/lib/theme/theme.css'];
	const texts = await Promise.all(sources.map((file) => readFile(root + file, 'utf8')));
	return createHash('sha256')
		.update(JSON.stringify([SIZE, SCALE, pictures, texts]))
		.digest('hex');
}
