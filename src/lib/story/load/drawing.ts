import { SaxesParser } from 'saxes';
import type { StoryShape } from '../schema/picture-data.ts';

/** A drawing that is safe in any page: shapes and text, with `%id%` before its ids. */
export interface ReadDrawing {
	svg: StoryShape;
	/** The ids of its parts, as the file has them. */
	ids: string[];
}

/** Why a file is no drawing, and what to do about it. */
export interface RefusedDrawing {
	what: string;
	hint: string;
}

class Refusal extends Error {
	readonly hint: string;

	constructor(what: string, hint: string) {
		super(what);
		this.hint = hint;
	}
}

/** Elements may stand in each other this deep. */
const DEEPEST = 60;

/** What editors write beside the drawing; nobody sees it. */
const LEFT_OUT = /:|^(?:metadata|title|desc)$/;

/** What would do something to the page, or move of its own accord. */
const REFUSED = /^(?:script|style|foreignObject|iframe|a|animate\w*|set|audio|video)$/i;

/** Attributes that mean something to a page alone. */
const PAGE_ATTRIBUTES = /^(?:class|tabindex|role|aria-.*|data-.*|width|height|version|xmlns)$/;

/** Reads an SVG file as a drawing in parts. */
export function readDrawing(text: string): ReadDrawing | RefusedDrawing {
	try {
		return read(text);
	} catch (error) {
		if (error instanceof Refusal) return { what: error.message, hint: error.hint };
		const reason = error instanceof Error ? error.message : String(error);
		return { what: `is not an SVG file (${reason})`, hint: 'Save it again as SVG.' };
	}
}

function read(text: string): ReadDrawing {
	const ids: string[] = [];
	/** The elements around the place that is read; undefined for those that are left out. */
	const open: (StoryShape | undefined)[] = [];
	let svg: StoryShape | undefined;
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (open.length === DEEPEST) throw new Refusal(`has elements ${DEEPEST} deep`, 'Ungroup its parts.');
		const around = open.at(-1);
		if (open.length === 0) checkRoot(name, attributes);
		if ((svg && !around) || LEFT_OUT.test(name)) return void open.push(undefined);
		if (REFUSED.test(name)) throw refusalOf(name);
		if (attributes.id) ids.push(attributes.id);
		const shape: StoryShape = [name, attributesOf(attributes, !svg)];
		around?.push(shape);
		svg ??= shape;
		open.push(shape);
	});
	parser.on('text', (content) => {
		if (content.trim()) open.at(-1)?.push(content.replace(/\s+/g, ' '));
	});
	parser.on('closetag', () => void open.pop());
	parser.write(text).close();
	return { svg: svg!, ids };
}

function checkRoot(name: string, { viewBox }: Readonly<Record<string, string>>): void {
	if (name !== 'svg') throw new Refusal(`starts with <${name}>`, 'Save it as SVG.');
	if (!viewBox) throw new Refusal('has no viewBox', 'Add viewBox="0 0 WIDTH HEIGHT" to its first element.');
}

const refusalOf = (name: string): Refusal =>
	name === 'style'
		? new Refusal(
				'has a style sheet, which would change the page around it',
				'Export it with "presentation attributes" or "inline styles".'
			)
		: new Refusal(`has a <${name}>`, 'Remove it: a drawing holds shapes and text.');

function attributesOf(attributes: Readonly<Record<string, string>>, isRoot: boolean): Record<string, string> {
	const kept = Object.entries(attributes).flatMap(([written, value]) => {
		const name = written === 'xlink:href' ? 'href' : written;
		if (name.includes(':') || (isRoot ? PAGE_ATTRIBUTES.test(name) : name === 'class')) return [];
		return [[name, attributeValue(name, value)]];
	});
	return Object.fromEntries(kept) as Record<string, string>;
}

/** The value of an attribute, with its references to the drawing's own parts. */
function attributeValue(name: string, value: string): string {
	if (/^on/i.test(name)) throw new Refusal(`has the script "${name}"`, 'Remove it: a drawing does nothing.');
	if (name === 'id') return `%id%${value}`;
	if (name === 'href') {
		if (/^data:image\/(?:png|jpeg|webp|gif);/.test(value)) return value;
		if (value.startsWith('#')) return `#%id%${value.slice(1)}`;
		throw new Refusal(
			`refers to "${value.slice(0, 60)}"`,
			'Embed pictures in the drawing, or leave them out.'
		);
	}
	return value.replace(/url\(\s*["']?([^"')]*)["']?\s*\)/gi, (_, target: string) => {
		if (!target.startsWith('#')) {
			throw new Refusal(`refers to "${target.slice(0, 60)}"`, 'Refer to parts of the drawing alone.');
		}
		return `url(#%id%${target.slice(1)})`;
	});
}
