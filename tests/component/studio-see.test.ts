import { afterEach, describe, expect, it } from 'vitest';
import { heardIn } from '../../src/lib/studio/page/see/heard.ts';
import { isSight, prepareSight, sightName } from '../../src/lib/studio/page/see/sight.ts';

const { getContext } = HTMLCanvasElement.prototype;

afterEach(() => {
	window.name = '';
	HTMLCanvasElement.prototype.getContext = getContext;
	document.body.innerHTML = '';
});

describe('what a screen reader says', () => {
	const heard = (html: string): string[] => {
		document.body.innerHTML = html;
		return heardIn(document.body).map(({ role, text }) => (role ? `${role}: ${text}` : text));
	};

	it('is headings, texts, pictures and buttons in their order', () => {
		expect(
			heard(`
				<header><h1>The <em>night</em> flights</h1></header>
				<p>It was <strong>late</strong>.<sup><a href="#n" aria-label="Source 1">1</a></sup></p>
				<img src="data:," alt="A runway" />
				<div role="img" aria-label="A map of the sea"><svg><text>Sea</text></svg></div>
				<button aria-label="Explore the map">+</button>
				<ul><li>One</li></ul>`)
		).toEqual([
			'heading 1: The night flights',
			'It was late.Source 1',
			'picture: A runway',
			'picture: A map of the sea',
			'button: Explore the map',
			'One'
		]);
	});

	it('has the names of parts, and nothing that is hidden', () => {
		expect(
			heard(`
				<section aria-labelledby="h"><h2 id="h">Sources</h2><p>None.</p></section>
				<p aria-hidden="true">No</p><p hidden>No</p><div style="display: none"><p>No</p></div>
				<div style="visibility: hidden"><p>No</p></div><script>no</script><img alt="" src="data:," />`)
		).toEqual(['section: Sources', 'heading 2: Sources', 'None.']);
	});
});

describe('a frame in which the page is seen', () => {
	it('is known by its name, and has WebGL', () => {
		expect(isSight()).toBe(false);
		window.name = sightName(true);
		expect(isSight()).toBe(true);
		prepareSight();
		expect(HTMLCanvasElement.prototype.getContext).toBe(getContext);
	});

	it('may be without WebGL; a canvas still draws', () => {
		const asked: unknown[] = [];
		HTMLCanvasElement.prototype.getContext = ((kind: string) =>
			asked.push(kind)) as unknown as typeof getContext;
		window.name = sightName(false);
		prepareSight();
		const canvas = document.createElement('canvas');
		expect(canvas.getContext('webgl2')).toBeNull();
		canvas.getContext('2d');
		expect(asked).toEqual(['2d']);
	});
});
