import * as v from 'valibot';
import type { Certainty } from '../../map/route/index.ts';
import type { LineKind, LinePath, Vehicle } from '../../map/scene/index.ts';
import { between, id, ids, line, lonLat, sourceOrId, text } from './fields.ts';

/** What a line is, as `Line` draws it. */
export const LINE_KINDS = ['sea', 'road', 'rail', 'pipeline', 'border', 'path'] as const satisfies LineKind[];

const VEHICLES = [
	'ship',
	'truck',
	'train',
	'car',
	'person',
	'drone',
	'aircraft'
] as const satisfies Vehicle[];

const PATHS = ['great-circle', 'rhumb'] as const satisfies LinePath[];

const CERTAINTIES = ['tracked', 'reported', 'inferred'] as const satisfies Certainty[];

/** The most points that a line has in the story itself. More belong into a file beside it. */
export const MOST_POINTS = 500;

const silhouette = v.pipe(
	v.string(),
	v.regex(/^\s*[Mm]\s*[-+.\d][-+.,\d\sMmZzLlHhVvCcSsQqTtAaEe]*$/),
	v.description('path data of an SVG, nose up, in a box of 32 × 32 around 0 0'),
	v.examples(['M0-15L8 12H-8Z'])
);

/** A way of any kind on the map. A check says which fields go together. */
export const mapLine = v.pipe(
	v.strictObject({
		name: v.pipe(
			line,
			v.description('what it is called at its vehicle, on its card and in the table'),
			v.examples(['MV Anna'])
		),
		kind: v.optional(
			v.pipe(
				v.picklist(LINE_KINDS),
				v.description('what it is, which decides on how it is drawn; a path if left out'),
				v.examples(['sea'])
			)
		),
		vehicle: v.optional(
			v.pipe(
				v.union([v.picklist(VEHICLES), silhouette]),
				v.title('Vehicle'),
				v.description(
					'the silhouette at its head: ship, truck, train, car, person, drone or aircraft, or path data of your own; none if left out'
				),
				v.examples(['ship'])
			)
		),
		from: v.optional(
			v.pipe(id, v.description('where it starts: the id of a place'), v.examples(['rotterdam']))
		),
		via: v.optional(ids('the places that it passes, in order', ['gibraltar', 'suez'])),
		to: v.optional(v.pipe(id, v.description('where it ends: the id of a place'), v.examples(['mumbai']))),
		points: v.optional(
			v.pipe(
				v.array(lonLat),
				v.minLength(2),
				v.maxLength(MOST_POINTS),
				v.description('in place of places, the points that it goes along, each as [longitude, latitude]'),
				v.examples([
					[
						[4.3, 51.9],
						[-5.6, 36],
						[32.5, 29.9]
					]
				])
			)
		),
		path: v.optional(
			v.pipe(
				v.string(),
				v.regex(/^(?!.*\.\.)\w[\w./ -]*\.\w+$/),
				v.title('File'),
				v.description(
					'in place of points, a file beside the story: GeoJSON, an encoded polyline, GPX or another recorded track'
				),
				v.examples(['lines/road.geojson'])
			)
		),
		along: v.optional(
			v.pipe(
				v.picklist(PATHS),
				v.description(
					'how its points are joined: great-circle (the shortest way) or rhumb (on one bearing, as a ship steers); great-circle if left out'
				),
				v.examples(['rhumb'])
			)
		),
		certainty: v.optional(
			v.pipe(
				v.picklist(CERTAINTIES),
				v.description(
					'tracked (it is known), reported (named by a source) or inferred (our line between known points); tracked if left out'
				),
				v.examples(['reported'])
			)
		),
		width: v.optional(between(0.5, 40, 'how wide it is drawn, in pixels: a number that it stands for', 4)),
		date: v.optional(
			v.pipe(
				line,
				v.title('Date'),
				v.description('the date with its year, as people write it'),
				v.examples(['March 2019'])
			)
		),
		route: v.optional(
			v.pipe(
				line,
				v.description('the way in words; the names of its places if left out'),
				v.examples(['Rotterdam – Suez – Mumbai'])
			)
		),
		note: v.optional(
			v.pipe(
				text,
				v.description('what is known, and from whom'),
				v.examples(['The ship switched off its transponder for six days.'])
			)
		),
		source: v.optional(sourceOrId)
	}),
	v.title('Line'),
	v.description('a way of any kind on the map: a ship’s, a road, a railway, a pipeline, a border'),
	v.examples([{ name: 'MV Anna', kind: 'sea', vehicle: 'ship', from: 'rotterdam', to: 'mumbai' }])
);
