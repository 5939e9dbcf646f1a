export { default as Annotation } from './scene/Annotation.svelte';
export { default as Area } from './scene/Area.svelte';
export { default as Clock } from './overlay/clock/Clock.svelte';
export { default as Inset } from './controls/Inset.svelte';
export { default as Legend } from './controls/Legend.svelte';
export { default as Line } from './scene/Line.svelte';
export { default as Marker } from './overlay/marker/Marker.svelte';
export { default as MapPicture } from './MapPicture.svelte';
export { default as Place } from './scene/Place.svelte';
export { default as RouteLine } from './scene/RouteLine.svelte';
export { default as RouteScale } from './controls/RouteScale.svelte';
export { default as RouteTable } from './table/RouteTable.svelte';
export { default as ScaleBar } from './controls/ScaleBar.svelte';
export { default as StillLand } from './basemap/svg/StillLand.svelte';
export { default as StoryMap } from './StoryMap.svelte';
export { loadMaps } from './content/index.ts';
export { hasStoryMap, useStoryMap } from './scene/use-story-map.ts';
export { focusOn, type FocusOptions } from './scene/focus.ts';
export { decodePolyline } from './scene/polyline.ts';
export { MapError } from './errors/index.ts';
export type { Bounds, LonLat, Padding } from '../geo/index.ts';
export type { Land, LandLevel } from './basemap/land/types.ts';
export type {
	AircraftShape,
	AreaGeometry,
	LineKind,
	Outline,
	PlaceKind,
	RouteFact,
	Scene,
	SceneAnnotation,
	SceneArea,
	ScenePlace,
	SceneRoute,
	StyleLayers
} from './scene/scene.ts';
export type {
	BoundsView,
	CenterView,
	FixedView,
	FocusView,
	FollowView,
	Move,
	Scrub,
	View
} from './camera/view.ts';
export type { Certainty, SceneLeg, SceneTrack } from './route/types.ts';
export type { LineGeometry, LinePath, LinePoints } from './scene/line-legs.ts';
export type { MapPick, Painted } from './scene/painted.ts';
export type { Vehicle } from './scene/vehicles.ts';
export type { AnnotationProps, AreaProps, LineProps, PlaceProps } from './scene/props.ts';
export type { DrawOptions, StoryMapContext } from './scene/use-story-map.ts';
export type { LegendEntry, MapEntries } from './scene/registry.svelte.ts';
export type { MapFrame } from './scene/frame.ts';
export type { CameraState } from './camera/state.ts';
export type { ExploreLabels, InsetProps, LegendProps, ScaleBarProps } from './controls/props.ts';
export type { MapPictureProps, StoryMapProps } from './content/props.ts';
export type { StillLandProps } from './basemap/svg/props.ts';
export type { ClockProps } from './overlay/clock/props.ts';
export type { MarkerAnchor, MarkerProps } from './overlay/marker/props.ts';
export type { RouteLineProps } from './scene/props.ts';
export type { RouteMeasure, RouteRange } from './scene/ramp.ts';
export type { RouteScaleProps } from './controls/props.ts';
export type { RouteTableHeads, RouteTableLeg, RouteTableProps, RouteTableRow } from './table/props.ts';
