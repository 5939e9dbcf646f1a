import { formatCounter } from '../../counter/format/index.ts';
import type { StoryChart } from '../schema/chart-data.ts';
import type { StoryClock, StoryFlight, StoryView } from '../schema/map-data.ts';
import type { StoryFile, StoryFileStep, StoryFileView } from '../schema/schema.ts';
import { stepsIn } from '../schema/steps.ts';
import { buildLayers, LayerStates } from './build-layers.ts';
import { buildLines } from './build-lines.ts';
import { buildMarkers } from './build-markers.ts';
import { buildMedia } from './build-media.ts';
import { partsOf } from './parts.ts';
import { sourceOf } from './source-of.ts';
import { shownBy, withoutShown, type Shown } from '../schema/shown.ts';
import { sharedNumber } from '../schema/shared-number.ts';
import type { StoryCounter } from '../schema/counter-data.ts';
import type { StoryQuote, StoryStep } from '../schema/step-data.ts';
import type { StoryData } from '../schema/story-data.ts';
import { isDay } from './dates.ts';
import { dateOrder } from '../text/date-order.ts';
import { dated, dateIn } from '../text/date-in.ts';
import { readMarkdown } from '../text/markdown.ts';
import { NoteNumbering } from '../text/note-numbering.ts';
import type { Block } from '../text/types.ts';
import { lineWordsIn } from '../text/line-words.ts';
import { directionOf, wordsIn } from '../text/words.ts';

/** What the steps of a story have in common while it is built. */
interface Context {
	lang: string;
	notes: NoteNumbering;
	charts: StoryFile['charts'];
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
	const context = { lang, notes, blocks, charts: file.charts };
	// In the order of the page, because that is the order of the notes' numbers.
	const summary = blocks(file.summary);
	const { defaults = {} } = file;
	let { view } = file.opening;
	let shown: Shown | undefined;
	let { styleLayers } = file.opening;
	const states = new LayerStates(file);
	/** What a step puts on the map, and in what words. */
	const onMap = (step: StoryFileStep | StoryFile['opening']) => {
		view = step.view ?? view;
		const usual: Partial<StoryFileView> = file.views[view] ?? {};
		shown = shownBy(step, usual, shown);
		const alt = step.alt ?? usual.alt;
		if (step.styleLayers) styleLayers = { ...styleLayers, ...step.styleLayers };
		const { lines, layers, markers, ...parts } = shown;
		return {
			view,
			...parts,
			flights: [...parts.flights, ...lines],
			...states.next(step, layers),
			...(markers.length > 0 && { markers }),
			...(styleLayers && { styleLayers }),
			...(alt !== undefined && { alt })
		};
	};
	const opening = onMap(file.opening);
	const parts = partsOf(stepsIn(file.chapters)).values();
	const partsOfNext = () => {
		const { value } = parts.next();
		return value && { parts: value };
	};
	const chapters = file.chapters.map((chapter) => ({
		...chapter,
		steps: chapter.steps.map((step) => ({
			...(defaults.move && { move: defaults.move }),
			...buildStep(step, context),
			...onMap(step),
			...partsOfNext()
		}))
	}));
	const { note, ...work } = file.source;
	const source = dated(work, lang);
	const words = { ...wordsIn(lang), ...(file.lines && lineWordsIn(lang)) };
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
		flights: {
			...Object.fromEntries(
				Object.entries(file.flights ?? {}).map(([id, flight]) => [id, buildFlight(flight, context)])
			),
			...buildLines(file, lang, notes)
		},
		views: Object.fromEntries(Object.entries(file.views).map(([id, own]) => [id, buildView(own, defaults)])),
		...(file.charts && {
			charts: Object.fromEntries(
				Object.entries(file.charts).map(([id, { source, ...chart }]) => [
					id,
					{ ...chart, rows: rowsOf(chart), ...sourceOf(source, notes) }
				])
			)
		}),
		...buildLayers(file, notes),
		...buildMarkers(file, lang, notes),
		...buildMedia(file, notes),
		opening,
		chapters
	};
}

/** Degrees from one line of longitude or latitude to the next. */
const USUAL_GRATICULE = 10;

/** What the map is to show, without what usually stands on it there. */
function buildView(
	written: StoryFileView,
	{ padding, maxZoom, graticule: usual = false, ...named }: NonNullable<StoryFile['defaults']>
): StoryView {
	const {
		graticule = usual,
		towns = named.towns,
		countries = named.countries,
		seas = named.seas,
		...framed
	} = withoutShown(written);
	const every = typeof graticule === 'object' ? graticule.every : USUAL_GRATICULE;
	const view = {
		...framed,
		...(graticule && { graticule: every }),
		...(towns && { towns }),
		...(countries && { countries }),
		...(seas && { seas })
	};
	if (!('bounds' in view)) return view;
	return {
		...(padding !== undefined && { padding }),
		...(maxZoom !== undefined && { maxZoom }),
		...view
	};
}

function buildStep(step: StoryFileStep, context: Context): Omit<StoryStep, 'view' | 'parts' | keyof Shown> {
	const { clock, counters, quote, ...rest } = { ...withoutShown(step), parts: undefined };
	const { notes, blocks } = context;
	const text = blocks(step.text);
	const time = buildClock(clock);
	return {
		...rest,
		text,
		...(time && { clock: time }),
		...(counters && { counters: counters.flatMap((counter) => buildCounter(counter, context)) }),
		...(quote && { quote: buildQuote(quote, notes) })
	};
}

/** A number, with its own value or that of a chart's row. None is there while the chart's file of rows is not known. */
function buildCounter(
	{ value, source, ...counter }: NonNullable<StoryFileStep['counters']>[number],
	{ lang, notes, charts = {} }: Context
): StoryCounter[] {
	const mark = notes.mark(source);
	const build = (number: number, of?: StoryCounter['of']): StoryCounter => {
		const written = { ...counter, value: number };
		return {
			...written,
			...(of && { of }),
			formatted: formatCounter({ ...written, locale: lang }),
			source: mark
		};
	};
	if (typeof value === 'number') return [build(value)];
	const chart = charts[value.chart];
	const shared = chart && sharedNumber({ ...chart, rows: rowsOf(chart) }, value);
	return shared ? [build(shared.value, { chart: value.chart, row: shared.row })] : [];
}

function buildQuote(
	{ source, ...quote }: NonNullable<StoryFileStep['quote']>,
	notes: NoteNumbering
): StoryQuote {
	return { ...quote, ...sourceOf(source, notes) };
}

/** A clock with times of its own. One that takes them from tracks is set with the tracks. */
function buildClock(clock: StoryFileStep['clock']): StoryClock | undefined {
	if (typeof clock !== 'object') return undefined;
	const { timeZone } = clock;
	return {
		from: Date.parse(clock.from),
		to: Date.parse(clock.to),
		...(timeZone && { timeZone }),
		...(isDay(clock.from) && { days: true })
	};
}

/** Rows in which a year is text, as any other date is. Those of a file that is not known are absent. */
function rowsOf({
	rows,
	timeline
}: Pick<NonNullable<StoryFile['charts']>[string], 'rows' | 'timeline'>): StoryChart['rows'] {
	if (typeof rows === 'string') return undefined;
	const dates = [timeline?.start, timeline?.end];
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => [name, dates.includes(name) ? String(value) : value])
		)
	);
}

function buildFlight(
	flight: NonNullable<StoryFile['flights']>[string],
	{ lang, notes }: Context
): StoryFlight {
	const { aircraft = [], date, route, note, legs = [], illustration, deleted } = flight;
	const order = dateOrder(date, lang);
	return {
		aircraft: typeof aircraft === 'string' ? [aircraft] : aircraft,
		date: dateIn(lang, date),
		...(order !== undefined && { order }),
		route,
		note,
		legs,
		...(illustration && { illustration }),
		...(deleted && { deleted }),
		...sourceOf(flight.source, notes)
	};
}
