import { parse } from 'yaml';
import type {
	Block,
	Inline,
	StoryData,
	StoryFlight,
	StorySource,
	StoryStep,
	StoryWork
} from 'svelte-contrail/story';
import type { Language } from '../languages.ts';
import { chartInWords } from './chart.ts';
import { evidenceWords, type EvidenceWords, type Surety } from './words.ts';

/** A claim of the story, and how it is known. */
export interface EvidenceRow {
	says: string;
	/** When it was so, in words. */
	when?: string;
	source: StorySource;
	sure: string;
	/** What is not known of it. */
	unknown?: string;
}

/** The claims of one step; of the opening, where there is no id. */
export interface EvidencePart {
	id?: string;
	/** The first sentence of the step. */
	lead: string;
	rows: EvidenceRow[];
}

export interface EvidenceChapter {
	id?: string;
	title: string;
	parts: EvidencePart[];
}

/** What a row says in one language. */
type Said = Pick<EvidenceRow, 'says' | 'when' | 'unknown'>;

/** The file beside the story: rows by the ids of steps. */
export type EvidenceFile = Record<
	string,
	({ sure: Surety; source?: string } & Record<Language['lang'], Said>)[]
>;

/** What the story retells, without the note on it. */
export function sourceOf({ source: { name, title, author, url, dateText } }: StoryData): StoryWork {
	return { name, title, author, url, dateText };
}

/** Every claim of a story in its order: those of the file beside it, and its own flights, charts and quotations. */
export function readEvidence(text: string, story: StoryData, lang: Language['lang']): EvidenceChapter[] {
	const file = parse(text) as EvidenceFile;
	const words = evidenceWords[lang];
	const written = (id: string): EvidenceRow[] =>
		(file[id] ?? []).map(({ sure, source, [lang]: said }) => ({
			...said,
			sure: words[sure],
			source: source === undefined ? story.source : { name: source }
		}));
	let shown = story.opening.flights;
	const rowsOf = (step: StoryStep): EvidenceRow[] => {
		const flights = step.flights.filter((id) => !shown.includes(id));
		shown = step.flights;
		return [
			...written(step.id),
			...flightRows(flights, story, words),
			...chartRows(step, story, words),
			...quoteRows(step, story, words)
		];
	};
	const opening = {
		lead: story.title,
		rows: [...written('opening'), ...flightRows(story.opening.flights, story, words)]
	};
	return [
		{ title: words.opening, parts: [opening] },
		...story.chapters.map(({ id, title, steps }) => ({
			id,
			title,
			parts: steps.map((step) => ({ id: step.id, lead: firstSentence(step.text), rows: rowsOf(step) }))
		}))
	];
}

function flightRows(ids: readonly string[], story: StoryData, words: EvidenceWords): EvidenceRow[] {
	return ids.flatMap((id) => {
		const flight = story.flights[id];
		if (!flight || flight.illustration) return [];
		const aircraft = flight.aircraft.map((registration) => {
			const { type } = story.aircraft[registration] ?? {};
			return type ? `${registration} (${type})` : registration;
		});
		return {
			says: `${aircraft.join(', ')}: ${flight.route}`,
			when: flight.date,
			source: flight.source ?? story.source,
			sure: certaintyOf(flight, words),
			unknown: flight.note
		};
	});
}

function certaintyOf({ legs, line }: StoryFlight, words: EvidenceWords): string {
	const kinds = new Set((line?.legs ?? legs).map(({ certainty }) => words.legs[certainty]));
	return [...kinds].join(', ') || words.noLine;
}

function chartRows({ chart: id = '' }: StoryStep, story: StoryData, words: EvidenceWords): EvidenceRow[] {
	const chart = story.charts?.[id];
	return chart
		? [
				{
					says: chartInWords(chart, story.lang),
					source: chart.source ?? story.source,
					sure: words.drawn,
					unknown: chart.note
				}
			]
		: [];
}

function quoteRows({ quote }: StoryStep, story: StoryData, words: EvidenceWords): EvidenceRow[] {
	if (!quote) return [];
	const who = [quote.speaker, quote.role].filter((part) => part !== undefined).join(', ');
	return [
		{
			says: `“${quote.text}” ${who}`,
			when: story.source.dateText,
			source: quote.source ?? story.source,
			sure: words.exact
		}
	];
}

function firstSentence(blocks: readonly Block[]): string {
	const text = blocks.map((block) => plain(block.type === 'p' ? block.children : block.items.flat()));
	const all = text.join(' ').replace(/\s+/g, ' ').trim();
	return /^.+?[.?!](?=\s|$)/.exec(all)?.[0] ?? all;
}

function plain(inlines: readonly Inline[]): string {
	return inlines
		.map((one) => (typeof one === 'string' ? one : 'children' in one ? plain(one.children) : ' '))
		.join('');
}
