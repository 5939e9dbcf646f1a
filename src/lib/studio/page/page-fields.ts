import type { EditPath } from '../../edit/index.ts';

/** A text of the page that is written in place. */
export interface PageField {
	/** Where it is seen. */
	element: HTMLElement;
	path: EditPath;
	/** What it is called, e.g. `Text of “tower”`. */
	label: string;
	/** Whether it may have paragraphs. */
	isProse: boolean;
}

type Rule = [
	selector: string,
	label: string,
	path: (field: Element) => EditPath | undefined,
	isProse?: boolean
];

const stepOf = (field: Element): string => field.closest('[data-contrail="step"]')?.id ?? '';
const inStep =
	(...rest: EditPath) =>
	(field: Element): EditPath => ['steps', stepOf(field), ...rest];
/** The position of an element among those of its kind in its step. */
function indexOf(field: Element, selector: string): number {
	const step = field.closest('[data-contrail="step"]');
	return [...(step?.querySelectorAll(selector) ?? [])].indexOf(field);
}

const COUNTER = '[data-contrail="counter"]';
const STEP = '[data-contrail="step"]';

/** What can be written, in the order of a page. */
const RULES: readonly Rule[] = [
	['[data-contrail="opening"] h1', 'Title', () => ['title']],
	['.contrail-summary', 'Summary', () => ['summary'], true],
	[
		`${STEP} h2`,
		'Chapter’s title',
		(field) => ['chapters', field.closest('.contrail-chapter')?.id ?? '', 'title']
	],
	[`${STEP} .contrail-prose`, 'Text', inStep('text'), true],
	[
		`${STEP} ${COUNTER}`,
		'Number’s label',
		(field) => ['steps', stepOf(field), 'counters', indexOf(field, COUNTER), 'label']
	],
	[`${STEP} [data-contrail="quote"] blockquote`, 'Quotation', inStep('quote', 'text')],
	[`${STEP} [data-contrail="quote"] figcaption b`, 'Speaker', inStep('quote', 'speaker')],
	[`${STEP} [data-contrail="image"]`, 'Picture in words', inStep('image', 'alt')],
	[`${STEP} .contrail-alt`, 'Map in words', inStep('alt')]
];

function fieldOf(element: HTMLElement, [, label, path, isProse = false]: Rule): PageField | undefined {
	const found = path(element);
	return found && { element, path: found, label, isProse };
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

/** The step that is read; before the first, the opening. */
export const partRead = (): HTMLElement | null =>
	document.querySelector<HTMLElement>('[data-contrail="step"][data-state="active"]') ??
	document.querySelector<HTMLElement>('[data-contrail="opening"]');
