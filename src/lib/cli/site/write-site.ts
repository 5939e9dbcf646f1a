import { copyFile, cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Land } from '../../map/basemap/index.ts';
import type * as Site from '../../site/index.ts';
import { findFile } from '../../story/disk/index.ts';
import { withAddresses, type StoryData } from '../../story/schema/index.ts';
import { cliError } from '../errors.ts';
import { documentOf, FOR_READERS, type PageParts } from './document.ts';
import type { SiteStories, SiteStory } from './stories.ts';

/** The folder of a site that holds what the package brings. */
export const ASSETS = 'contrail';

/** Copies what every site needs: the script of its pages, styles, the basemap. */
export async function writeAssets(target: string, library: string): Promise<void> {
	const assets = path.join(target, ASSETS);
	await mkdir(assets, { recursive: true });
	const file = (name: string, as = path.basename(name)): Promise<void> =>
		copyFile(path.join(library, name), path.join(assets, as));
	await Promise.all([
		cp(path.join(library, 'elements/parts'), path.join(assets, 'parts'), { recursive: true }),
		...[
			'elements/page.js',
			'elements/elements.css',
			'theme/theme.css',
			'site/site.css',
			'basemap.pmtiles'
		].map((name) => file(name))
	]);
}

/** Copies what the page of the studio needs besides. */
export const writeStudio = (target: string, library: string): Promise<void> =>
	cp(path.join(library, 'site/studio'), path.join(target, ASSETS), { recursive: true });

/**
 * Writes the pages of a story in all its languages, with its pictures and coastlines.
 *
 * @param partsOf what stands on a page
 * @param address where the site will be, with a slash at its end
 * @throws {CliError} contrail-522 for a picture that is not there
 */
export async function writePages(
	target: string,
	{ stories, folder, file }: SiteStories,
	library: string,
	partsOf: (story: SiteStory, isEmbed: boolean) => PageParts = () => FOR_READERS,
	address?: string
): Promise<void> {
	const site = await siteIn(library);
	const world = await worldIn(library);
	for (const picture of new Set(stories.flatMap(({ story }) => picturesOf(story)))) {
		const from = await findFile(folder, picture);
		if (!from) throw cliError(522, [relative(picture), file]);
		const to = path.join(target, relative(picture));
		await mkdir(path.dirname(to), { recursive: true });
		await whole(to, (beside) => copyFile(from, beside));
	}
	for (const current of stories) {
		const story = withRelativePictures(current.story);
		for (const isEmbed of [false, true]) {
			const rendered = await site.renderStory(story, world, { flat: isEmbed });
			const html = documentOf({
				...{ current, stories, rendered, isEmbed, address },
				parts: partsOf(current, isEmbed)
			});
			const page = path.join(target, `${isEmbed ? current.embed : current.page}.html`);
			await whole(page, (beside) => writeFile(beside, html));
			await whole(path.join(target, ASSETS, 'land.json'), (beside) => writeFile(beside, rendered.land));
		}
	}
}

/** Puts a file in its place once it is whole: a server may be giving out the one before. */
async function whole(file: string, write: (beside: string) => Promise<void>): Promise<void> {
	const beside = `${file}.new`;
	await write(beside);
	await rename(beside, file);
}

/** What renders the pages, with Svelte and the components inside. */
export const siteIn = async (library: string): Promise<typeof Site> =>
	import(pathToFileURL(path.join(library, 'site/index.js')).href) as Promise<typeof Site>;

/** The coastlines of the world as each library holds them. */
const worlds = new Map<string, Promise<Land>>();

/** The coastlines of the whole world, which are read once; a read that failed is tried again with the next call. */
export function worldIn(library: string): Promise<Land> {
	const known = worlds.get(library);
	if (known) return known;
	const world = readWorld(library);
	worlds.set(library, world);
	world.catch(() => worlds.delete(library));
	return world;
}

async function readWorld(library: string): Promise<Land> {
	const packed = await readFile(path.join(library, 'map/basemap/land/fine.json.gz'));
	return JSON.parse((await promisify(gunzip)(packed)).toString('utf8')) as Land;
}

const relative = (src: string): string => src.replace(/^\/+/, '');

/** The pictures of a story, by their paths in its folder. The schema allows none that lead out of it. */
function picturesOf(story: StoryData): string[] {
	const files = story.chapters.flatMap(({ steps }) =>
		steps.flatMap(({ image }) => (typeof image === 'object' ? [image.src] : []))
	);
	withAddresses(story, (src) => (files.push(src), src));
	return files;
}

/** A story whose pictures are found wherever its site is served. */
function withRelativePictures(story: StoryData): StoryData {
	const chapters = story.chapters.map((chapter) => ({
		...chapter,
		steps: chapter.steps.map((step) =>
			typeof step.image === 'object'
				? { ...step, image: { ...step.image, src: relative(step.image.src) } }
				: step
		)
	}));
	return { ...withAddresses(story, relative), chapters };
}
