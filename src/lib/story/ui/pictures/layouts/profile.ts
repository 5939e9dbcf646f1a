import { profile, type Layout } from '../../../../chart/index.ts';
import type { StoryChart } from '../../../schema/chart-data.ts';

/** The profile of a story's chart, whose rows become the points of a track. */
export default function layoutOf({ profile: options = { y: '' } }: StoryChart): Layout {
	const { y, time, lon = '', lat = '', unit, format } = options;
	const draw = profile({ unit, format, over: time === undefined ? 'distance' : 'time' });
	return (rows: readonly Record<string, string | number>[], context) =>
		draw(
			rows.map((row) => ({
				altitude: row[y],
				lon: row[lon],
				lat: row[lat],
				time: time === undefined ? null : Date.parse(String(row[time]))
			})),
			context
		);
}
