import { formatCounter } from '../../counter/format/index.ts';
import { dated } from '../text/date-in.ts';
import { dateOrder } from '../text/date-order.ts';
import { readMarkdown } from '../text/markdown.ts';
import { Notes } from '../text/notes.ts';
import type { StoryFile, StoryFileStep } from '../schema/schema.ts';
import type { Block, StorySource } from '../text/types.ts';
import type {
	StoryClock,
	StoryData,
	StoryFlight,
	StoryQuote,
	StoryStep,
	StoryView
} from '../schema/story-data.ts';
import { directionOf, wordsIn } from '../text/words.ts';

/** Turns a checked file's data into what the page needs: defaults filled in, Markdown read, views handed on. */
export function buildStory(file: StoryFile): StoryData {
	const { lang = 'en' } = file;
	const notes = new Notes(file.sources ?? {}, lang);
	const blocks = (text: string): Block[] =>
		readMarkdown(
			text,
			() => undefined,
			(id) => notes.mark(id)
		).blocks;
	// In the order of the page, which is that of the notes' numbers.
	const summary = blocks(file.summary);
	let { view } = file.opening;
	const step = (raw: StoryFileStep): StoryStep => {
		view = raw.view ?? view;
		return buildStep(raw, view, lang, notes, blocks);
	};
	const chapters = file.chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.map(step) }));
	const { note, ...work } = file.source;
	const source = dated(work, lang);
	const words = wordsIn(lang) ?? {};
	return {
		title: file.title,
		summary,
		lang,
		...(directionOf(lang) === 'rtl' && { dir: 'rtl' as const }),
		...(Object.keys(words).length > 0 && { words }),
		source: note === undefined ? source : { ...source, note: blocks(note) },
		notes: notes.list,
		places: file.places ?? {},
		areas: file.areas ?? {},
		annotations: file.annotations ?? {},
		aircraft: file.aircraft ?? {},
		flights: mapEntries(file.flights ?? {}, (flight) => buildFlight(flight, lang, notes)),
		views: mapEntries(file.views, buildView),
		opening: { ...file.opening, ...shown(file.opening) },
		chapters
	};
}

function buildStep(
	{ clock, counters, quote, ...raw }: StoryFileStep,
	view: string,
	lang: string,
	notes: Notes,
	blocks: (text: string) => Block[]
): StoryStep {
	const text = blocks(raw.text);
	const time = buildClock(clock);
	return {
		...raw,
		...shown(raw),
		text,
		view,
		...(time && { clock: time }),
		...(counters && {
			counters: counters.map((counter) => ({
				...counter,
				formatted: formatCounter({ ...counter, locale: lang }),
				source: notes.mark(counter.source)
			}))
		}),
		...(quote && { quote: buildQuote(quote, notes) })
	};
}

function buildQuote({ source, ...words }: NonNullable<StoryFileStep['quote']>, notes: Notes): StoryQuote {
	return { ...words, ...sourceOf(source, notes) };
}

function shown({
	flights = [],
	places = [],
	areas = [],
	annotations = []
}: Pick<StoryFileStep, 'flights' | 'places' | 'areas' | 'annotations'>) {
	return { flights, places, areas, annotations };
}

/** A clock that takes its times from tracks gets them with the tracks. */
function buildClock(clock: StoryFileStep['clock']): StoryClock | undefined {
	if (typeof clock !== 'object') return undefined;
	const { timeZone } = clock;
	return { from: Date.parse(clock.from), to: Date.parse(clock.to), ...(timeZone && { timeZone }) };
}

function buildFlight(
	raw: NonNullable<StoryFile['flights']>[string],
	lang: string,
	notes: Notes
): StoryFlight {
	const { aircraft = [], date, route, note, legs = [], illustration } = raw;
	return {
		aircraft: typeof aircraft === 'string' ? [aircraft] : aircraft,
		date,
		...given({ order: dateOrder(date, lang) }),
		route,
		note,
		legs,
		...(illustration && { illustration }),
		...sourceOf(raw.source, notes)
	};
}

function sourceOf(source: string | StorySource | undefined, notes: Notes): { source?: StorySource } {
	if (source === undefined) return {};
	const { name, url } = notes.resolve(source);
	return { source: { name, ...given({ url }) } };
}

function buildView(view: StoryFile['views'][string]): StoryView {
	const { center, zoom, bearing, pitch, bounds, padding, maxZoom, follow, lookAhead } = view;
	if (bounds) return { bounds, ...given({ padding, maxZoom }) };
	if (zoom !== undefined && center) return { center, zoom, ...given({ bearing, pitch }) };
	if (zoom !== undefined && follow !== undefined) return { follow, zoom, ...given({ lookAhead }) };
	throw new TypeError('A view without centre, bounds or flight passed the checks.');
}

/** The fields that are there. */
function given<Fields extends object>(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function mapEntries<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
