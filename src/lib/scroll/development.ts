import { overflowOf } from './scroller.ts';

/** The warnings that a developer gets: cause and fix. A number never changes its meaning, as people search for it. */
const WARNINGS = {
	4: (id: string) =>
		`Two elements have the id “${id}”, and \`#${id}\` leads only to the first. Give each step its own \`id\`.`,
	5: (box: string, overflow: string) =>
		`\`${box}\` around a \`<Scrolly>\` has \`overflow: ${overflow}\`, so the picture scrolls away. Write \`overflow: clip\`.`
} as const;

/** The messages about each element that were already written. */
const written = new WeakMap<Element, Set<string>>();

/** Warns of mistakes in the page around the section, which its code does not show. It runs in development only. */
export function warnOfMistakes(section: Element, scroller: Element, steps: readonly Element[]): void {
	for (const step of steps) {
		if (step.id && document.getElementById(step.id) !== step) {
			warn(step, `${WARNINGS[4](step.id)} (contrail-004)`);
		}
	}
	if (!section.querySelector(':scope > :is(.contrail-background, .contrail-overlay)')) return;
	if (section.classList.contains('contrail-flat')) return;
	for (let box = section.parentElement; box && box !== scroller; box = box.parentElement) {
		const overflow = overflowOf(box);
		if (/hidden|auto|scroll/.test(overflow)) {
			warn(box, `${WARNINGS[5](selectorOf(box), overflow)} (contrail-005)`);
		}
	}
}

function warn(about: Element, message: string): void {
	const messages = written.get(about) ?? new Set();
	if (!messages.has(message)) console.warn(message);
	written.set(about, messages.add(message));
}

/** Names an element as a stylesheet would, e.g. `div#story.wide`. */
const selectorOf = ({ localName, id, classList }: Element): string =>
	[localName, ...(id ? [`#${id}`] : []), ...[...classList].map((name) => `.${name}`)].join('');
