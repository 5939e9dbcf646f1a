import { shift } from '../coord.ts';
import type { Coord, Extent, Layout, Mark } from '../marks.ts';
import { BELOW } from './axes.ts';
import { legendOf, readCategories, wholes, type CategoryFields, type Datum } from './rows.ts';

export interface UnitsOptions extends CategoryFields {
	/** How many one unit stands for. @default 1 */
	per?: number;
	/** The whole of which each category is a part: 100 makes a waffle of per cents. What is missing to it is drawn quietly. */
	total?: number;
	/** From 0 to the highest number of a category for which there is room. @default the highest of the rows */
	domain?: readonly [number, number];
	/** @default 'dot' */
	shape?: 'dot' | 'square';
	/** Units in a row of each category. @default what fills the plot best */
	columns?: number;
}

/** More elements would make a page slow. */
const LIMIT = 3000;

/** Columns with which `count` units are largest in a box that is `ratio` times as wide as high. */
function columnsFor(count: number, ratio: number): number {
	let best = 1;
	let size = 0;
	for (let columns = 1; columns <= count; columns++) {
		const side = Math.min(ratio / columns, 1 / Math.ceil(count / columns));
		if (side > size + 1e-9) [best, size] = [columns, side];
	}
	return best;
}

/** One dot for each, or for each so many: in groups, or as a share of a whole. */
export function units(options: UnitsOptions): Layout {
	const { total, domain = [0, 0], shape = 'dot' } = options;
	return (rows, context) => {
		const { data, names, series, write, faults } = readCategories(rows, options, context);
		const given = options.per && options.per > 0 ? options.per : 1;
		const sum = data.reduce((sum, { value }) => sum + Math.max(0, value), 0) + (total ?? 0) * names.length;
		const per = Math.max(given, sum / LIMIT);
		if (per > given) faults.push([184, Math.round(sum / given), LIMIT]);
		const countOf = ({ value }: Datum) => Math.round(Math.max(0, value) / per);
		for (const { value, key } of data) if (value < 0) faults.push([189, String(options.y), key]);

		const groups = names.map((name) => {
			const members = data.filter((datum) => datum.name === name);
			const filled = members.reduce((sum, datum) => sum + countOf(datum), 0);
			return { name, members, all: Math.max(filled, total ? Math.round(total / per) : 0) };
		});
		const most = Math.max(
			1,
			Math.min(LIMIT, Math.round(domain[1] / per)) || 0,
			...groups.map(({ all }) => all)
		);
		const columns = options.columns ?? columnsFor(most, 1 / Math.max(1, groups.length));
		const lines = Math.ceil(most / columns);
		/** Distance from one unit to the next, as a fraction of the plot's smaller side. */
		const step = Math.min(0.96 / Math.max(1, groups.length) / columns, 1 / lines);
		const radius = step * (shape === 'dot' ? 0.42 : 0.45);

		const marks = groups.flatMap(({ name, members, all }, group): Mark[] => {
			const middle = (group + 0.5) / groups.length;
			const placeOf = (index: number): [Coord, Coord] => {
				const column = index % columns;
				const line = Math.floor(index / columns);
				const across = Math.min(columns, most);
				return [
					[middle, 0, (column - (across - 1) / 2) * step],
					[1, 0, -(line + 0.5) * step]
				];
			};
			const unit = (key: string, index: number, rest: Partial<Mark>): Mark => {
				const [x, y] = placeOf(index);
				const place =
					shape === 'dot'
						? ({ kind: 'circle', x, y, r: [0, radius] } as const)
						: ({ kind: 'rect', ...squareAt(x, y, [0, radius]) } as const);
				return { ...rest, key, ...place } as Mark;
			};
			let index = 0;
			const filled = members.flatMap((datum) => {
				const color = series.length > 1 ? series.indexOf(datum.series) : 0;
				return Array.from({ length: countOf(datum) }, (_, i) =>
					unit(`${datum.key}/${i + 1}`, index++, {
						of: [datum.key, ...wholes(datum)],
						color,
						label: i === 0 ? datum.label : undefined
					})
				);
			});
			const open = Array.from({ length: all - index }, () =>
				unit(`${name}/rest/${index + 1}`, index++, { color: 'pale' })
			);
			return [...filled, ...open, ...namesOf(name, members, middle)];
		});

		function namesOf(name: string, members: readonly Datum[], middle: number): Mark[] {
			const text = {
				kind: 'text',
				anchor: 'middle',
				side: 'below',
				x: middle,
				wrap: 1 / groups.length
			} as const;
			const [only] = members.length === 1 ? members : [];
			const value = {
				...text,
				...(only ? { key: only.key, of: wholes(only) } : { key: `n:${name}` }),
				y: [1, 6],
				text: members.map((datum) => write(datum.value)).join(' + '),
				role: 'value'
			} as const;
			return [
				// A name may take several lines, so it stands under the number.
				{ ...text, key: `x:${name}`, y: [1, members[0] ? 22 : 6], text: name, color: 'quiet' },
				...(members[0] ? [value] : [])
			];
		}

		return {
			marks,
			margin: { top: 4, bottom: BELOW + 30 },
			height: Math.max(18, 5 + 2.2 * lines),
			legend: legendOf(series),
			domain: [0, most * per],
			faults
		};
	};
}

function squareAt(x: Coord, y: Coord, half: Extent): { x: Coord; y: Coord; x2: Coord; y2: Coord } {
	return { x: shift(x, half, -1), y: shift(y, half, -1), x2: shift(x, half, 1), y2: shift(y, half, 1) };
}
