import type { StoryData, StoryMarker, StoryStep } from '../story/schema/index.ts';
import type { Markup } from './markup.ts';

/** The markers that a step adds to the map, one a line. */
export function markersText(
	{ markers = {} }: StoryData,
	{ markers: shown = [] }: Pick<StoryStep, 'markers'>,
	before: Pick<StoryStep, 'markers'> | undefined,
	markup: Markup
): string {
	const fresh = shown.filter((id) => !before?.markers?.includes(id));
	return fresh.flatMap((id) => (markers[id] ? [`- ${markerText(markers[id], markup)}`] : [])).join('\n');
}

function markerText({ number, label, text, alt = '', link, source }: StoryMarker, markup: Markup): string {
	const words = number === undefined ? (text ?? alt) : `${number} ${label}`;
	const said = words.replace(/\s+/g, ' ').trim();
	const linked = link === undefined ? said : { type: 'a' as const, href: link, children: [said] };
	return markup.inline([linked]) + (source ? ` (${markup.source(source)})` : '');
}
