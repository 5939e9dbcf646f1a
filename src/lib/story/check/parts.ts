import type { StoryFileStep } from '../schema/schema.ts';
import type { PartsOfStep } from '../schema/picture-data.ts';

/** Follows the parts of each drawing from step to step: what comes stays, and what comes later is not seen before. */
export function partsOf(steps: readonly StoryFileStep[]): (PartsOfStep | undefined)[] {
	const hidden = new Map<string, Set<string>>();
	const first = new Map<string, Set<string>>();
	for (const { drawing, parts } of steps) {
		if (drawing === undefined) continue;
		const met = first.get(drawing) ?? new Set();
		const absent = hidden.get(drawing) ?? new Set();
		first.set(drawing, met);
		hidden.set(drawing, absent);
		for (const part of [...(parts?.show ?? []), ...(parts?.draw ?? [])]) if (!met.has(part)) absent.add(part);
		for (const part of Object.values(parts ?? {}).flat()) met.add(part);
	}
	return steps.map(({ drawing = '', parts = {} }) => {
		const absent = hidden.get(drawing);
		if (!absent) return undefined;
		const { show = [], draw = [], hide = [] } = parts;
		const drawn = draw.filter((part) => absent.delete(part));
		const shown = show.filter((part) => absent.delete(part));
		const leaving = hide.filter((part) => !absent.has(part));
		const now = { hidden: [...absent], shown, drawn, leaving };
		for (const part of hide) absent.add(part);
		return now;
	});
}
