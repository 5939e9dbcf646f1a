import type { StoryData } from '../../story/schema/index.ts';
import type { Session } from './session.svelte.ts';

/** What a part of the studio needs that speaks of the story as readers see it. */
export interface StudioPartProps {
	session: Session;
	/** The story as the page shows it. */
	story: StoryData;
}
