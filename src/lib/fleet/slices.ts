/** Milliseconds of work before the page has its turn: half a frame. */
const SLICE = 8;

/** Runs work in slices, with time for input and drawing between them. Undefined if the signal aborts it. */
export async function inSlices<Result>(
	work: Iterator<void, Result>,
	signal: AbortSignal
): Promise<Result | undefined> {
	while (!signal.aborted) {
		for (const begun = performance.now(); performance.now() - begun < SLICE;) {
			const step = work.next();
			if (step.done) return step.value;
		}
		await new Promise((resume) => setTimeout(resume));
	}
	return undefined;
}
