import { readMarkdown } from './markdown.ts';
import type { StoryFile, StoryFileStep } from './schema.ts';
import type { Block, StoryData, StoryFlight, StoryStep, StoryView } from './types.ts';

/** Turns a checked file's data into what the page needs: defaults filled in, Markdown read, views handed on. */
export function buildStory(file: StoryFile): StoryData {
	const { summary, source, flights, views, opening, chapters } = file;
	const { note, ...work } = source;
	let view = opening.view;
	const step = (raw: StoryFileStep): StoryStep => {
		view = raw.view ?? view;
		return { ...raw, ...shown(raw), text: blocks(raw.text), view };
	};
	return {
		title: file.title,
		summary: blocks(summary),
		lang: file.lang ?? 'en',
		source: note === undefined ? work : { ...work, note: blocks(note) },
		places: file.places ?? {},
		areas: file.areas ?? {},
		aircraft: file.aircraft ?? {},
		flights: mapEntries(flights ?? {}, buildFlight),
		views: mapEntries(views, buildView),
		opening: { ...opening, ...shown(opening) },
		chapters: chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.map(step) }))
	};
}

function shown({
	flights = [],
	places = [],
	areas = []
}: Pick<StoryFileStep, 'flights' | 'places' | 'areas'>) {
	return { flights, places, areas };
}

function buildFlight(flight: NonNullable<StoryFile['flights']>[string]): StoryFlight {
	const aircraft = typeof flight.aircraft === 'string' ? [flight.aircraft] : flight.aircraft;
	return { ...flight, aircraft, legs: flight.legs ?? [] };
}

function buildView({ center, zoom, ...box }: StoryFile['views'][string]): StoryView {
	if (center && zoom !== undefined) return { center, zoom };
	const { bounds, ...rest } = box;
	if (!bounds) throw new TypeError('A view without centre and bounds passed the checks.');
	return { bounds, ...rest };
}

function blocks(text: string): Block[] {
	return readMarkdown(text, () => undefined).blocks;
}

function mapEntries<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
