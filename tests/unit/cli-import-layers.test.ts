import { describe, expect, it } from 'vitest';
import { buildStory } from '../../src/lib/story/check/build.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { importOf } from './cli-imports.ts';

const chapter = (id: string, more: object) => ({
	id,
	title: id,
	description: `About ${id}.`,
	location: { center: [10, 50], zoom: 6 },
	...more
});

/** Configurations that switch layers, and what is seen of the layers in each step, in either direction. */
const configs: Record<string, { chapters: object[]; seen: object[] }> = {
	'a layer that comes with a chapter and goes with it': {
		chapters: [
			chapter('dry', {}),
			chapter('flood', {
				onChapterEnter: [{ layer: 'water', opacity: 0.8 }],
				onChapterExit: [{ layer: 'water', opacity: 0 }]
			}),
			chapter('after', {})
		],
		seen: [{}, { water: 0.8 }, { water: 0 }]
	},
	'layers that gather': {
		chapters: [
			chapter('one', { onChapterEnter: [{ layer: 'roads', opacity: 1 }], onChapterExit: [] }),
			chapter('two', {
				onChapterEnter: [
					{ layer: 'rails', opacity: 1 },
					{ layer: 'road label (major)', opacity: 0.25 }
				]
			})
		],
		seen: [{ roads: 1 }, { roads: 1, rails: 1, 'road label (major)': 0.25 }]
	},
	'a layer that goes when a chapter is left and comes with the next': {
		chapters: [
			chapter('north', {
				onChapterEnter: [{ layer: 'heat', opacity: 1 }],
				onChapterExit: [
					{ layer: 'heat', opacity: 0 },
					{ layer: 'ice', opacity: 0.5 }
				]
			}),
			chapter('south', { onChapterEnter: [{ layer: 'heat', opacity: 0.4 }] })
		],
		seen: [{ heat: 1 }, { heat: 0.4, ice: 0.5 }]
	},
	'a hidden chapter that switches for the next': {
		chapters: [
			chapter('before', {}),
			{ id: 'unseen', hidden: true, onChapterEnter: [{ layer: 'night', opacity: '0.9' }] },
			chapter('dusk', { onChapterExit: [{ layer: 'night', opacity: 0 }] }),
			chapter('dawn', {})
		],
		seen: [{}, { night: 0.9 }, { night: 0 }]
	},
	'pictures whose files are not there': {
		chapters: [
			chapter('photo', { image: 'photo.jpg', onChapterEnter: [{ layer: 'fires', opacity: 1 }] }),
			chapter('end', { onChapterExit: [{ layer: 'fires', opacity: 0 }] })
		],
		seen: [{ fires: 1 }, { fires: 1 }]
	}
};

const configOf = (chapters: object[]): string =>
	`var config = ${JSON.stringify({ title: 'Layers', subtitle: 'That come and go.', chapters }, null, '\t')};`;

describe("layers of a style in Mapbox's configurations", () => {
	it.each(Object.entries(configs))('%s', async (_, { chapters, seen }) => {
		const config = configOf(chapters);
		const { out, err, status } = await importOf(config);
		expect(status).toBe(0);
		const { data } = readStory(out, { file: 'story.yaml' });
		const steps = stepsOf(buildStory(data!));
		expect(steps.map(({ styleLayers = {} }) => styleLayers)).toEqual(seen);
		// Nothing is lost but what names a file, which is told by its line.
		const told = err
			.split('\n')
			.filter((line) => line.startsWith('config.js:') && !line.includes('no source'));
		const line = config.split('\n').findIndex((text) => text.includes('photo.jpg')) + 1;
		expect(told).toEqual(line ? [expect.stringContaining(`config.js:${line}:`)] : []);
	});

	it('says what it can not use', async () => {
		const onChapterEnter = [
			{ layer: 'a', opacity: 2 },
			{ opacity: 1 },
			{ layer: 'b', opacity: 1, duration: 900 },
			'c'
		];
		const { out, err } = await importOf(configOf([chapter('one', { onChapterEnter })]));
		expect(out).toContain('styleLayers: { b: 1 }');
		expect(err).toContain(
			'layer 1 "a": a layer "a" was left out. It has a name and an "opacity" from 0 to 1.'
		);
		expect(err).toContain('layer 2: a layer was left out.');
		expect(err).toContain('layer 3 "b": "duration" was left out: "900".');
		expect(err).toContain('an entry of "onChapterEnter" is text and was left out.');
	});

	it('takes names that are no usual names', async () => {
		const config = `var config = { title: 'T', chapters: [{ description: 'W.', onChapterEnter: [{ layer: '__proto__', opacity: 0 },
			{ layer: '1: [x]', opacity: 0.5 }] }] };`;
		const { out, err, status } = await importOf(config);
		expect(status).toBe(0);
		expect(err).toContain('a layer "__proto__" was left out');
		expect(readStory(out, { file: 'x' }).data?.chapters[0]?.steps[0]?.styleLayers).toHaveProperty(
			'1: [x]',
			0.5
		);
	});
});
