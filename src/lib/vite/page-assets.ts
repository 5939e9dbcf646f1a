import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ResolvedConfig } from 'vite';
import { withAddresses } from '../story/schema/index.ts';
import type { StoryData, StoryStep } from '../story/schema/index.ts';

/** What a page with a story needs besides the story; full paths of files. */
export interface PageAssets {
	basemap?: string;
	theme?: string;
	/** The module that puts the studio on the page. Only the developer server's pages have it. */
	studio?: string;
}

/** The files that the package brings. In this repository, whose site has its own, there is no basemap beside the sources. */
export function packagedAssets({ basemap, theme }: { basemap: boolean; theme: boolean }): PageAssets {
	const file = (name: string): string => path.join(import.meta.dirname, '..', name).replaceAll(path.sep, '/');
	if (!existsSync(file('basemap.pmtiles'))) return {};
	return {
		...(basemap && { basemap: file('basemap.pmtiles') }),
		...(theme && { theme: file('theme/theme.css') })
	};
}

/** Imports of the assets at the head of a story's module. The basemap's address is then called `basemap`. */
export function importsOf({ basemap, theme }: PageAssets): string {
	return [
		theme && `import ${JSON.stringify(theme)};\n`,
		basemap && `import basemap from ${JSON.stringify(`${basemap}?url`)};\n`
	]
		.filter(Boolean)
		.join('');
}

/** A story whose pictures have the addresses at which a site below a path serves them: `/blog/images/tower.jpg`. */
export function withBase(story: StoryData, config: PublicPaths): StoryData {
	const step = (one: StoryStep): StoryStep =>
		typeof one.image === 'object'
			? { ...one, image: { ...one.image, src: publicAddress(one.image.src, config) } }
			: one;
	const chapters = story.chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.map(step) }));
	const addressed = (src: string): string => publicAddress(src, config);
	return { ...withAddresses(story, addressed), chapters };
}

/** The part of Vite's configuration that says where a site serves its public files. */
export type PublicPaths = Pick<ResolvedConfig, 'base' | 'command' | 'experimental'>;

function publicAddress(src: string, { base, command, experimental }: PublicPaths): string {
	if (!src.startsWith('/')) return src;
	// SvelteKit builds with a relative base, and gives the server the whole address by this function.
	const context = { type: 'public', hostId: '', hostType: 'js', ssr: true } as const;
	const built = command === 'build' && experimental.renderBuiltUrl?.(src.slice(1), context);
	if (typeof built === 'string') return built;
	return base.startsWith('.') || base === '' ? src : base.replace(/\/$/, '') + src;
}
