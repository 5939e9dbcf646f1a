import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { Drawing, inTurn } from '../../src/lib/media/index.ts';

// jsdom has no lengths of lines.
Object.assign(SVGElement.prototype, { getTotalLength: () => 1 });

const children = createRawSnippet(() => ({
	render: () => `<svg viewBox="0 0 10 10"><g id="mast"><path id="pole" style="stroke: red" d="M0 0h9" /></g>
		<path id="sea: north" pathLength="1" stroke-dasharray="6 4" d="M0 5h9" /><circle id="sun" r="2" /></svg>`
}));
const part = (id: string) => document.getElementById(id)!;

test('is one picture with a description', () => {
	render(Drawing, { alt: 'A ship.', children, class: 'wide' });
	expect(screen.getByRole('img', { name: 'A ship.' })).toContainElement(part('sun'));
	expect(screen.getByRole('figure')).toHaveClass('wide');
	expect(part('pole')).not.toHaveAttribute('pathLength');
});

test('shows and draws parts as far as it is told, and gives back what the file says', async () => {
	const { rerender } = render(Drawing, {
		alt: 'A ship.',
		children,
		shown: { sun: 0.5, mast: false },
		drawn: { mast: 0.25, 'sea: north': 0 }
	});
	expect(part('sun').style.opacity).toBe('0.5');
	expect(part('mast').style.opacity).toBe('0');
	expect(part('pole')).toHaveAttribute('pathLength', '1');
	expect(part('pole').getAttribute('style')).toBe('stroke: red;stroke-dasharray:1;stroke-dashoffset:0.75;');
	expect(part('sea: north').style.visibility).toBe('hidden');

	await rerender({ shown: { sun: true }, drawn: { mast: 1, 'sea: north': 2 } });
	expect(part('sun').style.opacity).toBe('');
	expect(part('mast').style.opacity).toBe('');
	expect(part('pole').getAttribute('style')).toBe('stroke: red');
	expect(part('pole')).not.toHaveAttribute('pathLength');
	expect(part('sea: north').getAttribute('style')).toBe('');
	expect(part('sea: north')).toHaveAttribute('pathLength', '1');
});

test('writes no style sheet into a page, as a strict policy would refuse it', () => {
	const observer = new MutationObserver(() => undefined);
	observer.observe(document.body, { childList: true, subtree: true });
	render(Drawing, { alt: 'A ship.', children, shown: { sun: 0.5 } });
	const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes] as Element[]);
	observer.disconnect();
	expect(added.length).toBeGreaterThan(0);
	expect(added.filter((node) => node.nodeName === 'STYLE' || node.querySelector?.('style'))).toEqual([]);
	expect(part('sun').style.opacity).toBe('0.5');
});

test('keeps the style of either end where parts change in time', async () => {
	const { rerender } = render(Drawing, { alt: '', children, drawn: { pole: 0 }, duration: 300 });
	await rerender({ drawn: { pole: 1 } });
	expect(part('pole').getAttribute('style')).toContain('stroke-dashoffset:0;');
	expect(part('pole')).toHaveAttribute('pathLength', '1');
});

test('passes by an id that is not there', () => {
	render(Drawing, { alt: '', children, shown: { moon: 0 }, drawn: { '"] *{': 0.5 } });
	expect(part('sun').style.opacity).toBe('');
});

test('draws parts in turn', () => {
	expect(inTurn(['a', 'b'], 0)).toEqual({ a: 0, b: 0 });
	expect(inTurn(['a', 'b'], 0.75)).toEqual({ a: 1, b: 0.5 });
	expect(inTurn(['a', 'b'], 2)).toEqual({ a: 1, b: 1 });
});
