export type { Certainty, SceneLeg, SceneTrack } from './types.ts';
