import { reportHeight } from '../embed/index.ts';
import { dataIn } from './page-data.ts';
import { landBeside, showStory } from './show-story.ts';

const data = dataIn(document)!;
const script = import.meta.url;
showStory({ ...data.story, land: landBeside(script) }, data, script);
if (data.flat) reportHeight();
