import type { Scene } from '../map/index.ts';
import { scenesOf } from '../story/scene/index.ts';
import type { StoryData, StoryPicture } from '../story/schema/index.ts';

/** The size of a share picture in pixels: social networks show them at 1.91 to 1. */
export const SHARE_SIZE = { width: 1200, height: 630 };

/** The picture is drawn smaller by this factor and enlarged, as a page's labels would be too small in a feed. */
export const SHARE_SCALE = 1.5;

/** What other sites show when somebody shares the address of a story. */
export interface SharePicture {
	lang: string;
	title: string;
	/** A line over the title with the chapter's number and the story. */
	kicker?: string;
	credit: string;
	scene: Scene;
	/** What stands in place of the map. */
	drawing?: StoryPicture;
}

/** Who is to be named for a story. */
export const creditOf = ({ source: { author, name } }: StoryData): string =>
	author ? `${author}, ${name}` : name;

/** The picture of a whole story: its title, and its opening. */
export const sharePicture = (story: StoryData): SharePicture => ({
	lang: story.lang,
	title: story.title,
	credit: creditOf(story),
	scene: scenesOf(story)(-1, 1)
});
