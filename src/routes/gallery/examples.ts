import type { Component } from 'svelte';
import Counters from './Counters.svelte';
import countersCode from './Counters.svelte?raw';
import Quote from '../docs/examples/QuoteExample.svelte';
import quoteCode from '../docs/examples/QuoteExample.svelte?raw';
import Route from './Route.svelte';
import routeCode from './Route.svelte?raw';
import Scroll from './Scroll.svelte';
import scrollCode from './Scroll.svelte?raw';
import Views from '../docs/examples/StoryMapExample.svelte';
import viewsCode from '../docs/examples/StoryMapExample.svelte?raw';

/** A component in the gallery. The page runs the component and shows the code of the same file. */
export interface Example {
	/** Its anchor in the gallery, and the name of its page in the docs. */
	id: string;
	title: string;
	/** What it does, in one or two sentences. */
	what: string;
	/** Main props: name, then what it does. */
	props: [name: string, what: string][];
	component: Component;
	code: string;
}

export const examples: Example[] = [
	{
		id: 'route-line',
		title: 'RouteLine',
		what: 'The route of an aircraft over the map, drawn as far as the reader has come. Tracked, reported and inferred legs never look alike.',
		props: [
			['legs', 'from, to and certainty of each leg; a great circle is drawn between them'],
			['progress', 'how much of the line is drawn, 0–1'],
			['shape', 'the silhouette at its head: il-62, il-76, an-124, airliner, turboprop, aircraft'],
			['label', 'rides along with the aircraft']
		],
		component: Route,
		code: routeCode
	},
	{
		id: 'story-map',
		title: 'StoryMap',
		what: 'A map that flies from view to view. Its first picture is drawn on the server; MapLibre loads when the map is near and the reader has scrolled, pointed or pressed.',
		props: [
			['view', 'center and zoom, or bounds and padding'],
			['move', 'fly, ease or jump; readers who asked for less motion get jump'],
			['land', 'coastlines for the SVG map'],
			['basemap', 'the address of a PMTiles file']
		],
		component: Views,
		code: viewsCode
	},
	{
		id: 'scrolly',
		title: 'Scrolly and Step',
		what: 'A picture that stays while the text goes by, and a state that is never wrong.',
		props: [
			['bind:index', 'position of the active step; −1 before the first'],
			['bind:progress', 'how much of the section has been read, 0–1'],
			['layout', 'over, left, right or stacked'],
			['onenter, onexit', 'called for every step passed, in order']
		],
		component: Scroll,
		code: scrollCode
	},
	{
		id: 'counter',
		title: 'Counter',
		what: 'Counts when it comes into view. A screen reader hears the number once, the server prints it, and nothing shifts.',
		props: [
			['value, from', 'the end and the start of the count'],
			['format', 'any Intl.NumberFormat options'],
			['prefix, suffix, label', 'what stands around the number'],
			['repeat', 'once or each time it comes into view']
		],
		component: Counters,
		code: countersCode
	},
	{
		id: 'quote-card',
		title: 'QuoteCard',
		what: 'Somebody’s words, set by their length, with who said them and where.',
		props: [
			['text', 'the words, without quotation marks'],
			['speaker, role', 'who said it'],
			['source', 'a name, or a name and an address'],
			['lang', 'the language of the words: it chooses the marks']
		],
		component: Quote,
		code: quoteCode
	}
];
