import { stillOf, type Still } from '../camera/still.ts';
import type { FixedView, Scrub, View } from '../camera/view.ts';
import { mapError } from '../errors/index.ts';
import type { PartRegistry } from './registry.svelte.ts';
import type { RoutePainting } from './route-painting.ts';
import { missingOf, viewOf, type Seen } from './view-of.ts';
import type { ScenePainting } from './painting.ts';

/** What a map's page gives it: read again whenever it changes. */
export interface MapSceneOptions {
	view: () => View | undefined;
	scene: () => ScenePainting | undefined;
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
	readonly content = $derived.by(
		(): Omit<ScenePainting, 'view'> & Required<Pick<ScenePainting, 'drawings'>> => {
			const given = this.#options.scene();
			const parts = this.#parts;
			return {
				routes: this.routes,
				places: [...(given?.places ?? []), ...parts.all('places')],
				areas: [...(given?.areas ?? []), ...parts.all('areas')],
				annotations: [...(given?.annotations ?? []), ...parts.all('annotations')],
				contents: [...(given?.contents ?? []), ...parts.all('contents')],
				drawings: [...(given?.drawings ?? []), ...parts.all('drawings')],
				clock: given?.clock,
				words: given?.words,
				description: given?.description
			};
		}
	);

	readonly #fixed = rememberedView();
	readonly view = $derived.by(() => this.#fixed(this.#asked, this.content));
	readonly whole = $derived.by((): ScenePainting & { view: FixedView } => ({
		view: this.view,
		...this.content
	}));
	readonly still = $derived.by((): Still => stillOf(this.view));

	readonly #fixedFrom = rememberedView();
	readonly #start = $derived.by(() => this.#from && this.#fixedFrom(this.#from, this.content));

	/** Where the reader's way to the view begins, and the fraction of it behind them. */
	readonly scrub = $derived.by(() => {
		const { fraction, turn } = this.#way ?? {};
		return fraction === undefined ? undefined : { from: this.#start, fraction, turn };
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
		return this.#way !== undefined || 'follow' in this.#asked;
	}

	/** What the view follows or looks at, or begins with, and that is not there; undefined where nothing is missing. */
	get missing(): string | undefined {
		return missingOf(this.#asked, this.content) ?? missingOf(this.#from, this.content);
	}
}

/** While what a view follows or looks at is not there, a map keeps the view that it had. */
function rememberedView(): (view: View, seen: Seen) => FixedView {
	let last: FixedView | undefined;
	return (view, seen) => (last && missingOf(view, seen) !== undefined ? last : (last = viewOf(view, seen)));
}
