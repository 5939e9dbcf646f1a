import { LONGEST_LINE, type StoryFile } from '../story/schema/index.ts';
import type { ImportedEnd, ImportedLine, ImportedPin, ImportedPlace, ImportedView } from './imported.ts';
import { Ids } from './ids.ts';

/** The tables to which a story's steps refer by id. Each thing is listed once. */
export class MapTables {
	readonly views: StoryFile['views'] = {};
	readonly places: NonNullable<StoryFile['places']> = {};
	readonly lines: NonNullable<StoryFile['lines']> = {};
	readonly markers: NonNullable<StoryFile['markers']> = {};
	readonly #ids = { views: new Ids(), places: new Ids(), lines: new Ids(), markers: new Ids() };
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

	/** The ids of pins. */
	pinsOf(pins: readonly ImportedPin[]): string[] {
		const ids = pins.map((pin) =>
			this.#listed(JSON.stringify(pin), () => {
				const alt = pin.alt.slice(0, LONGEST_LINE).trim();
				const id = this.#ids.markers.free(alt, 'marker');
				this.markers[id] = { at: pin.at, alt, ...(pin.color && { color: pin.color }) };
				return id;
			})
		);
		return [...new Set(ids)];
	}

	/** The ids of lines. Nobody has said which way those between places go, so each is the shortest. */
	linesOf(lines: readonly ImportedLine[]): string[] {
		return lines.map((line) =>
			this.#listed(JSON.stringify(line), () => {
				const name = line.name.slice(0, LONGEST_LINE).trim();
				const id = this.#ids.lines.free(name, 'line');
				this.lines[id] =
					'path' in line
						? { name, path: line.path }
						: { name, ...this.#wayOf(line.ends), certainty: 'inferred' };
				return id;
			})
		);
	}

	/** A way by places where both ends have names, or else by points. */
	#wayOf(ends: readonly ImportedEnd[]): { from: string; to: string } | { points: [number, number][] } {
		const [from, to] = ends.flatMap(({ name, at }) => (name ? this.placesOf([{ name, at }]) : []));
		return from && to ? { from, to } : { points: ends.map(({ at }) => at) };
	}

	#listed(key: string, list: () => string): string {
		const id = this.#known.get(key) ?? list();
		this.#known.set(key, id);
		return id;
	}
}
