import { reportHeight } from '../embed/index.ts';
import { hasCardCharts, mapPartsIn } from '../story/schema/index.ts';
import { dataIn } from './page-data.ts';
import { landBeside, showStory } from './show-story.ts';

const data = dataIn(document)!;
const script = import.meta.url;
const code = mapPartsIn(data.story).length > 0 ? import('../story/ui/map-parts/index.ts') : undefined;
const cards = hasCardCharts(data.story) ? import('../story/ui/cards/index.ts') : undefined;
const story = { ...data.story, land: landBeside(script), ...(await code), ...(await cards) };
showStory(story, data, script);
if (data.flat) reportHeight();
