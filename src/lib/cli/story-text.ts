import { dateIn } from '../story/dateIn.ts';
import type {
	StoryCounter,
	StoryData,
	StoryFlight,
	StoryQuote,
	StoryStep,
	StoryWork
} from '../story/types.ts';
import { blocksText, markdown, plain, type Marks } from './marks.ts';

/** A whole story as text: everything that a reader reads or is told, in the order of the page. */
export function storyText(story: StoryData, isMarkdown: boolean): string {
	const marks = isMarkdown ? markdown : plain;
	const chapters = story.chapters.flatMap(({ title, steps }, index) => [
		marks.heading(2, `${index + 1}. ${title}`),
		...steps.flatMap((step) => stepText(story, step, marks))
	]);
	const parts = [
		marks.heading(1, story.title),
		blocksText(story.summary, marks),
		marks.aside(`After ${workText(story.source, story.lang, plain)}`),
		pictureOf(story.opening, marks),
		...chapters,
		...flightsText(story, marks),
		...notesText(story, isMarkdown),
		...(story.source.note ? [marks.heading(2, 'About this story'), blocksText(story.source.note, marks)] : [])
	];
	return parts.filter(Boolean).join('\n\n');
}

function stepText(story: StoryData, step: StoryStep, marks: Marks): string[] {
	const { image } = step;
	return [
		marks.heading(3, `#${step.id}`),
		blocksText(step.text, marks),
		(step.counters ?? []).map((counter) => `- ${counterText(story, counter, marks)}`).join('\n'),
		step.quote ? quoteText(step.quote, marks) : '',
		image ? marks.aside(`Picture: ${image.alt}${image.credit ? ` (${image.credit})` : ''}`) : '',
		pictureOf(step, marks)
	];
}

function pictureOf({ alt }: Pick<StoryStep, 'alt'>, marks: Marks): string {
	return alt ? marks.aside(`Map: ${alt}`) : '';
}

/** A number as the page writes it. */
function counterText(story: StoryData, counter: StoryCounter, marks: Marks): string {
	const { value, prefix = '', suffix = '', format, label, source } = counter;
	const number = new Intl.NumberFormat(story.lang, format).format(value);
	return marks.inline([
		{ type: 'strong', children: [prefix + number + suffix] },
		` ${label}`,
		{ type: 'note', ...source }
	]);
}

function quoteText({ text, speaker, role, source }: StoryQuote, marks: Marks): string {
	const who = [speaker, role].filter(Boolean).join(', ');
	const from = source ? ` (${marks.source(source)})` : '';
	return `${marks.quote(`“${text}”`)}\n${marks.inline(['— ', who])}${from}`;
}

function flightsText(story: StoryData, marks: Marks): string[] {
	const flights = Object.values(story.flights);
	if (flights.length === 0) return [];
	return [marks.heading(2, 'Flights'), flights.map((flight) => flightText(story, flight, marks)).join('\n')];
}

function flightText(story: StoryData, flight: StoryFlight, marks: Marks): string {
	const { aircraft, date, route, note, legs, track, illustration, source } = flight;
	const named = aircraft.map(
		(id) => `${id} (${story.aircraft[id]?.type ?? ''}, ${story.aircraft[id]?.operator ?? ''})`
	);
	const placed = (id: string) => story.places[id]?.name ?? id;
	const sure = legs.map(({ from, to, certainty }) => `${placed(from)} – ${placed(to)}: ${certainty}`);
	const known = track ? `${illustration ? 'made-up' : 'recorded'} track` : sure.join('; ') || 'no line drawn';
	const who = illustration ? ['Illustration'] : named;
	const words = `${who.join(', ')}. ${date}. ${route} (${known}). ${note}`;
	return `- ${marks.inline([words])}${source ? ` ${marks.source(source)}` : ''}`;
}

function notesText({ notes, lang }: StoryData, isMarkdown: boolean): string[] {
	if (notes.length === 0) return [];
	const marks = isMarkdown ? markdown : plain;
	const sign = (number: number) => (isMarkdown ? `[^${number}]:` : `[${number}]`);
	const list = notes.map((note, index) => `${sign(index + 1)} ${workText(note, lang, marks)}`);
	return [marks.heading(2, 'Sources'), list.join('\n')];
}

function workText({ author, title, date, ...source }: StoryWork, lang: string, marks: Marks): string {
	const words = [author, title, date && dateIn(lang, date)].filter((word) => word !== undefined);
	return [...words.map((word) => marks.inline([word])), marks.source(source)].join(', ');
}
