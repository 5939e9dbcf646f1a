import { createSubscriber } from 'svelte/reactivity';
import type { EditPath } from '../../edit/index.ts';

/** A text of the page that is written in place. */
export interface PageField {
	/** Where it is seen. */
	element: HTMLElement;
	path: EditPath;
	/** What it is called, e.g. `Text of “tower”`. */
	label: string;
	/** Prose may have paragraphs. */
	kind: FieldKind;
}

export type FieldKind = 'line' | 'prose' | 'number';

type Rule = [
	selector: string,
	label: string,
	path: (field: Element) => EditPath | undefined,
	kind?: FieldKind
];

const stepOf = (field: Element): string => field.closest('[data-contrail="step"]')?.id ?? '';
const idOf = (field: Element): string => (field as HTMLElement).dataset.id ?? '';
const inStep =
	(...rest: EditPath) =>
	(field: Element): EditPath => ['steps', stepOf(field), ...rest];
/** The position of an element among those of its kind in its step. */
function indexOf(field: Element, selector: string): number {
	const step = field.closest('[data-contrail="step"]');
	return [...(step?.querySelectorAll(selector) ?? [])].indexOf(field);
}

const COUNTER = '[data-contrail="counter"]';
const NUMBER = `${COUNTER} .contrail-number`;
const STEP = '[data-contrail="step"]';

const inCounter =
	(selector: string, field: string) =>
	(element: Element): EditPath => ['steps', stepOf(element), 'counters', indexOf(element, selector), field];

/** What can be written, in the order of a page. */
const RULES: readonly Rule[] = [
	['[data-contrail="opening"] h1', 'Title', () => ['title']],
	['.contrail-summary', 'Summary', () => ['summary'], 'prose'],
	[
		`${STEP} h2`,
		'Chapter’s title',
		(field) => ['chapters', field.closest('.contrail-chapter')?.id ?? '', 'title']
	],
	[`${STEP} .contrail-prose`, 'Text', inStep('text'), 'prose'],
	// A chart's number is written in its rows.
	[`${STEP} ${COUNTER}:not([data-chart]) .contrail-number`, 'Number', inCounter(NUMBER, 'value'), 'number'],
	[`${STEP} ${COUNTER}`, 'Number’s label', inCounter(COUNTER, 'label')],
	[`${STEP} [data-contrail="quote"] blockquote`, 'Quotation', inStep('quote', 'text')],
	[`${STEP} [data-contrail="quote"] figcaption b`, 'Speaker', inStep('quote', 'speaker')],
	[`${STEP} [data-contrail="image"]`, 'Picture in words', inStep('image', 'alt')],
	[`${STEP} .contrail-alt`, 'What is seen, in words', inStep('alt')],
	['[data-contrail="annotation"]', 'Note on the map', (field) => ['annotations', idOf(field), 'text']]
];

function fieldOf(element: HTMLElement, [, label, path, kind = 'line']: Rule): PageField | undefined {
	const found = path(element);
	return found && { element, path: found, label, kind };
}

/** The field under a pointer. */
export function fieldAt(target: Element): PageField | undefined {
	for (const rule of RULES) {
		const element = target.closest<HTMLElement>(rule[0]);
		if (element) return fieldOf(element, rule);
	}
	return undefined;
}

/** All fields of a part of the page. */
export function fieldsIn(part: Element): PageField[] {
	return RULES.flatMap((rule) =>
		[...part.ownerDocument.querySelectorAll<HTMLElement>(rule[0])]
			.filter((element) => part.contains(element))
			.flatMap((element) => fieldOf(element, rule) ?? [])
	);
}

/** The map behind the story. */
export const storyMap = (): HTMLElement | null =>
	document.querySelector<HTMLElement>('[data-contrail="story"] [data-contrail="map"]');

/** The step that is read; before the first, the opening. */
export const partRead = (): HTMLElement | null =>
	document.querySelector<HTMLElement>('[data-contrail="step"][data-state="active"]') ??
	document.querySelector<HTMLElement>('[data-contrail="opening"]');

/** The id of the step that is read; `opening` before the first. */
export function stepRead(): string {
	const part = partRead();
	return part?.dataset.contrail === 'step' ? part.id : 'opening';
}

/** Whether the map is what is looked at: a chart or another picture may lie over it. */
export const isMapSeen = (): boolean => storyMap()?.inert === false;

/** Has who asks be updated when the page has other words, or another step is read: steps say so themselves, a moment after a scroll. */
const followPage = createSubscriber((update) => {
	const observer = new MutationObserver(update);
	const story = document.querySelector('[data-contrail="story"]');
	const all = { childList: true, characterData: true, subtree: true };
	if (story) observer.observe(story, { ...all, attributeFilter: ['data-state'] });
	return () => observer.disconnect();
});

/** What is read on the page, for components that follow it. All share one observer. */
export const reading = {
	/** As `stepRead` has it. */
	get step(): string {
		followPage();
		return stepRead();
	},
	/** The texts of the step and of the map behind it. */
	get fields(): PageField[] {
		followPage();
		return [partRead(), storyMap()].flatMap((part) => (part ? fieldsIn(part) : []));
	}
};
