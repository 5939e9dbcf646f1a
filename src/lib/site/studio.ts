// The script of the page that `contrail studio` shows, in place of page.ts. No site that is built has it.
import { openStudio, STUDIO_WRITTEN, watchCamera, type StudioWritten } from '../studio/page/index.ts';
import { cardCharts } from '../story/ui/cards/index.ts';
import * as mapParts from '../story/ui/map-parts/index.ts';
import { reactiveStory } from '../vite/live/index.ts';
import { dataIn, type PageData } from './page-data.ts';
import { landBeside, showStory } from './show-story.ts';
import { StudioLine } from './studio-line.ts';

const script = import.meta.url;
const named = (name: string, page = document): string =>
	page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
const file = named('contrail-story');
const watched = ({ story }: PageData) => ({
	...story,
	land: landBeside(script),
	oncamera: watchCamera,
	...mapParts,
	cardCharts
});

const data = dataIn(document)!;
let base = named('contrail-base');
const live = reactiveStory(watched(data), base);
const line = new StudioLine(named('contrail-token'));
showStory(live.story, data, script);
openStudio(file, line, { live, pageOf: (lang) => `${lang}.html` });

/** Shows the story as its file has it now. While that has a mistake, the page stays, and the studio lists what is wrong. */
line.follow(async () => {
	const response = await fetch(location.href);
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	const next = dataIn(page);
	const now = named('contrail-base', page);
	if (next) live.update(watched(next), now);
	const written: StudioWritten = { story: file, base: next && now !== base ? now : undefined };
	base = now;
	line.tell(STUDIO_WRITTEN, written);
});
