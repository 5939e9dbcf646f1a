import { idOf } from './between/index.ts';
import type { Color, Drawing, Fault, LayoutContext, Mark } from './marks.ts';
import type { ChartState } from './types.ts';

const EMPTY: Drawing = { marks: [] };

/** Marks whose keys are not highlighted are pale, and their texts quiet. Axes and references stay as they are. */
export function quieted(marks: readonly Mark[], highlighted: readonly string[] | undefined): readonly Mark[] {
	if (!highlighted?.length) return marks;
	const loud = new Set(highlighted);
	const isLoud = ({ key, of }: Mark) => loud.has(key) || of?.some((whole) => loud.has(whole));
	const color: Color = 'pale';
	return marks.map((mark): Mark => {
		// What belongs to a row says so by its label or by what it is a part of.
		const isData = mark.label !== undefined || mark.of !== undefined;
		if (!isData || isLoud(mark)) return mark;
		return { ...mark, color: mark.kind === 'text' ? 'quiet' : color };
	});
}

/** Marks of one kind have different keys: one that comes again gets a number. */
function distinct(marks: readonly Mark[]): readonly Mark[] {
	const taken = new Set<string>();
	return marks.map((mark) => {
		let free = mark;
		for (let i = 2; taken.has(idOf(free)); i++) free = { ...mark, key: `${mark.key} ${i}` };
		taken.add(idOf(free));
		return free;
	});
}

/** Draws one state. Whatever the rows and the layout are, the reader gets a picture: what is wrong is among its faults. */
export function draw(state: ChartState, context: LayoutContext): Drawing {
	const { rows, layout, highlighted, notes = [] } = state;
	if (!Array.isArray(rows)) return { ...EMPTY, faults: [[186, String(rows)]] };
	let drawing: Drawing;
	try {
		drawing = layout(rows, context);
	} catch (error) {
		return { ...EMPTY, faults: [[187, String(error)]] };
	}
	const known = new Set(drawing.marks.flatMap(({ key, of = [] }) => [key, ...of]));
	const wanted = [...(highlighted ?? []), ...notes.map(({ key }) => key)];
	const missing = wanted.filter((key) => !known.has(key)).map((key): Fault => [185, key]);
	return {
		...drawing,
		marks: quieted(distinct(drawing.marks), highlighted),
		faults: [...(drawing.faults ?? []), ...missing]
	};
}
