// What this bench uses of deck.gl, which is installed beside it alone.
declare module '@deck.gl/layers' {
	export class PolygonLayer {
		constructor(props: Record<string, unknown>);
	}
	export class ScatterplotLayer {
		constructor(props: Record<string, unknown>);
	}
}
declare module '@deck.gl/maplibre' {
	export class MapLibreOverlay {
		constructor(props: Record<string, unknown>);
		setProps(props: Record<string, unknown>): void;
		onAdd(map: unknown): HTMLElement;
		onRemove(): void;
		getDefaultPosition(): 'top-left';
	}
}
