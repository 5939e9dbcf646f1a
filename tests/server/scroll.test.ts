import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import Story from '../component/fixtures/ScrollStory.svelte';

describe('on the server, a section', () => {
	it('holds the text of every step in order, with its address and its place', () => {
		const { body } = render(Story);
		const steps = [...body.matchAll(/<section[^>]*>/g)].map(([tag]) => tag);
		expect(steps).toHaveLength(3);
		expect(steps[1]).toContain('id="two"');
		expect(steps[1]).toContain('data-index="1"');
		expect(steps[1]).toContain('data-state="before"');
		expect(body.replace(/<!--.*?-->/g, '')).toMatch(/One: before.*Two: before.*Three: before/s);
	});

	it('draws its picture as it is before the first step', () => {
		const { body } = render(Story);
		expect(body).toContain('Map at -1, 0, 0');
		expect(body).toContain('data-index="-1"');
		expect(body).not.toContain('aria-current');
	});

	it('draws each step’s own picture where it is flat', () => {
		const { body } = render(Story, { props: { flat: true } });
		for (const i of [0, 1, 2]) expect(body).toContain(`Picture ${i}`);
		expect(body).not.toContain('Map at');
	});

	it('tells nothing to anyone', () => {
		const told = vi.fn();
		render(Story, { props: { onenter: told, onexit: told, onchange: told, onprogress: told } });
		expect(told).not.toHaveBeenCalled();
	});

	it('lists its chapters as links', () => {
		const { body } = render(Story, { props: { chapters: [{ id: 'two', title: 'The second' }] } });
		expect(body).toMatch(/<a [^>]*href="#two"[^>]*>The second<\/a>/);
	});
});
