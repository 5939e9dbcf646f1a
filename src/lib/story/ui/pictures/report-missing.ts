import { DEV } from 'esm-env';

/** The reader keeps the text, the picture in words, and the server's picture. */
export function reportMissing(cause: unknown): void {
	if (!DEV) return;
	const message =
		'Code of this story cannot be loaded, so readers see the map in place of pictures, and elsewhere what the server wrote. Serve all files of the build. (contrail-301)';
	reportError(new Error(message, { cause }));
}
