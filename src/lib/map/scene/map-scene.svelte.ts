import { fixedView } from '../camera/follow.ts';
import { stillOf, type Still } from '../camera/still.ts';
import type { FixedView, Scrub, View } from '../camera/view.ts';
import { mapError } from '../errors/index.ts';
import type { PartRegistry } from './registry.svelte.ts';
import type { RoutePainting } from './route-painting.ts';
import type { Scene } from './scene.ts';

/** What a map's page gives it: read again whenever it changes. */
export interface MapSceneOptions {
	view: () => View | undefined;
	scene: () => Scene | undefined;
	scrub: () => Scrub | undefined;
	label: () => string;
}

/** All that a map shows: what its page gives it, and what its parts add. */
export class MapScene {
	readonly #options: MapSceneOptions;
	readonly #parts: PartRegistry;

	readonly #asked = $derived.by((): View => {
		const { view, scene, label } = this.#options;
		const asked = view() ?? scene()?.view;
		if (!asked) throw mapError(104, label());
		return asked;
	});
	readonly #way = $derived.by(() => this.#options.scrub() ?? this.#options.scene()?.scrub);
	readonly #from = $derived.by(() => this.#way?.from);

	readonly routes = $derived.by((): RoutePainting[] => [
		...(this.#options.scene()?.routes ?? []),
		...this.#parts.all('routes')
	]);

	/** All but the view, which may follow a route that has not come yet. */
	readonly content = $derived.by((): Omit<Scene, 'view'> => {
		const given = this.#options.scene();
		const parts = this.#parts;
		return {
			routes: this.routes,
			places: [...(given?.places ?? []), ...parts.all('places')],
			areas: [...(given?.areas ?? []), ...parts.all('areas')],
			annotations: [...(given?.annotations ?? []), ...parts.all('annotations')],
			contents: [...(given?.contents ?? []), ...parts.all('contents')],
			clock: given?.clock,
			words: given?.words,
			description: given?.description
		};
	});

	readonly #fixed = rememberedView();
	readonly view = $derived.by(() => this.#fixed(this.#asked, this.routes));
	readonly whole = $derived.by((): Scene & { view: FixedView } => ({ view: this.view, ...this.content }));
	readonly still = $derived.by((): Still => stillOf(this.view));

	readonly #fixedFrom = rememberedView();
	readonly #start = $derived.by(() => this.#from && this.#fixedFrom(this.#from, this.routes));

	/** Where the reader's way to the view begins, and the fraction of it behind them. */
	readonly scrub = $derived.by(() => {
		const from = this.#start;
		return from && { from, fraction: this.#way?.fraction ?? 1 };
	});

	/** By value: a view that the page writes anew for every frame is no new one. */
	readonly targetKey = $derived.by(() =>
		JSON.stringify([this.#asked, this.#from, this.#options.scene()?.description])
	);

	constructor(options: MapSceneOptions, parts: PartRegistry) {
		this.#options = options;
		this.#parts = parts;
	}

	/** Whether the target moves with the reader. */
	get isLed(): boolean {
		return this.#from !== undefined || 'follow' in this.#asked;
	}

	/** The route that the view follows, or begins to follow, and that is not there; undefined where none is missing. */
	get missing(): string | undefined {
		return [this.#asked, this.#from]
			.flatMap((view) => (view && 'follow' in view ? view.follow : []))
			.find((follow) => !this.routes.some(({ id }) => id === follow));
	}
}

/** While the route that a view follows is not there, a map keeps the view that it had. */
function rememberedView(): (view: View, routes: readonly RoutePainting[]) => FixedView {
	let last: FixedView | undefined;
	return (view, routes) => {
		const isKnown = !('follow' in view) || routes.some(({ id }) => id === view.follow);
		return isKnown || !last ? (last = fixedView(view, routes)) : last;
	};
}
