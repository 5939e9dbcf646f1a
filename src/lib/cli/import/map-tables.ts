import type { StoryFile } from '../../story/schema/index.ts';
import type { DraftPlace, DraftView } from './draft.ts';
import { Ids } from './ids.ts';

/** The tables of a story that its steps refer to by id; the same thing is listed once. */
export class MapTables {
	readonly views: StoryFile['views'] = {};
	readonly places: NonNullable<StoryFile['places']> = {};
	readonly #ids = { views: new Ids(), places: new Ids() };
	readonly #known = new Map<string, string>();

	/** The id of a view; a new one is called after the step that has it first. */
	view(view: DraftView, step: string): string {
		return this.#listed(JSON.stringify(view), () => {
			const id = this.#ids.views.free(step, 'view', true);
			this.views[id] = view;
			return id;
		});
	}

	/** The ids of places. */
	placesOf(places: readonly DraftPlace[]): string[] {
		const ids = places.map((place) =>
			this.#listed(JSON.stringify(place), () => {
				const id = this.#ids.places.free(place.name, 'place');
				this.places[id] = { name: place.name, at: place.at };
				return id;
			})
		);
		return [...new Set(ids)];
	}

	#listed(key: string, list: () => string): string {
		const id = this.#known.get(key) ?? list();
		this.#known.set(key, id);
		return id;
	}
}
