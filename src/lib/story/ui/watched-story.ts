import type { CameraState } from '../../map/index.ts';
import type { StoryData } from '../schema/story-data.ts';

/** A story in development, whose studio wants to know where the map looks. In a build there is none. */
export interface WatchedStory extends StoryData {
	oncamera?: (camera: CameraState) => void;
}
