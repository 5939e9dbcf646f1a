import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
	creditOf,
	SHARE_SCALE,
	SHARE_SIZE,
	sharePicture,
	type SharePicture
} from '../../src/lib/site/share-picture.ts';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { scenesOf } from '../../src/lib/story/scene/index.ts';
import { pictureOf, type StoryData, type StoryStep } from '../../src/lib/story/schema/index.ts';

/** The stories that have share pictures: the file of each, and how its pictures name the source. */
export const STORIES = [
	{ name: 'venezuela', file: 'stories/venezuela/story.yaml', after: 'After' },
	{ name: 'venezuela-es', file: 'stories/venezuela/story.es.yaml', after: 'A partir de' }
];

/** A share picture with the file's name, without `.png`. */
export type NamedPicture = SharePicture & { name: string };

/** The file with the fingerprints of all pictures. */
export const MADE = fileURLToPath(new URL('inputs.json', import.meta.url));

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pictures of a story: one of its opening and one of each chapter. */
export async function picturesOf({ name, file, after }: (typeof STORIES)[number]): Promise<NamedPicture[]> {
	const { read } = await loadStory(await readFile(root + file), root + file, file);
	const { story } = read;
	if (!story)
		throw new Error(
			`\`${file}\` has errors. Run \`npm run contrail -- check ${file}\` to see them, and fix them. (contrail-425)`
		);

	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	const sceneAt = scenesOf(story);
	const common = { lang: story.lang, credit: `${after} ${creditOf(story)}` };
	return [
		{ ...sharePicture(story), ...common, name },
		...story.chapters.map(({ id, title, steps: own }, chapter) => {
			const step = fullest(story, own);
			return {
				...common,
				name: `${name}-${id}`,
				title,
				kicker: `${chapter + 1}  ${story.title}`,
				scene: sceneAt(steps.indexOf(step), 1),
				drawing: pictureOf(story, step)
			};
		})
	];
}

/**
 * The step whose map shows most, lines first, except one with a made-up flight that explains something; without a map the
 * last drawing.
 */
function fullest(story: StoryData, steps: readonly StoryStep[]): StoryStep {
	const worth = ({ flights, areas, places, chart, drawing }: StoryStep): number => {
		const shown = flights.flatMap((id) => story.flights[id] ?? []);
		if (chart || shown.some(({ illustration }) => illustration)) return -1;
		const lines = shown.filter(({ legs }) => legs.length > 0);
		return drawing ? 0 : 100 * lines.length + 50 * areas.length + places.length;
	};
	return steps.reduce((best, step) => (worth(step) >= worth(best) ? step : best));
}

/** The hash of everything that the pictures depend on. Pixels differ from machine to machine; the hash does not. */
export async function fingerprint(pictures: readonly NamedPicture[]): Promise<string> {
	const sources = ['src/lib/site/ShareCard.svelte', 'src/lib/theme/theme.css'];
	const texts = await Promise.all(sources.map((file) => readFile(root + file, 'utf8')));
	return createHash('sha256')
		.update(JSON.stringify([SHARE_SIZE, SHARE_SCALE, pictures, texts]))
		.digest('hex');
}
