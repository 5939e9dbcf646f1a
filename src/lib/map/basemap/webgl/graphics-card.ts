/** What drivers that draw by the processor call themselves: Chromium's, Mesa's and Windows'. */
const BY_PROCESSOR = /swiftshader|llvmpipe|basic render/i;

/** Whether a graphics card draws what WebGL asks for. A browser that does not tell is taken to have one. */
export function hasGraphicsCard(): boolean {
	const gl = document.createElement('canvas').getContext('webgl2');
	if (!gl) return true;
	const has = drawsByCard(gl);
	gl.getExtension('WEBGL_lose_context')?.loseContext();
	return has;
}

/** Whether a graphics card draws what is asked for in this context. */
export function drawsByCard(gl: WebGL2RenderingContext): boolean {
	const info = gl.getExtension('WEBGL_debug_renderer_info');
	return !BY_PROCESSOR.test(String(info && gl.getParameter(info.UNMASKED_RENDERER_WEBGL)));
}
