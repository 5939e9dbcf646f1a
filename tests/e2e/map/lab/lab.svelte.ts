import { flushSync, mount, unmount } from 'svelte';
import type { View } from '../../../../src/lib/map/camera/view.ts';
import LabView from './Lab.svelte';
import Ride from './Ride.svelte';
import type { LabLog, LabMap } from './types.ts';

const WINDOW = 'height: 100vh';

/** A page with any number of maps, each with any props and parts. */
export class Lab {
	#maps = $state.raw<readonly LabMap[]>([]);
	#space = $state.raw<readonly [string, string]>(['0', '0']);
	#view: object | undefined;

	/** What each map has told. */
	logs: LabLog[] = [];

	/**
	 * Mounts maps, in place of those that stand.
	 *
	 * @param space CSS heights of the empty page before and after them
	 */
	open(maps: Partial<LabMap> | Partial<LabMap>[], space: readonly [string, string] = ['0', '0']): void {
		this.close();
		const all = Array.isArray(maps) ? maps : [maps];
		this.#maps = all.map((map) => ({ props: {}, parts: [], box: WINDOW, ...map }));
		this.#space = space;
		this.logs = all.map(() => ({ cameras: 0, camera: undefined, errors: [], recoveries: 0 }));
		const maps$ = (): readonly LabMap[] => this.#maps;
		const space$ = (): readonly [string, string] => this.#space;
		this.#view = mount(LabView, {
			target: document.body,
			props: {
				logs: this.logs,
				get maps() {
					return maps$();
				},
				get space() {
					return space$();
				}
			}
		});
		flushSync();
	}

	/** Changes some of a map's props, its parts or its box. */
	set({ props, ...rest }: Partial<LabMap>, index = 0): void {
		this.#maps = this.#maps.map((map, i) =>
			i === index ? { ...map, ...rest, props: { ...map.props, ...props } } : map
		);
		flushSync();
	}

	/** Mounts a map whose camera goes along with the page's scroll. */
	ride(from: View, to: View): void {
		this.close();
		this.#view = mount(Ride, { target: document.body, props: { from, to } });
		flushSync();
	}

	/** Takes the maps away. */
	close(): void {
		if (this.#view) void unmount(this.#view);
		this.#view = undefined;
	}
}
