/** How far the reader is from the first layout to the second, 0–1. */
export class Scrubbed {
	t = $state(0);
}
