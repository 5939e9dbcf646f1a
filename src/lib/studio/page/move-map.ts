/**
 * Takes the story's map into the hand, with the keyboard on it, or gives it back to the story.
 *
 * @returns whether there is a map that can be moved
 */
export function moveMap(): boolean {
	// The story may hold its controls apart from its map.
	const selector = '[data-contrail="story"] [data-contrail="explore"] button';
	const toggle = document.querySelector<HTMLElement>(selector);
	toggle?.click();
	return toggle !== null;
}
