import type { Map as MaplibreMap } from 'maplibre-gl';
import type { FleetRoute } from '../../../../src/lib/fleet/index.ts';

/** What the bench's page shows. */
export class BenchState {
	routes = $state.raw<readonly FleetRoute[]>();
	progress = $state(0);
	readonly map: Promise<MaplibreMap>;
	onmap: (map: MaplibreMap) => void = () => {};

	constructor() {
		this.map = new Promise((done) => (this.onmap = done));
	}
}
