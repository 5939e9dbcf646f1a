import { formatCounter } from '../../counter/format/index.ts';
import type { StoryClock, StoryFlight } from '../schema/map-data.ts';
import type { StoryFile, StoryFileStep } from '../schema/schema.ts';
import type { StoryQuote, StoryStep } from '../schema/step-data.ts';
import type { StoryData } from '../schema/story-data.ts';
import { dateOrder } from '../text/date-order.ts';
import { dated, dateIn } from '../text/date-in.ts';
import { readMarkdown } from '../text/markdown.ts';
import { NoteNumbering } from '../text/note-numbering.ts';
import type { Block, StorySource } from '../text/types.ts';
import { directionOf, wordsIn } from '../text/words.ts';

/** What the steps of a story have in common while it is built. */
interface Context {
	lang: string;
	notes: NoteNumbering;
	/** Reads Markdown, and numbers the notes in it. */
	blocks(text: string): Block[];
}

/** Turns the data of a file without errors into what the page needs: with defaults, and with its Markdown read. */
export function buildStory(file: StoryFile): StoryData {
	const { lang = 'en' } = file;
	const notes = new NoteNumbering(file.sources ?? {}, lang);
	const blocks = (text: string): Block[] =>
		readMarkdown(
			text,
			() => undefined,
			(id) => notes.mark(id)
		).blocks;
	const context = { lang, notes, blocks };
	// In the order of the page, because that is the order of the notes' numbers.
	const summary = blocks(file.summary);
	let { view } = file.opening;
	const chapters = file.chapters.map((chapter) => ({
		...chapter,
		steps: chapter.steps.map((step) => buildStep(step, (view = step.view ?? view), context))
	}));
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
		flights: Object.fromEntries(
			Object.entries(file.flights ?? {}).map(([id, flight]) => [id, buildFlight(flight, context)])
		),
		views: file.views,
		opening: { ...file.opening, ...onMap(file.opening) },
		chapters
	};
}

function buildStep(step: StoryFileStep, view: string, { lang, notes, blocks }: Context): StoryStep {
	const { clock, counters, quote, ...rest } = step;
	const text = blocks(step.text);
	const time = buildClock(clock);
	return {
		...rest,
		...onMap(step),
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

function buildQuote(
	{ source, ...quote }: NonNullable<StoryFileStep['quote']>,
	notes: NoteNumbering
): StoryQuote {
	return { ...quote, ...sourceOf(source, notes) };
}

/** The ids of what a step puts on the map; what it leaves out is none. */
function onMap({
	flights = [],
	places = [],
	areas = [],
	annotations = []
}: Pick<StoryFileStep, 'flights' | 'places' | 'areas' | 'annotations'>) {
	return { flights, places, areas, annotations };
}

/** A clock with times of its own. One that takes them from tracks is set with the tracks. */
function buildClock(clock: StoryFileStep['clock']): StoryClock | undefined {
	if (typeof clock !== 'object') return undefined;
	const { timeZone } = clock;
	return { from: Date.parse(clock.from), to: Date.parse(clock.to), ...(timeZone && { timeZone }) };
}

function buildFlight(
	flight: NonNullable<StoryFile['flights']>[string],
	{ lang, notes }: Context
): StoryFlight {
	const { aircraft = [], date, route, note, legs = [], illustration } = flight;
	const order = dateOrder(date, lang);
	return {
		aircraft: typeof aircraft === 'string' ? [aircraft] : aircraft,
		date: dateIn(lang, date),
		...(order !== undefined && { order }),
		route,
		note,
		legs,
		...(illustration && { illustration }),
		...sourceOf(flight.source, notes)
	};
}

function sourceOf(source: string | StorySource | undefined, notes: NoteNumbering): { source?: StorySource } {
	if (source === undefined) return {};
	const { name, url } = notes.resolve(source);
	return { source: { name, ...(url !== undefined && { url }) } };
}
