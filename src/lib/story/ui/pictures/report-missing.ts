import { DEV } from 'esm-env';

/** The reader keeps the text, the picture in words, and the server's picture. */
export function reportMissing(cause: unknown): void {
	if (!DEV) return;
	const message =
		'The code that draws the pictures of this story cannot be loaded, so readers see the map, or what the server drew. Serve all files of the build. (contrail-301)';
	reportError(new Error(message, { cause }));
}
