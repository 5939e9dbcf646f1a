/** One kind of problem: its words, with `{parameters}` filled in where it is reported. */
export interface StoryError {
	severity: 'error' | 'warning';
	/** What is wrong, as the end of a sentence that begins with the place in the file. */
	message: string;
	/** What to do about it. */
	fix: string;
}
