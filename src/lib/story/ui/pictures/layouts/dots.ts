import { dots, type Layout } from '../../../../chart/index.ts';
import type { StoryChart } from '../../../schema/chart-data.ts';

/** The dots of a story's chart. Two numbers of one name are called as their columns are headed. */
export default function layoutOf({ dots: options = { x: '', y: '' }, columns }: StoryChart): Layout {
	const { y, y2 = '' } = options;
	return dots({ ...options, sides: [columns?.[y] ?? y, columns?.[y2] ?? y2] });
}
