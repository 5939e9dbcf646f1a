export { default as RouteFleet } from './RouteFleet.svelte';
export type { FleetPick, FleetRoute, RouteFleetProps } from './types.ts';
