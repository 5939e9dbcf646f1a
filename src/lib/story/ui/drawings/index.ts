import { graticuleDrawing } from '../../../layers/graticule/index.ts';
import type { StoryData } from '../../schema/story-data.ts';

/** Draws the lines of longitude and latitude of a view. Only stories that have some load it. */
export const drawOnMap: NonNullable<StoryData['drawOnMap']> = ({ graticule }) =>
	graticule === undefined ? [] : [graticuleDrawing(graticule)];
