import type { Attachment } from 'svelte/attachments';
import { PartRegistry, type Drawing, type MapEntries } from '../../../map/scene/parts/index.ts';

/**
 * The parts of a map as a part sees them that comes or goes: what it draws is drawn inside something that fades, and WebGL is not its
 * own until it is whole.
 */
export class FadingParts extends PartRegistry {
	override readonly writer;
	readonly #outer: PartRegistry;
	readonly #fade: (drawing: Drawing) => Drawing;

	/**
	 * @param opacity 0–1
	 * @param fade draws what a part draws, as opaque as that
	 */
	constructor(outer: PartRegistry, opacity: () => number, fade: (drawing: Drawing) => Drawing) {
		super({
			...outer.state,
			map: () => (opacity() < 1 ? undefined : outer.state.map())
		});
		this.#outer = outer;
		this.writer = outer.writer;
		this.#fade = fade;
	}

	override all<Kind extends keyof MapEntries>(kind: Kind): MapEntries[Kind][] {
		return this.#outer.all(kind);
	}

	override add<Kind extends keyof MapEntries>(kind: Kind, get: () => MapEntries[Kind]): Attachment {
		if (kind !== 'drawings') return this.#outer.add(kind, get);
		const drawing = this.#fade(get() as Drawing);
		return this.#outer.add('drawings', () => drawing);
	}
}
