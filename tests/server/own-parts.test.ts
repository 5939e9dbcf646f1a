import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import OwnPart from '../shared/OwnPart.svelte';
import MapParts from '../shared/MapParts.svelte';
import { named } from '../shared/map-parts.ts';
import OwnPlace from './fixtures/OwnPlace.svelte';

const plain = (body: string) => body.replaceAll(/<!--.*?-->/g, '').replaceAll(/\bs\d+\b/g, 'uid');
const html = (...ids: string[]) => plain(render(MapParts, { props: { parts: named(...ids) } }).body);

describe('a part that is not the library’s', () => {
	it('is drawn on the server at the height that it asks for', () => {
		const body = html('n', 'a', 'd');
		const order = ['low n', 'data-contrail="route"', 'high n', 'data-contrail="place"', 'top n'];
		const places = order.map((mark) => body.indexOf(mark));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(body).toMatch(/<circle cx="[\d.]+" cy="[\d.]+"/);
		expect(body).toMatch(/data-own="high n".*?<path d="M[\d.]+ [\d.]+L/s);
	});

	it('stands where the map’s own names stand', () => {
		const body = html('n', 'd');
		const [, own] = /<b style="(left: [^"]+)" data-own="top n"/.exec(body)!;
		// Both are at the same latitude; `n` is as far from `d` as their points are.
		const [, theirs] = /style="(left: [^"]+)"[^>]* data-id="d"|data-id="d"[^>]* style="(left: [^"]+)"/.exec(
			body
		)!;
		expect(own!.split('top:')[1]).toBe(theirs!.split('top:')[1]);
	});

	it('is a line of the list and of the legend, though the legend comes first', () => {
		const body = html('k', 'n');
		expect(body).toContain('<li>Own part n</li>');
		expect(body).toMatch(
			/<dt[^>]*><span[^>]*><svg.*?Own line n<\/dt> ?<dd[^>]*>means what it means<i>1 to 10<\/i>/s
		);
	});

	it('reads the whole picture, though the routes come after it', () => {
		expect(html('n', 'a', 'b')).toMatch(/2 routes, map, false/);
	});

	it('lies under what is read aloud as one picture only where it asks to', () => {
		const body = html('n');
		const [picture, over] = [body.indexOf('role="img"'), body.indexOf('class="contrail-over')];
		expect(body.indexOf('low n')).toBeGreaterThan(picture);
		expect(body.indexOf('high n')).toBeLessThan(over);
		expect(body.indexOf('top n')).toBeGreaterThan(over);
	});

	it('is refused outside of a map', () => {
		expect(() => render(OwnPart, { props: { id: 'n', at: [0, 0] } }).body).toThrow(
			/<OwnPart> must stand inside <StoryMap>.*contrail-100/
		);
	});

	it('does what `Place` does by the same way in', () => {
		const own = (own: boolean) => plain(render(OwnPlace, { props: { own } }).body);
		expect(own(true)).toBe(own(false));
	});
});
