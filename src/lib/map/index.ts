export { default as Area } from './Area.svelte';
export { default as Legend } from './Legend.svelte';
export { default as MapPicture } from './MapPicture.svelte';
export { default as Place } from './Place.svelte';
export { default as RouteLine } from './RouteLine.svelte';
export { default as StoryMap } from './StoryMap.svelte';
export { MapError } from './errors.ts';
export type { Move } from './camera-director.ts';
export type { Bounds, LonLat, Padding } from '../geo/types.ts';
export type { Land, LandLevel } from './land/types.ts';
export type {
	AircraftShape,
	BoundsView,
	CenterView,
	Certainty,
	PlaceKind,
	Scene,
	SceneArea,
	SceneLeg,
	ScenePlace,
	SceneRoute,
	View
} from './scene.ts';
export type {
	AreaProps,
	LegendProps,
	MapPictureProps,
	PlaceProps,
	RouteLineProps,
	StoryMapProps
} from './types.ts';
