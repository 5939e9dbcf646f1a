import * as v from 'valibot';
import { shownImageSchema } from '../story/schema/index.ts';
import { Ids } from './ids.ts';
import type { Card, ImportedStory } from './imported.ts';
import type { Picture } from './prose.ts';
import { attributesOf } from './qmd-lines.ts';
import { quoted, type Warnings } from './warnings.ts';

/** A place in a Closeread document at which a sticky comes into sight. */
export interface Trigger {
	line: number;
	/** The sticky’s id. */
	sticky: string;
	/** What is done to the sticky, as it is written: attributes in braces. */
	effects: string;
}

const PERCENT = /^\s*(-?\d+(?:\.\d+)?)%\s*$/;

/** The stickies of a Closeread document that are a picture, and the cards that show them. */
export class Stickies {
	readonly #story: ImportedStory;
	readonly #warnings: Warnings;
	readonly #ids = new Ids();
	/** The ids in the story, by those in the document. */
	readonly #images = new Map<string, string>();
	readonly #triggers: { card: Card | undefined; trigger: Trigger }[] = [];

	constructor(story: ImportedStory, warnings: Warnings) {
		this.#story = story;
		this.#warnings = warnings;
	}

	/** Takes the picture of a sticky that has none yet, and says whether it did: a picture has a description, and is a file. */
	take(sticky: string, { src, alt, position }: Picture): boolean {
		const image = { src: src.trim(), alt: alt ?? '' };
		if (this.#images.has(sticky) || !v.is(shownImageSchema, { ...image, source: { name: 'x' } }))
			return false;
		const id = this.#ids.free(sticky, 'image', true);
		this.#images.set(sticky, id);
		(this.#story.images ??= {})[id] = image;
		const what = `the picture ${quoted(image.src)} is not in the story file`;
		this.#warnings.add(position, what, 'Put it beside the file.');
		return true;
	}

	has(sticky: string): boolean {
		return this.#images.has(sticky);
	}

	/** Keeps a trigger until all stickies are known. Without a card there is no step that could show one. */
	trigger(trigger: Trigger, card?: Card): void {
		this.#triggers.push({ card, trigger });
	}

	/** Has each card show the sticky that its first trigger names, and warns about what is left out. */
	show(): void {
		for (const { card, trigger } of this.#triggers) {
			const { line, sticky, effects } = trigger;
			const image = this.#images.get(sticky);
			if (image && card && !card.shown) {
				const focus = this.#focusOf(trigger);
				card.shown = { image, ...(focus && { focus }) };
				continue;
			}
			const what = `the trigger @${sticky}${effects ? ` ${quoted(effects)}` : ''} was left out`;
			const fix = image
				? 'A step shows one picture.'
				: 'The sticky is no picture that a story can show: give the step a "view", an "image" or a "chart".';
			this.#warnings.add({ line }, what, fix);
		}
	}

	/** The part of the picture that Closeread shows where it moves and enlarges it from its middle. */
	#focusOf({ line, effects }: Trigger): [number, number, number, number] | undefined {
		const { values } = attributesOf(effects);
		const scale = Number(values.get('scale-by') ?? 1);
		const pan = (values.get('pan-to') ?? '0%,0%').split(',').map((part) => PERCENT.exec(part)?.[1]);
		values.delete('focus-on');
		const isReadable = scale >= 1 && pan.length === 2 && pan.every((part) => part !== undefined);
		if (isReadable) for (const name of ['scale-by', 'pan-to']) values.delete(name);
		for (const [name, value] of values) {
			const what = `the effect ${quoted(`${name}="${value}"`)} was left out`;
			this.#warnings.add({ line }, what, 'A step shows a part of a picture by "focus".');
		}
		if (!isReadable) return undefined;
		const [x = 0.5, y = 0.5] = pan.map((part) => 0.5 - Number(part) / 100 / scale);
		const edges = [x - 0.5 / scale, y - 0.5 / scale, x + 0.5 / scale, y + 0.5 / scale].map(
			(edge) => Math.round(Math.min(1, Math.max(0, edge)) * 100) / 100
		) as [number, number, number, number];
		const [left, top, right, bottom] = edges;
		const isPart = right > left && bottom > top && edges.join() !== '0,0,1,1';
		return isPart ? edges : undefined;
	}
}
