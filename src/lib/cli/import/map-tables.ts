import type { StoryFile } from '../../story/schema/index.ts';
import type { ImportedPlace, ImportedView } from './imported.ts';
import { Ids } from './ids.ts';

/** The tables to which a story's steps refer by id. Each thing is listed once. */
export class MapTables {
	readonly views: StoryFile['views'] = {};
	readonly places: NonNullable<StoryFile['places']> = {};
	readonly #ids = { views: new Ids(), places: new Ids() };
	readonly #known = new Map<string, string>();

	/** The id of a view; a new view is named after the first step that has it. */
	view(view: ImportedView, step: string): string {
		return this.#listed(JSON.stringify(view), () => {
			const id = this.#ids.views.free(step, 'view', true);
			this.views[id] = view;
			return id;
		});
	}

	/** The ids of places. */
	placesOf(places: readonly ImportedPlace[]): string[] {
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
