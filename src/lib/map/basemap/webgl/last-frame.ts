/** A frame that takes longer, in ms, is not waited for: a driver might never tell. */
const LONGEST = 500;

/** Tells whether the graphics card still draws the last frame of a map. */
export interface LastFrame {
	/** Is told when a frame has been handed over. */
	begin: () => void;
	readonly isDrawn: boolean;
}

/**
 * Where frames come faster than they are drawn, the browser holds the page until the card is done with them: it is better to
 * show fewer.
 */
export function lastFrame(gl: WebGL2RenderingContext): LastFrame {
	let fence: WebGLSync | null = null;
	let begun = 0;
	return {
		begin: () => {
			gl.deleteSync(fence);
			fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
			gl.flush();
			begun = performance.now();
		},
		get isDrawn() {
			// A context that is lost tells nothing, and holds up nothing.
			if (!fence || performance.now() - begun > LONGEST) return true;
			return gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED;
		}
	};
}
