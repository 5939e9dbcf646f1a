import { knownText } from '../map/words/index.ts';
import { fill } from '../story/diagnostics/index.ts';
import { dateIn } from '../story/text/index.ts';
import { pictureOf, shownColumns } from '../story/schema/index.ts';
import type {
	StoryChart,
	StoryCounter,
	StoryData,
	StoryFlight,
	StoryPicture,
	StoryQuote,
	StoryStep
} from '../story/schema/index.ts';
import type { StoryWork } from '../story/text/index.ts';
import { englishWords, type StoryWords } from '../story/text/index.ts';
import { layersText } from './layers-text.ts';
import { markersText } from './markers-text.ts';
import { blocksText, markdown, plainText, type Markup } from './markup.ts';

/** A whole story as text: everything that the page says, in its order. */
export function storyText(story: StoryData, isMarkdown: boolean): string {
	const markup = isMarkdown ? markdown : plainText;
	const words = wordsOf(story);
	const after = fill(words.after, { source: workText(story.source, story.lang, plainText) });
	let before: Pick<StoryStep, 'markers'> = story.opening;
	const chapters = story.chapters.flatMap(({ title, steps }, index) => [
		markup.heading(2, `${index + 1}. ${title}`),
		...steps.flatMap((step) => {
			const text = stepText(story, step, before, markup);
			before = step;
			return text;
		})
	]);
	const parts = [
		markup.heading(1, story.title),
		blocksText(story.summary, markup),
		markup.aside(after),
		mapText(story.opening, words, markup),
		markersText(story, story.opening, undefined, markup),
		...chapters,
		...flightsText(story, markup),
		...layersText(story, markup),
		...notesText(story, isMarkdown),
		...(story.source.note ? [markup.heading(2, words.about), blocksText(story.source.note, markup)] : [])
	];
	return parts.filter(Boolean).join('\n\n');
}

function stepText(
	story: StoryData,
	step: StoryStep,
	before: Pick<StoryStep, 'markers'>,
	markup: Markup
): string[] {
	const image = typeof step.image === 'object' ? step.image : undefined;
	const picture = pictureOf(story, step);
	const words = wordsOf(story);
	return [
		markup.heading(3, `#${step.id}`),
		blocksText(step.text, markup),
		(step.counters ?? []).map((counter) => `- ${counterText(story, counter, markup)}`).join('\n'),
		step.quote ? quoteText(step.quote, words, markup) : '',
		image ? markup.aside(`Picture: ${image.alt}${image.credit ? ` (${image.credit})` : ''}`) : '',
		...(step.cardCharts ?? []).flatMap((id) => {
			const chart = story.charts?.[id];
			return chart ? chartText(chart, words, markup) : [];
		}),
		...(picture
			? shownText(picture, words, markup)
			: [mapText(step, words, markup), markersText(story, step, before, markup)])
	];
}

/** What a step shows in place of the map. */
function shownText(picture: StoryPicture, words: StoryWords, markup: Markup): string[] {
	if (picture.kind === 'chart') return chartText(picture.file, words, markup);
	const { alt, source } = picture.file;
	const from = source ? ` (${markup.source(source)})` : '';
	const { notes = {} } = picture.kind === 'image' ? picture.file : {};
	const shown = (picture.kind === 'image' && picture.notes) || Object.keys(notes);
	return [
		markup.aside(fill(words.pictureShows, { text: alt })) + from,
		shown.map((id) => `- ${markup.inline([notes[id]?.text ?? ''])}`).join('\n')
	];
}

/** A chart as its title and its table. */
function chartText(chart: StoryChart, words: StoryWords, markup: Markup): string[] {
	const { title, alt, source, rows = [] } = chart;
	const from = source ? ` (${markup.source(source)})` : '';
	const columns = shownColumns(chart);
	const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '–').replace(/\s+/g, ' ')));
	return [
		markup.aside(fill(words.chartShows, { text: `${title}. ${alt}` })) + from,
		rows.length > 0
			? markup.table([columns.map((column) => chart.columns?.[column] ?? column), ...cells])
			: ''
	];
}

/** The page's own words, in the story's language where they are known. */
const wordsOf = ({ words }: StoryData): StoryWords => ({ ...englishWords, ...words });

function mapText({ alt }: Pick<StoryStep, 'alt'>, { mapShows }: StoryWords, markup: Markup): string {
	return alt ? markup.aside(fill(mapShows, { text: alt })) : '';
}

/** A number as the page writes it. */
function counterText(story: StoryData, counter: StoryCounter, markup: Markup): string {
	const { value, prefix = '', suffix = '', format, label, source } = counter;
	const number = new Intl.NumberFormat(story.lang, format).format(value);
	return markup.inline([
		{ type: 'strong', children: [prefix + number + suffix] },
		` ${label}`,
		{ type: 'note', ...source }
	]);
}

function quoteText(
	{ text, speaker, role, source, translated }: StoryQuote,
	words: StoryWords,
	markup: Markup
): string {
	const who = [speaker, role].filter(Boolean).join(', ');
	const from = source ? ` (${markup.source(source)})` : '';
	const remark = translated ? ` ${words.translated}` : '';
	return `${markup.quote(`“${text}”`)}\n${markup.inline(['— ', who])}${from}${remark}`;
}

function flightsText(story: StoryData, markup: Markup): string[] {
	const words = wordsOf(story);
	const all = Object.values(story.flights);
	const [flights, lines] = [all.filter(({ line }) => !line), all.filter(({ line }) => line)];
	return [
		...(flights.length > 0 ? [markup.heading(2, words.flights)] : []),
		flights.map((flight) => flightText(story, flight, markup)).join('\n'),
		...(lines.length > 0 ? [markup.heading(2, words.lines)] : []),
		lines.map((flight) => lineText(flight, words, markup)).join('\n')
	];
}

/** A line of the map: what of it is known. */
function lineText(flight: StoryFlight, words: StoryWords, markup: Markup): string {
	const { aircraft, date, route, note, line, track, source } = flight;
	const kind = line && words[line.kind];
	const known = knownText({ legs: [], ...line, track }, words);
	const what = [kind, known].filter(Boolean).join(', ');
	const text = [`${aircraft.join()} (${what})`, date, route, note.replace(/\.$/, '')].filter(Boolean);
	return `- ${markup.inline([`${text.join('. ')}.`])}${source ? ` ${markup.source(source)}` : ''}`;
}

function flightText(story: StoryData, flight: StoryFlight, markup: Markup): string {
	const { aircraft, date, route, note, legs, track, illustration, source } = flight;
	const named = aircraft.map(
		(id) => `${id} (${story.aircraft[id]?.type ?? ''}, ${story.aircraft[id]?.operator ?? ''})`
	);
	const words = wordsOf(story);
	const placed = (id: string) => story.places[id]?.name ?? id;
	const sure = legs.map(({ from, to, certainty }) => `${placed(from)} – ${placed(to)}: ${words[certainty]}`);
	const drawn = track ? knownText(flight, words) : sure.join('; ') || words.noLine;
	const known = illustration ? words.notReal : drawn;
	const who = illustration ? [words.illustration] : named;
	const line = `${who.join(', ')}. ${date}. ${route} (${known}). ${note}`;
	return `- ${markup.inline([line])}${source ? ` ${markup.source(source)}` : ''}`;
}

function notesText(story: StoryData, isMarkdown: boolean): string[] {
	const { notes, lang } = story;
	if (notes.length === 0) return [];
	const markup = isMarkdown ? markdown : plainText;
	const sign = (number: number) => (isMarkdown ? `[^${number}]:` : `[${number}]`);
	const list = notes.map((note, index) => `${sign(index + 1)} ${workText(note, lang, markup)}`);
	return [markup.heading(2, wordsOf(story).sources), list.join('\n')];
}

function workText({ author, title, date, ...source }: StoryWork, lang: string, markup: Markup): string {
	const words = [author, title, date && dateIn(lang, date)].filter((word) => word !== undefined);
	return [...words.map((word) => markup.inline([word])), markup.source(source)].join(', ');
}
