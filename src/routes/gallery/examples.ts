import type { Component } from 'svelte';
import Bars from '../docs/examples/ChartExample.svelte';
import barsCode from '../docs/examples/ChartExample.svelte?raw';
import Colored from '../docs/examples/ChoroplethExample.svelte';
import coloredCode from '../docs/examples/ChoroplethExample.svelte?raw';
import Counters from './Counters.svelte';
import countersCode from './Counters.svelte?raw';
import Drawn from '../docs/examples/DrawingExample.svelte';
import drawnCode from '../docs/examples/DrawingExample.svelte?raw';
import Fleet from '../docs/examples/FleetExample.svelte';
import fleetCode from '../docs/examples/FleetExample.svelte?raw';
import Bands from '../docs/examples/FlowsExample.svelte';
import bandsCode from '../docs/examples/FlowsExample.svelte?raw';
import Sheet from '../docs/examples/ImageExample.svelte';
import sheetCode from '../docs/examples/ImageExample.svelte?raw';
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
		id: 'route-fleet',
		title: 'RouteFleet',
		what: 'Thousands of routes as one layer of the live map, drawn at the speed of a graphics card. Without one, and on paper, they are a picture.',
		props: [
			['routes', 'an id and legs of each, as RouteLine takes them'],
			['progress', 'how much of all lines is drawn, 0–1'],
			['width, head', 'of a line, and of the dot at its end, in pixels']
		],
		component: Fleet,
		code: fleetCode
	},
	{
		id: 'choropleth',
		title: 'Choropleth',
		what: 'Areas in colours that pass from one year to the next. What has no number is hatched, and the legend says so. Bubbles and Heat take the same rows.',
		props: [
			['areas, rows', 'GeoJSON, and the numbers by the areas’ ids'],
			['value', 'one column, or several to scroll through'],
			['breaks', 'where one colour ends and the next begins'],
			['progress', 'how far the reader is between the columns']
		],
		component: Colored,
		code: coloredCode
	},
	{
		id: 'flows',
		title: 'Flows',
		what: 'How much goes from where to where, told by the width of a line. Every layer has its legend and its table.',
		props: [
			['places, rows', 'where, and the numbers from one place to another'],
			['value', 'one column, or several to scroll through'],
			['directed', 'lines taper from where they begin to where they end'],
			['labels', 'numbers from this one on stand on their line']
		],
		component: Bands,
		code: bandsCode
	},
	{
		id: 'chart',
		title: 'Chart',
		what: 'Rows and a layout become a picture, and several of them a chart that the reader scrolls through. Each mark knows which mark it becomes.',
		props: [
			['states', 'rows and a layout each: bars, units, lines, dots, a timeline, a profile, or your own'],
			['progress', 'how far the reader is between the states'],
			['highlighted', 'marks that stand out from the others'],
			['title, subtitle, source', 'the words around it; its table is made from the rows']
		],
		component: Bars,
		code: barsCode
	},
	{
		id: 'image',
		title: 'Image',
		what: 'A picture through which the reader’s scroll leads the eye, part by part, with notes at what they speak of.',
		props: [
			['src, srcset', 'as in HTML; width and height keep its place'],
			['focus', 'the part that is seen, as fractions of the picture'],
			['notes', 'words at a part of it']
		],
		component: Sheet,
		code: sheetCode
	},
	{
		id: 'drawing',
		title: 'Drawing',
		what: 'Your own SVG, whose strokes are drawn and whose parts come as the text goes by.',
		props: [
			['drawn', 'how much of each stroke is drawn, by its id, 0–1'],
			['shown', 'how far each part has come, by its id, 0–1'],
			['alt', 'what it shows, in words']
		],
		component: Drawn,
		code: drawnCode
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
