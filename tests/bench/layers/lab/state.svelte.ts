import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Areas, Row } from '../../../../src/lib/layers/index.ts';

/** What the bench's page shows of ours. */
export class BenchState {
	areas = $state.raw<Areas>();
	rows = $state.raw<readonly Row[]>();
	progress = $state(0);
	readonly map: Promise<MaplibreMap>;
	onmap: (map: MaplibreMap) => void = () => {};

	constructor() {
		this.map = new Promise((done) => (this.onmap = done));
	}
}
