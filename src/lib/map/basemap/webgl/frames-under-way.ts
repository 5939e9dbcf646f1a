/** A card that has not told of a frame after so long, in ms, is not waited for until it tells of one: a driver might never. */
const LONGEST = 500;

/** Frames that a map has handed to the graphics card, and that are not drawn yet. */
export interface FramesUnderWay {
	/** Is told when a frame has been handed over. */
	add: () => void;
	/** Whether there are two, so that the browser would hold up the page for a third: it is better to show fewer. */
	readonly isFull: boolean;
}

export function framesUnderWay(gl: WebGL2RenderingContext): FramesUnderWay {
	/** Stand behind the last two. */
	let older: WebGLSync | null = null;
	let newer: WebGLSync | null = null;
	let added = 0;
	let isSilent = false;
	return {
		add: () => {
			gl.deleteSync(older);
			older = newer;
			newer = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
			gl.flush();
			added = performance.now();
		},
		get isFull() {
			if (!older) return false;
			// A context that is lost tells nothing, and holds up nothing.
			const isUntold = gl.getSyncParameter(older, gl.SYNC_STATUS) === gl.UNSIGNALED;
			isSilent = isUntold && (isSilent || performance.now() - added > LONGEST);
			return isUntold && !isSilent;
		}
	};
}
