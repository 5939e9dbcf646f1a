import type { CustomLayerInterface, Map } from 'maplibre-gl';

/** How many streaks there are, and of how many pieces each is. */
const [STREAKS, PIECES] = [700, 12];

const VERTEX = `#version 300 es
uniform mat4 matrix;
uniform vec2 middle;
uniform float reach, seconds;
out float strength;

float chance(int i, float salt) { return fract(sin(float(i) * 12.9898 + salt) * 43758.5453); }

void main() {
	int streak = gl_VertexID / ${PIECES * 2};
	float along = float((gl_VertexID % ${PIECES * 2} + 1) / 2) / ${PIECES}.0;
	float far = 0.06 + 0.94 * sqrt(chance(streak, 1.0));
	float speed = 0.12 / (0.15 + far);
	float turn = 6.2832 * chance(streak, 2.0) - speed * (seconds + along * 2.5);
	gl_Position = matrix * vec4(middle + reach * far * vec2(cos(turn), sin(turn)), 0.0, 1.0);
	strength = along * along * (1.0 - far * far);
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
in float strength;
out vec4 color;
void main() { color = vec4(0.2, 0.45, 0.75, 1.0) * strength; }`;

/** A wind around a point (in degrees), `reach` km far, for a flat map. Where `moves` says no it stands. */
export function windLayer(
	id: string,
	[lon, lat]: readonly [number, number],
	reach: number,
	moves: () => boolean
): CustomLayerInterface {
	// In Web Mercator, where the world is 1 wide.
	const phi = (lat * Math.PI) / 180;
	const middle = [lon / 360 + 0.5, 0.5 - Math.asinh(Math.tan(phi)) / (2 * Math.PI)] as const;
	const width = reach / (40_075 * Math.cos(phi));
	let map: Map;
	let program: WebGLProgram;
	let isSeen = true;
	const observer = new IntersectionObserver(([entry]) => {
		isSeen = entry!.isIntersecting;
		map.triggerRepaint();
	});
	return {
		id,
		type: 'custom',
		onAdd(onMap, gl) {
			map = onMap;
			program = compile(gl);
			observer.observe(map.getContainer());
		},
		onRemove(_, gl) {
			observer.disconnect();
			gl.deleteProgram(program);
		},
		render(gl, { defaultProjectionData }) {
			const uniform = (name: string) => gl.getUniformLocation(program, name);
			gl.useProgram(program);
			gl.bindVertexArray(null);
			gl.uniformMatrix4fv(uniform('matrix'), false, defaultProjectionData.mainMatrix);
			gl.uniform2f(uniform('middle'), ...middle);
			gl.uniform1f(uniform('reach'), width);
			gl.uniform1f(uniform('seconds'), moves() ? performance.now() / 1000 : 0);
			gl.drawArrays(gl.LINES, 0, STREAKS * PIECES * 2);
			if (moves() && isSeen) map.triggerRepaint();
		}
	};
}

function compile(gl: WebGL2RenderingContext): WebGLProgram {
	const program = gl.createProgram();
	for (const [type, source] of [
		[gl.VERTEX_SHADER, VERTEX],
		[gl.FRAGMENT_SHADER, FRAGMENT]
	] as const) {
		const shader = gl.createShader(type)!;
		gl.shaderSource(shader, source);
		gl.compileShader(shader);
		gl.attachShader(program, shader);
		gl.deleteShader(shader);
	}
	gl.linkProgram(program);
	return program;
}
