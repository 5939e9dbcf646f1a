import { isColor } from '../story/schema/index.ts';
import type { Fields } from './fields.ts';

/** How the pins of a configuration look. */
export interface Pin {
	color?: string;
}

/** The colour of the template's markers where a configuration names none. */
const USUAL = '#3FB1CE';

/** Whether each chapter has a pin at its place, and in which colour. */
export function pinsOf(config: Fields): Pin | undefined {
	const shows = config.take('showMarkers');
	if (shows?.kind !== 'boolean' || !shows.value) {
		// Of markers that nobody saw nothing is lost.
		config.take('markerColor');
		return undefined;
	}
	const color = config.peek('markerColor');
	const written = color?.kind === 'text' ? color.text.trim() : USUAL;
	if (!isColor(written)) {
		config.leave('markerColor', 'Write it as #3fb1ce or by its CSS name: "color" of the markers.');
		return {};
	}
	config.take('markerColor');
	return { color: written };
}
