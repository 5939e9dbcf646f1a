import { dateIn } from '../story/text/index.ts';
import type { StoryCounter, StoryData, StoryFlight, StoryQuote, StoryStep } from '../story/schema/index.ts';
import type { StoryWork } from '../story/text/index.ts';
import { englishWords, type StoryWords } from '../story/text/index.ts';
import { blocksText, markdown, plain, type Marks } from './marks.ts';

/** A whole story as text: everything that a reader reads or is told, in the order of the page. */
export function storyText(story: StoryData, isMarkdown: boolean): string {
	const marks = isMarkdown ? markdown : plain;
	const words = wordsOf(story);
	const after = words.after.replace('{source}', workText(story.source, story.lang, plain));
	const chapters = story.chapters.flatMap(({ title, steps }, index) => [
		marks.heading(2, `${index + 1}. ${title}`),
		...steps.flatMap((step) => stepText(story, step, marks))
	]);
	const parts = [
		marks.heading(1, story.title),
		blocksText(story.summary, marks),
		marks.aside(after),
		pictureOf(story.opening, words, marks),
		...chapters,
		...flightsText(story, marks),
		...notesText(story, isMarkdown),
		...(story.source.note ? [marks.heading(2, words.about), blocksText(story.source.note, marks)] : [])
	];
	return parts.filter(Boolean).join('\n\n');
}

function stepText(story: StoryData, step: StoryStep, marks: Marks): string[] {
	const { image } = step;
	const words = wordsOf(story);
	return [
		marks.heading(3, `#${step.id}`),
		blocksText(step.text, marks),
		(step.counters ?? []).map((counter) => `- ${counterText(story, counter, marks)}`).join('\n'),
		step.quote ? quoteText(step.quote, words, marks) : '',
		image ? marks.aside(`Picture: ${image.alt}${image.credit ? ` (${image.credit})` : ''}`) : '',
		pictureOf(step, words, marks)
	];
}

/** The page's own words, in the story's language where they are known. */
const wordsOf = ({ words }: StoryData): StoryWords => ({ ...englishWords, ...words });

function pictureOf({ alt }: Pick<StoryStep, 'alt'>, { mapShows }: StoryWords, marks: Marks): string {
	return alt ? marks.aside(mapShows.replace('{text}', alt)) : '';
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

function quoteText(
	{ text, speaker, role, source, translated }: StoryQuote,
	words: StoryWords,
	marks: Marks
): string {
	const who = [speaker, role].filter(Boolean).join(', ');
	const from = source ? ` (${marks.source(source)})` : '';
	const remark = translated ? ` ${words.translated}` : '';
	return `${marks.quote(`“${text}”`)}\n${marks.inline(['— ', who])}${from}${remark}`;
}

function flightsText(story: StoryData, marks: Marks): string[] {
	const flights = Object.values(story.flights);
	if (flights.length === 0) return [];
	return [
		marks.heading(2, wordsOf(story).flights),
		flights.map((flight) => flightText(story, flight, marks)).join('\n')
	];
}

function flightText(story: StoryData, flight: StoryFlight, marks: Marks): string {
	const { aircraft, date, route, note, legs, track, illustration, source } = flight;
	const named = aircraft.map(
		(id) => `${id} (${story.aircraft[id]?.type ?? ''}, ${story.aircraft[id]?.operator ?? ''})`
	);
	const words = wordsOf(story);
	const placed = (id: string) => story.places[id]?.name ?? id;
	const sure = legs.map(({ from, to, certainty }) => `${placed(from)} – ${placed(to)}: ${words[certainty]}`);
	const known = track ? `${illustration ? 'made-up' : 'recorded'} track` : sure.join('; ') || words.noLine;
	const who = illustration ? [words.illustration] : named;
	const line = `${who.join(', ')}. ${date}. ${route} (${known}). ${note}`;
	return `- ${marks.inline([line])}${source ? ` ${marks.source(source)}` : ''}`;
}

function notesText(story: StoryData, isMarkdown: boolean): string[] {
	const { notes, lang } = story;
	if (notes.length === 0) return [];
	const marks = isMarkdown ? markdown : plain;
	const sign = (number: number) => (isMarkdown ? `[^${number}]:` : `[${number}]`);
	const list = notes.map((note, index) => `${sign(index + 1)} ${workText(note, lang, marks)}`);
	return [marks.heading(2, wordsOf(story).sources), list.join('\n')];
}

function workText({ author, title, date, ...source }: StoryWork, lang: string, marks: Marks): string {
	const words = [author, title, date && dateIn(lang, date)].filter((word) => word !== undefined);
	return [...words.map((word) => marks.inline([word])), marks.source(source)].join(', ');
}
