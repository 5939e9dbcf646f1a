/** A card that is not done after so long, in ms, is not waited for: a driver might never tell. */
const LONGEST = 500;

/** Frames that a map has handed to the graphics card, and that are not drawn yet. */
export interface FramesUnderWay {
	/** Is told when a frame has been handed over. */
	add: () => void;
	/** Whether there are two, so that the browser would hold up the page for a third: it is better to show fewer. */
	readonly isFull: boolean;
}

export function framesUnderWay(gl: WebGL2RenderingContext): FramesUnderWay {
	/** The last two, the older one first. */
	const fences: (WebGLSync | null)[] = [null, null];
	let added = 0;
	return {
		add: () => {
			gl.deleteSync(fences.shift()!);
			fences.push(gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0));
			gl.flush();
			added = performance.now();
		},
		get isFull() {
			const older = fences[0];
			if (!older || performance.now() - added > LONGEST) return false;
			// A context that is lost tells nothing, and holds up nothing.
			return gl.getSyncParameter(older, gl.SYNC_STATUS) === gl.UNSIGNALED;
		}
	};
}
