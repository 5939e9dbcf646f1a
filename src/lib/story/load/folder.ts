/** Where a story lies, with the files beside it: a folder on a disk, or an address on the web. */
export interface StoryFolder {
	/** The full path or address of a file, by its path from the story's file. The file need not be there. */
	locate(path: string): string;
	/** The same of a picture, which may also be a file of the site around the story; undefined where there is none. */
	find(path: string): Promise<string | undefined>;
	/**
	 * What a file holds; undefined where there is none.
	 *
	 * @param file its full path or address
	 * @throws where it is there and cannot be read
	 */
	read(file: string): Promise<Uint8Array | undefined>;
}

/** A story's file. */
export interface StoryPlace {
	folder: StoryFolder;
	/** Its full path or address. */
	file: string;
	/** Its name in messages. */
	name: string;
}

/** The name in messages of a file beside a story. */
export const nameBeside = (story: string, file: string): string =>
	story.slice(0, story.lastIndexOf('/') + 1) + file;
