import { ROW, type FleetGeometry } from './geometry.ts';
import { BLOCK } from './vertex-shader.ts';

/** The names of the shader's textures, by their unit. */
const TEXTURES = ['points', 'codes', 'routes'] as const;

/** What a fleet keeps on the graphics card: its points, what each route is, and the quads of a block. */
export class FleetBuffers {
	readonly #gl: WebGL2RenderingContext;
	readonly #vertices: WebGLVertexArrayObject | null;
	readonly #corners: WebGLBuffer | null;
	readonly #quads: WebGLBuffer | null;
	readonly #textures: (WebGLTexture | null)[];
	#geometry: FleetGeometry | undefined;
	#colors: Uint32Array | undefined;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#vertices = gl.createVertexArray();
		this.#corners = gl.createBuffer();
		this.#quads = gl.createBuffer();
		this.#textures = TEXTURES.map(() => gl.createTexture());
		gl.bindVertexArray(this.#vertices);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
		gl.bufferData(
			gl.ARRAY_BUFFER,
			Uint8Array.from({ length: BLOCK * 4 }, (_, i) => i),
			gl.STATIC_DRAW
		);
		gl.enableVertexAttribArray(0);
		gl.vertexAttribIPointer(0, 1, gl.UNSIGNED_BYTE, 0, 0);
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#quads);
		// In bytes the last corner's number would mean that a new primitive begins.
		const quads = Array.from({ length: BLOCK }, (_, i) => [0, 1, 2, 2, 1, 3].map((corner) => i * 4 + corner));
		gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, Uint16Array.from(quads.flat()), gl.STATIC_DRAW);
		gl.bindVertexArray(null);
	}

	/**
	 * Binds the buffers for drawing, and uploads what has changed since the last time.
	 *
	 * @throws where there are more points than the graphics card can hold
	 */
	use(
		geometry: FleetGeometry,
		colors: Uint32Array,
		uniform: (name: string) => WebGLUniformLocation | null
	): void {
		const gl = this.#gl;
		gl.bindVertexArray(this.#vertices);
		TEXTURES.forEach((name, unit) => {
			gl.activeTexture(gl.TEXTURE0 + unit);
			gl.bindTexture(gl.TEXTURE_2D, this.#textures[unit]!);
			gl.uniform1i(uniform(name), unit);
		});
		if (geometry !== this.#geometry) {
			this.#upload(0, gl.RGBA32F, gl.RGBA, gl.FLOAT, geometry.floats, geometry.codes.length);
			this.#upload(1, gl.R32UI, gl.RED_INTEGER, gl.UNSIGNED_INT, geometry.codes, geometry.codes.length);
		}
		if (geometry !== this.#geometry || colors !== this.#colors) {
			const facts = factsOf(geometry, colors);
			this.#upload(2, gl.RGBA32UI, gl.RGBA_INTEGER, gl.UNSIGNED_INT, facts, facts.length / 4);
		}
		this.#geometry = geometry;
		this.#colors = colors;
	}

	destroy(): void {
		const gl = this.#gl;
		gl.deleteVertexArray(this.#vertices);
		gl.deleteBuffer(this.#corners);
		gl.deleteBuffer(this.#quads);
		for (const texture of this.#textures) gl.deleteTexture(texture);
	}

	#upload(
		unit: number,
		internal: GLenum,
		format: GLenum,
		type: GLenum,
		data: Float32Array | Uint32Array,
		texels: number
	): void {
		const gl = this.#gl;
		const [height, most] = [texels / ROW, gl.getParameter(gl.MAX_TEXTURE_SIZE) as number];
		if (height > most) throw new Error(`more than ${most * ROW} points`);
		gl.activeTexture(gl.TEXTURE0 + unit);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
		gl.texImage2D(gl.TEXTURE_2D, 0, internal, ROW, height, 0, format, type, data);
	}
}

/** The start, the end and the colour of each route, in whole rows. */
function factsOf({ windows }: FleetGeometry, colors: Uint32Array): Uint32Array {
	const facts = new Uint32Array(ROW * Math.max(1, Math.ceil(colors.length / ROW)) * 4);
	const floats = new Float32Array(facts.buffer);
	colors.forEach((color, route) => {
		floats[4 * route] = windows[2 * route]!;
		floats[4 * route + 1] = windows[2 * route + 1]!;
		facts[4 * route + 2] = color;
	});
	return facts;
}
