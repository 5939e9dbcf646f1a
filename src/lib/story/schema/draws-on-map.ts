import type { StoryData } from './story-data.ts';

/** Whether a view of a story has lines of longitude and latitude: then the page needs the code that draws them. */
export const drawsOnMap = ({ views }: StoryData): boolean =>
	Object.values(views).some(({ graticule }) => graticule !== undefined);
