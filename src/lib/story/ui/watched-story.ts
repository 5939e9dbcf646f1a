import type { CameraState } from '../../map/index.ts';
import type { StoryData } from '../schema/story-data.ts';

/** A story under the developer server, whose studio wants to know where the map looks. */
export interface WatchedStory extends StoryData {
	oncamera?: (camera: CameraState) => void;
}
