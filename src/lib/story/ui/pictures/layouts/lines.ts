import { lines, type Layout } from '../../../../chart/index.ts';
import type { StoryChart } from '../../../schema/chart-data.ts';

/** The lines of a story's chart. */
export default function layoutOf({ lines: options = { x: '', y: '' } }: StoryChart): Layout {
	return lines(options);
}
