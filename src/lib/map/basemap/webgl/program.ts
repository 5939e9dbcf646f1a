import type { CustomLayerProjectionData, CustomRenderMethodInput, Map as MaplibreMap } from 'maplibre-gl';
import { project } from '../../../geo/index.ts';

/** A compiled program and its uniforms. */
export interface Program {
	program: WebGLProgram;
	uniform: (name: string) => WebGLUniformLocation | null;
}

/** What a layer of one's own needs of a frame before it draws. */
export interface BegunFrame {
	program: Program;
	/** What points are given relative to, in the Web Mercator plane. */
	origin: readonly [x: number, y: number];
	/** Whether the frame shows a whole globe: the world has no copies beside it. */
	isWhole: boolean;
}

/** The programs of a layer of one's own: MapLibre has shader code of its own for each projection. */
export class LayerPrograms {
	readonly #programs = new Map<string, Program>();
	readonly #vertex: (prelude: string, define: string) => string;
	readonly #fragment: string;

	constructor(vertex: (prelude: string, define: string) => string, fragment: string) {
		this.#vertex = vertex;
		this.#fragment = fragment;
	}

	/**
	 * Begins a frame with the program of its projection.
	 *
	 * @throws where the graphics card refuses the shaders, with the compiler's message
	 */
	begin(
		gl: WebGL2RenderingContext,
		map: MaplibreMap,
		{ shaderData, defaultProjectionData }: CustomRenderMethodInput
	): BegunFrame {
		const { variantName, vertexShaderPrelude, define } = shaderData;
		const program =
			this.#programs.get(variantName) ??
			compile(gl, this.#vertex(vertexShaderPrelude, define), this.#fragment);
		this.#programs.set(variantName, program);
		gl.useProgram(program.program);
		const { lng, lat } = map.getCenter();
		const origin = project([lng, lat]);
		const globe = /\bGLOBE\b/.test(define);
		useProjection(gl, program, defaultProjectionData, origin, globe);
		return { program, origin, isWhole: globe && defaultProjectionData.projectionTransition > 0.999 };
	}

	/** Forgets the programs of a lost context. */
	forget(): void {
		this.#programs.clear();
	}

	destroy(gl: WebGL2RenderingContext): void {
		for (const { program } of this.#programs.values()) gl.deleteProgram(program);
		this.forget();
	}
}

/** Compiles the shaders of a layer. */
function compile(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
	const program = gl.createProgram();
	for (const [type, source] of [
		[gl.VERTEX_SHADER, vertex],
		[gl.FRAGMENT_SHADER, fragment]
	] as const) {
		const shader = gl.createShader(type);
		// Both are null while the context is lost, and nothing is drawn then.
		if (!shader) continue;
		gl.shaderSource(shader, source);
		gl.compileShader(shader);
		gl.attachShader(program, shader);
		gl.deleteShader(shader);
	}
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
		const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader));
		throw new Error([gl.getProgramInfoLog(program), ...(logs ?? [])].join(' ').trim());
	}
	const locations = new Map<string, WebGLUniformLocation | null>();
	return {
		program,
		uniform: (name) => {
			if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name));
			return locations.get(name) ?? null;
		}
	};
}

/**
 * Hands MapLibre's projection to its own shader code. Points are given relative to an origin in view, where 32 bits are more
 * exact than in the whole world; the matrices and the tile are moved by as much, in 64 bits.
 *
 * @param origin in the Web Mercator plane
 */
function useProjection(
	gl: WebGL2RenderingContext,
	{ uniform }: Program,
	data: CustomLayerProjectionData,
	origin: readonly [x: number, y: number],
	globe: boolean
): void {
	const main = globe ? Float32Array.from(data.mainMatrix) : movedMatrix(data.mainMatrix, origin);
	gl.uniformMatrix4fv(uniform('u_projection_matrix'), false, main);
	if (!globe) return;
	gl.uniformMatrix4fv(
		uniform('u_projection_fallback_matrix'),
		false,
		movedMatrix(data.fallbackMatrix, origin)
	);
	gl.uniform4f(uniform('u_projection_tile_mercator_coords'), ...origin, 1, 1);
	gl.uniform4fv(uniform('u_projection_clipping_plane'), data.clippingPlane);
	gl.uniform1f(uniform('u_projection_transition'), data.projectionTransition);
}

/** The matrix for points that are given relative to an origin. */
function movedMatrix(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
	const moved = Float32Array.from(matrix);
	for (let i = 0; i < 4; i++) moved[12 + i] = matrix[i]! * x + matrix[4 + i]! * y + matrix[12 + i]!;
	return moved;
}
