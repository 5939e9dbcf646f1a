import { reportHeight } from '../embed/index.ts';
import { drawsOnMap } from '../story/schema/index.ts';
import { dataIn } from './page-data.ts';
import { landBeside, showStory } from './show-story.ts';

const data = dataIn(document)!;
const script = import.meta.url;
const code = drawsOnMap(data.story) ? import('../story/ui/drawings/index.ts') : undefined;
showStory({ ...data.story, land: landBeside(script), drawOnMap: (await code)?.drawOnMap }, data, script);
if (data.flat) reportHeight();
