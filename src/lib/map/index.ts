export { default as Annotation } from './Annotation.svelte';
export { default as Area } from './Area.svelte';
export { default as Clock } from './Clock.svelte';
export { default as Inset } from './Inset.svelte';
export { default as Legend } from './Legend.svelte';
export { default as MapPicture } from './MapPicture.svelte';
export { default as Place } from './Place.svelte';
export { default as RouteFleet } from './fleet/RouteFleet.svelte';
export { default as RouteLine } from './RouteLine.svelte';
export { default as RouteScale } from './RouteScale.svelte';
export { default as RouteTable } from './RouteTable.svelte';
export { default as ScaleBar } from './ScaleBar.svelte';
export { default as StillLand } from './StillLand.svelte';
export { default as StoryMap } from './StoryMap.svelte';
export { MapError } from './errors.ts';
export type { Bounds, LonLat, Padding } from '../geo/types.ts';
export type { FleetPick, FleetRoute, RouteFleetProps } from './fleet/types.ts';
export type { Land, LandLevel } from './land/types.ts';
export type {
	AircraftShape,
	AreaGeometry,
	BoundsView,
	CenterView,
	Certainty,
	FixedView,
	FollowView,
	Move,
	Outline,
	PlaceKind,
	RouteFact,
	Scene,
	SceneAnnotation,
	SceneArea,
	SceneLeg,
	ScenePlace,
	SceneRoute,
	SceneTrack,
	Scrub,
	View
} from './scene.ts';
export type {
	AnnotationProps,
	AreaProps,
	CameraState,
	ExploreLabels,
	InsetProps,
	LegendProps,
	MapPictureProps,
	PlaceProps,
	ScaleBarProps,
	StillLandProps,
	StoryMapProps
} from './types.ts';
export type {
	ClockProps,
	RouteLineProps,
	RouteMeasure,
	RouteRange,
	RouteScaleProps,
	RouteTableHeads,
	RouteTableLeg,
	RouteTableProps,
	RouteTableRow
} from './routes/types.ts';
