import { stillOf, type Still } from '../camera/still.ts';
import type { FixedView, Scrub, View } from '../camera/view.ts';
import { mapError } from '../errors/index.ts';
import type { PartRegistry } from './registry.svelte.ts';
import { missingOf, viewOf, type Seen } from './view-of.ts';
import type { ScenePainting } from './painting.ts';

/** What a map's page gives it: read again whenever it changes. */
export interface MapSceneOptions {
	view: () => View | undefined;
	scene: () => ScenePainting | undefined;
	scrub: () => Scrub | undefined;
	label: () => string;
}

/** All but the view, which may follow a route that has not come yet. */
type Content = Omit<ScenePainting, 'view'> & Required<Pick<ScenePainting, 'drawings'>>;

/** All that a map shows: what its page gives it, and what its parts add. */
export interface MapScene {
	readonly content: Content;
	readonly view: FixedView;
	readonly whole: ScenePainting & { view: FixedView };
	readonly still: Still;
	/** Where the reader's way to the view begins, and the fraction of it behind them. */
	readonly scrub: { from?: FixedView; fraction: number; turn?: number } | undefined;
	/** By value: a view that the page writes anew for every frame is no new one. */
	readonly targetKey: string;
	/** Whether the target moves with the reader. */
	readonly isLed: boolean;
	/** What the view follows or looks at, or begins with, and that is not there; undefined where nothing is missing. */
	readonly missing: string | undefined;
}

export function mapScene(options: MapSceneOptions, parts: PartRegistry): MapScene {
	const asked = $derived.by((): View => {
		const view = options.view() ?? options.scene()?.view;
		if (!view) throw mapError(104, options.label());
		return view;
	});
	const way = $derived(options.scrub() ?? options.scene()?.scrub);
	const from = $derived(way?.from);

	const routes = $derived([...(options.scene()?.routes ?? []), ...parts.all('routes')]);
	const content = $derived.by((): Content => {
		const given = options.scene();
		return {
			routes,
			places: [...(given?.places ?? []), ...parts.all('places')],
			areas: [...(given?.areas ?? []), ...parts.all('areas')],
			annotations: [...(given?.annotations ?? []), ...parts.all('annotations')],
			contents: [...(given?.contents ?? []), ...parts.all('contents')],
			drawings: [...(given?.drawings ?? []), ...parts.all('drawings')],
			clock: given?.clock,
			words: given?.words,
			description: given?.description
		};
	});

	const fixed = rememberedView();
	const view = $derived(fixed(asked, content));
	const whole = $derived({ view, ...content });
	const still = $derived(stillOf(view));

	const fixedFrom = rememberedView();
	const start = $derived(from && fixedFrom(from, content));
	const scrub = $derived.by(() => {
		const { fraction, turn } = way ?? {};
		return fraction === undefined ? undefined : { from: start, fraction, turn };
	});
	const targetKey = $derived(JSON.stringify([asked, from, options.scene()?.description]));

	return {
		get content() {
			return content;
		},
		get view() {
			return view;
		},
		get whole() {
			return whole;
		},
		get still() {
			return still;
		},
		get scrub() {
			return scrub;
		},
		get targetKey() {
			return targetKey;
		},
		get isLed() {
			return way !== undefined || 'follow' in asked;
		},
		get missing() {
			return missingOf(asked, content) ?? missingOf(from, content);
		}
	};
}

/** While what a view follows or looks at is not there, a map keeps the view that it had. */
function rememberedView(): (view: View, seen: Seen) => FixedView {
	let last: FixedView | undefined;
	return (view, seen) => (last && missingOf(view, seen) !== undefined ? last : (last = viewOf(view, seen)));
}
